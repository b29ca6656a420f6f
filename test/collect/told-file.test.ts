import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../src/collect/import.ts';
import { readCsv, readNdjson } from '../../src/collect/rows.ts';
import { readTold } from '../../src/collect/told-file.ts';
import { hasWords } from '../../src/view/say.ts';
import { openHouse, source } from './house.ts';
import { listener } from './kinds/visit.ts';
import { workbook } from './workbook-file.ts';

const told = (text: string, name = 'a.csv') => readTold(Buffer.from(text), name, 'nguon', 'dmy');

describe('a CSV file', () => {
  it.each([
    ['commas', 'url,title\nhttps://a.example/1,Tin một'],
    [
      'semicolons, a byte order mark and Windows line ends',
      '\uFEFFurl;title\r\nhttps://a.example/1;Tin một\r\n',
    ],
    ['tabs', 'URL\tTiêu đề\nhttps://a.example/1\tTin một\n'],
    ['quotes around everything', '"Đường dẫn","Tiêu đề"\n"https://a.example/1","Tin một"\n\n'],
    ['decomposed letters in its header', 'Đường dẫn,Tiêu đề\nhttps://a.example/1,Tin một'.normalize('NFD')],
  ])('is read with %s', (_name, text) => {
    expect(told(text)).toMatchObject({
      items: [{ address: 'https://a.example/1', title: 'Tin một' }],
      mistakes: [],
    });
  });

  it('keeps line breaks, doubled quotes and separators inside quotes, and counts lines for its mistakes', () => {
    const text =
      'title,text\n"Nói ""thật"", nói ngắn","dòng một\ndòng hai, còn nữa"\n,\n"  ",\nTin,chữ,thừa\nTin cuối,';
    expect(readCsv(text)).toEqual([
      { line: 2, row: { title: 'Nói "thật", nói ngắn', text: 'dòng một\ndòng hai, còn nữa' } },
      { line: 6, wrong: 'cells' },
      { line: 7, row: { title: 'Tin cuối' } },
    ]);
  });

  it('of an old spreadsheet may be in windows-1258', () => {
    const bytes = Buffer.concat([
      Buffer.from('title\nB'),
      Buffer.from([0xe1]),
      Buffer.from('o m'),
      Buffer.from([0xfe]),
      Buffer.from('i'),
    ]);
    expect(readTold(bytes, 'a.csv', 'nguon', 'dmy').items).toHaveLength(1);
  });

  it('reads no column about who wrote it', () => {
    const { items } = told('title,author,Người viết,phone\nTin một,Lan,Lan,0912345678');
    expect(JSON.stringify(items)).not.toMatch(/Lan|0912/);
  });

  it('tells for every bad row where it is and why', () => {
    const { items, mistakes } = told(
      [
        'url,title,published,kind',
        'ftp://a.example/1,Tin,,',
        ',,20/11/2026,',
        'https://a.example/2,Tin,hôm kia,',
        'https://a.example/3,Tin,,báo',
        'https://a.example/4,Tin,20/11/2026 08:00,press',
      ].join('\n'),
    );
    expect(mistakes.map(({ line, why }) => [line, why])).toEqual([
      [2, 'import.row.address'],
      [3, 'import.row.no-words'],
      [4, 'import.row.date'],
      [5, 'import.row.kind'],
    ]);
    expect(mistakes.every(({ why }) => hasWords(why))).toBe(true);
    expect(items).toMatchObject([{ publishedAt: Date.parse('2026-11-20T08:00:00+07:00'), kind: 'press' }]);
  });
});

describe('a file of JSON lines', () => {
  it('is read line by line; a bad line costs itself', () => {
    expect(
      readNdjson('{"url":"https://a.example/1","title":"Một"}\n\nkhông\n[1]\n{"title":"Hai","author":"Lan"}'),
    ).toEqual([
      { line: 1, row: { url: 'https://a.example/1', title: 'Một' } },
      { line: 3, wrong: 'not-json' },
      { line: 4, wrong: 'not-json' },
      { line: 5, row: { title: 'Hai' } },
    ]);
  });

  it('names an item without an address by its words, apart for each source', () => {
    const line = '{"text":"Tổng đài nhận nhiều câu hỏi về thẻ"}';
    const [one] = told(line, 'a.ndjson').items;
    const [same] = told(line, 'a.ndjson').items;
    const [other] = readTold(Buffer.from(line), 'a.ndjson', 'khac', 'dmy').items;
    expect(one?.canonical).toMatch(/^urn:sha256:/);
    expect(same?.canonical).toBe(one?.canonical);
    expect(other?.canonical).not.toBe(one?.canonical);
  });
});

