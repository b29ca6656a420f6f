import type { Kysely, Selectable } from 'kysely';
import { type Input, lastWords } from '../domain/input.ts';
import type { Period } from '../domain/paper.ts';
import type { InputRow } from './input-rows.ts';
import { events } from './events.ts';
import type { Tables } from './schema.ts';

/** Numbers that people entered, each for a period. */
export function inputs(db: Kysely<Tables>) {
  async function lines({ from, to }: Period): Promise<Input[]> {
    const rows = await db
      .selectFrom('inputs')
      .selectAll()
      .where('from', '=', from)
      .where('to', '=', to)
      .orderBy('at')
      .orderBy('id')
      .execute();
    return rows.map(toInput);
  }

  return {
    /** Writes a line; the same id is written once. Use inside a transaction. */
    async add({ period: { from, to }, ...input }: Input): Promise<void> {
      const written = await db
        .insertInto('inputs')
        .values({ ...input, from, to })
        .onConflict((c) => c.column('id').doNothing())
        .executeTakeFirst();
      if (written.numInsertedOrUpdatedRows !== 1n) return;
      const { at, what: subject, who, name } = input;
      await events(db).add([{ at, event: 'act', subject, who, data: { act: 'input', name, from, to } }]);
    },

    /** Everything that was entered for exactly this period, oldest first. */
    lines,

    /** What holds for exactly this period. */
    async of(period: Period): Promise<Map<string, Input>> {
      return lastWords(await lines(period));
    },
  };
}

function toInput({ from, to, ...row }: Selectable<InputRow>): Input {
  return { ...row, period: { from, to } };
}
