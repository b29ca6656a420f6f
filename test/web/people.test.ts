import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person, Role } from '../../src/domain/person.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { ADMIN, MAY, may, signInLink } from '../../src/web/access.ts';
import { hasWords } from '../../src/view/say.ts';
import { refusalOfRole, refusalTo } from '../../src/web/pages/people-may.ts';
import { fakePostmaster, type FakePostmaster, mailroomRules } from './mailroom.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER, type Visitor, visitor } from './office.ts';

const PAGE = '/thiet-lap/nguoi';
const GIAM: Person = { id: 'giam', name: 'Lê Văn Giám', role: 'leader' };
const MAIL = 'mai@bhxh-vanson.example';

describe('the people of the desk', () => {
  let office: Office;
  let postman: FakePostmaster;
  let admin: Visitor & { token: string };
  beforeEach(async () => {
    postman = fakePostmaster();
    office = await openOffice({ mail: true, postmaster: postman, change: mailroomRules });
    admin = await signedIn(office, ADMIN);
  });
  afterEach(() => office.store.close());

  const act = (id: string, name: string, fields: Record<string, string> = {}, guest = admin) =>
    guest.post(`${PAGE}/${id}/${name}`, { token: guest.token, ...fields });
  const invite = (fields: Record<string, string>, guest = admin) =>
    guest.post(PAGE, { token: guest.token, name: 'Trần Văn Bình', role: 'officer', ...fields });
  const row = (page: string, id: string) =>
    new RegExp(`<li class="source" id="${id}">.*?</div></li>`, 's').exec(page)?.[0] ?? '';
  const linkIn = (page: string) =>
    new URL(/http:\/\/localhost\/dang-nhap\?khoa=\w{52}/.exec(page)?.[0] ?? '');
  const enter = async (link: URL) => {
    const guest = visitor(office);
    const answer = await guest.post('/dang-nhap', { khoa: link.searchParams.get('khoa') ?? '' });
    return { guest, status: answer.status };
  };
  const member = async (id: string) =>
    (await office.store.people.roll(office.world.now())).find((one) => one.id === id);
  const acts = (id: string) => office.store.events.actsOn(`person:${id}`);

  it('tells who they are, as what, since when, last here on which day, and as whom they get letters', async () => {
    await signedIn(office, HANH);
    office.world.pass(2 * DAY);
    const guest = await signedIn(office, ADMIN);
    const page = await guest.page(PAGE);
    expect(row(page, 'hanh')).toContain('Nguyễn Thị Hạnh');
    expect(row(page, 'hanh')).toContain('cán bộ');
    expect(row(page, 'hanh')).toMatch(/Có tài khoản từ<\/dt><dd>23\/11\/2026/);
    expect(row(page, 'hanh')).toMatch(/Vào lần cuối<\/dt><dd>23\/11\/2026/);
    expect(row(page, 'hanh')).toContain('1 thiết bị');
    expect(row(page, 'hanh')).toContain('không nhận thư');
    expect(row(page, 'admin')).toMatch(/Vào lần cuối<\/dt><dd>hôm nay/);
    expect(row(page, 'admin')).toContain('Phạm Quốc Trị');
    expect(row(page, 'admin')).toContain('bạn');
    expect(page).not.toMatch(/undefined|NaN|\[object|>\s*people\.|>\s*audit\./);
  });

  it('keeps the day somebody was here, and writes it once a day', async () => {
    await admin.page('/');
    expect(await member('admin')).toMatchObject({ seenOn: '2026-11-23' });
    office.world.pass(DAY);
    await admin.page('/');
    expect(await member('admin')).toMatchObject({ seenOn: '2026-11-24' });
  });

  describe('an invitation', () => {
    it('makes a person and shows the link once; it signs them in', async () => {
      const answer = await invite({ name: '  Trần   Văn Bình ', role: 'leader' });
      const page = await answer.text();
      expect(page).toContain('Liên kết đăng nhập của Trần Văn Bình');
      const link = linkIn(page);
      expect(await member('tran-van-binh')).toMatchObject({ name: 'Trần Văn Bình', role: 'leader' });
      expect(row(await admin.page(PAGE), 'tran-van-binh')).toContain('một liên kết chờ dùng, hết hạn');
      expect(await admin.page(PAGE)).not.toContain(link.searchParams.get('khoa'));
      expect(JSON.stringify(await office.store.events.latest(50))).not.toContain(
        link.searchParams.get('khoa'),
      );
      const { guest, status } = await enter(link);
      expect(status).toBe(303);
      expect((await guest.get('/')).status).toBe(200);
      expect((await acts('tran-van-binh'))[0]).toMatchObject({
        who: 'admin',
        data: { act: 'people-invite', from: null, to: 'leader', whom: 'Trần Văn Bình', name: 'Quản trị' },
      });
    });

    it('keeps namesakes apart, and takes no recipient’s id by accident', async () => {
      for (let n = 0; n < 3; n++) await invite({});
      await invite({ name: 'Mai' });
      const ids = (await office.store.people.roll(office.world.now())).map(({ id }) => id);
      expect(ids).toEqual(
        expect.arrayContaining(['tran-van-binh', 'tran-van-binh-2', 'tran-van-binh-3', 'mai-2']),
      );
      expect(row(await admin.page(PAGE), 'mai-2')).toContain('không nhận thư');
    });

    it('makes somebody the recipient they are, once', async () => {
      await invite({ name: 'Trần Thị Mai', recipient: 'mai' });
      const page = await admin.page(PAGE);
      expect(row(page, 'mai')).toMatch(/Nhận thư với tên<\/dt><dd>Trần Thị Mai/);
      expect(page).not.toContain('<option value="mai"');
      const again = await invite({ name: 'Người Khác', recipient: 'mai' });
      expect(again.status).toBe(400);
      expect(await again.text()).toContain('đã gắn với một tài khoản khác');
    });

    it.each([
      [{ name: '' }, 'Chưa có họ tên.'],
      [{ name: 'x'.repeat(81) }, 'Họ tên dài nhất 80 ký tự.'],
      [{ name: '12345' }, 'Họ tên phải có chữ'],
      [{ name: 'Bình\u202e' }, 'Họ tên phải có chữ'],
      [{ role: 'king' }, 'Hãy chọn một vai.'],
      [{ recipient: 'nobody' }, 'Người nhận này không còn'],
    ])('says beside the field what is wrong with %j, and keeps the rest', async (wrong, words) => {
      const answer = await invite({ name: 'Trần Văn Bình', role: 'leader', ...wrong });
      const page = await answer.text();
      expect(answer.status).toBe(400);
      expect(page).toContain(words);
      expect(page).toContain('aria-invalid="true"');
      if (!('name' in wrong)) expect(page).toContain('value="Trần Văn Bình"');
      if (!('role' in wrong)) expect(page).toMatch(/<option value="leader" selected="">/);
      expect(await office.store.people.roll(office.world.now())).toHaveLength(1);
    });
  });

  it('mails a link to the recipient somebody is, where that can be done', async () => {
    expect(await (await invite({ name: 'Mai', recipient: 'mai' })).text()).not.toContain('Gửi tới');
    await office.store.contacts.confirm('mai', MAIL, office.world.now(), null);
    expect(await (await act('mai', 'lien-ket')).text()).not.toContain('Gửi tới');

    postman.invite = (id, link, by) => {
      postman.asked.push(`invite ${id} ${link} ${by}`);
      return Promise.resolve();
    };
    const page = await (await act('mai', 'lien-ket')).text();
    expect(page).toContain(`Gửi tới ${MAIL}`);
    const link = linkIn(page);
    const khoa = link.searchParams.get('khoa') ?? '';
    const answer = await act('mai', 'gui-thu', { khoa });
    expect(await admin.page(answer.headers.get('location') ?? '')).toContain('đã xếp vào hộp thư đi');
    expect(postman.asked).toEqual([`invite mai ${link.href} Quản trị`]);
    expect(office.jobs).toContain('deliver');
    expect((await acts('mai')).map(({ data }) => data['act'])).toContain('people-mail');
    // Another person's key is not sent as theirs, nor one that is over.
    expect((await act('admin', 'gui-thu', { khoa })).status).toBe(409);
    await enter(link);
    expect((await act('mai', 'gui-thu', { khoa })).status).toBe(409);
    expect(postman.asked).toHaveLength(1);
  });

  it('makes a new link, and the one before it opens nothing any more', async () => {
    const first = linkIn(await (await invite({})).text());
    const second = linkIn(await (await act('tran-van-binh', 'lien-ket')).text());
    expect((await enter(first)).status).toBe(410);
    expect((await enter(second)).status).toBe(303);
    expect((await acts('tran-van-binh')).at(-1)).toMatchObject({ data: { act: 'people-link' } });
  });

  it('changes a role from the next page on, and writes down the old and the new', async () => {
    const hanh = await signedIn(office, HANH);
    expect((await act('hanh', 'vai', { role: 'viewer' })).status).toBe(303);
    expect((await hanh.post('/ban-tin/lap', { token: hanh.token })).status).toBe(403);
    expect((await acts('hanh')).at(-1)).toMatchObject({
      data: { act: 'people-role', from: 'officer', to: 'viewer', whom: HANH.name },
    });
    const same = await act('hanh', 'vai', { role: 'viewer' });
    expect(same.status).toBe(400);
    expect(row(await same.text(), 'hanh')).toContain('Đó đang là vai của người này.');
    expect((await act('hanh', 'vai', { role: 'king' })).status).toBe(400);
    expect(await acts('hanh')).toHaveLength(1);
  });

  it('ends every session of another, and every other one of one’s own', async () => {
    const hanh = await signedIn(office, HANH);
    const phone = await signedIn(office, ADMIN);
    await act('hanh', 'ket-thuc');
    expect((await hanh.get('/')).status).toBe(401);
    expect((await acts('hanh')).at(-1)).toMatchObject({ data: { act: 'people-end', from: 1, to: 0 } });
    expect(row(await admin.page(PAGE), 'admin')).toContain('Kết thúc các phiên khác');
    await act('admin', 'ket-thuc');
    expect((await phone.get('/')).status).toBe(401);
    expect((await admin.get('/')).status).toBe(200);
    expect(row(await admin.page(PAGE), 'admin')).not.toContain('Kết thúc');
  });

  it('lets somebody leave and come back: out at once, no link, the name stays', async () => {
    const hanh = await signedIn(office, HANH);
    const link = new URL(await signInLink(office.store, office.world, office.rules, HANH));
    await act('hanh', 'roi');
    expect((await hanh.get('/')).status).toBe(401);
    expect((await enter(link)).status).toBe(410);
    await expect(signInLink(office.store, office.world, office.rules, HANH)).rejects.toThrow(
      'people.refused.left',
    );
    const page = await admin.page(PAGE);
    expect(page).toContain('Đã rời (1)');
    expect(row(page, 'hanh')).toContain('Rời ngày');
    expect((await act('hanh', 'lien-ket')).status).toBe(409);
    expect((await act('hanh', 'vai', { role: 'viewer' })).status).toBe(409);
    expect((await act('hanh', 'roi')).status).toBe(409);

    await act('hanh', 'tro-lai');
    expect((await hanh.get('/')).status).toBe(401);
    expect((await enter(linkIn(await (await act('hanh', 'lien-ket')).text()))).status).toBe(303);
    expect((await acts('hanh')).map(({ data }) => data['act'])).toEqual([
      'people-leave',
      'people-back',
      'people-link',
    ]);
    expect((await act('hanh', 'tro-lai')).status).toBe(409);
  });

  it('keeps the last administrator, and says so on the button', async () => {
    const page = await admin.page(PAGE);
    expect(row(page, 'admin')).toContain('Đây là quản trị duy nhất');
    for (const [name, fields] of [
      ['vai', { role: 'viewer' }],
      ['roi', {}],
    ] as const) {
      const answer = await act('admin', name, fields);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('Đây là quản trị duy nhất');
    }
    expect(await member('admin')).toMatchObject({ role: 'admin', leftAt: null });
  });

  it('keeps one administrator when two let each other go at the same moment', async () => {
    const one = await signedIn(office, { id: 'mot', name: 'Một', role: 'admin' });
    const two = await signedIn(office, { id: 'hai', name: 'Hai', role: 'admin' });
    await office.store.people.setRole('admin', 'viewer');
    await Promise.all([act('hai', 'roi', {}, one), act('mot', 'roi', {}, two)]);
    const roll = await office.store.people.roll(office.world.now());
    expect(roll.filter(({ role, leftAt }) => role === 'admin' && leftAt === null)).toHaveLength(1);
  });

  it('keeps the account the server prints links for, and lets nobody out by their own hand', async () => {
    const other = await signedIn(office, { id: 'mot', name: 'Một', role: 'admin' });
    expect(await (await act('admin', 'roi', {}, other)).text()).toContain('Tài khoản của máy chủ');
    expect(await (await act('mot', 'roi', {}, other)).text()).toContain('Không tự cho mình rời đi');
    expect((await act('mot', 'vai', { role: 'officer' }, other)).status).toBe(303);
    expect((await act('mot', 'vai', { role: 'admin' }, other)).status).toBe(403);
    expect(await member('mot')).toMatchObject({ role: 'officer' });
  });

  it.each([VIEWER, HANH, GIAM])(
    'is shown to a $role without a button, and their posts are refused',
    async (person) => {
      const guest = await signedIn(office, person);
      const page = await guest.page(PAGE);
      expect(page).toContain('Chỉ người quản trị thêm bớt người và đổi vai.');
      expect(page).toContain('Ai làm được gì');
      expect(page).not.toContain('Vào lần cuối');
      expect(page).not.toMatch(/thiet-lap\/nguoi\/[\w-]+\/|name="role"/);
      expect((await invite({}, guest)).status).toBe(403);
      for (const name of ['vai', 'lien-ket', 'gui-thu', 'ket-thuc', 'roi', 'tro-lai'])
        expect((await act('admin', name, { role: 'viewer' }, guest)).status).toBe(403);
      expect(await member('admin')).toMatchObject({ role: 'admin', leftAt: null });
    },
  );

  it('knows nobody who is not there, and asks for the token of the session', async () => {
    expect((await act('nobody', 'roi')).status).toBe(404);
    expect((await admin.post(`${PAGE}/admin/lien-ket`, {})).status).toBe(403);
  });

  it('lets no role, by any act, give more than it has', () => {
    const roles: Role[] = ['viewer', 'officer', 'leader', 'admin'];
    const one = (id: string, role: Role) => ({
      id,
      name: id,
      role,
      since: 0,
      leftAt: null,
      seenOn: null,
      sessions: 0,
      linkUntil: null,
    });
    for (const mine of roles)
      for (const theirs of roles) {
        const higher = roles.indexOf(theirs) > roles.indexOf(mine);
        expect(refusalOfRole(theirs, one('me', mine)) !== null).toBe(higher);
        const refused = refusalTo('role', one('me', mine), one('x', theirs), [
          one('me', mine),
          one('x', theirs),
        ]);
        if (mine !== 'admin' || higher) expect(refused).not.toBeNull();
      }
  });

  it('says for every act of the table who may do it, as the server checks it', async () => {
    const page = await admin.page(PAGE);
    for (const action of Object.keys(MAY) as (keyof typeof MAY)[]) {
      expect(hasWords(`people.may.${action}`), `words for ${action}`).toBe(true);
      const cells = (['viewer', 'officer', 'leader', 'admin'] as const).map((role) =>
        may({ id: '', name: '', role }, action) ? '<td>có</td>' : '<td>không</td>',
      );
      expect(page).toContain(cells.join(''));
    }
  });
});

describe('who lost their link', () => {
  let office: Office;
  let postman: FakePostmaster;
  beforeEach(async () => {
    postman = fakePostmaster();
    postman.invite = (id, link) => {
      postman.asked.push(`${id} ${link}`);
      return Promise.resolve();
    };
    office = await openOffice({ mail: true, postmaster: postman, change: mailroomRules });
    await office.store.people.welcome({ id: 'mai', name: 'Trần Thị Mai', role: 'officer' }, 0);
    await office.store.contacts.confirm('mai', MAIL, 0, null);
  });
  afterEach(() => office.store.close());
  const ask = (mail: string) => visitor(office).post('/dang-nhap/gui', { mail });
  const words = async (answer: Response) => /<main.*<\/main>/s.exec(await answer.text())?.[0];

  it('is told whom to ask, by no name, and may have a link mailed', async () => {
    const page = await visitor(office).page('/dang-nhap');
    expect(page).toContain('Hỏi người quản trị');
    expect(page).toContain('Gửi tôi liên kết đăng nhập');
    expect(page).not.toMatch(/Trần Thị Mai|Phạm Quốc Trị|mai@/);
  });

  it('gets a link by mail that signs them in', async () => {
    await ask(' Mai@BHXH-vanson.example ');
    expect(postman.asked).toHaveLength(1);
    const khoa = new URL(postman.asked[0]?.slice(4) ?? '').searchParams.get('khoa') ?? '';
    expect((await visitor(office).post('/dang-nhap', { khoa })).status).toBe(303);
    expect(office.jobs).toContain('deliver');
    expect((await office.store.events.actsOn('person:mai'))[0]).toMatchObject({
      who: null,
      data: { act: 'people-asked', whom: 'Trần Thị Mai' },
    });
  });

  it('answers every address the same, in the same time', async () => {
    const answers = [MAIL, 'giamdoc@bhxh-vanson.example', 'ai@la.example'].map(async (mail) => {
      const before = office.world.now();
      const answer = await ask(mail);
      return [answer.status, await words(answer), office.world.now() > before];
    });
    const [known, linkless, stranger] = await Promise.all(answers);
    expect(known?.[0]).toBe(200);
    expect(linkless).toEqual(known);
    expect(stranger).toEqual(known);
    expect(postman.asked).toHaveLength(1);
  });

  it('mails at most three links an hour, and the answer does not tell', async () => {
    const answers = [];
    for (let n = 0; n < 5; n++) answers.push(await words(await ask(MAIL)));
    expect(postman.asked).toHaveLength(3);
    expect(new Set(answers).size).toBe(1);
    office.world.pass(HOUR);
    await ask(MAIL);
    expect(postman.asked).toHaveLength(4);
  });

  it('mails nothing to an address that nobody confirmed, that stopped its letters, or of who left', async () => {
    const { rules } = office;
    rules.recipients = rules.recipients.map((one) => (one.id === 'mai' ? { ...one, mail: 'moi@a.vn' } : one));
    await ask('moi@a.vn');
    rules.recipients = rules.recipients.map((one) => (one.id === 'mai' ? { ...one, mail: MAIL } : one));
    await office.store.contacts.stop('mai', MAIL, office.world.now());
    await ask(MAIL);
    await office.store.contacts.confirm('mai', MAIL, office.world.now(), null);
    await office.store.people.depart('mai', office.world.now());
    await ask(MAIL);
    expect(postman.asked).toEqual([]);
  });

  it('says the same when the mailing breaks, and the operator hears of it', async () => {
    const fine = await words(await ask('ai@la.example'));
    postman.invite = () => Promise.reject(new Error('no box'));
    expect(await words(await ask(MAIL))).toBe(fine);
    expect(office.world.said).toContain('a sign-in link could not be mailed');
  });

  it('keeps what was typed when it is no address', async () => {
    const answer = await ask('mai tai bhxh');
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('Đây chưa phải một địa chỉ thư');
    expect(page).toContain('value="mai tai bhxh"');
  });

  it('meets no form where nothing could be mailed', async () => {
    for (const options of [{ mail: true, postmaster: fakePostmaster() }, { postmaster: postman }]) {
      const other = await openOffice({ ...options, change: mailroomRules });
      await other.store.people.welcome({ id: 'mai', name: 'Mai', role: 'officer' }, 0);
      expect(await visitor(other).page('/dang-nhap')).not.toContain('Gửi tôi liên kết');
      expect((await visitor(other).post('/dang-nhap/gui', { mail: 'a@b.vn' })).status).toBe(503);
      await other.store.close();
    }
  });
});
