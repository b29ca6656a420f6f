import { DAY, HOUR, MINUTE, type Instant, startOfDay, mondayOf, WEEK } from '../domain/time.ts';

/** The simulated clock looks at the world every ten minutes, as a poller would. */
export const BEAT = 10 * MINUTE;

/** The first beat at or after `at`. */
export function beatAt(at: Instant): Instant {
  return Math.ceil(at / BEAT) * BEAT;
}

/** The next full hour after `at`: phases move on even when nothing is heard. */
export function nextHour(at: Instant): Instant {
  return (Math.floor(at / HOUR) + 1) * HOUR;
}

/** The next Monday 07:00 in Vietnam after `at`: the weekly digest. */
export function nextDigest(at: Instant): Instant {
  const thisWeek = startOfDay(mondayOf(at)) + 7 * HOUR;
  return thisWeek > at ? thisWeek : thisWeek + WEEK;
}

/** The next 03:00 in Vietnam after `at`: the nightly tidying. */
export function nextTidy(at: Instant): Instant {
  const offset = 7 * HOUR;
  const today = Math.floor((at + offset) / DAY) * DAY - offset + 3 * HOUR;
  return today > at ? today : today + DAY;
}
