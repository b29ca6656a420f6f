import type { HeardOf } from '../domain/meaning.ts';
import { evidenceOf, isDenied, sentenceOf, type Found, type Scan } from './scan.ts';
import { longest } from './terms.ts';

const EVIDENCE_AT_MOST = 5;

/** Hits near our subject gathered by what they speak for, most often said first. `kept`: those of them that count. */
export function heard<Id extends string>(
  scan: Scan,
  hits: readonly Found[],
  ids: readonly Id[],
  kept: (hit: Found) => boolean = () => true,
): HeardOf<Id>[] {
  const near = longest([...hits]).filter((hit) => scan.inFocus(sentenceOf(scan, hit)) && kept(hit));
  return ids
    .map((id) => ({ id, hits: near.filter((hit) => hit.tag.id === id) }))
    .filter((one) => one.hits.length > 0)
    .sort((one, other) => other.hits.length - one.hits.length)
    .map((one) => ({
      id: one.id,
      evidence: one.hits.slice(0, EVIDENCE_AT_MOST).map((hit) => evidenceOf(hit)),
    }));
}

/** "không lo", "chưa bao giờ sợ": denied, the feeling is not there. */
export function isFelt(scan: Scan): (hit: Found) => boolean {
  return (hit) => !isDenied(scan, hit);
}
