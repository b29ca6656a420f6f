import { describe, expect, it } from 'vitest';
import { CALIBRATED, chanceMonths } from '../../src/detect/burn-table.ts';
import { burnOf, burnScores } from '../../src/detect/burn.ts';
import { shareChance, souringOf, souringScores } from '../../src/detect/souring.ts';
import { usualOf } from '../../src/detect/usual.ts';
import { openDice } from '../../src/rehearse/bench/random.ts';

/** Once in ten months by chance. */
const TOLD = 1;

/** So many quiet days with one item every `every` days. */
function quiet(days: number, every: number): number[] {
  return Array.from({ length: days }, (_, day) => (day % every === every - 1 ? 1 : 0));
}

describe('the slow burn', () => {
  it('finds a crisis of six items in three days where one in twenty days is usual, before its last day is over', () => {
    const scores = burnScores([...quiet(120, 20), 1, 2, 3]);
    expect(Math.max(...scores.slice(0, 120))).toBe(0);
    expect(scores[120]).toBe(0);
    expect(scores[121]).toBeGreaterThanOrEqual(TOLD);
    expect(scores[122]).toBeGreaterThan(scores[121] ?? 0);
  });

  it('does not rise for a lone double report', () => {
    const days = [...quiet(140, 30), 2, 0, 0];
    expect(burnScores(days)).toEqual(days.map(() => 0));
  });

  it('takes what is usual for usual: three in three days are nothing where one a day is', () => {
    const busy = Array.from({ length: 120 }, () => 1);
    expect(burnOf([...busy, 1, 1, 1]).score).toBeLessThan(0.1);
    expect(burnOf([...busy, 4, 5, 6]).score).toBeGreaterThanOrEqual(TOLD);
  });

  it('is not blinded by a crisis a month ago', () => {
    const crisis = [1, 3, 5, 4, 2];
    const history = quiet(150, 10);
    const once = burnOf([...history, ...quiet(35, 10), ...crisis]);
    const twice = burnOf([...history, ...crisis, ...quiet(30, 10), ...crisis]);
    expect(once.score).toBeGreaterThan(2);
    expect(twice.score).toBeGreaterThanOrEqual(TOLD);
    const rate = (days: number[]) => usualOf(days, days.length, 0.05, null).rate;
    const naive = (18 + 30) / 18;
    expect(rate([...history, 6, 12, 8, 4, ...quiet(30, 10)]) / rate(quiet(184, 10))).toBeLessThan(naive / 2);
  });

  it('does not take days nobody listened for quiet ones', () => {
    const busy = Array.from({ length: 60 }, () => 1);
    const deaf = Array.from({ length: 60 }, () => null);
    const silent = Array.from({ length: 60 }, () => 0);
    const after = [2, 2];
    const heard = burnOf([...busy, ...deaf, ...after]).score;
    expect(heard).toBeLessThan(0.5);
    expect(burnOf([...busy, ...silent, ...after]).score).toBeGreaterThan(heard);
    expect(usualOf([...busy, ...deaf], 120, 0.1, null).rate).toBeCloseTo(
      usualOf(busy, 60, 0.1, null).rate,
      12,
    );
  });

  it('expects nothing of a day nobody listened, and says nothing on it', () => {
    const days = [...Array.from({ length: 60 }, () => 1), null, 3];
    expect(burnOf(days).days === 1 || burnOf(days).expected < 2).toBe(true);
    expect(burnScores([...days.slice(0, 60), 9, null]).at(-1)).toBe(0);
  });

  it('never falls with one more item today, or with one of today turning against us', () => {
    const dice = openDice(7);
    for (let trial = 0; trial < 60; trial++) {
      const rate = [0.05, 0.3, 1, 2][trial % 4] ?? 1;
      const days = Array.from({ length: 90 }, () => dice.poisson(rate));
      const negative = days.map((count) => dice.binomial(count, 0.2));
      let last = 0;
      for (let today = 0; today < 25; today++) {
        const { score } = burnOf([...days, today]);
        expect(score).toBeGreaterThanOrEqual(last);
        last = score;
      }
      last = 0;
      for (let angry = 0; angry <= 12; angry++) {
        const { score } = burnOf([...days, 12], { negative: [...negative, angry], weekday: trial % 7 });
        expect(score).toBeGreaterThanOrEqual(last);
        last = score;
      }
    }
  });

  it('knows only the past: what comes later changes no score', () => {
    const dice = openDice(11);
    const days = Array.from({ length: 100 }, () => dice.poisson(0.5));
    expect(burnScores([...days, 9, 9, 9]).slice(0, 100)).toEqual(burnScores(days));
  });

  it('hears more in a rise of anger than in the same rise without', () => {
    const days = [...quiet(120, 5), 2, 2, 2];
    const calm = days.map(() => 0);
    const angry = [...calm.slice(0, -3), 2, 2, 2];
    expect(burnOf(days, { negative: angry }).score).toBeGreaterThan(
      burnOf(days, { negative: calm }).score + 0.5,
    );
    expect(burnOf(days, { negative: angry }).negative).toBeGreaterThanOrEqual(4);
  });

  it('starts from comparable series, unsure of itself, and expects what the calendar expects', () => {
    const young = [1, 0, 3, 3];
    expect(burnOf(young, { usual: 0.05 }).score).toBeGreaterThanOrEqual(TOLD);
    expect(burnOf(young, { usual: 2 }).score).toBeLessThan(burnOf(young, { usual: 0.05 }).score);
    expect(burnOf(young, { lift: () => 3 }).score).toBeLessThan(burnOf(young).score);
  });

  it('learns that weekends are quiet when it is told the weekday', () => {
    const weeks = Array.from({ length: 26 * 7 }, (_, day) => (day % 7 >= 5 ? 0 : 2));
    const usual = usualOf(weeks, weeks.length, 1, 0);
    expect(usual.on(0)).toBeGreaterThan(3 * usual.on(5));
    expect(usual.on(0) * 5 + usual.on(5) * 2).toBeCloseTo(7 * usual.rate, 6);
    const blind = usualOf(weeks, weeks.length, 1, null);
    expect(blind.on(0)).toBe(blind.on(5));
  });

  it('learns how much items come in heaps', () => {
    const even = Array.from({ length: 182 }, (_, day) => day % 2);
    const heaped = Array.from({ length: 182 }, (_, day) => (day % 8 === 0 ? 4 : 0));
    expect(usualOf(heaped, 182, 0.5, null).heaping(1)).toBeGreaterThan(
      usualOf(even, 182, 0.5, null).heaping(1) + 0.5,
    );
  });
});

