import { fault } from '../../domain/fault.ts';
import type { Person } from '../../domain/person.ts';
import { askingOf } from '../../domain/asking.ts';
import type { SavedSearch } from '../../domain/saved-search.ts';
import type { Instant } from '../../domain/time.ts';
import type { Nouns } from '../../storage/store.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { typedIn } from '../hand.ts';
import { canBeSaved, keptIn, SEARCH_FIELDS, type SearchTried } from './searches-asked.ts';

/** Shows the page of searches with a form that came back; `of`: the search it belongs to, null: a new one. */
export type Show = (c: DeskContext, tried: { of: string | null; tried: SearchTried }) => Promise<Response>;

/** *Lưu tìm kiếm này*. */
export function saveSearch(desk: Desk, show: Show): Page {
  return async (c) => {
    const person = demand(c, 'search');
    const now = desk.world.now();
    const typed = typedIn(await c.req.parseBody(), SEARCH_FIELDS);
    if (!canBeSaved(askingOf(typed.query ?? ''))) throw fault('invalid', 'search.nothing');
    const tried = await desk.store.together(async (s) => {
      const kept = keptIn(typed, await ownOf(s, person));
      if ('mistakes' in kept) return kept;
      const search: SavedSearch = {
        id: desk.world.newId(),
        owner: person.id,
        ownerName: person.name,
        ...kept,
        savedAt: now,
        since: now,
        toldAt: null,
        endedAt: null,
        endedWhy: null,
      };
      await s.searches.put(search);
      await s.searches.looked(search.id, person.id, now);
      await log(s, 'search-save', search, person, now);
      return null;
    });
    return tried === null ? done(c, 'saved') : show(c, { of: null, tried });
  };
}

/** *Ghi thay đổi*: another name, other letters. Told anew, it begins with what comes from now on. */
export function changeSearch(desk: Desk, show: Show): Page {
  return async (c) => {
    const now = desk.world.now();
    const typed = typedIn(await c.req.parseBody(), SEARCH_FIELDS);
    const id = c.req.param('id') ?? '';
    const tried = await desk.store.together(async (s) => {
      const { search, person } = await theirs(s, c, id);
      const others = (await ownOf(s, person)).filter((other) => other.id !== id);
      const kept = keptIn({ ...typed, query: search.query }, others);
      if ('mistakes' in kept) return kept;
      const begins = kept.tell !== 'never' && (search.tell === 'never' || search.endedAt !== null);
      const changed = { ...search, ...kept, ...(begins && { since: now, endedAt: null, endedWhy: null }) };
      await s.searches.put(changed);
      await log(s, 'search-change', changed, person, now);
      return null;
    });
    return tried === null ? done(c, 'kept', id) : show(c, { of: id, tried });
  };
}

/** *Thôi báo*: it stays, silent. */
export function stopSearch(desk: Desk): Page {
  return async (c) => {
    const id = c.req.param('id') ?? '';
    await desk.store.together(async (s) => {
      const { search, person } = await theirs(s, c, id);
      const stopped = { ...search, tell: 'never' as const, endedAt: null, endedWhy: null };
      await s.searches.put(stopped);
      await log(s, 'search-stop', stopped, person, desk.world.now());
    });
    return done(c, 'stopped', id);
  };
}

export function deleteSearch(desk: Desk): Page {
  return async (c) => {
    const id = c.req.param('id') ?? '';
    await desk.store.together(async (s) => {
      const { search, person } = await theirs(s, c, id);
      await s.searches.remove(id);
      await log(s, 'search-delete', search, person, desk.world.now());
    });
    return done(c, 'deleted');
  };
}

/** *Xem*: what is new from now on is counted from here. Looking is nobody's business: it is not logged. */
export function lookAtSearch(desk: Desk): Page {
  return async (c) => {
    const { person } = guestOf(c);
    const search = await desk.store.searches.get(c.req.param('id') ?? '');
    if (search === null || (search.owner !== person.id && !search.shared))
      throw fault('not-found', 'search.saved.missing');
    await desk.store.searches.looked(search.id, person.id, desk.world.now());
    return c.redirect(search.query === '' ? paths.mentions : `${paths.mentions}?${search.query}`, 303);
  };
}

async function theirs(
  s: Nouns,
  c: DeskContext,
  id: string,
): Promise<{ search: SavedSearch; person: Person }> {
  const person = demand(c, 'search');
  const search = await s.searches.get(id);
  if (search === null || (search.owner !== person.id && !search.shared))
    throw fault('not-found', 'search.saved.missing');
  if (search.owner !== person.id) throw fault('forbidden', 'search.saved.refused.owner');
  return { search, person };
}

async function ownOf(s: Nouns, person: Person): Promise<SavedSearch[]> {
  return (await s.searches.visibleTo(person.id)).filter(({ owner }) => owner === person.id);
}

async function log(
  s: Nouns,
  act: 'search-save' | 'search-change' | 'search-stop' | 'search-delete',
  { id, tell, shared }: SavedSearch,
  person: Person,
  at: Instant,
): Promise<void> {
  const data = { act, name: person.name, tell, shared };
  await s.events.add([{ at, event: 'act', subject: `search:${id}`, who: person.id, data }]);
}

function done(c: DeskContext, what: string, id?: string): Response {
  return c.redirect(`${paths.searches}?done=${what}${id === undefined ? '' : `#${id}`}`, 303);
}
