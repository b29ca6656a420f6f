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

    it('calls the roll: who is here and who left, what they hold open, and the day they were last here', async () => {
      await store().people.welcome(lan, 1_000);
      await store().people.welcome({ id: 'an', name: 'An', role: 'admin' }, 2_000);
      await store().people.addKey({ ...key, purpose: 'session' });
      await store().people.addKey({ ...key, hash: 'old', purpose: 'session', expiresAt: 3_000 });
      await store().people.addKey({ ...key, hash: 'link', expiresAt: 9_000 });
      await store().people.seen('lan', '2026-11-23');
      await store().people.seen('lan', '2026-11-23');
      await store().people.seen('nobody', '2026-11-23');
      expect(await store().people.roll(4_000)).toEqual([
        {
          id: 'an',
          name: 'An',
          role: 'admin',
          since: 2_000,
          leftAt: null,
          seenOn: null,
          sessions: 0,
          linkUntil: null,
        },
        { ...lan, since: 1_000, leftAt: null, seenOn: '2026-11-23', sessions: 1, linkUntil: 9_000 },
      ]);
      await store().people.setRole('lan', 'leader');
      expect(await store().people.get('lan')).toMatchObject({ role: 'leader' });
    });

    it('lets nobody in who left, with whatever key, and knows their name when they come back', async () => {
      await store().people.welcome(lan, 1_000);
      await store().people.addKey({ ...key, purpose: 'session' });
      await store().people.addKey({ ...key, hash: 'link' });
      expect(await store().people.depart('lan', 2_000)).toBe(1);
      expect(await store().people.holder('h', 'session', 2_001)).toBeNull();
      expect((await store().people.roll(2_001))[0]).toMatchObject({
        leftAt: 2_000,
        sessions: 0,
        name: 'Lan',
      });
      await store().people.comeBack('lan');
      expect(await store().people.get('lan')).toEqual(lan);
      // What they held before stays closed.
      expect(await store().people.holder('h', 'session', 2_002)).toBeNull();
      expect(await store().people.holder('link', 'link', 2_002)).toBeNull();
    });

    it('ends all keys of a purpose but one, of one person alone, and counts links of a time', async () => {
      await store().people.welcome(lan, 1_000);
      await store().people.welcome({ id: 'an', name: 'An', role: 'admin' }, 1_000);
      for (const hash of ['a', 'b', 'c']) await store().people.addKey({ ...key, hash, purpose: 'session' });
      await store().people.addKey({ ...key, hash: 'other', purpose: 'session', personId: 'an' });
      await store().people.addKey({ ...key, hash: 'link' });
      expect(await store().people.endKeys('lan', 'session', 2_000, 'b')).toBe(2);
      expect(await store().people.holder('b', 'session', 2_001)).toEqual(lan);
      expect(await store().people.holder('other', 'session', 2_001)).toMatchObject({ id: 'an' });
      await store().people.spend('link', 2_000);
      expect(await store().people.linksSince('lan', 999)).toBe(1);
      expect(await store().people.linksSince('lan', 1_000)).toBe(0);
    });
  });
}
