// By its inner path: the front door of the package loads database drivers and reads `.env`.
import natural from 'natural/lib/natural/distance/index.js';

/** Insertions, deletions and substitutions that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  return natural.LevenshteinDistance(a, b);
}
