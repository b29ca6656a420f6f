import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PageHints, readPage, withSapo } from '../../src/collect/page.ts';
import { openPageReader } from '../../src/collect/page-reader.ts';
import { plainLine, plainText } from '../../src/collect/plain.ts';
import { cost } from '../support/cost.ts';

const URL_ = 'https://bao.example/quyen-loi-bhyt-77.html';
const PARAGRAPHS = [
  'Từ đầu tháng, người dân ba xã vùng cao có thể khám bảo hiểm y tế ở trạm gần nhà, không phải xin giấy chuyển tuyến như trước.',
  'Theo lãnh đạo cơ quan bảo hiểm xã hội, việc này giúp bớt khoảng bốn mươi cây số đi lại cho mỗi lần khám, nhất là với người già.',
  'Trạm y tế được bổ sung hai bác sĩ, máy siêu âm và danh mục thuốc rộng hơn; chi phí được thanh toán theo mức hưởng ghi trên thẻ.',
  'Người dân cần mang căn cước có gắn chip; ai chưa cập nhật thông tin thì được hướng dẫn ngay tại quầy tiếp đón của trạm.',
];
const SAPO = 'Ba xã vùng cao có thêm nơi khám bảo hiểm y tế, người già đỡ phải đi xa.';

function page(more: { head?: string; above?: string; date?: string; body?: string } = {}): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Khám gần nhà - Báo Thử</title>
<meta property="og:title" content="Khám BHYT gần nhà"><meta property="og:description" content="${SAPO}">
<link rel="canonical" href="https://www.bao.example/quyen-loi-bhyt-77.html?utm_source=x">${more.head ?? ''}</head><body>
<header><nav><a href="/">Trang chủ</a> <a href="/t">Thời sự</a> <a href="/k">Kinh tế</a></nav></header>${more.above ?? ''}
<main><article class="detail-content"><h1>Khám BHYT gần nhà</h1>${more.date ?? ''}<h2 class="sapo">${SAPO}</h2>
${more.body ?? PARAGRAPHS.map((text) => `<p class="Normal">${text}</p>`).join('\n')}
<figure><img src="a.jpg"><figcaption>Ảnh: Người dân chờ khám</figcaption></figure>
<ul class="tin-lien-quan"><li><a href="/1">Tin khác thứ nhất</a></li><li><a href="/2">Tin khác thứ hai</a></li></ul>
</article></main><aside class="box-tin"><h3>Đọc nhiều</h3><a href="/3">Bài đọc nhiều nhất tuần</a></aside>
<footer>Giấy phép số 12 · Liên hệ quảng cáo</footer></body></html>`;
}

describe('an article', () => {
  it('is its words and nothing around them, the sapo in front', () => {
    const read = readPage(page(), URL_);
    expect(read?.title).toBe('Khám BHYT gần nhà');
    expect(read?.summary).toBe(SAPO);
    expect(read?.canonical).toBe(URL_);
    for (const paragraph of PARAGRAPHS) expect(read?.text).toContain(paragraph);
    expect(read?.text.split(SAPO)).toHaveLength(2);
    for (const noise of ['Trang chủ', 'Tin khác', 'Đọc nhiều', 'Giấy phép', 'Ảnh:'])
      expect(read?.text).not.toContain(noise);
  });

  it('is found in spite of templates, scripts, drawings and frames', () => {
    const noise =
      '<template><p>khuôn</p></template><noscript>bật JS</noscript><svg><text>vẽ</text></svg><iframe src="/q"></iframe><script>var a = "<p>mã</p>";</script>';
    const read = readPage(page({ above: noise.repeat(3) }), URL_);
    expect(read?.text).toContain(PARAGRAPHS[3]);
    expect(read?.text).not.toMatch(/khuôn|bật JS|mã/);
  });

  it('is not there on an empty page, a page of links, or a page too large to be one', () => {
    expect(readPage('', URL_)).toBeNull();
    expect(readPage('<html><body><a href="/">về</a></body></html>', URL_)).toBeNull();
    expect(readPage(page() + ' '.repeat(3 * 1024 * 1024), URL_)).toBeNull();
  });

  it('does not take a canonical address on somebody else’s site', () => {
    const foreign = page().replace(
      'https://www.bao.example/quyen-loi-bhyt-77.html?utm_source=x',
      'https://khac.example/x',
    );
    expect(readPage(foreign, URL_)?.canonical).toBeNull();
  });
});

describe('its date', () => {
  const at = (more: Parameters<typeof page>[0], url = URL_) => readPage(page(more), url)?.publishedAt ?? null;
  const expected = Date.parse('2026-11-20T14:05:00+07:00');
  const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

  it.each([
    [
      'linked data',
      { head: data({ '@type': 'NewsArticle', headline: 'x', datePublished: '2026-11-20T14:05:00+07:00' }) },
    ],
    [
      'linked data in a graph',
      {
        head: data({
          '@graph': [{ '@type': 'WebPage' }, { '@type': ['Article'], datePublished: '2026-11-20 14:05' }],
        }),
      },
    ],
    ['a meta tag', { head: '<meta property="article:published_time" content="2026-11-20T07:05:00Z">' }],
    [
      'microdata',
      { date: '<span itemprop="datePublished" content="2026-11-20T14:05:00+07:00">hôm qua</span>' },
    ],
    ['a time element', { date: '<time datetime="2026-11-20T14:05+0700">sáng nay</time>' }],
    ['what people see', { date: '<div class="detail-time">Thứ sáu, 20/11/2026, 14:05 (GMT+7)</div>' }],
    ['what people see behind a name', { date: '<p class="author-date">Lan Anh | 14:05 ngày 20/11/2026</p>' }],
  ])('is known from %s', (_name, more) => {
    expect(at(more)).toBe(expected);
  });

  it('is known from the address', () => {
    expect(at({}, 'https://bao.example/kham-20261120140500123.htm')).toBe(expected);
    expect(at({}, 'https://bao.example/2026/11/20/kham.html')).toBe(Date.parse('2026-11-20T00:00:00+07:00'));
  });

  it('is not that of a comment, and else unknown', () => {
    expect(
      at({ above: '<div class="comments"><time datetime="2026-11-20T14:05+0700">x</time></div>' }),
    ).toBeNull();
    expect(at({})).toBeNull();
  });

  it('survives linked data that is no JSON', () => {
    const head =
      '<script type="application/ld+json">{ "@type": "NewsArticle", </script><meta name="pubdate" content="20/11/2026 14:05">';
    expect(at({ head })).toBe(expected);
  });
});

describe('what else a page tells', () => {
  const read = (more: Parameters<typeof page>[0], url = URL_, hints: PageHints = {}) =>
    readPage(page(more), url, hints);
  const published = '<meta property="article:published_time" content="2026-11-20T07:05:00Z">';

  it('is when it was changed, if it was', () => {
    const changed = (at: string) => `${published}<meta property="article:modified_time" content="${at}">`;
    expect(read({ head: changed('2026-11-20T09:00:00Z') })?.updatedAt).toBe(
      Date.parse('2026-11-20T09:00:00Z'),
    );
    expect(read({ head: changed('2026-11-20T07:05:00Z') })?.updatedAt).toBeNull();
    expect(read({ head: published })?.updatedAt).toBeNull();
  });

  it('is the day before, when it says so and we know today', () => {
    const date = '<div class="detail-time">Hôm qua, 14:05</div>';
    const now = Date.parse('2026-11-21T09:00:00+07:00');
    expect(read({ date }, URL_, { now })?.publishedAt).toBe(Date.parse('2026-11-20T14:05:00+07:00'));
    expect(read({ date })?.publishedAt).toBeNull();
  });

  it('is a date that stands alone in a page without names, and not that of another article', () => {
    expect(read({ date: '<td><font>Thứ sáu, 20/11/2026, 14:05 (GMT+7)</font></td>' })?.publishedAt).toBe(
      Date.parse('2026-11-20T14:05:00+07:00'),
    );
    expect(read({ date: '<p>Thông báo tuyển dụng (20/11/2026)</p>' })?.publishedAt).toBeNull();
  });

  it.each([
    ['press', { date: '<p class="author">Lan Anh</p>' }],
    ['office', { date: '<p class="author">BHXH tỉnh Thử</p>' }],
    ['reader', { date: '<p class="author">Bạn đọc Lan Anh</p>' }],
    ['reader', { head: '<meta property="article:section" content="Bạn đọc">' }],
    [null, {}],
  ])('is the kind of its author, never a name: %s', (kind, more) => {
    expect(read(more)?.author).toBe(kind);
  });

  it.each([
    ['Hà Thử', `<p>Hà Thử - ${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`],
    ['TP.HCM', `<p>TP.HCM – ${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`],
    ['Hà Thử', `<p>Hà Thử, 20/11 - ${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`],
    [null, `<p>(Báo Thử) - ${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`],
    [null, `<p>BTO - ${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`],
  ])('is the place it begins with: %s', (place, body) => {
    expect(read({ body })?.place).toBe(place);
  });

  it('is the linked data’s own text, where the page shows almost none of it', () => {
    const articleBody = PARAGRAPHS.join(' ');
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`;
    expect(read({ head, body: '<p>Đăng nhập để đọc tiếp bài này.</p>' })?.text).toBe(articleBody);
    expect(read({ head })?.text).toContain(`${PARAGRAPHS[0]}\n`);
  });
});

describe('the sapo', () => {
  const body = { summary: SAPO, text: 'Thân bài.' };
  it('goes in front, unless the feed or the article says it already', () => {
    expect(withSapo(body)).toBe(`${SAPO}\nThân bài.`);
    expect(withSapo(body, `${SAPO.slice(0, 50)}…`)).toBe('Thân bài.');
    expect(withSapo({ ...body, text: `${SAPO} Thân bài.` })).toBe(`${SAPO} Thân bài.`);
    expect(withSapo({ ...body, summary: null })).toBe('Thân bài.');
  });
});

describe('a newspaper’s own selectors', () => {
  const whole = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
  const body = `<div class="cot-bai">${whole}<div class="qua">Quà tặng bạn đọc trong tháng này của tòa soạn, mời xem thể lệ.</div></div>`;
  const read = (selectors: NonNullable<PageHints['selectors']>, more = body) =>
    readPage(page({ body: more, date: '<b class="luc">20/11/2026 14:05</b>' }), URL_, { selectors });

  it('come before the general way', () => {
    const found = read({ text: '.cot-bai', remove: '.qua', title: '.detail-content h1', date: '.luc' });
    expect(found).toMatchObject({ fits: true, title: 'Khám BHYT gần nhà', text: PARAGRAPHS.join('\n') });
    expect(found?.publishedAt).toBe(Date.parse('2026-11-20T14:05:00+07:00'));
  });

  it.each([
    ['match nothing any more', { text: '.cot-moi' }],
    ['match a mere piece', { text: '.cot-bai p:first-child' }],
    ['cannot be understood', { text: '.cot-bai[[' }],
  ])('that %s leave the article to it, and it is said', (_how, selectors) => {
    const found = read(selectors);
    expect(found?.fits).toBe(false);
    for (const paragraph of PARAGRAPHS) expect(found?.text).toContain(paragraph);
  });

  it('are not missed where there are none', () => {
    expect(readPage(page(), URL_)?.fits).toBeNull();
  });
});

describe('plain words', () => {
  it.each([
    ['<p>Một</p><p>Hai<br>Ba</p>', 'Một\nHai\nBa'],
    ['a <b>b</b> <i>c</i>', 'a b c'],
    ['<style>x{}</style><script>y</script>Chữ', 'Chữ'],
    ['<a href="/x"><img src="y"></a></br>Mở thêm buổi chiều', 'Mở thêm buổi chiều'],
    ['1 &lt; 2 &amp; 3', '1 < 2 & 3'],
    ['1 < 2 <b>và</b> 3 > 2', '1 < 2 và 3 > 2'],
    ['<a title="x > y" href=z>Chữ</a> <!-- <p>ẩn</p> -->sau', 'Chữ sau'],
    ['<a href="hỏng>Chữ</a>', 'Chữ'],
    ['<![CDATA[Chữ & <b>]]> sau', 'Chữ & <b> sau'],
    ['<script>if (a < b) "</p>"</script >Chữ<style>', 'Chữ'],
    ['mở\u0093ngoặc\u0094', 'mở“ngoặc”'],
    ['nửa chữ \ud83d', 'nửa chữ \uFFFD'],
    ['  nhiều \t\r\n\n\n  dòng ', 'nhiều\ndòng'],
  ])('of %j are %j', (html, expected) => {
    expect(plainText(html)).toBe(expected);
  });

  it('stand on one line in a title', () => {
    expect(plainLine('<h1>Một</h1>\n<p>hai</p>')).toBe('Một hai');
  });

  it('come out of any depth', () => {
    expect(plainText(`${'<div>'.repeat(50_000)}đáy`)).toBe('đáy');
    const took = cost(() => {
      plainText('<a "'.repeat(50_000));
      plainText('<a ="'.repeat(50_001));
      plainText('<script>'.repeat(50_000));
      plainText('<!--'.repeat(50_000));
    });
    expect(took).toBeLessThan(2_000);
  });
});

const BUILT = new URL('../../dist/collect/page-reader.js', import.meta.url);

describe('the reader', () => {
  it('reads in place from the sources', async () => {
    const reader = openPageReader(1_000);
    expect(await reader.read(page(), URL_, {})).toMatchObject({ title: 'Khám BHYT gần nhà' });
    await reader.close();
  });

  it.skipIf(!existsSync(BUILT))(
    'reads on a thread when built, and gives up a page that takes too long',
    async () => {
      const { openPageReader: open } = (await import(BUILT.href)) as {
        openPageReader: typeof openPageReader;
      };
      const patient = open(20_000);
      const [one, two] = await Promise.all([patient.read(page(), URL_, {}), patient.read('', URL_, {})]);
      expect(one).toMatchObject({ title: 'Khám BHYT gần nhà' });
      expect(two).toBeNull();
      await patient.close();
      const hasty = open(1);
      expect(await hasty.read(page(), URL_, {})).toBe('slow');
      await hasty.close();
    },
  );
});
