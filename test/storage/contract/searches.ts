import { describe, expect, it } from 'vitest';
import type { SavedSearch } from '../../../src/domain/saved-search.ts';
import type { Open } from './open.ts';

const search = (id: string, changes: Partial<SavedSearch> = {}): SavedSearch => ({
  id,
  owner: 'hanh',
  ownerName: 'Hạnh',
  name: `Tìm ${id}`,
  query: 'q=suoi+da',
  shared: false,
  tell: 'morning',
  most: 2,
  savedAt: 1_000,
  since: 1_000,
  toldAt: null,
  endedAt: null,
  endedWhy: null,
  ...changes,
});

/** Searches people keep. */
export function searchesContract({ store }: Open): void {
  describe('kept searches', () => {
    it('are seen by their owner, and by all where they are shared', async () => {
      const shared = search('b', { shared: true, owner: 'minh', name: 'Ấp Bắc' });
      for (const one of [search('a'), shared, search('c', { owner: 'minh' })])
        await store().searches.put(one);
      expect(await store().searches.visibleTo('hanh')).toEqual([shared, search('a')]);
      await store().searches.put(search('a', { name: 'Tên khác' }));
      expect((await store().searches.get('a'))?.name).toBe('Tên khác');
      await store().searches.remove('a');
      expect(await store().searches.get('a')).toBeNull();
    });

    it('tell while they are asked to and did not end', async () => {
      await store().searches.put(search('a'));
      await store().searches.put(search('b', { tell: 'never' }));
      await store().searches.put(search('c', { endedAt: 2_000, endedWhy: 'left' }));
      expect((await store().searches.telling()).map(({ id }) => id)).toEqual(['a']);
    });

    it('remember what was told once, by mention and by story, until it is forgotten', async () => {
      const { searches } = store();
      await searches.told(
        'a',
        [
          { mention: 'm1', story: 's1' },
          { mention: 'm2', story: null },
        ],
        1_000,
      );
      await searches.told('a', [{ mention: 'm1', story: 's1' }], 5_000);
      expect(await searches.toldOf('a', ['m1', 'm2', 'm3'])).toEqual(new Set(['m1', 'm2']));
      expect(await searches.toldOf('b', ['m1'])).toEqual(new Set());
      expect(await searches.storiesSince('a', 999)).toEqual(new Set(['s1']));
      expect(await searches.storiesSince('a', 1_000)).toEqual(new Set());
      await searches.forget(1_001);
      expect(await searches.toldOf('a', ['m1', 'm2'])).toEqual(new Set());
    });

    it('remember when each person looked last', async () => {
      await store().searches.looked('a', 'hanh', 1_000);
      await store().searches.looked('a', 'hanh', 3_000);
      await store().searches.looked('a', 'minh', 2_000);
      expect(await store().searches.looks('hanh')).toEqual(new Map([['a', 3_000]]));
    });
  });
}
