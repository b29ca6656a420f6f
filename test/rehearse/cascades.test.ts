import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shippedForecast } from '../../src/detect/forecast/shipped.ts';
import { HOUR } from '../../src/domain/time.ts';
import { testCascades } from '../../src/rehearse/bench/cascade-command.ts';
import { auc } from '../../src/rehearse/bench/cascade-rivals.ts';
import { asked, examineReal } from '../../src/rehearse/bench/cascade-trial.ts';
import { inventCascade, MOST_ITEMS, WATCHED } from '../../src/rehearse/bench/cascades.ts';

const shipped = shippedForecast()!;
/** Invented stories the shipped model was not taught from. */
const OTHERS = Array.from({ length: 400 }, (_, i) => inventCascade(2_000_000 + i)).filter(
  (items) => items.length < MOST_ITEMS,
);

describe('invented stories', () => {
  it('are the same for the same seed, and differ between seeds', () => {
    expect(inventCascade(5)).toEqual(inventCascade(5));
    expect(inventCascade(5)).not.toEqual(inventCascade(6));
  });

  it('are told in order, within the time they are watched, small and large', () => {
    for (const items of OTHERS) {
      const times = items.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      // A loud voice at the end of the watch may wait for the morning.
      expect(times.at(-1)! - times[0]!).toBeLessThanOrEqual(2 * WATCHED);
    }
    const sizes = OTHERS.map((items) => items.length).sort((a, b) => a - b);
    expect(sizes[40]).toBeLessThan(40);
    expect(sizes.at(-40)).toBeGreaterThan(300);
  });
});

describe('the trial', () => {
  it('asks like the house: not below five items, and never with the future in sight', () => {
    const items = OTHERS.find((one) => one.length > 50)!;
    const now = items[20]!.at;
    const row = asked(items, now, 'doubles-6')!;
    const cut = items.filter(({ at }) => at <= now);
    expect(asked(cut, now, 'doubles-6')!.features).toEqual(row.features);
    expect(asked(items, items[2]!.at, 'doubles-6')).toBeNull();
    expect(asked(items, items.at(-1)!.at + 25 * HOUR, 'doubles-6')).toBeNull();
  });

  it('finds skill in the shipped model on stories it was not taught from, more than its rival has', () => {
    const [, , third] = examineReal(shipped, OTHERS);
    expect(third).toMatchObject({ name: 'doubles 3 → 24 h' });
    expect(third!.auc).toBeGreaterThan(0.75);
    expect(third!.skill).toBeGreaterThan(Math.max(0.15, third!.rival!));
    expect(third!.corrected!.ece).toBeLessThan(0.1);
  });

  it('counts a pair in the right order, a tie half', () => {
    const told = (probability: number, outcome: 0 | 1) => ({ probability, outcome });
    expect(auc([told(0.1, 0), told(0.9, 1), told(0.5, 1), told(0.5, 0)])).toBe(0.875);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'haidang-cascades-'));
  const rows = OTHERS.slice(0, 100).map((items, i) => ({
    t0: items[0]!.at / 1_000,
    rel: items.slice(1).map(({ at }) => (at - items[0]!.at) / 1_000),
    rumor: i < 60 ? 1 : 0,
  }));

  it('reads plain and packed files, and takes the rumours where they are labelled', () => {
    const file = path.join(folder, 'cascades.json.gz');
    writeFileSync(file, gzipSync(JSON.stringify(rows)));
    const lines: string[] = [];
    testCascades(file, { print: (line) => lines.push(line) }, true);
    const scores = JSON.parse(lines[0]!) as { name: string; n: number }[];
    expect(scores).toHaveLength(8);
    expect(scores[0]!.n).toBeGreaterThan(10);
    expect(scores[0]!.n).toBeLessThanOrEqual(60);
  });

  it('refuses what are no cascades', () => {
    const file = path.join(folder, 'other.json');
    writeFileSync(file, '[{"title":"x"}]');
    expect(() => testCascades(file, { print: () => undefined })).toThrow('forecast.no-cascades');
    expect(() => testCascades(path.join(folder, 'none'), { print: () => undefined })).toThrow();
  });
});
