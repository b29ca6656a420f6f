import { describe, expect, it } from 'vitest';
import { readTold } from '../../src/collect/told-file.ts';
import { readWorkbook } from '../../src/collect/workbook.ts';
import { hasWords } from '../../src/view/say.ts';
import { type Cell, workbook } from './workbook-file.ts';

const read = (rows: Cell[][], options = {}) => readWorkbook(workbook(rows, options), 'a.xlsx');
const told = (rows: Cell[][], options = {}) => readTold(workbook(rows, options), 'a.xlsx', 'nguon', 'dmy');

describe('an Excel workbook', () => {
  it('is read below its header, wherever that stands, under the names that a CSV may use', () => {
    const rows: Cell[][] = [
      ['TRUNG TÂM TRUYỀN THÔNG'],
      ['Danh sách tin ngày 20/11/2026'],
      [null, 'Ngày', 'Tiêu đề', 'Đường dẫn', 'Người viết'],
      [1, '20/11/2026 08:00', 'Tin <một> & hai', 'https://a.example/1', 'Lan'],
      [null, null, null, null, null],
      [2, '', { inline: 'Tin nội tuyến' }, 'https://a.example/2', 'Lan'],
    ];
    const expected = [
      {
        line: 6,
        row: { published: '20/11/2026 08:00', title: 'Tin <một> & hai', url: 'https://a.example/1' },
      },
      { line: 8, row: { title: 'Tin nội tuyến', url: 'https://a.example/2' } },
    ];
    expect(read(rows, { first: 3 })).toEqual(expected);
    expect(read(rows, { first: 3, prefix: 'x:' })).toEqual(expected);
    expect(read(rows, { first: 3, hidden: true })).toEqual(expected);
  });

  it.each([
    ['a day', { n: 46_346, style: 1 }, '2026-11-20T00:00:00+07:00'],
    ['a day and a time', { n: 46_346 + 8.5 / 24, style: 2 }, '2026-11-20T08:30:00+07:00'],
    ['a number in the column of dates', 46_346.75, '2026-11-20T18:00:00+07:00'],
    ['words', '20/11/2026', '2026-11-20T00:00:00+07:00'],
  ])('has dates as Vietnamese walls show them: %s', (_name, date, instant) => {
    expect(
      told([
        ['Tiêu đề', 'Ngày đăng'],
        ['Tin', date],
      ]).items,
    ).toMatchObject([{ publishedAt: Date.parse(instant) }]);
  });

  it('counts days from 1904 where it says so', () => {
    expect(
      told(
        [
          ['Tiêu đề', 'Ngày'],
          ['Tin', { n: 46_346 - 1_462, style: 1 }],
        ],
        { date1904: true },
      ).items,
    ).toMatchObject([{ publishedAt: Date.parse('2026-11-20T00:00:00+07:00') }]);
  });

  it('leaves numbers that are no dates as they are, also under a format with words in it', () => {
    const { items } = told([
      ['Tiêu đề', 'Nội dung'],
      [
        { n: 12, style: 3 },
        { n: 1500, style: 4 },
      ],
    ]);
    expect(items).toMatchObject([{ title: '12', text: '1500' }]);
  });

  it('knows where a cell leads, when it only says "xem bài", or when the headline itself is the link', () => {
    const link = { link: 'https://a.example/1?a=1&b=2', text: 'xem bài' };
    expect(
      read([
        ['Tiêu đề', 'Link'],
        ['Tin', link],
      ]),
    ).toMatchObject([{ row: { url: link.link } }]);
    expect(read([['Tiêu đề'], [{ ...link, text: 'Tin có liên kết' }]])).toMatchObject([
      { row: { title: 'Tin có liên kết', url: link.link } },
    ]);
    expect(read([['Tiêu đề'], [{ link: 'javascript:alert(1)', text: 'Tin' }]])).toEqual([
      { line: 2, row: { title: 'Tin' } },
    ]);
  });

  it('tells for every bad row which one it is and why', () => {
    const { items, mistakes } = told([
      ['Tiêu đề', 'Đường dẫn', 'Ngày', 'Loại'],
      ['Tin', 'ftp://a.example/1', null, null],
      [null, 'https://a.example/2', null, null],
      ['Tin', 'https://a.example/3', 'hôm kia', null],
      ['Tin', 'https://a.example/4', 12, null],
      ['Tin', 'https://a.example/5', null, 'báo'],
      ['Tin', 'https://a.example/6', null, 'press'],
    ]);
    expect(items).toHaveLength(1);
    expect(mistakes.map(({ line, why }) => [line, why])).toEqual([
      [2, 'import.row.address'],
      [3, 'import.row.no-words'],
      [4, 'import.row.date'],
      [5, 'import.row.date'],
      [6, 'import.row.kind'],
    ]);
  });

  it('brings comments with the article they answer', () => {
    const { items } = told([
      ['Nội dung', 'Loại', 'Bài gốc'],
      ['Bao giờ có thẻ?', 'comment', 'https://www.bao.example/bai-9.html?utm_source=a'],
    ]);
    expect(items).toMatchObject([{ kind: 'comment', parent: 'https://bao.example/bai-9.html' }]);
  });
});

describe('a file that is no honest workbook', () => {
  const sound = (): Uint8Array => workbook([['Tiêu đề'], ['Tin']]);
  const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

  it.each<[string, () => Uint8Array, string]>([
    ['no archive', () => Buffer.from('Tiêu đề\nTin'), 'import.workbook.damaged'],
    ['half an archive', () => sound().subarray(0, 900), 'import.workbook.damaged'],
    ['nothing', () => new Uint8Array(), 'import.workbook.damaged'],
    [
      'markup nested beyond the stack',
      () => workbook([['Tiêu đề']], { more: { 'xl/styles.xml': Buffer.from('<a>'.repeat(200_000)) } }),
      'import.workbook.damaged',
    ],
    ['a locked one', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'import.workbook.locked'],
    [
      'one that unpacks to a thousand times its size',
      () => workbook([['Tiêu đề']], { more: { 'xl/worksheets/sheet2.xml': zeros(70) } }),
      'import.workbook.bomb',
    ],
    [
      'many parts that are too large together',
      () =>
        workbook([['Tiêu đề']], {
          more: { 'xl/worksheets/sheet2.xml': zeros(40), 'xl/worksheets/sheet3.xml': zeros(40) },
        }),
      'import.workbook.bomb',
    ],
    [
      'one without a header',
      () =>
        workbook([
          ['Lan', '0912345678'],
          ['Bình', '0987654321'],
        ]),
      'import.workbook.header',
    ],
  ])('%s is refused by name', (_name, bytes, key) => {
    expect(() => readWorkbook(bytes(), 'a.xlsx')).toThrow(key);
    expect(hasWords(key)).toBe(true);
  });

  it('what is not read is not unpacked, however large it claims to be', () => {
    expect(
      readWorkbook(
        workbook([['Tiêu đề'], ['Tin']], { more: { 'xl/media/image1.png': zeros(70) } }),
        'a.xlsx',
      ),
    ).toHaveLength(1);
  });

  it('an archive that lies about the size of a part gets no more room than it asked for', () => {
    const bytes = workbook([['Tiêu đề'], ['Tin']], { more: { 'xl/worksheets/sheet2.xml': zeros(70) } });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 70 * 1024 * 1024)
        view.setUint32(at + 24, 10, true);
    const before = process.memoryUsage().arrayBuffers;
    expect(readWorkbook(bytes, 'a.xlsx')).toHaveLength(1);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });
});
