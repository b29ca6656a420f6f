import type { Calibration } from './calibrate.ts';
import { chances, decide } from './calibrate.ts';
import { openFeatures, type Bag } from './features.ts';
import type { Clue, Head } from './lesson.ts';
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

/** A stretch of the original text and what it adds to the score of a label, end exclusive. */
export interface Weighed {
  start: number;
  end: number;
  weight: number;
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
  let last: Words | null = null;
  let lastBag: Bag | null = null;
  /** A text is usually judged and then explained several times: its features are read once. */
  function extract(words: Words): Bag {
    if (words !== last || lastBag === null) lastBag = read(words);
    last = words;
    return lastBag;
  }
  const rowOf = rowsOf(model);
  const clueRow = new Map(model.clues.map((name, i) => [name, model.buckets.length + i]));
  const biasRow = model.buckets.length + model.clues.length;
  const counts = new Int32Array(model.buckets.length);
  let touched = new Int32Array(1 << 12);
  let values = new Float64Array(1 << 12);
  // Columns are summed four at a time, in registers: a third of the time of one after the other.
  const stride = Math.ceil(columns / 4) * 4;
  const padded = paddedWeights(model, stride);
  const sums = new Float64Array(stride);

  /** Fills `touched` with the known features, clues and the bias, and `values` with their values; returns how many. */
  function vectorOf(bag: Bag, clues: readonly Clue[]): number {
    const room = bag.size + clues.length + 1;
    if (touched.length < room) [touched, values] = [new Int32Array(room * 2), new Float64Array(room * 2)];
    let n = 0;
    for (let i = 0; i < bag.size; i++) {
      const row = rowOf[bag.bucket[i] ?? 0] ?? -1;
      if (row < 0) continue;
      const count = counts[row] ?? 0;
      if (count === 0) touched[n++] = row;
      counts[row] = count + 1;
    }
    let square = 0;
    for (let i = 0; i < n; i++) {
      const row = touched[i] ?? 0;
      const value = damped(counts[row] ?? 0) * (worth[row] ?? 0);
      counts[row] = 0;
      values[i] = value;
      square += value * value;
    }
    const scale = square === 0 ? 1 : 1 / Math.sqrt(square);
    for (let i = 0; i < n; i++) values[i] = (values[i] ?? 0) * scale;
    for (const clue of clues) {
      const row = clueRow.get(clue.name);
      if (row === undefined) continue;
      touched[n] = row;
      values[n++] = clue.value * CLUE_LOUDNESS;
    }
    touched[n] = biasRow;
    values[n++] = 1;
    return n;
  }

  function scores(words: Words, clues: readonly Clue[] = []): Float64Array {
    const n = vectorOf(extract(words), clues);
    for (let column = 0; column < stride; column += 4) {
      let [one, two, three, four] = [0, 0, 0, 0];
      for (let i = 0; i < n; i++) {
        const value = values[i] ?? 0;
        const at = (touched[i] ?? 0) * stride + column;
        one += value * (padded[at] ?? 0);
        two += value * (padded[at + 1] ?? 0);
        three += value * (padded[at + 2] ?? 0);
        four += value * (padded[at + 3] ?? 0);
      }
      sums[column] = one;
      sums[column + 1] = two;
      sums[column + 2] = three;
      sums[column + 3] = four;
    }
    return sums;
  }

  function explain(head: HeadModel<H>, k: number, words: Words, clues: readonly Clue[]): Explanation {
    const column = head.labels.length === 2 ? head.column : head.column + k;
    const sign = head.labels.length === 2 && k === 0 ? -1 : 1;
    const weightOf = (row: number): number => sign * (weights[row * columns + column] ?? 0);
    const bag = extract(words);
    const n = vectorOf(bag, clues);
    const valueOf = new Map<number, number>();
    for (let i = 0; i < n; i++) valueOf.set(touched[i] ?? 0, values[i] ?? 0);
    const meetings = new Map<number, number>();
    for (let i = 0; i < bag.size; i++) {
      const row = rowOf[bag.bucket[i] ?? 0] ?? -1;
      meetings.set(row, (meetings.get(row) ?? 0) + 1);
    }
    const phrases: Weighed[] = [];
    for (let i = 0; i < bag.size; i++) {
      const row = rowOf[bag.bucket[i] ?? 0] ?? -1;
      // A feature met twice is damped as a whole; each meeting gets an equal share.
      const weight = ((valueOf.get(row) ?? 0) / (meetings.get(row) ?? 1)) * weightOf(row);
      if (row >= 0 && weight !== 0) phrases.push({ start: bag.from[i] ?? 0, end: bag.to[i] ?? 0, weight });
    }
    const said = clues.flatMap(({ name, value }) => {
      const weight = value * CLUE_LOUDNESS * weightOf(clueRow.get(name) ?? -1);
      return Number.isFinite(weight) && weight !== 0 ? [{ name, weight }] : [];
    });
    const bias = weightOf(biasRow);
    const score = [...phrases, ...said].reduce((sum, { weight }) => sum + weight, bias);
    return { score, bias, spans: spread(phrases), clues: said };
  }

  return {
    scores,
    judge(words, clues) {
      const all = scores(words, clues);
      const judged: Partial<Record<H, Judgement>> = {};
      for (const head of heads) judged[head.name] = judgement(head, all);
      return judged;
    },
    explain(name, label, words, clues = []) {
      const head = heads.find((one) => one.name === name);
      const k = head?.labels.indexOf(label) ?? -1;
      return head && k >= 0 ? explain(head, k, words, clues) : null;
    },
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

/**
 * Lays overlapping phrases over each other: each spreads its weight evenly over its letters, and letters between two borders form a span.
 * The sum stays the same.
 */
function spread(phrases: readonly Weighed[]): Weighed[] {
  const changes = new Map<number, number>();
  for (const { start, end, weight } of phrases) {
    const density = weight / Math.max(1, end - start);
    changes.set(start, (changes.get(start) ?? 0) + density);
    changes.set(end, (changes.get(end) ?? 0) - density);
  }
  const borders = [...changes.keys()].sort((a, b) => a - b);
  const spans: Weighed[] = [];
  let density = 0;
  borders.forEach((start, i) => {
    density += changes.get(start) ?? 0;
    const end = borders[i + 1];
    if (end !== undefined && Math.abs(density) > 1e-12)
      spans.push({ start, end, weight: density * (end - start) });
  });
  return spans;
}

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
