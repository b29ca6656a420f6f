import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { brokenAt, referralOf } from '../../../src/domain/evidence.ts';
import type { NewEvidence } from '../../../src/storage/evidence.ts';
import type { Open } from './open.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const by = (at: number) => ({ at, who: 'hanh', name: 'Hạnh' });
const BYTES = new TextEncoder().encode('<p>Số điện thoại bịa</p>');

const ITEM: NewEvidence = {
  id: 'e1',
  incident: 'i1',
  form: 'page',
  mention: 'm1',
  title: 'Trang giả bịa',
  address: 'https://gia.example/a',
  final: 'https://gia.example/b',
  redirects: [{ status: 302, from: 'https://gia.example/a', to: 'https://gia.example/b' }],
  status: 200,
  headers: { 'content-type': 'text/html', server: 'bia' },
  type: 'text/html',
  file: null,
  size: BYTES.length,
  hashes: { bytes: 'aa', text: 'bb', facts: 'cc' },
  text: 'Số điện thoại bịa',
  capturedAt: 1_000,
  name: 'Hạnh',
  grievance: false,
  citizen: null,
  keepUntil: 5_000,
};

/** An item as it is frozen, with `change`. */
export const evidenceItem = (change: Partial<NewEvidence> = {}): NewEvidence => ({ ...ITEM, ...change });

/** Words without an item that stay as long as anything does. */
const LATE = { keepUntil: 99_000 };

