import type { Incident } from './incident.ts';
import type { CriterionStands } from './recovery-plan.ts';
import type { Measures } from './recovery-measures.ts';
import type { Instant } from './time.ts';

/** What an after-action report is made from: everything comes from the log and from what was counted. */
export interface AfterActionAsked {
  incident: Incident;
  office: string;
  /** When it is made; it tells how things stand then. */
  now: Instant;
  measures: Measures;
  criteria: readonly CriterionStands[];
  /** The log in words, oldest first. */
  log: readonly { at: Instant; who: string; text: string }[];
  /** `outside`: an official paper, in which neither persons are named nor their reasons told. */
  reader: 'office' | 'outside';
  /** How kinds and levels are called in the playbook. */
  kindName: string | null;
  levelName: string | null;
}

/** One part of a report: sentences, points, or a table. */
export interface ReportPart {
  heading: string;
  sentences: string[];
  table: { head: string[]; rows: string[][] } | null;
}

/** A report in one language, ready for a page, for paper, and for a document. */
export interface AfterAction {
  office: string;
  title: string;
  /** When and from what it was made. */
  made: string;
  parts: ReportPart[];
}
