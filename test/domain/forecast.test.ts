import { describe, expect, it } from 'vitest';
import {
  brier,
  doublingOf,
  ece,
  FEWEST_SETTLED,
  type Forecast,
  forecastId,
  leadTime,
  reliability,
  ROLLING,
  type Settled,
  skill,
  standingOf,
  targetOf,
  worth,
} from '../../src/domain/forecast.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { forecastSample, prospectSample } from '../storage/contract/forecasts.ts';
import { standing } from '../../src/domain/prospect.ts';

const told = (probability: number, ...outcomes: (0 | 1)[]): Settled[] =>
  outcomes.map((outcome) => ({ probability, outcome }));

describe('scores', () => {
  it('are those worked out by hand', () => {
    const four = [...told(0.8, 1), ...told(0.4, 0), ...told(0.6, 1), ...told(0.1, 0)];
    expect(brier(four)).toBeCloseTo((0.04 + 0.16 + 0.16 + 0.01) / 4, 12);
    expect(skill(four)).toBeCloseTo(1 - 0.0925 / 0.25, 12);
  });

  it('give nothing for telling the base rate, less for telling the contrary, and cannot judge what always came', () => {
    expect(skill(told(0.25, 1, 0, 0, 0))).toBeCloseTo(0, 12);
    expect(skill([...told(0.1, 1), ...told(0.9, 0)])).toBeLessThan(0);
    expect(skill(told(0.9, 1, 1))).toBeNull();
    expect(skill([])).toBeNull();
  });

  it('put every probability into one of ten bins, certainty into the last', () => {
    const bins = reliability([...told(0, 0), ...told(0.3, 1, 0), ...told(1, 1)]);
    expect(bins.map(({ from, came }) => [from, came.k, came.n])).toEqual([
      [0, 0, 1],
      [0.3, 1, 2],
      [0.9, 1, 1],
    ]);
    expect(bins[1]!.came.low).toBeGreaterThan(0.05);
    expect(bins[1]!.came.high).toBeLessThan(0.95);
  });

  it('measure how far what was told lies from what came', () => {
    expect(ece([...told(0.8, 1, 1, 1, 0), ...told(0.2, 0, 0)])).toBeCloseTo((4 * 0.05 + 2 * 0.2) / 6, 12);
    expect(ece([])).toBe(0);
  });

  it('count the lead of an event from the first time it was called likely, and what nobody called', () => {
    const came = (storyId: string, askedAt: number, probability: number, reachedAt: number) =>
      forecastSample(`${storyId}${askedAt}`, { storyId, askedAt, probability, reachedAt, outcome: 1 });
    expect(
      leadTime([
        came('a', 0, 0.6, 5 * HOUR),
        came('a', 2 * HOUR, 0.9, 5 * HOUR),
        came('b', HOUR, 0.7, 2 * HOUR),
        came('c', 0, 0.2, HOUR),
        forecastSample('d', { outcome: 0, probability: 0.9 }),
      ]),
    ).toEqual({ median: HOUR, called: 2, missed: 1 });
  });
});

describe('what may be shown', () => {
  const good = { n: 300, stories: 40, skill: 0.2, ece: 0.04 };
  it.each([
    [{ ...good }, true, 'forecast.shown'],
    [{ ...good, n: FEWEST_SETTLED - 1 }, false, 'forecast.hidden.few'],
    [{ ...good, stories: 19 }, false, 'forecast.hidden.few'],
    [{ ...good, skill: 0 }, false, 'forecast.hidden.skill'],
    [{ ...good, skill: null }, false, 'forecast.hidden.skill'],
    [{ ...good, ece: 0.101 }, false, 'forecast.hidden.ece'],
    [{ ...good, ece: 0.1 }, true, 'forecast.shown'],
  ])('%j: %s', (scores, shown, key) => {
    expect(worth(scores)).toMatchObject({ shown, reason: { key } });
  });

  it('is decided by the latest forecasts alone, and never by those nobody can know', () => {
    const many = (count: number, probability: number, from: number): Forecast[] =>
      Array.from({ length: count }, (_, i) =>
        forecastSample(`f${from + i}`, {
          storyId: `s${i % 50}`,
          probability: i % 2 === 0 ? probability : 1 - probability,
          outcome: i % 2 === 0 ? 1 : 0,
        }),
      );
    const right = many(ROLLING, 0.9, 0);
    const wrong = many(ROLLING, 0.1, 1_000);
    expect(standingOf([...right, ...wrong])).toMatchObject({ n: ROLLING, stories: 50, shown: true });
    expect(standingOf([...wrong, ...right]).reason.key).toBe('forecast.hidden.skill');
    const unknown = right.map((one) => ({ ...one, outcome: null }));
    expect(standingOf([...unknown, ...wrong]).n).toBe(ROLLING);
    expect(standingOf([])).toMatchObject({ n: 0, brier: null, shown: false });
  });
});

it('asks for twice as many, or for the first round number half as much again', () => {
  expect([5, 7, 13, 14, 700].map((count) => targetOf('reaches', count))).toEqual([10, 20, 20, 50, null]);
  expect(targetOf('doubles', 7)).toBe(14);
  expect(forecastId('s', 'doubles', 6, 5 * HOUR)).toBe(forecastId('s', 'doubles', 6, 6 * HOUR - 1));
});

describe('the doubling time', () => {
  const now = 100 * HOUR;
  /** `count` items of a rate that doubles every `hours`, up to `now`. */
  const growing = (count: number, hours: number) =>
    Array.from({ length: count }, (_, i) => now - hours * HOUR * Math.log2(count / (i + 0.5)));

  it('is read from how items lie, with an interval that holds it and narrows with their number', () => {
    const many = doublingOf(growing(300, 2), now)!;
    expect(many.time! / HOUR).toBeGreaterThan(1.7);
    expect(many.time! / HOUR).toBeLessThan(2.4);
    expect(many.fastest!).toBeLessThan(2 * HOUR);
    expect(many.slowest!).toBeGreaterThan(2 * HOUR);
    const few = doublingOf(growing(12, 2), now)!;
    expect((few.slowest ?? Infinity) - few.fastest!).toBeGreaterThan(many.slowest! - many.fastest!);
  });

  it('is none of an even pace, and says nothing below five items', () => {
    const even = Array.from({ length: 12 }, (_, i) => now - (11.5 - i) * HOUR);
    expect(doublingOf(even, now)).toMatchObject({ slowest: null });
    const waning = growing(60, 2)
      .map((at) => now - 12 * HOUR + (now - at))
      .sort((a, b) => a - b);
    expect(doublingOf(waning, now)).toMatchObject({ time: null, slowest: null });
    expect(
      doublingOf(
        [1, 2, 3, 4].map((i) => now - i * MINUTE),
        now,
      ),
    ).toBeNull();
  });
});

it('lists what may occur by its day, without what was dismissed or is over', () => {
  const kept = (id: string, changes: object = {}) => ({
    ...prospectSample(id),
    foundAt: 0,
    decision: null,
    note: '',
    decidedAt: null,
    decidedBy: null,
    ...changes,
  });
  const list = standing(
    [
      kept('late', { from: '2026-12-01' }),
      kept('gone', { decision: 'dismiss' }),
      kept('mine', { decision: 'accept' }),
      kept('over', { to: '2026-11-01', reviewOn: '2026-11-02' }),
    ],
    '2026-11-23',
  );
  expect(list.map(({ id }) => id)).toEqual(['mine', 'late']);
});
