import type { Field } from '../domain/correction.ts';
import type { Drawn } from '../domain/draw.ts';

/** What a person said of one field of a mention: never its words, which expire with the mention. */
export interface CorrectionRow {
  mention_id: string;
  field: Field;
  /** The topic or claim it is said of; empty for the whole mention. */
  subject: string;
  value: string;
  who: string;
  name: string;
  at: number;
  machine: string | null;
  sure: number | null;
  by: string;
}

/** A mention that was put before people. */
export interface DrawRow {
  mention_id: string;
  batch: number;
  place: number;
  drawn: Drawn;
  at: number;
  done_at: number | null;
  done_by: string | null;
  outcome: 'answered' | 'skipped' | null;
}

/** A model taught on the desk. */
export interface ModelRow {
  id: string;
  made_at: number;
  who: string;
  name: string;
  lessons: number;
  /** `Comparison[]` as JSON. */
  figures: string;
  size: number;
  /** Base64. */
  bytes: string;
  adopted_at: number | null;
  retired_at: number | null;
}
