import type { Subject } from '../domain/signal.ts';
import { DAY, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';

/** Days of history behind a baseline. */
export const HISTORY_DAYS = 56;

/** Mentions about one subject, oldest first. */
export interface Series {
  subject: Subject;
  pulses: Pulse[];
}

/** Does this mention speak against the system, or ask for its help? A repeated claim does, however it is worded. */
export function isTrouble(pulse: Pulse): boolean {
  return pulse.stance === 'negative' || pulse.grievance || spreadsClaim(pulse) || pulse.mobilises;
}

/** Does it spread a catalogued claim, or pass it on as a question? */
export function spreadsClaim(pulse: Pulse): boolean {
  return pulse.marks.some(
    (mark) => mark.kind === 'claim' && (mark.relation === 'repeats' || mark.relation === 'asks'),
  );
}

/** Is the anger at the system itself? Anger at an employer in debt is news for the desk, seldom a crisis of ours. */
export function isOurs(pulse: Pulse): boolean {
  return (
    pulse.target === 'agency' ||
    pulse.target === 'policy' ||
    pulse.target === 'hospital' ||
    spreadsClaim(pulse)
  );
}

/** Every series a set of mentions belongs to: stories, topics, places, and the claims they spread. */
export function seriesOf(pulses: readonly Pulse[]): Series[] {
  const series = new Map<string, Series>();
  const add = (kind: Subject['kind'], id: string, pulse: Pulse) => {
    const key = `${kind}:${id}`;
    const known = series.get(key);
    if (known) known.pulses.push(pulse);
    else series.set(key, { subject: { kind, id }, pulses: [pulse] });
  };
  for (const pulse of pulses) {
    if (pulse.storyId !== null) add('story', pulse.storyId, pulse);
    for (const mark of pulse.marks) {
      if (mark.kind === 'topic' || mark.kind === 'place') add(mark.kind, mark.name, pulse);
      if (mark.kind === 'claim' && mark.relation !== 'related') add('claim', mark.name, pulse);
    }
  }
  return [...series.values()];
}

/** Mentions with `since` < countsAt ≤ `until`. */
export function within(pulses: readonly Pulse[], since: Instant, until: Instant): Pulse[] {
  return pulses.filter((pulse) => pulse.countsAt > since && pulse.countsAt <= until);
}

/** Events per day over the `days` days that end at `until`, oldest first. */
export function dailyCounts(pulses: readonly Pulse[], until: Instant, days: number): number[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const pulse of pulses) {
    const ago = Math.floor((until - pulse.countsAt) / DAY);
    const index = days - 1 - ago;
    if (ago >= 0 && index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
