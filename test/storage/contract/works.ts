import { describe, expect, it } from 'vitest';
import { reason } from '../../../src/domain/reason.ts';
import type { Open } from './open.ts';

/** Long work, the files it takes in, and what moved. */
export function worksContract({ store }: Open): void {
  const work = {
    id: 'w1',
    kind: 'import' as const,
    subject: 'a.csv',
    who: 'hanh',
    name: 'Hạnh',
    link: '/tin/nhap/a',
    startedAt: 1_000,
  };

  describe('the register of long work', () => {
    it('lets a slot be held once, however many ask together, and again when it is free', async () => {
      const asked = Array.from({ length: 6 }, (_, n) => ({ ...work, id: `w${n}` }));
      const begun = await Promise.all(asked.map((one) => store().works.begin(one, 'import', { n: 1 })));
      expect(begun.filter(Boolean)).toHaveLength(1);
      const [held] = await store().works.list(9);
      await store().works.end(held?.id ?? '', { state: 'done', kept: [1] }, 2_000);
      expect(await store().works.begin({ ...work, id: 'next' }, 'import', undefined)).toBe(true);
      expect(await store().works.contents(held?.id ?? '')).toEqual({ about: { n: 1 }, kept: [1] });
      expect(await store().works.contents('next')).toEqual({ about: null, kept: null });
    });

    it('keeps how far a work is, and tells whoever does it that it was asked to stop', async () => {
      await store().works.begin(work, 'import', undefined);
      expect(await store().works.beat('w1', 0.25, reason('work.head'), 1_500)).toBe('running');
      expect(await store().works.get('w1')).toEqual({
        ...work,
        endedAt: null,
        share: 0.25,
        words: reason('work.head'),
        state: 'running',
        beatAt: 1_500,
      });
      expect(await store().works.stopping('w1')).toBe(true);
      expect(await store().works.beat('w1', 0.3, null, 1_600)).toBe('stopping');
      await store().works.end('w1', { state: 'stopped' }, 1_700);
      expect(await store().works.stopping('w1')).toBe(false);
      // What has ended stays as it ended.
      await store().works.end('w1', { state: 'done' }, 1_800);
      expect(await store().works.beat('w1', 0.9, null, 1_900)).toBe('stopped');
      expect(await store().works.get('w1')).toMatchObject({ state: 'stopped', share: 0.3, endedAt: 1_700 });
      expect(await store().works.beat('nobody', 0, null, 1)).toBeNull();
    });

    it('calls interrupted what gave no sign of life, but for those that are known to be alive', async () => {
      for (const id of ['old', 'mine', 'young'])
        await store().works.begin({ ...work, id, startedAt: id === 'young' ? 9_000 : 1_000 }, id, undefined);
      await store().works.interrupt(5_000, ['mine']);
      const states = (await store().works.list(9)).map(({ id, state }) => [id, state]);
      expect(Object.fromEntries(states)).toEqual({ old: 'interrupted', mine: 'running', young: 'running' });
      expect((await store().works.get('old'))?.endedAt).toBe(1_000);
      expect(await store().works.begin({ ...work, id: 'anew' }, 'old', undefined)).toBe(true);
    });

    it('lists the latest first, of one kind alone when asked, and forgets what ended long ago', async () => {
      await store().works.begin(work, 'a', undefined);
      await store().works.begin({ ...work, id: 'w2', kind: 'trial', startedAt: 2_000 }, 'b', undefined);
      expect((await store().works.list(1)).map(({ id }) => id)).toEqual(['w2']);
      expect((await store().works.list(9, 'import')).map(({ id }) => id)).toEqual(['w1']);
      await store().works.end('w2', { state: 'done' }, 3_000);
      await store().works.sweep(9_000);
      expect((await store().works.list(9)).map(({ id }) => id)).toEqual(['w1']);
    });
  });

  describe('files handed in', () => {
    const look = {
      columns: [{ name: 'Tiêu đề', field: 'title' }],
      good: 2,
      samples: [],
      refused: Array.from({ length: 60 }, (_, n) => ({ line: n + 2, why: 'import.row.date', cells: ['x'] })),
    };
    const upload = { id: 'u1', sourceId: 's', file: 'a.csv', who: 'hanh', name: 'Hạnh', at: 1_000 };

    it('are kept byte for byte until they are heard', async () => {
      const bytes = Uint8Array.from([0, 255, 10, 13]);
      await store().uploads.keep({ ...upload, look }, bytes);
      expect(await store().uploads.bytes('u1')).toEqual(bytes);
      const kept = await store().uploads.get('u1');
      expect(kept).toEqual({
        ...upload,
        look: { ...look, refused: look.refused.slice(0, 50) },
        refused: 60,
        size: 4,
        workId: null,
        held: true,
      });
      await store().uploads.begun('u1', 'w1');
      await store().uploads.heard('u1');
      expect(await store().uploads.bytes('u1')).toBeNull();
      expect(await store().uploads.list(9)).toEqual([{ ...kept, workId: 'w1', held: false }]);
      await store().uploads.sweep(1_001);
      expect(await store().uploads.get('u1')).toBeNull();
    });

    it('are dropped when nobody wants them', async () => {
      await store().uploads.keep({ ...upload, look }, Uint8Array.from([1]));
      await store().uploads.forget('u1');
      expect(await store().uploads.list(9)).toEqual([]);
    });
  });

  describe('what moved', () => {
    it('is told by number, with what stands a little before it', async () => {
      const start = await store().changes.since(null);
      const happened = { at: 1, subject: 'x', who: null, data: {} };
      await store().events.add([{ ...happened, event: 'alert' }]);
      await store().events.add([{ ...happened, event: 'act', who: 'hanh', data: { act: 'silence' } }]);
      const moved = await store().changes.since(start.seq);
      expect(moved.seq).toBeGreaterThan(start.seq);
      const fresh = moved.events.filter(({ seq }) => seq > start.seq);
      expect(fresh.map(({ event, act }) => [event, act])).toEqual([
        ['act', 'silence'],
        ['alert', null],
      ]);
      expect((await store().changes.since(moved.seq)).events).toEqual(moved.events);
    });

    it('says of a stage whether it did anything, and of works that somebody is at them', async () => {
      const run = { at: 1, took: 1, trouble: null };
      await store().events.ran({ ...run, stage: 'collect', tally: { fresh: 0 } });
      await store().events.ran({ ...run, stage: 'deliver', tally: { sent: 10 } });
      const before = await store().changes.since(null);
      expect(before.runs).toEqual([
        { stage: 'collect', at: 1, idle: true },
        { stage: 'deliver', at: 1, idle: false },
      ]);
      await store().works.begin(work, 'a', undefined);
      const after = await store().changes.since(before.seq);
      expect(after.works).not.toBe(before.works);
      await store().works.beat('w1', 0.5, null, 7_000);
      expect((await store().changes.since(before.seq)).works).not.toBe(after.works);
    });
  });
}
