import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect } from 'kysely';
import pg from 'pg';
import { fault } from '../domain/fault.ts';
import type { Tables } from './schema.ts';

/** What differs between the two databases, as data. Everything else is the same kysely query. */
export interface Engine {
  name: 'sqlite' | 'postgres';
  db: Kysely<Tables>;
  /** Column type of an id that the database counts up. */
  counter: 'integer' | 'bigserial';
  /** SQLite has one writer at a time; PostgreSQL must be told not to let one overwrite what another has just written. */
  isolation: 'repeatable read' | null;
}

/**
 * Opens `postgres://…`, `sqlite:FILE` or `sqlite::memory:`.
 * Instants fit a double exactly until the year 287396, so int8 is read as a number.
 * @param image a whole SQLite database that the one in memory begins as
 */
export function openEngine(url: string, image?: Buffer): Engine {
  if (/^postgres(ql)?:\/\//.test(url)) {
    const pool = new pg.Pool({
      connectionString: url,
      max: 8,
      types: {
        getTypeParser: (oid, format) => {
          if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
          return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, 'text');
        },
      },
    });
    // An idle connection that the server drops is replaced at the next query; unheard, its 'error' event would end the process.
    pool.on('error', () => undefined);
    return {
      name: 'postgres',
      db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
      counter: 'bigserial',
      isolation: 'repeatable read',
    };
  }
  if (!url.startsWith('sqlite:'))
    throw fault('invalid', 'database.scheme', { scheme: url.split(':')[0] ?? '' });
  const file = url.replace(/^sqlite:(\/\/)?/, '');
  const database = new Sqlite(image ?? file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('busy_timeout = 5000');
  database.pragma('foreign_keys = ON');
  // What is erased is overwritten, in the file and, at its next turn, in the log beside it: our words on erasure are about the disk too.
  database.pragma('secure_delete = ON');
  database.pragma('journal_size_limit = 0');
  return {
    name: 'sqlite',
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: prepareOnce(database) }) }),
    counter: 'integer',
    isolation: null,
  };
}

/** Different statements the house asks; beyond this something builds SQL out of data. */
const STATEMENTS = 400;

/** Kysely prepares every query anew; preparing each text once makes small queries about twice as fast. */
function prepareOnce(database: Sqlite.Database): SqliteDatabase {
  const prepared = new Map<string, Sqlite.Statement>();
  return {
    prepare(sql) {
      const known = prepared.get(sql);
      if (known) return known;
      if (prepared.size >= STATEMENTS) prepared.clear();
      const statement = database.prepare(sql);
      prepared.set(sql, statement);
      return statement;
    },
    close: () => void database.close(),
  };
}
