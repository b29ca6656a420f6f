import { describe, expect, it } from 'vitest';
import {
  CHECKS_NEEDED,
  compared,
  type Examined,
  figuresOf,
  measuredBy,
  shareOf,
  signTest,
  weeksOf,
} from '../../src/domain/accuracy.ts';
import { DAY, startOfDay } from '../../src/domain/time.ts';

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

describe('a share', () => {
  it('has the interval of Wilson', () => {
    // Reference values: Brown, Cai, DasGupta (2001), and by hand.
    expect(shareOf(8, 10).low).toBeCloseTo(0.4902, 4);
    expect(shareOf(8, 10).high).toBeCloseTo(0.9433, 4);
    expect(shareOf(0, 20)).toMatchObject({ low: 0 });
    expect(shareOf(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(shareOf(20, 20).high).toBe(1);
    expect(shareOf(0, 0)).toEqual({ k: 0, n: 0, low: 0, high: 1 });
  });
});

describe('figures', () => {
  it('count what was found, what was missed and what was wrong', () => {
    const answers = [
      ...times(6, { machine: 'yes', person: 'yes' }),
      ...times(2, { machine: 'yes', person: 'no' }),
      ...times(3, { machine: 'no', person: 'yes' }),
      ...times(9, { machine: 'no', person: 'no' }),
    ];
    const figures = figuresOf('grievance', answers);
    expect(figures).toMatchObject({
      n: 20,
      enough: true,
      right: { k: 15, n: 20 },
      precision: { k: 6, n: 8 },
      recall: { k: 6, n: 9 },
    });
    expect(figures.f1).toBeCloseTo(12 / 17);
    expect(figuresOf('grievance', answers.slice(0, CHECKS_NEEDED - 1)).enough).toBe(false);
    expect(figuresOf('grievance', []).f1).toBeNull();
  });

  it('take the stance as the mean over the stances that occur, and look at the negative', () => {
    const figures = figuresOf('stance', [
      { machine: 'negative', person: 'negative' },
      { machine: 'neutral', person: 'negative' },
      { machine: 'neutral', person: 'neutral' },
    ]);
    expect(figures.precision).toMatchObject({ k: 1, n: 1 });
    expect(figures.recall).toMatchObject({ k: 1, n: 2 });
    expect(figures.f1).toBeCloseTo((2 / 3 + 2 / 3) / 2);
  });

  it('do not hold the stance of a text it left out against the machine twice', () => {
    const [relevant, stance] = measuredBy([
      { field: 'relevant', value: 'yes', machine: 'no' },
      { field: 'stance', value: 'negative', machine: null },
    ]);
    expect(relevant).toMatchObject({ n: 1, right: { k: 0 } });
    expect(stance?.n).toBe(0);
  });
});

describe('two models', () => {
  const both = (n: number, before: string, after: string, truth = 'yes'): Examined[] =>
    times(n, { truth: { grievance: truth }, before: { grievance: before }, after: { grievance: after } });
  const verdict = (examined: Examined[]) =>
    compared(examined).find((figure) => figure.field === 'grievance')?.verdict;

  it('differ only when chance would seldom do it', () => {
    expect(verdict([...both(30, 'yes', 'yes'), ...both(10, 'no', 'yes')])).toBe('better');
    expect(verdict([...both(30, 'yes', 'yes'), ...both(10, 'yes', 'no')])).toBe('worse');
    expect(verdict([...both(30, 'yes', 'yes'), ...both(4, 'no', 'yes')])).toBe('same');
    expect(verdict([...both(30, 'yes', 'yes'), ...both(5, 'no', 'yes'), ...both(5, 'yes', 'no')])).toBe(
      'same',
    );
    expect(verdict(both(CHECKS_NEEDED - 1, 'no', 'yes'))).toBe('few');
  });

  it('answer the same questions: what one of them was not asked is left out', () => {
    const [relevant] = compared([{ truth: { relevant: 'yes' }, before: { relevant: 'no' }, after: {} }]);
    expect(relevant).toMatchObject({ before: { n: 0 }, mended: 0 });
  });

  it('are told apart by the exact sign test', () => {
    expect(signTest(0, 6)).toBeCloseTo(2 / 64);
    expect(signTest(5, 5)).toBe(1);
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(1, 9)).toBeCloseTo((2 * 11) / 1024);
  });
});

describe('weeks', () => {
  it('begin on Monday, the latest first', () => {
    const monday = startOfDay('2026-11-16');
    const word = (at: number, machine: string | null) => ({ at, value: 'yes', machine });
    expect(weeksOf([word(monday, 'yes'), word(monday + DAY, 'no'), word(monday - 1, null)])).toEqual([
      { monday: '2026-11-16', said: 2, corrected: 1 },
      { monday: '2026-11-09', said: 1, corrected: 0 },
    ]);
  });
});
