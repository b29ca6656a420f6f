import type { Calibration } from './calibrate.ts';
import { chances, decide } from './calibrate.ts';
import { openFeatures, type Bag } from './features.ts';
import type { Clue, Head } from './lesson.ts';
import { openLayers, type Weighed } from './spans.ts';
import type { Words } from '../words.ts';

/** One question the model answers. */
export interface HeadModel<H extends string = Head> {
  name: H;
  /** In the order of the alphabet. */
  labels: readonly string[];
  /** Its first column of weights: one for two labels (it speaks for the second), else one for each. */
  column: number;
  calibration: Calibration;
}

/**
 * A linear model: score = Σ weight × value, nothing hidden. Rows are the features it knows, columns the labels of all heads side by side.
 * Rows up to `buckets.length` are buckets of hashed features; clues follow by name; the last row is the bias.
 */
export interface Model<H extends string = Head> {
  /** Binary logarithm of the number of buckets. */
  bits: number;
  buckets: Int32Array;
  clues: readonly string[];
  columns: number;
  /** `row * columns + column`. */
  weights: Float32Array;
  /** Of each bucket row: inverse document frequency × loudness of its family. */
  worth: Float32Array;
  heads: readonly HeadModel<H>[];
}

export interface Judgement {
  label: string;
  /** Calibrated probability of the label, 0–1. */
  sure: number;
  /** Below the abstain threshold of its head: "chưa chắc", for a person to say. */
  unsure: boolean;
  /** Calibrated probability of each label. */
  odds: Record<string, number>;
}

export interface Explanation {
  /** Bias + all weights of phrases + all weights of clues = score, exactly. */
  score: number;
  bias: number;
  /** Every letter that spoke, in the order of the text, touching none other; overlapping phrases are added up. */
  spans: Weighed[];
  clues: { name: string; weight: number }[];
}

export interface Judge<H extends string = Head> {
  judge(words: Words, clues?: readonly Clue[]): Partial<Record<H, Judgement>>;
  /** Raw scores of all columns; the buffer is overwritten by the next call. */
  scores(words: Words, clues?: readonly Clue[]): Float64Array;
  /** Why this label. Null for a head or label the model does not know. */
  explain(head: H, label: string, words: Words, clues?: readonly Clue[]): Explanation | null;
}

/** A clue speaks this much louder than it is told, so that it is heard among hundreds of phrases. */
export const CLUE_LOUDNESS = 0.5;

/** 1 + ln(count), for the counts that occur. */
const DAMPED = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));
export function damped(count: number): number {
  return DAMPED[Math.min(count, 255)] ?? 1;
}

