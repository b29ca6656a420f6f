import type { CustodyAct } from '../domain/evidence.ts';

export interface EvidenceRow {
  id: string;
  incident: string;
  captured_at: number;
  keep_until: number;
  erased_at: number | null;
  /** The `EvidenceItem` as JSON; what stands in columns is read from there. */
  body: string;
  /** The copy itself, base64; null once erased. */
  bytes: string | null;
}

/** A line of custody. Lines are only ever added; `words` alone may be erased, and the chain holds without them. */
export interface CustodyRow {
  incident: string;
  seq: number;
  at: number;
  who: string | null;
  name: string;
  act: CustodyAct;
  item: string | null;
  digest: string;
  words: string | null;
  /** The day on which `words` are erased; null: the item's own day. It is no part of the chain. */
  keep_until: number | null;
  prev: string;
  hash: string;
}
