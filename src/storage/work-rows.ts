import type { WorkKind, WorkState } from '../domain/work.ts';

/** Long work started on the desk. */
export interface WorkRow {
  id: string;
  kind: WorkKind;
  /** Held while it runs: the database lets nobody else hold the same. Null once it has ended. */
  slot: string | null;
  subject: string;
  who: string;
  name: string;
  started_at: number;
  ended_at: number | null;
  share: number;
  /** `Reason` as JSON. */
  words: string | null;
  state: WorkState;
  link: string | null;
  beat_at: number;
  /** What was asked, as JSON. */
  about: string | null;
  /** What came of it, as JSON. */
  kept: string | null;
}

/** A file handed in on the desk. */
export interface UploadRow {
  id: string;
  source_id: string;
  file: string;
  size: number;
  /** Base64; null once all of it is heard. */
  bytes: string | null;
  /** `FileLook` as JSON, of its refused rows the first ones. */
  look: string;
  who: string;
  name: string;
  at: number;
  /** The work that hears it; null: nobody said yes yet. */
  work_id: string | null;
}
