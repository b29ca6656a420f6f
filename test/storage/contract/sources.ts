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
    };

    it('follow configuration: added, changed, retired, and back', async () => {
      await store().sources.agree([source('a'), source('b')], 1_000);
      await store().sources.visited('a', visit);
      await store().sources.agree([source('a', { name: 'Tên mới', place: 'hue' })], 3_000);
      expect(ids(await store().sources.all())).toEqual(['a']);
      expect(await store().sources.get('a')).toEqual({
        ...source('a', { name: 'Tên mới', place: 'hue' }),
        ...visit,
      });
      expect(await store().sources.get('nobody')).toBeNull();
      await store().sources.agree([], 4_000);
      expect(await store().sources.all()).toEqual([]);
      await store().sources.agree([source('a')], 5_000);
      expect(ids(await store().sources.all())).toEqual(['a']);
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

  describe('hosts', () => {
    it('remember how they want to be visited', async () => {
      const host = { host: 'a.example', nextAt: 5_000, robots: null, robotsAt: null, robotsState: null };
      expect(await store().hosts.get('a.example')).toBeNull();
      await store().hosts.put(host);
      await store().hosts.put({ ...host, robots: 'Disallow: /', robotsAt: 1, robotsState: 'found' });
      expect(await store().hosts.get('a.example')).toEqual({
        ...host,
        robots: 'Disallow: /',
        robotsAt: 1,
        robotsState: 'found',
      });
    });
  });
}