export function evidenceContract({ store }: Open): void {
  const freeze = (change: Partial<NewEvidence> = {}) =>
    store().together((s) => s.evidence.freeze({ ...ITEM, ...change }, BYTES, by(1_000)));
  const erase = (now: number) => store().together((s) => s.evidence.erase(now));

  describe('evidence', () => {
    it('comes back as it was frozen, byte for byte', async () => {
      await freeze();
      expect(await store().evidence.items('i1')).toEqual([{ ...ITEM, erasedAt: null }]);
      expect(await store().evidence.get('e1')).toEqual({ ...ITEM, erasedAt: null });
      expect(await store().evidence.bytes('e1')).toEqual(BYTES);
      expect(await store().evidence.items('i2')).toEqual([]);
    });

    it('keeps a chain of custody for each incident', async () => {
      await freeze();
      await store().together((s) => s.evidence.add('i1', 'viewed', {}, by(2_000), { item: 'e1' }));
      await store().together((s) =>
        s.evidence.add('i2', 'letter', { to: 'bịa', text: 'bịa' }, by(2_000), LATE),
      );
      await store().together((s) =>
        s.evidence.add('i1', 'letter', { to: 'bịa', text: 'thư' }, by(3_000), LATE),
      );
      const log = await store().evidence.log('i1');
      expect(log.map(({ seq, act, item }) => [seq, act, item])).toEqual([
        [1, 'frozen', 'e1'],
        [2, 'viewed', 'e1'],
        [3, 'letter', null],
      ]);
      expect(brokenAt(log, hash)).toEqual([]);
      expect(brokenAt(await store().evidence.log('i2'), hash)).toEqual([]);
      expect(referralOf(log).letter?.text).toBe('thư');
      expect(await store().evidence.changes('i1')).toBe(2);
    });

    it('is not erased a moment before its day', async () => {
      await freeze();
      expect(await erase(4_999)).toBe(0);
      expect(await store().evidence.bytes('e1')).toEqual(BYTES);
    });

    it('is erased completely on its day: nothing it said is left anywhere, and the chain still holds', async () => {
      await freeze();
      await store().together((s) =>
        s.evidence.add('i1', 'letter', { to: 'bịa', text: 'Gửi gia.example' }, by(2_000), LATE),
      );
      expect(await erase(5_000)).toBe(1);
      expect(await erase(6_000)).toBe(0);
      const item = await store().evidence.get('e1');
      const log = await store().evidence.log('i1');
      const left = JSON.stringify([item, log]);
      for (const gone of ['gia.example', 'Trang giả', 'điện thoại', 'server', 'm1'])
        expect(left).not.toContain(gone);
      expect(await store().evidence.bytes('e1')).toBe(null);
      expect(item).toMatchObject({ erasedAt: 5_000, hashes: ITEM.hashes, size: BYTES.length });
      expect(log.at(-1)).toMatchObject({ act: 'erased', who: null, item: 'e1' });
      expect(brokenAt(log, hash)).toEqual([]);
    });

    it('keeps the letter while anything of the incident is kept', async () => {
      await freeze();
      await freeze({ id: 'e2', keepUntil: 9_000 });
      await store().together((s) =>
        s.evidence.add('i1', 'letter', { to: 'bịa', text: 'thư' }, by(2_000), LATE),
      );
      await erase(5_000);
      expect(referralOf(await store().evidence.log('i1')).letter?.text).toBe('thư');
      await erase(9_000);
      expect((await store().evidence.log('i1')).every(({ words }) => words === null)).toBe(true);
    });

    it('forgets words that name what is erased, wherever they stand, and no others', async () => {
      await freeze();
      await freeze({
        id: 'e2',
        address: 'https://gia.example/ab',
        final: 'https://gia.example/ab',
        redirects: [],
        keepUntil: 9_000,
      });
      const add = (text: string) =>
        store().together((s) => s.evidence.add('i1', 'letter', { to: 'bịa', text }, by(2_000), LATE));
      await add('1. https://gia.example/a, 2. https://gia.example/ab');
      await add('1. https://gia.example/ab.');
      await add('Trang gia.example/b');
      const trouble = { address: 'https://gia.example/a', trouble: 'trouble.timeout' };
      await store().together((s) => s.evidence.add('i1', 'not-frozen', trouble, by(2_000), LATE));
      await erase(5_000);
      const log = await store().evidence.log('i1');
      expect(log.map(({ act, words }) => [act, words === null])).toEqual([
        ['frozen', true],
        ['frozen', false],
        ['letter', true],
        ['letter', false],
        ['letter', true],
        ['not-frozen', true],
        ['erased', true],
      ]);
      expect(brokenAt(log, hash)).toEqual([]);
    });

    it('forgets what no item carries on its own day, also where nothing was ever frozen', async () => {
      const trouble = { address: 'https://gia.example/a', trouble: 'trouble.timeout' };
      await store().together((s) =>
        s.evidence.add('i3', 'not-frozen', trouble, by(2_000), { keepUntil: 5_000 }),
      );
      const words = async () => (await store().evidence.log('i3'))[0]?.words;
      await erase(4_999);
      expect(await words()).toEqual(trouble);
      await erase(5_000);
      expect(await words()).toBe(null);
    });

    it('keeps the letter as long as evidence that is kept longer', async () => {
      await freeze();
      await store().together((s) =>
        s.evidence.add('i1', 'letter', { to: 'bịa', text: 'thư' }, by(2_000), { keepUntil: 5_000 }),
      );
      const trouble = { address: 'https://khac.example/', trouble: 'trouble.timeout' };
      await store().together((s) =>
        s.evidence.add('i1', 'not-frozen', trouble, by(2_000), { keepUntil: 5_000 }),
      );
      await store().together((s) => s.evidence.keepLonger('e1', 8_000, 'đang xác minh', by(2_500)));
      await erase(7_999);
      // A try that failed is no part of the case: its address goes on its own day.
      const failed = (await store().evidence.log('i1')).find(({ act }) => act === 'not-frozen');
      expect(failed?.words).toBe(null);
      expect(referralOf(await store().evidence.log('i1')).letter?.text).toBe('thư');
      await erase(8_000);
      expect(referralOf(await store().evidence.log('i1')).letter).toBe(null);
    });

    it('may be kept longer and never shorter', async () => {
      await freeze();
      const keep = (until: number) =>
        store().together((s) => s.evidence.keepLonger('e1', until, 'đang xác minh', by(2_000)));
      await expect(keep(4_000)).rejects.toMatchObject({ fault: 'conflict' });
      await expect(keep(5_000)).rejects.toMatchObject({ fault: 'conflict' });
      await keep(8_000);
      expect(await erase(7_999)).toBe(0);
      expect(await erase(8_000)).toBe(1);
      await expect(keep(20_000)).rejects.toMatchObject({ fault: 'conflict' });
    });
  });
}
