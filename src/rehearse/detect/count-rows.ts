import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fault } from '../../domain/fault.ts';
import { DAY, HOUR, type Instant, MINUTE, startOfDay } from '../../domain/time.ts';
import { BIN } from '../../detect/crisis/constants.ts';

/**
 * Counts by time, as other programs write them: JSON lines `{series, bin, total, negative?}`, several series in any order.
 * Between a series' first and last row a bin without a row holds nothing; a row with `"total": null` is a bin nobody listened to.
 */
export interface CountRows {
  /** Beginning of bin 0 of every series, and width of a bin, in milliseconds. */
  origin: Instant;
  width: number;
  /** Did the rows tell the time? Else index 0 is taken for a Monday at midnight, for want of anything better. */
  timed: boolean;
  series: readonly CountSeries[];
  /** The rows as they came: series by its place in `series`, index of the bin, and the bin as it was written. */
  rows: readonly { series: number; index: number; bin: string | number }[];
}

export interface CountSeries {
  name: string;
  /** Index of its first bin. */
  first: number;
  total: (number | null)[];
  /** Null when no row of it told any. */
  negative: (number | null)[] | null;
}

interface Row {
  line: number;
  series: number;
  bin: string | number;
  /** An instant, or an index when `bin` was a number. */
  at: number;
  /** Index of the bin; known when all are read. */
  index: number;
  total: number | null;
  negative: number | undefined;
}

/** Index 0 of rows that count bins instead of telling the time: a Monday at midnight. */
const FIRST_MONDAY = startOfDay('2024-01-01');

/** More bins than this between the first and the last row of a series is a slip of the pen in a year, not a history. */
const LONGEST = 1_000_000;

const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, d: DAY };

/** `15m`, `1h`, `1d` in milliseconds: a width must divide an hour, or be a day. */
export function widthOf(text: string): number {
  const [, count = '', unit = ''] = /^(\d+)([mhd])$/.exec(text) ?? [];
  const width = Number(count) * (UNITS[unit] ?? 0);
  if (!isWidth(width)) throw fault('invalid', 'score.width', { text });
  return width;
}

function isWidth(width: number): boolean {
  return width === DAY || (width > 0 && HOUR % width === 0);
}

/**
 * Reads a file line by line.
 * @param width in milliseconds, or null to take the smallest step between times of the file (a quarter of an hour when there is none)
 * @param progress called now and then with the number of lines read
 */
export async function readCounts(
  file: string,
  width: number | null,
  progress: (lines: number) => void,
): Promise<CountRows> {
  const names = new Map<string, number>();
  const rows: Row[] = [];
  let line = 0;
  for await (const text of linesOf(file)) {
    line++;
    if (text.trim() === '') continue;
    rows.push(readRow(text, line, names));
    if (line % 100_000 === 0) progress(line);
  }
  const timed = rows.some(({ bin }) => typeof bin === 'string');
  const mixed = timed ? rows.find(({ bin }) => typeof bin !== 'string') : undefined;
  if (mixed) throw refusal(mixed.line, 'score.mixed');
  const step = width ?? (timed ? stepOf(rows) : BIN);
  const origin = timed ? originOf(rows, step) : FIRST_MONDAY;
  for (const row of rows) row.index = timed ? Math.floor((row.at - origin) / step) : row.at;
  return { origin, width: step, timed, rows, series: gather([...names.keys()], rows) };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  } catch (error) {
    throw fault('invalid', 'replay.unreadable', {
      file,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

function readRow(text: string, line: number, names: Map<string, number>): Row {
  const row = parsed(text, line);
  const { series, bin, total, negative } = row;
  if (typeof series !== 'string' || series === '') throw refusal(line, 'score.series');
  if (total !== null && !isCount(total)) throw refusal(line, 'score.total');
  if (negative !== undefined && negative !== null && !isCount(negative))
    throw refusal(line, 'score.negative');
  if (typeof negative === 'number' && total !== null && negative > total)
    throw refusal(line, 'score.more-negative');
  const at = timeOf(bin);
  if (at === null || (typeof bin !== 'string' && typeof bin !== 'number')) throw refusal(line, 'score.bin');
  const place = names.get(series) ?? names.size;
  names.set(series, place);
  return { line, series: place, bin, at, index: at, total, negative: negative ?? undefined };
}

function parsed(text: string, line: number): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(text);
    if (typeof row === 'object' && row !== null) return { ...row };
  } catch {
    // Told below, with its line.
  }
  throw refusal(line, 'score.json');
}

function refusal(line: number, why: string): Error {
  return fault('invalid', 'score.row', { line, why });
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** A number is an index; a day, or a time without a zone, is Vietnamese, so that every machine reads the same. */
function timeOf(bin: unknown): number | null {
  if (typeof bin === 'number') return Number.isSafeInteger(bin) ? bin : null;
  if (typeof bin !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(bin)) return null;
  const at = Date.parse(
    /^\d{4}-\d{2}-\d{2}$/.test(bin)
      ? `${bin}T00:00:00+07:00`
      : /(?:Z|[+-]\d{2}:?\d{2})$/.test(bin)
        ? bin
        : `${bin}+07:00`,
  );
  return Number.isNaN(at) ? null : at;
}

/** The smallest step between two times of the file. */
function stepOf(rows: readonly Row[]): number {
  const times = [...new Set(rows.map(({ at }) => at))].sort((a, b) => a - b);
  let step = Infinity;
  for (const [index, at] of times.entries())
    if (index > 0) step = Math.min(step, at - (times[index - 1] ?? at));
  if (step === Infinity) return BIN;
  if (!isWidth(step)) throw fault('invalid', 'score.spacing', { minutes: step / MINUTE });
  return step;
}

/** The bin boundary at or before the first row: bins of days begin at midnight in Vietnam. */
function originOf(rows: readonly Row[], step: number): Instant {
  const first = rows.reduce((least, { at }) => Math.min(least, at), Infinity);
  return FIRST_MONDAY + Math.floor((first - FIRST_MONDAY) / step) * step;
}

function gather(names: readonly string[], rows: readonly Row[]): CountSeries[] {
  const spans = names.map(() => ({ first: Infinity, last: -Infinity, negative: false }));
  for (const { series, index, negative } of rows) {
    const span = spans[series];
    if (!span) continue;
    span.first = Math.min(span.first, index);
    span.last = Math.max(span.last, index);
    span.negative ||= negative !== undefined;
  }
  const found = spans.map(({ first, last, negative }, series): CountSeries => {
    const length = last - first + 1;
    const name = names[series] ?? '';
    if (length > LONGEST) throw fault('invalid', 'score.span', { series: name, bins: length });
    const empty = () => Array.from<unknown, number | null>({ length }, () => 0);
    return { name, first, total: empty(), negative: negative ? empty() : null };
  });
  const taken = found.map(({ total }) => new Uint8Array(total.length));
  for (const { series, index, total, negative, line } of rows) {
    const one = found[series];
    const seen = taken[series];
    if (!one || !seen) continue;
    const bin = index - one.first;
    if (seen[bin] === 1) throw refusal(line, 'score.twice');
    seen[bin] = 1;
    one.total[bin] = total;
    if (one.negative) one.negative[bin] = total === null ? null : (negative ?? 0);
  }
  return found;
}
