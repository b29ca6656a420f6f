import { describe, expect, it } from 'vitest';
import { documentBase, parseFeed } from '../../src/collect/feed.ts';
import { NEWS, rss } from './site.ts';
import { cost } from '../support/cost.ts';

const BASE = 'https://bao.example/rss/moi.rss';
const read = (text: string) => parseFeed(text, BASE, 'dmy');
const title = (text: string) => read(rss([{ title: text, link: 'https://bao.example/1' }]))?.items[0]?.title;

describe('every kind of feed', () => {
  const expected = {
    address: 'https://bao.example/a.html',
    canonical: 'https://bao.example/a.html',
    title: 'Thẻ mới',
    summary: 'Đổi thẻ tại xã.',
    publishedAt: Date.parse('2026-11-20T14:05:00+07:00'),
  };
  it.each([
    [
      'RSS',
      '<rss version="2.0"><channel><item><title>Thẻ mới</title><link>https://bao.example/a.html</link><description>&lt;p&gt;Đổi thẻ tại xã.&lt;/p&gt;</description><pubDate>Fri, 20 Nov 2026 14:05:00 +0700</pubDate></item></channel></rss>',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bao.example/x/"><entry><id>urn:1</id><title type="html">Thẻ &lt;b&gt;mới&lt;/b&gt;</title><link rel="self" href="/self"/><link href="../a.html"/><summary>Đổi thẻ tại xã.</summary><published>2026-11-20T07:05:00Z</published><updated>2026-11-21T00:00:00Z</updated></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="https://bao.example/a.html"><title>Thẻ mới</title><link>https://bao.example/a.html</link><description>Đổi thẻ tại xã.</description><dc:date>2026-11-20T14:05:00+07:00</dc:date></item></rdf:RDF>',
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Báo',
        items: [
          {
            id: '1',
            url: 'https://bao.example/a.html',
            title: 'Thẻ mới',
            summary: 'Đổi thẻ tại xã.',
            content_html: '<rss version="2.0">',
            date_published: '2026-11-20T14:05:00+07:00',
          },
        ],
      }),
    ],
  ])('%s says the same', (_kind, text) => {
    expect(read(text)?.items).toMatchObject([expected]);
  });
});

