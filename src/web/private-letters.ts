import type { LetterHead } from '../domain/letter.ts';
import type { Person } from '../domain/person.ts';
import type { Desk } from './desk.ts';
import { accountOf } from './inviting.ts';

/**
 * Which of these letters this person may not read: those of a search that its owner keeps to themselves. Its subject names the search and its
 * words what it found; kind, recipient and state stay open to all, as of any letter. A search that is gone is shared with nobody.
 */
export async function closedTo(
  { store, rules }: Pick<Desk, 'store' | 'rules'>,
  person: Person,
  letters: readonly LetterHead[],
): Promise<ReadonlySet<string>> {
  const told = letters.filter(({ kind }) => kind === 'search');
  if (told.length === 0 || person.role === 'admin') return new Set();
  const open = new Set((await store.searches.visibleTo(person.id)).map(({ id }) => id));
  const theirs = new Set(rules.recipients.filter((one) => accountOf(one) === person.id).map(({ id }) => id));
  const closed = told.filter(({ about, recipientId }) => !open.has(about) && !theirs.has(recipientId));
  return new Set(closed.map(({ id }) => id));
}
