import type { PaperAct, PaperState } from '../domain/paper-book.ts';
import type { PaperKind } from '../domain/paper.ts';

/** A line of a paper's log. Lines are only ever added. */
export interface PaperLogRow {
  paper: string;
  seq: number;
  at: number;
  /** Null: the machine. */
  who: string | null;
  name: string;
  act: PaperAct['act'];
  /** What the act carries besides, as JSON. */
  data: string;
}

/** The paper as its log tells it. */
export interface PaperRow {
  id: string;
  kind: PaperKind;
  state: PaperState;
  duty: string | null;
  due: string | null;
  updated_at: number;
  /** The whole `Paper` as JSON. */
  body: string;
}

/** What was computed for it, once for each version. */
export interface PaperContentRow {
  paper: string;
  version: number;
  made_at: number;
  /** The whole `PaperContent` as JSON. */
  body: string;
}

/** The document as it was issued, byte by byte. */
export interface PaperFileRow {
  paper: string;
  format: string;
  sha256: string;
  /** Base64: both databases hold it alike. */
  bytes: string;
}
