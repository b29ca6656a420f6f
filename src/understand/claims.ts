import type { Rules } from '../config/rules.ts';
import type { ClaimFound } from '../domain/meaning.ts';
import { openFrames } from './frames.ts';
import type { Lexicon } from './lexicon.ts';
import { openPhrasings } from './phrasings.ts';
import { openProfiles, type Profiles, type Told } from './profiles.ts';
import { openRelation } from './relation.ts';
import { isPublication, round, type Scan, type ScanItem } from './scan.ts';
import { openVocabulary } from './vocabulary.ts';
import type { ReadWords, Words } from './words.ts';

/** A stretch of words in which a claim is looked for, end exclusive. */
export interface Window {
  from: number;
  to: number;
}

/** A claim met in a window. */
export interface Match {
  claim: string;
  score: number;
  window: Window;
  /** A near copy of a phrasing that says no where the phrasing does not. */
  turned?: boolean;
}

/** A statement rarely needs more than two sentences; posts typed without any full stop are cut into overlapping stretches. */
const STRETCH_WORDS = 40;
/** No window is wider: beyond, a claim drowns in what stands around it. */
const WIDEST_WORDS = 110;
/** A text up to this long is also looked at as a whole. */
const WHOLE_WORDS = 60;
/** Beyond these words nobody tells a claim who has not told it before; bounds the time for hostile text. */
const READ_WORDS = 20_000;
const CLAIMS_KEPT = 3;

/**
 * What the three ways of meeting a claim add up to: how the profile judges it (−1 … 1), likeness to a phrasing (0 … 1), all ideas met, and
 * how far the claim lies before the next.
 */
const WORTH = { wording: 1, ideas: 0.5, lead: 0.3 };

/**
 * From `told` on a claim is told, from `sure` on it may be said to be repeated though no word of ours stands beside it. `fitBorders` finds
 * them; a test fits them anew and says when they have drifted from the catalogue and the lessons.
 */
export const BORDERS: Borders = { told: 0.07, sure: 0.6 };
/** What is printed is never said to repeat a claim, so a claim may be told of it sooner: nobody is woken by it. */
const TOLD_OF_PRINT = -0.25;

export interface Borders {
  told: number;
  sure: number;
}

/** Texts of ours that tell no claim and may still pass for one. They lie nearer to the claims than anything a stream of news holds. */
const FALSE_ALARMS = { told: 0.03, sure: 0.01 };

/** The borders at which so many of our own texts that tell no claim pass, each judged by machines that never saw it. */
export function fitBorders(profiles: Profiles): Borders {
  const highest = profiles
    .leftOut()
    .filter(({ claim }) => claim === null)
    .map(({ scores }) => {
      const [first = -1, second = -1] = [...scores.values()].sort((a, b) => b - a);
      return first + WORTH.lead * (first - second);
    })
    .sort((a, b) => b - a);
  const at = (share: number): number => highest[Math.floor(highest.length * share)] ?? Infinity;
  return { told: at(FALSE_ALARMS.told), sure: at(FALSE_ALARMS.sure) };
}

/** What is known of one claim in one text. */
interface Sum {
  total: number;
  window: Window;
  turned?: boolean;
}

export interface OpenClaims {
  find: (scan: Scan) => ClaimFound[];
  profiles: Profiles;
}

/** All one-sentence and two-sentence windows of a text; first the whole of a short one. */
export function windowsOf({ words, sentences }: Words): Window[] {
  const windows: Window[] = [];
  for (const [i, { from, to }] of sentences.entries()) {
    if (to > from && to - from <= WIDEST_WORDS) windows.push({ from, to });
    if (to - from > WIDEST_WORDS)
      for (let at = from; at < to; at += STRETCH_WORDS / 2)
        windows.push({ from: at, to: Math.min(at + STRETCH_WORDS, to) });
    const next = sentences[i + 1];
    if (next && next.to - from <= WIDEST_WORDS) windows.push({ from, to: next.to });
  }
  const last = Math.min(words.length, READ_WORDS);
  return windows.filter((window) => window.from < last);
}

