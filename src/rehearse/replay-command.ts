import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fault } from '../domain/fault.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import type { Workshop } from './commands.ts';
import { openPrinter } from './print.ts';
import { replay } from './replay.ts';

/** How many items pass between two signs of life. */
const SIGN = 5_000;

/** What `haidang replay` may be told, as `parseArgs` reads it. */
export const REPLAY_FLAGS = {
  from: { type: 'string' },
  to: { type: 'string' },
  keep: { type: 'string' },
} as const;

export interface ReplayFlags {
  from?: string;
  to?: string;
  /** A database file to keep what was lived in, for a desk to be opened on it. */
  keep?: string;
}

/**
 * `replay FILE…`: lives an archive again in a database that is thrown away, unless it shall be kept.
 * What is kept is written beside its name and gets it when all is done.
 * @throws fault `invalid` without a file, for a bound that is no time, or to keep it where a file stands already or no folder is
 */
export async function replayCommand(files: readonly string[], shop: Workshop): Promise<void> {
  if (files.length === 0) throw fault('invalid', 'replay.no-files');
  const { flags, print, clock, progress } = shop;
  const [from, to] = [instant(flags.from), instant(flags.to)];
  if (flags.keep !== undefined) checkPlace(flags.keep);
  const rules = await shop.rules();
  const folder = mkdtempSync(join(tmpdir(), 'haidang-replay-'));
  const database = flags.keep === undefined ? join(folder, 'replay.db') : `${flags.keep}.part`;
  let shown = 0;
  try {
    // A run that was killed may have left a half one.
    discard(database);
    await replay({
      files: [...files],
      from,
      to,
      rules,
      databaseUrl: `sqlite:${database}`,
      stopwatch: clock,
      event: flags.json ? (event) => print(JSON.stringify(event)) : openPrinter(print),
      progress: (at, items) => {
        if (items - shown < SIGN) return;
        shown = items;
        progress(`${dayOf(at)}  ${items}`);
      },
    });
    if (flags.keep !== undefined) {
      checkPlace(flags.keep);
      renameSync(database, flags.keep);
    }
  } finally {
    discard(database);
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkPlace(file: string): void {
  if (existsSync(file)) throw fault('invalid', 'replay.there-already', { file });
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) throw fault('invalid', 'replay.no-folder', { folder });
}

/** A database file and what SQLite keeps beside it. */
function discard(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
}

function instant(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw fault('invalid', 'replay.not-a-time', { text });
  return at;
}
