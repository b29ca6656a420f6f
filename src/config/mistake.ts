import type { Position, Path } from './position.ts';

/** One thing wrong in a file of `config/`, said to the person who edits it. */
export interface Mistake extends Position {
  /** The file as it was asked for, such as `config/topics.yaml`. */
  file: string;
  /** `topics[3].owner`; empty for the file as a whole. */
  path: string;
  /** One Vietnamese sentence. */
  message: string;
  english: string;
}

/** The same sentence in both languages. */
export interface Said {
  vi: string;
  en: string;
}

/** `file:line:column sentence`: editors and terminals open the file at the place. */
export function lineOf(mistake: Mistake): string {
  return `${mistake.file}:${mistake.line}:${mistake.column} ${mistake.message}`;
}

/** `['topics', 3, 'owner']` as `topics[3].owner`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : `${text}${text === '' ? '' : '.'}${String(step)}`,
    '',
  );
}

/** In reading order within each file, files in the order they were read. */
export function inReadingOrder(mistakes: readonly Mistake[]): Mistake[] {
  const files = [...new Set(mistakes.map((mistake) => mistake.file))];
  return mistakes.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}
