import type { Reach } from '../../domain/contact.ts';
import type { Person } from '../../domain/person.ts';
import { HOUR, type Instant } from '../../domain/time.ts';
import { type DeskAction, may } from '../access.ts';
import type { Desk } from '../desk.ts';
import type { Reached } from './recipients-facts.ts';

/**
 * What may be done for a recipient: by whom, how their address must stand (and what is said when it does not), and whether somebody must be
 * there to write letters. Drives the check of the server and the excuse of the button.
 */
export const RECIPIENT_ACTS = {
  test: {
    right: 'test-letter',
    reach: ['yes', 'unconfirmed'],
    else: 'recipients.refused.stopped',
    writes: true,
  },
  confirm: {
    right: 'recipients',
    reach: ['unconfirmed'],
    else: 'recipients.refused.confirmed',
    writes: false,
  },
  ask: { right: 'recipients', reach: ['unconfirmed'], else: 'recipients.refused.confirmed', writes: true },
  resume: { right: 'recipients', reach: ['stopped'], else: 'recipients.refused.not-stopped', writes: false },
  private: {
    right: 'recipients',
    reach: ['yes', 'unconfirmed', 'stopped'],
    else: 'recipients.refused.stopped',
    writes: false,
  },
} as const satisfies Record<
  string,
  { right: DeskAction; reach: readonly Reach[]; else: string; writes: boolean }
>;
export type RecipientAct = keyof typeof RECIPIENT_ACTS;

/** Nobody is asked again within this time, however often the button is pressed. */
const ASK_PAUSE = HOUR;

/** Key of the sentence why not, or null when it may be done. */
export function refusalTo(
  act: RecipientAct,
  person: Person,
  desk: Pick<Desk, 'postmaster'>,
  reached: Pick<Reached, 'reach' | 'askedAt'>,
  now: Instant,
): string | null {
  const rule = RECIPIENT_ACTS[act];
  if (!may(person, rule.right)) return 'desk.refused.role';
  const reach: readonly Reach[] = rule.reach;
  if (!reach.includes(reached.reach))
    return act !== 'resume' && reached.reach === 'stopped' ? 'recipients.refused.stopped' : rule.else;
  if (rule.writes && desk.postmaster === null) return 'recipients.refused.alone';
  if (act === 'ask' && reached.askedAt !== null && now - reached.askedAt < ASK_PAUSE)
    return 'recipients.refused.asked';
  return null;
}
