import { AUDIENCES, type Audience, type HeardOf } from '../domain/meaning.ts';
import { heard } from './heard.ts';
import type { Scan } from './scan.ts';

/** Whom a text concerns, by the phrases of `data/lexicon/audience.tsv`: whoever is spoken of most stands first. */
export function findAudience(scan: Scan): HeardOf<Audience>[] {
  return heard(scan, scan.hits('audience'), AUDIENCES);
}
