import type { Rules } from '../../config/rules.ts';
import type { Alert } from '../../domain/alert.ts';
import type { Incident } from '../../domain/incident.ts';
import { shiftsFrom } from '../../domain/roster.ts';
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { firstWord } from '../first-word.ts';
import { endOf, runningClocks } from '../incidents.ts';
import { remindersIn } from '../recovery-reminders.ts';
import type { TipDay } from '../tip-days.ts';

/** How far the calendar looks ahead. */
export const AHEAD = 90;
/** Duty fills every day; further off than two weeks it stands only beside something else. */
const SHIFT_DAYS = 14;

export const KINDS = [
  'holiday',
  'date',
  'duty',
  'clock',
  'deadline',
  'task',
  'tips',
  'plan',
  'look-back',
  'look',
  'campaign',
  'expected',
  'shift',
] as const;
export type Kind = (typeof KINDS)[number];

/** One thing on a day. What it is called is configuration or a name; the page says the rest. */
export interface Thing {
  kind: Kind;
  what: string;
  /** Last day of what lasts. */
  until?: Day;
  /** First day, of what has begun already. */
  since?: Day;
  /** Clock time, of what has one; and its end. */
  at?: Instant;
  to?: Instant;
  href?: string;
  /** Claims a date may stir. */
  claims?: readonly string[];
  topics?: readonly string[];
  /** How we know of it, as in configuration. */
  sure?: string;
  /** Of a duty: when it is due in words, and to whom it is owed. */
  due?: string;
  owedTo?: string;
  /** Of a clock: the provisions behind it. */
  basis?: readonly string[];
}

export interface Duty {
  name: string;
  due: string;
  to: string;
}

export interface CalendarFacts {
  today: Day;
  last: Day;
  /** What has begun and still lasts, the first to end first. */
  running: Thing[];
  /** Days that hold something, in order. */
  days: { day: Day; things: Thing[] }[];
  /** Duties without a day. */
  regular: Duty[];
}

interface Dated extends Thing {
  day: Day;
}

/** The next 90 days as one list: what the law, the house and its own alerts have set. */
export function calendarOf(
  rules: Pick<Rules, 'calendar' | 'playbook' | 'roster' | 'recipients'>,
  alerts: readonly Alert[],
  now: Instant,
  incidents: readonly Incident[] = [],
  owed: readonly TipDay[] = [],
): CalendarFacts {
  const today = dayOf(now);
  const last = addDays(today, AHEAD - 1);
  // What people act on has clocks of its own, which began when a person said so.
  const held = new Set(incidents.flatMap((incident) => incident.alerts));
  const lasting = [...campaigns(rules), ...windows(rules, today)].filter(
    ({ day, until = day }) => until >= today && day <= last,
  );
  const found = [
    ...days(rules),
    ...duties(rules, today, last),
    ...lasting.filter(({ day }) => day >= today),
    ...alerts.flatMap((alert) => ofAlert(rules, alert, now, held)),
    ...incidents.flatMap((incident) => [...ofIncident(incident, now), ...remindersIn(incident, now)]),
    ...owed,
  ].filter(({ day }) => day >= today && day <= last);
  const things = [...found, ...shifts(rules, now, new Set(found.map(({ day }) => day)))];
  return {
    today,
    last,
    running: lasting
      .filter(({ day }) => day < today)
      .toSorted((a, b) => (a.until ?? a.day).localeCompare(b.until ?? b.day))
      .map(({ day, ...thing }) => ({ ...thing, since: day })),
    days: byDay(things),
    regular: rules.calendar.duties
      .filter(({ yearly, monthly }) => yearly.length + monthly.length === 0)
      .map(({ name, due, to }) => ({ name, due, to })),
  };
}

function days({ calendar }: Pick<Rules, 'calendar'>): Dated[] {
  return [
    ...calendar.holidays.map(({ day, name, confidence }) => ({
      kind: 'holiday' as const,
      day,
      what: name,
      sure: confidence,
    })),
    ...calendar.dates.map(({ day, name, claims, confidence }) => ({
      kind: 'date' as const,
      day,
      what: name,
      claims,
      sure: confidence,
    })),
  ];
}