describe('the calibration', () => {
  it('says one more for ten times rarer, between and beyond the classes', () => {
    for (const table of Object.values(CALIBRATED)) {
      expect(table.map(({ rate }) => rate)).toEqual(table.map(({ rate }) => rate).toSorted((a, b) => a - b));
      for (const { rate, monthly, tenfold } of table) {
        expect(chanceMonths(monthly, rate, table)).toBeCloseTo(0, 9);
        expect(chanceMonths(monthly + tenfold, rate, table)).toBeCloseTo(1, 9);
      }
      expect(chanceMonths(5, 1e-4, table)).toBe(chanceMonths(5, table[0]?.rate ?? 0, table));
      expect(chanceMonths(5, 50, table)).toBe(chanceMonths(5, table.at(-1)?.rate ?? 0, table));
    }
  });
});

describe('the souring tone', () => {
  it('agrees with the binomial when the share is certain, and with the uniform when it is not', () => {
    expect(shareChance(3, 4, 5e6, 5e6)).toBeCloseTo(5 / 16, 4);
    expect(shareChance(3, 4, 1, 1)).toBeCloseTo(2 / 5, 12);
    expect(shareChance(0, 4, 2, 3)).toBe(1);
  });

  it('is told when the usual items turn angry while their number stays', () => {
    const days = Array.from({ length: 130 }, () => 1);
    const calm = days.map((_, day) => (day % 8 === 0 ? 1 : 0));
    const soured = calm.map((count, day) => (day >= 123 ? 1 : count));
    expect(souringOf(days, calm).score).toBeLessThan(TOLD);
    expect(souringOf(days, soured).score).toBeGreaterThanOrEqual(TOLD);
    expect(burnOf(days, {}).score).toBeLessThan(0.5);
    expect(souringScores(days, soured).slice(0, 123)).toEqual(souringScores(days, calm).slice(0, 123));
  });

  it('counts what is found of a day mostly not listened to, and learns nothing from it', () => {
    const ordinary = Array.from({ length: 120 }, (_, day) => (day % 20 === 0 ? 1 : 0));
    const found = [...ordinary, 2, 2, 3];
    const nights: (number | null)[] = [...ordinary, null, null, null];
    expect(burnOf(nights).score).toBe(0);
    expect(burnOf(nights, { found }).score).toBeGreaterThan(1);
    expect(burnOf(nights, { found }).score).toBeLessThanOrEqual(burnOf(found).score + 1e-9);
  });

  it('expects of each day what the calendar expects of that day', () => {
    const campaign = [...Array.from({ length: 120 }, (_, day) => (day % 4 === 0 ? 1 : 0)), 3, 3, 3, 3, 3, 1];
    const during = (day: number) => (day >= 120 && day < 125 ? 6 : 1);
    expect(burnOf(campaign).score).toBeGreaterThan(1);
    expect(burnOf(campaign, { lift: during }).score).toBeLessThan(0.5);
  });
});
