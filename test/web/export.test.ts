import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackWorkbook } from '../../src/collect/workbook-parts.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { paths } from '../../src/view/paths.ts';
import { LANGUAGES } from '../../src/view/words/words.ts';
import { ADMIN } from '../../src/web/access.ts';
import { MOST_ROWS, sheetOf } from '../../src/web/export.ts';
import { workbook } from '../../src/web/workbook.ts';
import { voice } from '../../src/web/voice.ts';
import { fillNewsroom } from './newsroom.ts';
import { HANH, type Office, openOffice, signedIn } from './office.ts';

const NOW = Date.parse('2026-11-23T07:05:00+07:00');

/** Records of a file as a spreadsheet reads them (RFC 4180); a cell may hold line ends. */
function records(file: string): string[][] {
  const rows: string[][] = [];
  for (const [, quoted, plain, end] of file
    .replace('\uFEFF', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    if (rows.length === 0) rows.push([]);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

const sheetXml = (bytes: Uint8Array) =>
  [...unpackWorkbook(bytes, 'x.xlsx')].find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';

describe('lists taken along', () => {
  let office: Office;
  let guest: Awaited<ReturnType<typeof signedIn>>;
  beforeEach(async () => {
    office = await openOffice();
    guest = await signedIn(office);
    await fillNewsroom(office.store, NOW);
  });
  afterEach(() => office.store.close());

  const tell = (name: string, title: string, ago: number, kind: 'press' | 'group' = 'press') => {
    const canonical = `https://tin-sang.example/${name}`;
    const item = {
      sourceId: 'tin-sang',
      kind,
      address: canonical,
      canonical,
      title,
      summary: '',
      text: null,
    };
    return office.store.mentions.hear([{ ...item, publishedAt: NOW - ago }], {
      seenAt: NOW - ago,
      publisher: 'tin-sang',
      backlog: false,
    });
  };
  /** The files a page offers, as it names them. */
  const offered = (html: string) =>
    [...html.matchAll(/href="([^"]+\.(?:csv|xlsx)(?:\?[^"]*)?)"/g)].map(
      ([, href]) => href?.replaceAll('&amp;', '&') ?? '',
    );

  it.each([
    '',
    'q=rut+mot+lan',
    'kind=press&stance=negative',
    'relevant=all',
    'q=tra+cuu&relevant=all',
    'from=2026-11-23',
    'story=rumour',
  ])('hold as many mentions as the page counts, beyond what it shows (%s)', async (query) => {
    for (let n = 0; n < 75; n++) await tell(`tra-cuu-${n}`, `Ứng dụng tra cứu số ${n}`, DAY + n * MINUTE);
    const html = await guest.page(`/tin?${query}`);
    const count = Number(/<b role="status">(\d+) tin/.exec(html)?.[1]);
    const [csv = '', xlsx = ''] = offered(html);
    const [head = [], ...rows] = records(await (await guest.get(csv)).text());
    expect(count).toBeGreaterThan(0);
    expect(rows).toHaveLength(count);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const answer = await guest.get(xlsx);
    const xml = sheetXml(new Uint8Array(await answer.arrayBuffer()));
    expect(xml.match(/<row /g)).toHaveLength(count + 1);
  });

  it('are named, typed and headed in the language of their reader', async () => {
    const answer = await guest.get('/tin.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="tin.csv"');
    const [head, first] = records(await answer.text());
    expect(head?.slice(0, 5)).toEqual(['Thời điểm', 'Tiêu đề', 'Tóm tắt', 'Nguồn', 'Loại nguồn']);
    expect(first?.[0]).toBe('2026-11-23T06:27:00+07:00');
    const book = await guest.get('/tin.xlsx');
    expect(book.headers.get('content-type')).toContain('spreadsheetml');
    expect(book.headers.get('content-disposition')).toBe('attachment; filename="tin.xlsx"');
  });

  it('hold every alert, living and over, and every source', async () => {
    const alerts = records(await (await guest.get('/canh-bao.csv')).text());
    const state = alerts[0]?.indexOf('Tình trạng') ?? -1;
    const html = await guest.page('/canh-bao');
    const living = Number(/(\d+)/.exec(/<h2 id="living">(.*?)<\/h2>/.exec(html)?.[1] ?? '')?.[1]);
    expect(alerts.slice(1).filter((row) => row[state] !== 'đã qua')).toHaveLength(living);
    expect(alerts).toHaveLength(1 + 3);
    expect(offered(html)).toEqual(['/canh-bao.csv', '/canh-bao.xlsx']);
    const sources = records(await (await guest.get('/nguon.csv')).text());
    const shown = (await guest.page('/nguon')).match(/<li class="source/g) ?? [];
    expect(sources).toHaveLength(1 + shown.length);
    for (const list of [paths.alerts, paths.sources, paths.ledger])
      expect((await guest.get(paths.file(list, 'xlsx'))).status, list).toBe(200);
  });

  it('stand beside every list, in both forms, with as many rows as their page', async () => {
    const admin = await signedIn(office, ADMIN);
    const many = (pattern: RegExp) => (html: string) => (html.match(pattern) ?? []).length;
    const lists: [string, ((html: string) => number) | null][] = [
      [paths.letters, many(/<a class="row-title" href="\/hop-thu\//g)],
      [paths.recipients, () => office.rules.recipients.length],
      [paths.noise, many(/class="panel noise-rule"/g)],
      [`${paths.noise}?days=30`, many(/class="panel noise-rule"/g)],
      [paths.audit, (html) => Number(/<b>(\d+) việc/.exec(html)?.[1])],
      [`${paths.audit}?viec=correct`, (html) => Number(/<b>(\d+) việc/.exec(html)?.[1])],
      [paths.calendar, many(/<span class="agenda-kind">/g)],
      [paths.concerns, null],
      [`${paths.concerns}?topic=rut_mot_lan&days=7`, null],
    ];
    for (const [address, counted] of lists) {
      const html = await admin.page(address);
      const [csv, xlsx] = offered(html);
      expect(csv, address).toBeDefined();
      const file = await (await admin.get(csv ?? '')).text();
      const [head = [], ...rows] = records(file);
      for (const row of rows) expect(row, address).toHaveLength(head.length);
      // A later look at the log holds the downloads of this very test.
      if (counted !== null) expect(rows.length, address).toBeGreaterThanOrEqual(counted(html));
      if (counted !== null && !address.startsWith(paths.audit) && address !== paths.calendar)
        expect(rows, address).toHaveLength(counted(html));
      const book = await admin.get(xlsx ?? '');
      expect(book.status, address).toBe(200);
      const xml = sheetXml(new Uint8Array(await book.arrayBuffer()));
      expect(xml.match(/<row /g)?.length, address).toBeGreaterThanOrEqual(rows.length + 1);
      expect(xml).not.toContain('<f>');
    }
    // Days are days: 23 November 2026 is day 46,349 of a spreadsheet.
    const calendar = sheetXml(
      new Uint8Array(await (await admin.get(paths.file(paths.calendar, 'xlsx'))).arrayBuffer()),
    );
    expect(calendar).toMatch(/<v>46\d{3}<\/v>/);
  });

  it('leave a line in the log, without what they were narrowed to', async () => {
    await guest.get('/tin.csv?q=rut+mot+lan');
    const [act] = await office.store.events.actsOn(paths.mentions);
    expect(act).toMatchObject({
      who: HANH.id,
      data: { act: 'download', list: '/tin', format: 'csv', name: HANH.name },
    });
    expect(JSON.stringify(act)).not.toContain('rut');
    expect((await guest.get(paths.file(paths.recipients, 'csv'))).status).toBe(403);
    expect((await guest.get('/tin.csv?q=-x')).status).toBe(400);
    expect(await office.store.events.actsOn(paths.recipients)).toEqual([]);
  });

  it('compute nothing that came from outside', async () => {
    await tell('ac', '=HYPERLINK("http://x.example","bấm")', HOUR);
    const file = await (await guest.get('/tin.csv?relevant=all')).text();
    expect(records(file).flat()).toContain(`'=HYPERLINK("http://x.example","bấm")`);
    const xml = sheetXml(new Uint8Array(await (await guest.get('/tin.xlsx?relevant=all')).arrayBuffer()));
    expect(xml).not.toContain('<f>');
  });

  it('hold the words of private persons only as long as the desk does', async () => {
    await tell('rieng', 'Chị Mai kể chuyện riêng', 40 * DAY, 'group');
    const file = async () => (await guest.get('/tin.csv?relevant=all')).text();
    expect(await file()).toContain('Chị Mai kể chuyện riêng');
    await office.store.mentions.forget(0, NOW - 30 * DAY);
    expect(await file()).not.toContain('Chị Mai');
    expect(await file()).not.toContain('tin-sang.example/rieng');
    expect(await file()).toContain('(nội dung đã xóa theo thời hạn lưu)');
  });

  it('are refused for a search that cannot be made, and to whom is not signed in', async () => {
    expect((await guest.get('/tin.csv?q=-x')).status).toBe(400);
    for (const list of [paths.mentions, paths.alerts, paths.sources, paths.ledger])
      for (const format of ['csv', 'xlsx'] as const)
        expect((await office.app.request(paths.file(list, format))).status).toBe(401);
  });
});

describe('a table that leaves the desk', () => {
  const columns = [{ words: 'Số', width: 8, cell: (row: number) => row }];

  it('ends at fifty thousand rows and says so, and says nothing when it is whole', () => {
    const rows = Array.from({ length: MOST_ROWS + 1 }, (_, n) => n);
    const cut = sheetOf('Tin', columns, rows, 'còn nữa');
    expect(cut.rows).toHaveLength(MOST_ROWS);
    expect(cut.note).toBe('còn nữa');
    expect(sheetOf('Tin', columns, rows.slice(1), 'còn nữa').note).toBeNull();
    for (const language of LANGUAGES)
      expect(voice(language, NOW).say('export.cut', { n: MOST_ROWS })).toMatch(/50[.,]000/);
  });

  it('has real dates on a Vietnamese clock, words that stay words, and nothing XML cannot hold', async () => {
    const bytes = await workbook({
      name: 'Tin',
      head: [{ words: 'Lúc', width: 10 }],
      rows: [
        [{ at: Date.parse('2026-11-23T06:00:00+07:00') }],
        ['=1+1'],
        ['a\u0000b\u000bc\ud83d'],
        [null],
        [3],
      ],
      note: 'hết',
    });
    const parts = unpackWorkbook(bytes, 'x.xlsx');
    const xml = sheetXml(bytes);
    // 23 November 2026 is day 46,349 of a spreadsheet; six in the morning is a quarter of it.
    expect(xml).toContain('<v>46349.25</v>');
    expect(xml).not.toContain('<f>');
    const words = [...parts.values()].join('');
    expect(words).toContain('=1+1');
    expect(words).toContain('abc<');
    expect(words).toContain('hết');
  });
});
