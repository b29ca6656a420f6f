import type { Day, Instant } from './time.ts';
import { dayOf, HOUR } from './time.ts';
import { afterWorkdays, afterWorkHours, knownUntil, type WorkCalendar } from './workdays.ts';

/** How long a duty has: milliseconds, "15 working-days", "12 working-hours", or null: at once. */
export type ClockLength = number | string | null;

/** A duty with its basis: a dated row of `playbook.yaml`. */
export interface ClockRule {
  id: string;
  name: string;
  length: ClockLength;
  basis: string;
  valid_from: Day | null;
  valid_to: Day | null;
}

/** A duty that runs, with the basis it began under: a later law does not move it. */
export interface Clock {
  /** Of the rule; an incident runs each at most once at a time, and keeps those that ended. */
  rule: string;
  name: string;
  basis: string;
  /** How long its rule gave, so that working days can be counted anew. Absent in clocks of earlier versions: their end stands. */
  length?: ClockLength;
  startedAt: Instant;
  /** Null: at once, there is no later moment to count down to. */
  due: Instant | null;
  /** When the duty was done, and by what (a link, a document number). */
  metAt: Instant | null;
  how: string;
  /** Why it could not be met in time, in a person's words. */
  explained: string | null;
  /** It ended before the incident was opened again. */
  past?: true;
}

/** `running`; `soon`: a quarter of its time or two hours are left; `late`: over and not done; `met`; `missed`: done, but after its time. */
export type ClockState = 'running' | 'soon' | 'late' | 'met' | 'missed';

/** People are warned this long before a clock ends, or at the last quarter of a short one. */
const WARN = 2 * HOUR;

/** Is the rule in force on `day`? A rule without a first day was in force before anybody looked. */
export function inForce(rule: Pick<ClockRule, 'valid_from' | 'valid_to'>, day: Day): boolean {
  return (
    (rule.valid_from === null || rule.valid_from <= day) && (rule.valid_to === null || day <= rule.valid_to)
  );
}

/** When a duty that began at `start` must be done; null: at once. A length nobody can read is at once: too early is the safe mistake. */
export function dueOf(length: ClockLength, start: Instant, calendar: WorkCalendar): Instant | null {
  if (length === null) return null;
  if (typeof length === 'number') return start + length;
  const [, count, unit] = /^(\d{1,3}) working-(days|hours)$/.exec(length) ?? [];
  if (count === undefined) return null;
  return unit === 'days'
    ? afterWorkdays(start, Number(count), calendar)
    : afterWorkHours(start, Number(count), calendar);
}

/** Does it wait for somebody: neither met nor explained? */
export function isRunning({ metAt, explained }: Pick<Clock, 'metAt' | 'explained'>): boolean {
  return metAt === null && explained === null;
}

/** Are the holidays known up to its end? Only a length in working days or hours rests on them. */
export function holidaysKnown(
  { length, due }: Pick<Clock, 'length' | 'due'>,
  calendar: Pick<WorkCalendar, 'holidays'>,
): boolean {
  return typeof length !== 'string' || due === null || dayOf(due) <= (knownUntil(calendar) ?? '');
}

/** How a clock stands at `now`. */
export function clockState({ startedAt, due, metAt }: Clock, now: Instant): ClockState {
  const ends = due ?? startedAt;
  if (metAt !== null) return due !== null && metAt > ends ? 'missed' : 'met';
  if (now > ends) return 'late';
  return now >= warnAt({ startedAt, due }) ? 'soon' : 'running';
}

/** When people are to be warned: two hours before the end, or at three quarters of a shorter time. */
export function warnAt({ startedAt, due }: Pick<Clock, 'startedAt' | 'due'>): Instant {
  if (due === null) return startedAt;
  return Math.max(due - WARN, startedAt + (due - startedAt) * 0.75);
}
