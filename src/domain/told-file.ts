import type { PublisherKind } from './source.ts';
import type { Instant } from './time.ts';

/** A file of items that somebody hands in, for one source. */
export interface HandedIn {
  file: string;
  sourceId: string;
  bytes: Uint8Array;
}

/** A row that cannot be used: where it stands, why (a key of a sentence), and its cells as they are written. */
export interface RefusedRow {
  line: number;
  why: string;
  cells: string[];
}

/** An item as it was understood. */
export interface ToldSample {
  title: string;
  published: Instant | null;
  address: string;
  kind: PublisherKind | null;
  words: string;
}

/** What a file says before anything of it is heard. */
export interface FileLook {
  /** Its columns, each with the field it is read as; null: it is not read. */
  columns: { name: string; field: string | null }[];
  good: number;
  samples: ToldSample[];
  refused: RefusedRow[];
}

/** What hearing a file came to, and the rows nobody could use. */
export interface FileHeard {
  fresh: number;
  edited: number;
  same: number;
  columns: string[];
  refused: RefusedRow[];
}
