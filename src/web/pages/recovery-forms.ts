import { PLAN_STEPS, proposedPlan, type RecoveryAct, recoveryObstacle } from '../../domain/recovery-plan.ts';
import type { Incident, IncidentEntry, PlanDay } from '../../domain/incident.ts';
import type { Role } from '../../domain/person.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import type { WorkCalendar } from '../../domain/workdays.ts';
import type { Tried } from '../hand.ts';
import type { Voice } from '../voice.ts';

export type RecoveryTried = Tried<string> & { form: 'plan' | 'approve-plan' | 'plan-done' | 'lessons' };

export const WHAT_LENGTH = 300;
export const OWNER_LENGTH = 100;
export const LESSONS_LENGTH = 5_000;
export const RESULT_LENGTH = 500;
const MOST_ROWS = 20;
const SPARE_ROWS = 2;
const FARTHEST_DAYS = 400;

export type PlanRow = Omit<PlanDay, 'done'>;

/** What stands in the form: the plan there is, or the one proposed for this kind of trouble. */
export function planRows(v: Voice, incident: Incident, from: Instant, calendar: WorkCalendar): PlanRow[] {
  if (incident.plan !== null) return incident.plan.days.map(({ day, what, owner }) => ({ day, what, owner }));
  const owner = incident.owner?.name ?? '';
  return proposedPlan(incident.kind, from, calendar).map(({ day, step }) => ({
    day,
    what: v.say(`recovery.step.${PLAN_STEPS.find((known) => known === step) ?? 'look'}`),
    owner,
  }));
}

/** Rows as they stand in a form: those of the plan, or those typed, and room for more. */
export function formRows(rows: readonly PlanRow[], tried: RecoveryTried | null): PlanRow[] {
  const typed = tried === null ? rows : typedRows(tried.typed);
  const spare = Math.max(0, Math.min(SPARE_ROWS, MOST_ROWS - typed.length));
  return [...typed, ...Array.from({ length: spare }, () => ({ day: '', what: '', owner: '' }))];
}

function typedRows(typed: RecoveryTried['typed']): PlanRow[] {
  const rows = Array.from({ length: MOST_ROWS }, (_, i) => ({
    day: typed[`day-${i}`] ?? '',
    what: typed[`what-${i}`] ?? '',
    owner: typed[`owner-${i}`] ?? '',
  }));
  const last = rows.findLastIndex(({ day, what, owner }) => `${day}${what}${owner}` !== '');
  return rows.slice(0, last + 1);
}

/** Names of every field a plan may have. */
export const PLAN_FIELDS = Array.from({ length: MOST_ROWS }, (_, i) => [
  `day-${i}`,
  `what-${i}`,
  `owner-${i}`,
]).flat();

/** The plan a form tells, in order of its days, or what is wrong with which row. A row without words is dropped. */
export function planIn(
  typed: RecoveryTried['typed'],
  incident: Pick<Incident, 'openedAt'>,
  now: Instant,
): PlanRow[] | RecoveryTried {
  const mistakes: RecoveryTried['mistakes'] = {};
  const rows: PlanRow[] = [];
  typedRows(typed).forEach(({ day, what, owner }, i) => {
    if (what === '') return;
    if (what.length > WHAT_LENGTH)
      mistakes[`what-${i}`] = reason('recovery.refused.long', { n: WHAT_LENGTH });
    if (rows.some((row) => row.what === what)) mistakes[`what-${i}`] = reason('recovery.refused.twice');
    if (owner.length > OWNER_LENGTH)
      mistakes[`owner-${i}`] = reason('recovery.refused.long', { n: OWNER_LENGTH });
    const wrong = dayMistake(day, dayOf(incident.openedAt), addDays(dayOf(now), FARTHEST_DAYS));
    if (wrong !== null) mistakes[`day-${i}`] = wrong;
    rows.push({ day, what, owner });
  });
  if (rows.length === 0) mistakes['form'] = reason('recovery.refused.empty');
  if (Object.keys(mistakes).length > 0) return { form: 'plan', typed, mistakes };
  return rows.toSorted((a, b) => a.day.localeCompare(b.day));
}

function dayMistake(day: string, first: Day, last: Day): Reason | null {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(startOfDay(day));
  if (!isDay || dayOf(startOfDay(day)) !== day) return reason('recovery.refused.day');
  return day < first || day > last ? reason('recovery.refused.far', { n: FARTHEST_DAYS }) : null;
}

/** Did somebody write another plan, or other lessons, after line `seen` of the log? Other lines do not matter to this form. */
export function changedSince(
  log: readonly IncidentEntry[],
  form: RecoveryTried['form'],
  seen: number,
): boolean {
  const mine: readonly string[] = form === 'lessons' ? ['lessons'] : ['plan'];
  return log.some(({ seq, act }) => seq > seen && mine.includes(act));
}

const STATE_WORDS: Record<RecoveryAct, string> = {
  plan: 'recovery.refused.state.plan',
  'approve-plan': 'recovery.refused.state.plan',
  lessons: 'recovery.refused.state.plan',
  'plan-done': 'recovery.refused.state.done',
};

/** Why somebody in this role cannot do that now, or null: the same for the button and for the server. */
export function recoveryRefusal(
  act: RecoveryAct,
  incident: Pick<Incident, 'state' | 'plan'>,
  role: Role,
): Reason | null {
  const obstacle = recoveryObstacle(act, incident, role);
  if (obstacle === null) return null;
  if (obstacle === 'state') return reason(STATE_WORDS[act]);
  if (obstacle === 'role')
    return reason(
      act === 'approve-plan' && role === 'officer' ? 'recovery.refused.leader' : 'desk.refused.role',
    );
  return reason(`recovery.refused.${obstacle}`);
}
