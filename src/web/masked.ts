import type { Letter } from '../domain/letter.ts';
import type { Person } from '../domain/person.ts';

/** Keys in the links of a letter act in the name of its reader: on the desk, where others read along, they are left out. */
const KEY = /\/t\/[a-z0-9]{52}/g;

export function withoutKeys(words: string): string {
  return words.replace(KEY, '/t/…');
}

/**
 * An address as it may be shown to whoever may look: of a webhook its machine, of a chat its last digits, since the whole of either is as good as
 * a key. Administrators see them whole; null: nobody in particular.
 */
export function addressFor(person: Person | null, { channel, to }: Pick<Letter, 'channel' | 'to'>): string {
  if (person?.role === 'admin' || channel === 'mail') return to;
  if (channel === 'telegram') return `…${to.slice(-4)}`;
  return URL.canParse(to) ? new URL(to).host : '…';
}
