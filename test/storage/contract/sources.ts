import { describe, expect, it } from 'vitest';
import type { Open } from './open.ts';
import { ids, source } from './samples.ts';

/** Where we listen, and how politely. */
export function sourcesContract({ store }: Open): void {
  describe('sources', () => {
    const visit = {
      state: 'ok' as const,
      trouble: null,
      detail: null,
      failures: 0,
      nextAt: 9_000,
      triedAt: 2_000,
      okAt: 2_000,
      newsAt: 2_000,
      firstOkAt: 2_000,
      weekly: 12.5,
      etag: '"e"',
      modified: null,
      cursor: 'id:7',
    };

    it('follow configuration: added, changed, retired, and back', async () => {
      await store().sources.agree([source('a'), source('b')], 1_000);
      await store().sources.visited('a', visit);
      await store().sources.agree([source('a', { name: 'Tên mới', place: 'hue' })], 3_000);
      expect(ids(await store().sources.all())).toEqual(['a']);
      expect(await store().sources.get('a')).toEqual({
        ...source('a', { name: 'Tên mới', place: 'hue' }),
        ...visit,
        type: 'feed',
        settings: {},
        addedAt: null,
      });
      expect(await store().sources.get('nobody')).toBeNull();
      await store().sources.agree([], 4_000);
      expect(await store().sources.all()).toEqual([]);
      await store().sources.agree([source('a')], 5_000);
      expect(ids(await store().sources.all())).toEqual(['a']);
      // Its address was asked a moment ago, whatever happened to its row since.
      expect(await store().sources.get('a')).toMatchObject({ state: 'new', okAt: null, triedAt: 2_000 });
    });

    it('take what a changed address lists first for backlog, and forget the ETag of the old one', async () => {
      await store().sources.agree([source('a')], 1_000);
      await store().sources.visited('a', visit);
      await store().sources.agree([source('a', { url: 'https://a.example/moi.rss' })], 3_000);
      expect(await store().sources.get('a')).toMatchObject({
        state: 'new',
        firstOkAt: null,
        etag: null,
        nextAt: 3_000,
        weekly: 12.5,
      });
    });

    it('keep only the columns of a source, whatever else configuration says of it', async () => {
      await store().sources.agree([{ ...source('a'), dates: 'dmy', on: true } as never], 1_000);
      expect(await store().sources.get('a')).toMatchObject(source('a'));
    });

    it('come due by their own clock', async () => {
      await store().sources.agree([source('a'), source('b'), source('c')], 1_000);
      await store().sources.visited('a', visit);
      await store().sources.agree([source('a'), source('b')], 2_000);
      expect(ids(await store().sources.due(1_000, 10))).toEqual(['b']);
      expect(ids(await store().sources.due(9_000, 10))).toEqual(['b', 'a']);
      expect(ids(await store().sources.due(9_000, 1))).toEqual(['b']);
      await store().sources.hurry('a', 500);
      expect(ids(await store().sources.due(500, 10))).toEqual(['a']);
      await store().sources.is('a', 'silent');
      expect(await store().sources.get('a')).toMatchObject({ state: 'silent' });
    });

    it('are heard by their own kind of door, whose cursor a change of door forgets', async () => {
      const door = { type: 'telegram' as const, settings: { pages: 3 } };
      await store().sources.agree([source('a', door)], 1_000);
      await store().sources.visited('a', visit);
      expect(await store().sources.get('a')).toMatchObject({ ...door, cursor: 'id:7' });
      await store().sources.agree([source('a', { ...door, settings: { pages: 1 } })], 2_000);
      expect(await store().sources.get('a')).toMatchObject({ settings: { pages: 1 }, cursor: 'id:7' });
      await store().sources.agree([source('a')], 3_000);
      expect(await store().sources.get('a')).toMatchObject({ type: 'feed', state: 'new', cursor: null });
    });

    it('that push are never called', async () => {
      await store().sources.agree([source('a', { type: 'push' })], 1_000);
      expect(await store().sources.due(9_000, 10)).toEqual([]);
    });

    it('added on the desk outlive configuration, until they are let go of or configuration takes them over', async () => {
      expect(await store().sources.listen(source('x'), 1_000)).toBe(true);
      expect(await store().sources.listen(source('x', { name: 'Khác' }), 1_500)).toBe(false);
      await store().sources.agree([source('a')], 2_000);
      expect(ids(await store().sources.all())).toEqual(['a', 'x']);
      expect(await store().sources.get('x')).toMatchObject({ name: 'Báo x', addedAt: 1_000, state: 'new' });
      expect(ids(await store().sources.due(2_000, 10))).toEqual(['x', 'a']);
      expect(await store().sources.leave('a', 3_000)).toBe(false);
      expect(await store().sources.leave('x', 3_000)).toBe(true);
      expect(await store().sources.leave('x', 3_000)).toBe(false);
      expect(await store().sources.listen(source('x'), 4_000)).toBe(true);
      await store().sources.agree([source('x')], 5_000);
      expect(await store().sources.get('x')).toMatchObject({ addedAt: null });
      await store().sources.agree([], 6_000);
      expect(await store().sources.all()).toEqual([]);
    });

    it('from elsewhere are never called, and never overwrite a known one', async () => {
      await store().sources.agree([source('a')], 1_000);
      await store().sources.add([source('a', { name: 'Khác' }), source('z')], 2_000);
      expect(await store().sources.get('a')).toMatchObject({ name: 'Báo a', state: 'new' });
      expect(await store().sources.get('z')).toMatchObject({ state: 'ok', firstOkAt: 2_000 });
      expect(ids(await store().sources.due(4_102_444_800_000, 10))).toEqual(['a']);
    });

    it('sum their visits a day', async () => {
      const one = { sourceId: 'a', day: '2026-11-20', tries: 1, good: 1, heard: 20, fresh: 3 };
      await store().sources.count(one);
      await store().sources.count({ ...one, good: 0, heard: 0, fresh: 0 });
      await store().sources.count({ ...one, day: '2026-11-21' });
      await store().sources.count({ ...one, sourceId: 'b', day: '2026-11-22' });
      expect(await store().sources.days('2026-11-20', '2026-11-22')).toEqual([
        { ...one, tries: 2 },
        { ...one, day: '2026-11-21' },
      ]);
    });
  });

  describe('receipts', () => {
    it('are kept for a week, the first one under its key', async () => {
      const receipt = { key: 'k', bodyHash: 'b', answer: '{}' };
      expect(await store().receipts.get('k')).toBeNull();
      await store().receipts.keep(receipt, 1_000);
      await store().receipts.keep({ ...receipt, answer: '[]' }, 2_000);
      expect(await store().receipts.get('k')).toEqual(receipt);
      await store().receipts.keep({ ...receipt, key: 'l' }, 1_001 + 7 * 86_400_000);
      expect(await store().receipts.get('k')).toBeNull();
    });
  });

  describe('hosts', () => {
    it('remember how they want to be visited', async () => {
      const host = {
        host: 'a.example',
        nextAt: 5_000,
        robots: null,
        robotsAt: null,
        robotsState: null,
        robotsDownAt: null,
      };
      expect(await store().hosts.get('a.example')).toBeNull();
      await store().hosts.put(host);
      await store().hosts.put({
        ...host,
        robots: 'Disallow: /',
        robotsAt: 1,
        robotsState: 'found',
        robotsDownAt: 2,
      });
      expect(await store().hosts.get('a.example')).toEqual({
        ...host,
        robots: 'Disallow: /',
        robotsAt: 1,
        robotsState: 'found',
        robotsDownAt: 2,
      });
    });
  });
}
