import type { Phase } from '../domain/alert.ts';
import { DAY, HOUR, type Instant } from '../domain/time.ts';

/**
 * Where a situation stands, from the instants of its evidence: the last 24 hours against its fullest 24 hours so far.
 * @param fedAt when it last grew for us: news of last week that is heard today is not over today
 * @param quietAfter how long without anything new until it is over, in milliseconds
 */
export function phaseOf(times: readonly Instant[], fedAt: Instant, now: Instant, quietAfter: Instant): Phase {
  const last = Math.max(fedAt, ...times);
  if (now - last >= quietAfter) return 'over';
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
