import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImporter } from '../../src/collect/importer.ts';
import { knownSources } from '../../src/collect/known.ts';
import { sourceSchema } from '../../src/config/sources.ts';
import type { Importer } from '../../src/web/desk.ts';
import { openDesk } from '../../src/web/server.ts';
import { workbook } from '../../src/web/workbook.ts';
import { openWorks, type Works } from '../../src/web/works.ts';
import { HANH, type Office, openOffice, ROOT, signedIn, VIEWER, type Visitor } from './office.ts';

const HOTLINE = {
  id: 'tong-dai',
  name: 'Tổng đài tỉnh Vân Sơn',
  publisher: 'tong-dai',
  kind: 'official',
  reach: 'local',
  url: 'https://vanson.example/tong-dai',
  type: 'push',
  settings: { key: 'TONG_DAI' },
  evidence: 'O',
};

const GOOD = [
  'Tiêu đề;Nội dung;Ngày đăng;Đường dẫn;Người ghi',
  'Hỏi về sổ;Đã nộp ba tuần chưa có kết quả;20/11/2026;https://vanson.example/1;Lan',
  'Hỏi về thẻ;"Chờ lâu; chưa được trả lời";21/11/2026;https://vanson.example/2;Mai',
];
const BAD = [
  'Không rõ ngày;Chữ;hôm kia;https://vanson.example/3;Lan',
  ';;21/11/2026;https://vanson.example/4;Lan',
  'Địa chỉ lạ;Chữ;21/11/2026;ftp://vanson.example;Lan',
];

