import type { Phase } from '../domain/alert.ts';
import { DAY, HOUR, type Instant } from '../domain/time.ts';

/**
 * Where a situation stands, from the instants at which its evidence was heard: the last 24 hours against its fullest 24 hours so far.
 * Heard, not published: news of last week that comes to us today is not over today.
 * @param quietAfter how long without anything new until it is over, in milliseconds
 */
export function phaseOf(times: readonly Instant[], now: Instant, quietAfter: Instant): Phase {
  const last = Math.max(...times);
  if (times.length === 0 || now - last >= quietAfter) return 'over';
  const today = countIn(times, now - DAY, now);
  const fullest = Math.max(...times.map((at) => countIn(times, at - DAY, at)));
  if (today * 2 < fullest) return 'falling';
  const yesterday = countIn(times, now - 2 * DAY, now - DAY);
  const lively = now - last < 6 * HOUR;
  return lively && today > yesterday ? 'rising' : 'high';
}

function countIn(times: readonly Instant[], after: Instant, until: Instant): number {
  return times.filter((at) => at > after && at <= until).length;
}
