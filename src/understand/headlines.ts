import type { Meaning, TripwireFound } from '../domain/meaning.ts';
import type { Tripwire } from '../domain/tripwire.ts';
import { evidenceOf, inTitle, isDenied, isPublication, type Found, type Scan } from './scan.ts';

/** How grave a reading must be for a headline that names us to be a wire. */
const GRAVE = 2;

/**
 * Wires a newspaper trips by what it prints over an article. Its body is not looked at: papers retell, warn and remember there.
 * - `failure`: our service fails everywhere, or data in our keeping were taken: whose fault it is does not matter;
 * - `walkout`: people have left their work, or gathered, over social insurance;
 * - `headline`: we are named, the reading is unfavourable to the agency and grave.
 * Whether a paper is of national reach is known to who detects, not to who reads.
 */
export function headlineWires(
  scan: Scan,
  known: Pick<Meaning, 'stance' | 'target' | 'severity'>,
): TripwireFound[] {
  if (scan.item.kind !== 'press' || !isPublication(scan)) return [];
  const named = scan.hits('core').filter((hit) => inTitle(scan, hit));
  const top = (group: string): Found[] =>
    scan.hits(group).filter((hit) => inTitle(scan, hit) && !isDenied(scan, hit));
  if (named.length === 0 || top('warn').length > 0) return [];
  const wire = (id: Tripwire, found: Found[]): TripwireFound[] => [
    { id, evidence: [...found, ...named].map((hit) => evidenceOf(hit, id)) },
  ];
  const against = known.stance === 'negative';

  const [taken, data] = [top('theft'), top('data')];
  if (taken.length > 0 && data.length > 0) return wire('failure', [...taken, ...data]);
  const failed = top('failure');
  if (against && failed.length > 0) return wire('failure', failed);
  // A parade for social insurance is in the streets as well.
  const left = [...top('strike'), ...(against ? top('march') : [])];
  if (left.length > 0) return wire('walkout', left);
  return against && known.target === 'agency' && known.severity >= GRAVE ? wire('headline', []) : [];
}
