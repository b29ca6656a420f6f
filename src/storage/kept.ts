import type { Kysely } from 'kysely';
import type { Mention } from '../domain/mention.ts';
import type { Instant } from '../domain/time.ts';
import { toMention } from './mention-rows.ts';
import type { Tables } from './schema.ts';

/** Where a walk through what is kept stands. */
export interface Place {
  seenAt: Instant;
  id: string;
}

/** Everything that was heard, read anew from the database page by page. */
export function kept(db: Kysely<Tables>) {
  const since = (from: Instant) => db.selectFrom('mentions').where('seen_at', '>=', from);
  return {
    /** Mentions heard since `from`, newest first, those behind `place` where one is given; also those whose words are erased. */
    async page(from: Instant, place: Place | null, limit: number): Promise<Mention[]> {
      let asked = since(from).selectAll();
      if (place !== null)
        asked = asked.where((e) =>
          e.or([
            e('seen_at', '<', place.seenAt),
            e.and([e('seen_at', '=', place.seenAt), e('id', '<', place.id)]),
          ]),
        );
      const rows = await asked.orderBy('seen_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(toMention);
    },

    /** How many were heard since `from`. */
    async count(from: Instant): Promise<number> {
      const row = await since(from)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return row.n;
    },
  };
}
