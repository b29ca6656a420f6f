import type { Kysely } from 'kysely';
import type { Instant } from '../domain/time.ts';
import { TIP_SOURCE } from '../domain/tip.ts';
import type { FileLook } from '../domain/told-file.ts';
import type { Tables } from './schema.ts';

/** Refused rows kept with a file; all of them stand in the file itself. */
const REFUSED_KEPT = 50;

/** A file handed in on the desk. */
export interface Upload {
  id: string;
  sourceId: string;
  file: string;
  /** In bytes. */
  size: number;
  /** Its refused rows are the first ones alone; `refused` counts them all. */
  look: FileLook;
  refused: number;
  who: string;
  name: string;
  at: Instant;
  /** The work that hears it, or heard it; null: nobody said yes yet. */
  workId: string | null;
  /** Is the file itself still here? */
  held: boolean;
}

const SHOWN = ['id', 'source_id', 'file', 'size', 'look', 'who', 'name', 'at', 'work_id'] as const;

/** Files handed in, kept until all of them is heard. */
export function uploads(db: Kysely<Tables>) {
  const shown = () =>
    db
      .selectFrom('uploads')
      .select(SHOWN)
      .select((e) => e('bytes', 'is not', null).as('held'));

  return {
    async keep(
      upload: Omit<Upload, 'refused' | 'size' | 'workId' | 'held'>,
      bytes: Uint8Array,
    ): Promise<void> {
      const { id, sourceId, file, look, who, name, at } = upload;
      const kept = { ...look, refused: look.refused.slice(0, REFUSED_KEPT), of: look.refused.length };
      await db
        .insertInto('uploads')
        .values({
          id,
          file,
          who,
          name,
          at,
          source_id: sourceId,
          size: bytes.length,
          work_id: null,
          bytes: Buffer.from(bytes).toString('base64'),
          look: JSON.stringify(kept),
        })
        .execute();
    },

    async get(id: string): Promise<Upload | null> {
      const row = await shown().where('id', '=', id).executeTakeFirst();
      return row ? toUpload(row) : null;
    },

    /** Null once it is heard. */
    async bytes(id: string): Promise<Uint8Array | null> {
      const row = await db.selectFrom('uploads').select('bytes').where('id', '=', id).executeTakeFirst();
      return typeof row?.bytes === 'string' ? new Uint8Array(Buffer.from(row.bytes, 'base64')) : null;
    },

    async begun(id: string, workId: string): Promise<void> {
      await db.updateTable('uploads').set({ work_id: workId }).where('id', '=', id).execute();
    },

    /** All of it is heard: the file itself is let go. */
    async heard(id: string): Promise<void> {
      await db.updateTable('uploads').set({ bytes: null }).where('id', '=', id).execute();
    },

    async forget(id: string): Promise<void> {
      await db.deleteFrom('uploads').where('id', '=', id).execute();
    },

    /** The latest first; books of hotlines have a page of their own. */
    async list(limit: number): Promise<Upload[]> {
      const rows = await shown()
        .where('source_id', 'not like', `${TIP_SOURCE}%`)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toUpload);
    },

    /** Forgets what was handed in before `before`: it may hold words of private persons. */
    async sweep(before: Instant): Promise<void> {
      await db.deleteFrom('uploads').where('at', '<', before).execute();
    },
  };
}

function toUpload(row: {
  id: string;
  source_id: string;
  file: string;
  size: number;
  look: string;
  who: string;
  name: string;
  at: number;
  work_id: string | null;
  /** The databases answer yes with different values. */
  held: unknown;
}): Upload {
  const { of, ...look } = JSON.parse(row.look) as FileLook & { of: number };
  const { id, file, size, who, name, at } = row;
  return {
    id,
    file,
    size,
    who,
    name,
    at,
    look,
    refused: of,
    sourceId: row.source_id,
    workId: row.work_id,
    held: Number(row.held) === 1,
  };
}
