import { type Clock, type ClockRule, dueOf, inForce, isRunning } from './clock.ts';
import type { Incident, IncidentAct } from './incident.ts';
import { type Day, dayOf, type Instant } from './time.ts';
import { type CalendarDays, workCalendarOf } from './workdays.ts';

/** Duties and the days they are counted in, as the configuration has them. */
export interface Duties {
  playbook: { clocks: readonly ClockRule[] };
  calendar: CalendarDays;
}

/** Rules whose clock begins when the office hears of an event, and when a person says that it touches public opinion. Ids of `playbook.yaml`. */
const OF_EVENT = /^initial-event/;
const OF_DETERMINATION = /^initial-divided/;

/** Is it the duty of a first word: Nghị định 244/2026/NĐ-CP, Điều 7 khoản 3, 4, and what it replaced? */
export function isInitial({ rule }: Pick<Clock, 'rule'>): boolean {
  return OF_EVENT.test(rule) || OF_DETERMINATION.test(rule);
}

export function startedClock(
  { id, name, basis, length }: ClockRule,
  startedAt: Instant,
  calendar: CalendarDays,
): Clock {
  const due = dueOf(length, startedAt, workCalendarOf(calendar));
  return { rule: id, name, basis, length, startedAt, due, metAt: null, how: '', explained: null };
}

/** Rules that hold on `day`. */
export function rulesOn<Rule extends ClockRule>(rules: readonly Rule[], day: Day): Rule[] {
  return rules.filter((rule) => inForce(rule, day));
}

/**
 * The clock of an event of great effect, from when the office heard of it, or of it again: from level 3 on it starts by itself. Empty when it
 * began already, or no rule held on that day.
 */
export function clockOfEvent(
  duties: Duties,
  incident: Pick<Incident, 'clocks' | 'receivedAt' | 'reopenedAt'>,
): IncidentAct[] {
  return startOf(duties, OF_EVENT, incident, incident.reopenedAt ?? incident.receivedAt);
}

/** The clock that runs from a person's word that something touches public opinion. */
export function clockOfDetermination(
  duties: Duties,
  incident: Pick<Incident, 'clocks'>,
  now: Instant,
): IncidentAct[] {
  return startOf(duties, OF_DETERMINATION, incident, now);
}

/** Did the clock of an event begin, this time? From then on somebody held it for grave, whatever level was said. */
export function ranAsEvent({ clocks }: Pick<Incident, 'clocks'>): boolean {
  return begun(clocks, OF_EVENT);
}

function startOf(
  { playbook, calendar }: Duties,
  ids: RegExp,
  { clocks }: Pick<Incident, 'clocks'>,
  at: Instant,
): IncidentAct[] {
  const rule = rulesOn(playbook.clocks, dayOf(at)).find(({ id }) => ids.test(id));
  if (rule === undefined || begun(clocks, ids)) return [];
  return [{ act: 'clock', clock: startedClock(rule, at, calendar) }];
}

/** What ended before the incident was opened again binds no more; what ended since was this duty, and is not asked for twice. */
function begun(clocks: readonly Clock[], ids: RegExp): boolean {
  return clocks.some((clock) => ids.test(clock.rule) && (isRunning(clock) || clock.past !== true));
}

/** Deadlines that today's calendar moves: days off of a coming year are known late. Clocks of earlier versions keep theirs. */
export function redated({ clocks }: Pick<Incident, 'clocks'>, calendar: CalendarDays): IncidentAct[] {
  const days = workCalendarOf(calendar);
  return clocks.filter(isRunning).flatMap(({ rule, length, startedAt, due: before }): IncidentAct[] => {
    if (typeof length !== 'string') return [];
    const due = dueOf(length, startedAt, days);
    return due === before ? [] : [{ act: 'clock-redated', rule, due }];
  });
}
