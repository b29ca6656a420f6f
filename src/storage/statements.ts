import type { Kysely } from 'kysely';
import { fault } from '../domain/fault.ts';
import {
  afterStatement,
  type KeptFile,
  type Statement,
  type StatementAct,
  type StatementEntry,
  type StatementState,
  statementOf,
} from '../domain/statement.ts';
import { linesOf, mustBeNew, rowOf, type Writer } from './book.ts';
import { events } from './events.ts';
import type { Tables } from './schema.ts';

/** Always a person, for nothing here is said by the machine. */
type StatementWriter = Writer & { who: string };

export function statements(db: Kysely<Tables>) {
  const read = (rows: { body: string }[]) => rows.map((row) => JSON.parse(row.body) as Statement);

  async function get(id: string): Promise<Statement | null> {
    return read(await db.selectFrom('statements').select('body').where('id', '=', id).execute())[0] ?? null;
  }

  async function write(statement: Statement, entry: StatementEntry): Promise<void> {
    const { statement: id, ...line } = entry;
    const { at, who, name, act } = line;
    const added = await db
      .insertInto('statement_log')
      .values({ statement: id, ...rowOf(line) })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    mustBeNew(added, 'statement.refused.changed');
    const row = { state: statement.state, updated_at: statement.updatedAt, body: JSON.stringify(statement) };
    await events(db).add([
      {
        at,
        event: 'act',
        subject: id,
        who,
        data: { act: 'statement-line', name, deed: act, incident: statement.incident },
      },
    ]);
    await db
      .insertInto('statements')
      .values({ id, incident: statement.incident, ...row })
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute();
  }

  return {
    get,

    /** Writes the first draft. Use inside a transaction. */
    async draft(
      id: string,
      act: Extract<StatementAct, { act: 'drafted' }>,
      by: StatementWriter,
    ): Promise<Statement> {
      const entry: StatementEntry = { ...act, ...by, statement: id, seq: 1 };
      const statement = statementOf([entry]);
      await write(statement, entry);
      return statement;
    },

    /**
     * Adds a line to the log and says what the statement is now. Use inside a transaction. `seen`: the count of lines the writer looked at;
     * nobody approves a text that changed behind the page they read.
     * @throws fault `conflict` when the log went on meanwhile, `not-found` without such a statement
     */
    async add(id: string, act: StatementAct, by: StatementWriter, seen: number): Promise<Statement> {
      const before = await get(id);
      if (before === null) throw fault('not-found', 'statement.missing');
      if (seen !== before.seq) throw fault('conflict', 'statement.refused.changed');
      const entry: StatementEntry = { ...act, ...by, statement: id, seq: before.seq + 1 };
      const statement = afterStatement(before, entry);
      await write(statement, entry);
      return statement;
    },

    /** Keeps a document as it went out; the same one once. Use inside the transaction of `published`. */
    async keepFile(statement: string, { format, sha256 }: KeptFile, bytes: Uint8Array): Promise<void> {
      await db
        .insertInto('paper_files')
        .values({
          paper: statement,
          format: keptAs({ format, sha256 }),
          sha256,
          bytes: Buffer.from(bytes).toString('base64'),
        })
        .onConflict((c) => c.doNothing())
        .execute();
    },

    /** The document as it went out; null: none is kept by this name. */
    async file(statement: string, file: KeptFile): Promise<Uint8Array | null> {
      const row = await db
        .selectFrom('paper_files')
        .select('bytes')
        .where('paper', '=', statement)
        .where('format', '=', keptAs(file))
        .executeTakeFirst();
      return row === undefined ? null : new Uint8Array(Buffer.from(row.bytes, 'base64'));
    },

    /** The whole log, oldest first. */
    async log(id: string): Promise<StatementEntry[]> {
      const rows = await db
        .selectFrom('statement_log')
        .selectAll()
        .where('statement', '=', id)
        .orderBy('seq')
        .execute();
      return linesOf<StatementEntry>(rows);
    },

    /** Those of an incident, the one that was touched last first. */
    async ofIncident(incident: string): Promise<Statement[]> {
      return read(
        await db
          .selectFrom('statements')
          .select('body')
          .where('incident', '=', incident)
          .orderBy('updated_at', 'desc')
          .orderBy('id')
          .execute(),
      );
    },

    /** Those in one of `states`, whatever their incident, the one that was touched last first. */
    async list(states: readonly StatementState[], limit: number): Promise<Statement[]> {
      if (states.length === 0) return [];
      return read(
        await db
          .selectFrom('statements')
          .select('body')
          .where('state', 'in', states)
          .orderBy('updated_at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute(),
      );
    },
  };
}

/** A text goes out more than once, and each time as it is then. */
function keptAs({ format, sha256 }: KeptFile): string {
  return `${format}-${sha256}`;
}
