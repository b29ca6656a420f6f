import type { Kysely } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

/** What a text is recognised by at another address. */
export interface KeptSketch {
  textHash: string;
  /** 128 numbers of 32 bits. */
  signature: Uint32Array;
}

/** A text heard before that may be the same. */
export interface Met {
  mentionId: string;
  sketch: KeptSketch;
  /** The text it is itself a copy of. */
  copyOf: string | null;
  storyId: string | null;
  title: string;
  summary: string;
  text: string | null;
}

/** Which mentions carry the same text as an earlier one. */
export function copies(db: Kysely<Tables>) {
  return {
    /** Texts counting at or after `since` that share the text hash or one of the bands, the first heard first. */
    async meet(sketch: { textHash: string; bands: number[] }, since: Instant): Promise<Met[]> {
      const rows = await db
        .selectFrom('sketches')
        .innerJoin('mentions', 'mentions.id', 'sketches.mention_id')
        .select([
          'sketches.mention_id',
          'sketches.text_hash',
          'sketches.signature',
          'mentions.copy_of',
          'mentions.story_id',
          'mentions.title',
          'mentions.summary',
          'mentions.text',
        ])
        .where('sketches.at', '>=', since)
        .where((e) =>
          e.or([
            e('sketches.text_hash', '=', sketch.textHash),
            e(
              'sketches.mention_id',
              'in',
              e
                .selectFrom('sketch_bands')
                .select('sketch_bands.mention_id')
                .where('band', 'in', sketch.bands),
            ),
          ]),
        )
        .orderBy('mentions.seen_at')
        .orderBy('mentions.id')
        .execute();
      return rows.map((row) => ({
        mentionId: row.mention_id,
        sketch: { textHash: row.text_hash, signature: unpack(row.signature) },
        copyOf: row.copy_of,
        storyId: row.story_id,
        title: row.title,
        summary: row.summary,
        text: row.text,
      }));
    },

    /** Keeps the sketch of a mention's present words; null forgets it. `at` is the instant it counts at. */
    async keep(
      mentionId: string,
      at: Instant,
      sketch: (KeptSketch & { bands: number[] }) | null,
    ): Promise<void> {
      await db.deleteFrom('sketch_bands').where('mention_id', '=', mentionId).execute();
      await db.deleteFrom('sketches').where('mention_id', '=', mentionId).execute();
      if (sketch === null) return;
      await db
        .insertInto('sketches')
        .values({
          mention_id: mentionId,
          at,
          text_hash: sketch.textHash,
          signature: pack(sketch.signature),
        })
        .execute();
      await db
        .insertInto('sketch_bands')
        .values([...new Set(sketch.bands)].map((band) => ({ band, mention_id: mentionId })))
        .execute();
    },

    /** Says whose text a mention repeats, or that it is its own. What repeated it then repeats the same original: no chains. */
    async mark(mentionId: string, original: string | null): Promise<void> {
      await db.updateTable('mentions').set({ copy_of: original }).where('id', '=', mentionId).execute();
      if (original !== null)
        await db
          .updateTable('mentions')
          .set({ copy_of: original })
          .where('copy_of', '=', mentionId)
          .execute();
    },

    /** Mentions that carry the text of this one. */
    async of(mentionId: string): Promise<string[]> {
      const rows = await db
        .selectFrom('mentions')
        .select('id')
        .where('copy_of', '=', mentionId)
        .orderBy('seen_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => row.id);
    },

    /** Lets go of sketches that nothing will be compared with any more. */
    async sweep(before: Instant): Promise<void> {
      await db
        .deleteFrom('sketch_bands')
        .where((e) =>
          e('mention_id', 'in', e.selectFrom('sketches').select('mention_id').where('at', '<', before)),
        )
        .execute();
      await db.deleteFrom('sketches').where('at', '<', before).execute();
    },
  };
}

/** Little-endian, whatever the machine. */
function pack(signature: Uint32Array): string {
  const bytes = Buffer.alloc(signature.length * 4);
  signature.forEach((value, i) => bytes.writeUInt32LE(value, i * 4));
  return bytes.toString('base64');
}

function unpack(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4));
}
