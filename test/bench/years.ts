import { existsSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Rules } from '../../src/config/rules.ts';
import type { PublisherKind } from '../../src/domain/source.ts';
import { DAY, type Instant, SECOND } from '../../src/domain/time.ts';
import { openEngine } from '../../src/storage/engine.ts';
import { countDue } from '../../src/storage/rollups.ts';
import { fillIndex } from '../../src/storage/search.ts';
import { openStore } from '../../src/storage/store.ts';
import { fillMatters } from './years-matters.ts';
import { fillMentions } from './years-mentions.ts';
import { fillOffice } from './years-office.ts';

/** The morning all these years lead up to. */
export const MORNING = Date.parse('2026-11-23T07:05:00+07:00');
export const YEARS = 3 * 365 * DAY;
export const BEGAN = MORNING - YEARS;
const SOURCES = 60;

/** Changed whenever this file fills another database than before. */
const EDITION = 7;

/** A mention of ours, as the other tables point at it. */
export interface Told {
  id: string;
  at: Instant;
  story: string;
  topic: string;
  claim: string | null;
}

export type Insert = (table: string) => (row: Record<string, unknown>) => void;

/**
 * A database of an office that listened for three years, in the temporary folder; filled once, and again when this file changes. Tables that
 * changed since are brought to today's shape as an update of a house does it; `updated` says how long that took.
 * Words are invented. Tables are filled directly: hearing a million items one by one would take an hour.
 */
export async function openYears(
  mentions: number,
  rules: Rules,
): Promise<{ file: string; filled: number; updated: number }> {
  const file = join(tmpdir(), `haidang-desk-${mentions}-${EDITION}.db`);
  let filled = 0;
  if (!existsSync(file)) {
    const began = performance.now();
    const fresh = join(tmpdir(), `haidang-desk-${process.pid}.db`);
    await update(fresh);
    const db = new Sqlite(fresh);
    const told = fill(db, mentions, rules);
    db.close();
    const store = openStore(`sqlite:${fresh}`);
    await fillMatters(store, told, rules);
    // A house that runs has long counted its past weeks.
    while ((await countDue(store, MORNING)) > 0);
    await store.close();
    await fileWords(fresh);
    renameSync(fresh, file);
    remove(fresh);
    filled = (performance.now() - began) / SECOND;
  }
  const began = performance.now();
  await update(file);
  return { file, filled, updated: (performance.now() - began) / SECOND };
}

async function update(file: string): Promise<void> {
  const store = openStore(`sqlite:${file}`);
  await store.migrate();
  await store.close();
}

/** Files what is kept of words for searching, as an update of an older house does. */
async function fileWords(file: string): Promise<void> {
  const { db } = openEngine(`sqlite:${file}`);
  await db.transaction().execute((all) => fillIndex(all));
  await db.destroy();
}

function remove(file: string): void {
  for (const tail of ['', '-wal', '-shm']) rmSync(file + tail, { force: true });
}

function fill(db: Sqlite.Database, mentions: number, rules: Rules): Told[] {
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  db.pragma('cache_size = -400000');
  const indexes = db
    .prepare(`select name, sql from sqlite_schema where type = 'index' and sql is not null`)
    .all() as { name: string; sql: string }[];
  for (const { name } of indexes) db.exec(`drop index "${name}"`);
  const insert = inserting(db);
  const told = db.transaction(() => {
    const heard = fillMentions(insert, mentions, rules);
    fillOffice(insert, heard, rules);
    return heard;
  })();
  for (const { sql } of indexes) db.exec(sql);
  db.pragma('journal_mode = WAL');
  return told;
}

function inserting(db: Sqlite.Database): Insert {
  const known = new Map<string, (row: Record<string, unknown>) => void>();
  return (table) => {
    const before = known.get(table);
    if (before) return before;
    const columns = (db.pragma(`table_info(${table})`) as { name: string; dflt_value: string | null }[])
      .filter(({ name }) => !(table === 'events' && name === 'seq'))
      .map(({ name, dflt_value }) => ({ name, absent: dflt_value === null ? null : unquoted(dflt_value) }));
    const statement = db.prepare(
      `insert into ${table} (${columns.map(({ name }) => name).join()}) values (${columns.map(() => '?').join()})`,
    );
    const put = (row: Record<string, unknown>) =>
      void statement.run(...columns.map(({ name, absent }) => row[name] ?? absent));
    known.set(table, put);
    return put;
  };
}

function unquoted(value: string): string | number {
  return value.startsWith("'") ? value.slice(1, -1) : Number(value);
}

const KINDS: [PublisherKind, number][] = [
  ['press', 32],
  ['official', 8],
  ['page', 8],
  ['forum', 5],
  ['group', 4],
  ['comment', 3],
];

/** Sources in the order of their ids, by kind. */
export const HOUSES = KINDS.flatMap(([kind, n]) => Array.from({ length: n }, () => kind))
  .slice(0, SOURCES)
  .map((kind, i) => ({ id: `nguon-${i}`, name: `Nguồn số ${i + 1}`, publisher: `toa-soan-${i}`, kind }));

export function pick<T>(from: readonly T[], random: () => number): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}