/** Makes a model ready to judge. The same words and clues always mean the same. */
export function openJudge<H extends string>(model: Model<H>): Judge<H> {
  const { columns, weights, worth, heads } = model;
  const read = openFeatures(model.bits);
  const rowOf = rowsOf(model);
  const clueRow = new Map(model.clues.map((name, i) => [name, model.buckets.length + i]));
  const biasRow = model.buckets.length + model.clues.length;
  const layers = openLayers();
  /** Of each row the slot of the text's vector it fills, plus one; 0 outside `gather`. */
  const slotOf = new Int32Array(model.buckets.length);
  let vector = vectorOf(1 << 12);
  let last: { words: Words; clues: readonly Clue[] } | null = null;
  // Columns are summed eight at a time, in registers: a third of the time of one after the other.
  const stride = Math.ceil(columns / 8) * 8;
  const padded = paddedWeights(model, stride);
  const sums = new Float64Array(stride);

  /** The vector of a text: known features, clues, the bias. It is judged and then explained several times, and gathered once. */
  function gather(words: Words, clues: readonly Clue[]): Vector {
    if (last?.words === words && last.clues === clues) return vector;
    const bag = read(words);
    const room = bag.size + clues.length + 1;
    if (vector.row.length < room) vector = vectorOf(room * 2);
    const { row: rows, times, value: values, slot: slots } = vector;
    let n = 0;
    for (let i = 0; i < bag.size; i++) {
      const row = rowOf[bag.bucket[i] ?? 0] ?? -1;
      slots[i] = -1;
      if (row < 0) continue;
      let slot = (slotOf[row] ?? 0) - 1;
      if (slot < 0) {
        slot = n++;
        slotOf[row] = slot + 1;
        rows[slot] = row;
        times[slot] = 0;
      }
      times[slot] = (times[slot] ?? 0) + 1;
      slots[i] = slot;
    }
    let square = 0;
    for (let i = 0; i < n; i++) {
      const row = rows[i] ?? 0;
      const value = damped(times[i] ?? 0) * (worth[row] ?? 0);
      slotOf[row] = 0;
      values[i] = value;
      square += value * value;
    }
    const scale = square === 0 ? 1 : 1 / Math.sqrt(square);
    for (let i = 0; i < n; i++) values[i] = (values[i] ?? 0) * scale;
    for (const clue of clues) {
      const row = clueRow.get(clue.name);
      if (row === undefined) continue;
      rows[n] = row;
      values[n++] = clue.value * CLUE_LOUDNESS;
    }
    rows[n] = biasRow;
    values[n++] = 1;
    vector.size = n;
    vector.bag = bag;
    last = { words, clues };
    return vector;
  }

  function scores(words: Words, clues: readonly Clue[] = NO_CLUES): Float64Array {
    const { size, row: rows, value: values } = gather(words, clues);
    for (let column = 0; column < stride; column += 8) {
      let [one, two, three, four, five, six, seven, eight] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let i = 0; i < size; i++) {
        const value = values[i] ?? 0;
        const at = (rows[i] ?? 0) * stride + column;
        one += value * (padded[at] ?? 0);
        two += value * (padded[at + 1] ?? 0);
        three += value * (padded[at + 2] ?? 0);
        four += value * (padded[at + 3] ?? 0);
        five += value * (padded[at + 4] ?? 0);
        six += value * (padded[at + 5] ?? 0);
        seven += value * (padded[at + 6] ?? 0);
        eight += value * (padded[at + 7] ?? 0);
      }
      sums[column] = one;
      sums[column + 1] = two;
      sums[column + 2] = three;
      sums[column + 3] = four;
      sums[column + 4] = five;
      sums[column + 5] = six;
      sums[column + 6] = seven;
      sums[column + 7] = eight;
    }
    return sums;
  }

  function explain(head: HeadModel<H>, k: number, words: Words, clues: readonly Clue[]): Explanation {
    const column = head.labels.length === 2 ? head.column : head.column + k;
    const sign = head.labels.length === 2 && k === 0 ? -1 : 1;
    const weightOf = (row: number): number => sign * (weights[row * columns + column] ?? 0);
    const { bag, row: rows, times, value: values, slot: slots } = gather(words, clues);
    const bias = weightOf(biasRow);
    let score = bias;
    for (let i = 0; i < bag.size; i++) {
      const slot = slots[i] ?? -1;
      if (slot < 0) continue;
      // A feature met twice is damped as a whole; each meeting gets an equal share.
      const weight = ((values[slot] ?? 0) / (times[slot] ?? 1)) * weightOf(rows[slot] ?? 0);
      if (weight === 0) continue;
      layers.add(bag.from[i] ?? 0, bag.to[i] ?? 0, weight);
      score += weight;
    }
    const said = clues.flatMap(({ name, value }) => {
      const weight = value * CLUE_LOUDNESS * weightOf(clueRow.get(name) ?? -1);
      return Number.isFinite(weight) && weight !== 0 ? [{ name, weight }] : [];
    });
    for (const { weight } of said) score += weight;
    return { score, bias, spans: layers.take(), clues: said };
  }

  return {
    scores,
    judge(words, clues) {
      const all = scores(words, clues);
      const judged: Partial<Record<H, Judgement>> = {};
      for (const head of heads) judged[head.name] = judgement(head, all);
      return judged;
    },
    explain(name, label, words, clues = NO_CLUES) {
      const head = heads.find((one) => one.name === name);
      const k = head?.labels.indexOf(label) ?? -1;
      return head && k >= 0 ? explain(head, k, words, clues) : null;
    },
  };
}

