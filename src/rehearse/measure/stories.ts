import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { clusterStories } from '../../understand/cluster.ts';
import type { Measure } from './measure.ts';
import { harmonic, mean, type Score } from './shingles.ts';

const unzip = promisify(gunzip);

interface Row {
  id: string;
  /** The story it tells; absent or null for noise that only makes the task harder. */
  story?: string | null;
  published: string;
  title: string;
  summary?: string;
  text?: string;
}

/**
 * Stories: JSON lines, packed or not, of `{id, story, published, title, summary, text}` (ISO times). They are grouped in the order of
 * their time, as in service. BCubed counts the labelled rows; a row without a story that is put to labelled ones is contamination.
 */
export const stories: Measure = async ([file], { processor }) => {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? await unzip(bytes) : bytes).toString('utf8');
  const rows = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Row]));
  const docs = rows.map(({ id, title, summary = '', text: body = '', published }) => {
    return { id, title, summary, text: body, at: Date.parse(published) };
  });
  const began = processor();
  const found = clusterStories(docs);
  const seconds = processor() - began;
  const labelled = rows.filter((row) => row.story !== undefined && row.story !== null);
  const told = new Set(labelled.map((row) => found.get(row.id)));
  return {
    ...bCubed(labelled.map((row) => ({ truth: String(row.story), found: found.get(row.id) ?? row.id }))),
    docsPerSecond: docs.length / seconds,
    stories: new Set(labelled.map((row) => row.story)).size,
    found: told.size,
    contaminated: rows.filter((row) => !labelled.includes(row) && told.has(found.get(row.id))).length,
  };
};

/**
 * BCubed (Bagga and Baldwin 1998): for each item the share of its group that belongs with it, and the share of what belongs with it that
 * is in its group; means over items.
 */
export function bCubed(items: readonly { truth: string; found: string }[]): Score {
  const sizes = {
    truth: new Map<string, number>(),
    found: new Map<string, number>(),
    both: new Map<string, number>(),
  };
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const { truth, found } of items) {
    count(sizes.truth, truth);
    count(sizes.found, found);
    count(sizes.both, `${truth} ${found}`);
  }
  const shares = (of: Map<string, number>, side: 'truth' | 'found'): number =>
    mean(
      items.map((item) => (sizes.both.get(`${item.truth} ${item.found}`) ?? 0) / (of.get(item[side]) ?? 1)),
    );
  const precision = shares(sizes.found, 'found');
  const recall = shares(sizes.truth, 'truth');
  return { f1: harmonic(precision, recall), precision, recall };
}
