import { type Kysely, sql } from 'kysely';
import type { Relation } from '../domain/meaning.ts';
import type { Mention } from '../domain/mention.ts';
import { PRIVATE_KINDS, type PublisherKind } from '../domain/source.ts';
import type { Instant } from '../domain/time.ts';
import { toMention } from './mention-rows.ts';
import type { Tables } from './schema.ts';

/** One item that does something with a claim, without its words. */
export interface Sighting {
  id: string;
  at: Instant;
  relation: Relation;
  kind: PublisherKind;
  publisher: string;
  /** Above 1: its words were changed after we first heard them. */
  version: number;
}

/** Where a claim was met. */
export function claimTold(db: Kysely<Tables>) {
  function met(claim: string) {
    return db
      .selectFrom('marks')
      .innerJoin('mentions', 'mentions.id', 'marks.mention_id')
      .where('marks.kind', '=', 'claim')
      .where('marks.name', '=', claim)
      .where('mentions.relevant', '=', 1)
      .where('mentions.counts_at', 'is not', null);
  }

  return {
    /** Everything counted that met it, the newest `limit`, the oldest first. */
    async sightings(claim: string, limit: number): Promise<Sighting[]> {
      const rows = await met(claim)
        .select([
          'mentions.id',
          'mentions.at',
          'marks.relation',
          'mentions.kind',
          'mentions.publisher',
          'mentions.version',
        ])
        .orderBy('mentions.at', 'desc')
        .orderBy('mentions.id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...row, relation: row.relation ?? 'related' })).toReversed();
    },

    /** How many outlets did each of these things with one of `claims` in [from, to); private persons are none. */
    async outlets<Done extends Relation>(
      claims: readonly string[],
      relations: readonly Done[],
      from: Instant,
      to: Instant,
    ): Promise<Record<Done, number>> {
      const rows = await db
        .selectFrom('mentions')
        // From the mentions of these days to their claims, both in an index; asked for every claim of the catalogue it takes ten times as long.
        .crossJoin('marks')
        .select(['marks.name', 'marks.relation', 'mentions.publisher'])
        .distinct()
        .whereRef('marks.mention_id', '=', 'mentions.id')
        .where('mentions.relevant', '=', sql.lit(1))
        .where('mentions.counts_at', '>=', from)
        .where('mentions.counts_at', '<', to)
        .where('mentions.kind', 'not in', PRIVATE_KINDS)
        .where('marks.kind', '=', sql.lit('claim'))
        .where('marks.relation', 'in', [...relations])
        .execute();
      const known = new Set(claims);
      const outlets = (done: Done) =>
        new Set(
          rows.flatMap(({ name, relation, publisher }) =>
            relation === done && known.has(name) ? publisher : [],
          ),
        );
      return Object.fromEntries(relations.map((done) => [done, outlets(done).size])) as Record<Done, number>;
    },

    /** Home provinces of what repeats it; the most first. */
    async places(claim: string, limit: number): Promise<{ place: string; n: number }[]> {
      return (
        db
          .selectFrom('marks as home')
          .select((e) => ['home.name as place', e.fn.countAll<number>().as('n')])
          .where('home.kind', '=', 'place')
          // From what repeats it to its places; a join would read every place there ever was.
          .where((e) =>
            e(
              'home.mention_id',
              'in',
              met(claim).where('marks.relation', '=', 'repeats').select('mentions.id'),
            ),
          )
          .groupBy('home.name')
          .orderBy('n', 'desc')
          .orderBy('home.name')
          .limit(limit)
          .execute()
      );
    },

    /** What repeats it, newest first. */
    async repeats(claim: string, limit: number): Promise<Mention[]> {
      const rows = await met(claim)
        .where('marks.relation', '=', 'repeats')
        .selectAll('mentions')
        .orderBy('mentions.at', 'desc')
        .orderBy('mentions.id')
        .limit(limit)
        .execute();
      return rows.map(toMention);
    },

    /** When each claim was last met, and last repeated; a claim never met is left out. */
    async latest(since: Instant): Promise<Map<string, { met: Instant; repeated: Instant | null }>> {
      const rows = await db
        .selectFrom('marks')
        .innerJoin('mentions', 'mentions.id', 'marks.mention_id')
        .select((e) => [
          'marks.name',
          e.fn.max<number>('mentions.counts_at').as('met'),
          sql<number | null>`max(case when marks.relation = 'repeats' then mentions.counts_at end)`.as(
            'repeated',
          ),
        ])
        .where('marks.kind', '=', 'claim')
        .where((e) =>
          e(
            'marks.mention_id',
            'in',
            e
              .selectFrom('mentions as told')
              .select('told.id')
              .where('told.relevant', '=', sql.lit(1))
              .where('told.counts_at', '>=', since),
          ),
        )
        .groupBy('marks.name')
        .execute();
      return new Map(rows.map(({ name, met: last, repeated }) => [name, { met: last, repeated }]));
    },
  };
}
