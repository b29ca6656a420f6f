import { type Kysely, sql } from 'kysely';

/** Rows named in one update: SQLite takes 32,766 variables. */
const TOGETHER = 500;

/** The day somebody was last here, and what people did by kind, by person and by time. */
export async function peopleAndActs(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('people').addColumn('seen_on', 'text').execute();
  await db.schema.alterTable('events').addColumn('act', 'text').execute();
  await nameActs(db);
  // Acts are one row in hundreds of the log: an index of them alone stays small.
  const indexes = { events_acts: [], events_act_kind: ['act'], events_act_who: ['who'] };
  for (const [name, first] of Object.entries(indexes))
    await db.schema
      .createIndex(name)
      .on('events')
      .columns([...first, 'at', 'seq'])
      .where(sql.ref('act'), 'is not', null)
      .execute();
}

async function nameActs(db: Kysely<unknown>): Promise<void> {
  for (let last = 0; ;) {
    const { rows } = await sql<{ seq: number; data: string }>`
      select seq, data from events where event = 'act' and seq > ${last} order by seq limit ${TOGETHER}
    `.execute(db);
    if (rows.length === 0) return;
    const named = new Map<string, number[]>();
    for (const { seq, data } of rows) {
      last = seq;
      const { act } = JSON.parse(data) as { act?: unknown };
      if (typeof act === 'string') named.set(act, [...(named.get(act) ?? []), last]);
    }
    for (const [act, seqs] of named)
      await sql`update events set act = ${act} where seq in (${sql.join(seqs)})`.execute(db);
  }
}
