export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A table of sentences: both languages stand side by side, so that neither can be forgotten. */
export type Words = Record<string, Record<Language, string>>;
