import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { freshPersonId, isRole, type Role } from '../domain/person.ts';
import { type Reason, reason } from '../domain/reason.ts';
import type { Member } from '../storage/people.ts';
import type { Tried } from './hand.ts';

export const INVITE_FIELDS = ['name', 'role', 'recipient'] as const;
export type InviteField = (typeof INVITE_FIELDS)[number];
export const NAME_LENGTH = 80;

export interface Invited {
  id: string;
  name: string;
  role: Role;
  /** The recipient they are. */
  recipient: RecipientRules | null;
}

/** The account a recipient goes with. */
export function accountOf({ id, person }: RecipientRules): string {
  return person ?? id;
}

/** Recipients that nobody on the desk is yet. */
export function unlinked(rules: Rules, roll: readonly Member[]): RecipientRules[] {
  const taken = new Set(roll.map(({ id }) => id));
  return rules.recipients.filter((recipient) => !taken.has(accountOf(recipient)));
}

/** What a form says about somebody to invite, or what is wrong with it. */
export function invitedIn(
  typed: Tried<InviteField>['typed'],
  rules: Rules,
  roll: readonly Member[],
): Invited | Tried<InviteField> {
  const mistakes: Tried<InviteField>['mistakes'] = {};
  const name = (typed.name ?? '').normalize('NFC').replace(/\s+/g, ' ');
  const wrong = wrongName(name);
  if (wrong !== null) mistakes.name = wrong;
  const { role = '' } = typed;
  if (!isRole(role)) mistakes.role = reason('people.refused.no-role');
  const asked = typed.recipient ?? '';
  const recipient = asked === '' ? null : unlinked(rules, roll).find(({ id }) => id === asked);
  if (recipient === undefined) mistakes.recipient = reason('people.refused.recipient');
  if (!isRole(role) || recipient === undefined || Object.keys(mistakes).length > 0)
    return { typed, mistakes };
  return { id: recipient === null ? idFor(name, rules, roll) : accountOf(recipient), name, role, recipient };
}

/** An id that is neither another person's nor a recipient's: a namesake must not get another's letters. */
function idFor(name: string, rules: Rules, roll: readonly Member[]): string {
  const taken = [roll.map(({ id }) => id), rules.recipients.flatMap((one) => [one.id, accountOf(one)])];
  return freshPersonId(name, new Set(taken.flat()));
}

function wrongName(name: string): Reason | null {
  if (name === '') return reason('people.refused.no-name');
  if (name.length > NAME_LENGTH) return reason('people.refused.long-name', { n: NAME_LENGTH });
  // A name is read in the log for years: it has letters, and nothing that turns a line around.
  return /\p{L}/u.test(name) && !/[\p{C}<>]/u.test(name) ? null : reason('people.refused.odd-name');
}
