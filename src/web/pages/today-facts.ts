import { type Incident, LIVE } from '../../domain/incident.ts';
import type { Stance } from '../../domain/meaning.ts';
import { isWatched, type Signal } from '../../domain/signal.ts';
import type { Tip } from '../../domain/tip.ts';
import { addDays, DAY, dayOf, HOUR, type Instant, startOfDay, WEEK } from '../../domain/time.ts';
import type { Pulse } from '../../storage/meanings.ts';
import type { Store } from '../../storage/store.ts';
import { type Gap, habitsOf, type Span } from '../../domain/coverage.ts';
import { backAgain, covered, type Unheard } from '../covered.ts';
import { MOST_OPEN } from '../incidents.ts';
import { datedIncidents } from '../recovery-reminders.ts';
import { type Listening, listening, weeksHeard } from '../../domain/listening.ts';
import { type OpenAlert, openAlerts } from '../open-alerts.ts';
import { openTips } from '../tip-days.ts';

/** The day's work begins at seven; "since yesterday" means since the last time the desk was surely read. */
const MORNING = 7 * HOUR;

/** Mentions that tell the same thing since the last morning. */
export interface StoryGroup {
  /** Null for a mention that is a story of its own so far. */
  story: string | null;
  /** Newest mention of the group. */
  newest: string;
  title: string;
  mentions: number;
  publishers: number;
  stance: Record<Stance, number>;
  lastAt: Instant;
}

export interface TodayFacts {
  alerts: OpenAlert[];
  /** Those people work on. */
  incidents: Incident[];
  /** The same, and those closed lately: their plans still ask for something. */
  dated: Incident[];
  /** Those somebody waits for. */
  tips: Tip[];
  since: Instant;
  mentions: number;
  stories: StoryGroup[];
  stance: Record<Stance, number>;
  /** The average of the same hours in the weeks before; null when we had not listened long enough to know. */
  usual: Record<Stance, number> | null;
  weeks: number;
  grievances: number;
  questions: number;
  refusedLetters: number;
  /** What moves more than usual and is told to nobody, the rarest first. */
  watched: Signal[];
  hears: Listening;
  /** Sources that came back since then, and when nobody at all was heard. */
  back: (Gap & Span & { name: string })[];
  deaf: Unheard[];
}

export async function todayFacts(store: Store, now: Instant): Promise<TodayFacts> {
  const since = lastMorning(now);
  const today = dayOf(now);
  const [alerts, sources, runs, letters, fresh, journal, signals] = await Promise.all([
    openAlerts(store),
    store.sources.all(),
    store.events.runs(),
    store.letters.list(50),
    store.meanings.pulses(since),
    store.coverage.journal(addDays(today, -1), addDays(today, 1)),
    store.signals.since(since),
  ]);
  const habits = habitsOf(sources, journal, today);
  const hears = listening(sources, runs, now, journal, habits);
  const heard = covered(sources, journal, hears, now, dayOf(since), habits);
  const titles = await store.stories.titles([...new Set(fresh.flatMap((pulse) => pulse.storyId ?? []))]);
  const weeks = weeksHeard(sources, since);
  return {
    alerts,
    incidents: await store.incidents.list(LIVE, MOST_OPEN),
    dated: await datedIncidents(store, now),
    tips: await openTips(store),
    since,
    mentions: fresh.length,
    stories: byStory(fresh, titles),
    stance: countStances(fresh),
    usual: weeks === 0 ? null : await usual(store, since, now, weeks),
    weeks,
    grievances: fresh.filter((pulse) => pulse.grievance).length,
    questions: fresh.filter((pulse) => pulse.question).length,
    refusedLetters: letters.filter((letter) => letter.state === 'refused' && letter.writtenAt >= since - DAY)
      .length,
    watched: newestWatched(signals),
    hears,
    back: backAgain(sources, journal.gaps, since, now),
    deaf: heard.unheard.filter((one) => one.kind !== 'gap' && one.to > since),
  };
}

/** Seven in the morning of the day before. */
export function lastMorning(now: Instant): Instant {
  return startOfDay(addDays(dayOf(now), -1)) + MORNING;
}

/** Groups by story, most mentioned first. */
export function byStory(pulses: Pulse[], titles: Map<string, string>): StoryGroup[] {
  const groups = new Map<string, Pulse[]>();
  for (const pulse of pulses) {
    const name = pulse.storyId ?? `alone ${pulse.id}`;
    groups.set(name, [...(groups.get(name) ?? []), pulse]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const newest = group.at(-1);
      if (newest === undefined) return [];
      return {
        story: newest.storyId,
        newest: newest.id,
        title: titles.get(newest.storyId ?? '') ?? group.findLast((told) => told.title !== '')?.title ?? '',
        mentions: group.length,
        publishers: new Set(group.map((pulse) => pulse.publisher)).size,
        stance: countStances(group),
        lastAt: newest.countsAt,
      };
    })
    .sort((a, b) => b.mentions - a.mentions || b.lastAt - a.lastAt);
}

function countStances(pulses: Pulse[]): Record<Stance, number> {
  const counts = { negative: 0, neutral: 0, positive: 0 };
  for (const pulse of pulses) counts[pulse.stance]++;
  return counts;
}

/** The same hours of the same weekdays, averaged over the weeks we heard; counted by the database, which reads no row for it. */
async function usual(
  store: Store,
  since: Instant,
  now: Instant,
  weeks: number,
): Promise<Record<Stance, number>> {
  const total = { negative: 0, neutral: 0, positive: 0 };
  for (let week = 1; week <= weeks; week++) {
    const cells = await store.concerns.total({ from: since - week * WEEK, to: now - week * WEEK });
    for (const { stance, n } of cells) total[stance] += n / weeks;
  }
  return total;
}

/** The newest look at each subject, the rarest first. */
function newestWatched(signals: readonly Signal[]): Signal[] {
  const newest = new Map<string, Signal>();
  for (const signal of signals.filter(isWatched))
    newest.set(`${signal.subject.kind}:${signal.subject.id}`, signal);
  return [...newest.values()].toSorted((a, b) => b.score - a.score);
}
