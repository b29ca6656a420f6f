import { describe, expect, it } from 'vitest';
import type { Open } from './open.ts';
import { alert, ids, signal } from './samples.ts';

/** Signals, alerts and the decisions between them. */
export function alertsContract({ store }: Open): void {
  describe('signals', () => {
    it('keeps each once and whole', async () => {
      expect(await store().signals.keep([signal('b', { at: 2_000 }), signal('a')])).toHaveLength(2);
      expect(await store().signals.keep([signal('a', { observed: 99 }), signal('c')])).toEqual([signal('c')]);
      expect(await store().signals.get(['a'])).toEqual([signal('a')]);
      expect(await store().signals.get([])).toEqual([]);
      expect(ids(await store().signals.since(1_001))).toEqual(['b']);
    });

    it('hands out the undecided ones in order, until they are decided', async () => {
      await store().signals.keep([signal('b', { at: 2_000 }), signal('c'), signal('a')]);
      expect(ids(await store().signals.undecided(2))).toEqual(['a', 'c']);
      await store().signals.decided([], 3_000);
      await store().signals.decided(['a', 'c'], 3_000);
      expect(ids(await store().signals.undecided(9))).toEqual(['b']);
    });
  });

  describe('alerts', () => {
    it('rewrites the living alert in place, and lets the closed ones go from the desk', async () => {
      await store().alerts.put(alert('b', { openedAt: 2_000 }));
      await store().alerts.put(alert('a'));
      await store().alerts.put(alert('a', { level: 3, peak: 3, updatedAt: 4_000 }));
      expect(ids(await store().alerts.living())).toEqual(['a', 'b']);
      expect(await store().alerts.get('a')).toEqual(alert('a', { level: 3, peak: 3, updatedAt: 4_000 }));
      await store().alerts.put(alert('a', { phase: 'over', closedAt: 5_000 }));
      expect(ids(await store().alerts.living())).toEqual(['b']);
      expect(ids(await store().alerts.list(10))).toEqual(['b', 'a']);
      expect(await store().alerts.list(1)).toHaveLength(1);
      expect(await store().alerts.get('nobody')).toBeNull();
    });

    it('lists what was opened in a half-open interval, newest first', async () => {
      for (const at of [1_000, 2_000, 3_000]) await store().alerts.put(alert(`a${at}`, { openedAt: at }));
      expect(ids(await store().alerts.openedBetween(1_000, 3_000))).toEqual(['a2000', 'a1000']);
    });

    it('keeps what a person says of an alert apart from what the machine rewrites', async () => {
      const said = { usefulness: 'noise', at: 9_000, by: 'Hạnh' } as const;
      await store().alerts.put(alert('a'));
      await store().alerts.put(alert('b', { openedAt: 2_000 }));
      expect(await store().alerts.judgement('a')).toBeNull();
      expect(await store().alerts.judge('nobody', said)).toBe(false);
      expect(await store().alerts.judge('a', said)).toBe(true);
      await store().alerts.put(alert('a', { phase: 'over', closedAt: 5_000 }));
      expect(await store().alerts.judgement('a')).toEqual(said);
      expect(await store().alerts.judgements(0, 9_000)).toEqual(new Map([['a', said]]));
      expect(await store().alerts.judgements(1_001, 9_000)).toEqual(new Map());
      await store().alerts.judge('a', { ...said, usefulness: 'useful' });
      expect((await store().alerts.judgement('a'))?.usefulness).toBe('useful');
      await store().alerts.judge('a', null);
      expect(await store().alerts.judgement('a')).toBeNull();
    });

    it('keeps every decision once, and finds it by alert, by signal and among the held back', async () => {
      const base = {
        at: 1_000,
        signalId: 's1',
        alertId: null,
        reason: { key: 'held.budget', data: { n: 2 } },
      };
      const held = { ...base, id: 'd1', outcome: 'hold' as const };
      const opened = {
        ...base,
        id: 'd2',
        at: 2_000,
        signalId: 's2',
        alertId: 'a',
        outcome: 'open' as const,
      };
      await store().alerts.decide(opened);
      await store().alerts.decide(held);
      await store().alerts.decide({ ...held, reason: { key: 'other', data: {} } });
      expect(await store().alerts.decisions({ alertId: 'a' })).toEqual([opened]);
      expect(await store().alerts.decisions({ signalIds: ['s1', 's2'] })).toEqual([held, opened]);
      expect(await store().alerts.decisions({ signalIds: [] })).toEqual([]);
      expect(await store().alerts.heldSince(1_000, 10)).toEqual([held]);
      expect(await store().alerts.heldSince(1_001, 10)).toEqual([]);
    });
  });
}
