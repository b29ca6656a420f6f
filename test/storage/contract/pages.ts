import { describe, expect, it } from 'vitest';
import type { Open } from './open.ts';
import { heard, hearing, id, ids, meaning, understood } from './samples.ts';

/** Reading the pages of mentions. */
export function pagesContract({ store }: Open): void {
  describe('pages', () => {
    const page = { title: 'Tin a', summary: null, text: 'Toàn văn', publishedAt: null };

    it('asks once, and hands out what is due, oldest first', async () => {
      await store().mentions.hear([heard('a'), heard('b')], hearing(1_000));
      await store().pages.want([], 1_000);
      await store().pages.want([id('b')], 2_000);
      await store().pages.want([id('a'), id('b')], 3_000);
      expect(await store().pages.due(1_999, 10)).toEqual([]);
      expect((await store().pages.due(3_000, 10)).map((due) => due.mention.id)).toEqual([id('b'), id('a')]);
      expect(await store().pages.due(3_000, 1)).toHaveLength(1);
    });

    it('completes a cut item without calling that an edit', async () => {
      await understood(store(), 'a', 1_000);
      await store().pages.want([id('a')], 1_000);
      await store().pages.read(id('a'), page, 2_000);
      expect(await store().mentions.get(id('a'))).toMatchObject({
        text: 'Toàn văn',
        version: 1,
        page: 'read',
        changedAt: 2_000,
      });
      expect(ids(await store().meanings.toUnderstand(10))).toEqual([id('a')]);
      expect(await store().mentions.versions(id('a'))).toEqual([]);
    });

    it('changes nothing when the page says what is known', async () => {
      await store().mentions.hear([heard('a', { text: 'Toàn văn' })], hearing(1_000));
      await store().meanings.understood(id('a'), meaning(), null, 1_001);
      await store().pages.read(id('a'), page, 2_000);
      expect(await store().mentions.get(id('a'))).toMatchObject({ page: 'read', changedAt: 1_000 });
      expect(await store().meanings.toUnderstand(10)).toEqual([]);
    });

    it('keeps an edit found on the page as a version', async () => {
      await store().mentions.hear([heard('a')], hearing(1_000));
      await store().pages.read(id('a'), page, 2_000);
      await store().pages.read(id('a'), { ...page, text: 'Đã sửa' }, 3_000);
      expect(await store().mentions.get(id('a'))).toMatchObject({ text: 'Đã sửa', version: 2 });
      expect(await store().mentions.versions(id('a'))).toMatchObject([{ text: 'Toàn văn', until: 3_000 }]);
    });

    it('is not undone by a feed that repeats its shorter words', async () => {
      const short = heard('a', { text: 'Đoạn đầu' });
      await store().mentions.hear([short], hearing(1_000));
      await store().pages.read(id('a'), { ...page, title: 'Tiêu đề trên trang' }, 2_000);
      expect(await store().mentions.hear([short], hearing(3_000))).toMatchObject({ same: 1 });
      expect(await store().mentions.get(id('a'))).toMatchObject({
        title: 'Tiêu đề trên trang',
        text: 'Toàn văn',
      });
    });

    it('is read again at once after the feed shows an edit', async () => {
      await store().mentions.hear([heard('a')], hearing(1_000));
      await store().pages.want([id('a')], 1_000);
      await store().pages.missed(id('a'), 'wanted', 1_500);
      await store().pages.read(id('a'), page, 2_000);
      await store().mentions.hear([heard('a', { title: 'Sửa' })], hearing(3_000));
      expect(await store().pages.due(3_000, 10)).toMatchObject([
        { tries: 0, mention: { title: 'Sửa', text: 'Toàn văn' } },
      ]);
    });

    it('learns a date from the page, and then counts by it', async () => {
      await store().mentions.hear([heard('a')], hearing(9_000, true));
      await store().pages.read(id('a'), { ...page, publishedAt: 4_000 }, 9_500);
      expect(await store().mentions.get(id('a'))).toMatchObject({ publishedAt: 4_000, countsAt: 4_000 });
      await store().pages.read(id('a'), { ...page, publishedAt: 1 }, 9_600);
      expect(await store().mentions.get(id('a'))).toMatchObject({ publishedAt: 4_000 });
    });

    it('counts tries, waits, and gives up by name', async () => {
      await store().mentions.hear([heard('a')], hearing(1_000));
      await store().pages.want([id('a')], 1_000);
      await store().pages.missed(id('a'), 'wanted', 5_000);
      expect(await store().pages.due(4_999, 10)).toEqual([]);
      expect(await store().pages.due(5_000, 10)).toMatchObject([{ tries: 1 }]);
      await store().pages.missed(id('a'), 'refused', 6_000);
      expect(await store().pages.due(9_000, 10)).toEqual([]);
      expect(await store().mentions.get(id('a'))).toMatchObject({ page: 'refused' });
      await store().pages.read('nobody', page, 1);
    });
  });
}
