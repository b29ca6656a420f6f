import type { Period } from './paper.ts';
import type { Day } from './time.ts';

/** What somebody, or the calendar, wants a paper about. */
export interface PaperWanted {
  /** The row of `papers.yaml`. */
  template: string;
  period: Period;
  /** The campaign or incident it is about; null: the period. */
  subject: string | null;
  /** The duty it answers, and the day that is due; null: it is asked for by hand. */
  duty: string | null;
  due: Day | null;
}

/** Formats a paper is taken away in. */
export const PAPER_FORMATS = ['docx', 'pdf'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
