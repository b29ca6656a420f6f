import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { compose } from '../domain/words.ts';
import { countsAt, type Heard, type Mention, type PageState } from '../domain/mention.ts';
import type { Stance } from '../domain/meaning.ts';
import type { Instant } from '../domain/time.ts';
import { contentHash, revise, toMention } from './mention-rows.ts';
import type { Tables } from './schema.ts';

/** Natural key of an item: the hash of its canonical address. */
export function mentionId(canonical: string): string {
  return createHash('sha256').update(canonical).digest('hex').slice(0, 20);
}

export interface Hearing {
  seenAt: Instant;
  publisher: string;
  /** True in the first successful visit to a source: undated items are then of unknown age. */
  backlog: boolean;
}

export interface MentionFilter {
  relevant?: boolean;
  from?: Instant;
  to?: Instant;
  topic?: string;
  claim?: string;
  stance?: Stance;
  story?: string;
  ids?: string[];
  limit: number;
  /** Continue after this mention (keyset on time and id). */
  before?: { at: Instant; id: string };
}

export interface Version {
  version: number;
  title: string;
  summary: string;
  text: string | null;
  until: Instant;
}

export function mentions(db: Kysely<Tables>) {
  return {
    /**
     * Keeps what was heard. An address heard before is the same mention: unchanged words change nothing, changed words become its
     * next version. Returns the ids of the new and of the edited ones.
     */
    async hear(
      items: Heard[],
      hearing: Hearing,
    ): Promise<{ fresh: string[]; edited: string[]; same: number }> {
      const tally = { fresh: [] as string[], edited: [] as string[], same: 0 };
      for (const item of items) {
        const id = mentionId(item.canonical);
        const words = {
          title: compose(item.title),
          summary: compose(item.summary),
          text: item.text === null ? null : compose(item.text),
        };
        const known = await db.selectFrom('mentions').selectAll().where('id', '=', id).executeTakeFirst();
        if (!known) {
          await db
            .insertInto('mentions')
            .values({
              id,
              source_id: item.sourceId,
              publisher: hearing.publisher,
              kind: item.kind,
              address: item.address,
              canonical: item.canonical,
              ...words,
              published_at: item.publishedAt,
              seen_at: hearing.seenAt,
              changed_at: hearing.seenAt,
              counts_at: countsAt(item.publishedAt, hearing.seenAt, hearing.backlog),
              version: 1,
              hash: contentHash(words),
              page: 'none',
              page_next_at: hearing.seenAt,
              page_tries: 0,
              understood_at: null,
              relevant: null,
              stance: null,
              grievance: null,
              question: null,
              severity: null,
              story_id: null,
              meaning: null,
            })
            .onConflict((c) => c.column('id').doNothing())
            .execute();
          tally.fresh.push(id);
          continue;
        }
        // The page gave a fuller text than the feed ever does: a feed that repeats itself must not take it back.
        const text = words.text ?? known.text;
        if (known.title === words.title && known.summary === words.summary && known.text === text) {
          tally.same++;
          continue;
        }
        await revise(db, known, { title: words.title, summary: words.summary, text }, hearing.seenAt, {
          ...(known.page === 'read' && { page: 'wanted' as PageState }),
        });
        tally.edited.push(id);
      }
      return tally;
    },

    async get(id: string): Promise<Mention | null> {
      const row = await db.selectFrom('mentions').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toMention(row) : null;
    },

    /** Earlier versions, newest first. */
    async versions(id: string): Promise<Version[]> {
      return db
        .selectFrom('mention_versions')
        .select(['version', 'title', 'summary', 'text', 'until'])
        .where('mention_id', '=', id)
        .orderBy('version', 'desc')
        .execute();
    },

    /** Newest first by the time they count at; uncounted ones last by the time they were seen. */
    async list(filter: MentionFilter): Promise<Mention[]> {
      let query = db
        .selectFrom('mentions')
        .selectAll()
        .select((e) => e.fn.coalesce('counts_at', 'seen_at').as('at'))
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(filter.limit);
      if (filter.relevant !== undefined) query = query.where('relevant', '=', filter.relevant ? 1 : 0);
      if (filter.stance !== undefined) query = query.where('stance', '=', filter.stance);
      if (filter.story !== undefined) query = query.where('story_id', '=', filter.story);
      if (filter.ids !== undefined)
        query = query.where('id', 'in', filter.ids.length === 0 ? [''] : filter.ids);
      const { from, to, before } = filter;
      if (from !== undefined)
        query = query.where((e) => e(e.fn.coalesce('counts_at', 'seen_at'), '>=', from));
      if (to !== undefined) query = query.where((e) => e(e.fn.coalesce('counts_at', 'seen_at'), '<', to));
      if (before !== undefined)
        query = query.where((e) => {
          const at = e.fn.coalesce('counts_at', 'seen_at');
          return e.or([e(at, '<', before.at), e.and([e(at, '=', before.at), e('id', '<', before.id)])]);
        });
      for (const [kind, name] of [
        ['topic', filter.topic],
        ['claim', filter.claim],
      ] as const) {
        if (name === undefined) continue;
        query = query.where((e) =>
          e.exists(
            e
              .selectFrom('marks')
              .select('marks.name')
              .whereRef('marks.mention_id', '=', 'mentions.id')
              .where('marks.kind', '=', kind)
              .where('marks.name', '=', name),
          ),
        );
      }
      const rows = await query.execute();
      return rows.map(toMention);
    },

    /** How many items were heard, and how many of them are ours, in [from, to). */
    async heardBetween(from: Instant, to: Instant): Promise<{ heard: number; relevant: number }> {
      const row = await db
        .selectFrom('mentions')
        .select((e) => [
          e.fn.countAll<number>().as('heard'),
          e.fn.sum<number | null>('relevant').as('relevant'),
        ])
        .where('seen_at', '>=', from)
        .where('seen_at', '<', to)
        .executeTakeFirstOrThrow();
      return { heard: Number(row.heard), relevant: Number(row.relevant ?? 0) };
    },

    /**
     * Lets go of what we may not or need not keep: irrelevant items seen before `irrelevantBefore` keep their key only, and the words
     * of private persons (forum, group, comment) heard before `privateBefore` are erased; what was concluded from them stays.
     */
    async forget(irrelevantBefore: Instant, privateBefore: Instant): Promise<number> {
      const words = { title: '', summary: '', text: null, meaning: null };
      const irrelevant = await db
        .updateTable('mentions')
        .set(words)
        .where('relevant', '=', 0)
        .where('seen_at', '<', irrelevantBefore)
        .where('title', '!=', '')
        .executeTakeFirst();
      const personal = await db
        .updateTable('mentions')
        .set(words)
        .where('kind', 'in', ['forum', 'group', 'comment'])
        .where('seen_at', '<', privateBefore)
        .where('title', '!=', '')
        .executeTakeFirst();
      await db
        .deleteFrom('mention_versions')
        .where((e) =>
          e(
            'mention_id',
            'in',
            e
              .selectFrom('mentions')
              .select('id')
              .where('title', '=', '')
              .where('seen_at', '<', irrelevantBefore),
          ),
        )
        .execute();
      return Number(irrelevant.numUpdatedRows) + Number(personal.numUpdatedRows);
    },
  };
}
