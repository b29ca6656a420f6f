import type { StanceCounts } from './digest.ts';
import type { Hearing } from './listening.ts';
import type { Reason } from './reason.ts';
import type { Level } from './signal.ts';
import { addDays, clockOn, type Day, dayOf, HOUR, type Instant, MINUTE, WEEK } from './time.ts';
import { isWorkday, type WorkCalendar } from './workdays.ts';

/** Deadline of an incident · alert · paper that is owed · text that waits for approval. In the order in which they press. */
export const BRIEF_KINDS = ['clock', 'alert', 'duty', 'approval'] as const;
export type BriefKind = (typeof BRIEF_KINDS)[number];

/** Something that asks for a person today. */
export interface BriefThing {
  kind: BriefKind;
  /** Id of the incident, the alert, the duty or the statement. */
  about: string;
  /** The day a duty is due. */
  due?: Day;
  title: string;
  level: Level | null;
  /** Why it stands here, and what it means for today. */
  why: Reason;
  means: Reason;
  /** The first step of the playbook. */
  step: string | null;
  /** Who has it; null: nobody yet. */
  owner: string | null;
  /** What may be said: the catalogue's answer, while it holds. `receive`: a grievance, received and never denied. */
  saying: { claim: string; text: string; how: 'correct' | 'receive' } | null;
  /** Why there is nothing to say; null where there is, and where nothing is said to anybody. */
  unsaid: 'none' | 'expired' | null;
}

export interface BriefStory {
  story: string;
  title: string;
  mentions: number;
  publishers: number;
  stance: StanceCounts;
}

/** The morning page as one computed object: page and letter show the same facts, and it stays as it was sent. */
export interface Brief {
  /** `brief-2026-11-23`. */
  id: string;
  day: Day;
  /** When the last page of a working day was made: what happened since then is new. */
  since: Instant;
  madeAt: Instant;
  mentions: StanceCounts;
  /** The average of the same stretch in each of the `weeks` before; null when we had not listened long enough. */
  usual: number | null;
  weeks: number;
  grievances: number;
  questions: number;
  /** Told more than once since then, the most told first. */
  stories: BriefStory[];
  /** Alerts that opened and closed since then, and those that live. */
  alerts: { opened: number; closed: number; living: number };
  /** At most three, what presses most first; how many more there are. */
  things: BriefThing[];
  others: number;
  /** Who is on duty this morning. */
  duty: string[];
  hearing: Hearing;
  /** Sources that answered within a day, of all; the names of those that did not; 0–1 by what they usually say, null when nobody can tell. */
  heard: { sources: number; of: number; gaps: string[]; volume: number | null };
}

/** More than three things at once are none. */
export const MOST_THINGS = 3;

/** After this a morning page helps nobody: the next one is tomorrow's. */
const LATEST = 5 * HOUR;

/** So long those who take the page wait for it, before what waited for the morning goes out by itself. */
const GRACE = 10 * MINUTE;

export function briefId(day: Day): string {
  return `brief-${day}`;
}

/** When the page of `day` is due; `clock` is `HH:MM`. */
export function briefAt(day: Day, clock: string): Instant {
  return clockOn(day, clock);
}

/** May the page of today be made now? From its hour on, for five hours: a house that was off makes it when it is back. */
export function isBriefTime(clock: string, now: Instant): boolean {
  const at = briefAt(dayOf(now), clock);
  return now >= at && now < at + LATEST;
}

/** The morning from which things are new: that of the last working day before `day`, so that Monday's page tells of the weekend. */
export function sinceMorning(day: Day, clock: string, calendar: WorkCalendar): Instant {
  let before = addDays(day, -1);
  // No office is closed for a month.
  for (let back = 0; back < 30 && !isWorkday(before, calendar); back++) before = addDays(before, -1);
  return briefAt(before, clock);
}

/**
 * Since when the page made at `now` tells what is new: since the last one of a working day, which everybody got, so that what no page told
 * stands in the next one; a week at most, unless no day since was worked. Without any earlier page: since the last working morning.
 */
export function sinceLast(
  earlier: readonly Pick<Brief, 'day' | 'madeAt'>[],
  now: Instant,
  clock: string,
  calendar: WorkCalendar,
): Instant {
  const today = dayOf(now);
  const morning = sinceMorning(today, clock, calendar);
  const told = earlier
    .filter(({ day }) => day < today && isWorkday(day, calendar))
    .map(({ madeAt }) => madeAt);
  return told.length === 0 ? morning : Math.max(...told, Math.min(now - WEEK, morning));
}

/** Does somebody get it on a morning? Who takes it does on working days; on days off only who is on duty. */
export function takesBrief(
  { brief, digest }: { brief: boolean | null; digest: boolean },
  { workday, onDuty }: { workday: boolean; onDuty: boolean },
): boolean {
  return (brief ?? digest) && (workday || onDuty);
}

/**
 * Does what waited for the morning wait for the page itself? It stands in there, so that the morning brings one letter and not two. Only from
 * the hours before the page until it should have been made: a page that fails holds nothing back.
 */
export function waitsForBrief(clock: string, now: Instant): boolean {
  const at = briefAt(dayOf(now), clock);
  return now >= at - LATEST && now < at + GRACE;
}
