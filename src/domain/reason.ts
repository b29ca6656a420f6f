/**
 * Why something was decided: the key of a sentence in `view/words` and what fills its blanks.
 * Stored as it is, so that the answer to "why was I warned?" is the same a year later, in either language.
 */
export interface Reason {
  readonly key: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export function reason(key: string, data: Record<string, string | number> = {}): Reason {
  return { key, data };
}
