import { type Instant, MINUTE } from '../domain/time.ts';
import type { Voice } from './voice.ts';

/** When something was done, for the page that is shown right after doing it: nothing happens “0 minutes ago”. */
export function lately(v: Voice, at: Instant): string {
  return Math.abs(v.now - at) < MINUTE ? v.say('recipients.just-now') : v.when(at);
}
