import type { LetterHead, LetterKind } from '../domain/letter.ts';
import type { Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';

/**
 * Takes back what waits for the morning, or for a server that answers again, and is not true any more: what it asks for was done meanwhile, is asked
 * for by a later letter, or is somebody else's by now. It stays in the outbox to be read, and goes to nobody.
 * @param standing made anew for each try: says of a letter whether what it asks for still stands
 * @returns how many were taken back
 */
export async function takeBack(
  store: Store,
  kind: LetterKind,
  now: Instant,
  standing: (s: Nouns) => Promise<(letter: LetterHead) => boolean | Promise<boolean>>,
): Promise<number> {
  // Most rounds hold nothing that waits: no transaction for that.
  if ((await store.letters.waiting(kind)).length === 0) return 0;
  return store.together(async (s) => {
    const stands = await standing(s);
    const over: string[] = [];
    for (const letter of await s.letters.waiting(kind)) if (!(await stands(letter))) over.push(letter.id);
    await s.letters.move(over, now, 'inside', now, null);
    return over.length;
  });
}
