import type { Kysely } from 'kysely';
import { fault } from '../domain/fault.ts';
import {
  type PressAct,
  type PressEntry,
  type PressRequest,
  pressRequestOf,
} from '../domain/press-request.ts';
import type { Day } from '../domain/time.ts';
import { linesOf, mustBeNew, rowOf, type Writer } from './book.ts';
import { events } from './events.ts';
import type { Tables } from './schema.ts';

/** The register of what the press asked for. */
export function press(db: Kysely<Tables>) {
  async function log(request: string): Promise<PressEntry[]> {
    return linesOf<PressEntry>(
      await db.selectFrom('press_log').selectAll().where('request', '=', request).orderBy('seq').execute(),
    );
  }

  async function write(before: readonly PressEntry[], entry: PressEntry): Promise<void> {
    const { request: id, ...line } = entry;
    const { at, who, name } = line;
    const added = await db
      .insertInto('press_log')
      .values({ request: id, ...rowOf(line) })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    mustBeNew(added, 'indicators.refused.changed');
    const request = pressRequestOf([...before, entry]);
    const row = { asked_on: request.askedOn, body: JSON.stringify(request) };
    await events(db).add([
      { at, event: 'act', subject: id, who, data: { act: 'press-line', name, deed: entry.act } },
    ]);
    await db
      .insertInto('press_requests')
      .values({ id, ...row })
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute();
  }

  return {
    log,

    /** Writes a request down; pressed twice it is one. Use inside a transaction. */
    async ask(
      id: string,
      act: Extract<PressAct, { act: 'asked' }>,
      by: Writer & { who: string },
    ): Promise<void> {
      if ((await log(id)).length > 0) return;
      await write([], { ...act, ...by, request: id, seq: 1 });
    },

    /**
     * Adds a line. Use inside a transaction.
     * @throws fault `not-found` without such a request, `conflict` when it is over, or somebody else wrote meanwhile
     */
    async add(
      id: string,
      act: Exclude<PressAct, { act: 'asked' }>,
      by: Writer & { who: string },
    ): Promise<void> {
      const before = await log(id);
      if (before.length === 0) throw fault('not-found', 'indicators.missing');
      if (pressRequestOf(before).state !== 'waiting') throw fault('conflict', 'indicators.refused.over');
      await write(before, { ...act, ...by, request: id, seq: before.length + 1 });
    },

    /** Those that were asked on a day of [from, to), the latest first. */
    async between(from: Day, to: Day): Promise<PressRequest[]> {
      const rows = await db
        .selectFrom('press_requests')
        .select('body')
        .where('asked_on', '>=', from)
        .where('asked_on', '<', to)
        .orderBy('asked_on', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as PressRequest);
    },
  };
}
