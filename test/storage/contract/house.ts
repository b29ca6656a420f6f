import { describe, expect, it } from 'vitest';
import type { Open } from './open.ts';
import { alert, heard, hearing, id } from './samples.ts';

/** Transactions, migrations and the log. */
export function houseContract({ store }: Open): void {
  describe('the house itself', () => {
    it('can be migrated again at every start, and keeps its rows', async () => {
      await store().mentions.hear([heard('a')], hearing(1_000));
      await store().migrate();
      await store().migrate();
      expect(await store().mentions.get(id('a'))).not.toBeNull();
    });

    it('writes all of a transaction or nothing of it', async () => {
      const broken = store().together(async (s) => {
        await s.mentions.hear([heard('a')], hearing(1_000));
        await s.alerts.put(alert('x'));
        throw new Error('in the middle');
      });
      await expect(broken).rejects.toThrow('in the middle');
      expect(await store().mentions.get(id('a'))).toBeNull();
      expect(await store().alerts.get('x')).toBeNull();
      await store().together((s) => s.alerts.put(alert('x')));
      expect(await store().alerts.get('x')).toEqual(alert('x'));
    });
  });

  describe('events', () => {
    const happened = (subject: string) => ({
      at: 1_000,
      event: 'act' as const,
      subject,
      who: 'lan',
      data: { what: 'đã xem' },
    });

    it('come back in the order they happened', async () => {
      await store().events.add([]);
      await store().events.add([happened('a'), happened('b')]);
      await store().events.add([happened('c')]);
      const all = await store().events.after(0, 10);
      expect(all.map((h) => h.subject)).toEqual(['a', 'b', 'c']);
      expect(all[0]).toEqual({ seq: all[0]!.seq, ...happened('a') });
      expect((await store().events.after(all[0]!.seq, 1)).map((h) => h.subject)).toEqual(['b']);
      expect((await store().events.latest(2)).map((h) => h.subject)).toEqual(['c', 'b']);
    });

    it('tell what people did to one thing', async () => {
      await store().events.add([happened('a'), { ...happened('a'), event: 'mention' }, happened('b')]);
      await store().events.add([{ ...happened('a'), at: 2_000 }]);
      expect((await store().events.actsOn('a')).map(({ event, at }) => [event, at])).toEqual([
        ['act', 1_000],
        ['act', 2_000],
      ]);
    });

    it('remember the last run of each stage', async () => {
      const run = { stage: 'collect', at: 1_000, took: 20, tally: { heard: 3 }, trouble: null };
      await store().events.ran(run);
      await store().events.ran({ ...run, at: 2_000, trouble: 'boom' });
      await store().events.ran({ ...run, stage: 'alert' });
      expect(await store().events.runs()).toEqual([
        { ...run, stage: 'alert', failures: 0 },
        { ...run, at: 2_000, trouble: 'boom', failures: 1 },
      ]);
    });

    it('count the failures of a stage in a row, and forget them when it works', async () => {
      const run = { stage: 'detect', at: 1_000, took: 20, tally: {} };
      const failures = async () => (await store().events.runs()).map((one) => one.failures);
      for (const trouble of ['boom', 'boom', 'bang']) await store().events.ran({ ...run, trouble });
      expect(await failures()).toEqual([3]);
      await store().events.ran({ ...run, trouble: null });
      expect(await failures()).toEqual([0]);
      await store().events.ran({ ...run, trouble: 'boom' });
      expect(await failures()).toEqual([1]);
    });
  });
}
