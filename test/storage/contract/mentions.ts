import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../src/domain/time.ts';
import type { Open } from './open.ts';
import { heard, hearing, id, ids, letter, meaning, seeded, understood } from './samples.ts';

/** Hearing, editing, listing and forgetting. */
export function mentionsContract({ store, open }: Open): void {
  describe('mentions', () => {
    it('keeps what an item answers, and tells the titles of late', async () => {
      const parent = 'https://bao-a.example/bai';
      await store().mentions.hear([heard('a'), heard('b', { kind: 'comment', parent })], hearing(1_000));
      expect(await store().mentions.get(id('b'))).toMatchObject({ parent });
      expect(await store().mentions.titlesSince(1_001)).toEqual([]);
      expect((await store().mentions.titlesSince(1_000)).sort()).toEqual(['Tin a', 'Tin b']);
      expect([...(await store().mentions.seenAt([id('a'), id('none')]))]).toEqual([[id('a'), 1_000]]);
      expect((await store().mentions.seenAt([])).size).toBe(0);
    });

    it('keeps an item once, and its edit as a version', async () => {
      const first = await store().mentions.hear([heard('a')], hearing(1_000));
      expect(first).toEqual({ fresh: [id('a')], edited: [], same: 0 });
      expect(await store().mentions.hear([heard('a')], hearing(2_000))).toEqual({
        fresh: [],
        edited: [],
        same: 1,
      });
      const edit = await store().mentions.hear([heard('a', { title: 'Đã sửa' })], hearing(3_000));
      expect(edit).toEqual({ fresh: [], edited: [id('a')], same: 0 });
      expect(await store().mentions.get(id('a'))).toEqual({
        id: id('a'),
        ...heard('a', { title: 'Đã sửa' }),
        parent: null,
        publisher: 'bao-a',
        seenAt: 1_000,
        changedAt: 3_000,
        version: 2,
        page: 'none',
        countsAt: 1_000,
        storyId: null,
        copyOf: null,
        meaning: null,
      });
      expect(await store().mentions.versions(id('a'))).toEqual([
        { version: 1, title: 'Tin a', summary: 'Tóm tắt', text: null, until: 3_000 },
      ]);
    });

    it('keeps versions newest first, and stops keeping them one by one after twenty', async () => {
      for (let n = 1; n <= 25; n++)
        await store().mentions.hear([heard('a', { title: `Bản ${n}` })], hearing(n * 1_000));
      const versions = await store().mentions.versions(id('a'));
      expect(versions.map((v) => v.version)).toEqual(Array.from({ length: 20 }, (_, n) => 20 - n));
      expect(await store().mentions.get(id('a'))).toMatchObject({ title: 'Bản 25', version: 25 });
    });

    it('takes an address that a feed lists twice for one item told once, at every visit', async () => {
      const twice = [heard('a'), heard('a', { title: 'Khác' })];
      expect(await store().mentions.hear(twice, hearing(1_000))).toMatchObject({ fresh: [id('a')], same: 1 });
      expect(await store().mentions.hear(twice, hearing(2_000))).toMatchObject({ edited: [], same: 2 });
      expect(await store().mentions.get(id('a'))).toMatchObject({ title: 'Tin a', version: 1 });
    });

    it('lets a second feed repeat an address in its own words without editing it', async () => {
      await store().mentions.hear([heard('a')], hearing(1_000));
      const other = heard('a', { sourceId: 'bao-a-thoi-su', summary: 'Ngắn hơn' });
      expect(await store().mentions.hear([other], hearing(2_000))).toMatchObject({ edited: [], same: 1 });
      expect(await store().mentions.get(id('a'))).toMatchObject({ summary: 'Tóm tắt', sourceId: 'bao-a' });
    });

    it('composes Vietnamese letters, and drops the character PostgreSQL cannot keep', async () => {
      await store().mentions.hear(
        [heard('a', { title: 'Bảo hiểm'.normalize('NFD'), text: 'x\0y', summary: '' })],
        hearing(1_000),
      );
      expect(await store().mentions.get(id('a'))).toMatchObject({ title: 'Bảo hiểm', text: 'xy' });
    });

    it('counts an undated item when it is seen, but never a backlog one or a date ahead of us', async () => {
      const day = 24 * HOUR;
      await store().mentions.hear(
        [heard('old', { publishedAt: day }), heard('undated')],
        hearing(9 * day, true),
      );
      await store().mentions.hear(
        [heard('new'), heard('ahead', { publishedAt: 9 * day + 2 * HOUR })],
        hearing(9 * day),
      );
      const at = async (item: string) => (await store().mentions.get(id(item)))?.countsAt;
      expect(await at('old')).toBe(day);
      expect(await at('undated')).toBeNull();
      expect(await at('new')).toBe(9 * day);
      expect(await at('ahead')).toBe(9 * day);
    });

    it('gives the same rows for any order and repetition of the same hearings', async () => {
      const items = Array.from({ length: 12 }, (_, n) =>
        heard(`p${n}`, {
          publishedAt: n % 3 === 0 ? null : n * 1_000,
          text: n % 2 === 0 ? null : `thân ${n}`,
        }),
      );
      await store().mentions.hear(items, hearing(50_000));
      const straight = await store().mentions.list({ limit: 100 });
      expect(straight).toHaveLength(12);
      const random = seeded(20_261_123);
      for (let round = 0; round < 6; round++) {
        const other = await open();
        const shuffled = [...items, ...items.filter(() => random() < 0.5)].sort(() => random() - 0.5);
        let fresh = 0;
        while (shuffled.length > 0) {
          const batch = shuffled.splice(0, 1 + Math.floor(random() * 5));
          const tally = await other.together((s) => s.mentions.hear(batch, hearing(50_000)));
          fresh += tally.fresh.length;
          expect(tally.edited).toEqual([]);
        }
        expect(fresh).toBe(12);
        expect(await other.mentions.list({ limit: 100 })).toEqual(straight);
        await other.close();
      }
    });

    it('lists by every filter, newest first', async () => {
      await understood(store(), 'neg', 1_000, {}, 'st');
      await understood(store(), 'pos', 2_000, { stance: 'positive', topics: [], claims: [] });
      await understood(store(), 'off', 3_000, { relevant: false });
      await store().mentions.hear([heard('raw')], hearing(4_000));
      const list = async (filter: Partial<Parameters<ReturnType<Open['store']>['mentions']['list']>[0]>) =>
        ids(await store().mentions.list({ limit: 10, ...filter }));
      expect(await list({})).toEqual([id('raw'), id('off'), id('pos'), id('neg')]);
      expect(await list({ limit: 2 })).toEqual([id('raw'), id('off')]);
      expect(await list({ relevant: true })).toEqual([id('pos'), id('neg')]);
      expect(await list({ relevant: false })).toEqual([id('off')]);
      expect(await list({ stance: 'positive' })).toEqual([id('pos')]);
      expect(await list({ topic: 'rut-mot-lan' })).toEqual([id('neg')]);
      expect(await list({ claim: 'C01' })).toEqual([id('neg')]);
      expect(await list({ claim: 'rut-mot-lan' })).toEqual([]);
      expect(await list({ claim: 'C01', relation: ['asks', 'repeats'] })).toEqual([id('neg')]);
      expect(await list({ claim: 'C01', relation: ['denies'] })).toEqual([]);
      expect(await list({ claim: 'C02', relation: ['repeats'] })).toEqual([]);
      expect(await list({ relation: ['repeats'] })).toEqual([id('neg')]);
      expect(await list({ relation: ['related'] })).toEqual([]);
      expect(await list({ story: 'st' })).toEqual([id('neg')]);
      expect(await list({ from: 2_000, to: 4_000 })).toEqual([id('off'), id('pos')]);
      expect(await list({ ids: [id('pos'), 'nobody'] })).toEqual([id('pos')]);
      expect(await list({ ids: [] })).toEqual([]);
    });

    it('pages through equal instants without losing or repeating an item', async () => {
      const names = Array.from({ length: 23 }, (_, n) => `k${n}`);
      await store().mentions.hear(
        names.map((name) => heard(name)),
        hearing(1_000, true),
      );
      await store().mentions.hear([heard('later')], hearing(2_000));
      const met: string[] = [];
      let before: { at: number; id: string } | undefined;
      for (;;) {
        const page = await store().mentions.list({ limit: 5, ...(before && { before }) });
        const last = page.at(-1);
        if (!last) break;
        met.push(...ids(page));
        before = { at: last.countsAt ?? last.seenAt, id: last.id };
      }
      expect(met).toHaveLength(24);
      expect(new Set(met)).toEqual(new Set([...names.map(id), id('later')]));
    });

    it('moves an item in the list when its page tells its date', async () => {
      await store().mentions.hear([heard('a')], hearing(9_000, true));
      await store().mentions.hear([heard('b')], hearing(5_000));
      expect(ids(await store().mentions.list({ limit: 9 }))).toEqual([id('a'), id('b')]);
      const page = { title: null, summary: null, text: 'Toàn văn', publishedAt: 4_000 };
      await store().pages.read(id('a'), page, 9_500);
      expect(ids(await store().mentions.list({ limit: 9 }))).toEqual([id('b'), id('a')]);
      expect(ids(await store().mentions.list({ limit: 9, to: 5_000 }))).toEqual([id('a')]);
    });

    it('counts what was heard and what of it was ours', async () => {
      expect(await store().mentions.heardBetween(0, 9_000)).toEqual({ heard: 0, relevant: 0 });
      await understood(store(), 'a', 1_000);
      await understood(store(), 'b', 2_000, { relevant: false });
      await store().mentions.hear([heard('c')], hearing(3_000));
      expect(await store().mentions.heardBetween(1_000, 3_000)).toEqual({ heard: 2, relevant: 1 });
    });
  });

  describe('forgetting', () => {
    const post = (name: string, changes = {}) => heard(name, { kind: 'group', ...changes });

    it('erases the words of what was never ours, and keeps what was', async () => {
      await understood(store(), 'ours', 1_000);
      await understood(store(), 'off', 1_000, { relevant: false });
      await understood(store(), 'young', 9_000, { relevant: false });
      expect(await store().mentions.forget(5_000, 0)).toBe(1);
      expect(await store().mentions.get(id('off'))).toMatchObject({
        title: '',
        summary: '',
        text: null,
        meaning: null,
      });
      expect(await store().mentions.get(id('ours'))).toMatchObject({ title: 'Tin ours' });
      expect(await store().mentions.get(id('young'))).toMatchObject({ title: 'Tin young' });
      expect(await store().mentions.forget(5_000, 0)).toBe(0);
    });

    it('erases private words with all their versions, whichever of the two limits is older', async () => {
      await store().mentions.hear([post('p')], hearing(1_000));
      await store().mentions.hear([post('p', { title: 'Sửa' })], hearing(2_000));
      expect(await store().mentions.forget(0, 5_000)).toBe(1);
      expect(await store().mentions.get(id('p'))).toMatchObject({ title: '', version: 2 });
      expect(await store().mentions.versions(id('p'))).toEqual([]);
    });

    it('erases private words on their day and not before, and press never for its age', async () => {
      await store().mentions.hear([post('old'), heard('press')], hearing(4_999));
      await store().mentions.hear([post('due')], hearing(5_000));
      expect(await store().mentions.forget(0, 5_000)).toBe(1);
      const title = async (name: string) => (await store().mentions.get(id(name)))?.title;
      expect([await title('old'), await title('due'), await title('press')]).toEqual([
        '',
        'Tin due',
        'Tin press',
      ]);
    });

    it('erases a private post that never had a title', async () => {
      await store().mentions.hear(
        [post('p', { title: '', summary: '', text: 'Chỉ có thân' })],
        hearing(1_000),
      );
      expect(await store().mentions.forget(0, 5_000)).toBe(1);
      expect(await store().mentions.get(id('p'))).toMatchObject({ text: null });
    });

    it('does not bring words back when the source lists them again', async () => {
      await store().mentions.hear([post('p')], hearing(1_000));
      await store().mentions.forget(0, 5_000);
      expect(await store().mentions.hear([post('p')], hearing(6_000))).toMatchObject({ same: 1 });
      expect(await store().mentions.get(id('p'))).toMatchObject({ title: '' });
    });

    it('keeps what was concluded, so that the series stay whole', async () => {
      await store().mentions.hear([post('p')], hearing(1_000));
      await store().meanings.understood(id('p'), meaning(), null, 1_001);
      await store().mentions.forget(0, 5_000);
      expect(await store().meanings.pulses(0)).toMatchObject([
        { id: id('p'), stance: 'negative', title: '' },
      ]);
      expect((await store().meanings.pulses(0))[0]?.marks).toHaveLength(4);
    });

    it('forgets who wrote it, and the letters that quoted it, but not those still to be sent', async () => {
      await store().mentions.hear([post('p'), heard('press')], hearing(1_000));
      await store().letters.write([letter('old'), letter('due'), letter('new', { writtenAt: 6_000 })]);
      for (const name of ['old', 'new']) await store().letters.sent(name, 6_500, null);
      await store().mentions.forget(0, 5_000);
      expect(await store().mentions.get(id('p'))).toMatchObject({ address: '', canonical: id('p') });
      expect(await store().mentions.get(id('press'))).toMatchObject(heard('press'));
      expect(await store().letters.get('old')).toMatchObject({ subject: 'Cảnh báo', text: '', html: '' });
      expect(await store().letters.get('due')).toEqual(letter('due'));
      expect(await store().letters.get('new')).toMatchObject({ text: 'Nội dung', html: '<p>Nội dung</p>' });
      expect(await store().mentions.hear([post('p')], hearing(7_000))).toMatchObject({ fresh: [], same: 1 });
    });

    it('no longer asks for the page of what was forgotten', async () => {
      await store().mentions.hear([post('p')], hearing(1_000));
      await store().pages.want([id('p')], 1_000);
      await store().mentions.forget(0, 5_000);
      expect(await store().pages.due(9_000, 10)).toEqual([]);
    });
  });
}
