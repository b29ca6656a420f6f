import type { Input, KnownInput } from './input.ts';
import type { Figure, Period } from './paper.ts';

/** One number of an indicator: `name` is the end of its words `indicators.line.…`. */
export interface IndicatorLine {
  name: string;
  /** What the words take in, such as a topic by its name. */
  of: string;
  figure: string;
}

/** What was counted, and entered, for one indicator. */
export interface IndicatorTold {
  id: string;
  lines: IndicatorLine[];
  /** What people enter for it. */
  enters: (KnownInput | `own:${string}`)[];
  /** No computation is known for it: all of it is entered. */
  manual: boolean;
}

/** Every indicator of the configuration for one period. */
export interface IndicatorBoard {
  period: Period;
  figures: Record<string, Figure>;
  rows: IndicatorTold[];
  /** The last word on everything that was entered for this period. */
  inputs: Input[];
}
