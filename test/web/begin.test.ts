import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../src/alert/deliver.ts';
import { openPostmaster } from '../../src/alert/postmaster.ts';
import { ADMIN } from '../../src/web/access.ts';
import { meaningOf } from '../../src/web/pages/begin-mail.tsx';
import { placeChoices, placeNamed } from '../../src/web/pages/begin-places.ts';
import { testRules } from '../support/rules.ts';
import { HANH, type Office, openOffice, signedIn, type Visitor, VIEWER } from './office.ts';

describe('a province by the name people type', () => {
  it.each([
    ['Khánh Hòa', 'khanh-hoa', null],
    ['khanh hoa', 'khanh-hoa', null],
    ['tỉnh Khánh Hòa', 'khanh-hoa', null],
    ['Ninh Thuận', 'khanh-hoa', 'Ninh Thuận'],
    ['TỈNH NINH THUẬN', 'khanh-hoa', 'Ninh Thuận'],
    ['ninh thuan', 'khanh-hoa', 'Ninh Thuận'],
    ['Thành phố Hà Nội', 'ha-noi', null],
    ['TP. Hồ Chí Minh', 'ho-chi-minh', null],
    ['Bình Dương', 'ho-chi-minh', 'Bình Dương'],
  ])('%s is %s', async (typed, id, former) => {
    const { organisations } = await testRules();
    expect(placeNamed(typed, organisations.places)).toMatchObject({ id, former });
  });

  it('knows every name it offers, and no other', async () => {
    const { places } = (await testRules()).organisations;
    const choices = placeChoices(places);
    expect(choices).toHaveLength(63);
    for (const { name, now } of choices)
      expect(placeNamed(name, places), name).toMatchObject({ name: now ?? name });
    for (const strange of ['', ' ', 'Atlantis', 'tỉnh', 'Hòa'])
      expect(placeNamed(strange, places)).toBe(null);
  });
});

describe('what a mail server says, in the reader’s language', () => {
  it.each([
    ['Invalid login: 535 5.7.8 Error: authentication failed', 'password'],
    ['getaddrinfo ENOTFOUND mail.co-quan.example', 'name'],
    ['connect ECONNREFUSED 127.0.0.1:2525', 'unreachable'],
    ['Greeting never received', 'unreachable'],
    ['self-signed certificate in certificate chain', 'certificate'],
    ['Mail command failed: 553 5.7.1 Sender address rejected', 'sender'],
    ["Can't send mail - all recipients were rejected: 550 no such user", 'mailbox'],
    ['452 try later', 'other'],
  ])('%s: %s', (said, meaning) => {
    expect(meaningOf(said)).toBe(`begin.mail.means.${meaning}`);
  });
});

