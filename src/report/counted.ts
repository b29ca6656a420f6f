import { enteredFigure, INPUTS, type Input, type KnownInput } from '../domain/input.ts';
import { type Counter, type Figure, type Period, type Unit } from '../domain/paper.ts';
import { startOfDay, type Instant } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import { recount } from './counters.ts';
import type { FigureBook } from './figures.ts';

/** How numbers come into a book: each count is made by the very counter that counts it again later. */
export interface Counting {
  book: FigureBook;
  period: Period;
  from: Instant;
  to: Instant;
  count: (id: string, of: Counter, ask: string) => Promise<string>;
  /** What a person entered for this period; nobody did: it is unknown, and `why` says so. */
  entered: (what: KnownInput) => string;
  /** Measured along a list; null: there was nothing to measure, and `why` says so. */
  measured: (id: string, value: number | null, unit: Unit, along: Along, why: string) => string;
}

/** The list a measure was taken along, and how. */
export interface Along {
  of: Counter;
  ask: string;
  how: string;
}

/** Lists of what was heard: of a stretch in which nobody listened they say nothing. */
const HEARD: ReadonlySet<Counter> = new Set(['mentions', 'stories', 'claims', 'forecasts']);

/** What stands where nothing is known. */
export interface Unknown {
  notEntered: string;
  /** Nobody listened in the whole period; null: somebody did. */
  unheard: string | null;
}

export function countingIn(
  book: FigureBook,
  store: Store,
  period: Period,
  inputs: ReadonlyMap<string, Input>,
  { notEntered, unheard }: Unknown,
): Counting {
  return {
    book,
    period,
    from: startOfDay(period.from),
    to: startOfDay(period.to),
    async count(id, of, ask) {
      const n = await recount(store, of, ask);
      // Nobody listened, and nothing was heard: that is no nought.
      const deaf = n === 0 && unheard !== null && HEARD.has(of);
      return book.count(id, deaf ? null : n, of, ask, deaf ? unheard : undefined);
    },
    entered: (what) => book.put(`input-${what}`, enteredFigure(inputs.get(what), INPUTS[what], notEntered)),
    measured(id, value, unit, { of, ask, how }, why) {
      if (value === 0 && unheard !== null && HEARD.has(of))
        return book.put(id, { value: null, unit, source: { from: 'measure', of, ask, how }, why: unheard });
      const figure: Figure = { value, unit, source: { from: 'measure', of, ask, how } };
      return book.put(id, value === null ? { ...figure, why } : figure);
    },
  };
}

/** The middle of some values; null without any. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  const [low, high] = [sorted[middle], sorted[sorted.length - 1 - middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
