import { DAY, dayOf, MINUTE, startOfDay, type Instant } from './time.ts';
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
  const midnight = startOfDay(dayOf(now));
  const passed = now - midnight;
  const from = sinceMidnight(quiet.from);
  const to = sinceMidnight(quiet.to);
  if (from < to) return passed >= from && passed < to ? midnight + to : now;
  if (from === to) return now;
  if (passed >= from) return midnight + DAY + to;
  return passed < to ? midnight + to : now;
}

/** Where quiet hours hold a letter of this level back at `now`: when they began; null otherwise. */
export function quietSince(
  recipient: { quiet: QuietHours | null },
  level: Level,
  now: Instant,
): Instant | null {
  const { quiet } = recipient;
  if (quiet === null || notBefore(recipient, level, now) === now) return null;
  const began = startOfDay(dayOf(now)) + sinceMidnight(quiet.from);
  return began <= now ? began : began - DAY;
}

function sinceMidnight(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE;
}