describe('a title', () => {
  it.each([
    ['Y tế & Bảo hiểm', 'Y tế & Bảo hiểm'],
    ['A &amp;amp; B', 'A & B'],
    ['<![CDATA[Ng&ocirc;i nh&agrave; chung]]>', 'Ngôi nhà chung'],
    ['<![CDATA[Ng&amp;ocirc;i nhà]]>', 'Ngôi nhà'],
    ['B&ocirc;&nbsp;Y tế', 'Bô Y tế'],
    ['Tin <b>nóng</b>\n   hôm nay', 'Tin nóng hôm nay'],
    ['Th\u000bẻ m\u0000ới', 'Thẻ mới'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Thẻ', 'Thẻ'],
    ['Mức đóng &lt; 5% và &gt; 3%', 'Mức đóng < 5% và > 3%'],
    ['Thẻ'.normalize('NFD'), 'Thẻ'],
    ['Lương\u200b hưu\u00ad', 'Lương hưu'],
  ])('written %j is %j', (written, expected) => {
    expect(title(written)).toBe(expected);
  });
});

describe('an older feed', () => {
  it.each([
    [
      'xhtml:body',
      '<xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><p>Toàn văn dài hơn hẳn.</p></xhtml:body>',
    ],
    ['body', '<body xmlns="http://www.w3.org/1999/xhtml"><p>Toàn văn dài hơn hẳn.</p></body>'],
    ['fullitem', '<fullitem>&lt;p&gt;Toàn văn dài hơn hẳn.&lt;/p&gt;</fullitem>'],
  ])('carries the article in %s', (_name, element) => {
    const text = `<rss version="2.0"><channel><item><title>T</title><link>https://bao.example/1</link><description>Tóm tắt.</description>${element}</item></channel></rss>`;
    expect(read(text)?.items[0]?.text).toBe('Toàn văn dài hơn hẳn.');
  });

  it('may put a prefix before every name', () => {
    const text = rss(NEWS).replace(
      /<(\/?)(rss|channel|item|title|link|description|pubDate|guid)/g,
      '<$1r:$2',
    );
    expect(read(text)?.items.map((item) => item.title)).toEqual(NEWS.map((item) => item.title));
  });

  it.each([
    ['<dc:title>', 'dc="http://purl.org/dc/elements/1.1/"', '<dc:title>Tin</dc:title>'],
    ['<media:title>', 'media="http://search.yahoo.com/mrss/"', '<media:title>Tin</media:title>'],
    [
      '<itunes:title>',
      'itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
      '<itunes:title>Tin</itunes:title>',
    ],
  ])('may name its items in %s', (_name, namespace, element) => {
    const text = `<rss version="2.0" xmlns:${namespace}><channel><item>${element}<link>https://bao.example/1</link></item></channel></rss>`;
    expect(read(text)?.items[0]?.title).toBe('Tin');
  });

  it.each([
    ['dcterms:issued', '2026-11-20'],
    ['dcterms:created', '2026-11-20'],
    ['dcterms:modified', '2026-11-20'],
  ])('may date its items in %s', (name, date) => {
    const text = `<rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"><channel><item><title>T</title><link>https://bao.example/1</link><${name}>${date}</${name}></item></channel></rss>`;
    expect(read(text)?.items[0]?.publishedAt).toBe(Date.parse(`${date}T00:00:00+07:00`));
  });
});

describe('the address of a document', () => {
  it.each([
    ['https://that.example/x/', 'https://that.example/x/'],
    ['/tin/', 'https://bao.example/tin/'],
    ["javascript:alert('x')", BASE],
    [undefined, BASE],
  ])('said to be %s is %s', (location, expected) => {
    expect(documentBase(BASE, location === undefined ? {} : { 'content-location': location })).toBe(expected);
  });
});

describe('a broken feed', () => {
  const whole = rss([...NEWS, { title: 'Tin ba', link: 'https://bao.example/3' }]);
  const titles = (text: string) => read(text)?.items.map((item) => item.title);
  const [one, two] = NEWS.map((item) => item.title);

  it.each([
    ['blank lines and a mark in front', `\uFEFF\n\n${whole}`],
    ['a warning of PHP in front', `<br />\n<b>Warning</b>: x in y.php on line 3<br />\n${whole}`],
    ['a script behind', `${whole}\n<script>x</script>`],
    ['an item that is never closed', whole.replace('</item>', '')],
    [
      'a document type',
      whole.replace('<rss', '<!DOCTYPE rss [<!ENTITY x "]>y"><!ENTITY z SYSTEM "file:///etc/passwd">]><rss'),
    ],
    [
      'names in capitals',
      whole.replace(
        /<(\/?)(rss|channel|item|title|link)/g,
        (_m, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
      ),
    ],
  ])('is read in spite of %s', (_name, text) => {
    expect(titles(text)).toEqual([one, two, 'Tin ba']);
  });

  it('loses only the item that is broken', () => {
    const broken = '<item><title>Hỏng<link>https://bao.example/x</link></item>';
    const feed = read(whole.replace('</item>', `</item>${broken}`));
    expect(feed?.items.map((item) => item.title)).toEqual([one, two, 'Tin ba']);
    expect(feed?.unusable).toBe(1);
  });

  it('is read up to where it was cut off', () => {
    expect(titles(whole.slice(0, whole.indexOf('Tin ba') + 3))).toEqual([one, two]);
  });

  it.each([
    '',
    '   ',
    'xin chào',
    '<html><body>503</body></html>',
    '<rss',
    '{"a":1}',
    '[]',
    'null',
    '<opml></opml>',
  ])('is none: %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it('may be empty', () => {
    expect(read(rss([]))).toEqual({ title: 'Báo thử', items: [], unusable: 0 });
  });

  it('is read in time, however deep or long it is', () => {
    const long = Array.from({ length: 2_000 }, (_, index) => ({
      title: `Tin ${index}`,
      link: `https://bao.example/${index}`,
    }));
    const took = cost(() => {
      title('<a>'.repeat(20_000));
      read(`<rss version="2.0"><channel>${'<!DOCTYPE ['.repeat(100_000)}`);
      read(`<rss version="2.0"><channel>${'<item>'.repeat(100_000)}`);
      read('<![CDATA['.repeat(50_000));
      read(rss(long));
    });
    expect(took).toBeLessThan(5_000);
  });
});

describe('an item', () => {
  it('needs a web address, which may be its guid or stand relative to the feed', () => {
    const feed = read(
      '<rss version="2.0"><channel>' +
        '<item><title>Một</title><link>/mot.html</link></item>' +
        '<item><title>Hai</title><guid isPermaLink="true">https://bao.example/hai.html</guid></item>' +
        '<item><title>Ba</title><guid isPermaLink="false"></guid><link>\n https://bao.example/ba.html \n</link></item>' +
        '<item><title>Bốn</title><link>javascript:alert(1)</link><guid>js-1</guid></item>' +
        '<item><link>https://bao.example/khong-ten</link></item>' +
        '</channel></rss>',
    );
    expect(feed?.items.map((item) => item.address)).toEqual(
      ['mot', 'hai', 'ba'].map((name) => `https://bao.example/${name}.html`),
    );
    expect(feed?.unusable).toBe(2);
  });

  it('carries its full text only where the feed gives more than a summary', () => {
    const item = (content: string) =>
      read(
        `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>T</title><link>https://bao.example/1</link><description>Tóm tắt.</description><content:encoded><![CDATA[${content}]]></content:encoded></item></channel></rss>`,
      )?.items[0];
    expect(item('<p>Tóm tắt.</p>')).toMatchObject({ summary: 'Tóm tắt.', text: null });
    expect(item('<p>Đoạn đầu của bài.</p><p>Đoạn sau.</p>')).toMatchObject({
      summary: 'Tóm tắt.',
      text: 'Đoạn đầu của bài.\nĐoạn sau.',
    });
  });

  it('is dated in the order of its source', () => {
    const text = rss([{ title: 'T', link: 'https://bao.example/1', date: '03/10/2026 08:00' }]);
    expect(parseFeed(text, BASE, 'mdy')?.items[0]?.publishedAt).toBe(Date.parse('2026-03-10T08:00:00+07:00'));
  });
});
