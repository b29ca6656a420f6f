import type { Happening } from '../domain/event.ts';
import type { Mention } from '../domain/mention.ts';
import { reason } from '../domain/reason.ts';
import { isPrivate } from '../domain/source.ts';
import type { Tally } from '../domain/tally.ts';
import type { Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { irrelevant, type Reader, type Reading } from './reader.ts';
import { STORY_WINDOW, type OpenStories } from './story.ts';

/** Open stories are recognised by at most this many of their newest mentions. */
const TOLD_AT_MOST = 1_500;

/**
 * Concludes what waiting mentions mean: at most `limit` of them, oldest first, in one transaction. Repeating it changes nothing.
 * A mention nobody can read is kept as irrelevant with the reason `reader-failed`; it never stops the others.
 */
export async function understand(store: Store, world: World, reader: Reader, limit = 500): Promise<Tally> {
  const now = world.now();
  const waiting = await store.meanings.toUnderstand(limit);
  if (waiting.length === 0) return { taken: 0, relevant: 0, stories: 0, pages: 0, failed: 0 };
  const tally = { taken: waiting.length, relevant: 0, stories: 0, pages: 0, failed: 0 };
  const readings = waiting.map((mention) => {
    const reading = readOne(reader, world, mention);
    if (reading.failed) tally.failed++;
    return { mention, ...reading };
  });

  await store.together(async (s) => {
    const open = readings.some((reading) => reading.meaning.relevant)
      ? await openStories(s, reader, Math.min(...waiting.map(told).map((item) => item.at)))
      : null;
    const happened: Omit<Happening, 'seq'>[] = [];
    const wanted: string[] = [];
    for (const { mention, meaning, wantsPage } of readings) {
      const { relevant } = meaning;
      const known = relevant && open ? (mention.storyId ?? open.find(told(mention))) : null;
      const storyId = relevant ? (known ?? mention.id) : null;
      // Edited since it was handed out: it waits on, and the next run reads what it says now.
      if (!(await s.meanings.understood(mention.id, meaning, storyId, now, mention.hash))) continue;
      if (storyId !== null && open) {
        tally.relevant++;
        if (known === null) tally.stories++;
        await tellStory(s, open, mention, storyId);
        if (mention.meaning?.relevant !== true) happened.push(mentionEvent(mention, meaning, storyId, now));
      }
      if ((relevant || wantsPage) && mention.text === null && isPublication(mention)) wanted.push(mention.id);
    }
    await s.pages.want(wanted, now);
    await s.events.add(happened);
    tally.pages = wanted.length;
  });
  return tally;
}

function isPublication(mention: Mention): boolean {
  return mention.kind === 'press' || mention.kind === 'official';
}

function readOne(reader: Reader, world: World, mention: Mention): Reading & { failed: boolean } {
  try {
    return { ...reader.read(mention), failed: false };
  } catch (error) {
    world.log.error('a mention could not be understood', { mention: mention.id, error: String(error) });
    const meaning = irrelevant({ relevant: false, relevance: 0, reason: reason('left-out.reader-failed') });
    return { meaning, wantsPage: false, evidence: [], failed: true };
  }
}

function told(mention: Mention): { title: string; summary: string; at: Instant } {
  return {
    title: mention.title,
    summary: mention.summary !== '' ? mention.summary : (mention.text ?? '').slice(0, 400),
    at: mention.countsAt ?? mention.seenAt,
  };
}

async function openStories(s: Nouns, reader: Reader, from: Instant): Promise<OpenStories> {
  const open = reader.stories();
  const recent = await s.meanings.recent(from - STORY_WINDOW, TOLD_AT_MOST);
  for (const mention of recent.toReversed()) open.add(mention.storyId, mention);
  return open;
}

/** Puts a mention into its story: the one it was in before, the one that tells the same, or its own. */
async function tellStory(s: Nouns, open: OpenStories, mention: Mention, id: string): Promise<void> {
  const item = told(mention);
  if (mention.storyId === null) open.add(id, item);
  await s.stories.touch({ id, title: titleOf(mention, item.summary), openedAt: item.at, lastAt: item.at });
}

/** What a story may be called by this mention. The words of private persons expire, so they name nothing that is kept. */
function titleOf(mention: Mention, summary: string): string {
  if (isPrivate(mention.kind)) return '';
  return mention.title !== '' ? mention.title : `${summary.slice(0, 80).trim()}…`;
}

function mentionEvent(
  mention: Mention,
  meaning: Reading['meaning'],
  storyId: string,
  now: Instant,
): Omit<Happening, 'seq'> {
  const [claim] = meaning.claims;
  return {
    at: now,
    event: 'mention',
    subject: mention.id,
    who: null,
    data: {
      title: isPrivate(mention.kind) ? '' : mention.title,
      publisher: mention.publisher,
      kind: mention.kind,
      topics: meaning.topics.map((topic) => topic.id),
      stance: meaning.stance,
      ...(claim && { claim: claim.id, relation: claim.relation }),
      story: storyId,
      tripwires: meaning.tripwires.map((wire) => wire.id),
      grievance: meaning.grievance,
      severity: meaning.severity,
    },
  };
}
