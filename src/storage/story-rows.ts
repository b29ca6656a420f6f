export interface StoryRow {
  id: string;
  title: string;
  opened_at: number;
  last_at: number;
  merged_into: string | null;
  /** How many mentions its vector was made of. */
  told: number;
  /** What it is recognised by: `[term, weight][]` as JSON; null when it must be made anew. */
  vector: string | null;
}

/** In how many texts of the stream a term stands; `*` is the number of texts. */
export interface StoryTermRow {
  term: string;
  texts: number;
}

/** A stretch of a digest that tells a story of its own. */
export interface StoryItemRow {
  mention_id: string;
  starts: number;
  ends: number;
  story_id: string;
}

/** What a person decided of two stories; `one` < `other`. */
export interface StoryVerdictRow {
  one: string;
  other: string;
  verdict: 'same' | 'apart';
  who: string;
  at: number;
}

/** What a text is recognised by at another address. */
export interface SketchRow {
  mention_id: string;
  at: number;
  text_hash: string;
  /** 128 numbers of 32 bits, base64. */
  signature: string;
}

/** Texts that share a band are worth comparing. */
export interface SketchBandRow {
  band: number;
  mention_id: string;
}
