import type { Kysely, Selectable } from 'kysely';
import type { Letter } from '../domain/letter.ts';
import type { Instant } from '../domain/time.ts';
import type { LetterRow, Tables } from './schema.ts';

export function letters(db: Kysely<Tables>) {
  return {
    /** Puts letters into the outbox; one already written by its id is not written again. Returns the new ones. */
    async write(written: Letter[]): Promise<Letter[]> {
      const fresh: Letter[] = [];
      for (const letter of written) {
        const result = await db
          .insertInto('letters')
          .values(toRow(letter))
          .onConflict((c) => c.column('id').doNothing())
          .executeTakeFirst();
        if (Number(result.numInsertedOrUpdatedRows ?? 0) > 0) fresh.push(letter);
      }
      return fresh;
    },

    async due(now: Instant, limit: number): Promise<Letter[]> {
      const rows = await db
        .selectFrom('letters')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('next_at', '<=', now)
        .orderBy('next_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toLetter);
    },

    /**
     * Takes a waiting letter for sending until `until`. False when somebody else holds it.
     * A crash in between only delays it: after `until` it is due again under the same Message-ID.
     */
    async take(letter: Letter, until: Instant): Promise<boolean> {
      const result = await db
        .updateTable('letters')
        .set((e) => ({ next_at: until, tries: e('tries', '+', 1) }))
        .where('id', '=', letter.id)
        .where('state', '=', 'waiting')
        .where('next_at', '=', letter.nextAt)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },

    async sent(id: string, now: Instant, note: string | null): Promise<void> {
      await db
        .updateTable('letters')
        .set({ state: 'sent', sent_at: now, note })
        .where('id', '=', id)
        .execute();
    },

    /** Not taken: wait until `nextAt`, or for ever when `nextAt` is null. */
    async missed(id: string, nextAt: Instant | null, note: string): Promise<void> {
      await db
        .updateTable('letters')
        .set(nextAt === null ? { state: 'refused', note } : { next_at: nextAt, note })
        .where('id', '=', id)
        .execute();
    },

    async get(id: string): Promise<Letter | null> {
      const row = await db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toLetter(row) : null;
    },

    async about(subject: string): Promise<Letter[]> {
      const rows = await db
        .selectFrom('letters')
        .selectAll()
        .where('about', '=', subject)
        .orderBy('written_at')
        .orderBy('id')
        .execute();
      return rows.map(toLetter);
    },

    async list(limit: number): Promise<Letter[]> {
      const rows = await db
        .selectFrom('letters')
        .selectAll()
        .orderBy('written_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toLetter);
    },
  };
}

function toRow(letter: Letter): LetterRow {
  return {
    id: letter.id,
    kind: letter.kind,
    about: letter.about,
    recipient_id: letter.recipientId,
    mail: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    message_id: letter.messageId,
    in_reply_to: letter.inReplyTo,
    state: letter.state,
    tries: letter.tries,
    next_at: letter.nextAt,
    written_at: letter.writtenAt,
    sent_at: letter.sentAt,
    note: letter.note,
  };
}

function toLetter(row: Selectable<LetterRow>): Letter {
  return {
    id: row.id,
    kind: row.kind,
    about: row.about,
    recipientId: row.recipient_id,
    to: row.mail,
    subject: row.subject,
    text: row.text,
    html: row.html,
    messageId: row.message_id,
    inReplyTo: row.in_reply_to,
    state: row.state,
    tries: row.tries,
    nextAt: row.next_at,
    writtenAt: row.written_at,
    sentAt: row.sent_at,
    note: row.note,
  };
}
