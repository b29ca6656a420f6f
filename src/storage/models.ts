import type { Kysely } from 'kysely';
import type { Comparison } from '../domain/accuracy.ts';
import { inUse, MODELS_KEPT, type TaughtModel } from '../domain/model.ts';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

const SHOWN = [
  'id',
  'made_at',
  'who',
  'name',
  'lessons',
  'figures',
  'size',
  'adopted_at',
  'retired_at',
] as const;

/** Models taught on the desk. The one that came with the product is not among them. */
export function models(db: Kysely<Tables>) {
  async function list(): Promise<TaughtModel[]> {
    const rows = await db
      .selectFrom('models')
      .select(SHOWN)
      .orderBy('made_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      madeAt: row.made_at,
      who: row.who,
      name: row.name,
      lessons: row.lessons,
      figures: JSON.parse(row.figures) as Comparison[],
      size: row.size,
      adoptedAt: row.adopted_at,
      retiredAt: row.retired_at,
    }));
  }

  return {
    /** All that are kept, the latest first, without their bytes. */
    list,

    /** Keeps a model that was just taught, and lets go of the oldest beyond those kept; never of the one in use. */
    async keep(
      model: Omit<TaughtModel, 'size' | 'adoptedAt' | 'retiredAt'>,
      bytes: Uint8Array,
    ): Promise<void> {
      await db
        .insertInto('models')
        .values({
          id: model.id,
          made_at: model.madeAt,
          who: model.who,
          name: model.name,
          lessons: model.lessons,
          figures: JSON.stringify(model.figures),
          size: bytes.length,
          bytes: Buffer.from(bytes).toString('base64'),
          adopted_at: null,
          retired_at: null,
        })
        .execute();
      const old = (await list()).slice(MODELS_KEPT).filter((known) => !inUse(known));
      if (old.length > 0)
        await db
          .deleteFrom('models')
          .where(
            'id',
            'in',
            old.map((known) => known.id),
          )
          .execute();
    },

    async bytes(id: string): Promise<Uint8Array | null> {
      const row = await db.selectFrom('models').select('bytes').where('id', '=', id).executeTakeFirst();
      return row ? new Uint8Array(Buffer.from(row.bytes, 'base64')) : null;
    },

    /** The model in use; null: the shipped one. */
    async inUse(): Promise<TaughtModel | null> {
      return (await list()).find(inUse) ?? null;
    },

    /** A person keeps what is in use instead of this model. */
    async putAside(id: string, now: Instant): Promise<void> {
      await db
        .updateTable('models')
        .set({ retired_at: now })
        .where('id', '=', id)
        .where('adopted_at', 'is', null)
        .execute();
    },

    /** Takes a model into use and puts the former aside; null: back to the shipped one. False when there is no such model. */
    async adopt(id: string | null, now: Instant): Promise<boolean> {
      await db
        .updateTable('models')
        .set({ retired_at: now })
        .where('adopted_at', 'is not', null)
        .where('retired_at', 'is', null)
        .execute();
      if (id === null) return true;
      const result = await db
        .updateTable('models')
        .set({ adopted_at: now, retired_at: null })
        .where('id', '=', id)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },
  };
}
