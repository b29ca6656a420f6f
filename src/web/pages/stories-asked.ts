import { fold } from '../../domain/words.ts';
import { DAY, type Instant } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';
import type { StoriesAsked as Narrowed, StoryOrder } from '../../storage/story-told.ts';
import { paths } from '../../view/paths.ts';

export const DAYS = ['1', '7', '30', '90'] as const;
export const LEASTS = ['1', '2', '5', '10'] as const;
export const ORDERS = ['growth', 'size', 'reach', 'last'] as const satisfies readonly StoryOrder[];
/** Stories of one page. */
export const SHOWN = 40;
/** A search that fits more names than these is too wide to be one. */
const FOUND_AT_MOST = 500;

/** What the address asks for. */
export interface StoriesAsked {
  q: string;
  days: (typeof DAYS)[number];
  least: (typeof LEASTS)[number];
  order: StoryOrder;
  /** From 1. */
  page: number;
}

const USUAL: StoriesAsked = { q: '', days: '7', least: '2', order: 'growth', page: 1 };

/** Reads the address; what makes no sense is taken as not asked. */
export function readStories(query: (name: string) => string): StoriesAsked {
  return {
    q: query('q').trim().slice(0, 200),
    days: DAYS.find((one) => one === query('days')) ?? USUAL.days,
    least: LEASTS.find((one) => one === query('least')) ?? USUAL.least,
    order: ORDERS.find((one) => one === query('order')) ?? USUAL.order,
    page: Math.min(1_000, Math.max(1, Math.floor(Number(query('page'))) || 1)),
  };
}

/** What stands in the address for it; what is usual stands in none. */
export function storiesQuery(asked: StoriesAsked): string {
  const fields = Object.entries(asked).filter(
    ([name, value]) => String(value) !== String(USUAL[name as keyof StoriesAsked]),
  );
  return new URLSearchParams(
    fields.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

export function storiesHref(asked: StoriesAsked): string {
  const query = storiesQuery(asked);
  return query === '' ? paths.stories : `${paths.stories}?${query}`;
}

/** The same as the store is asked. Names are found with and without accents. */
export async function narrowed(
  store: Store,
  asked: StoriesAsked,
  now: Instant,
): Promise<Omit<Narrowed, 'limit' | 'skip'>> {
  const from = now - Number(asked.days) * DAY;
  const words = fold(asked.q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = { from, now, least: Number(asked.least), order: asked.order };
  if (words.length === 0) return all;
  const ids = (await store.storyTold.titles(from))
    .filter(({ title }) => {
      const folded = fold(title);
      return words.every((word) => folded.includes(word));
    })
    .map(({ id }) => id);
  return { ...all, ids: ids.slice(0, FOUND_AT_MOST) };
}
