import { type Asking, askingOf, askingQuery } from './asking.ts';
import { notBefore, type QuietHours } from './quiet.ts';
import { clockOn, DAY, dayOf, type Instant } from './time.ts';

/** When its owner is written to about what it finds: not at all, each morning in one letter, or at once. */
export const TELLINGS = ['never', 'morning', 'at-once'] as const;
export type SearchTelling = (typeof TELLINGS)[number];

/** Letters at once that one search may cause in a day. */
export const MOST_A_DAY = 6;
export const USUAL_A_DAY = 2;
/** As many searches as one person keeps in view. */
export const MOST_SEARCHES = 30;
export const NAME_LENGTH = 80;

/** An item published longer than this before it was heard is no news: it is found, and nobody is written to about it. */
export const NEWS = 3 * DAY;
/** A story that was told is not told at once again for so long; what it brings meanwhile waits for the morning. */
export const STORY_RESTS = DAY;

/** A search somebody keeps, to look at it again or to be told when it finds something. It is information, never a forecast. */
export interface SavedSearch {
  id: string;
  /** Person of the desk, by id, and by name as it was then. */
  owner: string;
  ownerName: string;
  name: string;
  /** What it asks for, as it stands in an address (`askingQuery`); without days, for it looks ahead. */
  query: string;
  /** Shown to everybody at the desk; letters go to its owner alone. */
  shared: boolean;
  tell: SearchTelling;
  /** Letters at once in a day, at most. */
  most: number;
  savedAt: Instant;
  /** What was heard before this was never its news: when telling began, or began anew. */
  since: Instant;
  /** Its last letter. */
  toldAt: Instant | null;
  /** When it stopped telling although its owner had asked for it; null: it goes on. */
  endedAt: Instant | null;
  endedWhy: 'left' | 'unsubscribed' | null;
}

/** Something it found that its owner was not told yet. */
export interface Find {
  mention: string;
  /** Null: it belongs to no story (yet). */
  story: string | null;
  seenAt: Instant;
}

/** What is kept of a search: everything but its days. */
export function savedQuery(asking: Asking): string {
  return askingQuery({ ...asking, from: '', to: '' });
}

/** What it asks for. */
export function asksFor({ query }: Pick<SavedSearch, 'query'>): Asking {
  return askingOf(query);
}

/** What stands between a find and its letter, as one round sees it. */
export interface SearchMoment {
  /** Finds not told yet, newest first. */
  finds: readonly Find[];
  /** Stories told by this search within `STORY_RESTS`. */
  resting: ReadonlySet<string>;
  /** Letters this search wrote today. */
  today: number;
  /** Letters of any kind that count against the owner's day, and how many they take. */
  given: number;
  budget: number;
  quiet: QuietHours | null;
  /** `HH:MM` at which morning letters go out. */
  brief: string;
  now: Instant;
}

/** Which finds go into a letter now; none: it waits. Nothing is lost by waiting: what is not told stays to be told. */
export function toTell(search: SavedSearch, moment: SearchMoment): readonly Find[] {
  const { finds, resting, today, given, budget, quiet, brief, now } = moment;
  if (search.tell === 'never' || search.endedAt !== null || finds.length === 0) return [];
  if (notBefore({ quiet }, 0, now) !== now) return [];
  if (isMorning(search, finds, brief, now)) return finds;
  if (search.tell === 'morning' || today >= search.most || given >= budget) return [];
  const fresh = finds.some(({ story }) => story === null || !resting.has(story));
  return fresh ? finds : [];
}

/** The morning's letter holds what was heard before its hour, and is due until it went out: a find of the afternoon waits for the next. */
function isMorning(
  { since, toldAt }: SavedSearch,
  finds: readonly Find[],
  brief: string,
  now: Instant,
): boolean {
  const morning = clockOn(dayOf(now), brief);
  const due = now >= morning && Math.max(since, toldAt ?? 0) < morning;
  return due && finds.some(({ seenAt }) => seenAt < morning);
}

/** Finds of one story together, in their order; what has no story stands alone. */
export function byStory<One extends Pick<Find, 'mention' | 'story'>>(finds: readonly One[]): One[][] {
  const groups = new Map<string, One[]>();
  for (const find of finds) {
    const key = find.story ?? `mention ${find.mention}`;
    groups.set(key, [...(groups.get(key) ?? []), find]);
  }
  return [...groups.values()];
}
