import { clockOn, DAY, dayOf, type Instant } from './time.ts';
import type { Level } from './signal.ts';

/** When a recipient is not to be disturbed. Clocks are `HH:MM` in Vietnam; `from` after `to` crosses midnight. */
export interface QuietHours {
  from: string;
  to: string;
  /** From this level on they are woken all the same. */
  wake_level: number;
}

/** The first instant, at or after `now`, at which a letter of this level may reach them. Equal clocks mean no quiet at all. */
export function notBefore(recipient: { quiet: QuietHours | null }, level: Level, now: Instant): Instant {
  const { quiet } = recipient;
  if (quiet === null || level >= quiet.wake_level) return now;
  const today = dayOf(now);
  const from = clockOn(today, quiet.from);
  const to = clockOn(today, quiet.to);
  if (from < to) return now >= from && now < to ? to : now;
  if (from === to) return now;
  if (now >= from) return to + DAY;
  return now < to ? to : now;
}

/** Where quiet hours hold a letter of this level back at `now`: when they began; null otherwise. */
export function quietSince(
  recipient: { quiet: QuietHours | null },
  level: Level,
  now: Instant,
): Instant | null {
  const { quiet } = recipient;
  if (quiet === null || notBefore(recipient, level, now) === now) return null;
  const began = clockOn(dayOf(now), quiet.from);
  return began <= now ? began : began - DAY;
}
