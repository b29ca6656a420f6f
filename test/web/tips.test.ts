import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../src/domain/time.ts';
import { understand } from '../../src/understand/run.ts';
import { openSchool } from '../../src/understand/school.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const PAGE = '/phan-anh';
const text = (page: string): string =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

describe('Phản ánh', () => {
  let office: Office;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const call = {
    kind: 'question',
    way: 'phone',
    words: 'Em đóng 14 năm, có được lương hưu không? Số em 0901 234 567, căn cước 079 123 456 789.',
    where: 'xã Suối Đá',
    name: 'Chị Tư',
    reach: '0901 234 567',
  };
  const write = async (fields: Record<string, string> = {}, by = hanh) =>
    by.post(PAGE, { token: by.token, ...call, ...fields });
  const act = (id: string, name: string, fields: Record<string, string> = {}, by = hanh) =>
    by.post(`${PAGE}/${id}/${name}`, { token: by.token, ...fields });
  const idOf = (answer: Response) =>
    /\/phan-anh\/(\w+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
  const kept = async (id: string) => office.store.tips.get(id);

  it('teaches what it is for while it is empty', async () => {
    const page = text(await hanh.page(PAGE));
    expect(page).toContain('Chưa ghi phản ánh nào.');
    expect(page).toContain('Không ai đang chờ trả lời.');
    expect(page).toContain('Ghi vào sổ');
  });

  it('writes a call down, masks its numbers, and keeps who called apart', async () => {
    const answer = await write();
    expect(answer.status).toBe(303);
    const id = idOf(answer);
    const tip = await kept(id);
    expect(tip?.words).toBe(
      'Em đóng 14 năm, có được lương hưu không? Số em [số điện thoại], căn cước [số định danh].',
    );
    expect(JSON.stringify(tip)).not.toMatch(/0901|Tư/);
    expect(await office.store.tips.contact(id)).toEqual({
      name: 'Chị Tư',
      reach: '0901 234 567',
      eraseAt: null,
    });
    const page = text(await hanh.page(`${PAGE}/${id}`));
    expect(page).toContain('Chị Tư');
    expect(page).toContain('Giữ cho đến khi trả lời xong.');
    expect(office.jobs).toContain('think');
  });

  it('shows who called to nobody else, in no list, file or log', async () => {
    const id = idOf(await write());
    await act(id, 'route', { unit: 'Phòng Chế độ', due: '2026-11-27' });
    const guest = await signedIn(office, VIEWER);
    const told =
      (await guest.page(`${PAGE}/${id}`)) +
      (await guest.page(PAGE)) +
      (await hanh.page(PAGE)) +
      (await hanh.page(`${PAGE}.csv`)) +
      (await hanh.page(`/tin/${office.store.tips.mentionOf(id)}`)) +
      JSON.stringify(await office.store.events.acts({}, 99, null));
    expect(told).not.toMatch(/Chị Tư|0901/);
    expect(text(await guest.page(`${PAGE}/${id}`))).toContain('Chỉ người xử lý mới xem được.');
    expect((await write({}, guest)).status).toBe(403);
  });

  it('is written once however often the button is pressed', async () => {
    const id = 'a'.repeat(26);
    for (let twice = 0; twice < 2; twice++) expect(idOf(await write({ id }))).toBe(id);
    expect(await office.store.tips.between(0, office.world.now() + DAY, 9)).toHaveLength(1);
  });

  it('is heard by the line as a question of ours, whatever its words', async () => {
    const id = idOf(await write({ words: 'Mười bốn năm rồi thì có được gì không ạ?', topic: 'huu_tri' }));
    const school = openSchool(office.rules, office.world);
    await understand(office.store, office.world, school.read());
    const mention = await office.store.mentions.get(office.store.tips.mentionOf(id));
    expect(mention?.meaning).toMatchObject({ relevant: true, question: true });
    expect(mention?.meaning?.topics.map((topic) => topic.id)).toContain('huu_tri');
    expect(mention?.countsAt).toBe(office.world.now());
  });

  it('keeps nothing of what a complaint says or of who made it, and hands it to its procedure', async () => {
    for (const kind of ['complaint', 'denunciation']) {
      const refused = await write({ kind });
      expect(refused.status).toBe(400);
      const page = await refused.text();
      expect(text(page)).toContain('không ghi nội dung ở đây');
      expect(page).toContain('[số điện thoại]');
      const id = idOf(await write({ kind, words: '', name: '', reach: '' }));
      expect(await office.store.mentions.get(office.store.tips.mentionOf(id))).toBeNull();
      expect((await act(id, 'answer', { answer: 'x' })).status).toBe(409);
      expect((await act(id, 'pass', { unit: '' })).status).toBe(400);
      await act(id, 'pass', { unit: 'Bộ phận tiếp công dân' });
      expect(await kept(id)).toMatchObject({ state: 'passed', unit: 'Bộ phận tiếp công dân' });
    }
  });

  it('says what is wrong beside the field and keeps what was typed', async () => {
    const answer = await write({ words: '', where: 'xã Suối Đá' });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('value="xã Suối Đá"');
    expect(page).toContain('Ghi lại người dân nói gì.');
    expect(page).toContain('value="Chị Tư"');
  });

  it('is routed with a day, answered from a fact that holds, and its caller forgotten in time', async () => {
    const id = idOf(await write());
    expect((await act(id, 'route', { unit: 'Phòng Chế độ', due: '2026-11-01' })).status).toBe(400);
    await act(id, 'route', { unit: 'Phòng Chế độ', due: '2026-11-27' });
    expect(await kept(id)).toMatchObject({ state: 'routed', due: Date.parse('2026-11-27T23:59:00+07:00') });
    expect(text(await hanh.page(PAGE))).toContain('Phòng Chế độ: 1 (đang chờ 1)');

    office.rules.facts.push({ ...FACT, id: 'F-901', valid_to: '2026-01-01' }, { ...FACT, id: 'F-902' });
    expect((await act(id, 'answer', { answer: 'Có.', fact: 'F-901' })).status).toBe(400);
    await act(id, 'answer', { answer: 'Có. Gọi 0258 3822 222 nếu cần.', fact: 'F-902' });
    expect(await kept(id)).toMatchObject({
      state: 'answered',
      fact: 'F-902',
      answer: 'Có. Gọi [số điện thoại] nếu cần.',
    });
    const contact = await office.store.tips.contact(id);
    expect(contact?.eraseAt).toBe(office.world.now() + 30 * DAY);
    await office.store.tips.forget(office.world.now() + 30 * DAY, 0);
    expect(await office.store.tips.contact(id)).toBeNull();
    expect(text(await hanh.page(`${PAGE}/${id}`))).toContain('Không giữ tên hay cách liên lạc nào.');
  });

  it('forgets a caller at once when asked', async () => {
    const id = idOf(await write());
    await act(id, 'forget');
    expect(await office.store.tips.contact(id)).toBeNull();
    expect(text(await hanh.page(`${PAGE}/${id}`))).toContain('Xóa cách liên lạc của người phản ánh');
  });

  it('is not overwritten by somebody who looked at an older version', async () => {
    const id = idOf(await write());
    const minh = await signedIn(office, { ...HANH, id: 'minh', name: 'Minh' });
    await act(id, 'route', { unit: 'Phòng Chế độ', due: '2026-11-27', seen: '1' }, minh);
    expect((await act(id, 'answer', { answer: 'Có.', seen: '1' })).status).toBe(409);
    expect(await kept(id)).toMatchObject({ state: 'routed' });
  });

  it('taken out by mistake counts nowhere, in the book or in the series', async () => {
    const id = idOf(await write());
    await understand(office.store, office.world, openSchool(office.rules, office.world).read());
    await act(id, 'void');
    const mention = await office.store.mentions.get(office.store.tips.mentionOf(id));
    expect(mention?.meaning?.relevant).toBe(false);
    await act(id, 'reopen');
    expect(await kept(id)).toMatchObject({ state: 'new' });
  });

  it('taken out before the machine read it is not heard either', async () => {
    const id = idOf(await write());
    await act(id, 'void');
    await understand(office.store, office.world, openSchool(office.rules, office.world).read());
    const mention = await office.store.mentions.get(office.store.tips.mentionOf(id));
    expect(mention?.meaning?.relevant).toBe(false);
  });

  it('comes out of the book of a hotline, looked at first and written once', async () => {
    const rows = [
      'STT;Nội dung;Ngày;Loại;Họ tên;Điện thoại;Trả lời',
      '1;Chờ ba tuần chưa có sổ, số tôi 0901 234 567;20/11/2026 08:15;Phản ánh;Chị Tư;0901 234 567;',
      '2;Bao giờ được lương hưu?;21/11/2026;;;;Khi đủ tuổi và đủ năm đóng.',
      '3;Cán bộ nhận tiền;21/11/2026;Tố cáo;Anh Ba;0902 000 000;',
      '4;Không rõ hôm nào;;;;;',
    ].join('\n');
    for (let twice = 0; twice < 2; twice++) {
      const form = new FormData();
      form.set('token', hanh.token);
      form.set('way', 'phone');
      form.set('file', new File([rows], 'so.csv'));
      const cookie = [...hanh.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const taken = await office.app.request('/phan-anh/so', {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
        body: form,
      });
      const at = taken.headers.get('location') ?? '';
      expect(at).toMatch(/^\/phan-anh\/so\//);
      const page = text(await hanh.page(at));
      expect(page).toContain('2 dòng ghi được, 2 dòng không dùng được.');
      expect(page).not.toMatch(/0901|Chị Tư|nhận tiền/);
      expect(text(await hanh.page('/tin/nhap'))).not.toContain('so.csv');
      expect((await hanh.post(`${at}/ghi`, { token: hanh.token })).status).toBe(303);
      expect((await hanh.get(at)).status).toBe(404);
    }
    const tips = await office.store.tips.between(0, office.world.now(), 9);
    expect(tips.map(({ state, kind }) => `${kind} ${state}`)).toEqual(['question answered', 'grievance new']);
    expect(await office.store.tips.contact(tips[1]?.id ?? '')).toMatchObject({
      name: 'Chị Tư',
      eraseAt: null,
    });
    expect(await office.store.mentions.get(office.store.tips.mentionOf(tips[1]?.id ?? ''))).not.toBeNull();
  });

  it('bears a name that gives no caller away: it is the same whoever called', async () => {
    const book = async (contacts: readonly string[]) => {
      const rows = [
        'Nội dung;Ngày;Điện thoại',
        ...contacts.map((phone) => `Chờ sổ, gọi ${phone};20/11/2026;${phone}`),
      ];
      const form = new FormData();
      form.set('token', hanh.token);
      form.set('way', 'phone');
      form.set('file', new File([rows.join('\n')], 'so.csv'));
      const cookie = [...hanh.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const taken = await office.app.request('/phan-anh/so', {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
        body: form,
      });
      await hanh.post(`${taken.headers.get('location')}/ghi`, { token: hanh.token });
      return (await office.store.tips.between(0, office.world.now(), 9)).map(({ id }) => id).toSorted();
    };
    const one = await book(['0901 234 567', '0901 234 568']);
    expect(new Set(one).size).toBe(2);
    // The same two rows with other callers are the same two rows.
    expect(await book(['0987 654 321', '0912 345 678'])).toEqual(one);
  });
});

const FACT = {
  id: 'F-900',
  section: 'Lương hưu',
  fact: 'Thời gian đóng tối thiểu để hưởng lương hưu',
  value: '15 năm',
  source: 'Luật Bảo hiểm xã hội',
  confidence: 'V',
  valid_from: '2025-07-01',
  valid_to: null,
  checked_on: '2026-11-01',
  approved_by: null,
} as Office['rules']['facts'][number];

describe('Câu hỏi', () => {
  let office: Office;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const ask = async (words: string, topic = 'huu_tri') => {
    await hanh.post(PAGE, { token: hanh.token, kind: 'question', way: 'phone', words, topic });
    await understand(office.store, office.world, openSchool(office.rules, office.world).read());
  };

  it('says where there is nothing to answer with, and where an approved fact stands ready', async () => {
    expect(text(await hanh.page('/cau-hoi'))).toContain('Chưa nghe câu hỏi nào trong 4 tuần qua.');
    await ask('Có đúng là sắp cấm rút một lần không?', 'rut_mot_lan');
    await ask('Mười bốn năm thì sao ạ?');
    const before = text(await hanh.page('/cau-hoi'));
    expect(before).toContain('Chưa có dữ kiện trả lời');
    expect(before).toContain('hỏi thẳng cơ quan');
    const claim = office.rules.claims.find(({ id }) => id === 'C90');
    office.rules.facts.push({ ...FACT, id: 'F-905' });
    claim?.facts.push('F-905');
    expect(text(await hanh.page('/cau-hoi'))).toContain('Có dữ kiện, chưa dùng được');
    office.rules.facts.splice(-1, 1, { ...FACT, id: 'F-905', approved_by: 'Lê Văn Giám' });
    expect(text(await hanh.page('/cau-hoi'))).toContain('Có dữ kiện trả lời');
  });
});
