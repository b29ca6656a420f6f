import type { Rules } from '../../config/rules.ts';
import type {
  Incident,
  IncidentAct,
  IncidentKind,
  IncidentRole,
  IncidentState,
} from '../../domain/incident.ts';
import { INCIDENT_KINDS, INCIDENT_ROLES, INCIDENT_STATES, LIVE, VOICES } from '../../domain/incident.ts';
import { clockOfDetermination, clockOfEvent, rulesOn, startedClock } from '../../domain/incident-clocks.ts';
import { mayConfirm, MOVE_NAMES, MOVES, obstacles } from '../../domain/incident-moves.ts';
import { FACTORS, type Factors, FULL, levelScored, sumOf } from '../../domain/level.ts';
import type { Person } from '../../domain/person.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import type { Level } from '../../domain/signal.ts';
import { dayOf, type Instant } from '../../domain/time.ts';
import type { VoiceProposal } from '../../domain/voice.ts';
import type { OwnerChoice, Tried } from '../hand.ts';
import { agenciesOf, FARTHEST, momentIn, refusedHere, runningClocks } from '../incidents.ts';
import { checked, missing, noClock, runs, said, titled, WORDS, wrong } from './incident-mistakes.ts';

export const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** What a form of the room is read against. */
export interface Asked {
  incident: Incident;
  person: Person;
  now: Instant;
  rules: Rules;
  owners: readonly OwnerChoice[];
  proposal: VoiceProposal;
  newId: () => string;
}

export type DeedTried = Tried<string>;
type Read = (typed: Partial<Record<string, string>>, asked: Asked) => IncidentAct[] | DeedTried['mistakes'];

interface Deed {
  /** Last part of its address. */
  path: string;
  states: readonly IncidentState[];
  /** What else forbids it, in words. */
  bar?: (incident: Incident, person: Person) => Reason | null;
  fields: readonly string[];
  /** Does it rest on what was read? Then a log that went on meanwhile sends the form back. */
  settles?: true;
  read: Read;
}

/** Everything that is done in the room: the server's check, the forms and the excuses of their buttons are read from this table. */
export const DEEDS = {
  rename: {
    path: 'ten',
    states: LIVE,
    fields: ['title'],
    read: ({ title = '' }) => checked([titled('title', title)], () => [{ act: 'renamed', title }]),
  },
  join: {
    path: 'them-canh-bao',
    states: LIVE,
    fields: ['alert'],
    read: ({ alert = '' }) =>
      alert === '' ? wrong('alert', 'choice') : [{ act: 'joined', alerts: [alert] }],
  },
  kind: { path: 'loai', states: LIVE, fields: ['kind', 'why'], settles: true, read: readKind },
  level: {
    path: 'muc',
    states: LIVE,
    fields: ['level', 'why', 'lower', ...FACTORS],
    settles: true,
    bar: ({ level }, { role }) =>
      level !== null && !mayConfirm(role, level) ? reason('incident.refused.crisis') : null,
    read: readLevel,
  },
  owner: { path: 'nguoi-lo', states: LIVE, fields: ['owner'], settles: true, read: readOwner },
  role: { path: 'vai', states: LIVE, fields: ['role', 'holder'], read: readRole },
  determine: {
    path: 'xac-dinh',
    states: LIVE,
    fields: ['why'],
    settles: true,
    bar: ({ determinedAt }) => (determinedAt === null ? null : reason('incident.refused.determined')),
    read: ({ why = '' }, { rules, incident, now }) =>
      checked([said('why', why)], () => [
        { act: 'determined', why },
        ...clockOfDetermination(rules, incident, now),
      ]),
  },
  clock: { path: 'dong-ho', states: LIVE, fields: ['rule', 'at'], read: readClock },
  met: {
    path: 'dong-ho-xong',
    states: LIVE,
    fields: ['rule', 'at', 'how'],
    bar: noClock,
    read: readMet,
  },
  explain: {
    path: 'dong-ho-giai-trinh',
    states: LIVE,
    fields: ['rule', 'why'],
    bar: noClock,
    read: ({ rule = '', why = '' }, { incident }) =>
      checked([runs(rule, incident), said('why', why)], () => [{ act: 'clock-explained', rule, why }]),
  },
  voice: { path: 'len-tieng', states: LIVE, fields: ['choice', 'why'], settles: true, read: readVoice },
  task: { path: 'giao-viec', states: LIVE, fields: ['title', 'agency', 'due'], read: readTask },
  ended: {
    path: 'xong-viec',
    states: LIVE,
    fields: ['task', 'result', 'dropped'],
    bar: ({ tasks }) =>
      tasks.some(({ endedAt }) => endedAt === null) ? null : reason('incident.refused.tasks'),
    read: ({ task = '', result = '', dropped = '' }, { incident }) =>
      checked(
        [
          incident.tasks.some(({ id, endedAt }) => id === task && endedAt === null)
            ? null
            : (['task', reason('incident.refused.choice')] as const),
          said('result', result),
        ],
        () => [{ act: 'task-ended', task, result, dropped: dropped === 'yes' }],
      ),
  },
  // Also after the end: what is learned later belongs to the log.
  note: {
    path: 'ghi',
    states: INCIDENT_STATES,
    fields: ['note'],
    read: ({ note = '' }) => checked([said('note', note)], () => [{ act: 'noted', note }]),
  },
  move: { path: 'chuyen', states: INCIDENT_STATES, fields: ['move', 'why'], settles: true, read: readMove },
} as const satisfies Record<string, Deed>;
export type DeedName = keyof typeof DEEDS;

