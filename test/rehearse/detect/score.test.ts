import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isFault } from '../../../src/domain/fault.ts';
import { DAY, HOUR, iso, MINUTE } from '../../../src/domain/time.ts';
import { scoreSeries } from '../../../src/detect/crisis/crisis.ts';
import { readCounts, widthOf } from '../../../src/rehearse/detect/count-rows.ts';
import { score, type ScoreOptions } from '../../../src/rehearse/detect/score.ts';
import { say } from '../../../src/view/say.ts';
import { invent, MONDAY } from '../../detect/crisis/series.ts';

const folder = mkdtempSync(join(tmpdir(), 'haidang-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function written(rows: readonly (object | string)[]): string {
  const file = join(folder, `${++files}.jsonl`);
  writeFileSync(file, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
  return file;
}

interface Line {
  series: string;
  bin: string | number;
  score: number;
  spike: number;
  slow?: number;
}

async function printed(rows: readonly (object | string)[], options: Partial<ScoreOptions> = {}) {
  const out: string[] = [];
  const progress: string[] = [];
  await score(
    { bins: written(rows), json: true, ...options },
    { print: (text) => out.push(...text.split('\n')), progress: (text) => progress.push(text) },
  );
  return { out, progress };
}

async function scored(
  rows: readonly (object | string)[],
  options: Partial<ScoreOptions> = {},
): Promise<Line[]> {
  return (await printed(rows, options)).out.map((line) => JSON.parse(line) as Line);
}

async function refusal(
  rows: readonly (object | string)[],
  options: Partial<ScoreOptions> = {},
): Promise<string> {
  try {
    await scored(rows, options);
  } catch (error) {
    if (!isFault(error)) throw error;
    return say('en', error.message, error.data);
  }
  return 'nothing was refused';
}

const QUARTER = 15 * MINUTE;
const rush = { day: 18.4, rate: 0.5, doubling: 2, top: 40 };
const total = invent({ seed: 1, mean: 2, days: 20, outbreaks: [rush] });
const negative = total.map((count, bin) => (bin % 3 === 0 ? Math.floor(count / 2) : 0));
const at = (bin: number) => iso(MONDAY + bin * QUARTER);
const rows = total.map((count, bin) => ({ series: 'chủ đề a', bin, total: count, negative: negative[bin] }));

describe('detect score', () => {
  it('gives every row its scores: those of the detector, in the order of the file', async () => {
    const lines = await scored(rows);
    const { score: scores, spike } = scoreSeries({ start: MONDAY, width: QUARTER, total, negative });
    expect(lines.map(({ bin }) => bin)).toEqual(rows.map(({ bin }) => bin));
    expect(lines.every(({ series, slow }) => series === 'chủ đề a' && slow === undefined)).toBe(true);
    for (const [bin, line] of lines.entries()) {
      expect(line.score).toBeCloseTo(scores[bin]!, 8);
      expect(line.spike).toBeCloseTo(spike[bin]!, 8);
    }
    expect(Math.max(...lines.map((line) => line.score))).toBeGreaterThan(10);
  });

  it('takes several series in any order, by times or by numbers, and says the same', async () => {
    const other = invent({ seed: 2, mean: 1, days: 20 }).map((count, bin) => ({
      series: 'b',
      bin: at(bin),
      total: count,
    }));
    const timed = rows.map((row) => ({ ...row, bin: at(row.bin) }));
    const shuffled = [...timed, ...other]
      .map((row, n) => ({ row, key: (n * 7919) % 3847 }))
      .sort((a, b) => a.key - b.key);
    const lines = await scored(shuffled.map(({ row }) => row));
    expect(lines.map(({ series, bin }) => [series, bin])).toEqual(
      shuffled.map(({ row }) => [row.series, row.bin]),
    );
    const ours = new Map(lines.filter(({ series }) => series !== 'b').map((line) => [line.bin, line.score]));
    for (const { bin, score: value } of await scored(rows)) expect(ours.get(at(Number(bin)))).toBe(value);
  });

  it('takes a row that is absent for nothing said, and a null for nobody listening', async () => {
    const some = rows.filter(({ bin, total: count }) => count > 0 || bin === 0 || bin === rows.length - 1);
    expect(some.length).toBeLessThan(rows.length);
    const whole = new Map((await scored(rows)).map((line) => [line.bin, line.score]));
    for (const line of await scored(some)) expect(line.score).toBe(whole.get(line.bin));
    const deaf = rows.map((row) =>
      row.bin >= 700 && row.bin < 900 ? { series: row.series, bin: row.bin, total: null } : row,
    );
    const lines = await scored(deaf);
    expect(lines.slice(700, 900).every((line) => line.score === 0)).toBe(true);
    expect(lines.slice(900).some((line) => line.score !== whole.get(line.bin))).toBe(true);
  });

  it('knows the width of a bin from the times, or from who asks', async () => {
    const none = () => undefined;
    const hourly = written([0, 4, 8, 20].map((bin) => ({ series: 'a', bin: at(bin), total: 1 })));
    expect((await readCounts(hourly, null, none)).width).toBe(HOUR);
    expect((await readCounts(hourly, QUARTER, none)).series[0]!.total).toHaveLength(21);
    const daily = written(
      ['2026-02-01', '2026-02-03', '2026-02-02'].map((bin) => ({ series: 'a', bin, total: 1 })),
    );
    const days = await readCounts(daily, null, none);
    expect(days.width).toBe(DAY);
    expect(iso(days.origin)).toBe('2026-02-01T00:00:00+07:00');
    expect(['5m', '15m', '1h', '1d'].map(widthOf)).toEqual([5 * MINUTE, QUARTER, HOUR, DAY]);
  });

  it('reads a time without a zone as Vietnamese, whatever machine it runs on', async () => {
    const file = written([{ series: 'a', bin: '2026-02-01T06:00:00', total: 1 }]);
    expect(iso((await readCounts(file, null, () => undefined)).origin)).toBe('2026-02-01T06:00:00+07:00');
  });

  it('scores days by the evidence of the slow burn', async () => {
    const days = Array.from({ length: 60 }, (_, day) => ({
      series: 'a',
      bin: `2026-0${day < 31 ? 1 : 2}-${String((day % 31) + 1).padStart(2, '0')}`,
      total: day > 54 ? 3 : day % 20 === 0 ? 1 : 0,
    })).slice(0, 59);
    const lines = await scored(days);
    expect(lines.every((line) => line.slow === line.score)).toBe(true);
    expect(lines.at(-1)!.score).toBeGreaterThan(lines[50]!.score);
  });

  it('tells a person the highest score of each series', async () => {
    const { out } = await printed([...rows, { series: 'lặng', bin: 0, total: 1 }], { json: false });
    expect(out).toHaveLength(2);
    expect(out[0]).toMatch(/^chủ đề a: 1\.920 ô thời gian, điểm cao nhất [\d,]+ lúc 2024-01-(19|20)T/);
    expect(out[1]).toBe('lặng: 1 ô thời gian, không có gì bất thường');
  });

  it('says how far it has come when there is much to do', async () => {
    const many = Array.from({ length: 20 }, (_, n) => ({ series: `s${n}`, bin: 0, total: 1 }));
    expect((await printed(many)).progress).toEqual(['đã chấm 10/20 chuỗi', 'đã chấm 20/20 chuỗi']);
  });

  it.each([
    ['no JSON', '{"series":', 'Line 2: not a JSON object.'],
    ['a list', '[1]', 'Line 2: “series” must be the name of the series.'],
    ['no series', { bin: 1, total: 1 }, 'Line 2: “series” must be the name of the series.'],
    ['no bin', { series: 'a', total: 1 }, 'Line 2: “bin” must be an ISO time or a whole number.'],
    [
      'half a bin',
      { series: 'a', bin: 1.5, total: 1 },
      'Line 2: “bin” must be an ISO time or a whole number.',
    ],
    [
      'a word for a bin',
      { series: 'a', bin: 'hôm qua', total: 1 },
      'Line 2: “bin” must be an ISO time or a whole number.',
    ],
    [
      'no total',
      { series: 'a', bin: 1 },
      'Line 2: “total” must be a whole number from 0, or null where nobody listened.',
    ],
    [
      'less than nothing',
      { series: 'a', bin: 1, total: -1 },
      'Line 2: “total” must be a whole number from 0, or null where nobody listened.',
    ],
    [
      'a word for a count',
      { series: 'a', bin: 1, total: 1, negative: 'ít' },
      'Line 2: “negative” must be a whole number from 0.',
    ],
    [
      'more negative than all',
      { series: 'a', bin: 1, total: 1, negative: 2 },
      'Line 2: “negative” is more than “total”.',
    ],
    [
      'a bin told twice',
      { series: 'a', bin: 0, total: 1 },
      'Line 2: an earlier line already told this bin of the series.',
    ],
  ])('names the line of a bad row: %s', async (_, row, sentence) => {
    expect(await refusal([{ series: 'a', bin: 0, total: 1 }, row])).toBe(sentence);
  });

  it('refuses a file that mixes times and numbers, an odd spacing, an odd width, a wrong year, no file', async () => {
    const one = { series: 'a', bin: at(0), total: 1 };
    expect(await refusal([one, '', { series: 'a', bin: 7, total: 1 }])).toContain(
      'Line 3: the file tells ISO times',
    );
    expect(await refusal([one, { ...one, bin: iso(MONDAY + 25 * MINUTE) }])).toContain('25 minutes apart');
    expect(await refusal([one], { width: '7m' })).toContain('“7m” cannot be used');
    expect(await refusal([one, { ...one, bin: '2924-01-01T00:00:00+07:00' }], { width: '15m' })).toContain(
      'wrong year',
    );
    expect(await refusal([], { bins: join(folder, 'none.jsonl') })).toContain('Cannot read');
    expect(await refusal([], { bins: undefined })).toContain('Usage');
  });
});
