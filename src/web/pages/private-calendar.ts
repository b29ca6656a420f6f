import ical, { escape, ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import { type Alert, isAnswered } from '../../domain/alert.ts';
import { shiftsFrom } from '../../domain/roster.ts';
import type { Silence } from '../../domain/silence.ts';
import { addDays, type Day, dayOf, type Instant, MINUTE, startOfDay } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { hashOf } from '../access.ts';
import type { Desk, Page } from '../desk.ts';
import { firstWord } from '../first-word.ts';
import { claimTitle, sureName } from '../names.ts';
import { answerUnlessSame, deskUrl, hostOf, ownerOf, unknownAddress } from '../private-address.ts';
import { isTheirs, takes } from '../takes.ts';
import { type Voice, voice } from '../voice.ts';

const SHIFT_DAYS = 28;
/** Law dates stay in sight for a month after they passed. */
const PAST_DATES = 30;
/** A point in time, drawn so that it can be seen and touched. */
const POINT = 15 * MINUTE;

/** `lich.ics`: duty, looks, clocks, silences and dates of law of one recipient, for a calendar. */
export function privateCalendarPage(desk: Desk): Page {
  return async (c) => {
    const recipient = await ownerOf(desk, c);
    if (recipient === null) return unknownAddress(desk, c);
    const [alerts, silences] = await Promise.all([desk.store.alerts.living(), desk.store.silences.living()]);
    const body = calendar(desk, recipient, { alerts, silences }, c.var.voice.now);
    return answerUnlessSame(c, body, 'text/calendar; charset=utf-8');
  };
}

/**
 * iCalendar (RFC 5545). Instants are written in UTC, which every calendar shows in its reader's zone: Vietnam has kept UTC+7 since 1975, so
 * no zone table is needed. Days are plain dates. Nothing depends on the moment of asking but the day.
 */
export function calendar(
  desk: Desk,
  recipient: RecipientRules,
  living: { alerts: readonly Alert[]; silences: readonly Silence[] },
  now: Instant,
): string {
  const v = voice(recipient.language, now);
  const { rules } = desk;
  const today = dayOf(now);
  const events = [
    ...duties(v, rules, recipient, today),
    ...living.alerts.flatMap((alert) => looks(desk, v, recipient, alert)),
    ...living.alerts.flatMap((alert) => clocks(desk, v, recipient, alert, today)),
    ...living.silences.flatMap((silence) => silenceEnds(v, recipient, silence)),
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
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      allDay: true,
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

function between(from: Instant, to: Instant): Pick<ICalEventData, 'start' | 'end'> {
  return { start: new Date(from), end: new Date(to) };
}

function stamp(at: Instant): string {
  return new Date(at).toISOString().replace(/\D/g, '').slice(0, 12);
}
