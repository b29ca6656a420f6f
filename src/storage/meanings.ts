import type { Kysely } from 'kysely';
import type { Mention } from '../domain/mention.ts';
import type { Meaning, Relation, Stance, Target } from '../domain/meaning.ts';
import type { PublisherKind } from '../domain/source.ts';
import type { Instant } from '../domain/time.ts';
import { toMention } from './mention-rows.ts';
import type { MarkRow, Tables } from './schema.ts';

/** One relevant mention reduced to what series are counted from. */
export interface Pulse {
  id: string;
  countsAt: Instant;
  /** When we first heard it: long after it was published when a source is new or had failed. */
  seenAt: Instant;
  sourceId: string;
  publisher: string;
  kind: PublisherKind;
  stance: Stance;
  target: Target;
  mobilises: boolean;
  grievance: boolean;
  question: boolean;
  severity: number;
  storyId: string | null;
  /** The mention whose text this one repeats. */
  copyOf: string | null;
  title: string;
  marks: Mark[];
}

/** A mention waiting to be understood, and the name of the words it was handed out with. */
export interface Waiting extends Mention {
  hash: string;
}

export interface Mark {
  kind: MarkRow['kind'];
  name: string;
  relation: Relation | null;
  score: number;
}

/** What was understood of mentions, and the series counted from it. */
export function meanings(db: Kysely<Tables>) {
  return {
    /** Not understood yet, oldest first. */
    async toUnderstand(limit: number): Promise<Waiting[]> {
      const rows = await db
        .selectFrom('mentions')
        .selectAll()
        .where('understood_at', 'is', null)
        .orderBy('seen_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...toMention(row), hash: row.hash }));
    },

    /**
     * Writes a conclusion and the marks that series are counted from. `hash` names the words it was drawn from: when the mention says
     * something else by now, nothing is written, it keeps waiting, and the answer is false. Not the time or the version of the change:
     * two changes may share a millisecond, and a page that completes an item is no new version. Without `hash`, whatever it says now.
     * A mention that has a story stays in it: only people move mentions.
     */
    async understood(
      id: string,
      meaning: Meaning,
      storyId: string | null,
      now: Instant,
      hash?: string,
    ): Promise<boolean> {
      const result = await db
        .updateTable('mentions')
        .set((e) => ({
          understood_at: now,
          relevant: meaning.relevant ? 1 : 0,
          stance: meaning.stance,
          target: meaning.target,
          mobilises: meaning.mobilises ? 1 : 0,
          grievance: meaning.grievance ? 1 : 0,
          question: meaning.question ? 1 : 0,
          severity: meaning.severity,
          story_id: e.fn.coalesce('story_id', e.val(storyId)),
          meaning: JSON.stringify(meaning),
        }))
        .where('id', '=', id)
        .$if(hash !== undefined, (query) => query.where('hash', '=', hash ?? ''))
        .executeTakeFirst();
      if (Number(result.numUpdatedRows) === 0) return false;
      await db.deleteFrom('marks').where('mention_id', '=', id).execute();
      if (!meaning.relevant) return true;
      const marks = [
        ...meaning.topics.map((t) => ({
          kind: 'topic' as const,
          name: t.id,
          relation: null,
          score: t.weight,
        })),
        ...meaning.claims.map((c) => ({
          kind: 'claim' as const,
          name: c.id,
          relation: c.relation,
          score: c.score,
        })),
        ...meaning.tripwires.map((t) => ({
          kind: 'tripwire' as const,
          name: t.id,
          relation: null,
          score: 1,
        })),
        ...meaning.places.map((place) => ({ kind: 'place' as const, name: place, relation: null, score: 1 })),
      ];
      if (marks.length === 0) return true;
      await db
        .insertInto('marks')
        .values(marks.map((mark) => ({ mention_id: id, ...mark })))
        .onConflict((c) => c.columns(['mention_id', 'kind', 'name']).doNothing())
        .execute();
      return true;
    },

    /** Relevant mentions counting at or after `since`, oldest first, with their marks: the raw material of every series. */
    async pulses(since: Instant): Promise<Pulse[]> {
      const rows = await db
        .selectFrom('mentions')
        .select([
          'id',
          'counts_at',
          'seen_at',
          'source_id',
          'publisher',
          'kind',
          'stance',
          'target',
          'mobilises',
          'grievance',
          'question',
          'severity',
          'story_id',
          'copy_of',
          'title',
        ])
        .where('relevant', '=', 1)
        .where('counts_at', '>=', since)
        .orderBy('counts_at')
        .orderBy('id')
        .execute();
      const marks = await db
        .selectFrom('marks')
        .innerJoin('mentions', 'mentions.id', 'marks.mention_id')
        .select(['marks.mention_id', 'marks.kind', 'marks.name', 'marks.relation', 'marks.score'])
        .where('mentions.relevant', '=', 1)
        .where('mentions.counts_at', '>=', since)
        .orderBy('marks.name')
        .execute();
      const byMention = new Map<string, Mark[]>();
      for (const { mention_id, ...mark } of marks) {
        const list = byMention.get(mention_id);
        if (list) list.push(mark);
        else byMention.set(mention_id, [mark]);
      }
      return rows.map((row) => ({
        id: row.id,
        countsAt: row.counts_at ?? 0,
        seenAt: row.seen_at,
        sourceId: row.source_id,
        publisher: row.publisher,
        kind: row.kind,
        stance: row.stance ?? 'neutral',
        target: row.target ?? 'none',
        mobilises: row.mobilises === 1,
        grievance: row.grievance === 1,
        question: row.question === 1,
        severity: row.severity ?? 0,
        storyId: row.story_id,
        copyOf: row.copy_of,
        title: row.title,
        marks: byMention.get(row.id) ?? [],
      }));
    },
  };
}
