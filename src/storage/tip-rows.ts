import type { TipKind, TipState } from '../domain/tip.ts';

export interface TipRow {
  id: string;
  state: TipState;
  kind: TipKind;
  heard_at: number;
  due_at: number;
  version: number;
  /** The whole `Tip` as JSON. */
  body: string;
}

/** Who waits for an answer. No list, file or letter reads this table. */
export interface TipContactRow {
  tip: string;
  name: string;
  reach: string;
  erase_at: number | null;
}
