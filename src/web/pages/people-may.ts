import { outranks, type Person, type Role } from '../../domain/person.ts';
import type { Member } from '../../storage/people.ts';
import { ADMIN, may } from '../access.ts';

/**
 * What may be done with somebody's account: whether they must be here or have left, and whether it could leave the desk without an
 * administrator. Drives the check of the server and the excuse of the button.
 */
export const PEOPLE_ACTS = {
  role: { stands: 'here', demotes: true, oneself: true },
  link: { stands: 'here', demotes: false, oneself: true },
  mail: { stands: 'here', demotes: false, oneself: true },
  end: { stands: 'here', demotes: false, oneself: true },
  leave: { stands: 'here', demotes: true, oneself: false },
  back: { stands: 'left', demotes: false, oneself: false },
} as const satisfies Record<string, { stands: 'here' | 'left'; demotes: boolean; oneself: boolean }>;
export type PersonAct = keyof typeof PEOPLE_ACTS;

/** Key of the sentence why `me` may not do this to `whom`, or null. `roll`: everybody, `whom` among them. */
export function refusalTo(act: PersonAct, me: Person, whom: Member, roll: readonly Member[]): string | null {
  const rule = PEOPLE_ACTS[act];
  if (!may(me, 'people')) return 'people.refused.role';
  const here = whom.leftAt === null;
  if (rule.stands === 'here' && !here) return 'people.refused.left-already';
  if (rule.stands === 'left' && here) return 'people.refused.here';
  // Nobody hands out more than they have, to others or to themselves.
  if (outranks(whom.role, me.role)) return 'people.refused.above';
  if (rule.demotes && whom.role === 'admin') {
    if (!roll.some(({ id, role, leftAt }) => role === 'admin' && leftAt === null && id !== whom.id))
      return 'people.refused.last-admin';
    // The server prints a link for this account at every start: it is how a house that lost its keys is entered.
    if (whom.id === ADMIN.id) return 'people.refused.house';
  }
  return !rule.oneself && whom.id === me.id ? 'people.refused.oneself' : null;
}

/** Key of the sentence why `me` may not give this role, or null. */
export function refusalOfRole(role: Role, me: Person): string | null {
  return outranks(role, me.role) ? 'people.refused.above' : null;
}
