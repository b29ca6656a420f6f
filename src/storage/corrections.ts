import type { Kysely, Selectable } from 'kysely';
import {
  concluded,
  type Correction,
  corrected,
  type Field,
  type Said,
  sureOf,
} from '../domain/correction.ts';
import type { Meaning } from '../domain/meaning.ts';
import type { Mention } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import { columnsOf, remark } from './meaning-rows.ts';
import { toMention } from './mention-rows.ts';
import type { Tables } from './schema.ts';
import type { CorrectionRow } from './teaching-rows.ts';

/** A mention and everything people said of it. */
export interface Told {
  mention: Mention;
  words: Correction[];
}

/** How many ids stand in one query: SQLite takes 32,766 values, PostgreSQL 65,535. */
const AT_ONCE = 1_000;

/** What people said of mentions. Each method is one of several steps: call it inside `together`. */
export function corrections(db: Kysely<Tables>) {
  async function wordsOn(mentionIds: readonly string[]): Promise<Map<string, Correction[]>> {
    const byMention = new Map<string, Correction[]>();
    for (let from = 0; from < mentionIds.length; from += AT_ONCE) {
      const rows = await db
        .selectFrom('corrections')
        .selectAll()
        .where('mention_id', 'in', mentionIds.slice(from, from + AT_ONCE))
        .orderBy('at')
        .orderBy('field')
        .orderBy('subject')
        .execute();
      for (const row of rows)
        byMention.set(row.mention_id, [...(byMention.get(row.mention_id) ?? []), toCorrection(row)]);
    }
    return byMention;
  }

  /** What the machine itself made of a mention; null while it was not read or when its words are gone. */
  async function machineOn(mentionId: string): Promise<Meaning | null> {
    const row = await db
      .selectFrom('mentions')
      .select(['meaning', 'machine'])
      .where('id', '=', mentionId)
      .executeTakeFirst();
    const text = row?.machine ?? row?.meaning ?? null;
    return text === null ? null : (JSON.parse(text) as Meaning);
  }

  /** Writes the mention anew from what the machine and the people say, so that every series and page follows at once. */
  async function settle(mentionId: string, machine: Meaning): Promise<void> {
    const words = (await wordsOn([mentionId])).get(mentionId) ?? [];
    const meaning = corrected(machine, words);
    await db
      .updateTable('mentions')
      .set(columnsOf(meaning, words.length === 0 ? null : machine))
      .where('id', '=', mentionId)
      .execute();
    await remark(db, mentionId, meaning);
  }

  return {
    /**
     * Keeps a person's words about a mention and writes the mention anew. False, and nothing kept, while the machine has not read it
     * or when its words have expired.
     */
    async say(mentionId: string, said: readonly Said[], by: Person, now: Instant): Promise<boolean> {
      const machine = await machineOn(mentionId);
      if (machine === null) return false;
      for (const each of said) {
        const row = rowOf(mentionId, each, machine, by, now);
        const { mention_id, field, subject, ...rest } = row;
        await db
          .insertInto('corrections')
          .values({ mention_id, field, subject, ...rest })
          .onConflict((c) => c.columns(['mention_id', 'field', 'subject']).doUpdateSet(rest))
          .execute();
      }
      await settle(mentionId, machine);
      return true;
    },

    /**
     * Keeps what a person who hears something first-hand says of it before the machine has read it: the reading will follow. Words about it
     * that stand already stay.
     */
    async beforehand(mentionId: string, said: readonly Said[], by: Person, now: Instant): Promise<void> {
      for (const { field, subject, value } of said)
        await db
          .insertInto('corrections')
          .values({
            mention_id: mentionId,
            field,
            subject,
            value,
            who: by.id,
            name: by.name,
            at: now,
            machine: null,
            sure: null,
            by: '',
          })
          .onConflict((c) => c.columns(['mention_id', 'field', 'subject']).doNothing())
          .execute();
    },

    /** Takes words back: the machine's conclusion, or what else people said, holds again. */
    async takeBack(mentionId: string, said: readonly { field: Field; subject: string }[]): Promise<void> {
      for (const { field, subject } of said)
        await db
          .deleteFrom('corrections')
          .where('mention_id', '=', mentionId)
          .where('field', '=', field)
          .where('subject', '=', subject)
          .execute();
      const machine = await machineOn(mentionId);
      if (machine !== null) await settle(mentionId, machine);
    },

    /** What people said of these mentions, the oldest word first. */
    of: (mentionIds: readonly string[]): Promise<Map<string, Correction[]>> => wordsOn(mentionIds),

    /** Everything people said of texts that are still there: what a model may learn from. Words that expired teach nothing any more. */
    async told(): Promise<Told[]> {
      const rows = await db
        .selectFrom('mentions')
        .selectAll()
        .where('meaning', 'is not', null)
        .where((e) => e('id', 'in', e.selectFrom('corrections').select('mention_id')))
        .orderBy('id')
        .execute();
      const words = await wordsOn(rows.map((row) => row.id));
      return rows.map((row) => ({ mention: toMention(row), words: words.get(row.id) ?? [] }));
    },

    /** The same without the texts: enough to count what there is to learn from. */
    async spoken(): Promise<{ mention: Pick<Mention, 'id' | 'storyId' | 'copyOf'>; words: Correction[] }[]> {
      const rows = await db
        .selectFrom('mentions')
        .select(['id', 'story_id', 'copy_of'])
        .where('meaning', 'is not', null)
        .where((e) => e('id', 'in', e.selectFrom('corrections').select('mention_id')))
        .orderBy('id')
        .execute();
      const words = await wordsOn(rows.map((row) => row.id));
      return rows.map((row) => ({
        mention: { id: row.id, storyId: row.story_id, copyOf: row.copy_of },
        words: words.get(row.id) ?? [],
      }));
    },

    /** What people said at or after `since`, the latest first. */
    async since(since: Instant): Promise<Correction[]> {
      const rows = await db
        .selectFrom('corrections')
        .selectAll()
        .where('at', '>=', since)
        .orderBy('at', 'desc')
        .orderBy('mention_id')
        .orderBy('field')
        .execute();
      return rows.map(toCorrection);
    },

    /** The examination: what people said of mentions drawn at random, of the last `limit` of those mentions, the latest first. */
    async checks(limit: number): Promise<Correction[]> {
      const rows = await db
        .selectFrom('corrections')
        .selectAll()
        .where((e) =>
          e(
            'mention_id',
            'in',
            e
              .selectFrom('draws')
              .select('mention_id')
              .where('drawn', '=', 'random')
              .where('outcome', '=', 'answered')
              .orderBy('done_at', 'desc')
              .orderBy('mention_id')
              .limit(limit),
          ),
        )
        .orderBy('at', 'desc')
        .orderBy('mention_id')
        .orderBy('field')
        .execute();
      return rows.map(toCorrection);
    },
  };
}

function rowOf(
  mentionId: string,
  { field, subject, value }: Said,
  machine: Meaning,
  by: Person,
  now: Instant,
): CorrectionRow {
  // Of a text it left out the machine has said nothing more.
  const answered = machine.relevant || field === 'relevant' || field === 'spam';
  return {
    mention_id: mentionId,
    field,
    subject,
    value,
    who: by.id,
    name: by.name,
    at: now,
    machine: answered ? concluded(machine, { field, subject }) : null,
    sure: answered ? sureOf(machine, field) : null,
    by: machine.by,
  };
}

function toCorrection({ mention_id, ...row }: Selectable<CorrectionRow>): Correction {
  return { mentionId: mention_id, ...row };
}
