export interface SavedSearchRow {
  id: string;
  owner: string;
  shared: 0 | 1;
  /** 1: its owner is to be told of what it finds. */
  telling: 0 | 1;
  /** The whole `SavedSearch` as JSON. */
  body: string;
}

export interface SearchLookRow {
  search_id: string;
  person_id: string;
  at: number;
}

export interface SearchToldRow {
  search_id: string;
  mention_id: string;
  story_id: string | null;
  at: number;
}
