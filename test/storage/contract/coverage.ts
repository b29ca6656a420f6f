import { describe, expect, it } from 'vitest';
import type { Gap } from '../../../src/domain/coverage.ts';
import { startOfDay } from '../../../src/domain/time.ts';
import type { Open } from './open.ts';
import { source } from './samples.ts';

/** What was heard and what was not. */
export function coverageContract({ store }: Open): void {
  describe('coverage', () => {
    const gap: Gap = {
      sourceId: 'a',
      from: 1_000,
      to: null,
      state: 'failing',
      trouble: 'trouble.timeout',
    };

    it('knows the gap a source is in, and what became of it', async () => {
      const { coverage } = store();
      expect(await coverage.openGap('a')).toBeNull();
      await coverage.put(gap);
      await coverage.put({ ...gap, sourceId: 'b', from: 500 });
      expect(await coverage.openGap('a')).toEqual(gap);
      await coverage.put({ ...gap, state: 'blocked', trouble: 'trouble.captcha' });
      await coverage.put({ ...gap, state: 'blocked', trouble: 'trouble.captcha', to: 3_000 });
      expect(await coverage.openGap('a')).toBeNull();
      expect(await coverage.gaps(0, 9_000)).toEqual([
        { ...gap, sourceId: 'b', from: 500 },
        { ...gap, state: 'blocked', trouble: 'trouble.captcha', to: 3_000 },
      ]);
      expect((await coverage.gaps(3_000, 9_000)).map((one) => one.sourceId)).toEqual(['b']);
      expect(await coverage.gaps(0, 500)).toEqual([]);
      expect((await coverage.gaps(0, 9_000, 'a')).map((one) => one.sourceId)).toEqual(['a']);
    });

    it('remembers when our own machine slept, once', async () => {
      const { coverage } = store();
      await coverage.slept({ from: 1_000, to: 5_000 });
      await coverage.slept({ from: 1_000, to: 9_000 });
      await coverage.slept({ from: 7_000, to: 8_000 });
      expect(await coverage.outages(0, 9_000)).toEqual([
        { from: 1_000, to: 5_000 },
        { from: 7_000, to: 8_000 },
      ]);
      expect(await coverage.outages(5_000, 7_000)).toEqual([]);
      expect(await coverage.outages(4_999, 7_001)).toHaveLength(2);
    });

    it('knows when anybody was last asked', async () => {
      const { coverage, sources } = store();
      expect(await coverage.lastVisit()).toBeNull();
      await sources.agree([source('a'), source('b')], 1_000);
      expect(await coverage.lastVisit()).toBeNull();
      const before = await sources.get('a');
      if (before) await sources.visited('a', { ...before, triedAt: 4_000 });
      expect(await coverage.lastVisit()).toBe(4_000);
      await sources.postpone('b', 8_000);
      expect(await sources.get('b')).toMatchObject({ nextAt: 8_000, triedAt: null });
    });

    it('gives all that coverage is computed from, with the weeks before it', async () => {
      const { coverage, sources } = store();
      const rhythm = { items: Array.from({ length: 24 }, (_, hour) => hour / 2), heard: [1, 2] };
      await coverage.keepRhythm('a', { items: [], heard: [] }, 1_000);
      await coverage.keepRhythm('a', rhythm, 2_000);
      expect(await coverage.rhythm('a')).toEqual({ at: 2_000, ...rhythm });
      expect(await coverage.rhythm('b')).toBeNull();
      const day = { tries: 2, good: 1, heard: 9, fresh: 3 };
      for (const [sourceId, when] of [
        ['a', '2026-09-21'],
        ['a', '2026-09-22'],
        ['b', '2026-11-20'],
        ['a', '2026-11-24'],
      ] as const)
        await sources.count({ sourceId, day: when, ...day });
      const at = startOfDay('2026-11-10');
      await coverage.put({ ...gap, from: at, to: at + 1 });
      await coverage.slept({ from: at, to: at + 2 });
      const all = await coverage.journal('2026-11-17', '2026-11-24');
      expect(all.days.map((one) => `${one.sourceId} ${one.day}`)).toEqual(['a 2026-09-22', 'b 2026-11-20']);
      expect(all.gaps).toHaveLength(1);
      expect(all.outages).toEqual([{ from: at, to: at + 2 }]);
      expect(all.rhythms).toEqual(new Map([['a', rhythm]]));
      const one = await coverage.journal('2026-11-17', '2026-11-24', 'b');
      expect(one).toMatchObject({ days: [{ sourceId: 'b', ...day }], gaps: [], rhythms: new Map() });
    });
  });
}
