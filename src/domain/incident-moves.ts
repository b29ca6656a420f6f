import { isRunning } from './clock.ts';
import { ranAsEvent } from './incident-clocks.ts';
import type { Incident, IncidentKind, IncidentState } from './incident.ts';
import type { Role } from './person.ts';
import type { Level } from './signal.ts';

/** What must hold before a move. Each has words that say what is missing. */
export const NEEDS = [
  'why',
  'kind',
  'level',
  'owner',
  'voice',
  'clocks',
  'published',
  'tasks',
  'plan',
  'lessons',
] as const;
export type Need = (typeof NEEDS)[number];

export interface MoveRule {
  from: readonly IncidentState[];
  to: IncidentState;
  by: readonly Role[];
  needs: readonly Need[];
  /** Does it undo what only a leader may confirm, once that was held for grave? */
  undoes?: true;
}

const WORKING: readonly Role[] = ['officer', 'leader', 'admin'];

/**
 * Every way from one state to another. The server's check, the buttons with their excuses, the help page and the property tests are all
 * read from this table.
 */
export const MOVES = {
  begin: { from: ['open'], to: 'handling', by: WORKING, needs: ['kind', 'level', 'owner'] },
  'set-aside': { from: ['open'], to: 'set-aside', by: WORKING, needs: ['why', 'clocks'], undoes: true },
  recover: {
    from: ['handling'],
    to: 'recovering',
    by: WORKING,
    needs: ['voice', 'published', 'clocks'],
  },
  resume: { from: ['recovering'], to: 'handling', by: WORKING, needs: ['why'] },
  close: {
    from: ['recovering'],
    to: 'closed',
    by: ['leader', 'admin'],
    needs: ['why', 'clocks', 'tasks', 'plan', 'lessons'],
  },
  reopen: { from: ['closed', 'set-aside'], to: 'open', by: WORKING, needs: ['why'] },
} as const satisfies Record<string, MoveRule>;
export type IncidentMove = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as IncidentMove[];

/** From this level on a leader's word is needed (playbook §3). */
const LEADER_LEVEL: Level = 3;

/** May somebody in this role confirm that level? */
export function mayConfirm(role: Role, level: Level): boolean {
  return level >= LEADER_LEVEL ? role === 'leader' || role === 'admin' : role !== 'viewer';
}

/** True grievances, opinions: never answered as untrue, and never referred to the police (playbook §2, law §4). */
const NEVER_FALSE: ReadonlySet<IncidentKind> = new Set(['A', 'B']);

/** May a text of this incident say that something is untrue? Not before somebody said what kind it is. */
export function maySayFalse(incident: Pick<Incident, 'kind'>): boolean {
  return incident.kind !== null && !NEVER_FALSE.has(incident.kind);
}

/** Only deceit and impersonation go to the police; a rumour told in good faith does not. */
export function mayRefer(incident: Pick<Incident, 'kind'>): boolean {
  return incident.kind === 'E';
}

/** Does a need hold? `why`: what the person wrote with the move. */
const HOLDS: Record<Need, (incident: Incident, why: string) => boolean> = {
  why: (_, why) => why.trim() !== '',
  kind: ({ kind }) => kind !== null,
  level: ({ level }) => level !== null,
  owner: ({ owner }) => owner !== null,
  voice: ({ voice }) => voice !== null,
  clocks: ({ clocks }) => !clocks.some(isRunning),
  published: ({ voice, published }) => voice?.choice !== 'publish' || published.length > 0,
  tasks: ({ tasks }) => tasks.every(({ endedAt }) => endedAt !== null),
  plan: ({ plan }) => plan !== null && plan.approvedBy !== null,
  lessons: ({ lessons }) => lessons !== null,
};

export function holds(need: Need, incident: Incident, why: string): boolean {
  return HOLDS[need](incident, why);
}

/** What stands between an incident and a move: `state` and `role` come first, for nothing else matters before them. Empty: it may be made. */
export function obstacles(
  move: IncidentMove,
  incident: Incident,
  role: Role,
  why = '',
): ('state' | 'role' | Need)[] {
  const { from, by, needs, undoes }: MoveRule = MOVES[move];
  if (!from.includes(incident.state)) return ['state'];
  if (!by.includes(role)) return ['role'];
  if (undoes === true && !mayConfirm(role, graveness(incident))) return ['role'];
  return needs.filter((need) => !holds(need, incident, why));
}

/** The level it was given, or the lowest a leader confirms while the clock of an event ran. */
function graveness(incident: Incident): Level {
  const level = incident.level ?? 0;
  return level < LEADER_LEVEL && ranAsEvent(incident) ? LEADER_LEVEL : level;
}

/** The moves that lead out of a state, in the table's order. */
export function movesFrom(state: IncidentState): IncidentMove[] {
  return MOVE_NAMES.filter((move) => (MOVES[move].from as readonly IncidentState[]).includes(state));
}
