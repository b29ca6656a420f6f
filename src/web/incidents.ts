import type { Rules } from '../config/rules.ts';
import { type Alert, CRISIS } from '../domain/alert.ts';
import { type Clock, inForce, isRunning } from '../domain/clock.ts';
import { isInitial } from '../domain/incident-clocks.ts';
import { type Incident, type IncidentState, LIVE } from '../domain/incident.ts';
import type { Person } from '../domain/person.ts';
import { type Reason, reason } from '../domain/reason.ts';
import { DAY, type Day, type Instant, iso } from '../domain/time.ts';
import { type WorkCalendar, workCalendarOf } from '../domain/workdays.ts';
import { may } from './access.ts';
import { momentWords } from './hand.ts';

/** More than these are open in no office. */
export const MOST_OPEN = 100;
/** What somebody learned late may still be written down; a task or a clock is never further away than this. */
export const FARTHEST = 400 * DAY;

/** The working days of the office, as deadlines count them. */
export function workCalendar({ calendar }: Pick<Rules, 'calendar'>): WorkCalendar {
  return workCalendarOf(calendar);
}

/** Does an alert of this level start the clock of an event? */
export function isGrave({ level }: Pick<Alert, 'level'>): boolean {
  return level >= CRISIS;
}

/** Clocks that wait for somebody, the nearest end first. */
export function runningClocks({ clocks }: Pick<Incident, 'clocks'>): Clock[] {
  return clocks.filter(isRunning).toSorted((a, b) => endOf(a) - endOf(b));
}

/** Does the law ask for a first word that nobody gave yet? */
export function owesWord(incident: Pick<Incident, 'clocks'>): boolean {
  return runningClocks(incident).some(isInitial);
}

/** What is due at once ended where it began. */
export function endOf({ due, startedAt }: Pick<Clock, 'due' | 'startedAt'>): Instant {
  return due ?? startedAt;
}

/** Open incidents by their nearest clock; those without one come after, the newest touched first. */
export function byClock(incidents: readonly Incident[]): Incident[] {
  const end = (incident: Incident) => {
    const [next] = runningClocks(incident);
    return next === undefined ? Infinity : endOf(next);
  };
  return incidents.toSorted((a, b) => compare(end(a), end(b)) || b.updatedAt - a.updatedAt);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** A moment as `datetime-local` sends it, read as Vietnamese time, between `from` and `to`; what is wrong with it otherwise. */
export function momentIn(text: string, { from, to }: { from: Instant; to: Instant }): Instant | Reason {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? Date.parse(`${text}+07:00`) : Number.NaN;
  if (Number.isNaN(at)) return reason('incident.refused.time', { example: iso(to).slice(0, 16) });
  // A form tells minutes: the minute that runs is not the future.
  if (at > to + 60_000) return reason('incident.refused.late', { to: momentWords(to) });
  return at < from - 60_000
    ? reason('incident.refused.early', { from: momentWords(from) })
    : Math.min(Math.max(at, from), to);
}

/** Bodies a task may be given to today: the office itself, those of its province, and national ones. */
export function agenciesOf(rules: Rules, today: Day): { id: string; name: string; role: string }[] {
  const { organisation } = rules.haidang;
  const listed = rules.organisations.organisations
    .filter((body) => inForce(body, today))
    .filter(({ place }) => place === null || place === organisation.province)
    .map(({ id, name, role }) => ({ id, name, role }));
  const general = rules.organisations.roles
    .filter(({ id }) => !listed.some(({ role }) => role === id))
    .map(({ id, usually }) => ({ id: `role:${id}`, name: usually, role: id }));
  // Who is nearest is called first.
  return [{ id: 'office', name: organisation.short, role: '' }, ...general, ...listed];
}

/** Why nobody in this role may act on an incident in this state, or null. */
export function refusedHere(
  incident: Pick<Incident, 'state'>,
  person: Person,
  states: readonly IncidentState[] = LIVE,
): Reason | null {
  if (!may(person, 'incident')) return reason('desk.refused.role');
  if (!states.includes(incident.state)) return reason('incident.refused.over');
  return null;
}
