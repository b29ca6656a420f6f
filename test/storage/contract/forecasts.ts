import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../../src/domain/forecast.ts';
import type { Prospect } from '../../../src/domain/prospect.ts';
import type { Open } from './open.ts';
import { ids } from './samples.ts';

export function forecastSample(id: string, changes: Partial<Forecast> = {}): Forecast {
  return {
    id,
    storyId: 's1',
    askedAt: 1_000,
    horizon: 6,
    question: 'doubles',
    count: 6,
    target: 12,
    probability: 0.375,
    baseRate: 0.25,
    n: 400,
    model: 'cascades-1',
    features: [1.5, -0.25, 0],
    dueAt: 5_000,
    outcome: null,
    reachedAt: null,
    settledAt: null,
    ...changes,
  };
}

export function prospectSample(id: string, changes: Partial<Prospect> = {}): Prospect {
  return {
    id,
    trigger: 'season',
    title: 'Kỳ chi trả',
    reason: { key: 'prospect.season', data: { lift: 2, sure: 'S' } },
    topics: ['chi_tra'],
    claims: [],
    owner: 'bhxh_site',
    from: '2026-11-25',
    to: '2026-12-05',
    reviewOn: '2026-11-24',
    evidence: [],
    ...changes,
  };
}

/** Forecasts, what came of them, and what may occur. */
export function forecastsContract({ store }: Open): void {
  describe('forecasts', () => {
    it('are told where they called something likely and the outcome is known', async () => {
      const made = [
        { id: 'kem', probability: 0.4 },
        { id: 'dung', probability: 0.5, askedAt: 2_000 },
        { id: 'sai', probability: 0.9, askedAt: 3_000 },
        { id: 'cho', probability: 0.9 },
        { id: 'sau', probability: 0.9, askedAt: 4_000 },
      ];
      await store().forecasts.keep(made.map(({ id, ...changes }) => forecastSample(id, changes)));
      const outcomes = { kem: 1, dung: 1, sai: 0, sau: 1 } as const;
      await store().forecasts.settle(
        Object.entries(outcomes).map(([id, outcome]) => ({ id, outcome, reachedAt: null })),
        6_000,
      );
      const asked = { from: 1_000, to: 4_000, came: false };
      expect(ids(await store().forecasts.likely(asked, 10))).toEqual(['sai', 'dung']);
      expect(ids(await store().forecasts.likely(asked, 1))).toEqual(['sai']);
      expect(await store().forecasts.likelyCount(asked)).toBe(2);
      expect(ids(await store().forecasts.likely({ ...asked, came: true }, 10))).toEqual(['dung']);
      expect(await store().forecasts.likelyCount({ ...asked, came: true })).toBe(1);
    });

    it('are kept once and whole', async () => {
      expect(
        await store().forecasts.keep([forecastSample('a'), forecastSample('b', { askedAt: 2_000 })]),
      ).toBe(2);
      expect(await store().forecasts.keep([forecastSample('a', { probability: 0.9 })])).toBe(0);
      expect(await store().forecasts.open(0, 4_000)).toEqual([
        forecastSample('b', { askedAt: 2_000 }),
        forecastSample('a'),
      ]);
      expect(ids(await store().forecasts.open(1_001, 4_000))).toEqual(['b']);
      expect(await store().forecasts.open(0, 5_000)).toEqual([]);
      expect(await store().forecasts.idsSince(2_000)).toEqual(new Set(['b']));
    });

    it('are settled once, and only then scored; one that nobody can know is settled and not scored', async () => {
      await store().forecasts.keep([
        forecastSample('a'),
        forecastSample('b', { askedAt: 2_000 }),
        forecastSample('c', { dueAt: 9_000 }),
        forecastSample('d', { horizon: 24 }),
      ]);
      expect(ids(await store().forecasts.due(5_000, 9))).toEqual(['a', 'd', 'b']);
      expect(ids(await store().forecasts.due(5_000, 1))).toEqual(['a']);
      const came = { id: 'a', outcome: 1 as const, reachedAt: 3_000 };
      expect(await store().forecasts.settle([came, { id: 'b', outcome: null, reachedAt: null }], 6_000)).toBe(
        2,
      );
      expect(await store().forecasts.settle([{ ...came, outcome: 0 }], 7_000)).toBe(0);
      expect(ids(await store().forecasts.due(5_000, 9))).toEqual(['d']);
      expect(await store().forecasts.settled('doubles', 6, 9)).toEqual([
        forecastSample('a', { outcome: 1, reachedAt: 3_000, settledAt: 6_000 }),
      ]);
      expect(await store().forecasts.settled('doubles', 24, 9)).toEqual([]);
      expect(await store().forecasts.settled('reaches', 6, 9)).toEqual([]);
    });

    it('teach a model once a month; a month that taught nothing changes none', async () => {
      expect(await store().forecasts.model()).toBeNull();
      await store().forecasts.keepModel('own-1', { id: 'own-1', weights: [0.5] }, 1_000);
      await store().forecasts.keepModel('own-1', { id: 'other' }, 1_500);
      await store().forecasts.keepModel('own-2', null, 2_000);
      expect(await store().forecasts.model()).toEqual({ id: 'own-1', weights: [0.5] });
      expect(await store().forecasts.looked('own-2')).toBe(true);
      expect(await store().forecasts.looked('own-3')).toBe(false);
    });
  });

  describe('what may occur', () => {
    it('is told with today’s numbers until a person decides, and then stays as they read it', async () => {
      expect(await store().prospects.keep([prospectSample('a'), prospectSample('b')], 1_000)).toBe(2);
      expect(await store().prospects.keep([prospectSample('a', { title: 'Mới' })], 2_000)).toBe(0);
      expect(await store().prospects.decide('a', 'accept', 'đã phân công', 'Hạnh', 3_000)).toBe(true);
      expect(await store().prospects.decide('nobody', 'accept', '', 'Hạnh', 3_000)).toBe(false);
      await store().prospects.keep([prospectSample('a', { title: 'Mới nữa' })], 4_000);
      expect(await store().prospects.get('a')).toEqual({
        ...prospectSample('a', { title: 'Mới' }),
        foundAt: 1_000,
        decision: 'accept',
        note: 'đã phân công',
        decidedAt: 3_000,
        decidedBy: 'Hạnh',
      });
      expect(await store().prospects.get('nobody')).toBeNull();
    });

    it('leaves the list when its time is over', async () => {
      await store().prospects.keep(
        [prospectSample('a', { reviewOn: '2026-12-08' }), prospectSample('b', { to: '2026-11-30' })],
        1_000,
      );
      expect(ids(await store().prospects.from('2026-11-30'))).toEqual(['a', 'b']);
      expect(ids(await store().prospects.from('2026-12-08'))).toEqual(['a']);
      expect(await store().prospects.from('2026-12-09')).toEqual([]);
    });
  });
}
