import type { Digest } from '../domain/digest.ts';
import { addDays } from '../domain/time.ts';
import type { Voice } from './voice.ts';

/** `Tuần 16/11 – 22/11/2026`; a digest's own end is the first day that no longer belongs to it. */
export function weekOf(v: Voice, digest: Pick<Digest, 'from' | 'to'>): string {
  return v.say('desk.digest.week', {
    from: v.day(digest.from).slice(0, 'DD/MM'.length),
    to: v.day(addDays(digest.to, -1)),
  });
}
