import type { SeriesKind, SeriesSubject } from '../domain/signal.ts';
import { clipped, lengthIn, type Span } from '../domain/coverage.ts';
import { DAY, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';

/** The one series of everything. */
export const SYSTEM = 'all';

/** Days of history behind a baseline. */
export const HISTORY_DAYS = 56;

/** Mentions about one subject, oldest first. */
export interface Series {
  subject: SeriesSubject;
  pulses: Pulse[];
}

/** Claims by what they are: whoever passes a true grievance on airs a complaint, a newspaper included, unless the story is of scammers. */
export interface Verdicts {
  grievances: ReadonlySet<string>;
  scams: ReadonlySet<string>;
}

/** Does this mention speak against the system, or ask for its help? A repeated claim does, however it is worded. */
export function isTrouble(pulse: Pulse, verdicts: Verdicts): boolean {
  return (
    pulse.stance === 'negative' || pulse.mobilises || spreadsClaim(pulse) || isGrievance(pulse, verdicts)
  );
}

/** Is it a complaint, or the report of one that the catalogue knows to be true? */
export function isGrievance(pulse: Pulse, verdicts: Verdicts): boolean {
  if (pulse.grievance) return true;
  const claims = pulse.marks.filter(
    (mark) => mark.kind === 'claim' && mark.relation !== 'related' && mark.relation !== 'denies',
  );
  return (
    claims.some((mark) => verdicts.grievances.has(mark.name)) &&
    !claims.some((mark) => verdicts.scams.has(mark.name))
  );
}

/** Does it spread a catalogued claim, or pass it on as a question? */
export function spreadsClaim(pulse: Pulse): boolean {
  return pulse.marks.some(
    (mark) => mark.kind === 'claim' && (mark.relation === 'repeats' || mark.relation === 'asks'),
  );
}

/** Is the anger at the system itself? Anger at an employer in debt is news for the desk, seldom a crisis of ours. */
export function isOurs(pulse: Pulse, verdicts: Verdicts): boolean {
  if (pulse.target === 'employer' || pulse.target === 'scammer') return spreadsClaim(pulse);
  const named = pulse.target === 'agency' || pulse.target === 'policy' || pulse.target === 'hospital';
  return named || spreadsClaim(pulse) || isGrievance(pulse, verdicts);
}

/** Every series a set of mentions belongs to: everything, stories, topics, the claims they spread, and the office's own place. */
export function seriesOf(pulses: readonly Pulse[], home: string | null): Series[] {
  const series = new Map<string, Series>();
  const add = (kind: SeriesKind, id: string, pulse: Pulse) => {
    const key = `${kind}:${id}`;
    const known = series.get(key);
    if (known) known.pulses.push(pulse);
    else series.set(key, { subject: { kind, id }, pulses: [pulse] });
  };
  for (const pulse of pulses) {
    add('system', SYSTEM, pulse);
    if (pulse.storyId !== null) add('story', pulse.storyId, pulse);
    for (const mark of pulse.marks) {
      if (mark.kind === 'topic' || (mark.kind === 'place' && mark.name === home))
        add(mark.kind, mark.name, pulse);
      if (mark.kind === 'claim' && mark.relation !== 'related') add('claim', mark.name, pulse);
    }
  }
  return [...series.values()];
}

/** Mentions (oldest first) with `since` < countsAt ≤ `until`. */
export function within(pulses: readonly Pulse[], since: Instant, until: Instant): Pulse[] {
  return pulses.slice(after(pulses, since), after(pulses, until));
}

/** Index of the first mention that counts later than `at`; half a year of a busy office is asked hundreds of times a round. */
function after(pulses: readonly Pulse[], at: Instant): number {
  let [low, high] = [0, pulses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pulses[middle]?.countsAt ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Older than this it is an archive, whenever we come across it. */
export const STALE = 14 * DAY;

/** Mentions (oldest first) that are news to us: published or first heard after `since`, and not from an archive. */
export function newTo(pulses: readonly Pulse[], since: Instant, now: Instant): Pulse[] {
  return pulses
    .slice(after(pulses, now - STALE))
    .filter((pulse) => Math.max(pulse.countsAt, pulse.seenAt) > since);
}

/** A day of which we missed more than this share says nothing of what is usual. */
const MISSED = 0.25;

/**
 * Events per day over the `days` days that end at `until`, oldest first. A day we did not listen to is null: unknown, not quiet.
 */
export function countsByDay(
  pulses: readonly Pulse[],
  until: Instant,
  days: number,
  deaf: readonly Span[] = [],
): (number | null)[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const pulse of pulses) {
    const ago = Math.floor((until - pulse.countsAt) / DAY);
    const index = days - 1 - ago;
    if (ago >= 0 && index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  const missed = clipped(deaf, until - days * DAY, until);
  if (missed.length === 0) return counts;
  return counts.map((count, index) => {
    const from = until - (days - index) * DAY;
    return lengthIn(missed, from, from + DAY) <= MISSED * DAY ? count : null;
  });
}

/** The same with the days we did not listen to left out. */
export function dailyCounts(
  pulses: readonly Pulse[],
  until: Instant,
  days: number,
  deaf: readonly Span[] = [],
): number[] {
  return countsByDay(pulses, until, days, deaf).filter((count) => count !== null);
}
