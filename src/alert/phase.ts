import type { Phase } from '../domain/alert.ts';
import { HOUSE_OVER_AFTER } from '../domain/house.ts';
import { DAY, HOUR, type Instant } from '../domain/time.ts';

/** Where trouble of our own stands: it lasts as long as it is found. */
export function housePhase(fedAt: Instant, now: Instant): Phase {
  return now - fedAt >= HOUSE_OVER_AFTER ? 'over' : 'high';
}

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