describe('Nhập tệp', () => {
  let office: Office;
  let works: Works;
  let hanh: Visitor & { token: string };
  let importer: Importer;
  beforeEach(async () => {
    office = await openOffice({
      change: (rules) => void rules.sources.push(sourceSchema.parse(HOTLINE)),
    });
    const { store, world, rules } = office;
    await store.sources.agree(knownSources(rules), world.now());
    works = openWorks(store, world);
    importer = openImporter(store, world, rules);
    office.app = openDesk({ store, world, rules, root: ROOT, works, importer: { ...importer }, soon });
    hanh = await signedIn(office);
  });
  afterEach(async () => {
    await works.close();
    await office.store.close();
  });
  const soon = (job: string) => void office.jobs.push(job);

  /** Hands a file in as a browser does. */
  async function hand(name: string, body: BlobPart, source = 'tong-dai', by = hanh): Promise<Response> {
    const form = new FormData();
    form.set('token', by.token);
    form.set('file', new File([body], name));
    form.set('source', source);
    const cookie = [...by.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    return office.app.request('/tin/nhap', {
      method: 'POST',
      body: form,
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
  }
  const handed = async (name: string, body: BlobPart) =>
    (await hand(name, body)).headers.get('location') ?? 'none';
  const yes = (path: string) => hanh.post(`${path}/nhap`, { token: hanh.token });
  const count = async () => (await office.store.meanings.toUnderstand(99)).length;

  it('is shown before anything of it is heard: columns, first rows, and what cannot be read', async () => {
    expect(await hanh.page('/tin/nhap')).toContain('Chưa ai nhập tệp nào');
    const path = await handed('so.csv', [...GOOD, ...BAD].join('\r\n'));
    expect(path).toMatch(/^\/tin\/nhap\/test\d+$/);
    const page = await hanh.page(path);
    expect(page).toContain('2 dòng dùng được, 3 dòng không đọc được');
    expect(page).toMatch(/<th scope="row">Ngày đăng<\/th><td><b>Ngày đăng/);
    expect(page).toMatch(/<th scope="row">Người ghi<\/th><td>bỏ qua/);
    expect(page).toContain('Chờ lâu; chưa được trả lời');
    for (const why of ['không hiểu ngày đăng', 'không có tiêu đề lẫn nội dung', 'địa chỉ không phải http'])
      expect(page).toContain(why);
    expect(page).toContain('Nhập 2 dòng');
    expect(await count()).toBe(0);
    expect(await hanh.page('/tin/nhap')).toContain('chờ xác nhận');
    hanh.cookies.set('language', 'en');
    for (const english of ['/tin/nhap', path])
      expect(await hanh.page(english), english).not.toMatch(
        /[>"\s](?:file-in|work|import)\.[a-z]|\{\w+\}|…\u2060/,
      );
  });

  it('is heard once somebody says yes, tells what came of it, and once more changes nothing', async () => {
    const path = await handed('so.csv', [...GOOD, ...BAD].join('\n'));
    expect((await yes(path)).headers.get('location')).toBe(path);
    await works.settled();
    expect(await count()).toBe(2);
    expect(office.jobs).toContain('think');
    const page = await hanh.page(path);
    expect(page).toContain('2 tin mới, 0 tin có bản mới, 0 tin đã có, 3 dòng không đọc được');
    expect(page).not.toContain(`${path}/nhap`);
    expect((await yes(path)).status).toBe(409);
    const again = await handed('so.csv', [...GOOD, ...BAD].join('\n'));
    await yes(again);
    await works.settled();
    expect(await hanh.page(again)).toContain('0 tin mới, 0 tin có bản mới, 2 tin đã có');
    expect(await count()).toBe(2);
    const acts = await office.store.events.latest(9);
    expect(acts.filter(({ data }) => data['act'] === 'import')).toHaveLength(2);
    expect(JSON.stringify(acts)).not.toContain('vanson.example/1');
  });

  it('gives the refused rows back with their lines and why, before and after', async () => {
    const path = await handed('so.csv', [...GOOD, ...BAD].join('\n'));
    const before = await hanh.page(`${path}/dong-loi.csv`);
    const lines = before
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('Dòng,Vì sao,Tiêu đề,Nội dung,Ngày đăng,Đường dẫn,Người ghi');
    expect(lines[1]).toMatch(/^4,không hiểu ngày đăng,Không rõ ngày,Chữ,hôm kia,/);
    await yes(path);
    await works.settled();
    expect(await office.store.uploads.bytes(path.split('/').at(-1) ?? '')).toBeNull();
    expect(await hanh.page(`${path}/dong-loi.csv`)).toBe(before);
  });

  it('takes workbooks and lines of JSON as well', async () => {
    const head = ['Tiêu đề', 'Ngày đăng', 'Ghi chú'].map((words) => ({ words, width: 9 }));
    const rows = [['Hỏi về lương hưu', '19/11/2026', 'gấp']];
    const book = await workbook({ name: 'Sổ', head, rows, note: null });
    expect(await hanh.page(await handed('so.xlsx', book))).toMatch(/Ghi chú<\/th><td>bỏ qua/);
    const path = await handed('tin.ndjson', '{"title":"Một","lạ":1}\nkhông phải\n{"title":"Hai"}');
    const page = await hanh.page(path);
    expect(page).toContain('2 dòng dùng được, 1 dòng không đọc được');
    expect(await hanh.page(`${path}/dong-loi.csv`)).toContain('2,không phải một đối tượng JSON,không phải');
  });

  it('comes back with its mistake beside it, and the source as it was chosen', async () => {
    const chosen = /<option value="tong-dai" selected/;
    for (const [name, body, words] of [
      [
        'so.csv',
        [GOOD[0], ...BAD].join('\n'),
        'Không dòng nào trong so.csv dùng được (3 dòng bị loại). Dòng 2:',
      ],
      ['so.csv', GOOD[0] ?? '', 'không có dòng nào dưới dòng tên cột'],
      ['so.pdf', 'x', 'so.pdf không thuộc dạng đó'],
      ['so.xlsx', 'x', 'không phải một tệp Excel'],
      ['so.csv', '', 'Hãy chọn một tệp'],
    ] as const) {
      const answer = await hand(name, body);
      const page = await answer.text();
      expect(answer.status, words).toBe(400);
      expect(page).toContain(words);
      expect(page).toContain('aria-invalid="true"');
      expect(page).toMatch(chosen);
    }
    const lost = await hand('so.csv', GOOD.join('\n'), 'khong-co');
    expect(await lost.text()).toContain('Hãy chọn nguồn');
    expect(await office.store.uploads.list(9)).toEqual([]);
  });

  it('with more rows than a thread should hold is sent back to be split', async () => {
    const long = Array.from(
      { length: 50_001 },
      (_, n) => `Hỏi ${n};Chữ;21/11/2026;https://vanson.example/${n};Lan`,
    );
    const bytes = new TextEncoder().encode([GOOD[0], ...long].join('\n'));
    const book = { file: 'so.csv', sourceId: 'tong-dai', bytes };
    await expect(importer.look(book)).rejects.toMatchObject({
      fault: 'invalid',
      message: 'import.too-many',
      data: { n: 50_000 },
    });
  });

  it('may be long, but not without end; other forms stay short', async () => {
    const long = `${GOOD.join('\n')}\n${'Hỏi;x;21/11/2026;;\n'.repeat(20_000)}`;
    expect(long.length).toBeGreaterThan(300_000);
    expect((await hand('dai.csv', long)).status).toBe(303);
    const answer = await hand('dai.csv', 'x'.repeat(21 * 1024 * 1024));
    expect(answer.headers.get('location')).toBe('/tin/nhap?loi=lon');
    expect(await hanh.page('/tin/nhap?loi=lon')).toContain('lớn hơn 20 MB');
    const other = await hanh.post('/ngon-ngu', { token: hanh.token, back: 'x'.repeat(70_000) });
    expect(other.status).toBe(400);
  });

  it('that was cut off by a restart keeps its file and can go on', async () => {
    const path = await handed('so.csv', GOOD.join('\n'));
    const id = path.split('/').at(-1) ?? '';
    // The process died while it was at it.
    const work = { id: 'died', kind: 'import', subject: 'so.csv', who: 'hanh', name: HANH.name } as const;
    await office.store.works.begin({ ...work, startedAt: 1, link: path }, 'import', undefined);
    await office.store.uploads.begun(id, 'died');
    const { store, world, rules } = office;
    works = openWorks(store, world);
    office.app = openDesk({ store, world, rules, root: ROOT, works, importer, soon });
    const page = await hanh.page(path);
    expect(page).toContain('bị ngắt vì Hải Đăng khởi động lại');
    expect(page).toContain('Nhập tiếp từ tệp đã giữ');
    await yes(path);
    await works.settled();
    expect(await count()).toBe(2);
  });

  it('stops between batches when asked, and what was heard stays', async () => {
    const rows = Array.from(
      { length: 450 },
      (_, n) => `Hỏi ${n};Chữ;21/11/2026;https://vanson.example/n${n};Lan`,
    );
    const path = await handed('so.csv', [GOOD[0], ...rows].join('\n'));
    const sleep = office.world.sleep.bind(office.world);
    office.world.sleep = async (milliseconds) => {
      const running = await works.latest('import');
      if (running !== null) await hanh.post(`/viec-may/${running.id}/dung`, { token: hanh.token });
      await sleep(milliseconds);
    };
    await yes(path);
    await works.settled();
    expect(await works.latest('import')).toMatchObject({ state: 'stopped' });
    const known = (await office.store.sources.get('tong-dai'))?.firstOkAt;
    expect(known).not.toBeNull();
    expect(await hanh.page(path)).toContain('Tệp vẫn được giữ nguyên');
    office.world.sleep = sleep;
    await yes(path);
    await works.settled();
    expect(await hanh.page(path)).toContain('250 tin mới, 0 tin có bản mới, 200 tin đã có');
  });

  it('is for officers; others see why not, and cannot look into a file', async () => {
    const path = await handed('so.csv', GOOD.join('\n'));
    const viewer = await signedIn(office, VIEWER);
    expect(await viewer.page('/tin/nhap')).toMatch(/<button[^>]* disabled[\s\S]*chỉ có quyền xem/);
    expect((await hand('so.csv', GOOD.join('\n'), 'tong-dai', viewer)).status).toBe(403);
    for (const page of [path, `${path}/dong-loi.csv`]) expect((await viewer.get(page)).status).toBe(403);
    for (const act of ['nhap', 'bo'])
      expect((await viewer.post(`${path}/${act}`, { token: viewer.token })).status).toBe(403);
    expect((await hanh.post(`${path}/bo`, { token: hanh.token })).status).toBe(303);
    expect((await hanh.get(path)).status).toBe(404);
  });

  it('has a sample that can be handed in as it is', async () => {
    const sample = await hanh.get('/tin/nhap/mau.csv');
    expect(sample.headers.get('content-disposition')).toContain('mau-nhap-tin.csv');
    expect(await hanh.page(await handed('mau.csv', await sample.text()))).toContain(
      '1 dòng dùng được, 0 dòng',
    );
  });
});
