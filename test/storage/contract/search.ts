import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heard } from '../../../src/domain/mention.ts';
import { wordsOf } from '../../../src/domain/mention.ts';
import { matches, readSearch } from '../../../src/domain/search.ts';
import type { Open } from './open.ts';
import { heard, hearing, id, ids, meaning } from './samples.ts';

/** Finding mentions by their words. */
export function searchContract({ store }: Open): void {
  const hear = (name: string, title: string, at = 1_000, changes: Partial<Heard> = {}) =>
    store().mentions.hear([heard(name, { title, summary: '', ...changes })], hearing(at));
  const find = async (typed: string, more: object = {}) =>
    ids(await store().mentions.list({ words: readSearch(typed), limit: 50, ...more }));
  const count = (typed: string, limit = 50, more: object = {}) =>
    store().mentions.count({ words: readSearch(typed), limit, ...more });

  describe('finding mentions by their words', () => {
    it('typed without accents finds both, typed with them asks for them where the text has any', async () => {
      await hear('told', 'Người nghỉ hưu chờ lương hưu tháng Mười Một', 1_000);
      await hear('bare', 'nguoi nghi huu cho luong huu thang nay ai biet chi em voi', 2_000);
      await hear('other', 'Cán bộ hữu trách đi chợ mua rau ở phường Hữu Nghị', 3_000);
      expect(await find('luong huu')).toEqual([id('bare'), id('told')]);
      expect(await find('huu')).toEqual([id('other'), id('bare'), id('told')]);
      expect(await find('hưu')).toEqual([id('bare'), id('told')]);
      expect(await find('hữu')).toEqual([id('other'), id('bare')]);
      expect(await find('LƯƠNG HƯU')).toEqual([id('bare'), id('told')]);
    });

    it('takes đ for d, one spelling for each sound, and letters typed in pieces', async () => {
      await hear('a', 'Đóng bảo hiểm: thuỷ thủ hoà giải xong');
      for (const typed of ['dong bao hiem', 'đóng', 'thủy thủ', 'hòa giải', 'đóng'.normalize('NFD')])
        expect(await find(typed), typed).toEqual([id('a')]);
    });

    it('asks for all words, for phrases in their order, and for none of what is excluded', async () => {
      await hear('a', 'Rút bảo hiểm một lần: công nhân xếp hàng', 1_000);
      await hear('b', 'Một lần nữa, công nhân rút kinh nghiệm', 2_000);
      await hear('c', 'Nghị định 158/2026 về COVID-19', 3_000);
      expect(await find('rút lần')).toEqual([id('b'), id('a')]);
      expect(await find('"công nhân rút"')).toEqual([id('b')]);
      expect(await find('“cong nhan xep hang”')).toEqual([id('a')]);
      expect(await find('công nhân -"xếp hàng"')).toEqual([id('b')]);
      expect(await find('công nhân −kinh')).toEqual([id('a')]);
      expect(await find('158/2026')).toEqual([id('c')]);
      expect(await find('covid-19')).toEqual([id('c')]);
      expect(await find('rút nghị')).toEqual([]);
    });

    it('is not confused by what means something to a database', async () => {
      await hear('a', "O'Neil and NEAR OR not (tin) * ^ : {x} told bare");
      for (const typed of ["o'neil", 'AND', 'NEAR', 'or', 'not', 'told:bare', '(tin)', '*tin', 'told'])
        expect(await find(typed), typed).toEqual([id('a')]);
      expect(await find("' & | ! tin'); drop")).toEqual([]);
      expect(await find('~tin')).toEqual([id('a')]);
    });

    it('looks through title, summary and text, and the page once it is read', async () => {
      await hear('a', 'Tít', 1_000, { summary: 'tóm lược', text: null });
      await store().pages.want([id('a')], 1_000);
      expect(await find('giám định')).toEqual([]);
      await store().pages.read(
        id('a'),
        { title: null, summary: null, text: 'Thân bài về giám định', publishedAt: 5_000 },
        9_000,
      );
      expect(await find('giám định')).toEqual([id('a')]);
      expect(await find('tóm lược')).toEqual([id('a')]);
    });

    it('keeps in step with an edit: the old words are gone, the new ones are found', async () => {
      await hear('a', 'Trễ lương hưu');
      await hear('a', 'Đã chi lương hưu', 2_000);
      expect(await find('trễ')).toEqual([]);
      expect(await find('đã chi')).toEqual([id('a')]);
      expect(await count('lương hưu')).toBe(1);
    });

    it('forgets the words of private persons, and what was never ours, with everything else of them', async () => {
      await hear('post', 'Chị Mai khu trọ số chín', 1_000, { kind: 'group' });
      await hear('sport', 'Đội bóng thắng trận', 1_000);
      await hear('press', 'Chị Mai trả lời báo', 1_000);
      await store().meanings.understood(
        id('sport'),
        { ...meaning(), relevant: false, topics: [], claims: [], tripwires: [], places: [] },
        null,
        1_500,
      );
      await store().mentions.forget(2_000, 2_000);
      expect(await find('mai')).toEqual([id('press')]);
      expect(await find('bóng')).toEqual([]);
      expect(await find('khu trọ')).toEqual([]);
      await hear('post', 'Chị Mai khu trọ số chín', 3_000, { kind: 'group' });
      expect(await find('khu trọ')).toEqual([]);
    });

    it('narrows by every other filter too, and counts what it lists', async () => {
      await hear('a', 'lương hưu một', 10_000);
      await hear('b', 'lương hưu hai', 20_000, { kind: 'group' });
      await hear('c', 'lương hưu ba', 30_000);
      await store().meanings.understood(id('a'), meaning(), 's', 10_000);
      await store().meanings.understood(id('b'), meaning(), null, 20_000);
      expect(await find('hưu', { kind: 'group' })).toEqual([id('b')]);
      expect(await find('hưu', { relevant: true })).toEqual([id('b'), id('a')]);
      expect(await find('hưu', { story: 's' })).toEqual([id('a')]);
      expect(await find('hưu', { topic: meaning().topics[0]?.id })).toEqual([id('b'), id('a')]);
      expect(await find('hưu', { from: 20_000, to: 30_000 })).toEqual([id('b')]);
      expect(await find('hưu', { from: 20_001 })).toEqual([id('c')]);
      expect(await find('hưu', { ids: [id('c'), id('a')] })).toEqual([id('c'), id('a')]);
      expect(await count('hưu')).toBe(3);
      expect(await count('hưu', 2)).toBe(2);
      expect(await count('hưu', 50, { kind: 'group', before: { at: 1, id: 'x' } })).toBe(1);
      expect(await store().mentions.count({ limit: 50, from: 20_000 })).toBe(2);
    });

    it('pages through the same second without losing or repeating an item', async () => {
      const items = Array.from({ length: 25 }, (_, n) => heard(`n${n}`, { title: `tin thứ ${n}` }));
      await store().mentions.hear(items, hearing(1_000));
      await store().mentions.hear([heard('late', { title: 'tin sau' })], hearing(99_000));
      const seen: string[] = [];
      let before: { at: number; id: string } | undefined;
      for (;;) {
        const page = await store().mentions.list({
          words: readSearch('tin'),
          limit: 4,
          ...(before && { before }),
        });
        seen.push(...ids(page));
        const last = page.at(-1);
        if (last === undefined) break;
        before = { at: last.countsAt ?? last.seenAt, id: last.id };
      }
      expect(seen[0]).toBe(id('late'));
      expect(new Set(seen).size).toBe(26);
      expect(seen).toHaveLength(26);
    });

    it('answers what reading the texts one by one would answer', { timeout: 60_000 }, async () => {
      const word = fc.constantFrom('hưu', 'huu', 'hữu', 'lương', 'luong', 'chờ', 'cho', 'đi', 'di', 'tin. ');
      const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
      const phrase = fc
        .tuple(fc.constantFrom('', '', '-'), fc.array(word, { minLength: 1, maxLength: 3 }))
        .map(([minus, words]) => `${minus}"${words.join(' ').replaceAll('.', '')}"`);
      const typed = fc
        .array(fc.oneof(word, phrase), { minLength: 1, maxLength: 3 })
        .map((parts) => parts.join(' '));
      const texts = fc.sample(text, { numRuns: 60, seed: 7 });
      const items = texts.map((title, n) => heard(`t${n}`, { title, summary: '' }));
      await store().mentions.hear(items, hearing(1_000));
      let met = 0;
      for (const asked of fc.sample(typed, { numRuns: 80, seed: 9 })) {
        const words = readSearch(asked);
        if (words.wanted.length === 0) continue;
        const wanted = items.filter((item) => matches(wordsOf(item), words)).map(({ title }) => title);
        const found = await store().mentions.list({ words, limit: 100 });
        expect(found.map(({ title }) => title).toSorted(), asked).toEqual(wanted.toSorted());
        met += wanted.length;
      }
      expect(met).toBeGreaterThan(50);
    });
  });
}
