import { wordsOf, type Mention } from '../domain/mention.ts';
import { isPrivate } from '../domain/source.ts';
import type { Instant } from '../domain/time.ts';
import type { Nouns } from '../storage/store.ts';
import type { Reader, ReadItem } from './reader.ts';
import { COPY_WINDOW, isCopy, sketchOf } from './same.ts';
import { STORY_WINDOW } from './story-index.ts';
import type { OpenStories } from './story.ts';
import type { Told } from './story-terms.ts';

/** A story whose vector a person's decision undid is learned again from its newest mentions. */
const RELEARNED_FROM = 30;
const TITLE_LETTERS = 80;

export interface Telling {
  stories: number;
  copies: number;
  merged: number;
}

/** What a mention, or one item of a digest, tells. */
export function toldBy(mention: Mention, item?: ReadItem): Told {
  const at = mention.countsAt ?? mention.seenAt;
  const personal = isPrivate(mention.kind);
  if (item) return { title: item.title, summary: '', text: item.text, at, personal };
  return { title: mention.title, summary: mention.summary, text: mention.text ?? '', at, personal };
}

/**
 * Recognises a text heard before at another address and remembers this one. Returns the mention it repeats: always an original.
 */
export async function findOriginal(
  s: Nouns,
  mention: Mention,
): Promise<{ id: string; storyId: string | null } | null> {
  const at = mention.countsAt ?? mention.seenAt;
  const sketch = sketchOf(mention);
  let original: { id: string; storyId: string | null } | null = null;
  if (sketch !== null) {
    const met = await s.copies.meet(sketch, at - COPY_WINDOW);
    const same = met.find(
      (other) =>
        other.mentionId !== mention.id &&
        other.copyOf !== mention.id &&
        isCopy({ sketch, text: mention }, { sketch: other.sketch, text: other }),
    );
    if (same) original = { id: same.copyOf ?? same.mentionId, storyId: same.storyId };
  }
  await s.copies.keep(mention.id, at, sketch);
  if (original !== null || mention.copyOf !== null) await s.copies.mark(mention.id, original?.id ?? null);
  return original;
}

/** Opens what the last days told, as far as these tellings can join it. */
export async function openMemory(s: Nouns, reader: Reader, told: readonly Told[]): Promise<OpenStories> {
  const times = told.map((each) => each.at);
  const remembered = await s.storyMemory.open(
    Math.min(...times) - STORY_WINDOW,
    Math.max(...times) + STORY_WINDOW,
  );
  const again: { id: string; told: Told[] }[] = [];
  for (const { id, vector } of remembered)
    if (vector === null) again.push({ id, told: await s.storyMemory.told(id, RELEARNED_FROM) });
  const terms = new Set(['*']);
  for (const each of [...told, ...again.flatMap((story) => story.told)])
    for (const term of reader.termsOf(each)) terms.add(term);
  const open = reader.stories(await s.storyMemory.counts([...terms]));
  for (const { vector, ...story } of remembered) open.know({ ...story, vector: vector ?? new Map() });
  for (const { id, told: tellings } of again) for (const each of tellings) open.relearn(id, each);
  const ids = remembered.map((story) => story.id);
  for (const [one, other] of await s.storyVerdicts.parted(ids)) open.keepApart(one, other);
  return open;
}

/** The story of a mention: the one it is in, that of the text it repeats, the one that tells the same, or its own. */
export async function tellStory(
  s: Nouns,
  open: OpenStories,
  mention: Mention,
  about: { original: { storyId: string | null } | null; items: readonly ReadItem[] },
  tally: Telling,
): Promise<string> {
  const [first, ...others] = about.items;
  const told = toldBy(mention, first);
  const own = mention.storyId === null ? null : await rereadStory(s, open, mention.storyId, told, tally);
  const storyId = await joinStory(s, open, told, {
    known: own ?? about.original?.storyId ?? null,
    fresh: mention.id,
    counts: mention.storyId === null && about.original === null,
    tally,
  });
  const before = await s.stories.items(mention.id);
  if (about.items.length === 0 && before.length === 0) return storyId;
  const ids = [storyId];
  for (const [i, item] of others.entries())
    ids.push(
      await joinStory(s, open, toldBy(mention, item), {
        known: before[i + 1]?.storyId ?? null,
        fresh: `${mention.id}-${i + 2}`,
        counts: before.length === 0,
        tally,
      }),
    );
  const whole = { start: 0, end: wordsOf(mention).length };
  await s.stories.itemise(
    mention.id,
    about.items.map((item, i) => ({ ...(item.stretches[0] ?? whole), storyId: ids[i] ?? storyId })),
  );
  return storyId;
}

/** The story a mention is in, after its words were read anew: what only it told may turn out to be another's story. */
async function rereadStory(
  s: Nouns,
  open: OpenStories,
  storyId: string,
  told: Told,
  tally: Telling,
): Promise<string> {
  const merger = told.text === '' ? null : open.reread(storyId, told);
  if (merger === null || !(await s.storyVerdicts.merge(merger.from, merger.into))) return storyId;
  tally.merged++;
  return merger.into;
}

async function joinStory(
  s: Nouns,
  open: OpenStories,
  told: Told,
  { known, fresh, counts, tally }: { known: string | null; fresh: string; counts: boolean; tally: Telling },
): Promise<string> {
  const found = known ?? open.find(told);
  const id = found ?? fresh;
  if (found === null) tally.stories++;
  // A reprint adds no words; a mention read again has told its story before.
  if (counts) open.add(id, told);
  // The words of private persons expire, so they name nothing that is kept.
  const words =
    told.title !== '' ? told.title : `${(told.summary || told.text).slice(0, TITLE_LETTERS).trim()}…`;
  const title = told.personal === true ? '' : words;
  await s.stories.touch({ id, title, openedAt: told.at, lastAt: told.at });
  return id;
}

/** Merges what grew into one story and keeps what was learned for the next run. */
export async function settleStories(s: Nouns, open: OpenStories, tally: Telling): Promise<void> {
  for (const { from, into } of open.settle()) if (await s.storyVerdicts.merge(from, into)) tally.merged++;
  await s.storyMemory.keep(open.grown());
  await s.storyMemory.learn(open.learned());
}

/** Lets go of what nothing will be compared with any more. What comes late is still compared for as long again. */
export async function letGo(s: Nouns, now: Instant): Promise<void> {
  await s.copies.sweep(now - 2 * COPY_WINDOW);
  await s.storyMemory.fade(now - 2 * STORY_WINDOW);
}
