import { isNews } from '../domain/alert.ts';
import { askingOf, narrowing } from '../domain/asking.ts';
import { RELATIONS } from '../domain/meaning.ts';
import { readAsk } from '../domain/paper-ask.ts';
import { PUBLISHER_KINDS } from '../domain/source.ts';
import type { Store } from '../storage/store.ts';
import type { Recount } from './counters.ts';

type Heard = 'mentions' | 'stories' | 'alerts' | 'claims' | 'sources';

/**
 * - `mentions`: an address of the list of mentions (`domain/asking.ts`), letter for letter.
 * - `stories`: `from`, `to`, `least` (told so often in these days), `kind` of source.
 * - `alerts`: `from`, `to` (opened), `push=yes` (told by letter), `peak` (at least), `usefulness` (as people judged it; `any`: judged at all).
 * - `claims`: `from`, `to`, `claim`, `relation`, `kind`; counts mentions, or without `claim` the claims that are met so.
 * - `sources`: `from`, `to`, `state` (`asked` or `answered` on any of these days); with `count=outlets` who told something, with `kind`.
 */
export const HEARD_COUNTERS: Record<Heard, Recount> = {
  mentions: (store, ask) =>
    store.mentions.count({ ...narrowing(askingOf(ask)), limit: Number.MAX_SAFE_INTEGER }),
  stories: (store, ask) =>
    store.periodCounts.storyCount(withinOf(ask), Math.max(1, Number(readAsk(ask).get('least')))),
  alerts: countAlerts,
  claims: countClaims,
  sources: (store, ask) => {
    const { days, get } = readAsk(ask);
    if (get('count') === 'outlets') return store.periodCounts.publisherCount(withinOf(ask));
    return store.periodCounts.sources(days.from, days.to, get('state') === 'asked' ? 'asked' : 'answered');
  },
};

function withinOf(ask: string) {
  const { from, to, get } = readAsk(ask);
  const kind = PUBLISHER_KINDS.find((one) => one === get('kind'));
  return { from, to, ...(kind !== undefined && { kind }) };
}

async function countAlerts(store: Store, ask: string): Promise<number> {
  const { from, to, get } = readAsk(ask);
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
    ).length;
}

async function countClaims(store: Store, ask: string): Promise<number> {
  const { get } = readAsk(ask);
  const relation = RELATIONS.find((one) => one === get('relation')) ?? null;
  const within = withinOf(ask);
  if (get('claim') !== '') return store.periodCounts.claimCount(within, get('claim'), relation);
  const met = (await store.periodCounts.claims(within)).filter(
    (row) => relation === null || row.relation === relation,
  );
  return new Set(met.map(({ claim }) => claim)).size;
}
