import { INCIDENT_KINDS, type Incident, type IncidentKind, type IncidentState } from './incident.ts';
import { holds } from './incident-moves.ts';
import type { Role } from './person.ts';
import { CALM_DAYS, type Curve } from './recovery.ts';
import { addDays, DAY, type Day, dayOf, type Instant } from './time.ts';
import { afterWorkdays, type WorkCalendar } from './workdays.ts';

/** Days after the worst is over at which everybody looks back (playbook §10). */
export const LOOK_DAYS = [30, 60, 90] as const;

/** The last look back, and some days of grace for rows that are overdue. */
const FOLLOWED = (Math.max(...LOOK_DAYS) + 10) * DAY;

/** Does a closed incident still ask for something on a day? */
export function isFollowed({ closedAt }: Pick<Incident, 'closedAt'>, now: Instant): boolean {
  return closedAt !== null && closedAt > now - FOLLOWED;
}

/** The lessons are talked over within so many working days (playbook §10; our proposal). */
const REVIEW_WORKDAYS = 10;

/** Steps back to trust (playbook §10), when each is proposed, and for which kinds of trouble. */
const STEPS = [
  { step: 'summary', after: 7, kinds: INCIDENT_KINDS },
  { step: 'review', after: 'review', kinds: INCIDENT_KINDS },
  { step: 'fix', after: 30, kinds: ['A', 'G'] },
  { step: 'return', after: 30, kinds: ['A', 'F', 'G'] },
  { step: 'dialogue', after: 30, kinds: ['B', 'F'] },
  { step: 'repeat', after: 30, kinds: ['C', 'D', 'E'] },
  { step: 'voices', after: 60, kinds: ['B', 'C', 'D', 'F'] },
  { step: 'fixed', after: 60, kinds: ['A', 'G'] },
  { step: 'prebunk', after: 60, kinds: ['C', 'D', 'E'] },
  { step: 'look', after: 90, kinds: INCIDENT_KINDS },
] as const satisfies readonly {
  step: string;
  after: number | 'review';
  kinds: readonly IncidentKind[];
}[];
export type PlanStep = (typeof STEPS)[number]['step'];
export const PLAN_STEPS: readonly PlanStep[] = STEPS.map(({ step }) => step);

/** A plan to begin with, in order of its days: which steps, and when. Nobody said what kind it is: the steps all kinds share. */
export function proposedPlan(
  kind: IncidentKind | null,
  from: Instant,
  calendar: WorkCalendar,
): { day: Day; step: PlanStep }[] {
  return STEPS.filter(({ kinds }) =>
    kind === null ? kinds === INCIDENT_KINDS : (kinds as readonly IncidentKind[]).includes(kind),
  )
    .map(({ step, after }) => ({
      step,
      day:
        after === 'review'
          ? dayOf(afterWorkdays(from, REVIEW_WORKDAYS, calendar))
          : addDays(dayOf(from), after),
    }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

interface RecoveryActRule {
  in: readonly IncidentState[];
  by: readonly Role[];
}

/** What may be done on the way back, in which states and by whom. Drives the server's check and the buttons with their excuses. */
export const RECOVERY_ACTS = {
  plan: { in: ['handling', 'recovering'], by: ['officer', 'leader', 'admin'] },
  'approve-plan': { in: ['handling', 'recovering'], by: ['leader', 'admin'] },
  'plan-done': { in: ['recovering', 'closed'], by: ['officer', 'leader', 'admin'] },
  lessons: { in: ['handling', 'recovering'], by: ['officer', 'leader', 'admin'] },
} as const satisfies Record<string, RecoveryActRule>;
export type RecoveryAct = keyof typeof RECOVERY_ACTS;

/** What stands in the way, or null: `state`, `role`, and for approving what there must be to approve. */
export function recoveryObstacle(
  act: RecoveryAct,
  incident: Pick<Incident, 'state' | 'plan'>,
  role: Role,
): 'state' | 'role' | 'no-plan' | 'approved' | null {
  const rule: RecoveryActRule = RECOVERY_ACTS[act];
  if (!rule.in.includes(incident.state)) return 'state';
  if (!rule.by.includes(role)) return 'role';
  if (act === 'plan' || act === 'lessons') return null;
  if (incident.plan === null || incident.plan.days.length === 0) return 'no-plan';
  return act === 'approve-plan' && incident.plan.approvedBy !== null ? 'approved' : null;
}

export const CRITERIA = ['calm', 'no-new-claim', 'clocks', 'tasks', 'plan', 'lessons'] as const;
export type Criterion = (typeof CRITERIA)[number];

export interface CriterionStands {
  criterion: Criterion;
  holds: boolean;
}

/**
 * What speaks for closing and what still stands against it. The machine proposes; a person closes, and may do so against `calm` and
 * `no-new-claim`, which are measured, but not against the others, which the moves ask for.
 */
export function criteriaOf(
  incident: Incident,
  curve: Pick<Curve, 'calm'>,
  newClaims: readonly string[],
): CriterionStands[] {
  const met: Record<Criterion, boolean> = {
    calm: curve.calm >= CALM_DAYS,
    'no-new-claim': newClaims.length === 0,
    clocks: holds('clocks', incident, ''),
    tasks: holds('tasks', incident, ''),
    plan: holds('plan', incident, ''),
    lessons: holds('lessons', incident, ''),
  };
  return CRITERIA.map((criterion) => ({ criterion, holds: met[criterion] }));
}

/** A day on which an incident asks to be looked at again. */
export interface Reminder {
  day: Day;
  /** A row of its plan; null: the look back at 30, 60, 90 days. */
  what: string | null;
}

/** Rows of an approved plan that are not done, and the looks back counted from when recovery began; in order of their days. */
export function remindersOf({ plan, recoveringAt }: Pick<Incident, 'plan' | 'recoveringAt'>): Reminder[] {
  const rows = plan === null || plan.approvedBy === null ? [] : plan.days;
  const looks =
    recoveringAt === null || recoveringAt === undefined
      ? []
      : LOOK_DAYS.map((days) => addDays(dayOf(recoveringAt), days));
  return [
    ...rows.filter(({ done }) => done === undefined).map(({ day, what }): Reminder => ({ day, what })),
    ...looks.map((day): Reminder => ({ day, what: null })),
  ].toSorted((a, b) => a.day.localeCompare(b.day));
}
