import type { ClaimFound, Evidence, Meaning } from '../domain/meaning.ts';
import { reason } from '../domain/reason.ts';
import { evidenceOf, inTitle, isPublication, round, type Found, type Scan } from './scan.ts';
import { longest } from './terms.ts';

export interface Relevance extends Pick<Meaning, 'relevant' | 'relevance' | 'reason'> {
  /** Headline and summary do not decide: the article's page should be read. */
  wantsPage: boolean;
  evidence: Evidence[];
}

/** A text this long that names us once, outside its title, only passes us by. */
const PASSING_WORDS = 160;
const THIN_WORDS = 30;
/** Listings of pay and perks name social insurance without being about it. */
const JOB_CUES = 3;
/** Points of small pointers that make a post ours. */
const POST_POINTS = 1.5;
/** A pointer of this worth must stand beside a claim: its ideas alone also meet in talk about other things. */
const ANCHOR = 0.7;
/** A claim met by all its ideas, not by likeness alone. */
const FRAMED = 0.5;
const EVIDENCE_KEPT = 12;

/** Decides whether a text is about our subject, always with the reason and the words that led to it. */
export function judgeRelevance(scan: Scan, claims: () => ClaimFound[]): Relevance {
  const strong = scan.ours.filter((hit) => hit.tag.group !== 'weak');
  const weak = scan.ours.filter((hit) => hit.tag.group === 'weak');
  const first = strong[0];
  if (!first) return isPublication(scan) ? withoutStrong(scan, weak) : judgePost(scan, weak, claims);

  const titled = strong.filter((hit) => inTitle(scan, hit));
  const no = (key: string, relevance: number, hit: Found = first): Relevance => ({
    relevant: false,
    relevance,
    reason: reason(key, { term: hit.tag.phrase }),
    wantsPage: false,
    evidence: [evidenceOf(hit)],
  });
  if (isJobAdvert(scan, strong)) return no('left-out.job-advert', 0.1);
  if (isForeign(scan, strong)) return no('left-out.foreign', 0.1, scan.hits('foreign')[0]);
  if (isCommercial(scan, strong, titled)) return no('left-out.commercial', 0.15, scan.hits('exclude')[0]);
  if (titled.length === 0 && strong.length === 1 && scan.words.words.length > PASSING_WORDS)
    return no('left-out.passing', 0.3);

  if (titled.length === 0 && strong.length === 1 && weak.length === 0 && isThin(scan, first))
    return { ...no('left-out.passing', 0.4), wantsPage: true };

  const core = strong.some((hit) => hit.tag.group === 'core');
  const points = (core ? 2 : 1) + 1.5 * Math.min(titled.length, 2) + 0.5 * Math.min(strong.length, 4);
  return {
    relevant: true,
    relevance: round(1 - Math.exp(-points / 2)),
    reason: reason(titled.length > 0 ? 'kept.title' : 'kept.text', {
      term: (titled[0] ?? first).tag.phrase,
      n: strong.length,
    }),
    wantsPage: false,
    evidence: strong.slice(0, EVIDENCE_KEPT).map((hit) => evidenceOf(hit)),
  };
}

/**
 * In posts nobody writes the name in full. Several small pointers together ("hồ sơ", "chốt sổ", "cán bộ") say what one would not;
 * so does a statement of the catalogue.
 */
function judgePost(scan: Scan, weak: Found[], claims: () => ClaimFound[]): Relevance {
  const pointers = longest([...scan.hits('exclude'), ...scan.hits('post'), ...weak]).filter(
    (hit) => hit.tag.group !== 'exclude',
  );
  if (scan.hits('exclude').length > 0) return withoutStrong(scan, weak);
  const worth = new Map(pointers.map((hit) => [hit.tag.phrase, worthOf(hit)]));
  let points = 0;
  for (const each of worth.values()) points += each;
  const anchored = pointers.filter((hit) => worthOf(hit) >= ANCHOR).length;
  const known = anchored > 0 && points < POST_POINTS ? claims().filter((claim) => claim.score >= FRAMED) : [];
  points += POST_POINTS * known.length;
  const named = pointers.some((hit) => worthOf(hit) >= 1) || known.length > 0 || anchored > 2;
  if (!named || points < POST_POINTS || isForeign(scan, pointers) || isJobAdvert(scan, pointers))
    return withoutStrong(scan, weak);
  const term = pointers[0]?.tag.phrase ?? known[0]?.id ?? '';
  return {
    relevant: true,
    relevance: round(1 - Math.exp(-points / 3)),
    reason: reason('kept.post', { term, n: worth.size }),
    wantsPage: false,
    evidence: [
      ...pointers.slice(0, EVIDENCE_KEPT).map((hit) => evidenceOf(hit)),
      ...known.flatMap((claim) => claim.evidence),
    ],
  };
}

/** A bare sum or rate points to us far less than a word does. */
function worthOf(hit: Found): number {
  if (hit.tag.group === 'post') return hit.tag.weight;
  return /\d/.test(hit.tag.phrase) ? 0.4 : 0.8;
}

/** One word that also lives elsewhere ("lương hưu", "thai sản") in a summary about something else: the page will tell. */
function isThin(scan: Scan, hit: Found): boolean {
  return isPublication(scan) && scan.words.words.length > THIN_WORDS && hit.tag.group !== 'core';
}

function withoutStrong(scan: Scan, weak: Found[]): Relevance {
  const [hit] = weak;
  if (!hit) {
    const [excluded] = scan.hits('exclude');
    return {
      relevant: false,
      relevance: 0,
      reason: excluded
        ? reason('left-out.excluded', { term: excluded.tag.phrase })
        : reason('left-out.nothing', {}),
      wantsPage: false,
      evidence: excluded ? [evidenceOf(excluded)] : [],
    };
  }
  return {
    relevant: false,
    relevance: 0.25,
    reason: reason('left-out.weak', { term: hit.tag.phrase }),
    wantsPage:
      new Set(weak.filter((each) => worthOf(each) >= ANCHOR).map((each) => each.tag.phrase)).size > 1 &&
      weak.some((each) => inTitle(scan, each)),
    evidence: weak.slice(0, EVIDENCE_KEPT).map((each) => evidenceOf(each)),
  };
}

function isJobAdvert(scan: Scan, strong: Found[]): boolean {
  return new Set(scan.hits('job').map((hit) => hit.tag.phrase)).size >= JOB_CUES && strong.length <= 3;
}

/** Pension and health insurance of other countries: named abroad, and nothing that names our own system. */
function isForeign(scan: Scan, strong: Found[]): boolean {
  if (scan.hits('foreign').length === 0 || scan.hits('home').length > 0) return false;
  return strong.length <= 4;
}

/** Life, car and travel insurers that mention the state scheme in passing. */
function isCommercial(scan: Scan, strong: Found[], titled: Found[]): boolean {
  return titled.length === 0 && scan.hits('exclude').length >= strong.length;
}
