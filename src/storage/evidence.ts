import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import {
  CHAIN_BEGINS,
  type CustodyAct,
  type CustodyLine,
  type CustodyWords,
  type EvidenceItem,
  lineText,
} from '../domain/evidence.ts';
import { namesItem } from '../domain/evidence-names.ts';
import { fault } from '../domain/fault.ts';
import type { Instant } from '../domain/time.ts';
import type { CustodyRow, EvidenceRow } from './evidence-rows.ts';
import { mustBeNew, type Writer } from './book.ts';
import type { Tables } from './schema.ts';

const SHOWN = ['id', 'incident', 'captured_at', 'keep_until', 'erased_at', 'body'] as const;

/** Erased in one go; the rest has its turn at the next tidying. */
const TOGETHER = 200;

/** What is to be frozen: the copy, and what is known of it. */
export type NewEvidence = Omit<EvidenceItem, 'erasedAt'>;

/** What decides when the words of a line are erased: the item they are about, or a day of their own. */
export type Held = { item: string } | { keepUntil: Instant };

/** Evidence and its custody. Nothing here deletes before its day: there is no way to ask for it. */
export function evidence(db: Kysely<Tables>) {
  async function last(incident: string) {
    return db
      .selectFrom('evidence_custody')
      .select(['seq', 'hash'])
      .where('incident', '=', incident)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
  }

  /**
   * Adds a line to the chain. Use inside a transaction.
   * @throws fault `conflict` when somebody else wrote meanwhile
   */
  async function add<Act extends CustodyAct>(
    incident: string,
    act: Act,
    words: CustodyWords[Act],
    by: Writer,
    held: Held,
  ): Promise<void> {
    const before = await last(incident);
    const text = JSON.stringify(words);
    const line = {
      incident,
      seq: (before?.seq ?? 0) + 1,
      ...by,
      act,
      item: 'item' in held ? held.item : null,
      digest: sha256(text),
      prev: before?.hash ?? CHAIN_BEGINS,
    };
    const written = await db
      .insertInto('evidence_custody')
      .values({
        ...line,
        words: text,
        keep_until: 'keepUntil' in held ? held.keepUntil : null,
        hash: sha256(lineText(line)),
      })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    mustBeNew(written, 'evidence.refused.changed');
  }

  async function get(id: string): Promise<EvidenceItem | null> {
    const row = await db.selectFrom('evidence').select(SHOWN).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toItem(row);
  }

  return {
    add,
    get,

    /** Keeps a copy and says so in the chain. Use inside a transaction. */
    async freeze(item: NewEvidence, bytes: Uint8Array, by: Writer): Promise<void> {
      const { id, incident, capturedAt, keepUntil, hashes, citizen } = item;
      await db
        .insertInto('evidence')
        .values({
          id,
          incident,
          captured_at: capturedAt,
          keep_until: keepUntil,
          erased_at: null,
          body: JSON.stringify(item),
          bytes: Buffer.from(bytes).toString('base64'),
        })
        .execute();
      if (item.form === 'file')
        await add(incident, 'handed', { file: item.file ?? '', hashes, keepUntil, citizen }, by, {
          item: id,
        });
      else
        await add(incident, 'frozen', { address: item.address, hashes, keepUntil, citizen }, by, {
          item: id,
        });
    },

    /** Oldest first. */
    async items(incident: string): Promise<EvidenceItem[]> {
      const rows = await db
        .selectFrom('evidence')
        .select(SHOWN)
        .where('incident', '=', incident)
        .orderBy('captured_at')
        .orderBy('id')
        .execute();
      return rows.map(toItem);
    },

    /** The copy as it came; null once erased. */
    async bytes(id: string): Promise<Uint8Array | null> {
      const row = await db.selectFrom('evidence').select('bytes').where('id', '=', id).executeTakeFirst();
      return typeof row?.bytes === 'string' ? new Uint8Array(Buffer.from(row.bytes, 'base64')) : null;
    },

    /** How many lines there are besides looks: two who write over the same count know of each other. */
    async changes(incident: string): Promise<number> {
      const { n } = await db
        .selectFrom('evidence_custody')
        .select((e) => e.fn.countAll().as('n'))
        .where('incident', '=', incident)
        .where('act', '!=', 'viewed')
        .executeTakeFirstOrThrow();
      return Number(n);
    },

    /** The whole chain of custody, oldest first. */
    async log(incident: string): Promise<CustodyLine[]> {
      const rows = await db
        .selectFrom('evidence_custody')
        .selectAll()
        .where('incident', '=', incident)
        .orderBy('seq')
        .execute();
      return rows.map(toLine);
    },

    /**
     * Moves the day of erasure. Use inside a transaction.
     * @throws fault `conflict` for an earlier day, and for what is erased
     */
    async keepLonger(id: string, until: Instant, why: string, by: Writer): Promise<void> {
      const moved = await db
        .updateTable('evidence')
        .set({ keep_until: until })
        .where('id', '=', id)
        .where('erased_at', 'is', null)
        .where('keep_until', '<', until)
        .executeTakeFirst();
      const item = await get(id);
      if (item === null || moved.numUpdatedRows !== 1n) throw fault('conflict', 'evidence.refused.sooner');
      // Whoever needs the copies longer needs what was decided about them as long; a try that failed is no part of the case.
      await db
        .updateTable('evidence_custody')
        .set({ keep_until: until })
        .where('incident', '=', item.incident)
        .where('act', '!=', 'not-frozen')
        .where('keep_until', '<', until)
        .execute();
      await add(item.incident, 'kept-longer', { until, why }, by, { item: id });
    },

    /**
     * Erases what is due at `now`, completely: the copy, its words, addresses and headers, what custody lines said of it, and letters and
     * other lines that name its address; when nothing of an incident is left, every word. Words that no item carries go on their own day.
     * Fingerprints and the chain stay. Use inside a transaction. Returns how many items.
     */
    async erase(now: Instant): Promise<number> {
      const due = await db
        .selectFrom('evidence')
        .select(SHOWN)
        .where('erased_at', 'is', null)
        .where('keep_until', '<=', now)
        .orderBy('keep_until')
        .orderBy('id')
        .limit(TOGETHER)
        .execute();
      for (const item of due.map(toItem)) {
        await db
          .updateTable('evidence')
          .set({ erased_at: now, bytes: null, body: JSON.stringify(bare(item)) })
          .where('id', '=', item.id)
          .execute();
        await add(item.incident, 'erased', {}, { at: now, who: null, name: '' }, { item: item.id });
        await forget(item.incident, (line) => line.item === item.id || namesItem(line.words, item));
      }
      for (const incident of new Set(due.map((row) => row.incident))) {
        const left = await db
          .selectFrom('evidence')
          .select('id')
          .where('incident', '=', incident)
          .where('erased_at', 'is', null)
          .limit(1)
          .executeTakeFirst();
        if (left === undefined) await forget(incident, () => true);
      }
      await db
        .updateTable('evidence_custody')
        .set({ words: null })
        .where('words', 'is not', null)
        .where('keep_until', '<=', now)
        .execute();
      return due.length;
    },
  };

  /** Lets go of the words of those lines of an incident that `which` says. */
  async function forget(
    incident: string,
    which: (line: Pick<CustodyRow, 'item' | 'words'>) => boolean,
  ): Promise<void> {
    const lines = await db
      .selectFrom('evidence_custody')
      .select(['seq', 'item', 'words'])
      .where('incident', '=', incident)
      .where('words', 'is not', null)
      .execute();
    for (const { seq } of lines.filter(which))
      await db
        .updateTable('evidence_custody')
        .set({ words: null })
        .where('incident', '=', incident)
        .where('seq', '=', seq)
        .execute();
  }
}

/** What is left of an erased item: that it was, when, by whom, and its fingerprints. */
function bare(item: EvidenceItem): Omit<EvidenceItem, 'keepUntil' | 'erasedAt'> {
  const { id, incident, form, size, hashes, capturedAt, name, grievance } = item;
  return {
    id,
    incident,
    form,
    size,
    hashes,
    capturedAt,
    name,
    grievance,
    mention: null,
    citizen: null,
    title: '',
    address: '',
    final: '',
    redirects: [],
    status: null,
    headers: {},
    type: '',
    file: null,
    text: null,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function toItem(row: Omit<Selectable<EvidenceRow>, 'bytes'>): EvidenceItem {
  const body = JSON.parse(row.body) as EvidenceItem;
  return { ...body, keepUntil: row.keep_until, erasedAt: row.erased_at };
}

function toLine(of: Selectable<CustodyRow>): CustodyLine {
  const { words, keep_until: _, ...row } = of;
  return { ...row, words: words === null ? null : (JSON.parse(words) as object) } as CustodyLine;
}
