import type { Digest } from '../domain/digest.ts';
import { addDays, startOfDay } from '../domain/time.ts';
import { date } from '../view/format.ts';
import type { Voice } from './voice.ts';

/** `Tuần 16/11/2026 – 22/11/2026`; a digest's own end is the first day that no longer belongs to it. */
export function weekOf(v: Voice, digest: Pick<Digest, 'from' | 'to'>): string {
  return v.say('desk.digest.week', {
    from: date(v.language, startOfDay(digest.from)),
    to: date(v.language, startOfDay(addDays(digest.to, -1))),
  });
}
