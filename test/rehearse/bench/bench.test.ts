import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { benchCommand, detectBench } from '../../../src/rehearse/bench/bench.ts';
import { DEVELOPMENT_SEEDS, type Sizes, type Table } from '../../../src/rehearse/bench/plan.ts';
import { openDice } from '../../../src/rehearse/bench/random.ts';
import { quietSeries } from '../../../src/rehearse/bench/simulate.ts';

const TINY: Sizes = { repeats: 1, frozen: 1, promised: 6, hardships: 1, thinnings: 1 };

let folder = '';
let plain: ReturnType<typeof run>;
let real: ReturnType<typeof run>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'haidang-bench-'));
  const firm = (seed: number) => {
    const y = Array.from(quietSeries({ seed, mean: 3, days: 40 }).total);
    const mask = y.map((_, bin) => (bin >= 600 && bin < 700 ? 1 : 0));
    for (let bin = 610; bin < 630; bin++) y[bin] = (y[bin] ?? 0) + 12;
    return { y, mask, mean: 3, startDow: seed % 7 };
  };
  writeFileSync(join(folder, 'realtweets15.json'), JSON.stringify({ one: firm(1), two: firm(2) }));
  const { exponential } = openDice(4);
  const rel = Array.from({ length: 80 }, () => Math.round(exponential(6 * 3600)));
  const cascades = [
    { rumor: 1, rel },
    { rumor: 0, rel },
  ];
  writeFileSync(join(folder, 'weibo-dev.json.gz'), gzipSync(JSON.stringify(cascades)));
  plain = run();
  real = run({ json: true, data: folder });
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

function run(options: { json?: boolean; data?: string; seeds?: number } = {}) {
  const lines: string[] = [];
  const progress: string[] = [];
  detectBench(
    { seeds: DEVELOPMENT_SEEDS, sizes: TINY, json: false, ...options },
    { print: (line) => lines.push(line), processor: () => 0, progress: (line) => progress.push(line) },
  );
  return { lines, progress };
}

describe('the bench', () => {
  it('prints every table, says what it left out, and how far it is', () => {
    const { lines, progress } = plain;
    const text = lines.join('\n');
    for (const id of ['T1', 'T2', 'T4', 'T8', 'T9', 'Targets'])
      expect(lines.filter((line) => line.startsWith(`${id}  `)).length, id).toBe(1);
    expect(text).toContain('T3, T7  skipped');
    for (const name of ['FarrFlex-h', 'EARS-C1', 'EARS-C2', 'EARS-C3', 'S-H-ESD', 'epitweetr'])
      expect(text).toContain(`| ${name} |`);
    for (const name of ['mean + k sd', 'NB-CUSUM x2', 'Poisson hour-of-week', 'Hải Đăng crisis'])
      expect(text).toContain(`| ${name} |`);
    for (const row of ['crisis after two', 'day 5 of life', 'Tết ×1.8', 'level ×2', 'deaf for 24 h'])
      expect(text).toContain(row);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(progress.some((line) => line.startsWith('T1 '))).toBe(true);
    expect(progress.some((line) => line.startsWith('T8 '))).toBe(true);
  });

  it('gives everything in one line of JSON, with real data when it has some', () => {
    expect(real.lines.length).toBe(1);
    const { tables, seeds } = JSON.parse(real.lines[0] ?? '') as { tables: Table[]; seeds: number };
    expect(seeds).toBe(DEVELOPMENT_SEEDS);
    expect(tables.map(({ id }) => id)).toEqual(['T1', 'T2', 'T4', 'T8', 'T9', 'T3', 'T7', 'Targets']);
    const nab = tables.find(({ id }) => id === 'T7');
    expect(nab?.rows.find(([name]) => name === 'Hải Đăng spike')?.[4]).toBe('2/2');
  });

  it('says the same twice', () => {
    const { tables } = JSON.parse(real.lines[0] ?? '') as { tables: Table[] };
    for (const { id, rows } of tables.filter((table) => ['T1', 'T2', 'T4', 'T8'].includes(table.id)))
      for (const row of rows) expect(plain.lines, id).toContain(`| ${row.join(' | ')} |`);
  });

  it('refuses seeds that are none, and a folder without the data', () => {
    const output = { print: () => undefined, processor: () => 0 };
    expect(() => benchCommand({ quick: true, json: false, seeds: 'many' }, output)).toThrow('bench.seeds');
    expect(() => benchCommand({ quick: true, json: false, data: tmpdir() }, output)).toThrow('bench.data');
  });
});
