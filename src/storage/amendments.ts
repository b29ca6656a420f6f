import type { Kysely } from 'kysely';
import type { Amendable, Amendment } from '../domain/amendment.ts';
import type { AmendmentRow } from './amendment-rows.ts';
import type { Tables } from './schema.ts';

export function amendments(db: Kysely<Tables>) {
  return {
    /** Adds a change as the `turn`th of its row, counted from 0. False when that turn is taken: the row changed meanwhile. */
    async add(amendment: Amendment, turn: number): Promise<boolean> {
      const { before, after, ...rest } = amendment;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('amendments')
        .values({ ...rest, turn, before: JSON.stringify(before), after: JSON.stringify(after) })
        .onConflict((c) => c.columns(['file', 'row', 'turn']).doNothing())
        .executeTakeFirst();
      return Number(numInsertedOrUpdatedRows ?? 0) > 0;
    },

    /** How many changes there are: they are only ever added, so another number is news. */
    async count(): Promise<number> {
      const { n } = await db
        .selectFrom('amendments')
        .select((e) => e.fn.countAll().as('n'))
        .executeTakeFirstOrThrow();
      return Number(n);
    },

    /** Every change, or those of a file or of one row of it, oldest first. */
    async all(file?: Amendable, row?: string): Promise<Amendment[]> {
      let asked = db.selectFrom('amendments').selectAll();
      if (file !== undefined) asked = asked.where('file', '=', file);
      if (row !== undefined) asked = asked.where('row', '=', row);
      return (await asked.orderBy('at').orderBy('turn').orderBy('id').execute()).map(read);
    },
  };
}

function read({ id, at, who, name, file, row, before, after, why }: AmendmentRow): Amendment {
  return { id, at, who, name, file, row, before: JSON.parse(before), after: JSON.parse(after), why };
}
