import { readFile } from 'node:fs/promises';

/** Counts the cases that hold and prints the others, each as it stands in its file. */
export function judged<T>(
  cases: readonly T[],
  holds: (one: T) => boolean,
  print: (line: string) => void,
): { right: number; total: number } {
  const wrong = cases.filter((one) => !holds(one));
  for (const one of wrong) print(`✗ ${JSON.stringify(one)}`);
  return { right: cases.length - wrong.length, total: cases.length };
}

/** The rows of a file that is one JSON list, or one JSON value a line. */
export async function rows(file: string): Promise<unknown[]> {
  const text = (await readFile(file, 'utf8')).trim();
  try {
    const whole: unknown = JSON.parse(text);
    if (Array.isArray(whole)) return whole;
  } catch {
    // One value a line.
  }
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as unknown]));
}
