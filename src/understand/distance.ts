import { createRequire } from 'node:module';

/**
 * Edit distance between two short words, from the `natural` package. It is reached by its inner path: the package's front door
 * loads database drivers and reads `.env`.
 */
type EditDistance = (a: string, b: string) => number;

const natural = createRequire(import.meta.url)('natural/lib/natural/distance/levenshtein_distance') as {
  LevenshteinDistance: EditDistance;
};

/** Insertions, deletions and substitutions that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  return natural.LevenshteinDistance(a, b);
}
