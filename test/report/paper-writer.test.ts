import { expect, it } from 'vitest';
import type { Period } from '../../src/domain/paper.ts';
import { openWriter } from '../../src/report/paper-writer.ts';
import type { PeriodFacts, StretchFacts } from '../../src/report/period-facts.ts';
import { testRules } from '../support/rules.ts';

const stretch = (period: Period): Partial<StretchFacts> => ({ period, heard: 1, cells: [] });
const LONG = { from: '2026-10-01', to: '2026-11-01' };
const SHORT = { from: '2026-02-01', to: '2026-03-01' };

/** Counts of two months as a sentence holds them against each other: its key, without the numbers. */
async function against(now: number, then: number, before: Period): Promise<string> {
  const facts = { kind: null, told: stretch(LONG), before: stretch(before) } as PeriodFacts;
  const writer = openWriter(facts, await testRules(), []);
  writer.list('now', now, 'stories');
  writer.list('then', then, 'stories');
  return writer.against('now', 'then', 'before');
}

it('holds a month of 31 days against one of 28 day for day: as many a day is no rise', async () => {
  const same = await against(3_100, 2_800, SHORT);
  expect(same).toBe(await against(3_100, 3_100, { from: '2026-08-01', to: '2026-09-01' }));
  expect(await against(3_100, 2_800, { from: '2026-08-01', to: '2026-09-01' })).not.toBe(same);
  expect(await against(3_800, 2_800, SHORT)).not.toBe(same);
});
