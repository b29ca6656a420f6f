import type { Rules } from '../config/rules.ts';
import type { Evidence, Meaning } from '../domain/meaning.ts';
import { reason } from '../domain/reason.ts';
import { openActors } from './actors.ts';
import { findAudience } from './audience.ts';
import { settleByModel, type Settled } from './by-model.ts';
import { concludeByRules, lookFirst, type RuleBook } from './by-rules.ts';
import { cluesOf } from './clues.ts';
import { digestItems, onlyThese, type Stretch } from './digest-items.ts';
import { headlineWires } from './headlines.ts';
import { hostOf, siteOf } from './hosts.ts';
import type { Told as Taught } from './learner/lesson.ts';
import { type Model, openJudge } from './learner/model.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { findMoods } from './mood.ts';
import { openPlaces } from './places.ts';
import { isPublication, type Item, type Scan } from './scan.ts';
import { judgeSeverity } from './severity.ts';
import { openTexts } from './texts.ts';
import { openTripwires } from './tripwires.ts';
import { openStories, type OpenStories, type TermCounts } from './story.ts';
import { openToldTerms, type Told } from './story-terms.ts';

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
  /** Name of the rules and the model that conclude: stored with each meaning, so that a change re-reads what it must. */
  by: string;
  read(item: Item): Reading;
  /** An item as the model meets it: its words, and what the rules know. */
  told(item: Item): Taught;
  /** An empty table of stories; the stage fills it with what the last days told. `learned`: how common terms are in the stream. */
  stories(learned?: TermCounts): OpenStories;
  /** The terms a text is put into a story by: what the stage asks counts of. */
  termsOf(told: Told): Iterable<string>;
}

/** A taught model under the name it is known by in the house. */
export interface NamedModel {
  name: string;
  model: Model;
}

const BY = 'rules-5';

/**
 * Compiles configuration, lexicon and model once into a reader of items. The reader is a pure function: the same item always means the same.
 * Without a model the rules conclude by themselves. Evidence counts in `wordsOf(item)`.
 */
export function openReader(rules: Rules, taught: NamedModel | null = null, own?: Lexicon): Reader {
  const { scan: scanItem, read: words, findClaims } = openTexts(rules, own);
  const lexicon = own ?? readLexicon();
  const toldTerms = openToldTerms(words);
  const book: RuleBook = {
    findClaims,
    claims: new Map(rules.claims.map((claim) => [claim.id, claim])),
    findTripwires: openTripwires(lexicon, scanItem, {
      hosts: {
        official: rules.organisations.official_hosts,
        known: new Set(rules.sources.map((source) => siteOf(hostOf(source.url) ?? ''))),
      },
      papers: rules.organisations.papers,
      swindles: new Set(rules.claims.filter(({ verdict }) => verdict === 'scam').map(({ id }) => id)),
    }),
  };
  const groups = [...new Set(lexicon.cues.map((cue) => cue.group))];
  const judge = taught === null ? null : openJudge(taught.model);
  const by = taught === null ? BY : `${BY} ${taught.name}`;

  const placesIn = openPlaces(rules.organisations);
  const actorsIn = openActors(rules.organisations);

  /** Where, who, for whom, in what mood. */
  function concernsOf(scan: Scan) {
    const { home, named, hits } = placesIn(scan);
    const [actors, audience, moods] = [actorsIn(scan, hits), findAudience(scan), findMoods(scan)];
    return { places: home, named, actors, audience, moods };
  }

  function readScan(scan: Scan): Reading {
    const first = lookFirst(scan, book);
    const { relevance, spam } = first;
    // Most of the press never comes near our subject; it is not worth a second look.
    const far = relevance.relevance === 0 && isPublication(scan) && spam === null;
    const sells = spam === 'soup' || spam === 'sale';
    if (far || (judge === null && (sells || !relevance.relevant))) {
      const why = sells ? { relevance: 0.05, reason: reason(`left-out.${spam}`) } : relevance;
      const { wantsPage, evidence } = relevance;
      return {
        meaning: irrelevant({ ...why, relevant: false }, sells, by),
        wantsPage: wantsPage && !sells,
        evidence,
      };
    }
    const ruled = concludeByRules(scan, first, book);
    const { wantsPage, evidence, watch, ...known }: Settled =
      judge === null
        ? { ...ruled, spam: spam !== null, watch: null }
        : settleByModel(scan, judge, cluesOf(scan, groups, ruled), ruled);
    if (!known.relevant) {
      const { stanceSure, doubts = [] } = known;
      return { meaning: { ...irrelevant(known, known.spam, by), stanceSure, doubts }, wantsPage, evidence };
    }
    const severity = judgeSeverity(scan, known, book.claims, watch);
    const tripwires = [...known.tripwires, ...headlineWires(scan, { ...known, severity })];
    return { meaning: { ...known, severity, tripwires, ...concernsOf(scan), by }, wantsPage, evidence };
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
    by,
    stories: (learned) => openStories(toldTerms, lexicon, learned),
    termsOf: (told) => toldTerms(told).counts.keys(),
    read(item) {
      const scan = scanItem(item);
      return readDigest(scan) ?? readScan(scan);
    },
    told(item) {
      const scan = scanItem(item);
      return {
        words: scan.words,
        clues: cluesOf(scan, groups, concludeByRules(scan, lookFirst(scan, book), book)),
      };
    },
  };
}

/** What is concluded of a text that is not ours. */
export function irrelevant(
  relevance: Pick<Meaning, 'relevant' | 'relevance' | 'reason'>,
  spam = false,
  by = BY,
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
    by,
  };
}