describe('what is brought in files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'haidang-tep-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is imported once, however often the file is', async () => {
    const { store, world, rules } = await openHouse([source('tong-dai', 'https://tong-dai.example/')], []);
    const file = join(folder, 'a.csv');
    await writeFile(
      file,
      'url,title,text\nhttps://a.example/1,Tin một,Gọi 0912 345 678\nhttps://a.example/2,Tin hai,\nhttps://a.example/3,,\n',
    );
    const bring = () => importFile(store, world, rules, file, 'tong-dai');
    expect(await bring()).toMatchObject({ fresh: 2, edited: 0, same: 0, mistakes: [{ line: 4 }] });
    expect(await bring()).toMatchObject({ fresh: 0, edited: 0, same: 2 });
    await writeFile(file, 'url,title,text\nhttps://a.example/1,Tin một (đính chính),Gọi 0912 345 678\n');
    expect(await bring()).toMatchObject({ fresh: 0, edited: 1 });
    expect((await store.mentions.list({ limit: 9 })).map(({ text }) => text)).toContain(
      'Gọi [số điện thoại]',
    );
    await store.close();
  });

  it.each([
    ['a.xls', 'tong-dai', 'import.format'],
    ['a.xlsx', 'tong-dai', 'import.workbook.damaged'],
    ['khong-co.csv', 'tong-dai', 'import.unreadable'],
    ['a.csv', 'khong-co', 'import.source'],
  ])('%s into %s is refused with %s', async (name, id, key) => {
    const { store, world, rules } = await openHouse([source('tong-dai', 'https://tong-dai.example/')], []);
    for (const file of ['a.csv', 'a.xlsx']) await writeFile(join(folder, file), 'title\nTin');
    await expect(importFile(store, world, rules, join(folder, name), id)).rejects.toThrow(key);
    await store.close();
  });

  it('is found in a watched folder: new files, and files that grew; hidden and unfinished ones wait', async () => {
    const { visit, store } = await listener('folder', 'https://tong-dai.example/', {
      hosts: [],
      settings: { path: folder },
    });
    expect(await visit()).toMatchObject({ state: 'unchanged' });
    await writeFile(join(folder, 'ngay-1.csv'), 'title\nCâu hỏi một\n');
    await writeFile(join(folder, 'ngay-2.csv.part'), 'title\nCâu hỏi dở\n');
    await writeFile(join(folder, '.an.csv'), 'title\nCâu hỏi ẩn\n');
    expect((await visit()).tally).toMatchObject({ fresh: 1 });
    expect((await visit()).tally).toMatchObject({ heard: 0 });
    await writeFile(join(folder, 'ngay-1.csv'), 'title\nCâu hỏi một\nCâu hỏi hai\n');
    expect((await visit()).tally).toMatchObject({ heard: 2, fresh: 1 });
    await store.close();
  });

  it('may be workbooks, too; a broken one, or one still open in Excel, does not keep the others', async () => {
    const { visit, heard, store } = await listener('folder', 'https://tong-dai.example/', {
      hosts: [],
      settings: { path: folder },
    });
    await visit();
    await writeFile(join(folder, 'ngay-1.xlsx'), workbook([['Tiêu đề'], ['Câu hỏi trong Excel']]));
    await writeFile(join(folder, '~$ngay-1.xlsx'), 'Lan');
    await writeFile(join(folder, 'ngay-0.xlsx'), 'hỏng');
    expect((await visit()).tally).toMatchObject({ fresh: 1, unusable: 1 });
    expect(await heard()).toMatchObject([{ title: 'Câu hỏi trong Excel' }]);
    expect((await visit()).tally).toMatchObject({ heard: 0, unusable: 0 });
    await store.close();
  });

  it('keep comments with what they answer, however they came', async () => {
    const { store, world, rules } = await openHouse([source('tong-dai', 'https://tong-dai.example/')], []);
    const file = join(folder, 'a.csv');
    await writeFile(
      file,
      'noi dung,loai,bai goc\nBao giờ có thẻ?,comment,https://www.bao.example/bai-9.html?fbclid=1\n',
    );
    expect(await importFile(store, world, rules, file, 'tong-dai')).toMatchObject({ fresh: 1, mistakes: [] });
    expect(await store.mentions.list({ limit: 9 })).toMatchObject([
      { kind: 'comment', parent: 'https://bao.example/bai-9.html' },
    ]);
    await store.close();
  });

  it('that has no folder says so', async () => {
    const { visit, store } = await listener('folder', 'https://tong-dai.example/', {
      hosts: [],
      settings: { path: join(folder, 'khong') },
    });
    expect(await visit()).toMatchObject({ state: 'failing', trouble: 'trouble.folder' });
    await store.close();
  });
});
