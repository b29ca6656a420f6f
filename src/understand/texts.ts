import { createHash } from 'node:crypto';
import type { Rules } from '../config/rules.ts';
import { openClaims, type OpenClaims } from './claims.ts';
import { type Lexicon, readLexicon } from './lexicon.ts';
import { openScan } from './scan.ts';

/** What is compiled from phrases and retellings alone: how a text is scanned, and which claims it meets. */
export type Texts = ReturnType<typeof openScan> & { findClaims: OpenClaims['find'] };

const shelf = new Map<string, WeakRef<Texts>>();
/** Kept although nobody reads with it just now: the next house, or the next reading of the same house, asks for it. */
let latest: Texts | null = null;

/**
 * Compiles what the rules say of texts. It takes seconds and some eighty megabytes, and the same rules always give the same: houses side
 * by side, the drill inside the desk and a reader taught anew share one.
 */
export function openTexts(rules: Rules, lexicon?: Lexicon): Texts {
  if (lexicon !== undefined) return compile(rules, lexicon);
  const key = textsKey(rules);
  const texts = shelf.get(key)?.deref() ?? compile(rules, readLexicon());
  shelf.set(key, new WeakRef(texts));
  for (const [other, kept] of shelf) if (kept.deref() === undefined) shelf.delete(other);
  latest = texts;
  return latest;
}

/** What is compiled here, by its contents: of facts their sentences alone, so that approving one compiles nothing. */
export function textsKey({ topics, claims, facts, organisations }: Rules): string {
  return createHash('sha256')
    .update(JSON.stringify([topics, claims, facts.map(({ fact }) => fact), organisations]))
    .digest('hex');
}

function compile(rules: Rules, lexicon: Lexicon): Texts {
  const { scan, read } = openScan(rules, lexicon);
  return { scan, read, findClaims: openClaims(rules, lexicon, scan, read).find };
}
