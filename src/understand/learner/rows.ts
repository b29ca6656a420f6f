import type { Extract } from './features.ts';
import { LOUDNESS } from './features.ts';
import type { Told } from './lesson.ts';
import { CLUE_LOUDNESS, damped, rowsOf, type Model } from './model.ts';
import type { Rows } from './svm.ts';

/** What the rows of a model stand for; see `Model`. */
export type Ground = Pick<Model<string>, 'bits' | 'buckets' | 'clues' | 'worth'>;

/** Texts of one lesson: as it stands, and copies of it. */
export interface Copies {
  lesson: number;
  told: Told;
}

/** Features of many texts, each once with its count; text `i` is `start[i]`…`start[i + 1]`. */
interface Counted {
  start: Int32Array;
  bucket: Int32Array;
  count: Int32Array;
  family: Uint8Array;
}

/** A feature seen in fewer lessons than this cannot be told from chance. */
export const FEWEST_LESSONS = 2;

/**
 * Texts as vectors: tf-idf of phrases, of length 1, then clues, then a constant 1 for the bias. Features of `base` keep their row and worth,
 * so that its weights stay true; what is new follows.
 */
export function rowsFrom(
  copies: readonly Copies[],
  extract: Extract,
  bits: number,
  base: Ground | null,
  fewest = FEWEST_LESSONS,
  loudness: readonly number[] = LOUDNESS,
): { rows: Rows; ground: Ground } {
  const counted = countFeatures(copies, extract, bits);
  const ground = groundOf(copies, counted, bits, base, fewest, loudness);
  return { rows: vectors(copies, counted, ground), ground };
}

function countFeatures(copies: readonly Copies[], extract: Extract, bits: number): Counted {
  const counts = new Int32Array(1 << bits);
  const start = new Int32Array(copies.length + 1);
  let room = Math.max(1 << 12, copies.length * 128);
  let bucket: Int32Array = new Int32Array(room);
  let count: Int32Array = new Int32Array(room);
  let family = new Uint8Array(room);
  let filled = 0;
  copies.forEach(({ told }, text) => {
    const bag = extract(told.words);
    if (filled + bag.size > room) {
      room = Math.max(room * 2, filled + bag.size);
      [bucket, count] = [larger(bucket, room), larger(count, room)];
      const families = new Uint8Array(room);
      families.set(family);
      family = families;
    }
    const from = filled;
    for (let i = 0; i < bag.size; i++) {
      const one = bag.bucket[i] ?? 0;
      if ((counts[one] ?? 0) === 0) {
        bucket[filled] = one;
        family[filled] = bag.family[i] ?? 0;
        filled++;
      }
      counts[one] = (counts[one] ?? 0) + 1;
    }
    for (let i = from; i < filled; i++) {
      const one = bucket[i] ?? 0;
      count[i] = counts[one] ?? 0;
      counts[one] = 0;
    }
    start[text + 1] = filled;
  });
  return { start, bucket, count, family };
}

function larger(list: Int32Array, room: number): Int32Array {
  const made = new Int32Array(room);
  made.set(list);
  return made;
}

function groundOf(
  copies: readonly Copies[],
  { start, bucket, family }: Counted,
  bits: number,
  base: Ground | null,
  fewest: number,
  loudness: readonly number[],
): Ground {
  const size = 1 << bits;
  const texts = new Int32Array(size);
  const lessons = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  const loud = new Float32Array(size);
  copies.forEach(({ lesson }, text) => {
    for (let i = start[text] ?? 0; i < (start[text + 1] ?? 0); i++) {
      const one = bucket[i] ?? 0;
      texts[one] = (texts[one] ?? 0) + 1;
      if (last[one] !== lesson) lessons[one] = (lessons[one] ?? 0) + 1;
      last[one] = lesson;
      loud[one] = loudness[family[i] ?? 0] ?? 1;
    }
  });
  const known = base ? rowsOf(base) : null;
  const buckets = base ? [...base.buckets] : [];
  const worth = base ? [...base.worth] : [];
  const fresh: number[] = [];
  for (let one = 0; one < size; one++)
    if ((lessons[one] ?? 0) >= fewest && (loud[one] ?? 0) > 0 && (known === null || (known[one] ?? -1) < 0))
      fresh.push(one);
  // Common features side by side: what is read together lies together in memory, and learning takes a third less time.
  fresh.sort((one, other) => (texts[other] ?? 0) - (texts[one] ?? 0) || one - other);
  for (const one of fresh) {
    buckets.push(one);
    worth.push((Math.log((1 + copies.length) / (1 + (texts[one] ?? 0))) + 1) * (loud[one] ?? 1));
  }
  return {
    bits,
    buckets: Int32Array.from(buckets),
    worth: Float32Array.from(worth),
    clues: cluesOf(copies, base, fewest),
  };
}

function cluesOf(copies: readonly Copies[], base: Ground | null, fewest: number): string[] {
  const lessons = new Map<string, Set<number>>();
  for (const { lesson, told } of copies)
    for (const { name } of told.clues) {
      const seen = lessons.get(name);
      if (seen) seen.add(lesson);
      else lessons.set(name, new Set([lesson]));
    }
  const fresh = [...lessons].filter(([, seen]) => seen.size >= fewest).map(([name]) => name);
  return [...new Set([...(base?.clues ?? []), ...fresh.toSorted()])];
}

function vectors(copies: readonly Copies[], counted: Counted, ground: Ground): Rows {
  const rowOf = rowsOf(ground);
  const clueRow = new Map(ground.clues.map((name, i) => [name, ground.buckets.length + i]));
  const bias = ground.buckets.length + ground.clues.length;
  const clues = copies.reduce((sum, { told }) => sum + told.clues.length, 0);
  const room = (counted.start[copies.length] ?? 0) + clues + copies.length;
  const rows: Rows = {
    size: copies.length,
    columns: bias + 1,
    start: new Int32Array(copies.length + 1),
    column: new Int32Array(room),
    value: new Float32Array(room),
    square: new Float64Array(copies.length),
  };
  let filled = 0;
  const put = (column: number, value: number): void => {
    rows.column[filled] = column;
    rows.value[filled] = value;
    filled++;
  };
  copies.forEach(({ told }, text) => {
    const from = filled;
    let square = 0;
    for (let i = counted.start[text] ?? 0; i < (counted.start[text + 1] ?? 0); i++) {
      const row = rowOf[counted.bucket[i] ?? 0] ?? -1;
      if (row < 0) continue;
      const value = damped(counted.count[i] ?? 0) * (ground.worth[row] ?? 0);
      put(row, value);
      square += value * value;
    }
    const length = square === 0 ? 1 : Math.sqrt(square);
    for (let at = from; at < filled; at++) rows.value[at] = (rows.value[at] ?? 0) / length;
    for (const clue of told.clues) {
      const row = clueRow.get(clue.name);
      if (row !== undefined) put(row, clue.value * CLUE_LOUDNESS);
    }
    put(bias, 1);
    let whole = 0;
    for (let at = from; at < filled; at++) whole += (rows.value[at] ?? 0) ** 2;
    rows.square[text] = whole;
    rows.start[text + 1] = filled;
  });
  return rows;
}
