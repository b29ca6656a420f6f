import type { ClaimRules } from '../config/claims.ts';
import type { ClaimFound } from '../domain/meaning.ts';
import { openFrames } from './frames.ts';
import type { Lexicon } from './lexicon.ts';
import { openPhrasings } from './phrasings.ts';
import { relationOf } from './relation.ts';
import { round, type Scan } from './scan.ts';
import type { ReadWords, Words } from './words.ts';

/** A stretch of words in which a claim is looked for, end exclusive. */
export interface Window {
  from: number;
  to: number;
}

/** A claim met in a window. */
export interface Match {
  claim: string;
  /** 0–1. */
  score: number;
  window: Window;
}

/**
 * A statement rarely needs more than two sentences, and never more than this many words; posts typed without any full stop are cut
 * into overlapping stretches.
 */
const WINDOW_WORDS = 40;
const CLAIMS_KEPT = 3;

/** All one-sentence and two-sentence windows of a text. */
export function windowsOf({ words, sentences }: Words): Window[] {
  const windows: Window[] = [];
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.to - sentence.from > WINDOW_WORDS)
      for (let from = sentence.from; from < sentence.to; from += WINDOW_WORDS / 2)
        windows.push({ from, to: Math.min(from + WINDOW_WORDS, sentence.to) });
    else if (sentence.to > sentence.from) windows.push({ from: sentence.from, to: sentence.to });
    const next = sentences[i + 1];
    if (next && next.to - sentence.from <= WINDOW_WORDS) windows.push({ from: sentence.from, to: next.to });
  }
  return windows.filter((window) => window.from < words.length);
}

/**
 * Opens the catalogue of claims. A window meets a claim when it is worded like one of its phrasings or when it brings together the
 * ideas the claim is made of; what the text does with the claim is judged separately, because similarity cannot see a denial.
 */
export function openClaims(
  claims: ClaimRules[],
  lexicon: Lexicon,
  read: ReadWords,
): (scan: Scan) => ClaimFound[] {
  const worded = openPhrasings(claims, lexicon, read);
  const framed = openFrames(lexicon.frames, new Set(claims.map((claim) => claim.id)), read);
  const verdicts = new Map(claims.map((claim) => [claim.id, claim.verdict]));

  return (scan) => {
    const windows = windowsOf(scan.words);
    const best = new Map<string, Match>();
    for (const match of [...framed(scan.words), ...worded(scan.words, windows)]) {
      const known = best.get(match.claim);
      if (!known || match.score > known.score) best.set(match.claim, match);
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || (a.claim < b.claim ? -1 : 1))
      .slice(0, CLAIMS_KEPT)
      .map((match) => ({
        id: match.claim,
        relation: relationOf(scan, match, verdicts.get(match.claim) ?? 'misleading'),
        score: round(match.score),
        evidence: [
          {
            start: scan.words.words[match.window.from]?.start ?? 0,
            end: scan.words.words[match.window.to - 1]?.end ?? 0,
            label: match.claim,
          },
        ],
      }));
  };
}
