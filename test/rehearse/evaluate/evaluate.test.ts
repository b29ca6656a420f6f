import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, type Evaluation } from '../../../src/rehearse/evaluate/evaluate.ts';
import { labelledTexts } from '../../../src/rehearse/evaluate/generic.ts';
import { lessons } from '../../understand/learner/lessons.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haidang-evaluate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, rows: readonly object[]): Promise<string> {
  const path = join(folder, name);
  const text = rows.map((row) => JSON.stringify(row)).join('\n');
  await writeFile(path, name.endsWith('.gz') ? gzipSync(text) : text);
  return path;
}

const rowsOf = (count: number, seed: number) =>
  lessons(count, seed).map(({ words, labels }) => ({ text: words.text, label: labels.stance }));

async function evaluated(what: string, files: string[], evaluations?: Record<string, Evaluation>) {
  const lines: string[] = [];
  let ticks = 0;
  const bench = { print: (line: string) => lines.push(line), clock: () => ticks++, processor: () => ticks++ };
  await evaluate(what, files, { json: true, ...(evaluations && { evaluations }) }, bench);
  return JSON.parse(lines.at(-1) ?? '') as Record<string, number & Record<string, number>>;
}

describe('evaluate --generic', () => {
  it('teaches the learner on one file and measures it on the other', async () => {
    const figures = await evaluated('generic', [
      await file('train.jsonl.gz', rowsOf(240, 3)),
      await file('test.jsonl', rowsOf(60, 4)),
    ]);
    expect(figures).toMatchObject({ train: 240, test: 60 });
    for (const key of ['accuracy', 'macroF1', 'weightedF1']) expect(figures[key], key).toBeGreaterThan(0.9);
    for (const copy of ['stripped', 'nfd', 'teencode'])
      expect(figures[copy]?.['macroF1'], copy).toBeGreaterThan(0.8);
    expect(figures['nfd']?.['accuracy']).toBe(figures['accuracy']);
    for (const key of ['ece', 'docsPerSecond', 'trainSeconds'])
      expect(figures[key], key).toBeTypeOf('number');
  });

  it('does not look at the test while choosing: wrong labels there only show in the figures', async () => {
    const train = await file('train2.jsonl', rowsOf(240, 3));
    const wrong = rowsOf(60, 4).map((row) => ({
      ...row,
      label: row.label === 'neutral' ? 'positive' : 'neutral',
    }));
    const figures = await evaluated('generic', [train, await file('wrong.jsonl', wrong)]);
    expect(figures['accuracy']).toBeLessThan(0.1);
    expect(figures['leftOut']?.['accuracy']).toBeGreaterThan(0.9);
  });

  it('counts a label nobody taught as told wrong', async () => {
    const train = await file('train3.jsonl', rowsOf(120, 3));
    const figures = await evaluated('generic', [
      train,
      await file('strange.jsonl', [...rowsOf(30, 4), { text: 'lạ', label: 'irony' }]),
    ]);
    expect(figures['accuracy']).toBeLessThan(1);
  });

  it('takes the usual names of fields, and names a row that has none', async () => {
    const path = await file('names.jsonl', [
      { sentence: 'một', sentiment: 0 },
      { free_text: 'hai', label_id: '1' },
    ]);
    expect(await labelledTexts(path)).toEqual([
      { text: 'một', label: '0' },
      { text: 'hai', label: '1' },
    ]);
    await expect(labelledTexts(await file('broken.jsonl', [{ text: 'một' }]))).rejects.toMatchObject({
      message: 'evaluate.row',
      data: { line: 1 },
    });
  });
});

describe('evaluate', () => {
  it('rounds what it prints and keeps groups', async () => {
    const figures = await evaluated('own', ['x'], {
      own: () => Promise.resolve({ a: 1 / 3, b: { c: 2 / 3 } }),
    });
    expect(figures).toEqual({ a: 0.3333, b: { c: 0.6667 } });
  });

  it('says how it is used', async () => {
    await expect(evaluated('nothing', ['x'])).rejects.toMatchObject({ message: 'evaluate.usage' });
    await expect(evaluated('generic', [])).rejects.toMatchObject({ message: 'evaluate.usage' });
  });
});
