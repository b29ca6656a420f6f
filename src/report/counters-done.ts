import { clockState } from '../domain/clock.ts';
import { isInitial } from '../domain/incident-clocks.ts';
import type { Incident } from '../domain/incident.ts';
import { readAsk, type ReadAsk } from '../domain/paper-ask.ts';
import { tallyPress } from '../domain/press-request.ts';
import { STATEMENT_STATES } from '../domain/statement.ts';
import type { Store } from '../storage/store.ts';
import type { Recount } from './counters.ts';

type Done = 'incidents' | 'statements' | 'tips' | 'evidence' | 'acts' | 'inputs';

const ALL = Number.MAX_SAFE_INTEGER;

/**
 * - `incidents`: `from`, `to` (opened), `state`. With `clock=initial`: those whose duty of a first word (Nghị định 244/2026/NĐ-CP, Điều 7 khoản
 *   3, 4) began in these days; `ended=in-time` (each of these duties was met in time), `published=yes` (anything was said).
 *   With `id`: how many of that incident's duties ended so (`clocks=met|missed|explained|open`).
 * - `statements`: `from`, `to` (published for the first time in these days), `kind`. With `incident`: those of that incident, published.
 * - `tips`: `from`, `to` (told to us), `kind`, `state`, `done=late|in-time`. Taken back ones count only where `state` asks.
 * - `evidence`: `incident`: copies that were kept of it, erased ones among them.
 * - `acts`: `from`, `to`, `act`, `subject`: lines of the log of what was done.
 * - `inputs`: `from`, `to` (asked on), `press=received|answered|in-time|undated`: the register of what the press asked for.
 */
export const DONE_COUNTERS: Record<Done, Recount> = {
  incidents: countIncidents,
  statements: countStatements,
  tips: countTips,
  evidence: async (store, ask) => {
    const incident = readAsk(ask).get('incident');
    return incident === '' ? null : (await store.evidence.items(incident)).length;
  },
  acts: (store, ask) => {
    const { from, to, get } = readAsk(ask);
    const [act, subject] = [get('act'), get('subject')];
    return store.events.countActs({
      from,
      to,
      ...(act !== '' && { act }),
      ...(subject !== '' && { subject }),
    });
  },
  inputs: async (store, ask) => {
    const { days, get } = readAsk(ask);
    const tally = tallyPress(await store.press.between(days.from, days.to));
    const named = {
      received: 'received',
      answered: 'answered',
      'in-time': 'inTime',
      undated: 'undated',
    } as const;
    const asked = get('press');
    return Object.hasOwn(named, asked) ? tally[named[asked as keyof typeof named]] : null;
  },
};

const inside = (at: number, { from, to }: Pick<ReadAsk, 'from' | 'to'>) => at >= from && at < to;

async function countIncidents(store: Store, ask: string): Promise<number | null> {
  const read = readAsk(ask);
  const { from, to, get } = read;
  if (get('id') !== '') {
    const incident = await store.incidents.get(get('id'));
    return incident === null ? null : clocksEnded(incident, get('clocks'));
  }
  if (get('clock') !== 'initial') {
    const opened = await store.incidents.opened(from, to);
    return opened.filter(({ state }) => get('state') === '' || state === get('state')).length;
  }
  const cases = (await store.incidents.opened(0, to)).filter(({ state }) => state !== 'set-aside');
  return cases.filter((incident) => {
    const clocks = initialIn(incident, read);
    return (
      clocks.length > 0 &&
      (get('published') !== 'yes' || incident.published.length > 0) &&
      // A clock that was met says by itself whether that was in time.
      (get('ended') !== 'in-time' || clocks.every((clock) => clockState(clock, 0) === 'met'))
    );
  }).length;
}

/** Duties of a first word that began in these days. */
function initialIn({ clocks }: Incident, read: Pick<ReadAsk, 'from' | 'to'>) {
  return clocks.filter((clock) => isInitial(clock) && inside(clock.startedAt, read));
}

function clocksEnded({ clocks }: Incident, ended: string): number {
  return clocks.filter((clock) => {
    if (clock.metAt !== null) return clockState(clock, 0) === ended;
    return (clock.explained === null ? 'open' : 'explained') === ended;
  }).length;
}

async function countStatements(store: Store, ask: string): Promise<number> {
  const read = readAsk(ask);
  const [kind, incident] = [read.get('kind'), read.get('incident')];
  const all =
    incident === ''
      ? await store.statements.list(STATEMENT_STATES, ALL)
      : await store.statements.ofIncident(incident);
  return all.filter(
    (one) =>
      (kind === '' || one.kind === kind) &&
      one.published.length > 0 &&
      inside(Math.min(...one.published.map(({ at }) => at)), read),
  ).length;
}

async function countTips(store: Store, ask: string): Promise<number> {
  const { from, to, get } = readAsk(ask);
  const tips = await store.tips.between(from, to, ALL);
  return tips.filter(
    ({ kind, state, due, doneAt }) =>
      (get('kind') === '' || kind === get('kind')) &&
      (get('state') === '' ? state !== 'void' : state === get('state')) &&
      (get('done') === '' || (doneAt !== null && (get('done') === 'late') === doneAt > due)),
  ).length;
}
