import { describe, expect, it } from 'vitest';
import type { Open } from './open.ts';
import { digest, ids, letter } from './samples.ts';

/** The outbox and the digests. */
export function lettersContract({ store }: Open): void {
  describe('letters', () => {
    it('are written once, and are due in order from their hour on', async () => {
      const later = letter('b', { nextAt: 2_000, inReplyTo: '<x@y>', note: 'giờ yên tĩnh' });
      expect(await store().letters.write([later, letter('a')])).toHaveLength(2);
      expect(await store().letters.write([letter('a', { subject: 'Khác' }), letter('c')])).toEqual([
        letter('c'),
      ]);
      expect(ids(await store().letters.due(1_000, 10))).toEqual(['a', 'c']);
      expect(ids(await store().letters.due(1_000, 1))).toEqual(['a']);
      expect(await store().letters.due(999, 10)).toEqual([]);
      expect(await store().letters.get('b')).toEqual(later);
      expect(await store().letters.get('nobody')).toBeNull();
    });

    it('have one taker however many try, and come back when the taker never returned', async () => {
      await store().letters.write([letter('a')]);
      const [due] = await store().letters.due(1_000, 10);
      const takes = await Promise.all(Array.from({ length: 8 }, () => store().letters.take(due!, 61_000)));
      expect(takes.filter(Boolean)).toHaveLength(1);
      expect(await store().letters.due(60_999, 10)).toEqual([]);
      const [again] = await store().letters.due(61_000, 10);
      expect(again).toMatchObject({ id: 'a', tries: 1, messageId: '<a@haidang.example>' });
      expect(await store().letters.take(due!, 99_000)).toBe(false);
    });

    it('remember what the server said: taken, later, never', async () => {
      await store().letters.write([letter('a'), letter('b'), letter('c')]);
      await store().letters.sent('a', 5_000, '250 ok');
      await store().letters.missed('b', 5_000, 9_000, '451');
      await store().letters.missed('c', 5_000, null, '550');
      expect(await store().letters.get('a')).toMatchObject({ state: 'sent', sentAt: 5_000, note: '250 ok' });
      expect(await store().letters.get('b')).toMatchObject({ state: 'waiting', nextAt: 9_000, note: '451' });
      expect(await store().letters.get('c')).toMatchObject({ state: 'refused', sentAt: null, note: '550' });
      expect(ids(await store().letters.due(99_000, 10))).toEqual(['b']);
    });

    it('are due by channel, so that what has no courier keeps nobody waiting', async () => {
      await store().letters.write([letter('a', { channel: 'telegram' }), letter('b')]);
      expect(ids(await store().letters.due(1_000, 1, ['mail', 'webhook']))).toEqual(['b']);
      expect(ids(await store().letters.due(1_000, 10, ['telegram']))).toEqual(['a']);
      expect(await store().letters.due(1_000, 10, [])).toEqual([]);
    });

    it('wait by kind, whenever they are due, and no longer once they went out or were taken back', async () => {
      await store().letters.write([
        letter('a', { kind: 'clock', nextAt: 9_000 }),
        letter('b', { kind: 'clock', writtenAt: 2_000 }),
        letter('c'),
      ]);
      expect(ids(await store().letters.waiting('clock'))).toEqual(['a', 'b']);
      await store().letters.move(['a'], 3_000, 'inside', 3_000, null);
      await store().letters.sent('b', 3_000, null);
      expect(await store().letters.waiting('clock')).toEqual([]);
    });

    it('are moved while they have not gone out, and back again once they were taken back; what a server took stays so', async () => {
      const { letters } = store();
      await letters.write([letter('a'), letter('b'), letter('c')]);
      await letters.sent('a', 2_000, '250 ok');
      await letters.missed('b', 2_000, null, '550');
      await letters.move(['a', 'b', 'c'], 3_000, 'inside', 3_000, null);
      expect(await letters.get('a')).toMatchObject({ state: 'sent', note: '250 ok' });
      expect(await letters.get('b')).toMatchObject({ state: 'refused', note: '550' });
      expect(await letters.get('c')).toMatchObject({ state: 'inside' });
      const steps = async () =>
        (await letters.ledger(['a', 'b', 'c'])).map(({ letterId, step }) => `${letterId} ${step}`);
      expect(await steps()).toEqual([
        'a queued',
        'b queued',
        'c queued',
        'a accepted',
        'b refused',
        'c inside',
      ]);
      await letters.again(['a', 'b', 'c'], 4_000, 5_000);
      expect(ids(await letters.waiting('alert'))).toEqual(['c']);
      expect(await letters.get('c')).toMatchObject({ state: 'waiting', nextAt: 5_000 });
      expect((await steps()).slice(6)).toEqual(['c queued']);
    });

    it('that were taken back are written anew, in other words to another address; no other letter is', async () => {
      const { letters } = store();
      await letters.write([letter('a'), letter('b')]);
      await letters.move(['a'], 2_000, 'inside', 2_000, 'page');
      await letters.sent('b', 2_000, '250 ok');
      const [a, b] = ['a', 'b'].map((id) =>
        letter(id, { subject: 'mới', to: 'moi@co-quan.example', writtenAt: 3_000, nextAt: 4_000 }),
      );
      if (a !== undefined) await letters.anew(a);
      if (b !== undefined) await letters.anew(b);
      expect(await letters.get('a')).toEqual(a);
      expect(await letters.get('b')).toMatchObject({ state: 'sent', writtenAt: 1_000 });
      expect((await letters.ledger(['a'])).map(({ step }) => step)).toEqual(['queued', 'inside', 'queued']);
      await letters.anew(letter('c'));
      expect(await letters.get('c')).toBeNull();
    });

    it('are found by what they tell about, and listed newest first', async () => {
      await store().letters.write([
        letter('a', { about: 'x', writtenAt: 2_000 }),
        letter('b', { about: 'x' }),
        letter('c', { writtenAt: 3_000 }),
      ]);
      expect(ids(await store().letters.about('x'))).toEqual(['b', 'a']);
      expect(ids(await store().letters.list(2))).toEqual(['c', 'a']);
    });
  });

  describe('digests', () => {
    it('keep the first of a week: what was sent is what is shown', async () => {
      expect(await store().digests.keep(digest('week-2026-11-16'))).toBe(true);
      expect(await store().digests.keep(digest('week-2026-11-16', { heard: 99 }))).toBe(false);
      await store().digests.keep(digest('week-2026-11-23'));
      expect(await store().digests.get('week-2026-11-16')).toEqual(digest('week-2026-11-16'));
      expect(await store().digests.get('week-2020-01-06')).toBeNull();
      expect(ids(await store().digests.list(10))).toEqual(['week-2026-11-23', 'week-2026-11-16']);
      expect(await store().digests.list(1)).toHaveLength(1);
    });
  });
}
