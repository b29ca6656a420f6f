import { describe, expect, it } from 'vitest';
import { curveOf, type RecoveryDay } from '../../src/domain/recovery.ts';
import { addDays } from '../../src/domain/time.ts';
import type { Measures } from '../../src/domain/recovery-measures.ts';
import { measureLines } from '../../src/view/recovery-lines.ts';

const START = '2026-11-01';
const TODAY = '2026-11-10';

/** Ten days of an incident after 28 usual ones, with so many harmful items a day. */
function excessNote(usual: number, days: readonly number[]): string {
  const counted = [
    ...Array.from({ length: 28 }, (_, i) => ({ day: addDays(START, i - 28), harm: usual })),
    ...days.map((harm, i) => ({ day: addDays(START, i), harm })),
  ].map(({ day, harm }): RecoveryDay => ({ day, n: harm, harm, truth: 0, questions: 0 }));
  const heard = new Map(counted.map(({ day }) => [day, 1]));
  const curve = curveOf(counted, START, TODAY, { heard, campaigns: new Set() });
  const measures: Measures = {
    curve,
    questions: { usual: null, most: null, last: null },
    corrects: false,
    reach: null,
    outlets: { repeated: 0, retitled: 0, later: 0, either: 0 },
    asked: 0,
    recurrence: null,
    firstWord: null,
    lead: null,
    clocks: { met: 0, missed: 0, explained: 0, open: 0, late: 0 },
  };
  const lines = measureLines('vi', measures);
  return lines.map(({ note }) => note).join(' ');
}

describe('the course of a recovery in words', () => {
  it('is too little to be told by what stood above the usual, however much is usual', () => {
    const usual = [10, 10, 10, 12, 11, 10, 10, 10, 10, 10];
    expect(excessNote(10, usual)).toContain('Mới có 3 tin trên mức thường lệ');
    expect(excessNote(10, [10, 10, 14, 12, 11, 10, 10, 10, 10, 10])).not.toContain('quá ít');
    expect(excessNote(0, [0, 3, 1, 0, 0, 0, 0, 0, 0, 0])).toContain('Mới có 4 tin');
  });
});
