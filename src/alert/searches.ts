import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { narrowing } from '../domain/asking.ts';
import { reachOf } from '../domain/contact.ts';
import type { Mention } from '../domain/mention.ts';
import { asksFor, NEWS, type SavedSearch, STORY_RESTS, toTell } from '../domain/saved-search.ts';
import type { Tally } from '../domain/tally.ts';
import { countsToday } from '../domain/telling.ts';
import { dayOf, type Instant, startOfDay } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { searchLetter } from './letters/search.ts';

/** Finds read in one round; what is beyond is told by the next letter. */
const FINDS_A_ROUND = 200;

/**
 * Writes to people about what their kept searches found: once for each item, one line a story, never at night, within their day. A search whose owner
 * left the desk stops by itself. One that fails keeps no other from its letters.
 */
export async function tellSearches(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const tally = { searches: 0, letters: 0, ended: 0, failed: 0 };
  for (const search of await store.searches.telling()) {
    tally.searches++;
    try {
      const done = await store.together((s) =>
        look(s, search, rules, now, () => world.newId() + world.newId()),
      );
      if (done !== null) tally[done]++;
    } catch (error) {
      tally.failed++;
      world.log.error('a kept search cannot be looked after', { id: search.id, error: String(error) });
    }
  }
  if (tally.letters > 0) await store.searches.forget(now - 2 * NEWS);
  return tally;
}

async function look(
  s: Nouns,
  search: SavedSearch,
  rules: Rules,
  now: Instant,
  key: () => string,
): Promise<'letters' | 'ended' | null> {
  const accounts = await s.people.ids();
  if (!accounts.has(search.owner)) {
    await s.searches.put({ ...search, endedAt: now, endedWhy: 'left' });
    const data = { act: 'search-ended', why: 'left' };
    await s.events.add([{ at: now, event: 'act', subject: `search:${search.id}`, who: null, data }]);
    return 'ended';
  }
  const recipient = recipientOf(search, rules);
  // Who has no address, has not confirmed it, or stopped all letters is shown so on the desk, and loses nothing but the letter.
  if (recipient === null || reachOf(recipient, await s.contacts.all(), accounts) !== 'yes') return null;
  const finds = await untold(s, search, now);
  if (finds.length === 0) return null;

  const midnight = startOfDay(dayOf(now));
  const today = (await s.letters.writtenBetween(midnight, now + 1, recipient.id)).filter(
    ({ kind }) => kind === 'search',
  );
  const alerts = (await s.tellings.toldSince(midnight, countsToday)).get(recipient.id) ?? 0;
  const told = toTell(search, {
    finds: finds.map(({ id, storyId, seenAt }) => ({ mention: id, story: storyId, seenAt })),
    resting: await s.searches.storiesSince(search.id, now - STORY_RESTS),
    today: today.filter(({ about }) => about === search.id).length,
    // Alerts count against a search's day, and never the other way round: news must not keep a warning waiting.
    given: alerts + today.length,
    budget: recipient.a_day,
    quiet: recipient.quiet,
    brief: rules.haidang.brief.at,
    now,
  });
  if (told.length === 0) return null;
  await s.searches.told(search.id, told, now);
  await s.searches.put({ ...search, toldAt: now });
  await s.letters.write([searchLetter(search, finds, { recipient, rules, now, key: key() })]);
  return 'letters';
}

/** News it found that its owner was not told of, newest first. */
async function untold(s: Nouns, search: SavedSearch, now: Instant): Promise<Mention[]> {
  const found = await s.mentions.list({
    ...narrowing(asksFor(search)),
    seenFrom: Math.max(search.since, now - NEWS),
    from: now - NEWS,
    limit: FINDS_A_ROUND,
  });
  const told = await s.searches.toldOf(
    search.id,
    found.map(({ id }) => id),
  );
  // What is not understood yet belongs to no story: it is told when it is.
  return found.filter(({ id, meaning }) => meaning !== null && !told.has(id));
}

/** The recipient its owner is. */
export function recipientOf({ owner }: Pick<SavedSearch, 'owner'>, rules: Rules): RecipientRules | null {
  return rules.recipients.find(({ person, id }) => person === owner || id === owner) ?? null;
}
