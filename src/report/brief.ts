import type { Rules } from '../config/rules.ts';
import { type Brief, briefId } from '../domain/brief.ts';
import { type Alert, isNews } from '../domain/alert.ts';
import { habitsOf, type Journal } from '../domain/coverage.ts';
import { listening, type StageRun } from '../domain/listening.ts';
import { onDuty } from '../domain/roster.ts';
import type { Source } from '../domain/source.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import { type Pressing, thingsOf } from './brief-things.ts';
import { stancesOf, storiesOf } from './digest.ts';

/** Everything a morning is told from. */
export interface Morning extends Pressing {
  now: Instant;
  /** What happened from here on is new. */
  since: Instant;
  /** Relevant mentions since then. */
  pulses: readonly Pulse[];
  titles: ReadonlyMap<string, string>;
  /** Mentions of the same stretch, summed over the weeks before that were listened to, and how many weeks. */
  past: { n: number; weeks: number };
  /** Alerts opened lately, newest first, and those that live. */
  alerts: readonly Alert[];
  sources: Source[];
  journal: Journal;
  runs: readonly StageRun[];
}

/** More than these in a page to be read in a minute are a list. */
const STORIES = 3;

/** The morning page, counted once; page and letter only show it. */
export function morningBrief(morning: Morning, rules: Rules): Brief {
  const { now, since, pulses, past, sources, journal } = morning;
  const day = dayOf(now);
  const hears = listening(sources, morning.runs, now, journal, habitsOf(sources, journal, day));
  const lately = (at: Instant | null) => at !== null && at >= since && at < now;
  const news = morning.alerts.filter(isNews);
  const holidays = new Set(rules.calendar.holidays.map((holiday) => holiday.day));
  const nameOf = (id: string) => rules.recipients.find((one) => one.id === id)?.name ?? id;
  return {
    id: briefId(day),
    day,
    since,
    madeAt: now,
    mentions: stancesOf(pulses),
    usual: past.weeks === 0 ? null : past.n / past.weeks,
    weeks: past.weeks,
    grievances: pulses.filter((pulse) => pulse.grievance).length,
    questions: pulses.filter((pulse) => pulse.question).length,
    stories: storiesOf(pulses, morning.titles, STORIES),
    alerts: {
      opened: news.filter((alert) => lately(alert.openedAt)).length,
      closed: news.filter((alert) => lately(alert.closedAt)).length,
      living: morning.living.filter(({ alert }) => isNews(alert)).length,
    },
    ...thingsOf(morning, rules, now),
    duty: onDuty(rules.roster, holidays, now).map(nameOf),
    hearing: hears.hearing,
    heard: {
      sources: hears.heard,
      of: hears.of,
      gaps: hears.gaps.map(({ name }) => name),
      volume: hears.volume,
    },
  };
}