/** Why a deed cannot be done now, or null: the same for the button and for the server. */
export function deedRefusal(name: DeedName, incident: Incident, person: Person): Reason | null {
  const { states, bar }: Deed = DEEDS[name];
  return refusedHere(incident, person, states) ?? bar?.(incident, person) ?? null;
}

/** What a filled form adds to the log, or what is wrong with which field. */
export function deedIn(name: DeedName, typed: DeedTried['typed'], asked: Asked): IncidentAct[] | DeedTried {
  const { read }: Deed = DEEDS[name];
  const found = read(typed, asked);
  return Array.isArray(found) ? found : { typed, mistakes: found };
}

function readKind({ kind = '', why = '' }: DeedTried['typed']): ReturnType<Read> {
  const chosen = INCIDENT_KINDS.find((one): one is IncidentKind => one === kind);
  return checked([chosen === undefined ? missing('kind') : null, said('why', why)], () =>
    chosen === undefined ? [] : [{ act: 'kind', kind: chosen, why }],
  );
}

function readLevel(typed: DeedTried['typed'], { incident, person, rules }: Asked): ReturnType<Read> {
  const { level = '', why = '', lower = '' } = typed;
  const chosen = LEVELS.find((one) => String(one) === level);
  const factors: Partial<Factors> = {};
  for (const factor of FACTORS) {
    const typedIn = typed[factor] ?? '';
    const value = Number(typedIn);
    // Nothing chosen is not nought: who confirms a level has scored it.
    if (typedIn !== '' && Number.isInteger(value) && value >= 0 && value <= FULL) factors[factor] = value;
  }
  const lacking = FACTORS.filter((factor) => factors[factor] === undefined);
  const below = chosen !== undefined && lacking.length === 0 && chosen < levelScored(factors as Factors);
  return checked(
    [
      chosen === undefined ? missing('level') : null,
      chosen !== undefined && !mayConfirm(person.role, chosen)
        ? (['level', reason('incident.refused.crisis')] as const)
        : null,
      ...lacking.map((factor) => missing(factor)),
      below && lower === '' ? (['lower', belowScale(factors as Factors, person)] as const) : null,
      below && lower !== '' ? said('lower', lower) : null,
      said('why', why),
    ],
    () =>
      chosen === undefined
        ? []
        : [
            { act: 'level', level: chosen, factors: factors as Factors, why, ...(below && { lower }) },
            ...(chosen >= 3 ? clockOfEvent(rules, incident) : []),
          ],
  );
}

/** The scores make a higher level than the chosen one: which, and what to do about it. */
function belowScale(factors: Factors, { role }: Person): Reason {
  const n = levelScored(factors);
  const data = { sum: sumOf(factors), n };
  if (!mayConfirm(role, n)) return reason('incident.refused.lower.leader', data);
  // By its sum alone it would be lower: one factor at its top made it.
  return reason(data.sum < 9 ? 'incident.refused.lower.full' : 'incident.refused.lower', data);
}