/**
 * Opens the catalogue of claims. A window meets a claim when its profile, its wording and its ideas together say so; a claim too new to
 * have a profile is met by wording or ideas alone. What the text does with the claim is judged apart, because likeness cannot see a denial.
 */
export function openClaims(
  rules: Pick<Rules, 'claims' | 'facts' | 'topics'>,
  lexicon: Lexicon,
  scanItem: ScanItem,
  read: ReadWords,
): OpenClaims {
  const known = new Set(rules.claims.map((claim) => claim.id));
  const told = [...lexicon.retellings, ...farTexts(rules)];
  const vocabulary = openVocabulary();
  const profiles = openProfiles(rules.claims, told, lexicon, read, vocabulary);
  const background = told.filter(({ claim }) => claim === null).map(({ text }) => text);
  const worded = openPhrasings(rules.claims, background, lexicon, read, vocabulary);
  const framed = openFrames(lexicon.frames, known, read);
  const verdicts = new Map(rules.claims.map((claim) => [claim.id, claim.verdict]));
  const relationOf = openRelation(lexicon, scanItem, verdicts);

  return {
    profiles,
    find(scan) {
      const { words } = scan;
      const sentences = windowsOf(words);
      if (sentences.length === 0) return [];
      const short = words.words.length <= WHOLE_WORDS && sentences.length > 1;
      const windows = short ? [{ from: 0, to: words.words.length }, ...sentences] : sentences;
      const numbered = vocabulary.read(words);
      const alike = worded
        .find(words, sentences, numbered)
        .filter(({ claim, score }) => profiles.has(claim) || score >= worded.alone);
      const border = isPublication(scan) ? TOLD_OF_PRINT : BORDERS.told;
      const sums = addUp(profiles, profiles.find(words, windows, numbered), alike, framed(words)).filter(
        ([, { total }]) => total >= border,
      );
      return sums.slice(0, CLAIMS_KEPT).map(([claim, { total, ...sum }]) => ({
        id: claim,
        relation: relationOf(scan, { claim, score: total, ...sum }, total >= BORDERS.sure),
        score: round(1 / (1 + Math.exp(-2 * total))),
        evidence: [
          {
            start: words.words[sum.window.from]?.start ?? 0,
            end: words.words[sum.window.to - 1]?.end ?? 0,
            label: claim,
          },
        ],
      }));
    },
  };
}

/** What speaks for each claim, the surest first. */
function addUp(profiles: Profiles, sounds: Match[], worded: Match[], framed: Match[]): [string, Sum][] {
  const sums = new Map<string, Sum>();
  for (const { claim, score, window } of sounds) sums.set(claim, { total: score, window });
  const add = (found: Match[], worth: (match: Match) => number, alone: number): void => {
    for (const match of best(found)) {
      const { claim, window, turned = false } = match;
      const sum = sums.get(claim);
      const base = sum?.total ?? (profiles.has(claim) ? null : alone);
      if (base !== null)
        sums.set(claim, { total: base + worth(match), window, turned: turned || sum?.turned === true });
    }
  };
  add(worded, ({ score }) => WORTH.wording * score, BORDERS.sure);
  add(framed, () => WORTH.ideas, BORDERS.sure);
  const sorted = [...sums].sort(
    ([a, { total: one }], [b, { total: other }]) => other - one || (a < b ? -1 : 1),
  );
  const [first, second] = sorted;
  if (first && second) first[1].total += WORTH.lead * (first[1].total - second[1].total);
  return sorted;
}

function best(found: Match[]): Iterable<Match> {
  const kept = new Map<string, Match>();
  for (const match of found)
    if (match.score > (kept.get(match.claim)?.score ?? 0)) kept.set(match.claim, match);
  return kept.values();
}

/** Texts of configuration that are about our subjects and tell no claim. */
function farTexts({ facts, topics }: Pick<Rules, 'facts' | 'topics'>): Told[] {
  const texts = [
    ...facts.map(({ fact }) => fact),
    ...topics.topics.flatMap(({ strong, negative, positive }) => [...strong, ...negative, ...positive]),
  ];
  return texts.map((text) => ({ claim: null, text }));
}
