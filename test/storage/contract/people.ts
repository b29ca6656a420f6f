import { describe, expect, it } from 'vitest';
import type { Open } from './open.ts';

/** Who may enter, and with what. */
export function peopleContract({ store }: Open): void {
  describe('people and their keys', () => {
    const lan = { id: 'lan', name: 'Lan', role: 'officer' as const };
    const key = {
      hash: 'h',
      purpose: 'link' as const,
      personId: 'lan',
      createdAt: 1_000,
      expiresAt: 5_000,
    };

    it('welcomes a person once', async () => {
      await store().people.welcome(lan, 1_000);
      await store().people.welcome({ ...lan, role: 'admin' }, 2_000);
      expect(await store().people.get('lan')).toEqual(lan);
      await store().people.rename('lan', 'Chị Lan');
      expect(await store().people.get('lan')).toMatchObject({ name: 'Chị Lan' });
      expect(await store().people.get('nobody')).toBeNull();
    });

    it('lists everybody who may sign in, by name', async () => {
      expect(await store().people.list()).toEqual([]);
      await store().people.welcome(lan, 1_000);
      await store().people.welcome({ id: 'a', name: 'Bảo', role: 'leader' }, 1_000);
      expect((await store().people.list()).map(({ id }) => id)).toEqual(['a', 'lan']);
    });

    it('finds the holder of a living key, for its own purpose only', async () => {
      await store().people.welcome(lan, 1_000);
      await store().people.addKey(key);
      expect(await store().people.holder('h', 'link', 4_999)).toEqual(lan);
      expect(await store().people.holder('h', 'link', 5_000)).toBeNull();
      expect(await store().people.holder('h', 'session', 2_000)).toBeNull();
      expect(await store().people.holder('other', 'link', 2_000)).toBeNull();
    });

    it('lets a key be spent exactly once, however many ask together', async () => {
      await store().people.welcome(lan, 1_000);
      await store().people.addKey(key);
      const spent = await Promise.all(Array.from({ length: 8 }, () => store().people.spend('h', 2_000)));
      expect(spent.filter(Boolean)).toHaveLength(1);
      expect(await store().people.holder('h', 'link', 2_001)).toBeNull();
    });

    it('refuses to spend an expired key, and sweeps it away', async () => {
      await store().people.addKey(key);
      await store().people.addKey({ ...key, hash: 'young', expiresAt: 9_000 });
      expect(await store().people.spend('h', 5_000)).toBe(false);
      await store().people.sweep(5_000);
      expect(await store().people.spend('h', 1_000)).toBe(false);
      expect(await store().people.spend('young', 5_000)).toBe(true);
    });
  });
}
