import { MANIFEST, type PackVerdict, verify, WRAPPING } from '../report/pack.ts';
import { say } from '../view/say.ts';

/** The lines that say how a pack stands, and whether it is whole; without a number to compare with, only that it agrees with itself. */
export function verdictLines(verdict: PackVerdict, compared: boolean): { whole: boolean; lines: string[] } {
  const { altered, missing, added, manifest, hash } = verdict;
  const whole = altered.length + missing.length + added.length === 0;
  const outcome = !whole
    ? 'evidence.verify.broken'
    : compared
      ? 'evidence.verify.whole'
      : 'evidence.verify.uncompared';
  const name = (path: string) =>
    path === WRAPPING
      ? say('vi', 'evidence.verify.wrapping')
      : path === MANIFEST
        ? say('vi', 'evidence.verify.manifest')
        : path;
  return {
    whole,
    lines: [
      say('vi', outcome, {
        n: manifest?.files.length ?? 0,
      }),
      ...altered.map((path) => say('vi', 'evidence.verify.altered', { path: name(path) })),
      ...missing.map((path) => say('vi', 'evidence.verify.missing', { path: name(path) })),
      ...added.map((path) => say('vi', 'evidence.verify.added', { path })),
      ...(hash === null ? [] : [say('vi', 'evidence.verify.hash', { hash })]),
    ],
  };
}

/** `evidence verify FILE.zip [HASH]`: says of each file whether it is as it was packed. False when anything is not. */
export function evidenceCommand(
  zip: Uint8Array,
  expected: string | null,
  print: (line: string) => void,
): boolean {
  const { whole, lines } = verdictLines(
    verify(zip, expected?.trim().toLowerCase() ?? null),
    expected !== null,
  );
  for (const line of lines) print(line);
  return whole;
}
