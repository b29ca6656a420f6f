import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openFinder } from '../../src/collect/finder.ts';
import { hintsOf, sitemapsOf } from '../../src/collect/guess.ts';
import { collect } from '../../src/collect/run.ts';
import { sourceSchema, sourcesSchema } from '../../src/config/sources.ts';
import { yamlRow } from '../../src/domain/offer.ts';
import type { Person } from '../../src/domain/person.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { type House, openHouse } from './house.ts';
import { newsFile } from './kinds/stubs/sitemap.ts';
import { NEWS, openSite, rss, says, type Site } from './site.ts';

const LAN: Person = { id: 'lan', name: 'Lan', role: 'officer' };
const html = (body: string, head = '') =>
  says(`<!doctype html><html><head><title>Báo Thử</title>${head}</head><body>${body}</body></html>`, {
    'content-type': 'text/html; charset=utf-8',
  });

let site: Site;
let house: House;
beforeEach(async () => {
  site = await openSite();
  house = await openHouse([], [site.host]);
});
afterEach(async () => {
  await site.close();
  await house.store.close();
});
const finder = () =>
  openFinder(house.store, house.world, house.rules, (row) => sourceSchema.safeParse(row).data ?? null);
const look = (address = site.origin) => finder().look(address);

const CARDS = Array.from(
  { length: 7 },
  (_, n) =>
    `<div class="card"><a href="/tin/bao-hiem-xa-hoi-tin-so-${n}-tren-trang.html"><h3>Bảo hiểm xã hội, tin số ${n} trên trang này</h3></a></div>`,
).join('');

describe('a pasted address', () => {
  it('of a page that names its feeds is offered as those feeds, with what stands in them', async () => {
    site.pages = {
      '/': html(
        '',
        '<link rel="alternate" type="application/rss+xml" href="/tin.rss"><link rel="alternate" type="application/rss+xml" href="/hong.rss">',
      ),
      '/tin.rss': says(rss(NEWS)),
    };
    const { offers, trouble } = await look();
    expect(trouble).toBeNull();
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({
      source: { type: 'feed', url: `${site.origin}/tin.rss`, name: 'Báo Thử', kind: 'press' },
      items: 2,
      preview: [
        {
          title: 'Bảo hiểm xã hội xã Đông đổi giờ tiếp dân',
          publishedAt: Date.parse('2026-11-23T06:10:00+07:00'),
        },
        {},
      ],
    });
  });

  it('of a feed is that feed', async () => {
    site.pages = { '/x': says(rss(NEWS)) };
    expect((await look(`${site.origin}/x`)).offers).toMatchObject([
      { source: { type: 'feed' }, items: 2, trouble: null },
    ]);
  });

  it('of a page that names nothing is tried in the usual places, then by sitemap', async () => {
    site.pages = { '/': html(''), '/rss.xml': says(rss(NEWS)) };
    expect((await look()).offers).toMatchObject([{ source: { url: `${site.origin}/rss.xml` } }]);
    site.pages = {
      '/': html(CARDS),
      '/robots.txt': says(
        `User-agent: *\nAllow: /\nSitemap: ${site.origin}/all.xml\nSitemap: ${site.origin}/news.xml`,
        { 'content-type': 'text/plain' },
      ),
      '/news.xml': says(
        newsFile([{ loc: `${site.origin}/a`, title: 'Tin một', published: '2026-11-23T06:00:00+07:00' }]),
      ),
    };
    house.world.pass(25 * 60 * MINUTE);
    expect((await look()).offers).toMatchObject([
      { source: { type: 'sitemap', url: `${site.origin}/news.xml` }, items: 1 },
    ]);
  });

  it('of a page with nothing but headlines is offered as a listing', async () => {
    site.pages = {
      '/': html(`<nav><a class="x" href="/chuyen-muc">Chuyên mục</a></nav><div class="list">${CARDS}</div>`),
    };
    const { offers } = await look();
    expect(offers).toMatchObject([{ source: { type: 'listing', settings: { item: 'div.card' } }, items: 7 }]);
  });

  it('of a page with nothing at all says so, having asked politely and not for long', async () => {
    site.pages = { '/': html('<p>Xin chào</p>') };
    expect(await look()).toMatchObject({ offers: [], trouble: 'discover.nothing' });
    expect(site.asked.length).toBeLessThan(9);
  });

  it.each([
    [
      'closed by robots.txt',
      { '/robots.txt': says('User-agent: *\nDisallow: /', { 'content-type': 'text/plain' }) },
      'trouble.robots',
    ],
    ['that is not there', {}, 'trouble.gone'],
    ['behind a wall', { '/': says('no', {}, 403) }, 'trouble.forbidden'],
  ])('%s says why', async (_name, pages, trouble) => {
    site.pages = pages;
    expect(await look()).toMatchObject({ offers: [], trouble });
  });

  it.each(['', 'xin chào', 'javascript:alert(1)', 'localhost', 'file:///etc/passwd'])(
    '"%s" is none',
    async (address) => {
      await expect(look(address)).rejects.toThrow('discover.address');
    },
  );

  it('inside our own network is not opened', async () => {
    expect(await look('http://169.254.169.254/latest/')).toMatchObject({ offers: [] });
    expect(await look('http://10.0.0.1/')).toMatchObject({ offers: [] });
  });

  it.each([
    ['https://t.me/hoi_nld', 'telegram', 'https://t.me/s/hoi_nld'],
    ['https://www.reddit.com/r/VietNam/', 'reddit', 'https://www.reddit.com/r/VietNam/new/.rss'],
    [
      'https://dien-dan.example/f/chuyen-tro.17/',
      'xenforo',
      'https://dien-dan.example/f/chuyen-tro.17/index.rss',
    ],
    ['bao.example/sitemap-news.xml', 'sitemap', 'https://bao.example/sitemap-news.xml'],
    ['https://mastodon.example/tags/bhxh', 'mastodon', 'https://mastodon.example/tags/bhxh'],
  ])('%s is known for what it is', async (address, type, url) => {
    house.world.fetch = () => Promise.resolve({ ok: false, trouble: 'no-connection', detail: '' });
    expect((await look(address)).offers).toMatchObject([{ source: { type, url } }]);
  });
});

