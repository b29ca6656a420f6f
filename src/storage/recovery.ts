import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Relation } from '../domain/meaning.ts';
import type { RecoveryDay, RecoveryScope } from '../domain/recovery.ts';
import type { RecoveryItem } from '../domain/recovery-measures.ts';
import { addDays, DAY, type Day, type Instant, startOfDay } from '../domain/time.ts';
import type { Tables } from './schema.ts';

const FIRST: Day = '1970-01-01';
/** How many ids stand in one query: SQLite takes 32,766 values. */
const AT_ONCE = 1_000;

/** Relations in the order in which one item that has several is told. */
const FIRM: readonly Relation[] = ['denies', 'repeats', 'reports', 'asks', 'related'];

/** What was said about an incident, before, in and after it. */
export function recovery(db: Kysely<Tables>) {
  function about(scope: RecoveryScope, from: Instant, to: Instant) {
    return db
      .selectFrom('mentions')
      .where('mentions.relevant', '=', sql.lit(1))
      .where('mentions.counts_at', '>=', from)
      .where('mentions.counts_at', '<', to)
      .where((e) =>
        e.or([
          marked(e, 'claim', scope.claims),
          ...(scope.stories.length === 0 ? [] : [e('mentions.story_id', 'in', scope.stories)]),
          marked(e, 'topic', scope.topics),
        ]),
      );
  }

  /** Title changes: the moment an item last stopped having another headline than it has now. */
  async function retitled(ids: readonly string[]): Promise<Map<string, Instant>> {
    const found = new Map<string, Instant>();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const rows = await db
        .selectFrom('mention_versions')
        .innerJoin('mentions', 'mentions.id', 'mention_versions.mention_id')
        .select((e) => ['mentions.id', e.fn.max<number>('mention_versions.until').as('until')])
        .where('mentions.id', 'in', ids.slice(from, from + AT_ONCE))
        .whereRef('mention_versions.title', '!=', 'mentions.title')
        .groupBy('mentions.id')
        .execute();
      for (const { id, until } of rows) found.set(id, until);
    }
    return found;
  }

  return {
    /** Days of [from, to) on which anything was said; a day with nothing is left out. */
    async days(scope: RecoveryScope, from: Instant, to: Instant): Promise<RecoveryDay[]> {
      const number = sql<number>`(mentions.counts_at - ${sql.lit(startOfDay(FIRST))}) / ${sql.lit(DAY)}`;
      const claims = scope.claims.length === 0 ? [''] : scope.claims;
      const does = (relation: Relation) =>
        sql<boolean>`exists (select 1 from marks where marks.mention_id = mentions.id and marks.kind = 'claim' and marks.name in (${sql.join(
          claims,
        )}) and marks.relation = ${sql.lit(relation)})`;
      const rows = await about(scope, from, to)
        .select((e) => [
          number.as('number'),
          e.fn.countAll<number>().as('n'),
          sql<number>`sum(case when not ${does('denies')} and (mentions.stance = 'negative' or ${does('repeats')}) then 1 else 0 end)`.as(
            'harm',
          ),
          sql<number>`sum(case when ${does('denies')} then 1 else 0 end)`.as('truth'),
          sql<number | null>`sum(mentions.question)`.as('questions'),
        ])
        .groupBy(number)
        .orderBy(number)
        .execute();
      return rows.map(({ number: day, questions, ...row }) => ({
        day: addDays(FIRST, day),
        ...row,
        questions: questions ?? 0,
      }));
    },

    /** Everything said, the oldest first, as far as `limit`. */
    async items(scope: RecoveryScope, from: Instant, to: Instant, limit: number): Promise<RecoveryItem[]> {
      const rows = await about(scope, from, to)
        .leftJoin('marks', (join) =>
          join
            .onRef('marks.mention_id', '=', 'mentions.id')
            .on('marks.kind', '=', 'claim')
            .on('marks.name', 'in', scope.claims.length === 0 ? [''] : scope.claims),
        )
        .select([
          'mentions.id',
          'mentions.at',
          'mentions.kind',
          'mentions.publisher',
          'mentions.source_id',
          'mentions.version',
          'marks.relation',
        ])
        .orderBy('mentions.at')
        .orderBy('mentions.id')
        .limit(limit)
        .execute();
      const changed = await retitled(rows.filter(({ version }) => version > 1).map(({ id }) => id));
      const items = new Map<string, RecoveryItem>();
      for (const { version: _, source_id, relation, ...row } of rows) {
        const known = items.get(row.id)?.relation ?? null;
        items.set(row.id, {
          ...row,
          sourceId: source_id,
          relation: firmer(known, relation),
          retitledAt: changed.get(row.id) ?? null,
        });
      }
      return [...items.values()];
    },

    /** When one of `claims` was repeated after `from` and until `to`, the earliest first; what denies one of them repeats none. */
    async repeated(claims: readonly string[], from: Instant, to: Instant): Promise<Instant[]> {
      const does = (relation: Relation) =>
        db
          .selectFrom('marks')
          .select('mention_id')
          .where('kind', '=', 'claim')
          .where('name', 'in', claims.length === 0 ? [''] : claims)
          .where('relation', '=', relation);
      const rows = await db
        .selectFrom('mentions')
        .select('counts_at')
        .where('relevant', '=', sql.lit(1))
        .where('counts_at', '>', from)
        .where('counts_at', '<=', to)
        .where('id', 'in', does('repeats'))
        .where('id', 'not in', does('denies'))
        .orderBy('counts_at')
        .$narrowType<{ counts_at: number }>()
        .execute();
      return rows.map((row) => row.counts_at);
    },

    /** Claims that these mentions met, and when each was met in them first. */
    async claims(
      scope: RecoveryScope,
      from: Instant,
      to: Instant,
    ): Promise<{ claim: string; first: Instant }[]> {
      // A cross join keeps SQLite from beginning with everything that ever repeated any claim.
      return about(scope, from, to)
        .crossJoin('marks')
        .whereRef('marks.mention_id', '=', 'mentions.id')
        .where('marks.kind', '=', 'claim')
        .where('marks.relation', '=', 'repeats')
        .select((e) => ['marks.name as claim', e.fn.min<number>('mentions.counts_at').as('first')])
        .$narrowType<{ first: number }>()
        .groupBy('marks.name')
        .orderBy('first')
        .orderBy('marks.name')
        .execute();
    },
  };
}

/** Gathered once: asked of each mention of a hundred days, the same takes three times as long. */
function marked(e: ExpressionBuilder<Tables, 'mentions'>, kind: 'claim' | 'topic', names: readonly string[]) {
  return e(
    'mentions.id',
    'in',
    e
      .selectFrom('marks as told')
      .select('told.mention_id')
      .where('told.kind', '=', kind)
      .where('told.name', 'in', names.length === 0 ? [''] : names),
  );
}

function firmer(one: Relation | null, other: Relation | null): Relation | null {
  return FIRM.find((relation) => relation === one || relation === other) ?? null;
}
