/** Number of single-letter changes that turn `a` into `b` (Levenshtein 1966), one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The choice most like `word`, or null when none is near enough to be what was meant: a third of its letters may differ. */
export function nearest(word: string, choices: readonly string[]): string | null {
  const near = choices
    .map((choice) => ({ choice, away: distance(word.toLowerCase(), choice.toLowerCase()) }))
    .filter(({ choice, away }) => away <= Math.ceil(Math.max(word.length, choice.length) / 3))
    .sort((a, b) => a.away - b.away);
  return near[0]?.choice ?? null;
}
