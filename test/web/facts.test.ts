import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FactRules } from '../../src/config/facts.ts';
import type { Person } from '../../src/domain/person.ts';
import { HANH, type Office, openOffice, signedIn, type Visitor } from './office.ts';

const HEAD: Person = { id: 'giam-doc', name: 'Trần Thị Bình', role: 'leader' };
const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const fact = (id: string, change: Partial<FactRules> = {}): FactRules => ({
  id,
  section: 'Hưởng một lần',
  fact: 'Người đóng trước ngày luật có hiệu lực vẫn được nhận một lần, sau',
  value: '12 tháng',
  source: 'Luật bịa 1/2030, Điều 5',
  confidence: 'V',
  valid_from: '2025-07-01',
  valid_to: null,
  checked_on: '2026-11-01',
  approved_by: null,
  ...change,
});

async function enter(office: Office, person: Person): Promise<Visitor> {
  const guest = await signedIn(office, person);
  return { ...guest, post: (action, fields = {}) => guest.post(action, { token: guest.token, ...fields }) };
}

const boxes = (page: string): string[] =>
  [...page.matchAll(/name="facts" value="([^"]+)"/g)].map(([, value]) => value ?? '');

describe('dữ kiện', () => {
  let office: Office;
  let head: Visitor;
  beforeEach(async () => {
    office = await openOffice({
      change: (rules) => {
        rules.facts = [
          fact('F-901', { approved_by: 'Trần Thị Bình' }),
          fact('F-902', { fact: 'Hồ sơ nộp ở xã', value: '' }),
          fact('F-903', { fact: 'Mức cũ', value: '5%', valid_to: '2026-01-01' }),
          fact('F-904', { fact: 'Mức sắp đổi', value: '6%', valid_to: '2026-12-01' }),
          fact('F-905', { section: 'Mức đóng', fact: 'Mức báo đã đăng', value: '7%', confidence: 'S/I' }),
          fact('F-906', { section: 'Mức đóng', fact: 'Mức nhớ lại', value: '8%', confidence: 'M' }),
          fact('F-907', { section: 'Mức đóng', fact: 'Mức năm sau', value: '9%', valid_from: '2027-01-01' }),
        ];
      },
    });
    head = await enter(office, HEAD);
  });
  afterEach(() => office.store.close());

  const approved = (id: string) => office.rules.facts.find((row) => row.id === id)?.approved_by;

  it('are found by words without accents, by state, by group, by certainty and by day', async () => {
    const hanh = await enter(office, HANH);
    const found = async (query: string) => text(await hanh.page(`/du-kien${query}`));
    expect(await found('')).toContain('7 trong 7');
    expect(await found('?q=ho+so')).toContain('1 trong 7');
    expect(await found('?loc=expired')).toContain('Mức cũ');
    expect(await found('?loc=expired&ngay=2025-12-01')).toContain('0 trong 7');
    expect(await found('?loc=soon')).toContain('Mức sắp đổi');
    expect(await found('?nhom=M%E1%BB%A9c+%C4%91%C3%B3ng')).toContain('3 trong 7');
    expect(await found('?do-chac=uncertain')).toContain('2 trong 7');
    // What begins to hold later may be approved now; what is from memory may not.
    expect(await found('?loc=unapproved')).toContain('4 trong 7');
  });

  it('are approved by a leader in their name with one reason for many, and by nobody else', async () => {
    const hanh = await enter(office, HANH);
    expect(text(await hanh.page('/du-kien'))).toContain('Chỉ lãnh đạo duyệt được');
    expect((await hanh.post('/du-kien/duyet', { facts: 'F-902@0', why: 'x' })).status).toBe(403);
    expect((await hanh.post('/du-kien/F-902/duyet', { shown: '0', why: 'x' })).status).toBe(403);
    const done = await head.post('/du-kien/duyet', {
      facts: ['F-902@0', 'F-907@0'],
      why: 'phòng Chế độ đã đối chiếu',
    });
    expect(done.headers.get('location')).toContain('xong=approved&n=2');
    expect(approved('F-902')).toContain('Trần Thị Bình');
    // A line of the log each, with the reason that was given once.
    const lines = await office.store.amendments.all();
    expect(lines.map(({ row, why, name }) => [row, why, name])).toEqual([
      ['F-902', 'phòng Chế độ đã đối chiếu', 'Trần Thị Bình'],
      ['F-907', 'phòng Chế độ đã đối chiếu', 'Trần Thị Bình'],
    ]);
    const again = await head.post('/du-kien/duyet', { facts: 'F-903@0', why: 'x' });
    expect(again.headers.get('location')).toContain('gi=F-903');
  });

  it('come back with what was chosen when the reason is missing', async () => {
    const back = await head.post('/du-kien/duyet?loc=unapproved', { facts: ['F-904@0'], why: ' ' });
    expect(back.status).toBe(400);
    const page = await back.text();
    expect(text(page)).toContain('Ghi căn cứ duyệt');
    expect(page).toMatch(/value="F-904@0" checked/);
    expect(page).not.toMatch(/value="F-902@0" checked/);
    expect(text(page)).toContain('4 trong 7');
    expect(approved('F-904')).toBeNull();
  });

  it('are all chosen by an address, without a script', async () => {
    const page = await head.page('/du-kien?loc=unapproved&chon=het');
    expect(boxes(page)).toEqual(['F-902@0', 'F-904@0', 'F-907@0']);
    expect(page.match(/name="facts" value="[^"]+" checked/g)).toHaveLength(3);
  });

  it('that nobody read in the law are not approved together, only by themselves after somebody looked', async () => {
    expect(boxes(await head.page('/du-kien'))).not.toContain('F-905@0');
    const forged = await head.post('/du-kien/duyet', { facts: ['F-902@0', 'F-905@0'], why: 'đã xem' });
    expect(approved('F-902')).toContain('Trần Thị Bình');
    expect(approved('F-905')).toBeNull();
    expect(text(await head.page(forged.headers.get('location') ?? ''))).toContain('Chưa duyệt F-905');

    const page = text(await head.page('/du-kien/F-905'));
    expect(page).toContain('theo báo chí hoặc cổng thông tin; suy ra, tính ra');
    const unlooked = await head.post('/du-kien/F-905/duyet', { shown: '0', why: 'báo đăng' });
    expect(text(await unlooked.text())).toContain('Đánh dấu đã mở nguồn');
    await head.post('/du-kien/F-905/duyet', { shown: '0', why: 'đối chiếu công báo', compared: 'on' });
    expect(approved('F-905')).toContain('Trần Thị Bình');
    expect(text(await head.page('/du-kien/F-905'))).toContain('đối chiếu công báo');

    expect(text(await head.page('/du-kien/F-906'))).not.toContain('Căn cứ duyệt');
    const memory = { shown: '0', why: 'nhớ là vậy', compared: 'on' };
    expect((await head.post('/du-kien/F-906/duyet', memory)).status).toBe(400);
    expect(approved('F-906')).toBeNull();
    expect((await head.get('/du-kien/F-999')).status).toBe(404);
  });

  it('that changed since the leader looked stay unapproved and are named; the others are approved', async () => {
    const [one, two] = ['F-902', 'F-904'];
    const copied = office.rules.facts.find(({ id }) => id === one);
    const hanh = await enter(office, HANH);
    const sent = Object.fromEntries(Object.entries(copied ?? {}).map(([key, value]) => [key, value ?? '']));
    const changed = { ...sent, '@why': 'x', '@list': 'facts', '@turn': '0', value: 'số khác' };
    expect((await hanh.post(`/thiet-lap/du-kien/${one}`, changed)).status).toBe(303);
    const done = await head.post('/du-kien/duyet', { facts: [`${one}@0`, `${two}@0`], why: 'đã xem' });
    expect(approved(one)).toBeNull();
    expect(approved(two)).toContain('Trần Thị Bình');
    const page = text(await head.page(done.headers.get('location') ?? ''));
    expect(page).toContain('Đã duyệt 1 dữ kiện');
    expect(page).toContain('F-902 đã đổi sau khi bạn mở trang');
    const unseen = await head.post('/du-kien/duyet', { facts: one, why: 'đã xem' });
    expect(unseen.headers.get('location')).toContain('doi=F-902');
    const old = await head.post(`/du-kien/${one}/duyet`, { shown: '0', why: 'đã xem' });
    expect(text(await old.text())).toContain('vừa được sửa sau khi bạn mở trang');
    expect(approved(one)).toBeNull();
  });
});

describe('the library that is shipped', () => {
  it('is approved in one go where it was read in the law, and one by one where not', async () => {
    const office = await openOffice();
    const head = await enter(office, HEAD);
    const page = await head.page('/du-kien?loc=unapproved&do-chac=certain&chon=het');
    const facts = boxes(page);
    expect(facts.length).toBeGreaterThan(20);
    await head.post('/du-kien/duyet', { facts, why: 'phòng Chế độ đã đối chiếu' });
    const approved = office.rules.facts.filter(({ approved_by }) => approved_by !== null);
    expect(approved).toHaveLength(facts.length);
    expect(new Set(approved.map(({ confidence }) => confidence))).toEqual(new Set(['V']));
    expect(boxes(await head.page('/du-kien'))).toEqual([]);
    expect(text(await head.page('/du-kien'))).toContain('chờ duyệt: 0 đã đọc văn bản luật');
    await office.store.close();
  });
});
