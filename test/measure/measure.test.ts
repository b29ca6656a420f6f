import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measure } from '../../src/rehearse/measure/measure.ts';
import { score } from '../../src/rehearse/measure/shingles.ts';
import { bCubed } from '../../src/rehearse/measure/stories.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haidang-measure-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What a measurement prints: its lines, and the figures in the last of them. */
async function measured(...args: string[]): Promise<{ lines: string[]; figures: Record<string, number> }> {
  const lines: string[] = [];
  let ticks = 0;
  await measure(args, { print: (line) => lines.push(line), clock: () => ticks++, processor: () => ticks++ });
  return { lines, figures: JSON.parse(lines.at(-1) ?? '') as Record<string, number> };
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('the score of a text', () => {
  const words = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `chữ${from + index}`).join(' ');

  it('counts shingles of four words, extra and missing', () => {
    expect(score([{ truth: words(0, 13), found: words(0, 13) }])).toEqual({ f1: 1, precision: 1, recall: 1 });
    // Ten shingles are wanted; eight words hold five of them.
    expect(score([{ truth: words(0, 13), found: words(0, 8) }])).toMatchObject({ precision: 1, recall: 0.5 });
    expect(score([{ truth: words(0, 8), found: words(0, 13) }])).toMatchObject({ precision: 0.5, recall: 1 });
  });

  it('counts a shingle as often as it stands, and short texts as one', () => {
    expect(score([{ truth: 'một hai', found: 'Một hai' }]).f1).toBe(0);
    expect(score([{ truth: 'a b c d', found: 'a b c d a b c d' }])).toMatchObject({
      precision: 0.2,
      recall: 1,
    });
  });

  it('has no precision where nothing was found, and no recall where nothing was wanted', () => {
    const half = { truth: words(0, 13), found: words(0, 13) };
    expect(score([half, { truth: words(0, 13), found: '' }])).toMatchObject({ precision: 1, recall: 0.5 });
    expect(score([half, { truth: '', found: words(0, 13) }])).toMatchObject({ precision: 0.5, recall: 1 });
  });
});

describe('BCubed', () => {
  const pairs = (...items: [string, string][]) => bCubed(items.map(([truth, found]) => ({ truth, found })));

  it('is one for the same groups, whatever they are called', () => {
    expect(pairs(['a', '1'], ['a', '1'], ['b', '2'])).toEqual({ f1: 1, precision: 1, recall: 1 });
  });

  it('loses recall when a story is split and precision when two are joined', () => {
    expect(pairs(['a', '1'], ['a', '2'])).toMatchObject({ precision: 1, recall: 0.5 });
    expect(pairs(['a', '1'], ['b', '1'])).toMatchObject({ precision: 0.5, recall: 1 });
  });
});