function readOwner({ owner = '' }: DeedTried['typed'], { owners, incident }: Asked): ReturnType<Read> {
  const found = owners.find(({ id }) => id === owner);
  if (found === undefined) return { owner: reason('hand.refused.owner') };
  if (found.ids.includes(incident.owner?.id ?? '')) return { owner: reason('incident.refused.same') };
  return [{ act: 'owner', owner: { id: found.id, name: found.name } }];
}

function readRole({ role = '', holder = '' }: DeedTried['typed'], { owners }: Asked): ReturnType<Read> {
  const chosen = INCIDENT_ROLES.find((one): one is IncidentRole => one === role);
  const found = owners.find(({ id }) => id === holder);
  if (chosen === undefined) return wrong('role', 'choice');
  if (found === undefined && holder !== '') return { holder: reason('hand.refused.owner') };
  return [
    { act: 'role', role: chosen, holder: found === undefined ? null : { id: found.id, name: found.name } },
  ];
}

function readClock(typed: DeedTried['typed'], { rules, incident, now }: Asked): ReturnType<Read> {
  const { rule = '', at = '' } = typed;
  const from = momentIn(at, { from: now - FARTHEST, to: now });
  if (typeof from !== 'number') return { at: from };
  const known = rulesOn(rules.playbook.clocks, dayOf(from)).find(({ id }) => id === rule);
  if (known === undefined) return wrong('rule', 'not-in-force');
  if (runningClocks(incident).some((clock) => clock.rule === rule)) return wrong('rule', 'runs');
  return [{ act: 'clock', clock: startedClock(known, from, rules.calendar) }];
}

function readMet(typed: DeedTried['typed'], { incident, now }: Asked): ReturnType<Read> {
  const { rule = '', at = '', how = '' } = typed;
  const clock = runningClocks(incident).find((one) => one.rule === rule);
  const metAt = momentIn(at, { from: clock?.startedAt ?? now - FARTHEST, to: now });
  return checked(
    [runs(rule, incident), typeof metAt === 'number' ? null : (['at', metAt] as const), said('how', how)],
    () => (typeof metAt === 'number' ? [{ act: 'clock-met', rule, metAt, how }] : []),
  );
}

function readVoice({ choice = '', why = '' }: DeedTried['typed'], { proposal }: Asked): ReturnType<Read> {
  const chosen = VOICES.find((one) => one === choice);
  return checked([chosen === undefined ? missing('choice') : null, said('why', why)], () =>
    chosen === undefined ? [] : [{ act: 'voice', choice: chosen, proposed: proposal.choice, why }],
  );
}

function readTask(typed: DeedTried['typed'], { rules, now, newId }: Asked): ReturnType<Read> {
  const { title = '', agency = '', due = '' } = typed;
  const body = agenciesOf(rules, dayOf(now)).find(({ id }) => id === agency);
  const end = due === '' ? null : momentIn(due, { from: now, to: now + FARTHEST });
  return checked(
    [
      titled('title', title),
      body === undefined ? missing('agency') : null,
      end === null || typeof end === 'number' ? null : (['due', end] as const),
    ],
    () =>
      body === undefined || (end !== null && typeof end !== 'number')
        ? []
        : [
            {
              act: 'task',
              task: { id: newId(), title, agency: body.id, name: body.name, due: end, givenAt: now },
            },
          ],
  );
}

function readMove(
  { move = '', why = '' }: DeedTried['typed'],
  { incident, person }: Asked,
): ReturnType<Read> {
  const chosen = MOVE_NAMES.find((one) => one === move);
  if (chosen === undefined) return wrong('move', 'choice');
  const [first] = obstacles(chosen, incident, person.role, why);
  if (first === 'why') return { why: reason('incident.need.why') };
  if (first !== undefined) return { move: reason(`incident.need.${first}`) };
  if (why.length > WORDS) return { why: reason('incident.refused.long', { n: WORDS }) };
  return [{ act: 'moved', move: chosen, to: MOVES[chosen].to, why }];
}
