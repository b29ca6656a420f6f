/** How much is measured, on which seeds, and whom to tell how far it is. */
export interface Plan {
  /** First seed of the simulations; everything measured moves with it, thresholds frozen beforehand do not. */
  seeds: number;
  sizes: Sizes;
  progress: (line: string) => void;
  /** Seconds of processor time used so far. */
  processor: () => number;
}

/** How many cases of each kind. */
export interface Sizes {
  /** Quiet series of each size; crises are four fifths as many for each size and speed. */
  repeats: number;
  /** Quiet series of each size on which the thresholds of T8 are frozen. */
  frozen: number;
  /** Series whose promise is tested, and as many others on which tails are fitted. */
  promised: number;
  /** Series of each of three sizes in every hardship. */
  hardships: number;
  /** Thinnings of each firm to each size. */
  thinnings: number;
}

export const FULL: Sizes = { repeats: 20, frozen: 12, promised: 300, hardships: 10, thinnings: 4 };

/** An answer in a minute, with wide intervals. */
export const QUICK: Sizes = { repeats: 4, frozen: 3, promised: 60, hardships: 4, thinnings: 1 };

/** The seeds the method was developed on. Figures on any others are worth more. */
export const DEVELOPMENT_SEEDS = 40_000;

/** One table of results. A cell is text: what stands in `docs/method.md` is what was printed. */
export interface Table {
  id: string;
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** The figures behind the cells, unrounded. */
  figures: Readonly<Record<string, unknown>>;
}