describe('an offer', () => {
  it('is a row that configuration accepts, whatever the page calls itself', async () => {
    site.pages = {
      '/': html(
        `<div class="list">${CARDS}</div>`,
        '<meta property="og:site_name" content="Báo: &quot;Thử&quot; # 1">',
      ),
    };
    const { source } = (await look()).offers[0]!;
    expect(sourcesSchema.parse(parse(`sources:\n${yamlRow(source)}`)).sources).toMatchObject([
      { id: source.id, name: 'Báo: "Thử" # 1', type: 'listing', settings: { item: 'div.card' } },
    ]);
  });

  it('is listened to at once, outlives a restart, and is let go of', async () => {
    site.pages = { '/tin.rss': says(rss(NEWS)) };
    const { source } = (await look(`${site.origin}/tin.rss`)).offers[0]!;
    await finder().adopt({ ...source, evidence: 'O' }, LAN);
    await expect(finder().adopt({ ...source, evidence: 'O' }, LAN)).rejects.toThrow('discover.taken');
    await house.store.sources.agree([], house.world.now());
    house.world.pass(2 * MINUTE);
    expect(await collect(house.store, house.world, house.rules)).toMatchObject({ ok: 1, fresh: 2 });
    await finder().letGo(source.id, LAN);
    expect(await house.store.sources.all()).toEqual([]);
    await expect(finder().letGo(source.id, LAN)).rejects.toThrow('desk.missing.source');
    expect((await house.store.events.latest(9)).map(({ data, who }) => [data['act'], who])).toEqual([
      ['leave', 'lan'],
      ['listen', 'lan'],
    ]);
  });

  it.each([
    ['a folder of this machine', { type: 'folder', settings: { path: '/etc' } }],
    ['a door that needs a secret', { type: 'facebook', settings: { page: '12345' } }],
    ['a row with more in it', { on: true, secret: 'x' }],
    ['an address that is none', { url: 'x' }],
  ])('may not be %s', async (_name, change) => {
    const row = {
      id: 'a',
      name: 'A',
      publisher: 'a',
      kind: 'press',
      reach: 'national',
      url: 'https://a.example/rss',
      evidence: 'O',
      ...change,
    };
    await expect(finder().adopt(row, LAN)).rejects.toThrow('discover.not-addable');
  });
});

describe('hints', () => {
  it('are read off a page: feeds it names and links to, on its own host', () => {
    const page =
      '<link rel="alternate" type="application/atom+xml" href="a.xml"><a href="/rss/tin.rss">RSS</a><a href="https://khac.example/x.rss">x</a>';
    expect(hintsOf(page, 'https://bao.example/').feeds).toEqual([
      'https://bao.example/a.xml',
      'https://bao.example/rss/tin.rss',
    ]);
  });

  it('are read off robots.txt, news first', () => {
    expect(
      sitemapsOf('Sitemap: /a.xml\nsitemap: https://bao.example/news.xml', 'https://bao.example/'),
    ).toEqual(['https://bao.example/news.xml', 'https://bao.example/a.xml']);
  });
});
