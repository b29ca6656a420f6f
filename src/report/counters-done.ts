import { type Clock, clockState } from '../domain/clock.ts';
import { COUNTED_ACTS } from '../domain/counted-ask.ts';
import type { Counted } from '../domain/counted.ts';
import { isInitial } from '../domain/incident-clocks.ts';
import type { Incident } from '../domain/incident.ts';
import { readAsk, type ReadAsk } from '../domain/paper-ask.ts';
import { PRESS_COUNTED, type PressRequest } from '../domain/press-request.ts';
import { reason } from '../domain/reason.ts';
import { type Statement, STATEMENT_STATES } from '../domain/statement.ts';
import { addDays, dayOf, type Instant } from '../domain/time.ts';
import type { Tip } from '../domain/tip.ts';
import type { Store } from '../storage/store.ts';
import { paths } from '../view/paths.ts';
import { hasWords } from '../view/say.ts';
import { type CounterList, readList, type RowsAsked } from './counter-list.ts';

type Done = 'incidents' | 'statements' | 'tips' | 'acts' | 'inputs';

const ALL = Number.MAX_SAFE_INTEGER;

/**
 * - `incidents`: `from`, `to` (opened; with `closed=yes` closed), `state`. With `clock=initial`: those whose duty of a first word (Nghị định
 *   244/2026/NĐ-CP, Điều 7 khoản 3, 4) began in these days; `ended=in-time` (each of these duties was met in time), `published=yes` (anything
 *   was said). With `id`: that incident; with `clocks=met|missed|explained|open` as well, its duties that ended so.
 * - `statements`: `from`, `to` (published for the first time in these days), `kind`. With `incident`: those of that incident, published.
 * - `tips`: `from`, `to` (told to us), `kind`, `state`, `done=late|in-time`. Taken back ones count only where `state` asks.
 * - `acts`: `from`, `to`, `act`: lines of the log of what was done, of `COUNTED_ACTS` alone. The log itself is for leaders.
 * - `inputs`: `from`, `to` (asked on), `press=received|answered|in-time|undated`: the register of what the press asked for.
 */
export const DONE_LISTS: Record<Done, CounterList> = {
  incidents: readList(incidentsAsked, ({ incident: { id, title, openedAt, state }, clock }) => ({
    name: clock === null ? title : clock.name,
    day: dayOf(clock === null ? openedAt : clock.startedAt),
    notes: clock === null ? [reason(`incident.state.${state}`)] : [],
    href: paths.incident(id),
  })),
  statements: readList(statementsAsked, (one) => ({
    name: one.title,
    day: dayOf(firstPublished(one)),
    notes: [reason(`statement.kind.${one.kind}`)],
    href: paths.statement(one.incident, one.id),
  })),
  // What somebody told us stands on its own page alone.
  tips: readList(tipsAsked, ({ id, kind, state, heardAt }) => ({
    name: reason(`tip.kind.${kind}`),
    day: dayOf(heardAt),
    notes: [reason(`tip.state.${state}`)],
    href: paths.tip(id),
  })),
  acts: {
    count: async (store, asked) => {
      const ask = actsAsked(readAsk(asked));
      return ask === null ? null : store.events.countActs(ask);
    },
    rows: actsDone,
  },
  inputs: readList(pressAsked, ({ outlet, about, askedOn, state }, { ask: { days } }) => ({
    name: `${outlet}: ${about}`,
    day: askedOn,
    notes: [reason(`counted.press.${state}`)],
    href: `${paths.indicators}?${new URLSearchParams({ from: days.from, to: addDays(days.to, -1) }).toString()}#press`,
  })),
};

const inside = (at: number, { from, to }: Pick<ReadAsk, 'from' | 'to'>) => at >= from && at < to;

/** An incident, or one of its duties. */
interface IncidentThing {
  incident: Incident;
  clock: Clock | null;
}

