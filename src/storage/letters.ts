import type { Kysely } from 'kysely';
import { type Delivery, DELIVERY_STEPS, type DeliveryStep } from '../domain/delivery.ts';
import {
  type Channel,
  CHANNELS,
  type Letter,
  type LetterHead,
  type LetterKind,
  type LetterState,
  UNSENT,
} from '../domain/letter.ts';
import type { Instant } from '../domain/time.ts';
import { HEAD, toHead, toLetter, toRow } from './letter-rows.ts';
import type { Tables } from './schema.ts';

/** Step of the ledger a letter begins with. */
const BEGINS: Record<LetterState, DeliveryStep> = {
  waiting: 'queued',
  held: 'held',
  folded: 'folded',
  inside: 'inside',
  sent: 'accepted',
  refused: 'refused',
};

type Change = { state: LetterState; next_at: Instant; note: string | null };

/** A letter its server did not take, and the alert or digest it tells about. */
export interface NotTaken {
  about: string;
  recipientId: string;
  /** For good; else it still waits. */
  refused: boolean;
  at: Instant;
}

/** The outbox, and the ledger of what happened to each letter: every change of a letter writes its line. */
export function letters(db: Kysely<Tables>) {
  async function note(letterId: string, at: Instant, step: DeliveryStep, detail: string | null) {
    await db
      .insertInto('deliveries')
      .values({ letter_id: letterId, at, step, detail })
      .onConflict((c) => c.columns(['letter_id', 'at', 'step']).doNothing())
      .execute();
  }

  /** Changes letters that are in one of these states now. */
  async function change(ids: readonly string[], from: readonly LetterState[], now: Instant, to: Change) {
    for (const id of ids) {
      const result = await db
        .updateTable('letters')
        .set(to)
        .where('id', '=', id)
        .where('state', 'in', from)
        .executeTakeFirst();
      if (Number(result.numUpdatedRows) > 0) await note(id, now, BEGINS[to.state], to.note);
    }
  }

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
        if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0) continue;
        fresh.push(letter);
        await note(letter.id, letter.writtenAt, BEGINS[letter.state], letter.note);
      }
      return fresh;
    },

    /** Letters a courier of these channels may take now, the longest due first. */
    async due(now: Instant, limit: number, channels: readonly Channel[] = CHANNELS): Promise<Letter[]> {
      if (channels.length === 0) return [];
      const rows = await db
        .selectFrom('letters')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('channel', 'in', [...channels])
        .where('next_at', '<=', now)
        .orderBy('urgent', 'desc')
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

    async sent(id: string, now: Instant, said: string | null): Promise<void> {
      await db
        .updateTable('letters')
        .set({ state: 'sent', sent_at: now, note: said })
        .where('id', '=', id)
        .execute();
      await note(id, now, 'accepted', said);
    },

    /** Not taken at `now`: wait until `nextAt`, or for ever when `nextAt` is null. */
    async missed(id: string, now: Instant, nextAt: Instant | null, said: string): Promise<void> {
      await db
        .updateTable('letters')
        .set(nextAt === null ? { state: 'refused', note: said } : { next_at: nextAt, note: said })
        .where('id', '=', id)
        .execute();
      await note(id, now, nextAt === null ? 'refused' : 'deferred', said);
    },

    /** Moves letters that have not gone out to another state. One that did meanwhile, or was refused, stays what it is. */
    move: (ids: readonly string[], now: Instant, to: LetterState, nextAt: Instant, said: string | null) =>
      change(ids, UNSENT, now, { state: to, next_at: nextAt, note: said }),

    /** Letters that were taken back (`inside`) wait again: what they tell holds once more. */
    again: (ids: readonly string[], now: Instant, nextAt: Instant) =>
      change(ids, ['inside'], now, { state: 'waiting', next_at: nextAt, note: null }),

    /** The same of one letter, in the words and to the address of now. */
    anew: (letter: Letter) => change([letter.id], ['inside'], letter.writtenAt, toRow(letter)),

    /** Their reader has another address now. */
    async readdress(ids: readonly string[], address: string): Promise<void> {
      if (ids.length > 0)
        await db
          .updateTable('letters')
          .set({ mail: address })
          .where('id', 'in', [...ids])
          .execute();
    },

    /** Letters in a state whose `nextAt` has come, oldest first. */
    async inState(state: LetterState, now: Instant): Promise<Letter[]> {
      const rows = await db
        .selectFrom('letters')
        .selectAll()
        .where('state', '=', state)
        .where('next_at', '<=', now)
        .orderBy('written_at')
        .orderBy('id')
        .execute();
      return rows.map(toLetter);
    },

    /** Letters of a kind that wait, whenever they are due, oldest first. */
    async waiting(kind: LetterKind): Promise<LetterHead[]> {
      const rows = await db
        .selectFrom('letters')
        .select(HEAD)
        .where('state', '=', 'waiting')
        .where('kind', '=', kind)
        .orderBy('written_at')
        .orderBy('id')
        .execute();
      return rows.map(toHead);
    },

    /** Letters a server put off that still wait, from when it first did; and those refused for good since `since`. */
    async notTaken(since: Instant): Promise<NotTaken[]> {
      const rows = await db
        .selectFrom('deliveries')
        .innerJoin('letters', 'letters.id', 'deliveries.letter_id')
        .select(['letters.id', 'letters.about', 'letters.recipient_id', 'letters.state'])
        .select((e) => e.fn.min<number>('deliveries.at').as('at'))
        .where((e) =>
          e.or([
            e.and([e('deliveries.step', '=', 'deferred'), e('letters.state', '=', 'waiting')]),
            e.and([
              e('deliveries.step', '=', 'refused'),
              e('letters.state', '=', 'refused'),
              e('deliveries.at', '>=', since),
            ]),
          ]),
        )
        .groupBy(['letters.id', 'letters.about', 'letters.recipient_id', 'letters.state'])
        .orderBy('letters.id')
        .execute();
      return rows.map(({ about, recipient_id, state, at }) => ({
        about,
        recipientId: recipient_id,
        refused: state === 'refused',
        at,
      }));
    },

    /** Ids of letters to this recipient that have not gone out. */
    async unsentTo(recipientId: string): Promise<string[]> {
      const rows = await db
        .selectFrom('letters')
        .select('id')
        .where('recipient_id', '=', recipientId)
        .where('state', 'in', UNSENT)
        .execute();
      return rows.map((row) => row.id);
    },

    /** Recipients for whom letters wait in this state. */
    async waitingFor(state: LetterState): Promise<Set<string>> {
      const rows = await db
        .selectFrom('letters')
        .select('recipient_id')
        .where('state', '=', state)
        .distinct()
        .execute();
      return new Set(rows.map((row) => row.recipient_id));
    },

    /** Writes a line of the ledger that changes nothing: opened, read, acknowledged. */
    note,

    /** What happened to these letters, in order. */
    async ledger(ids: readonly string[]): Promise<Delivery[]> {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('letter_id', 'in', [...ids])
        .orderBy('at')
        .orderBy('letter_id')
        .execute();
      // Within one instant a letter goes its way in the order of the steps.
      return rows
        .map(({ letter_id, at, step, detail }) => ({ letterId: letter_id, at, step, detail }))
        .sort(
          (a, b) =>
            a.at - b.at ||
            a.letterId.localeCompare(b.letterId) ||
            DELIVERY_STEPS.indexOf(a.step) - DELIVERY_STEPS.indexOf(b.step),
        );
    },

    async get(id: string): Promise<Letter | null> {
      const row = await db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toLetter(row) : null;
    },

    /** The letter whose links carry the key of this hash. */
    async byKey(keyHash: string): Promise<Letter | null> {
      const row = await db
        .selectFrom('letters')
        .selectAll()
        .where('key_hash', '=', keyHash)
        // One key may stand in the mail and in the message to a chat; the mail names the address that is acted on.
        .orderBy('channel')
        .limit(1)
        .executeTakeFirst();
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

    /** Letters written at or after `from` and before `to`, newest first; of one recipient, or of everybody. */
    async writtenBetween(from: Instant, to: Instant, recipientId?: string): Promise<LetterHead[]> {
      let query = db
        .selectFrom('letters')
        .select(HEAD)
        .where('written_at', '>=', from)
        .where('written_at', '<', to);
      if (recipientId !== undefined) query = query.where('recipient_id', '=', recipientId);
      return (await query.orderBy('written_at', 'desc').orderBy('id').execute()).map(toHead);
    },

    async list(limit: number): Promise<LetterHead[]> {
      const rows = await db
        .selectFrom('letters')
        .select(HEAD)
        .orderBy('written_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toHead);
    },
  };
}
