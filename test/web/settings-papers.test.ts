import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { paths } from '../../src/view/paths.ts';
import { fieldsIn } from './forms.ts';
import { type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const ADMIN: Person = { id: 'admin', name: 'Quản trị', role: 'admin' };
const OFFICE = paths.settingsRow('papers', 'office');
const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('what stands on the office’s papers, changed on the desk', () => {
  let office: Office;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());
  const sheetOf = (page: string) =>
    text(/<article class="paper-sheet"[\s\S]*?<\/article>/.exec(page)?.[0] ?? '');
  const rowsOf = () =>
    ['office', ...office.rules.papers.papers.map(({ id }) => id)].concat(
      office.rules.papers.letters.map(({ id }) => `letters:${id}`),
      office.rules.papers.families.map(({ id }) => `families:${id}`),
    );

  it('is read as it is shown, row by row: saved unchanged, nothing differs', async () => {
    expect(rowsOf().length).toBeGreaterThan(10);
    for (const row of rowsOf()) {
      const at = paths.settingsRow('papers', row);
      const answer = await hanh.post(at, fieldsIn(await hanh.page(at)));
      expect(text(await answer.text()), row).toContain('Chưa có gì khác so với hiện nay');
    }
  });

  it('is listed in words of the office, what all papers share first', async () => {
    const page = text(await hanh.page(paths.settingsFile('papers')));
    expect(page).toMatch(/Dùng cho mọi văn bản\s+Phần đầu và chữ ký của đơn vị\s+Mẫu văn bản/);
    expect(page).toMatch(/Công văn, báo cáo ở phòng sự vụ\s+Văn bản đề nghị báo cải chính/);
    expect(page).not.toMatch(/press-correction|orientation|settings\./);
    expect(page).not.toContain('Thêm mẫu công văn');
    expect(text(await hanh.page(paths.settings))).toContain('mẫu công văn ở phòng sự vụ');
  });

  it('holds for the next paper at once, is told in the history, and goes back to what it was', async () => {
    const before = structuredClone(office.rules.papers.office);
    const changed = {
      ...fieldsIn(await hanh.page(OFFICE)),
      parent: 'Bảo hiểm xã hội khu vực Thử',
      signer: 'Trần Thị Ký',
      '@why': 'giám đốc mới',
    };
    expect((await hanh.post(OFFICE, changed)).status).toBe(303);
    expect(office.rules.papers.office).toMatchObject({ signer: 'Trần Thị Ký' });
    const page = await hanh.page(OFFICE);
    expect(sheetOf(page)).toContain('BẢO HIỂM XÃ HỘI KHU VỰC THỬ');
    expect(text(page)).toContain('giám đốc mới');
    expect(page).toContain('<ins>Trần Thị Ký</ins>');
    // Two who opened the form at once: the second is told.
    const late = await hanh.post(OFFICE, { ...changed, signer: 'Người Khác' });
    expect(late.status).toBe(400);
    const [made] = await office.store.amendments.all('papers', 'office');
    const turn = /name="@turn" value="(\d+)"/.exec(page)?.[1] ?? '';
    const back = { token: hanh.token, lan: made?.id ?? '', '@turn': turn };
    expect((await hanh.post(paths.settingsAct('papers', 'office', 'tro-lai'), back)).status).toBe(303);
    expect(office.rules.papers.office).toEqual(before);
    expect(await office.store.amendments.all('papers', 'office')).toHaveLength(2);
  });

  it('is shown on a paper before it is saved, every template, letter and family', async () => {
    for (const row of rowsOf()) {
      const at = paths.settingsRow('papers', row);
      const page = await hanh.page(at);
      const stands = sheetOf(page);
      if (row !== 'families:dang')
        expect(stands, row).toMatch(/XEM TRƯỚC.*Nội dung của văn bản đứng ở đây.*Nơi nhận:/);
      expect(stands).not.toMatch(/official\.|undefined|\{ky\}|\{viec\}/);
    }
    const at = paths.settingsRow('papers', 'letters:orientation');
    const fields = { ...fieldsIn(await hanh.page(at)), addressed: 'Ban Gõ Thử' };
    const answer = await hanh.post(`${at}/xem`, fields);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(text(page)).toContain('Chưa lưu. Đúng ý thì bấm “Lưu, dùng ngay”');
    expect(sheetOf(page)).toContain('Kính gửi: Ban Gõ Thử');
    expect(fieldsIn(page)).toMatchObject({ addressed: 'Ban Gõ Thử' });
    expect(await office.store.amendments.count()).toBe(0);
    expect(sheetOf(await hanh.page(at))).not.toContain('Ban Gõ Thử');
    // And saved from there.
    expect((await hanh.post(at, fieldsIn(page))).status).toBe(303);
    expect(office.rules.papers.letters.find(({ id }) => id === 'orientation')?.addressed).toEqual([
      'Ban Gõ Thử',
    ]);
  });

  it('is judged as the file is: what is wrong is said at its field, and nothing is lost', async () => {
    const fields = { ...fieldsIn(await hanh.page(OFFICE)), symbol: '', signer: 'Còn Đây' };
    for (const at of [OFFICE, `${OFFICE}/xem`]) {
      const answer = await hanh.post(at, fields);
      expect(answer.status).toBe(400);
      const page = await answer.text();
      expect(page).toContain('href="#f-symbol"');
      expect(fieldsIn(page)).toMatchObject({ signer: 'Còn Đây' });
    }
    const copies = paths.settingsRow('papers', 'letters:brief');
    const none = await hanh.post(copies, { ...fieldsIn(await hanh.page(copies)), copies: '' });
    expect(await none.text()).toContain('href="#f-copies"');
  });

  it('is never taken away where papers cannot be without it, and changed by nobody who may only look', async () => {
    const page = await hanh.page(OFFICE);
    expect(page).not.toContain(`action="${paths.settingsAct('papers', 'office', 'bo')}"`);
    const away = { token: hanh.token, '@turn': '0' };
    const refused = await hanh.post(paths.settingsAct('papers', 'office', 'bo'), away);
    expect(text(await refused.text())).toContain('Phần này không bỏ được.');
    const fields = fieldsIn(page);
    const taken = await hanh.post(`${paths.settingsFile('papers')}/them`, {
      ...fieldsIn(await hanh.page(paths.settingsRow('papers', 'bao-cao-thang'))),
      '@list': 'papers',
      id: 'office',
    });
    expect(taken.status).toBe(400);
    const viewer = await signedIn(office, VIEWER);
    for (const at of [OFFICE, `${OFFICE}/xem`, `${OFFICE}/bo`])
      expect((await viewer.post(at, { ...fields, token: viewer.token })).status).toBe(403);
    const admin = await signedIn(office, ADMIN);
    expect((await admin.post(paths.settingsAct('claims', 'C90', 'xem'), { token: admin.token })).status).toBe(
      404,
    );
  });
});
