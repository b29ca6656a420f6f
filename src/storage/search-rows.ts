/** A mention in the index of words; `doc` counts up with its time. */
export interface SearchDocRow {
  doc: number;
  mention_id: string;
  /** PostgreSQL only: a tsvector. */
  words?: string;
}

/** SQLite only: the FTS5 table; its row numbers are those of `search_docs`. */
export interface SearchWordsRow {
  rowid: number;
  told: string;
  bare: string;
}
