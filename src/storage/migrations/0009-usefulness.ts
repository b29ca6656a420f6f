import type { Kysely } from 'kysely';

/** What a person said of an alert afterwards: was it worth telling? Beside its body, which the machine rewrites. */
export async function usefulness(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('alerts').addColumn('usefulness', 'text').execute();
  await db.schema.alterTable('alerts').addColumn('judged_at', 'bigint').execute();
  await db.schema.alterTable('alerts').addColumn('judged_by', 'text').execute();
}
