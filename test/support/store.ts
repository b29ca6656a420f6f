import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openStore, type Store } from '../../src/storage/store.ts';

let making: Promise<Buffer> | null = null;

/** A migrated, empty store in memory. Its tables are made once in each process and copied: making them takes longer than most tests do. */
export async function freshStore(): Promise<Store> {
  return openStore('sqlite::memory:', await tables());
}

/** The same in a new file at `path`. */
export async function freshFile(path: string): Promise<Store> {
  writeFileSync(path, await tables());
  return openStore(`sqlite:${path}`);
}

/** A SQLite database as the migrations leave it. */
function tables(): Promise<Buffer> {
  making ??= make();
  return making;
}

async function make(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'haidang-tables-'));
  try {
    const file = join(folder, 'tables.db');
    const store = openStore(`sqlite:${file}`);
    await store.migrate();
    await store.close();
    const database = new Sqlite(file);
    // With a log beside it, a database cannot live in memory alone.
    database.pragma('journal_mode = DELETE');
    const bytes = database.serialize();
    database.close();
    return bytes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