const NO_BAG: Bag = {
  size: 0,
  bucket: new Int32Array(0),
  family: new Uint8Array(0),
  from: new Int32Array(0),
  to: new Int32Array(0),
};
const NO_CLUES: readonly Clue[] = [];

/** A text as the model meets it: the rows it fills (the first `size`), with their values. */
interface Vector {
  size: number;
  row: Int32Array;
  value: Float64Array;
  /** How often the feature of a row was met. */
  times: Int32Array;
  bag: Bag;
  /** Which row each feature of the bag fills, an index into `row`; −1 for those the model does not know. */
  slot: Int32Array;
}

function vectorOf(room: number): Vector {
  return {
    size: 0,
    row: new Int32Array(room),
    value: new Float64Array(room),
    times: new Int32Array(room),
    bag: NO_BAG,
    slot: new Int32Array(room),
  };
}

function paddedWeights({ columns, weights }: Model<string>, stride: number): Float32Array {
  const padded = new Float32Array((weights.length / columns || 0) * stride);
  for (let row = 0; row * columns < weights.length; row++)
    padded.set(weights.subarray(row * columns, (row + 1) * columns), row * stride);
  return padded;
}

function judgement(head: HeadModel<string>, scores: Float64Array): Judgement {
  const { labels, calibration } = head;
  const chance = chances(scores, labels.length, calibration, head.column);
  const told = decide(chance, calibration);
  const sure = chance[told] ?? 0;
  const odds: Record<string, number> = {};
  for (let k = 0; k < labels.length; k++) odds[labels[k] ?? ''] = chance[k] ?? 0;
  return { label: labels[told] ?? '', sure, unsure: sure < calibration.sureFrom, odds };
}

/** The columns of weights a head owns. */
export function columnsOf(head: Pick<HeadModel<string>, 'labels' | 'column'>): number[] {
  return Array.from({ length: problemsOf(head.labels) }, (_, k) => head.column + k);
}

/** Two labels are one yes-or-no problem; more are one each (one against the rest). */
export function problemsOf(labels: readonly string[]): number {
  return labels.length === 2 ? 1 : labels.length;
}

/** Bucket → row, −1 where the model knows nothing. */
export function rowsOf(model: Pick<Model<string>, 'bits' | 'buckets'>): Int32Array {
  const rowOf = new Int32Array(1 << model.bits).fill(-1);
  model.buckets.forEach((bucket, row) => (rowOf[bucket] = row));
  return rowOf;
}

/** Part of the format, so that weights are not read with other ears. Count up when a feature changes. */
export const FEATURES = 1;

const SHOWN = 5;

/**
 * The phrases that spoke loudest for (positive weight) or against (negative): neighbouring spans of one direction are one phrase, blanks
 * between them included, loudest first.
 */
export function loudest(
  spans: readonly Weighed[],
  direction: 1 | -1,
  text: string,
  shown = SHOWN,
): Weighed[] {
  const merged: Weighed[] = [];
  let open: Weighed | null = null;
  for (const span of spans) {
    if (Math.sign(span.weight) !== direction) {
      if (/\p{L}/u.test(text.slice(span.start, span.end))) open = null;
      continue;
    }
    if (open && !/[\p{L}\p{N}.!?\n]/u.test(text.slice(open.end, span.start))) {
      open.end = span.end;
      open.weight += span.weight;
    } else {
      open = { ...span };
      merged.push(open);
    }
  }
  return merged.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)).slice(0, shown);
}
