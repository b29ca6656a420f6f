import fs from 'node:fs';
import zlib from 'node:zlib';
import { expect, it } from 'vitest';
import { clusterStories } from '../../src/understand/cluster.ts';
import { isCopy, type Sketch, sketchOf } from '../../src/understand/same.ts';
import { seeded } from '../storage/contract/samples.ts';

/**
 * Measures reprints and stories on texts that are not part of the project: `HAIDANG_STORIES` names a gzipped file of dated articles with
 * their story (id, story, published, title, summary, text), `HAIDANG_NEWS` one of news items (published, title, summary, source). Run alone:
 * `HAIDANG_STORIES=… HAIDANG_NEWS=… npx vitest run --config test/bench/vitest.config.ts same`
 */
const STORIES = process.env['HAIDANG_STORIES'];
const NEWS = process.env['HAIDANG_NEWS'];
const NEWS_FROM = Number(process.env['HAIDANG_NEWS_FROM'] ?? 60_000);

interface Row {
  id: string;
  story?: string;
  published: string;
  source: string;
  title: string;
  summary: string;
  text: string | null;
}

function rowsOf(file: string): Row[] {
  return zlib
    .gunzipSync(fs.readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

type Edit = (words: string[], random: () => number, strange: () => string) => string[];

/** A share of the words replaced by words of other articles. */
const replaced =
  (share: number): Edit =>
  (words, random, strange) =>
    words.map((word) => (random() < share ? strange() : word));

const EDITS: Record<string, Edit> = {
  'byline of 20 words added': (words, _random, strange) => [...Array.from({ length: 20 }, strange), ...words],
  'first 40 words cut': (words) => words.slice(40),
  'last third cut': (words) => words.slice(0, Math.ceil((words.length * 2) / 3)),
  '5 % of words replaced': replaced(0.05),
  '10 % of words replaced': replaced(0.1),
  '20 % of words replaced': replaced(0.2),
};

interface Sketched {
  text: Pick<Row, 'title' | 'summary' | 'text'>;
  sketch: Sketch;
}

function sketched(text: Sketched['text']): Sketched {
  const sketch = sketchOf(text);
  if (!sketch) throw new Error('too short to be compared');
  return { text, sketch };
}

const meets = (one: Sketch, other: Sketch): boolean =>
  one.textHash === other.textHash || one.bands.some((band) => other.bands.includes(band));

it.runIf(STORIES)('finds edited copies of articles', () => {
  const rows = rowsOf(STORIES ?? '').filter((row) => (row.text ?? '').split(/\s+/).length >= 200);
  const random = seeded(7);
  const pool = rows.flatMap((row) => (row.text ?? '').split(/\s+/));
  const strange = (): string => pool[Math.floor(random() * pool.length)] ?? '';
  const originals = rows.map(({ title, summary, text }) => sketched({ title, summary, text }));
  for (const [name, edit] of Object.entries(EDITS)) {
    const found = originals.filter((original) => {
      const words = edit((original.text.text ?? '').split(/\s+/), random, strange);
      const copy = sketched({ title: 'Tiêu đề khác', summary: '', text: words.join(' ') });
      return meets(copy.sketch, original.sketch) && isCopy(copy, original);
    });
    console.log(name.padEnd(28), `${((100 * found.length) / originals.length).toFixed(1)} %`);
  }
  let pairs = 0;
  for (const [i, one] of originals.entries())
    for (const other of originals.slice(i + 1))
      if (meets(one.sketch, other.sketch) && isCopy(one, other)) pairs++;
  console.log(
    'pairs among the originals'.padEnd(28),
    pairs,
    `of ${(originals.length * (originals.length - 1)) / 2}`,
  );
  expect(originals.length).toBeGreaterThan(100);
});

it.runIf(NEWS)('takes only reprints for copies among headlines with their summaries', () => {
  const rows = rowsOf(NEWS ?? '')
    .toSorted((a, b) => a.published.localeCompare(b.published))
    .slice(NEWS_FROM, NEWS_FROM + 10_000);
  const known = new Map<number | string, Sketched[]>();
  const began = process.cpuUsage();
  const pairs: [Sketched, Sketched][] = [];
  for (const row of rows) {
    const text = { title: row.title, summary: row.summary, text: null };
    const sketch = sketchOf(text);
    if (!sketch) continue;
    const one = { text, sketch };
    const keys = [sketch.textHash, ...sketch.bands];
    const met = new Set(keys.flatMap((key) => known.get(key) ?? []));
    const original = [...met].find((other) => isCopy(one, other));
    if (original) pairs.push([original, one]);
    for (const key of keys) known.set(key, [...(known.get(key) ?? []), one]);
  }
  const { user, system } = process.cpuUsage(began);
  console.log(
    `${pairs.length} copies in ${rows.length} items, ${Math.round(rows.length / ((user + system) / 1e6))} items/CPU-s`,
  );
  for (const [one, other] of pairs)
    console.log(`- ${one.text.title} | ${one.text.summary}\n  ${other.text.title} | ${other.text.summary}`);
  expect(rows).toHaveLength(10_000);
});

interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** BCubed (Bagga and Baldwin 1998) over the documents whose story is known. */
function bcubed(gold: ReadonlyMap<string, string>, told: ReadonlyMap<string, string>): Score {
  const ids = [...gold.keys()];
  let precision = 0;
  let recall = 0;
  for (const id of ids) {
    const cluster = ids.filter((other) => told.get(other) === told.get(id));
    const story = ids.filter((other) => gold.get(other) === gold.get(id));
    const both = cluster.filter((other) => gold.get(other) === gold.get(id)).length;
    precision += both / cluster.length / ids.length;
    recall += both / story.length / ids.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

it.runIf(STORIES)('groups articles into stories: whole, without bodies, and by headline alone', () => {
  const rows = rowsOf(STORIES ?? '');
  const gold = new Map(rows.map((row) => [row.id, row.story ?? row.id]));
  const times = rows.map((row) => Date.parse(row.published));
  const [first = 0, last = 0] = [
    times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.1)],
    Math.max(...times),
  ];
  const random = seeded(11);
  const noise =
    NEWS === undefined
      ? []
      : rowsOf(NEWS)
          .filter((_, i) => i % 30 === 0)
          .slice(0, 6_000);
  for (const [name, only] of Object.entries({
    'title, summary, body': (row: Row) => ({ summary: row.summary, text: row.text ?? '' }),
    'title, summary': (row: Row) => ({ summary: row.summary, text: '' }),
    title: () => ({ summary: '', text: '' }),
  }))
    for (const strangers of noise.length === 0 ? [0] : [0, 2_000, 6_000]) {
      const docs = [
        ...rows.map((row) => ({ id: row.id, title: row.title, ...only(row), at: Date.parse(row.published) })),
        ...noise.slice(0, strangers).map((row, i) => ({
          id: `noise ${i}`,
          title: row.title,
          ...only({ ...row, text: '' }),
          at: first + random() * (last - first),
        })),
      ];
      const began = process.cpuUsage();
      const told = clusterStories(docs);
      const { user, system } = process.cpuUsage(began);
      const score = bcubed(gold, told);
      const ours = new Set(rows.map((row) => told.get(row.id)));
      const astray = docs.filter((doc) => !gold.has(doc.id) && ours.has(told.get(doc.id))).length;
      console.log(
        `${name.padEnd(22)} + ${strangers} strangers: P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)} ` +
          `F1 ${score.f1.toFixed(3)}, ${astray} astray, ${Math.round(docs.length / ((user + system) / 1e6))} docs/CPU-s`,
      );
    }
  expect(rows.length).toBeGreaterThan(0);
});
