import { type Alert, isNews } from '../domain/alert.ts';
import { askingOf, narrowing } from '../domain/asking.ts';
import type { Counted } from '../domain/counted.ts';
import { RELATIONS } from '../domain/meaning.ts';
import { readAsk, type ReadAsk } from '../domain/paper-ask.ts';
import { reason } from '../domain/reason.ts';
import { OUTLET_KINDS, PUBLISHER_KINDS } from '../domain/source.ts';
import { dayOf } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import { paths } from '../view/paths.ts';
import { type CounterList, readList, type RowsAsked } from './counter-list.ts';
import { mentionsAsk, outletNames } from './paper-writer.ts';

type Heard = 'stories' | 'alerts' | 'claims' | 'sources' | 'forecasts';

/**
 * - `mentions`: an address of the list of mentions (`domain/asking.ts`), letter for letter.
 * - `stories`: `from`, `to`, `least` (told so often in these days), `kind` of source.
 * - `alerts`: `from`, `to` (opened), `push=yes` (told by letter), `peak` (at least), `usefulness` (as people judged it; `any`: judged at all).
 * - `claims`: `from`, `to`, `relation`, `kind`: the claims that are met so.
 * - `forecasts`: `from`, `to` (asked), `came=yes`: those that called something likely and whose outcome is known.
 * - `sources`: `from`, `to`, `state` (`asked` or `answered` on any of these days); with `count=outlets` who told something, with `kind`.
 */
export const HEARD_LISTS: Record<Heard, CounterList> & Record<'mentions', Pick<CounterList, 'count'>> = {
  mentions: {
    count: (store, ask) =>
      store.mentions.count({ ...narrowing(askingOf(ask)), limit: Number.MAX_SAFE_INTEGER }),
  },
  stories: {
    count: (store, asked) => {
      const ask = readAsk(asked);
      return store.periodCounts.storyCount(withinOf(ask), leastOf(ask));
    },
    rows: toldStories,
  },
  alerts: readList(openedAlerts, ({ id, title, openedAt, peak, push }) => ({
    name: title,
    day: dayOf(openedAt),
    notes: [reason(`level.${peak}`), reason(push ? 'counted.alert.pushed' : 'counted.alert.shown')],
    href: paths.alert(id),
  })),
  claims: readList(metClaims, (claim, { rules, ask }) => ({
    name: rules.claims.find(({ id }) => id === claim)?.title ?? claim,
    day: null,
    notes: [],
    href: mentionsOf(ask, { claim, relation: ask.get('relation') }),
  })),
  forecasts: {
    count: (store, ask) => store.forecasts.likelyCount(likelyOf(readAsk(ask))),
    rows: likelyForecasts,
  },
  sources: {
    count: async (store, asked) => {
      const ask = readAsk(asked);
      if (isOutlets(ask)) return store.periodCounts.publisherCount(withinOf(ask));
      return store.periodCounts.sources(ask.days.from, ask.days.to, stateOf(ask));
    },
    rows: (asked) => (isOutlets(asked.ask) ? toldOutlets(asked) : calledSources(asked)),
  },
};

function withinOf({ from, to, get }: ReadAsk) {
  const kind = PUBLISHER_KINDS.find((one) => one === get('kind'));
  return { from, to, ...(kind !== undefined && { kind }) };
}

const leastOf = ({ get }: ReadAsk) => Math.max(1, Number(get('least')) || 1);
const isOutlets = ({ get }: ReadAsk) => get('count') === 'outlets';
const stateOf = ({ get }: ReadAsk) => (get('state') === 'asked' ? 'asked' : 'answered');

/** The mentions of these days that something was found in. */
function mentionsOf(ask: ReadAsk, narrowed: Parameters<typeof mentionsAsk>[1]): string {
  const { kind = '' } = withinOf(ask);
  return `${paths.mentions}?${mentionsAsk(ask.days, { kind, ...narrowed })}`;
}