describe('the command', () => {
  it('measures article bodies, packed or not', async () => {
    const body = 'Người dân ba xã vùng cao được khám bảo hiểm y tế ở trạm gần nhà từ đầu tháng tới. '.repeat(
      6,
    );
    const html = `<html><body><nav><a href="/">Trang chủ</a></nav><article><p>${body}</p></article></body></html>`;
    await mkdir(join(folder, 'html'));
    await writeFile(join(folder, 'html', 'one.html'), html);
    await writeFile(join(folder, 'html', 'two.html.gz'), gzipSync(html));
    await file('ground-truth.json', {
      one: { articleBody: body, url: 'https://bao.example/1' },
      two: { articleBody: body },
    });
    const { figures } = await measured('extraction', folder);
    expect(figures).toMatchObject({ f1: 1, precision: 1, recall: 1, pages: 2 });
    expect(Object.keys(figures)).toEqual(expect.arrayContaining(['pagesPerSecond', 'maxMs']));
  });

  it('measures feeds by the paths a case names, and leaves out what nobody reads any more', async () => {
    const feed =
      '<!--\nHeader: Content-Location: https://that.example/x/\n--><rss version="2.0"><channel><title>Báo</title><item><title>A &amp;amp; B</title><link>tin.html</link><pubDate>Thu, 05 Nov 2026 07:05:00 GMT</pubDate></item></channel></rss>';
    await writeFile(join(folder, 'a.xml'), feed);
    await writeFile(join(folder, 'broken.xml'), 'xin chào');
    const one = { file: 'a.xml', group: 'wellformed/rss', convertible: true, core: true, ct: null };
    const cases = await file('cases.json', [
      { ...one, clauses: [[['feed', 'title'], 'Báo']] },
      { ...one, clauses: [[['entries', 0, 'title'], '<b>A & B</b>']] },
      { ...one, clauses: [[['entries', 0, 'link'], 'https://that.example/x/tin.html']] },
      {
        ...one,
        clauses: [
          [
            ['entries', 0, 'published_parsed'],
            [2026, 11, 5, 7, 5, 0, 3, 309, 0],
          ],
        ],
      },
      { ...one, clauses: [[['entries', 0, 'title'], 'khác']] },
      { ...one, file: 'broken.xml', clauses: [[['feed', 'title'], 'Báo']] },
      { ...one, group: 'wellformed/sanitize', clauses: [[['feed', 'title'], 'x']] },
      { ...one, core: false, clauses: [[['feed', 'title'], 'x']] },
      { ...one, clauses: [[['feed', 'subtitle'], 'x']] },
    ]);
    const { figures, lines } = await measured('feeds', folder, cases);
    expect(figures).toMatchObject({ right: 4, total: 6, threw: 1 });
    expect(lines).toHaveLength(3);
  });

  it('measures dates in both forms', async () => {
    const path = await file('dates.json', [
      ['_parse_date_w3dtf', '2004-07-08 23:56:58', [2004, 7, 8, 23, 56, 58, 3, 190, 0]],
      ['_parse_date_w3dtf', 'hôm nào đó', null],
      ['vn', '05/11/2026 14:05', [2026, 11, 5, 7, 5, 0]],
      { text: '05/11/2026 14:05', at: '2026-11-05T14:05:00+07:00' },
      { text: '10/25/2026 14:05', at: '2026-10-25T14:05:00+07:00', order: 'mdy' },
      { text: 'hôm qua 14:05', at: '2026-11-04T14:05:00+07:00', now: '2026-11-05T09:00:00+07:00' },
      { text: 'hôm qua 14:05', at: '2026-11-04T14:05:00+07:00' },
    ]);
    expect((await measured('dates', path)).figures).toEqual({ right: 6, total: 7 });
  });

  it('measures robots.txt and addresses, one list or one a line', async () => {
    const robots = 'user-agent: FooBot\ndisallow: /x\n';
    const path = await file('robots.json', [
      { robots, ua: 'FooBot', url: 'https://a.example/x/1', allowed: false },
      { robots, ua: 'BarBot', url: 'https://a.example/x/1', allowed: true },
      { robots, ua: 'FooBot', url: 'https://a.example/y', allowed: false },
    ]);
    expect((await measured('robots', path)).figures).toEqual({ right: 2, total: 3 });
    const pairs = [
      ['=', 'https://www.bao.example/a/?utm_source=x', 'http://bao.example/a'],
      ['!', 'https://bao.example/a?page=1', 'https://bao.example/a?page=2'],
      { same: true, a: 'https://bao.example/a', b: 'https://bao.example/b' },
    ];
    for (const content of [pairs, pairs.map((pair) => JSON.stringify(pair)).join('\n')])
      expect((await measured('addresses', await file('pairs', content))).figures).toEqual({
        right: 2,
        total: 3,
      });
  });

  it('measures stories and what noise was put into them', async () => {
    const row = (id: string, story: string | null, title: string, hour: number) => ({
      id,
      story,
      published: `2026-11-05T${String(hour).padStart(2, '0')}:00:00+07:00`,
      title,
      text: `${title}. `.repeat(8),
    });
    const rows = [
      row('1', 'kho', 'Cháy kho thuốc bệnh viện huyện Đồi Thử, ba người bị thương nhẹ', 8),
      row('2', 'kho', 'Ba người bị thương nhẹ trong vụ cháy kho thuốc bệnh viện huyện Đồi Thử', 9),
      row('3', 'cầu', 'Khánh thành cầu treo Suối Vắng nối liền hai xã vùng cao biên giới', 10),
      row('4', null, 'Giá lúa hè thu nhích lên hai trăm đồng mỗi ký tại ruộng', 11),
    ];
    const path = join(folder, 'stories.jsonl.gz');
    await writeFile(path, gzipSync(rows.map((one) => JSON.stringify(one)).join('\n')));
    const { figures } = await measured('stories', path);
    expect(figures).toMatchObject({ f1: 1, precision: 1, recall: 1, stories: 2, found: 2, contaminated: 0 });
    expect(figures['docsPerSecond']).toBeGreaterThan(0);
  });

  it.each([[[]], [['extraction']], [['weather', 'x']]])('says how it is used: %j', async (args) => {
    await expect(measured(...args)).rejects.toMatchObject({ message: 'measure.usage' });
  });

  it('stands in package.json', async () => {
    const { scripts } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as {
      scripts: Record<string, string>;
    };
    expect(scripts['measure']).toContain('main.js measure');
    expect(scripts['page']).toContain('main.js page');
  });
});
