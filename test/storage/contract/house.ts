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

    it('tell what people did, newest first, page by page, by whom, which act, on what and when', async () => {
      const act = (at: number, who: string | null, kind: string, subject = 'a') => ({
        at,
        who,
        subject,
        event: 'act' as const,
        data: { act: kind, name: 'Lan' },
      });
      await store().events.add([
        act(1_000, 'lan', 'level'),
        { ...act(1_500, 'lan', 'level'), event: 'mention' },
        act(2_000, 'an', 'level', 'b'),
        act(2_000, 'lan', 'merge'),
        act(3_000, null, 'silence-ended'),
      ]);
      const told = async (...asked: Parameters<ReturnType<typeof store>['events']['acts']>) =>
        (await store().events.acts(...asked)).map(({ at, who, data }) => [at, who, data['act']]);
      const all = [
        [3_000, null, 'silence-ended'],
        [2_000, 'lan', 'merge'],
        [2_000, 'an', 'level'],
        [1_000, 'lan', 'level'],
      ];
      expect(await told({}, 10, null)).toEqual(all);
      const walked: unknown[] = [];
      for (let after: { at: number; seq: number } | null = null; ;) {
        const [one] = await store().events.acts({}, 1, after);
        if (one === undefined) break;
        walked.push([one.at, one.who, one.data['act']]);
        after = one;
      }
      expect(walked).toEqual(all);
      const narrowed = async (asked: Parameters<typeof told>[0]) => {
        const rows = await told(asked, 10, null);
        expect(await store().events.countActs(asked)).toBe(rows.length);
        return rows.map(([at]) => at);
      };
      expect(await narrowed({})).toHaveLength(4);
      expect(await narrowed({ who: ['lan', 'recipient:lan'] })).toEqual([2_000, 1_000]);
      expect(await narrowed({ who: 'machine' })).toEqual([3_000]);
      expect(await narrowed({ act: 'level' })).toEqual([2_000, 1_000]);
      expect(await narrowed({ subject: 'b' })).toEqual([2_000]);
      expect(await narrowed({ from: 2_000, to: 3_000 })).toEqual([2_000, 2_000]);
      expect(await narrowed({ who: ['an'], act: 'merge' })).toEqual([]);
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
