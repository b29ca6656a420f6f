import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src/domain/time.ts';
import { NEWS, openSite, rss, says, type Site } from '../site.ts';
import { graph, type Graph } from './stubs/facebook.ts';
import { askedOf, everything, listener } from './visit.ts';

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

describe('Google News', () => {
  const link = (n: number) => `https://news.google.com/rss/articles/CBMi${'x'.repeat(40)}${n}?oc=5`;
  const feed = (titles: string[]) =>
    says(
      rss(
        titles.map((title, n) => ({
          title,
          link: link(n),
          date: 'Wed, 25 Nov 2026 01:00:00 GMT',
          description: `<a href="${link(n)}">${title}</a>`,
        })),
      ),
    );

  it('tells only headlines that nobody else told, and where they stood', async () => {
    site.pages = {
      '/rss/search': feed([
        'Lịch chi trả lương hưu tháng 12 - Báo Thử',
        'Sáp nhập quỹ - tin đồn hay sự thật? - Báo Lạ',
      ]),
    };
    const { visit, heard, store, world } = await listener('google-news', `${site.origin}/rss/search`, {
      hosts: [site.host],
    });
    await store.mentions.hear(
      [
        {
          sourceId: 'bao',
          kind: 'press',
          address: 'https://bao.example/1',
          canonical: 'https://bao.example/1',
          title: 'Lịch chi trả lương hưu tháng 12.',
          summary: '',
          text: null,
          publishedAt: null,
        },
      ],
      { seenAt: world.now() + 47 * HOUR, publisher: 'bao', backlog: false },
    );
    expect((await visit()).tally).toMatchObject({ fresh: 1 });
    expect((await heard()).filter(({ sourceId }) => sourceId === 'nguon')).toMatchObject([
      { title: 'Sáp nhập quỹ - tin đồn hay sự thật?', summary: 'Báo Lạ', text: null },
    ]);
    await store.close();
  });

  it('is asked for nothing but its list: links are never followed, not even when the page is wanted', async () => {
    site.pages = { '/rss/search': feed(['Một tin chưa ai báo - Báo Lạ']) };
    const { visit, heard, store, world, rules } = await listener('google-news', `${site.origin}/rss/search`, {
      hosts: [site.host],
    });
    await visit();
    const [mention] = await heard();
    await store.pages.want([mention!.id], world.now());
    const { readPages } = await import('../../../src/collect/read.ts');
    expect(await readPages(store, world, rules)).toMatchObject({ refused: 1 });
    expect(world.asked.every(({ url }) => url.startsWith(site.origin))).toBe(true);
    await store.close();
  });

  it('sent to a consent page is unreadable, not empty', async () => {
    site.pages = {
      '/rss/search': (_request, response) => void response.writeHead(302, { location: '/consent' }).end(),
      '/consent': says('<!doctype html><html><body>Trước khi bạn tiếp tục</body></html>', {
        'content-type': 'text/html',
      }),
    };
    const { visit, store } = await listener('google-news', `${site.origin}/rss/search`, {
      hosts: [site.host],
    });
    expect(await visit()).toMatchObject({ state: 'malformed', trouble: 'trouble.page-not-feed' });
    await store.close();
  });
});

describe('an RSSHub bridge', () => {
  const bridge = (key: string | null = null, secrets = {}) =>
    listener('rsshub', `${site.origin}/co-quan/tin`, { hosts: [site.host], settings: { key }, secrets });

  it('is asked with its key, which is stored nowhere', async () => {
    site.pages = { '/co-quan/tin?key=mat': says(rss(NEWS)) };
    const { visit, store } = await bridge('RSSHUB_KEY', { RSSHUB_KEY: 'mat' });
    const left = await visit();
    expect(left).toMatchObject({ state: 'ok' });
    expect(JSON.stringify(left)).not.toContain('mat"');
    await store.close();
  });

  it.each([
    [503, 'failing', 'trouble.bridge'],
    [403, 'blocked', 'trouble.key-refused'],
    [404, 'failing', 'trouble.gone'],
  ])('that answers %i says why', async (status, state, trouble) => {
    site.pages = {
      '/co-quan/tin': says(
        '<!doctype html>Looks like something went wrong',
        { 'content-type': 'text/html' },
        status,
      ),
    };
    const { visit, store } = await bridge();
    expect(await visit()).toMatchObject({ state, trouble });
    await store.close();
  });

  it('without its key is not asked', async () => {
    const { visit, store } = await bridge('RSSHUB_KEY');
    expect(await visit()).toMatchObject({ trouble: 'trouble.no-key' });
    expect(askedOf(site)).toEqual([]);
    await store.close();
  });
});

describe('the office’s own Facebook page', () => {
  let page: Graph;
  beforeEach(() => {
    page = { token: 'EAAma', posts: [], perPage: 25 };
    graph(site, '10001', page);
  });
  const house = (comments = true) =>
    listener('facebook', 'https://www.facebook.com/bhxh.thu', {
      hosts: [site.host],
      kind: 'page',
      settings: { page: '10001', api: site.origin, comments },
      secrets: { FACEBOOK_PAGE_TOKEN: 'EAAma' },
    });

  it('tells its posts and the comments under them, without names, and the token travels in no address', async () => {
    page.posts = [
      {
        id: '10001_5',
        message: 'Lịch tiếp dân tháng 12',
        comments: [{ id: '5_1', message: 'Cho hỏi số 0912345678 của ai?' }],
      },
    ];
    const { visit, heard, store } = await house();
    expect((await visit()).tally).toMatchObject({ heard: 2, ok: 1 });
    const comment = (await heard()).find(({ kind }) => kind === 'comment');
    expect(comment).toMatchObject({ title: 'Cho hỏi số [số điện thoại] của ai?' });
    expect(comment?.parent).toBe((await heard()).find(({ kind }) => kind === 'page')?.canonical);
    expect(everything(await heard())).not.toContain('Bình');
    expect(askedOf(site).join()).not.toContain('EAAma');
    await store.close();
  });

  it('is read page by page by its cursor', async () => {
    page.perPage = 1;
    page.posts = [1, 2, 3].map((n) => ({ id: `10001_${n}`, message: `Thông báo số ${n}`, comments: [] }));
    const { visit, store } = await house(false);
    expect((await visit()).tally).toMatchObject({ heard: 2 });
    expect(askedOf(site)).toHaveLength(2);
    await store.close();
  });

  it.each([
    [4, 'failing', 'trouble.quota'],
    [613, 'failing', 'trouble.quota'],
    [190, 'failing', 'trouble.key-expired'],
    [10, 'blocked', 'trouble.key-refused'],
  ])('that answers with code %i says why', async (code, state, trouble) => {
    page.refusal = code;
    const { visit, world, store } = await house();
    const left = await visit();
    expect(left).toMatchObject({ state, trouble });
    expect(left.nextAt - world.now()).toBeGreaterThan(trouble === 'trouble.quota' ? 50 * MINUTE : 0);
    await store.close();
  });
});
