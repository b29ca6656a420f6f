import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { readSearch } from '../../src/domain/search.ts';
import { whereFound } from '../../src/web/found.ts';
import { fillNewsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn } from './office.ts';

const NOW = Date.parse('2026-11-23T07:05:00+07:00');

describe('searching the news', () => {
  let office: Office;
  let guest: Awaited<ReturnType<typeof signedIn>>;
  beforeEach(async () => {
    office = await openOffice();
    guest = await signedIn(office);
    await fillNewsroom(office.store, NOW);
  });
  afterEach(() => office.store.close());

  const page = (query: Record<string, string>) => guest.page(`/tin?${new URLSearchParams(query)}`);
  const links = (html: string) =>
    new Set([...html.matchAll(/href="\/tin\/([0-9a-f]{20})"/g)].map(([, id]) => id));
  const counted = (html: string) => /<b role="status">(.*?)<\/b>/.exec(html)?.[1];

  it('finds what was typed with or without accents, marks it, and says how much it found', async () => {
    const bare = await page({ q: 'rut mot lan' });
    const told = await page({ q: 'rút một lần' });
    expect(links(bare).size).toBe(4);
    expect(links(told)).toEqual(links(bare));
    expect(counted(bare)).toBe('4 tin khớp “rut mot lan”');
    expect(told).toContain('<mark class="mark-found">rút một lần</mark>');
    expect(bare).toContain('value="rut mot lan"');
    const body = await page({ q: '"nghỉ làm để nộp hồ sơ"' });
    expect(body).toContain('<mark class="mark-found">nghỉ làm để nộp hồ sơ</mark> khi nghe tin');
    expect(links(body).size).toBe(1);
  });

  it('leaves out what is excluded, and goes on narrowing by everything else', async () => {
    expect(links(await page({ q: 'rut mot lan -cong' })).size).toBe(2);
    expect(links(await page({ q: 'rut mot lan', kind: 'press' })).size).toBe(2);
    expect(links(await page({ q: 'rut mot lan', from: '2026-11-23' })).size).toBe(3);
    expect(links(await page({ q: 'rut mot lan', from: '2026-11-22', to: '2026-11-22' })).size).toBe(1);
    expect(links(await page({ from: '2026-11-23', to: '2026-11-23' })).size).toBe(5);
    const left = await page({ q: 'bóng' });
    expect(links(left).size).toBe(0);
    expect(left).toContain('Không có tin nào khớp “bóng”');
    expect(left).toContain('href="/tin?q=b%C3%B3ng&amp;relevant=all"');
    expect(links(await page({ q: 'bóng', relevant: 'all' })).size).toBe(1);
  });

  it('says beside the field what cannot be searched for, and keeps what was typed', async () => {
    for (const [query, words, kept] of [
      [{ q: '"..."' }, 'Chưa có chữ nào để tìm', 'value="&quot;...&quot;"'],
      [{ q: '-lương' }, 'Mới có từ cần bỏ', 'value="-lương"'],
      [{ from: '2026-02-30' }, 'Ngày này không có thật', 'value="2026-02-30"'],
      [{ from: '2026-11-02', to: '2026-11-01' }, 'Ngày cuối đứng trước ngày đầu', 'value="2026-11-01"'],
    ] as const) {
      const html = await page(query);
      expect(html).toContain(words);
      expect(html).toContain(kept);
      expect(html).toMatch(/aria-invalid="true" aria-describedby="search-(q|from|to)-mistake"/);
      // Days that are none do not narrow; words that cannot be found find nothing.
      if ('q' in query) expect(links(html).size).toBe(0);
      expect(counted(html) === undefined).toBe('q' in query);
    }
  });

  it('cannot be made to write into the page', async () => {
    const html = await page({ q: '<script>alert(1)</script>"><img src=x onerror=1>' });
    expect(html).not.toMatch(/<script>alert|<img src=x/);
  });

  it('pages through what it found once, newest first, within its conditions', async () => {
    const { store } = office;
    for (let n = 0; n < 75; n++) {
      const canonical = `https://tin-sang.example/tra-cuu-${n}`;
      const item = {
        sourceId: 'tin-sang',
        kind: 'press' as const,
        address: canonical,
        canonical,
        title: `Ứng dụng tra cứu số ${n}`,
        summary: '',
        text: null,
        publishedAt: NOW - 3 * DAY - (n % 7) * HOUR,
      };
      await store.mentions.hear([item], { seenAt: NOW, publisher: 'tin-sang', backlog: false });
    }
    const seen: string[] = [];
    let path: string | undefined = '/tin?q=tra+c%E1%BB%A9u&relevant=all';
    for (let turn = 0; path !== undefined && turn < 10; turn++) {
      const html: string = await guest.page(path);
      expect(counted(html)).toBe('75 tin khớp “tra cứu”');
      seen.push(...[...links(html)].map(String));
      path = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(75);
    expect(new Set(seen).size).toBe(75);
  });
});

describe('where a mention holds what was looked for', () => {
  const long = `${'Mở đầu dài dòng của bài. '.repeat(20)}Ở đây có lương hưu tháng Mười.${' Phần còn lại của bài.'.repeat(20)}`;
  const shown = (typed: string, mention: { title: string; summary: string; text: string | null }) => {
    const { title, body } = whereFound(mention, readSearch(typed));
    const words = (pieces: typeof title | null) =>
      pieces?.map(({ text, found }) => (found ? `[${text}]` : text)).join('') ?? null;
    return { title: words(title), body: words(body) };
  };

  it('is shown with a few whole words around it', () => {
    const { title, body } = shown('"luong huu"', { title: 'Lương hưu', summary: '', text: long });
    expect(title).toBe('[Lương hưu]');
    expect(body).toMatch(/^… \s?\S.* có \[lương hưu\] tháng Mười\. .* …$/);
    expect(body?.length).toBeLessThan(260);
  });

  it('is the headline alone, or the words alone, where only they hold it', () => {
    expect(shown('hưu', { title: 'Nghỉ hưu', summary: 'Tin ngắn về chợ', text: null })).toEqual({
      title: 'Nghỉ [hưu]',
      body: null,
    });
    expect(shown('chợ', { title: '', summary: 'Tin ngắn về chợ', text: null }).body).toBe(
      'Tin ngắn về [chợ]',
    );
  });
});