function duties({ calendar }: Pick<Rules, 'calendar'>, today: Day, last: Day): Dated[] {
  return calendar.duties.flatMap(({ name, due, to, yearly, monthly }) =>
    [
      ...yearsOf(today, last).flatMap((year) => yearly.map((monthDay) => `${year}-${monthDay}`)),
      ...monthsOf(today, last).flatMap((month) =>
        monthly.map((day) => `${month}-${String(day).padStart(2, '0')}`),
      ),
    ].map((day) => ({
      kind: 'duty' as const,
      day,
      what: name,
      due,
      owedTo: to,
      href: `${paths.reports}#owed`,
    })),
  );
}

function campaigns({ calendar }: Pick<Rules, 'calendar'>): Dated[] {
  return calendar.campaigns.map(({ from, to, name, topics }) => ({
    kind: 'campaign',
    day: from,
    until: to,
    what: name,
    topics,
  }));
}

/** Windows return each year and never cross its end. */
function windows({ calendar }: Pick<Rules, 'calendar'>, today: Day): Dated[] {
  return yearsOf(today, addDays(today, AHEAD)).flatMap((year) =>
    calendar.expected.map(({ from, to, name, topics, confidence }) => ({
      kind: 'expected' as const,
      day: `${year}-${from}`,
      until: `${year}-${to}`,
      what: name,
      topics,
      sure: confidence,
    })),
  );
}

/** When somebody promised to look again, and the end of the day the law leaves for a first word. What is overdue stands on today. */
function ofAlert(
  rules: Pick<Rules, 'playbook'>,
  alert: Alert,
  now: Instant,
  held: ReadonlySet<string>,
): Dated[] {
  const today = dayOf(now);
  const href = paths.alert(alert.id);
  const clock = held.has(alert.id) ? null : firstWord(rules, alert, today);
  const out: Dated[] = [];
  if (clock !== null && clock.at >= startOfDay(today))
    out.push({
      kind: 'clock',
      day: dayOf(clock.at),
      at: clock.at,
      what: alert.title,
      href,
      basis: clock.running.map(({ basis }) => basis),
    });
  const { checkAt = null } = alert;
  if (checkAt !== null)
    out.push({ kind: 'look', day: dayOf(Math.max(checkAt, now)), at: checkAt, what: alert.title, href });
  return out;
}

/** Clocks that run and tasks without their result; what is overdue stands on today. */
function ofIncident({ id, title, tasks, clocks }: Incident, now: Instant): Dated[] {
  const href = paths.incident(id);
  const on = (at: Instant) => ({ day: dayOf(Math.max(at, now)), at, href });
  return [
    ...runningClocks({ clocks }).map((clock) => ({
      kind: 'deadline' as const,
      ...on(endOf(clock)),
      what: `${clock.name} · ${title}`,
    })),
    ...tasks.flatMap((task) =>
      task.endedAt !== null || task.due === null
        ? []
        : { kind: 'task' as const, ...on(task.due), what: `${task.title} · ${task.name}` },
    ),
  ];
}

function shifts(
  { roster, calendar, recipients }: Pick<Rules, 'roster' | 'calendar' | 'recipients'>,
  now: Instant,
  busy: ReadonlySet<Day>,
): Dated[] {
  const today = dayOf(now);
  const holidays = new Set(calendar.holidays.map(({ day }) => day));
  const near = addDays(today, SHIFT_DAYS);
  // Who is on since yesterday still is.
  return shiftsFrom(roster, holidays, addDays(today, -1), AHEAD + 1)
    .filter(({ to }) => to > now)
    .map(({ who, from, to }) => ({
      kind: 'shift' as const,
      day: dayOf(Math.max(from, startOfDay(today))),
      at: from,
      to,
      what: recipients.find(({ id }) => id === who)?.name ?? who,
    }))
    .filter(({ day }) => day < near || busy.has(day));
}

function byDay(things: readonly Dated[]): CalendarFacts['days'] {
  const found = new Map<Day, Thing[]>();
  const order = (thing: Thing) => KINDS.indexOf(thing.kind);
  for (const { day, ...thing } of things.toSorted(
    (a, b) => a.day.localeCompare(b.day) || order(a) - order(b) || (a.at ?? 0) - (b.at ?? 0),
  ))
    found.set(day, [...(found.get(day) ?? []), thing]);
  return [...found].map(([day, list]) => ({ day, things: list }));
}

function yearsOf(first: Day, last: Day): string[] {
  return [...new Set([first.slice(0, 4), last.slice(0, 4)])];
}

function monthsOf(first: Day, last: Day): string[] {
  const months = new Set<string>();
  for (let day = first; day <= last; day = addDays(day, 1)) months.add(day.slice(0, 7));
  return [...months];
}
