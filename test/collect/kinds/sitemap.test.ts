import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSitemap } from '../../../src/collect/kinds/sitemap.ts';
import { titleFromAddress } from '../../../src/collect/slug-title.ts';
import { openSite, says, type Site } from '../site.ts';
import { indexFile, newsFile, urlFile } from './stubs/sitemap.ts';
import { askedOf, listener } from './visit.ts';

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());
const xml = (body: string) => says(body, { 'content-type': 'application/xml' });
const at = (path: string) => `${site.origin}${path}`;

describe('a sitemap', () => {
  it('of news tells headline and publication, whatever else stands in an entry', async () => {
    site.pages = {
      '/sitemap.xml': xml(
        newsFile([
          {
            loc: at('/a-1.html'),
            title: 'Trung tâm một cửa &amp; ngày thứ Bảy',
            published: '2026-11-25T06:00:00+07:00',
          },
          {
            loc: at('/b-2.html'),
            title: '<![CDATA[Người dân hỏi về <b>thẻ</b>]]>',
            published: '2026-11-25T05:00:00+07:00',
            image: 'Ảnh minh họa',
          },
        ]),
      ),
    };
    const house = await listener('sitemap', at('/sitemap.xml'), { hosts: [site.host] });
    expect(await house.visit()).toMatchObject({ state: 'ok', trouble: null });
    expect((await house.heard()).map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
      ['Trung tâm một cửa & ngày thứ Bảy', Date.parse('2026-11-25T06:00:00+07:00')],
      ['Người dân hỏi về thẻ', Date.parse('2026-11-25T05:00:00+07:00')],
    ]);
    await house.store.close();
  });

  it('of plain addresses gives the words of the address, and never takes the date of a change for that of publication', async () => {
    site.pages = {
      '/sitemap.xml': xml(
        urlFile([
          { loc: at('/tin/cham-cap-the-bao-hiem-y-te-481204.html'), lastmod: '2026-11-25T06:00:00+07:00' },
          { loc: at('/lien-he'), lastmod: '2026-11-25T06:00:00+07:00' },
        ]),
      ),
    };
    const house = await listener('sitemap', at('/sitemap.xml'), { hosts: [site.host] });
    expect((await house.visit()).tally).toMatchObject({ heard: 1, unusable: 1 });
    expect(await house.heard()).toMatchObject([
      { title: 'cham cap the bao hiem y te', publishedAt: null, countsAt: null },
    ]);
    await house.store.close();
  });

  it('index is followed newest first, three deep, on its own site, within its budget', async () => {
    site.pages = {
      '/sitemap.xml': xml(
        indexFile([
          { loc: at('/cu.xml'), lastmod: '2020-01-01' },
          { loc: at('/moi.xml.gz'), lastmod: '2026-11-24' },
          { loc: at('/sau.xml'), lastmod: '2026-11-23' },
          { loc: 'https://noi-khac.example/x.xml', lastmod: '2026-11-24' },
        ]),
      ),
      '/moi.xml.gz': says(gzipSync(urlFile([{ loc: at('/bai-viet-so-mot') }])), {
        'content-type': 'application/gzip',
      }),
      '/sau.xml': xml(indexFile([{ loc: at('/sau-hon.xml'), lastmod: '2026-11-23' }])),
      '/sau-hon.xml': xml(indexFile([{ loc: at('/qua-sau.xml'), lastmod: '2026-11-23' }])),
      '/cu.xml': xml(urlFile([{ loc: at('/bai-viet-so-hai') }])),
    };
    const house = await listener('sitemap', at('/sitemap.xml'), {
      hosts: [site.host],
      settings: { files: 4 },
    });
    await house.visit();
    expect(askedOf(site)).toEqual(['/sitemap.xml', '/moi.xml.gz', '/sau.xml', '/sau-hon.xml', '/cu.xml']);
    await house.store.close();
  });

  it('is not read again where it has not changed since, and an index that names itself ends', async () => {
    let files = [{ loc: at('/mot.xml'), lastmod: '2026-11-24' }];
    site.pages = {
      '/sitemap.xml': (request, response) =>
        xml(indexFile([...files, { loc: at('/sitemap.xml'), lastmod: '2026-11-24' }]))(request, response),
      '/mot.xml': xml(urlFile([{ loc: at('/bai-viet-so-mot'), lastmod: '2026-11-24' }])),
      '/hai.xml': xml(urlFile([{ loc: at('/bai-viet-so-hai'), lastmod: '2026-11-28' }])),
    };
    const house = await listener('sitemap', at('/sitemap.xml'), { hosts: [site.host] });
    expect((await house.visit()).cursor).toBe(String(Date.parse('2026-11-24T00:00:00+07:00')));
    files = [
      { loc: at('/mot.xml'), lastmod: '2026-11-21' },
      { loc: at('/hai.xml'), lastmod: '2026-11-28' },
    ];
    site.asked.length = 0;
    expect((await house.visit()).tally).toMatchObject({ fresh: 1 });
    expect(askedOf(site)).toEqual(['/sitemap.xml', '/hai.xml']);
    await house.store.close();
  });

  it.each([
    ['a page', '<!DOCTYPE html><html><body>404</body></html>', 'malformed', 'trouble.not-sitemap'],
    ['nothing', '', 'malformed', 'trouble.not-sitemap'],
    [
      'cut in the middle',
      newsFile([{ loc: 'https://a.example/mot-hai-ba', title: 'Tin', published: '' }]).slice(0, -30),
      'ok',
      null,
    ],
  ])('that is %s ends in a named state', async (_name, body, state, trouble) => {
    site.pages = { '/sitemap.xml': xml(body) };
    const house = await listener('sitemap', at('/sitemap.xml'), { hosts: [site.host] });
    expect(await house.visit()).toMatchObject({ state, trouble });
    await house.store.close();
  });

  it('may be a list of addresses, one a line', () => {
    expect(
      readSitemap({ text: 'https://a.example/mot\nhttps://a.example/hai\n', url: 'https://a.example/s.txt' }),
    ).toMatchObject({
      entries: [{ address: 'https://a.example/mot' }, { address: 'https://a.example/hai' }],
    });
  });
});

describe('the words of an address', () => {
  it.each([
    ['https://a.example/luong-huu-tang-tu-thang-7-4812345.html', 'luong huu tang tu thang'],
    ['https://a.example/x/chinh-sach-moi-post1234567.html', 'chinh sach moi'],
    ['https://a.example/b%E1%BA%A3o-hi%E1%BB%83m-y-t%E1%BA%BF', 'bảo hiểm y tế'],
    ['https://a.example/tin-moi', ''],
    ['https://a.example/%E0%A4%A', ''],
    ['https://a.example/', ''],
  ])('%s', (address, words) => {
    expect(titleFromAddress(address)).toBe(words);
  });
});