async function toldStories({ store, rules, ask, skip, most }: RowsAsked): Promise<Counted[]> {
  const { periodCounts } = store;
  const stories = (await periodCounts.stories(withinOf(ask), leastOf(ask), skip + most)).slice(skip);
  const nameless = stories.filter(({ title }) => title === '').map(({ story }) => story);
  const topics = await periodCounts.storyTopics(nameless);
  const topicOf = (story: string) =>
    rules.topics.topics.find(({ id }) => id === topics.get(story))?.name ?? topics.get(story) ?? '';
  return stories.map(({ story, title, n, publishers }) => ({
    // Never the words of a private person: what only they tell is called by its topic.
    name: title === '' ? reason('paper.story.nameless', { topic: topicOf(story) }) : title,
    day: null,
    notes: [reason('counted.told', { n }), reason('counted.outlets', { n: publishers })],
    href: mentionsOf(ask, { story }),
  }));
}

const likelyOf = ({ from, to, get }: ReadAsk) => ({ from, to, came: get('came') === 'yes' });

async function likelyForecasts({ store, ask, skip, most }: RowsAsked): Promise<Counted[]> {
  const forecasts = (await store.forecasts.likely(likelyOf(ask), skip + most)).slice(skip);
  const titles = await store.stories.titles(forecasts.map(({ storyId }) => storyId));
  return forecasts.map(({ storyId, askedAt, question, target, horizon, outcome }) => ({
    name: titles.get(storyId) || reason('forecast.untitled'),
    day: dayOf(askedAt),
    notes: [
      reason(`forecast.${question}`, { target, hours: horizon }),
      reason(outcome === 1 ? 'counted.forecast.came' : 'counted.forecast.not'),
    ],
    href: paths.story(storyId),
  }));
}

async function openedAlerts(store: Store, { from, to, get }: ReadAsk): Promise<Alert[]> {
  const [alerts, judged] = await Promise.all([
    store.alerts.openedBetween(from, to),
    store.alerts.judgements(from, to),
  ]);
  const usefulness = get('usefulness');
  return alerts
    .filter(isNews)
    .filter(
      ({ id, push, peak }) =>
        (get('push') !== 'yes' || push) &&
        peak >= Number(get('peak') || 0) &&
        (usefulness === '' ||
          (usefulness === 'any' ? judged.has(id) : judged.get(id)?.usefulness === usefulness)),
    );
}

async function metClaims(store: Store, ask: ReadAsk): Promise<string[]> {
  const relation = RELATIONS.find((one) => one === ask.get('relation')) ?? null;
  const met = (await store.periodCounts.claims(withinOf(ask))).filter(
    (row) => relation === null || row.relation === relation,
  );
  return [...new Set(met.map(({ claim }) => claim))];
}

async function toldOutlets({ store, ask, skip, most }: RowsAsked): Promise<Counted[]> {
  const names = outletNames(await store.sources.all());
  const told = await store.periodCounts.publishers(withinOf(ask), skip + most);
  return told.slice(skip).map(({ publisher, n }) => ({
    name: names.get(publisher) ?? publisher,
    day: null,
    notes: [reason('counted.told', { n })],
    // Readers' comments stand under an outlet's name too, and are not what it told.
    href: mentionsOf(ask, { publisher, kind: withinOf(ask).kind ?? OUTLET_KINDS.join(',') }),
  }));
}

/** Sources that were asked, or answered, on any of these days. */
async function calledSources({ store, ask, skip, most }: RowsAsked): Promise<Counted[]> {
  const { from, to } = ask.days;
  const [days, sources] = await Promise.all([store.sources.days(from, to), store.sources.all()]);
  const wanted = stateOf(ask);
  const called = days.filter(({ tries, good }) => (wanted === 'asked' ? tries : good) > 0);
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return [...new Set(called.map(({ sourceId }) => sourceId))]
    .map((id) => ({ id, name: names.get(id) ?? id }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1))
    .slice(skip, skip + most)
    .map(({ id, name }) => ({
      name,
      day: null,
      notes: [],
      href: names.has(id) ? `${paths.sources}#${id}` : null,
    }));
}
