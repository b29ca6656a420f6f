import type { Alert, Decision } from '../../domain/alert.ts';
import { coverageOf, type Gap, overall } from '../../domain/coverage.ts';
import type { Explained } from '../../domain/explained.ts';
import type { Letter } from '../../domain/letter.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Signal } from '../../domain/signal.ts';
import type { Source } from '../../domain/source.ts';
import type { Telling } from '../../domain/telling.ts';
import { addDays, DAY, dayOf, type Instant } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';
import type { Desk } from '../desk.ts';

/** How far back titles are searched: as far as detection looks. */
export const SEARCHED_DAYS = 190;
export const FOUND_SHOWN = 20;
const LIKE_SHOWN = 5;
/** How well a source was heard is told of so many days. */
export const COVERED_DAYS = 7;
/** A signal rests on mentions of at most a month before it (claims that wander), and may bear the time of a mention it counts. */
const BEFORE_SIGNAL = DAY;
const AFTER_MENTION = 45 * DAY;

/** What came of a search. */
export type Sought =
  | { found: 'nothing' }
  | { found: 'mention'; mention: Mention }
  | { found: 'several'; mentions: Mention[] }
  | { found: 'no-words' }
  | { found: 'unheard'; host: string; sources: SourceHeard[]; like: Mention[] };

/** A source on the host of an address nobody heard, and how well it is heard. */
export interface SourceHeard {
  source: Source;
  gaps: Gap[];
  /** 0–1, over the last days; null when nobody can tell yet. */
  volume: number | null;
}

/** Looks for what a person typed: an id, an address in any spelling, or words of a title. */
export async function sought(desk: Desk, typed: string, now: Instant): Promise<Sought> {
  const { store, explainer } = desk;
  if (typed === '') return { found: 'nothing' };
  const known = await store.mentions.get(typed);
  if (known !== null) return { found: 'mention', mention: known };
  const address = addressIn(typed);
  const from = now - SEARCHED_DAYS * DAY;
  if (address === null) {
    const mentions = await store.lookup.titled(typed, from, FOUND_SHOWN + 1);
    const [only] = mentions;
    if (only === undefined) return { found: 'no-words' };
    return mentions.length === 1 ? { found: 'mention', mention: only } : { found: 'several', mentions };
  }
  const canonical = explainer?.canonical(address.href) ?? null;
  const mention = await store.lookup.byAddress(typed, canonical);
  if (mention !== null) return { found: 'mention', mention };
  const host = bare(address.hostname);
  const words = wordsOfPath(address.pathname);
  return {
    found: 'unheard',
    host,
    sources: await heardOn(store, host, now),
    like: words === '' ? [] : await store.lookup.titled(words, from, LIKE_SHOWN),
  };
}

/** What looks like the address of an item: `https://…`, or a host with a path as it is read out on the phone. */
function addressIn(typed: string): URL | null {
  const written = /^https?:\/\//i.test(typed)
    ? typed
    : /^[\w-]+(\.[\w-]+)+\/\S+$/.test(typed)
      ? `https://${typed}`
      : '';
  return URL.canParse(written) ? new URL(written) : null;
}

function bare(host: string): string {
  return host.replace(/^(?:www\d?|m|mobile|amp)\./, '');
}

/** The words that the end of an address spells, without its numbers; empty when it spells hardly any. */
function wordsOfPath(path: string): string {
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  const words = last
    .replace(/\.\w+$/, '')
    .split(/[-_]/)
    .filter((word) => /^\p{L}{2,}$/u.test(word));
  return words.length < 3 ? '' : words.slice(0, 6).join(' ');
}

async function heardOn(store: Store, host: string, now: Instant): Promise<SourceHeard[]> {
  const here = (await store.sources.all()).filter(({ url }) => {
    const theirs = URL.canParse(url) ? bare(new URL(url).hostname) : '';
    return theirs !== '' && (theirs === host || host.endsWith(`.${theirs}`) || theirs.endsWith(`.${host}`));
  });
  const today = dayOf(now);
  const [from, to] = [addDays(today, -COVERED_DAYS), addDays(today, 1)];
  return Promise.all(
    here.map(async (source) => {
      const journal = await store.coverage.journal(from, to, source.id);
      return {
        source,
        gaps: journal.gaps.filter((gap) => (gap.to ?? now) > now - COVERED_DAYS * DAY),
        volume: overall(coverageOf([source], journal, from, to, now)).volume,
      };
    }),
  );
}

/** An alert the mention is behind, and who was told of it. */
export interface AlertTold {
  alert: Alert;
  tellings: Telling[];
  letters: Letter[];
  /** The last time a silence held a letter about it back. */
  silenced: Decision | null;
}

/** Everything the chain of one mention is made of. */
export interface WhyFacts {
  mention: Mention;
  source: Source | null;
  original: Mention | null;
  /** Null: not measured here, or not yet. */
  explained: Explained | null;
  /** Half a year is measured only when somebody asks for it: what was decided of the mention already says why. */
  later: boolean;
  /** Each with what was decided of it; newest first. */
  judged: { signal: Signal; decision: Decision | null }[];
  told: AlertTold[];
}

/** @param measure whether the reader asked for the counts; where no signal rests on the mention they are the answer, asked for or not */
export async function whyFacts(desk: Desk, mention: Mention, measure: boolean): Promise<WhyFacts> {
  const { store, explainer } = desk;
  const [sources, original, signals] = await Promise.all([
    store.sources.all(),
    mention.copyOf === null ? null : store.mentions.get(mention.copyOf),
    signalsAbout(store, mention),
  ]);
  const later = explainer !== null && !measure && signals.length > 0;
  const explained = later || mention.meaning === null ? null : ((await explainer?.explain(mention)) ?? null);
  const decisions = await store.alerts.decisions({ signalIds: signals.map(({ id }) => id) });
  const bySignal = new Map(decisions.map((decision) => [decision.signalId, decision]));
  const ids = [...new Set(decisions.flatMap(({ alertId }) => alertId ?? []))];
  return {
    mention,
    source: sources.find(({ id }) => id === mention.sourceId) ?? null,
    original,
    explained,
    later,
    judged: signals.toReversed().map((signal) => ({ signal, decision: bySignal.get(signal.id) ?? null })),
    told: (await Promise.all(ids.map((id) => toldOf(store, id)))).filter((told) => told !== null),
  };
}

/** Signals that rest on a mention, oldest first; looked for only where one can be. */
export function signalsAbout(store: Store, mention: Mention): Promise<Signal[]> {
  const at = mention.countsAt ?? mention.seenAt;
  const until = Math.max(at, mention.seenAt) + AFTER_MENTION;
  return store.lookup.signalsOn(mention.id, at - BEFORE_SIGNAL, until);
}

async function toldOf(store: Store, id: string): Promise<AlertTold | null> {
  const alert = await store.alerts.get(id);
  if (alert === null) return null;
  const [tellings, letters, decisions] = await Promise.all([
    store.tellings.about(id),
    store.letters.about(id),
    store.alerts.decisions({ alertId: id }),
  ]);
  const silenced = decisions.findLast(({ reason }) => reason.key === 'hold.silenced') ?? null;
  return { alert, tellings, letters, silenced };
}
