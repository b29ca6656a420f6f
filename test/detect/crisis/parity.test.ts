import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/domain/time.ts';
import type { Bins } from '../../../src/detect/crisis/bins.ts';
import { type CrisisOptions, scoreSeries } from '../../../src/detect/crisis/crisis.ts';
import { INVENTED, type Invented, MONDAY } from './series.ts';

/**
 * `golden.json` holds the scores that the research prototype of this detector gave these invented series: the program all published
 * measurements of docs/method.md were made with. Missing bins and calendar days, which it did not know, were added to a copy of it as
 * weight 0, and as weight .2 with .1 more scatter; that copy gives the very same scores where there are none. Runs of consecutive bins,
 * between semicolons: index of the first, then scores in ten-millionths; all other bins score 0.
 */
const GOLDEN = JSON.parse(fs.readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as Record<
  string,
  { score: string; spike: string }
>;

function unpacked(runs: string, length: number): Float64Array {
  const scores = new Float64Array(length);
  for (const run of runs.split(';')) {
    const [first = 0, ...values] = run.split(' ').map(Number);
    for (const [index, value] of values.entries()) scores[first + index] = value / 1e7;
  }
  return scores;
}

function binsOf({ total, negative, perHour }: Invented): Bins {
  return { start: MONDAY, width: HOUR / perHour, total, ...(negative && { negative }) };
}

function optionsOf({ special }: Invented): CrisisOptions {
  return special ? { calendar: (at) => special[Math.floor((at - MONDAY) / DAY)] ?? null } : {};
}

function furthest(ours: Float64Array, theirs: Float64Array): number {
  return ours.reduce((most, score, bin) => Math.max(most, Math.abs(score - (theirs[bin] ?? NaN))), 0);
}

describe('the rush detector and the prototype it was measured as', () => {
  it('know the same series', () => {
    expect(Object.keys(GOLDEN)).toEqual(INVENTED.map(({ name }) => name));
  });

  it.each(INVENTED)('agree to a millionth: $name', (series) => {
    const golden = GOLDEN[series.name]!;
    const { score, spike } = scoreSeries(binsOf(series), optionsOf(series));
    expect(golden.score.length).toBeGreaterThan(500);
    expect(furthest(score, unpacked(golden.score, series.total.length))).toBeLessThan(1e-6);
    expect(furthest(spike, unpacked(golden.spike, series.total.length))).toBeLessThan(1e-6);
  });
});
