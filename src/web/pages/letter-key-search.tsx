import type { Letter } from '../../domain/letter.ts';
import type { Nouns } from '../../storage/store.ts';
import { paths } from '../../view/paths.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { slip } from '../slip.tsx';
import type { Behind } from './letter-key-facts.ts';

/** *Thôi nhận* under a letter of a kept search: it stops that search, never the alerts. */
export async function stopSearchSlip(
  desk: Desk,
  c: DeskContext,
  { v, key, letter }: Behind,
  done = false,
): Promise<Response> {
  const search = await desk.store.searches.get(letter.about);
  const name = search?.name ?? letter.subject;
  const title = v.say(done ? 'search.stop.done' : 'search.stop.head', { name });
  return slip(
    c,
    desk,
    { v, title },
    <>
      <h1>{title}</h1>
      <p>{v.say(search === null ? 'search.stop.gone' : 'search.stop.means')}</p>
      {search !== null && !done && (
        <form method="post" action={paths.stopLetters(key)} class="slip-form">
          <button class="button" type="submit">
            {v.say('search.stop.button')}
          </button>
        </form>
      )}
    </>,
  );
}

/** The search behind this letter tells nothing any more. False: it did not anyway. */
export async function endTelling(s: Nouns, { about }: Letter, now: number): Promise<boolean> {
  const search = await s.searches.get(about);
  if (search === null || search.tell === 'never' || search.endedAt !== null) return false;
  await s.searches.put({ ...search, endedAt: now, endedWhy: 'unsubscribed' });
  return true;
}
