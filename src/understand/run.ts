import { corrected } from '../domain/correction.ts';
import type { Happening } from '../domain/event.ts';
import type { Mention } from '../domain/mention.ts';
import { reason } from '../domain/reason.ts';
import { isPrivate } from '../domain/source.ts';
import type { Tally } from '../domain/tally.ts';
import type { Instant } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { irrelevant, type Reader, type Reading } from './reader.ts';
import { findOriginal, letGo, openMemory, settleStories, tellStory, toldBy } from './tell.ts';

/**
 * Concludes what waiting mentions mean: at most `limit` of them, oldest first, in one transaction. Repeating it changes nothing.
 * A mention nobody can read is kept as irrelevant with the reason `reader-failed`; it never stops the others.
 */
export async function understand(store: Store, world: World, reader: Reader, limit = 500): Promise<Tally> {
  const now = world.now();
  const waiting = await store.meanings.toUnderstand(limit);
  const tally = { taken: waiting.length, relevant: 0, stories: 0, copies: 0, merged: 0, pages: 0, failed: 0 };
  if (waiting.length === 0) return tally;
  const readByMachine = waiting.map((mention) => ({ mention, ...readOne(reader, world, mention) }));
  tally.failed = readByMachine.filter((reading) => reading.failed).length;

  // A transaction that lost against another one is run again: what it counts must begin anew.
  const counts = await store.together(async (s) => {
    const counted = { relevant: 0, stories: 0, copies: 0, merged: 0 };
    // What people said of a mention stands, however often the machine reads it.
    const said = await s.corrections.of(waiting.map((mention) => mention.id));
    const readings = readByMachine.map((reading) => {
      const words = said.get(reading.mention.id);
      if (words === undefined) return { ...reading, machine: null };
      return { ...reading, machine: reading.meaning, meaning: corrected(reading.meaning, words) };
    });
    const told = readings
      .filter((reading) => reading.meaning.relevant)
      .flatMap(({ mention, items }) =>
        items?.length ? items.map((item) => toldBy(mention, item)) : [toldBy(mention)],
      );
    const open = told.length > 0 ? await openMemory(s, reader, told) : null;
    const happened: Omit<Happening, 'seq'>[] = [];
    const wanted: string[] = [];
    for (const { mention, meaning, machine, wantsPage, items = [] } of readings) {
      // Edited since it was handed out: it waits on, and the next run reads what it says now.
      if (!(await s.meanings.understood(mention.id, meaning, null, now, mention.hash, machine))) continue;
      // What could become ours is remembered too, so that its reprints are known when it does.
      const original = meaning.relevant || wantsPage ? await findOriginal(s, mention) : null;
      if (original !== null) counted.copies++;
      if (meaning.relevant && open) {
        const storyId = await tellStory(s, open, mention, { original, items }, counted);
        await s.stories.place(mention.id, storyId);
        counted.relevant++;
        if (mention.meaning?.relevant !== true)
          happened.push(mentionEvent(mention, meaning, storyId, original?.id ?? null, now));
      }
      if ((meaning.relevant || wantsPage) && mention.text === null && isPublication(mention))
        wanted.push(mention.id);
    }
    if (open) await settleStories(s, open, counted);
    await letGo(s, now);
    await s.pages.want(wanted, now);
    await s.events.add(happened);
    return { ...counted, pages: wanted.length };
  });
  return { ...tally, ...counts };
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

function mentionEvent(
  mention: Mention,
  meaning: Reading['meaning'],
  storyId: string,
  copyOf: string | null,
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
      ...(copyOf !== null && { copyOf }),
      tripwires: meaning.tripwires.map((wire) => wire.id),
      grievance: meaning.grievance,
      severity: meaning.severity,
    },
  };
}
