import type { Kysely } from 'kysely';
import { fault } from '../domain/fault.ts';
import {
  afterPaper,
  type Paper,
  type PaperAct,
  type PaperEntry,
  type PaperState,
  paperOf,
} from '../domain/paper-book.ts';
import type { Happening } from '../domain/event.ts';
import { HANDED_IN, NOTES_SINCE } from '../domain/owed.ts';
import type { ApprovedPaper } from '../domain/official.ts';
import type { PaperContent } from '../domain/paper.ts';
import { DAY, type Day, type Instant } from '../domain/time.ts';
import { linesOf, mustBeNew, rowOf, type Writer } from './book.ts';
import { events } from './events.ts';
import type { Tables } from './schema.ts';

/** More notes than papers of a year and a half. */
const NOTES_AT_MOST = 2_000;

/** Official papers: their logs, what was computed for them, and the documents as they were issued. */
export function papers(db: Kysely<Tables>) {
  const read = (rows: { body: string }[]) => rows.map((row) => JSON.parse(row.body) as Paper);

  async function get(id: string): Promise<Paper | null> {
    return read(await db.selectFrom('papers').select('body').where('id', '=', id).execute())[0] ?? null;
  }

  async function write(paper: Paper, entry: PaperEntry): Promise<void> {
    const { paper: id, ...line } = entry;
    const { at, who, name, act } = line;
    const added = await db
      .insertInto('paper_log')
      .values({ paper: id, ...rowOf(line) })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    mustBeNew(added, 'papers.refused.changed');
    await events(db).add([
      {
        at,
        event: 'act',
        subject: id,
        who,
        data: { act: 'paper-line', name, deed: act, title: paper.title },
      },
    ]);
    const { kind, state, duty, due, updatedAt: updated_at } = paper;
    const row = { state, updated_at, body: JSON.stringify(paper) };
    await db
      .insertInto('papers')
      .values({ id, kind, duty, due, ...row })
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute();
  }

  async function keepContent(paper: string, version: number, content: PaperContent): Promise<void> {
    await db
      .insertInto('paper_contents')
      .values({ paper, version, made_at: content.madeAt, body: JSON.stringify(content) })
      .execute();
  }

  return {
    get,

    /** The first draft with what was computed for it. False: there is such a paper already. Use inside a transaction. */
    async make(
      id: string,
      act: Extract<PaperAct, { act: 'made' }>,
      content: PaperContent,
      by: Writer,
    ): Promise<boolean> {
      if ((await get(id)) !== null) return false;
      const entry: PaperEntry = { ...act, ...by, paper: id, seq: 1 };
      await write(paperOf([entry]), entry);
      await keepContent(id, 1, content);
      return true;
    },

    /**
     * Adds a line to the log and says what the paper is now. Use inside a transaction. `seen`: the count of lines the writer looked at.
     * @throws fault `conflict` when the log went on meanwhile, `not-found` without such a paper
     */
    async add(id: string, act: PaperAct, by: Writer, seen: number): Promise<Paper> {
      const before = await get(id);
      if (before === null) throw fault('not-found', 'papers.missing');
      if (seen !== before.seq) throw fault('conflict', 'papers.refused.changed');
      const entry: PaperEntry = { ...act, ...by, paper: id, seq: before.seq + 1 };
      const paper = afterPaper(before, entry);
      await write(paper, entry);
      return paper;
    },

    /** What was computed anew, as the next version; the line that tells of it is written with it. Use inside a transaction. */
    async remake(id: string, content: PaperContent, by: Writer, seen: number): Promise<Paper> {
      const before = await get(id);
      if (before === null) throw fault('not-found', 'papers.missing');
      const version = before.version + 1;
      const paper = await this.add(id, { act: 'remade', version }, by, seen);
      await keepContent(id, version, content);
      return paper;
    },

    async content(paper: string, version: number): Promise<PaperContent | null> {
      const row = await db
        .selectFrom('paper_contents')
        .select('body')
        .where('paper', '=', paper)
        .where('version', '=', version)
        .executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.body) as PaperContent);
    },

    /** The whole log, oldest first. */
    async log(id: string): Promise<PaperEntry[]> {
      const rows = await db
        .selectFrom('paper_log')
        .selectAll()
        .where('paper', '=', id)
        .orderBy('seq')
        .execute();
      return linesOf<PaperEntry>(rows);
    },

    /** Those in one of `states`, the one that was touched last first. */
    async list(states: readonly PaperState[], limit: number): Promise<Paper[]> {
      if (states.length === 0) return [];
      return read(
        await db
          .selectFrom('papers')
          .select('body')
          .where('state', 'in', states)
          .orderBy('updated_at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute(),
      );
    },

    /** Those that answer a duty on a day, whatever became of them; the oldest first. */
    async forDuty(duty: string, due: Day): Promise<Paper[]> {
      return read(
        await db
          .selectFrom('papers')
          .select('body')
          .where('duty', '=', duty)
          .where('due', '=', due)
          .orderBy('id')
          .execute(),
      );
    },

    /** What people noted of papers that are owed: handed in, or not after all. As far back as anybody is shown. */
    async notes(now: Instant): Promise<Happening[]> {
      const from = now - NOTES_SINCE * DAY;
      const found = await Promise.all(
        HANDED_IN.map((act) => events(db).acts({ act, from }, NOTES_AT_MOST, null)),
      );
      return found.flat();
    },

    /** Keeps a document as it was issued. Use inside the transaction of `issued`. */
    async keepFile(paper: string, format: string, sha256: string, bytes: Uint8Array): Promise<void> {
      await db
        .insertInto('paper_files')
        .values({ paper, format, sha256, bytes: Buffer.from(bytes).toString('base64') })
        .execute();
    },

    /** Keeps the words that were approved, as JSON; the same ones once. Use inside the transaction of `approved`. */
    async keepApproved(paper: string, sha256: string, json: string): Promise<void> {
      await db
        .insertInto('paper_files')
        .values({ paper, format: approvedAs(sha256), sha256, bytes: json })
        .onConflict((c) => c.doNothing())
        .execute();
    },

    /** The words that stand approved; null: none do. */
    async approved({ id, approved }: Pick<Paper, 'id' | 'approved'>): Promise<ApprovedPaper | null> {
      if (approved === null) return null;
      const row = await db
        .selectFrom('paper_files')
        .select('bytes')
        .where('paper', '=', id)
        .where('format', '=', approvedAs(approved.sha256))
        .executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.bytes) as ApprovedPaper);
    },

    /** The document as it was issued; null: it was not, or not in this format. */
    async file(paper: string, format: string): Promise<Uint8Array | null> {
      const row = await db
        .selectFrom('paper_files')
        .select('bytes')
        .where('paper', '=', paper)
        .where('format', '=', format)
        .executeTakeFirst();
      return row === undefined ? null : Buffer.from(row.bytes, 'base64');
    },
  };
}

/** Beside the formats of issued documents; a paper may be approved, returned and approved again. */
function approvedAs(sha256: string): string {
  return `approved-${sha256}`;
}
