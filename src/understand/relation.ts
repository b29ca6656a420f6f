import type { Verdict } from '../domain/claim.ts';
import type { Relation } from '../domain/meaning.ts';
import type { Match } from './claims.ts';
import { isPublication, type Found, type Scan } from './scan.ts';

/** Likeness from which a post that neither asks nor doubts is taken to assert the claim; below it only touches the subject. */
const ASSERTED = 0.38;
/** How far around the window the author may show what they think of it, in words. */
const NEIGHBOURHOOD = 25;

/**
 * What a text does with a claim. Similarity cannot see a denial, a question or a report; cues around the statement can.
 * Newspapers and public bodies never count as spreading a claim: what they print is a report or a denial, and an officer who
 * disagrees overrules it.
 */
export function relationOf(scan: Scan, match: Match, verdict: Verdict): Relation {
  const near = (group: string): boolean => scan.hits(group).some((hit) => isNear(hit, match));
  const denies = near('deny') || near('deny.post');
  if (isPublication(scan)) {
    if (near('deny')) return 'denies';
    if (near('warn') && verdict === 'scam') return 'reports';
    return near('report') || near('propose') || near('enforce') || near('warn') ? 'reports' : 'related';
  }
  if (near('ask') || asksAt(scan, match)) return denies && near('official.voice') ? 'denies' : 'asks';
  if (denies) return 'denies';
  if (near('warn')) return 'reports';
  return match.score < ASSERTED || !isAnchored(scan, match) ? 'related' : 'repeats';
}

/** Spoken of our system, not of another fund, school fee or card: a word of ours stands in or beside the statement. */
function isAnchored(scan: Scan, match: Match): boolean {
  return (
    scan.ours.some((hit) => (hit.tag.group !== 'weak' || !/\d/.test(hit.tag.phrase)) && isNear(hit, match)) ||
    scan.hits('post').some((hit) => isNear(hit, match))
  );
}

function isNear(hit: Found, { window }: Match): boolean {
  return hit.to > window.from - NEIGHBOURHOOD && hit.from < window.to + NEIGHBOURHOOD;
}

/** A question mark that ends the statement itself. */
function asksAt({ words }: Scan, { window }: Match): boolean {
  const last = words.words[window.to - 1];
  const next = words.words[window.to];
  if (!last) return false;
  return words.text.slice(last.end, next?.start ?? words.text.length).includes('?');
}
