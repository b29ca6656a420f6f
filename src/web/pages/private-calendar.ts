import ical, { escape, ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import { type Alert, isAnswered } from '../../domain/alert.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Owed } from '../../domain/owed.ts';
import { shiftsFrom } from '../../domain/roster.ts';
import type { Silence } from '../../domain/silence.ts';
import { addDays, DAY, type Day, dayOf, type Instant, MINUTE, startOfDay } from '../../domain/time.ts';
import type { Tip } from '../../domain/tip.ts';
import { paths } from '../../view/paths.ts';
import { hashOf } from '../access.ts';
import type { Desk, Page } from '../desk.ts';
import { firstWord } from '../first-word.ts';
import { endOf, runningClocks } from '../incidents.ts';
import { claimTitle, sureName } from '../names.ts';
import { answerUnlessSame, deskUrl, hostOf, ownerOf, unknownAddress } from '../private-address.ts';
import { datedIncidents, remindersIn } from '../recovery-reminders.ts';
import { isTheirs, takes } from '../takes.ts';
import { openTips, tipDays } from '../tip-days.ts';
import { type Voice, voice } from '../voice.ts';
import { owedNow } from './reports-facts.ts';

const SHIFT_DAYS = 28;
/** Law dates stay in sight for a month after they passed. */
const PAST_DATES = 30;
/** A point in time, drawn so that it can be seen and touched. */
const POINT = 15 * MINUTE;

/** `lich.ics`: duty, looks, deadlines, days of plans, answers owed, silences and dates of law of one recipient, for a calendar. */
export function privateCalendarPage(desk: Desk): Page {
  return async (c) => {
    const recipient = await ownerOf(desk, c);
    if (recipient === null) return unknownAddress(desk, c);
    const { now } = c.var.voice;
    const [alerts, silences, incidents, tips, { papers }] = await Promise.all([
      desk.store.alerts.living(),
      desk.store.silences.living(),
      datedIncidents(desk.store, now),
      openTips(desk.store),
      owedNow(desk, now),
    ]);
    const body = calendar(desk, recipient, { alerts, silences, incidents, tips, papers }, now);
    return answerUnlessSame(c, body, 'text/calendar; charset=utf-8');
  };
}

/** What the house works on: those that end in time are a matter of the calendar. */
interface Living {
  alerts: readonly Alert[];
  silences: readonly Silence[];
  incidents: readonly Incident[];
  tips: readonly Tip[];
  papers?: readonly Owed[];
}

/**
 * iCalendar (RFC 5545). Instants are written in UTC, which every calendar shows in its reader's zone: Vietnam has kept UTC+7 since 1975, so
 * no zone table is needed. Days are plain dates. Nothing depends on the moment of asking but the day.
 */
export function calendar(desk: Desk, recipient: RecipientRules, living: Living, now: Instant): string {
  const v = voice(recipient.language, now);
  const { rules } = desk;
  const today = dayOf(now);
  const held = new Set(living.incidents.flatMap((incident) => incident.alerts));
  const events = [
    ...duties(v, rules, recipient, today),
    ...living.alerts.flatMap((alert) => looks(desk, v, recipient, alert)),
    // What people act on has clocks of its own, which began when a person said so.
    ...living.alerts
      .filter(({ id }) => !held.has(id))
      .flatMap((alert) => clocks(desk, v, recipient, alert, today)),
    ...living.incidents.flatMap((incident) => deadlines(desk, v, recipient, incident)),
    ...living.incidents.flatMap((incident) => planDays(desk, v, recipient, incident)),
    ...answers(desk, v, recipient, living.tips),
    ...living.silences.flatMap((silence) => silenceEnds(v, recipient, silence)),
    ...papersDue(desk, v, recipient, living.papers ?? []),
    ...lawDates(v, rules, today),
  ];
  const made = ical({
    // The library escapes events, but not what it says of the calendar itself.
    name: escape(v.say('private.calendar.title', { name: recipient.name }), false),
    prodId: { company: 'Hai Dang', product: 'Hai Dang', language: v.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 900,
    x: [{ key: 'X-WR-TIMEZONE', value: rules.haidang.time_zone }],
  });
  for (const { id, ...event } of events)
    made.createEvent({ stamp: new Date(startOfDay(today)), ...event, id: `${id}@${hostOf(desk)}` });
  return `${made.toString()}\r\n`;
}

type Entry = Omit<ICalEventData, 'id'> & { id: string };

function duties(v: Voice, rules: Rules, { id, name }: RecipientRules, today: Day): Entry[] {
  const holidays = new Set(rules.calendar.holidays.map(({ day }) => day));
  // Who is on since last night still is.
  return shiftsFrom(rules.roster, holidays, addDays(today, -1), SHIFT_DAYS + 1)
    .filter((shift) => shift.who === id && shift.to > startOfDay(today))
    .map(({ from, to }) => ({
      id: `truc-${id}-${stamp(from)}`,
      ...between(from, to),
      summary: v.say('private.calendar.duty'),
      description: v.say('private.calendar.duty.why', { name }),
    }));
}

function looks(desk: Desk, v: Voice, recipient: RecipientRules, alert: Alert): Entry[] {
  if (alert.checkAt == null || !isAnswered(alert) || !isTheirs(recipient, alert.owner?.id)) return [];
  return [
    {
      id: `xem-lai-${encodeURIComponent(alert.id)}`,
      ...between(alert.checkAt, alert.checkAt + POINT),
      summary: v.say('private.calendar.look', { title: alert.title }),
      url: deskUrl(desk, paths.alert(alert.id)),
    },
  ];
}

function clocks(desk: Desk, v: Voice, recipient: RecipientRules, alert: Alert, today: Day): Entry[] {
  const theirs = takes(recipient, alert) || isTheirs(recipient, alert.owner?.id);
  if (!theirs) return [];
  const clock = firstWord(desk.rules, alert, today);
  if (clock === null) return [];
  const { at, running } = clock;
  const sources = running.map(({ name, starts, basis }) => `${name}: ${starts} (${basis}).`);
  return [
    {
      id: `24h-${encodeURIComponent(alert.id)}`,
      ...between(at, at + POINT),
      summary: v.say('private.calendar.clock', { title: alert.title }),
      description: [v.say('private.calendar.clock.why'), ...sources].join('\n'),
      url: deskUrl(desk, paths.alert(alert.id)),
    },
  ];
}

/** Clocks of the law that run: of those who own the incident, and of leaders, as the letters about them. */
function deadlines(desk: Desk, v: Voice, recipient: RecipientRules, incident: Incident): Entry[] {
  if (recipient.role !== 'leader' && !isTheirs(recipient, incident.owner?.id)) return [];
  return runningClocks(incident).map((clock) => ({
    id: `han-${encodeURIComponent(incident.id)}-${encodeURIComponent(clock.rule)}-${stamp(clock.startedAt)}`,
    ...between(endOf(clock), endOf(clock) + POINT),
    summary: v.say('private.calendar.incident-clock', { what: `${clock.name} · ${incident.title}` }),
    description: clock.basis,
    url: deskUrl(desk, paths.incident(incident.id)),
  }));
}

/** Rows of the plan that are not done, and the looks back, of incidents they own. Who sees to a row stays on the desk. */
function planDays(desk: Desk, v: Voice, recipient: RecipientRules, incident: Incident): Entry[] {
  if (!isTheirs(recipient, incident.owner?.id)) return [];
  const { recoveringAt = null, title } = incident;
  return remindersIn(incident, v.now)
    .filter(({ day }) => day >= dayOf(v.now))
    .map(({ kind, day, what, href }) => ({
      id: `phuc-hoi-${encodeURIComponent(incident.id)}-${kind === 'plan' ? hashOf(what).slice(0, 12) : day}`,
      ...wholeDay(day),
      summary:
        kind === 'plan'
          ? v.say('private.calendar.plan', { what })
          : v.say('private.calendar.look-back', {
              title,
              n: Math.round((startOfDay(day) - startOfDay(dayOf(recoveringAt ?? 0))) / DAY),
            }),
      url: deskUrl(desk, href),
    }));
}

/** How many answers are owed on each day; only the number, for what people told us stays on the desk. */
function answers(desk: Desk, v: Voice, { role }: RecipientRules, tips: readonly Tip[]): Entry[] {
  if (role === 'viewer') return [];
  return tipDays(v, tips).map(({ day, what, href }) => ({
    id: `tra-loi-${day}`,
    ...wholeDay(day),
    summary: what,
    url: deskUrl(desk, href),
  }));
}

function silenceEnds(v: Voice, recipient: RecipientRules, silence: Silence): Entry[] {
  if (!isTheirs(recipient, silence.owner)) return [];
  return [
    {
      id: `im-lang-${encodeURIComponent(silence.id)}`,
      ...between(silence.until, silence.until + POINT),
      summary: v.say('private.calendar.silence', { reason: silence.reason }),
    },
  ];
}

function lawDates(v: Voice, rules: Rules, today: Day): Entry[] {
  const from = addDays(today, -PAST_DATES);
  return rules.calendar.dates
    .filter(({ day }) => day >= from)
    .map(({ day, name, claims, confidence }) => ({
      // Two things may come into force on one day.
      id: `moc-${day}-${hashOf(name).slice(0, 12)}`,
      ...wholeDay(day),
      summary: name,
      description: [
        v.say('private.calendar.sure', { sure: sureName(v, confidence) }),
        ...(claims.length === 0
          ? []
          : [
              v.say('private.calendar.claims', {
                claims: claims.map((id) => claimTitle(rules, id)).join('; '),
              }),
            ]),
      ].join('\n'),
    }));
}

function wholeDay(day: Day): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  return {
    start: new Date(`${day}T00:00:00Z`),
    end: new Date(`${addDays(day, 1)}T00:00:00Z`),
    allDay: true,
  };
}

/** Days on which a paper must be handed in, for who writes and who approves. */
function papersDue(desk: Desk, v: Voice, { role }: RecipientRules, papers: readonly Owed[]): Entry[] {
  if (role === 'viewer') return [];
  return papers.map(({ duty, due }) => ({
    id: `bao-cao-${duty.id}-${due}`,
    start: new Date(`${due}T00:00:00Z`),
    end: new Date(`${addDays(due, 1)}T00:00:00Z`),
    allDay: true,
    summary: v.say('private.calendar.paper', { what: duty.name }),
    description: v.say('reports.to', { to: duty.to }),
    url: deskUrl(desk, paths.reports),
  }));
}

function between(from: Instant, to: Instant): Pick<ICalEventData, 'start' | 'end'> {
  return { start: new Date(from), end: new Date(to) };
}

function stamp(at: Instant): string {
  return new Date(at).toISOString().replace(/\D/g, '').slice(0, 12);
}
