import type { ClaimRules } from '../config/claims.ts';
import type { Rules } from '../config/rules.ts';
import { mayCorrect } from '../domain/claim.ts';
import type { ClaimFound, Evidence, Meaning } from '../domain/meaning.ts';
import { reason } from '../domain/reason.ts';
import { openClaims } from './claims.ts';
import { judgeGrievance } from './grievance.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { hostOf, siteOf } from './hosts.ts';
import { callsToAct } from './mobilise.ts';
import { findPlaces } from './places.ts';
import { judgeRelevance } from './relevance.ts';
import { openScan, type Item } from './scan.ts';
import { judgeSeverity } from './severity.ts';
import { spamKind } from './spam.ts';
import { judgeStance } from './stance.ts';
import { openStories, type OpenStories } from './story.ts';
import { findTopics } from './topics.ts';
import { findTripwires } from './tripwires.ts';

/** A conclusion, and whether the article's page should be read to conclude better. */
export interface Reading {
  meaning: Meaning;
  wantsPage: boolean;
  /** The words relevance was judged by. */
  evidence: Evidence[];
}

export interface Reader {
  /** Name of the rules that conclude: stored with each meaning, so that a change re-reads what it must. */
  by: string;
  read(item: Item): Reading;
  /** An empty table of stories; the stage fills it with what the last days told. */
  stories(): OpenStories;
}

const BY = 'rules-1';

/**
 * Compiles configuration and lexicon once into a reader of items. The reader is a pure function: the same item always means the same.
 * Evidence counts in `wordsOf(item)`.
 */
export function openReader(rules: Rules, lexicon: Lexicon = readLexicon()): Reader {
  const { scan: scanItem, read: words } = openScan(rules, lexicon);
  const findClaims = openClaims(rules.claims, lexicon, words);
  const claims = new Map(rules.claims.map((claim) => [claim.id, claim]));
  const hosts = {
    official: rules.organisations.official_hosts,
    known: new Set(rules.sources.map((source) => siteOf(hostOf(source.url) ?? ''))),
  };

  return {
    by: BY,
    stories: () => openStories(words, lexicon.frequency, lexicon.documents),
    read(item) {
      const scan = scanItem(item);
      const spam = spamKind(scan);
      let found: ClaimFound[] | null = null;
      const claimsOf = (): ClaimFound[] => (found ??= findClaims(scan));
      const { wantsPage, evidence, ...relevance } = judgeRelevance(scan, claimsOf);
      if (spam === 'soup' || spam === 'sale') {
        const reasoned = { relevant: false, relevance: 0.05, reason: reason(`left-out.${spam}`) };
        return { meaning: irrelevant(reasoned, true), wantsPage: false, evidence };
      }
      if (!relevance.relevant) return { meaning: irrelevant(relevance), wantsPage, evidence };

      const topics = findTopics(scan);
      const stance = judgeStance(
        scan,
        topics.map((topic) => topic.id),
      );
      const known = {
        relevant: true,
        ...stance,
        ...judgeGrievance(scan, { ...stance, rumour: spreadsRumour(claimsOf(), claims) }),
        claims: claimsOf(),
        tripwires: findTripwires(scan, claimsOf(), hosts),
        mobilises: callsToAct(scan),
      };
      const meaning: Meaning = {
        ...relevance,
        ...known,
        spam: spam !== null,
        topics,
        severity: judgeSeverity(scan, known, claims),
        places: findPlaces(scan),
        by: BY,
      };
      return { meaning, wantsPage, evidence };
    },
  };
}

function spreadsRumour(found: ClaimFound[], claims: ReadonlyMap<string, ClaimRules>): boolean {
  return found.some(({ id, relation }) => {
    const verdict = claims.get(id)?.verdict;
    return relation === 'repeats' && verdict !== undefined && mayCorrect(verdict);
  });
}

/** What is concluded of a text that is not ours. */
export function irrelevant(
  relevance: Pick<Meaning, 'relevant' | 'relevance' | 'reason'>,
  spam = false,
): Meaning {
  return {
    ...relevance,
    spam,
    topics: [],
    stance: 'neutral',
    stanceSure: 1,
    target: 'none',
    stanceEvidence: [],
    grievance: false,
    question: false,
    severity: 0,
    claims: [],
    tripwires: [],
    places: [],
    mobilises: false,
    by: BY,
  };
}
