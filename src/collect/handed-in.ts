import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { fault, type Fault, isFault } from '../domain/fault.ts';
import type { HandedIn } from '../domain/told-file.ts';
import type { DateOrder } from './dates.ts';
import { READABLE, readTold, type ToldFile } from './told-file.ts';
import { readTable, type ToldTable } from './told-table.ts';

/** Rows of one file: more are a book of years, and better handed in by parts. */
const MOST_ROWS = 50_000;

/** A file as it was understood, and as it is written. */
export interface Read {
  told: ToldFile;
  table: ToldTable;
}

/** What is read on the thread, or why it cannot be: faults lose what makes them one on their way between threads. */
export type ReadOrFault = { read: Read } | { fault: Pick<Fault, 'fault' | 'message' | 'data'> };

export interface ToRead extends HandedIn {
  order: DateOrder;
}

/**
 * Reads a file on a thread of its own: twenty megabytes take a quarter of a minute of computing, and alerts and pages go on meanwhile. Threads
 * run the compiled file; from the TypeScript sources (tests) there is none.
 * @throws fault `invalid` for a file that cannot be read or has too many rows
 */
export async function readHandedIn(asked: ToRead): Promise<Read> {
  const answer = import.meta.url.endsWith('.ts') ? readOrFault(asked) : await onThread(asked);
  if ('read' in answer) return answer.read;
  throw fault(answer.fault.fault, answer.fault.message, { ...answer.fault.data });
}

/** The same in place. */
export function readOrFault(asked: ToRead): ReadOrFault {
  try {
    return { read: readHere(asked) };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { fault: { fault: error.fault, message: error.message, data: error.data } };
  }
}

function readHere({ bytes, file, sourceId, order }: ToRead): Read {
  if (!READABLE.test(file)) throw fault('invalid', 'import.format', { file });
  // Counted in the bytes: what is too long is not even decoded.
  if (!/\.xlsx$/i.test(file) && lines(bytes) > MOST_ROWS + 1) throw tooMany(file);
  const table = readTable(bytes, file);
  if (table.rows.size > MOST_ROWS) throw tooMany(file);
  return { told: readTold(bytes, file, sourceId, order), table };
}

function tooMany(file: string): Fault {
  return fault('invalid', 'import.too-many', { file, n: MOST_ROWS });
}

function lines(bytes: Uint8Array): number {
  let count = 1;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

async function onThread(asked: ToRead): Promise<ReadOrFault> {
  const thread = new Worker(new URL('./handed-in-worker.js', import.meta.url));
  try {
    const answer = once(thread, 'message');
    thread.postMessage(asked, []);
    const [read] = (await answer) as [ReadOrFault];
    return read;
  } finally {
    await thread.terminate();
  }
}
