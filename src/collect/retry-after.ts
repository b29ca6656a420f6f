import { DAY, type Instant } from '../domain/time.ts';
import { parseDate } from './dates.ts';

/** The longest wait a server may ask of us; beyond that it is a mistake, and we would go deaf. */
const LONGEST = DAY;

/** Milliseconds to stay away as `Retry-After` asks (seconds, or an HTTP date), or null when it asks nothing. */
export function retryAfter(headers: Record<string, string>, now: Instant): number | null {
  const asked = headers['retry-after']?.trim();
  if (asked === undefined) return null;
  const until = /^\d{1,9}$/.test(asked) ? now + Number(asked) * 1000 : parseDate(asked);
  return until === null ? null : Math.min(Math.max(until - now, 0), LONGEST);
}
