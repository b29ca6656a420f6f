import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fault } from '../domain/fault.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import type { Workshop } from './commands.ts';
import { openPrinter } from './print.ts';
import { replay } from './replay.ts';

/** How many items pass between two signs of life. */
const SIGN = 5_000;

/** What `haidang replay` may be told, as `parseArgs` reads it. */
export const REPLAY_FLAGS = { from: { type: 'string' }, to: { type: 'string' } } as const;

export interface ReplayFlags {
  from?: string;
  to?: string;
}

/**
 * `replay FILE…`: lives an archive again in a database that is thrown away.
 * @throws fault `invalid` without a file, or for a bound that is no time
 */
export async function replayCommand(files: readonly string[], shop: Workshop): Promise<void> {
  if (files.length === 0) throw fault('invalid', 'replay.no-files');
  const { flags, print, clock, progress } = shop;
  const [from, to] = [instant(flags.from), instant(flags.to)];
  const rules = await shop.rules();
  const folder = mkdtempSync(join(tmpdir(), 'haidang-replay-'));
  let shown = 0;
  try {
    await replay({
      files: [...files],
      from,
      to,
      rules,
      databaseUrl: `sqlite:${join(folder, 'replay.db')}`,
      stopwatch: clock,
      event: flags.json ? (event) => print(JSON.stringify(event)) : openPrinter(print),
      progress: (at, items) => {
        if (items - shown < SIGN) return;
        shown = items;
        progress(`${dayOf(at)}  ${items}`);
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function instant(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw fault('invalid', 'replay.not-a-time', { text });
  return at;
}
