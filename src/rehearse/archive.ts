import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { PUBLISHER_KINDS, type PublisherKind } from '../domain/source.ts';
import type { Instant } from '../domain/time.ts';
import { fault } from '../domain/fault.ts';

/** One line of an archive, as it was once published. */
export interface ArchiveItem {
  at: Instant;
  source: string;
  kind: PublisherKind;
  url: string | null;
  title: string;
  summary: string;
  text: string | null;
}

/** Items that could not be used, counted while reading. */
export interface Unusable {
  count: number;
  /** `file:line` and what was wrong with the first one. */
  first: string | null;
}

/**
 * All items of several archives (JSONL, plain or gzip) in order of time, reading one line at a time.
 * A file that is not sorted is the exception: it is read whole and sorted, so it must fit in memory.
 */
export async function* readArchives(
  files: readonly string[],
  unusable: Unusable,
): AsyncGenerator<ArchiveItem> {
  const streams: AsyncIterator<ArchiveItem>[] = [];
  for (const file of files) {
    if (await isSorted(file)) {
      streams.push(itemsOf(file, unusable));
      continue;
    }
    const items: ArchiveItem[] = [];
    for await (const item of itemsOf(file, unusable)) items.push(item);
    items.sort((a, b) => a.at - b.at);
    streams.push(fromList(items));
  }
  const heads = await Promise.all(streams.map(async (stream) => ({ stream, head: await stream.next() })));
  for (;;) {
    let earliest: (typeof heads)[number] | null = null;
    for (const one of heads)
      if (
        one.head.done !== true &&
        (earliest === null || earliest.head.done === true || one.head.value.at < earliest.head.value.at)
      )
        earliest = one;
    if (earliest === null || earliest.head.done === true) return;
    yield earliest.head.value;
    earliest.head = await earliest.stream.next();
  }
}

// eslint-disable-next-line require-yield
async function* fromList(items: readonly ArchiveItem[]): AsyncGenerator<ArchiveItem> {
  for (const item of items) yield item;
}

/** @throws fault when `file` is no ordinary file: a pipe cannot be read twice. */
async function isSorted(file: string): Promise<boolean> {
  const found = await stat(file).catch((error: Error) => {
    throw fault('invalid', 'replay.unreadable', { file, detail: error.message });
  });
  if (!found.isFile()) throw fault('invalid', 'replay.not-a-file', { file });
  let last = -Infinity;
  for await (const item of itemsOf(file, { count: 0, first: null })) {
    if (item.at < last) return false;
    last = item.at;
  }
  return true;
}

async function* itemsOf(file: string, unusable: Unusable): AsyncGenerator<ArchiveItem> {
  let number = 0;
  for await (const raw of lines(file)) {
    number++;
    const line = number === 1 ? raw.replace(/^\uFEFF/, '') : raw;
    if (line.trim() === '') continue;
    const item = parseItem(line);
    if (typeof item !== 'string') yield item;
    else {
      unusable.count++;
      unusable.first ??= `${file}:${number}: ${item}`;
    }
  }
}

async function* lines(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const plain = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  try {
    // A broken stream must end the reading with its error, not hang it.
    raw.on('error', (error) => plain.destroy(error));
    yield* createInterface({ input: plain, crlfDelay: Infinity });
  } catch (error) {
    throw fault('invalid', 'replay.unreadable', {
      file,
      detail: error instanceof Error ? error.message : '',
    });
  } finally {
    raw.destroy();
  }
}

function objectIn(line: string): Record<string, unknown> | null {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && !Array.isArray(row)
      ? (row as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const ISO_DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** An ISO date; without an offset it is Vietnamese time, so that a file means the same on every machine. Null when it is none of ours. */
function instantIn(text: string): Instant | null {
  const found = ISO_DATE.exec(text);
  if (found === null) return null;
  const whole = text.length === 10 ? `${text}T00:00:00` : text.replace(' ', 'T');
  const at = Date.parse(found[1] === undefined ? `${whole}+07:00` : whole);
  return at >= Date.UTC(2000, 0) && at < Date.UTC(2100, 0) ? at : null;
}

/** One line as an item, or what is wrong with it. */
export function parseItem(line: string): ArchiveItem | string {
  const row = objectIn(line);
  if (row === null) return 'not a JSON object';
  const text = (name: string): string | null => {
    const value = row[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const at = instantIn(text('published') ?? '');
  if (at === null) return 'published is not an ISO date between 2000 and 2100';
  const source = text('source');
  if (source === null) return 'source is missing';
  const body = text('text');
  const title = text('title');
  const summary = text('summary');
  if (title === null && summary === null && body === null) return 'no words';
  const kind = text('kind') ?? 'press';
  if (!PUBLISHER_KINDS.includes(kind as PublisherKind)) return `kind ${kind} is unknown`;
  return {
    at,
    source,
    kind: kind as PublisherKind,
    url: text('url'),
    title: title ?? '',
    summary: summary ?? '',
    text: body,
  };
}
