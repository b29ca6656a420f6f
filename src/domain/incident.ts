import type { Owner } from './alert.ts';
import { type Clock, isRunning } from './clock.ts';
import type { Factors } from './level.ts';
import type { IncidentMove } from './incident-moves.ts';
import type { Level } from './signal.ts';
import type { Day, Instant } from './time.ts';

/** Seven kinds of trouble (playbook §2). Which one it is, a person says, never the machine. */
export const INCIDENT_KINDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Mở · đang xử lý · đang phục hồi · đã đóng · không phải sự vụ. */
export const INCIDENT_STATES = ['open', 'handling', 'recovering', 'closed', 'set-aside'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** States in which people still act. */
export const LIVE: readonly IncidentState[] = ['open', 'handling', 'recovering'];

/** Chỉ huy · xác minh · soạn thảo · phát ngôn · phối hợp. */
export const INCIDENT_ROLES = ['lead', 'verify', 'write', 'speak', 'liaise'] as const;
export type IncidentRole = (typeof INCIDENT_ROLES)[number];

/** Theo dõi · trả lời riêng · công bố. */
export const VOICES = ['monitor', 'reply', 'publish'] as const;
export type VoiceChoice = (typeof VOICES)[number];

/** Work given to an agency: police, Nội vụ, a union, a commune. Agencies are rows with validity (`organisations.yaml`). */
export interface Task {
  id: string;
  title: string;
  agency: string;
  /** The agency's name on that day. */
  name: string;
  due: Instant | null;
  givenAt: Instant;
  endedAt: Instant | null;
  /** What came of it, or why it was dropped. */
  result: string | null;
  dropped: boolean;
}

/** One row of the plan for the days after. */
export interface PlanDay {
  day: Day;
  what: string;
  /** Who sees to it, as it was written. */
  owner: string;
  /** Absent while it is not done. */
  done?: { at: Instant; name: string; result: string };
}

/** One thing that was said or done, as the log keeps it. `data` of each act is what it changes. */
export type IncidentAct =
  | {
      act: 'opened';
      title: string;
      alerts: string[];
      claim: string | null;
      story: string | null;
      place: string | null;
      /** When the office got to know of it: the clock of an event counts from here. */
      receivedAt: Instant;
    }
  | { act: 'renamed'; title: string }
  | { act: 'joined'; alerts: string[] }
  | { act: 'kind'; kind: IncidentKind; why: string }
  // `lower`: why a level below the one that these scores make. Absent where it is not below, and in logs of earlier versions.
  | { act: 'level'; level: Level; factors: Factors; why: string; lower?: string }
  | { act: 'owner'; owner: Owner }
  | { act: 'role'; role: IncidentRole; holder: Owner | null }
  | { act: 'determined'; why: string }
  | { act: 'clock'; clock: Clock }
  | { act: 'clock-redated'; rule: string; due: Instant | null }
  | { act: 'clock-met'; rule: string; metAt: Instant; how: string }
  | { act: 'clock-explained'; rule: string; why: string }
  | { act: 'voice'; choice: VoiceChoice; proposed: VoiceChoice; why: string }
  | { act: 'task'; task: Omit<Task, 'endedAt' | 'result' | 'dropped'> }
  | { act: 'task-ended'; task: string; result: string; dropped: boolean }
  | { act: 'noted'; note: string }
  | { act: 'published'; statement: string; channel: string; link: string; publishedAt: Instant }
  | { act: 'plan'; days: Omit<PlanDay, 'done'>[]; approved: boolean }
  | { act: 'plan-done'; what: string; result: string }
  | { act: 'lessons'; lessons: string }
  | { act: 'moved'; move: IncidentMove; to: IncidentState; why: string };

/** A line of the log: who, when, what. Lines are added and never changed. */
export type IncidentEntry = IncidentAct & {
  incident: string;
  seq: number;
  at: Instant;
  /** Person's id and name at that time; the machine is `null`, and its name is empty. */
  who: string | null;
  name: string;
};

/** An incident as its log tells it. */
export interface Incident {
  id: string;
  title: string;
  state: IncidentState;
  kind: IncidentKind | null;
  level: Level | null;
  /** Who confirmed the level: from 3 on a leader. */
  levelBy: string | null;
  factors: Factors | null;
  alerts: string[];
  claim: string | null;
  story: string | null;
  place: string | null;
  receivedAt: Instant;
  openedAt: Instant;
  openedBy: string;
  owner: Owner | null;
  roles: Partial<Record<IncidentRole, Owner>>;
  /** When a person said that it touches public opinion (Nghị định 244/2026, Điều 7 khoản 4). */
  determinedAt: Instant | null;
  clocks: Clock[];
  voice: { choice: VoiceChoice; proposed: VoiceChoice; why: string; at: Instant; name: string } | null;
  tasks: Task[];
  published: { statement: string; channel: string; link: string; at: Instant }[];
  plan: { days: PlanDay[]; approvedBy: string | null } | null;
  lessons: string | null;
  updatedAt: Instant;
  closedAt: Instant | null;
  /** When it last went over to recovering. Absent in incidents of earlier versions. */
  recoveringAt?: Instant | null;
  /** When it was last opened again: it is heard of anew. Absent before, and in incidents of earlier versions. */
  reopenedAt?: Instant;
  /** Lines of its log so far; a form that was filled over an older count is told so. */
  seq: number;
}

/**
 * The incident its log tells. The log is the only truth; what a list reads is written from this.
 * @throws Error when the log does not begin with its opening: a log like that was never written by us
 */
export function incidentOf(log: readonly IncidentEntry[]): Incident {
  const [first, ...rest] = log;
  if (first === undefined || first.act !== 'opened')
    throw new Error('a log that does not begin with its opening');
  return rest.reduce(after, begun(first));
}

function begun(entry: IncidentEntry & { act: 'opened' }): Incident {
  const { incident: id, title, alerts, claim, story, place, receivedAt, at, name, seq } = entry;
  return {
    id,
    title,
    state: 'open',
    kind: null,
    level: null,
    levelBy: null,
    factors: null,
    alerts,
    claim,
    story,
    place,
    receivedAt,
    openedAt: at,
    openedBy: name,
    owner: null,
    roles: {},
    determinedAt: null,
    clocks: [],
    voice: null,
    tasks: [],
    published: [],
    plan: null,
    lessons: null,
    updatedAt: at,
    closedAt: null,
    seq,
  };
}

type Changes = {
  [Name in IncidentAct['act']]: (
    incident: Incident,
    entry: Extract<IncidentEntry, { act: Name }>,
  ) => Partial<Incident>;
};

/** What each act changes. */
const CHANGES: Changes = {
  opened: () => ({}),
  noted: () => ({}),
  renamed: (_, { title }) => ({ title }),
  joined: (incident, { alerts }) => ({ alerts: [...new Set([...incident.alerts, ...alerts])] }),
  kind: (_, { kind }) => ({ kind }),
  level: (_, { level, factors, name }) => ({ level, factors, levelBy: name }),
  owner: (_, { owner }) => ({ owner }),
  role: ({ roles }, { role, holder }) => ({ roles: withRole(roles, role, holder) }),
  determined: (_, { at }) => ({ determinedAt: at }),
  clock: ({ clocks }, { clock }) => ({
    // What ended, in time or not, stays to be seen.
    clocks: [...clocks.filter((one) => one.rule !== clock.rule || !isRunning(one)), clock],
  }),
  'clock-redated': ({ clocks }, { rule, due }) => ({ clocks: ofRule(clocks, rule, { due }) }),
  'clock-met': ({ clocks }, { rule, metAt, how }) => ({ clocks: ofRule(clocks, rule, { metAt, how }) }),
  'clock-explained': ({ clocks }, { rule, why }) => ({ clocks: ofRule(clocks, rule, { explained: why }) }),
  voice: (_, { choice, proposed, why, at, name }) => ({ voice: { choice, proposed, why, at, name } }),
  task: ({ tasks }, { task }) => ({
    tasks: [...tasks, { ...task, endedAt: null, result: null, dropped: false }],
  }),
  'task-ended': ({ tasks }, { task: id, at, result, dropped }) => ({
    tasks: tasks.map((task) => (task.id === id ? { ...task, endedAt: at, result, dropped } : task)),
  }),
  published: ({ published }, { statement, channel, link, publishedAt: at }) => ({
    published: [...published, { statement, channel, link, at }],
  }),
  plan: ({ plan }, { days, approved, name }) => ({
    plan: { days: withDone(days, plan?.days ?? []), approvedBy: approved ? name : null },
  }),
  'plan-done': ({ plan }, { what, at, name, result }) => ({
    plan: plan && {
      ...plan,
      days: plan.days.map((row) => (row.what === what ? { ...row, done: { at, name, result } } : row)),
    },
  }),
  lessons: (_, { lessons }) => ({ lessons }),
  moved: (incident, { move, to, at }) => ({
    state: to,
    closedAt: to === 'closed' ? at : null,
    recoveringAt: to === 'recovering' ? at : (incident.recoveringAt ?? null),
    ...(move === 'reopen' && anew(incident, at)),
  }),
};

/** The incident after one more line of its log. */
export function after(incident: Incident, entry: IncidentEntry): Incident {
  // One table for all acts; which of them it is, the entry itself says.
  const change = CHANGES[entry.act] as (incident: Incident, entry: IncidentEntry) => Partial<Incident>;
  return { ...incident, ...change(incident, entry), updatedAt: entry.at, seq: entry.seq };
}

/** What was decided about the first time holds no more for the second; the log keeps it. */
function anew({ clocks, plan }: Incident, reopenedAt: Instant): Partial<Incident> {
  return {
    reopenedAt,
    determinedAt: null,
    voice: null,
    lessons: null,
    plan: plan && { ...plan, approvedBy: null },
    clocks: clocks.map((clock) => (isRunning(clock) ? clock : { ...clock, past: true })),
  };
}

/** A plan written anew keeps what was done of it already. */
function withDone(days: readonly Omit<PlanDay, 'done'>[], before: readonly PlanDay[]): PlanDay[] {
  return days.map(({ day, what, owner }) => {
    const done = before.find((row) => row.what === what)?.done;
    return { day, what, owner, ...(done !== undefined && { done }) };
  });
}

function withRole(roles: Incident['roles'], role: IncidentRole, holder: Owner | null): Incident['roles'] {
  const { [role]: _, ...others } = roles;
  return holder === null ? others : { ...others, [role]: holder };
}

/** Changes the one that runs: what ended is over. */
function ofRule(clocks: readonly Clock[], rule: string, change: Partial<Clock>): Clock[] {
  return clocks.map((clock) => (clock.rule === rule && isRunning(clock) ? { ...clock, ...change } : clock));
}