describe('the first morning', () => {
  let office: Office;
  let admin: Visitor & { token: string };
  const send = (path: string, fields: Record<string, string> = {}) =>
    admin.post(path, { token: admin.token, ...fields });

  beforeEach(async () => {
    const now = (): Office => office;
    const real = await testRules();
    office = await openOffice({
      mail: true,
      // What is changed is judged with everything it is tied to: the invented claims of the office would not stand that.
      change: (rules) => Object.assign(rules, { claims: real.claims, playbook: real.playbook }),
      postmaster: {
        test: async (id, by) => {
          const { store, world, rules } = now();
          const n = await openPostmaster(store, world, rules).test(id, by);
          await deliver(store, world, rules);
          return n;
        },
        confirmAgain: (id) => openPostmaster(now().store, now().world, now().rules).confirmAgain(id),
        released: () => Promise.resolve(0),
      },
    });
    admin = await signedIn(office, ADMIN);
  });
  afterEach(() => office.store.close());

  it('lists what is open, and says on Hôm nay how much', async () => {
    expect((await admin.page('/bat-dau')).match(/>chưa xong</g)).toHaveLength(6);
    expect(await admin.page('/')).toContain('Còn 6 việc thiết lập ban đầu chưa xong');
    await send('/bat-dau/co-quan/giu');
    expect(await admin.page('/')).toContain('Còn 5 việc');
    expect((await admin.page('/bat-dau')).match(/>đã xong</g)).toHaveLength(1);
  });

  it('says where one is, and leads back and on', async () => {
    const page = await admin.page('/bat-dau/nguoi-nhan');
    expect(page).toContain('Bước 3/5');
    expect(page).toContain('href="/bat-dau/tinh"');
    const answer = await send('/bat-dau/nguoi-nhan/giu');
    expect(answer.headers.get('location')).toBe('/bat-dau/thu?xong=recipients');
  });

  it('keeps the office’s name, and words that do not fit beside their field', async () => {
    const wrong = await send('/bat-dau/co-quan', { name: 'BHXH tỉnh Biển Xa', short: '' });
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toContain('value="BHXH tỉnh Biển Xa"');
    expect(page).toMatch(/aria-invalid="true" aria-describedby="office-short-mistake/);
    expect(office.rules.haidang.organisation.name).toBe('Bảo hiểm xã hội tỉnh Vân Sơn');
    const right = await send('/bat-dau/co-quan', { name: 'BHXH tỉnh Biển Xa', short: 'BHXH Biển Xa' });
    expect(right.headers.get('location')).toBe('/bat-dau/tinh?xong=organisation');
    expect(office.rules.haidang.organisation).toMatchObject({
      name: 'BHXH tỉnh Biển Xa',
      short: 'BHXH Biển Xa',
    });
    const [made] = await office.store.events.acts({ act: 'amend' }, 1, null);
    expect(made?.who).toBe(ADMIN.id);
  });

  it('takes an old province for the one it is in now, and says so', async () => {
    const strange = await send('/bat-dau/tinh', { place: 'Xứ Lạ' });
    expect(strange.status).toBe(400);
    const mend = await strange.text();
    expect(mend).toContain('Không tìm thấy tỉnh “Xứ Lạ”');
    expect(mend).toContain('value="Xứ Lạ"');
    const answer = await send('/bat-dau/tinh', { place: 'ninh thuan' });
    expect(office.rules.haidang.organisation.province).toBe('khanh-hoa');
    expect(await admin.page(answer.headers.get('location') ?? '')).toContain(
      'Ninh Thuận nay thuộc Khánh Hòa',
    );
    await send('/bat-dau/tinh', { country: 'yes' });
    expect(office.rules.haidang.organisation.province).toBe(null);
  });

  it('does not pass off the sample address as somebody who reads', async () => {
    const before = (await office.store.amendments.all('recipients')).length;
    const wrong = await send('/bat-dau/nguoi-nhan', {
      'officer-name': 'Cán bộ',
      'officer-mail': 'CanBo@haidang.example',
      'leader-name': '',
      'leader-mail': '',
    });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('Đây là địa chỉ mẫu');
    expect(await office.store.amendments.all('recipients')).toHaveLength(before);
  });

  it('keeps two recipients and asks both; one mistake keeps neither', async () => {
    const typed = {
      'officer-name': 'Trần Thị Mai',
      'officer-mail': 'mai@bhxh-vanson.example',
      'leader-name': 'Lê Văn Giám',
      'leader-mail': 'giám đốc',
    };
    const wrong = await send('/bat-dau/nguoi-nhan', typed);
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toMatch(/value="giám đốc" aria-invalid="true" aria-describedby="leader-mail-mistake"/);
    expect(page).toContain('value="Trần Thị Mai"');
    expect(office.rules.recipients.some(({ name }) => name === 'Trần Thị Mai')).toBe(false);
    const right = await send('/bat-dau/nguoi-nhan', { ...typed, 'leader-mail': 'giam@bhxh-vanson.example' });
    expect(right.status).toBe(303);
    expect(office.rules.recipients.map(({ name, role }) => [name, role])).toEqual([
      ['Trần Thị Mai', 'officer'],
      ['Lê Văn Giám', 'leader'],
    ]);
    const asked = (await office.store.letters.list(20)).filter(({ kind }) => kind === 'confirm');
    expect(asked.map(({ to }) => to).toSorted()).toEqual([
      'giam@bhxh-vanson.example',
      'mai@bhxh-vanson.example',
    ]);
    const again = await send('/bat-dau/nguoi-nhan', { 'officer-name': '', 'officer-mail': 'a@b.example' });
    expect(await again.text()).toContain('Ghi tên hoặc chức danh.');
  });

  it('shows what the mail server made of a test letter', async () => {
    const [first] = office.rules.recipients;
    office.world.post = () =>
      Promise.resolve({ ok: false, when: 'later', detail: 'Invalid login: 535 authentication failed' });
    const refused = await send('/bat-dau/thu/thu', { whom: first?.id ?? '' });
    const page = await admin.page(refused.headers.get('location') ?? '');
    expect(page).toContain('Máy chủ không nhận tên đăng nhập hoặc mật khẩu');
    expect(page).toContain('535 authentication failed');
    expect(page).toContain('Bỏ qua, làm sau');
    office.world.post = () => Promise.resolve({ ok: true });
    office.world.pass(60_000);
    const took = await send('/bat-dau/thu/thu', { whom: first?.id ?? '' });
    const good = await admin.page(took.headers.get('location') ?? '');
    expect(good).toContain(`Máy chủ đã nhận thư gửi ${first?.mail ?? ''}`);
    expect(good).toContain('Xong, sang bước sau');
  });

  it('says what to set where there is no mail server', async () => {
    office.world.post = null;
    const page = await admin.page('/bat-dau/thu');
    expect(page).toContain('SMTP_URL=smtp://');
    expect(page).toContain('khởi động lại');
  });

  it('keeps the sender, and refuses what is none', async () => {
    const wrong = await send('/bat-dau/thu', { from: 'truyen thong' });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('value="truyen thong"');
    expect((await send('/bat-dau/thu', { from: 'truyenthong@bhxh-vanson.example' })).status).toBe(303);
    expect(office.rules.haidang.mail.from).toBe('truyenthong@bhxh-vanson.example');
  });

  it('is the administrator’s; others are shown the drill', async () => {
    for (const person of [HANH, VIEWER]) {
      const guest = await signedIn(office, person);
      expect((await guest.get('/bat-dau')).headers.get('location')).toBe('/bat-dau/dien-tap');
      expect((await guest.get('/bat-dau/co-quan')).status).toBe(403);
      const asked = { token: guest.token, name: 'x', short: 'x' };
      expect((await guest.post('/bat-dau/co-quan', asked)).status).toBe(403);
      expect(await guest.page('/')).not.toContain('thiết lập ban đầu');
    }
  });
});
