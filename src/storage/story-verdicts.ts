import type { Kysely } from 'kysely';
import { fault } from '../domain/fault.ts';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

/** What a person decided of two stories. Their names are in alphabetical order, so that a pair is one row. */
export interface StoryVerdict {
  one: string;
  other: string;
  verdict: 'same' | 'apart';
  who: string;
  at: Instant;
}

/**
 * Which stories are one and which are not. A person's verdict outlives every run: the machine never moves a mention that has a story, never
 * parts what was merged, and `merge` refuses a pair that a person parted. Only a person's later verdict changes an earlier one.
 */
export function storyVerdicts(db: Kysely<Tables>) {
  /** Where a story's mentions are now. Merging leaves no chains, so one step is all. */
  async function home(id: string): Promise<string> {
    const row = await db.selectFrom('stories').select('merged_into').where('id', '=', id).executeTakeFirst();
    return row?.merged_into ?? id;
  }

  async function between(one: string, other: string): Promise<StoryVerdict | null> {
    const [a, b] = ordered(one, other);
    const row = await db
      .selectFrom('story_verdicts')
      .selectAll()
      .where('one', '=', a)
      .where('other', '=', b)
      .executeTakeFirst();
    return row ?? null;
  }

  async function decide(
    one: string,
    other: string,
    verdict: StoryVerdict['verdict'],
    who: string,
    at: Instant,
  ) {
    const [a, b] = ordered(one, other);
    await db
      .insertInto('story_verdicts')
      .values({ one: a, other: b, verdict, who, at })
      .onConflict((c) => c.columns(['one', 'other']).doUpdateSet({ verdict, who, at }))
      .execute();
  }

  /** Moves everything of a story into another, with what people decided of it. */
  async function pour(from: string, into: string): Promise<void> {
    await db
      .updateTable('stories')
      .set({ merged_into: into })
      .where((e) => e.or([e('id', '=', from), e('merged_into', '=', from)]))
      .execute();
    await db.updateTable('mentions').set({ story_id: into }).where('story_id', '=', from).execute();
    await db.updateTable('story_items').set({ story_id: into }).where('story_id', '=', from).execute();
    for (const { verdict, who, at, ...pair } of await partings(from)) {
      const third = pair.one === from ? pair.other : pair.one;
      if (third !== into && (await between(into, third)) === null)
        await decide(into, third, verdict, who, at);
    }
    const row = await db
      .selectFrom('stories')
      .select(['opened_at', 'last_at'])
      .where('id', '=', from)
      .executeTakeFirst();
    if (!row) return;
    await db
      .updateTable('stories')
      .set({ last_at: row.last_at })
      .where('id', '=', into)
      .where('last_at', '<', row.last_at)
      .execute();
    await db
      .updateTable('stories')
      .set({ opened_at: row.opened_at })
      .where('id', '=', into)
      .where('opened_at', '>', row.opened_at)
      .execute();
  }

  async function partings(id: string): Promise<StoryVerdict[]> {
    return db
      .selectFrom('story_verdicts')
      .selectAll()
      .where('verdict', '=', 'apart')
      .where((e) => e.or([e('one', '=', id), e('other', '=', id)]))
      .orderBy('at')
      .execute();
  }

  return {
    home,

    /** The machine found two stories to be one. False, and nothing changes, when a person said they are not. */
    async merge(from: string, into: string): Promise<boolean> {
      if (from === into || (await between(from, into))?.verdict === 'apart') return false;
      await pour(from, into);
      return true;
    },

    /** A person says that two stories are one. It lifts an earlier parting of the two. */
    async join(from: string, into: string, who: string, at: Instant): Promise<void> {
      const [source, target] = [await home(from), await home(into)];
      if (source === target) throw fault('conflict', 'story.refused.same');
      await decide(source, target, 'same', who, at);
      await pour(source, target);
      await forgetVector(target);
    },

    /**
     * A person says that these mentions of `from` tell another story, which opens under `fresh`. Faults `conflict` when they are not (any
     * more) in that story, or are all of it.
     */
    async part(
      from: string,
      mentionIds: readonly string[],
      fresh: { id: string; title: string },
      who: string,
      at: Instant,
    ): Promise<void> {
      const inside = await db
        .selectFrom('mentions')
        .select(['id', 'counts_at', 'seen_at'])
        .where('story_id', '=', from)
        .where('relevant', '=', 1)
        .execute();
      const moved = inside.filter((row) => mentionIds.includes(row.id));
      if (moved.length === 0 || moved.length !== new Set(mentionIds).size)
        throw fault('conflict', 'story.refused.not-in');
      if (moved.length === inside.length) throw fault('conflict', 'story.refused.whole');
      const times = moved.map((row) => row.counts_at ?? row.seen_at);
      await db
        .insertInto('stories')
        .values({
          id: fresh.id,
          title: fresh.title,
          opened_at: Math.min(...times),
          last_at: Math.max(...times),
          merged_into: null,
          told: 0,
          vector: null,
        })
        .execute();
      await db
        .updateTable('mentions')
        .set({ story_id: fresh.id })
        .where(
          'id',
          'in',
          moved.map((row) => row.id),
        )
        .execute();
      await decide(from, fresh.id, 'apart', who, at);
      await forgetVector(from);
    },

    /** All pairs among `ids` that a person parted. */
    async parted(ids: readonly string[]): Promise<[string, string][]> {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('story_verdicts')
        .select(['one', 'other'])
        .where('verdict', '=', 'apart')
        .orderBy('at')
        .execute();
      const known = new Set(ids);
      return rows
        .filter(({ one, other }) => known.has(one) && known.has(other))
        .map(({ one, other }) => [one, other]);
    },

    /** What people decided about a story, newest first. */
    async about(id: string): Promise<StoryVerdict[]> {
      return db
        .selectFrom('story_verdicts')
        .selectAll()
        .where((e) => e.or([e('one', '=', id), e('other', '=', id)]))
        .orderBy('at', 'desc')
        .execute();
    },
  };

  async function forgetVector(id: string): Promise<void> {
    await db.updateTable('stories').set({ vector: null, told: 0 }).where('id', '=', id).execute();
  }
}

function ordered(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}
