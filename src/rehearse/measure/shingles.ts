/** What one page's text scored: shares of its shingles that were right, too many, missing. */
interface Match {
  right: number;
  extra: number;
  missing: number;
}

export interface Score {
  f1: number;
  precision: number;
  recall: number;
}

/** Words in a shingle. */
const WORDS = 4;

/**
 * How well extracted texts agree with the true ones, by the measure of the article extraction benchmark (scrapinghub, 2019):
 * multisets of 4-word shingles, precision and recall by page, their means, and the F1 of the means. A page without text on one side
 * has no precision, or no recall, and does not count there.
 */
export function score(pairs: readonly { truth: string; found: string }[]): Score {
  const matches = pairs.map(({ truth, found }) => compare(truth, found));
  const precision = mean(
    matches
      .filter((match) => match.right + match.extra > 0)
      .map((match) => match.right / (match.right + match.extra)),
  );
  const recall = mean(
    matches
      .filter((match) => match.right + match.missing > 0)
      .map((match) => match.right / (match.right + match.missing)),
  );
  return { f1: harmonic(precision, recall), precision, recall };
}

export function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function compare(truth: string, found: string): Match {
  const wanted = shingles(truth);
  const match: Match = { right: 0, extra: 0, missing: 0 };
  for (const [shingle, count] of shingles(found)) {
    const right = Math.min(count, wanted.get(shingle) ?? 0);
    match.right += right;
    match.extra += count - right;
  }
  for (const count of wanted.values()) match.missing += count;
  match.missing -= match.right;
  return match;
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let from = 0; from < Math.max(1, words.length - WORDS + 1); from++) {
    const shingle = words.slice(from, from + WORDS).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
