import type { ClaimRules } from '../config/claims.ts';
import type { Rules } from '../config/rules.ts';
import { mayCorrect, type Verdict } from '../domain/claim.ts';
import type { ClaimFound, Evidence, Meaning, TripwireFound } from '../domain/meaning.ts';
import { reason } from '../domain/reason.ts';
import { openClaims } from './claims.ts';
import { judgeGrievance } from './grievance.ts';
import { digestItems, onlyThese, type Stretch } from './digest-items.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { hostOf, siteOf } from './hosts.ts';
import { callsToAct } from './mobilise.ts';
import { findPlaces } from './places.ts';
import { judgeRelevance } from './relevance.ts';
import { openScan, type Item, type Scan } from './scan.ts';
import { judgeSeverity } from './severity.ts';
import { spamKind } from './spam.ts';
import { judgeStance, type StanceFound } from './stance.ts';
import { openStories, type OpenStories, type TermCounts } from './story.ts';
import { openToldTerms, type Told } from './story-terms.ts';
import { findTopics } from './topics.ts';
import { findTripwires, SWINDLES } from './tripwires.ts';

/** A conclusion, and whether the article's page should be read to conclude better. */
export interface Reading {
  meaning: Meaning;
  wantsPage: boolean;
  /** The words relevance was judged by. */
  evidence: Evidence[];
  /** Of a digest: the items that are ours, each a story of its own. */
  items?: ReadItem[];
}

export interface ReadItem {
  title: string;
  text: string;
  stretches: Stretch[];
}

export interface Reader {
  /** Name of the rules that conclude: stored with each meaning, so that a change re-reads what it must. */
  by: string;
  read(item: Item): Reading;
  /** An empty table of stories; the stage fills it with what the last days told. `learned`: how common terms are in the stream. */
  stories(learned?: TermCounts): OpenStories;
  /** The terms a text is put into a story by: what the stage asks counts of. */
  termsOf(told: Told): Iterable<string>;
}

const BY = 'rules-2';

/**
 * Compiles configuration and lexicon once into a reader of items. The reader is a pure function: the same item always means the same.
 * Evidence counts in `wordsOf(item)`.
 */
export function openReader(rules: Rules, lexicon: Lexicon = readLexicon()): Reader {
  const { scan: scanItem, read: words } = openScan(rules, lexicon);
  const findClaims = openClaims(rules.claims, lexicon, words);
  const toldTerms = openToldTerms(words);
  const claims = new Map(rules.claims.map((claim) => [claim.id, claim]));
  const hosts = {
    official: rules.organisations.official_hosts,
    known: new Set(rules.sources.map((source) => siteOf(hostOf(source.url) ?? ''))),
  };

  function readScan(scan: Scan): Reading {
    const spam = spamKind(scan);
    let found: ClaimFound[] | null = null;
    const claimsOf = (): ClaimFound[] => (found ??= findClaims(scan));
    const { wantsPage, evidence, ...relevance } = judgeRelevance(scan, claimsOf);
    if (spam === 'soup' || spam === 'sale') {
      const reasoned = {
        relevant: false,
        relevance: 0.05,
        reason: reason(spam === 'soup' ? 'left-out.soup' : 'left-out.sale'),
      };
      return { meaning: irrelevant(reasoned, true), wantsPage: false, evidence };
    }
    if (!relevance.relevant) return { meaning: irrelevant(relevance), wantsPage, evidence };

    const topics = findTopics(scan);
    const tripwires = findTripwires(scan, claimsOf(), hosts);
    const rumours = rumoursIn(claimsOf(), claims);
    const stance = settle(
      judgeStance(
        scan,
        topics.map((topic) => topic.id),
      ),
      rumours,
      tripwires,
    );
    const known = {
      relevant: true,
      ...stance,
      ...judgeGrievance(scan, { ...stance, rumour: rumours.length > 0 }),
      claims: claimsOf(),
      tripwires,
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
  }

  /** A digest is judged item by item, and what is concluded is concluded from those that are ours. */
  function readDigest(scan: Scan): Reading | null {
    const name = scan.hits('digest').find((hit) => hit.from === 0);
    const items = name ? digestItems(scan.item, name.end, words) : null;
    if (items === null) return null;
    const readings = items.map(({ title, text }) =>
      readScan(scanItem({ ...scan.item, title, summary: text, text: null })),
    );
    const ours = items.filter((_, i) => readings[i]?.meaning.relevant === true);
    const wantsPage = readings.some((reading) => reading.wantsPage);
    if (ours.length > 0) {
      const read = readScan(
        scanItem(
          onlyThese(
            scan.item,
            ours.flatMap((item) => item.stretches),
          ),
        ),
      );
      return { ...read, wantsPage, items: read.meaning.relevant ? ours : [] };
    }
    // Small pointers from unrelated items add up to nothing: the item that came nearest says why.
    const [nearest] = readings.toSorted((a, b) => b.meaning.relevance - a.meaning.relevance);
    if (!nearest) return null;
    // Its evidence counts in the item, not in the digest, so it is not kept.
    return { meaning: nearest.meaning, wantsPage, evidence: [] };
  }

  return {
    by: BY,
    stories: (learned) => openStories(toldTerms, lexicon, learned),
    termsOf: (told) => toldTerms(told).counts.keys(),
    read(item) {
      const scan = scanItem(item);
      return readDigest(scan) ?? readScan(scan);
    },
  };
}

/** Verdicts of the claims a text spreads; a true grievance is no rumour. */
function rumoursIn(found: ClaimFound[], claims: ReadonlyMap<string, ClaimRules>): Verdict[] {
  return found
    .filter(({ relation }) => relation === 'repeats')
    .map(({ id }) => claims.get(id)?.verdict)
    .filter((verdict): verdict is Verdict => verdict !== undefined && mayCorrect(verdict));
}

/** Statements that speak against the system even when told without a harsh word. */
const AGAINST: ReadonlySet<Verdict> = new Set(['false', 'misleading', 'missing-context', 'proposal']);

/**
 * A swindler's friendly words are no praise and no complaint; a rumour told calmly is still against the system, but we are less sure.
 */
function settle(stance: StanceFound, rumours: Verdict[], tripwires: TripwireFound[]): StanceFound {
  const swindles = tripwires.some((wire) => SWINDLES.has(wire.id));
  if (swindles) return { ...stance, stance: 'neutral', stanceSure: 0.7, target: 'none' };
  if (stance.stance === 'neutral' && rumours.some((verdict) => AGAINST.has(verdict)))
    return { ...stance, stance: 'negative', stanceSure: 0.5, target: 'policy' };
  return stance;
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
