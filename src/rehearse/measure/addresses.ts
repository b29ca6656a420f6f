import { canonicalAddress } from '../../collect/address.ts';
import { judged, rows } from './cases.ts';
import type { Measure } from './measure.ts';

/** Whether two addresses name one article: `["=", a, b]` or `{same: true, a, b}` when they do, `"!"` or `false` when they do not. */
export const addresses: Measure = async ([file], { print }) => {
  const pairs = (await rows(file)).map(pair);
  return judged(pairs, ({ same, a, b }) => (canonicalAddress(a) === canonicalAddress(b)) === same, print);
};

function pair(row: unknown): { same: boolean; a: string; b: string } {
  if (!Array.isArray(row)) return row as { same: boolean; a: string; b: string };
  const [sign, a, b] = row as [string, string, string];
  return { same: sign === '=', a, b };
}
