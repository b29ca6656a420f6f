import type { Instant } from './time.ts';

/** The files of `config/` whose rows can be changed on the desk. */
export const AMENDABLE = [
  'haidang',
  'recipients',
  'topics',
  'claims',
  'facts',
  'calendar',
  'papers',
] as const;
export type Amendable = (typeof AMENDABLE)[number];

/** Parts that stand once in a file, each a row by its name: of a file of lists these, of `haidang` everything. */
export const SECTIONS: Partial<Record<Amendable, readonly string[]>> = { papers: ['office'] };

/** Is it a part that stands once, and is never added or taken away? */
export function isSection(file: Amendable, row: string): boolean {
  return file === 'haidang' || SECTIONS[file]?.includes(row) === true;
}

/**
 * One change of one row of the configuration, made on the desk. They are only ever added. `row`: the row's id, in lists beside the main one
 * with the list before it (`exclude:id`); of a section its name. `before` and `after` are whole rows in the shape the file has;
 * `before` is null for a new row, `after` for one that is taken away.
 */
export interface Amendment {
  id: string;
  at: Instant;
  who: string;
  name: string;
  file: Amendable;
  row: string;
  before: unknown;
  after: unknown;
  why: string;
}

/** What is wrong, and where: `path` from the row's root, such as `phrasings.2`; empty for the row as a whole. */
export interface Complaint {
  path: string;
  vi: string;
  en: string;
}

/** The path of a complaint about the reason of a change: a claim has a `why` of its own. */
export const REASON_PATH = '@why';

/** An amendment that the configuration of today does not bear; it is left out, and told. */
export interface LeftOut {
  amendment: Amendment;
  complaints: Complaint[];
}

/** What may be answered in the office's name is never changed without a reason. */
export function needsReason(file: Amendable): boolean {
  return file === 'claims' || file === 'facts';
}