async function incidentsAsked(store: Store, ask: ReadAsk): Promise<IncidentThing[] | null> {
  const { from, to, get } = ask;
  const whole = (incident: Incident): IncidentThing => ({ incident, clock: null });
  if (get('id') !== '') {
    const incident = await store.incidents.get(get('id'));
    if (incident === null) return null;
    return get('clocks') === '' ? [whole(incident)] : clocksEnded(incident, get('clocks'));
  }
  if (get('clock') === 'initial') return (await withFirstWord(store, ask)).map(whole);
  const closed = get('closed') === 'yes';
  return (await store.incidents.opened(closed ? 0 : from, to))
    .filter(({ closedAt }) => !closed || (closedAt !== null && inside(closedAt, ask)))
    .filter(({ state }) => get('state') === '' || state === get('state'))
    .map(whole);
}

/** Those with duties of a first word that began in these days. */
async function withFirstWord(store: Store, ask: ReadAsk): Promise<Incident[]> {
  const { to, get } = ask;
  const cases = (await store.incidents.opened(0, to)).filter(({ state }) => state !== 'set-aside');
  return cases.filter(({ clocks, published }) => {
    const initial = clocks.filter((clock) => isInitial(clock) && inside(clock.startedAt, ask));
    return (
      initial.length > 0 &&
      (get('published') !== 'yes' || published.length > 0) &&
      // A clock that was met says by itself whether that was in time.
      (get('ended') !== 'in-time' || initial.every((clock) => clockState(clock, 0) === 'met'))
    );
  });
}

function clocksEnded(incident: Incident, ended: string): IncidentThing[] {
  return incident.clocks
    .filter((clock) => {
      if (clock.metAt !== null) return clockState(clock, 0) === ended;
      return (clock.explained === null ? 'open' : 'explained') === ended;
    })
    .map((clock) => ({ incident, clock }));
}

function firstPublished({ published }: Pick<Statement, 'published'>): Instant {
  return Math.min(...published.map(({ at }) => at));
}

async function statementsAsked(store: Store, ask: ReadAsk): Promise<Statement[]> {
  const [kind, incident] = [ask.get('kind'), ask.get('incident')];
  const all =
    incident === ''
      ? await store.statements.list(STATEMENT_STATES, ALL)
      : await store.statements.ofIncident(incident);
  return all.filter(
    (one) =>
      (kind === '' || one.kind === kind) && one.published.length > 0 && inside(firstPublished(one), ask),
  );
}

async function tipsAsked(store: Store, { from, to, get }: ReadAsk): Promise<Tip[]> {
  const tips = await store.tips.between(from, to, ALL);
  return tips.filter(
    ({ kind, state, due, doneAt }) =>
      (get('kind') === '' || kind === get('kind')) &&
      (get('state') === '' ? state !== 'void' : state === get('state')) &&
      (get('done') === '' || (doneAt !== null && (get('done') === 'late') === doneAt > due)),
  );
}

async function pressAsked(store: Store, { days, get }: ReadAsk): Promise<PressRequest[] | null> {
  const asked = get('press');
  if (!Object.hasOwn(PRESS_COUNTED, asked)) return null;
  const counts = PRESS_COUNTED[asked as keyof typeof PRESS_COUNTED];
  return (await store.press.between(days.from, days.to)).filter(counts);
}

function actsAsked({ from, to, get }: ReadAsk) {
  const act = COUNTED_ACTS.find((one) => one === get('act'));
  return act === undefined ? null : { from, to, act };
}

async function actsDone({ store, ask, skip, most }: RowsAsked): Promise<Counted[]> {
  const asked = actsAsked(ask);
  const done = asked === null ? [] : await store.events.acts(asked, skip + most, null);
  return done.slice(skip).map(({ at, subject, data }) => {
    const act = typeof data['act'] === 'string' ? data['act'] : '';
    return {
      name: hasWords(`audit.kind.${act}`) ? reason(`audit.kind.${act}`) : act,
      day: dayOf(at),
      notes: [],
      href: act.startsWith('evidence-') ? paths.evidence(subject) : null,
    };
  });
}
