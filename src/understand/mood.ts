import { MOODS, type HeardOf, type Mood } from '../domain/meaning.ts';
import { heard, isFelt } from './heard.ts';
import type { Found, Scan } from './scan.ts';

/**
 * Irony turns words round. The one place that knows it: whoever concludes from words asks here, and is less sure. Its phrases stand among the
 * cues of stance (`bad.sarcasm`).
 */
export function ironyIn(scan: Scan): Found[] {
  return scan.hits('bad.sarcasm');
}

/** What a text feels, by the phrases of `data/lexicon/moods.tsv`. It is told beside the stance and never decides it. */
export function findMoods(scan: Scan): HeardOf<Mood>[] {
  const irony = ironyIn(scan).map((hit) => ({ ...hit, tag: { ...hit.tag, id: 'irony' } }));
  return heard(scan, [...scan.hits('mood'), ...irony], MOODS, isFelt(scan));
}
