import type { Reason } from './reason.ts';
import type { Day } from './time.ts';

/** One of the things a number counts. No words of a private person stand in it. */
export interface Counted {
  /** As it is called; a reason where only the house has words for it. */
  name: string | Reason;
  /** When it was; null: it has no day. */
  day: Day | null;
  notes: Reason[];
  /** Where it stands on the desk; null: it has no page. */
  href: string | null;
}

/** Which things of a list are wanted. */
export interface CountedPage {
  skip: number;
  most: number;
}

/** Some of them, and how many there are in all. */
export interface CountedList {
  n: number;
  rows: Counted[];
}
