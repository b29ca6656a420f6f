import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amending } from '../../src/config/amend.ts';
import type { Rules } from '../../src/config/rules.ts';
import type { Person } from '../../src/domain/person.ts';
import { paths } from '../../src/view/paths.ts';
import { openSettings, type Settings } from '../../src/web/settings.ts';
import { fieldsIn, inputsOf } from './forms.ts';
import { mailroomRules } from './mailroom.ts';
import { HANH, type Office, officeRules, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const ADMIN: Person = { id: 'admin', name: 'Quản trị', role: 'admin' };
const LEADER: Person = { id: 'minh', name: 'Trần Minh', role: 'leader' };

describe('the configuration changed on the desk', () => {
  let office: Office;
  let rules: Rules;
  let settings: Settings;
  let told: number;
  const open = async (loaded: Rules) => {
    rules = loaded;
    told = 0;
    settings = await openSettings({ ...office, rules, amending, changed: () => void told++ });
  };
  const claim = (changes: Record<string, unknown> = {}) => ({
    ...(settings.row('claims', 'C90') as Record<string, unknown>),
    ...changes,
  });
  beforeEach(async () => {
    office = await openOffice();
    await open(await officeRules());
  });
  afterEach(() => office.store.close());

  it('is adopted at once, kept with who, when and why, and found again by the next start', async () => {
    const { claims } = rules;
    const change = {
      file: 'claims' as const,
      row: 'C90',
      after: claim({ title: 'Nói khác' }),
      why: 'rõ hơn',
    };
    expect(await settings.change(change, HANH)).toEqual([]);
    expect(claims[0]?.title).toBe('Nói khác');
    expect(told).toBe(1);
    const [made] = await settings.history('claims', 'C90');
    expect(made).toMatchObject({ who: 'hanh', name: HANH.name, why: 'rõ hơn', file: 'claims', row: 'C90' });
    expect(made?.before).toMatchObject({ title: expect.stringContaining('Từ tháng sau') as string });
    expect(settings.rows('claims').map(({ amended }) => amended)).toEqual([true, false]);

    await open(await officeRules());
    expect(rules.claims[0]?.title).toBe('Nói khác');
    expect(settings.turn('claims', 'C90')).toBe(1);
    expect(settings.left()).toEqual([]);
  });

  it('never keeps the house from starting: what does not fit is left out, named, and told to the log', async () => {
    await settings.change(
      { file: 'claims', row: 'C90', after: claim({ title: 'Nói khác' }), why: 'x' },
      HANH,
    );
    await settings.change({ file: 'claims', row: 'C91', after: null, why: 'x' }, HANH);
    const newer = await officeRules();
    newer.topics.topics = newer.topics.topics.filter(({ id }) => id !== 'rut_mot_lan');
    newer.claims = newer.claims.map((one) => ({ ...one, topic: newer.topics.topics[0]?.id ?? '' }));
    await open(newer);
    expect(rules.claims.map(({ id, title }) => [id, title.slice(0, 9)])).toEqual([['C90', 'Từ tháng ']]);
    expect(settings.left().map(({ amendment }) => amendment.row)).toEqual(['C90']);
    expect(settings.rows('claims')[0]?.amended).toBe(false);
    expect(office.world.said).toContain('a change made on the desk does not fit this configuration');
    // Written anew it holds again.
    await settings.change({ file: 'claims', row: 'C90', after: claim({ title: 'Mới' }), why: 'x' }, HANH);
    expect(settings.left()).toEqual([]);
  });

  it('tells the later of two people that the row changed meanwhile, also from another process', async () => {
    const other = await openSettings({ ...office, rules: await officeRules(), amending, changed: () => {} });
    const [first, second] = await Promise.all([
      settings.change(
        { file: 'claims', row: 'C90', after: claim({ title: 'Một' }), why: 'x', turn: 0 },
        HANH,
      ),
      settings.change(
        { file: 'claims', row: 'C90', after: claim({ title: 'Hai' }), why: 'x', turn: 0 },
        LEADER,
      ),
    ]);
    expect(first).toEqual([]);
    expect(second?.[0]?.vi).toContain('Có người vừa sửa');
    expect(rules.claims[0]?.title).toBe('Một');
    const third = await other.change(
      { file: 'claims', row: 'C90', after: claim({ title: 'Ba' }), why: 'x' },
      HANH,
    );
    expect(third[0]?.en).toContain('changed this entry');
  });

  it('hears what another process changed, at the latest when it was slower, and can be changed there again', async () => {
    const others = await officeRules();
    let heard = 0;
    const changed = () => void heard++;
    const other = await openSettings({ ...office, rules: others, amending, changed });
    others.haidang.desk.address = 'http://127.0.0.1:54321';
    await settings.change({ file: 'claims', row: 'C90', after: claim({ title: 'Một' }), why: 'x' }, HANH);
    await settings.change({ file: 'claims', row: 'C91', after: null, why: 'x' }, HANH);
    const late = { file: 'claims' as const, row: 'C90', after: claim({ title: 'Hai' }), why: 'x' };
    expect(await other.change({ ...late, turn: 0 }, LEADER)).toHaveLength(1);
    expect(others.claims.map(({ id, title }) => [id, title])).toEqual([['C90', 'Một']]);
    expect([heard, other.turn('claims', 'C90')]).toEqual([1, 1]);
    expect(others.haidang.desk.address).toBe('http://127.0.0.1:54321');
    // A form shown by the process that knew goes through at the one that did not.
    expect(await other.change({ ...late, turn: 1 }, LEADER)).toEqual([]);
    expect(await settings.change({ ...late, after: claim({ title: 'Ba' }), turn: 2 }, HANH)).toEqual([]);
    await other.refresh();
    await other.refresh();
    expect([others.claims[0]?.title, heard]).toEqual(['Ba', 3]);
  });

  it('changes nothing without a reason where answers are official, nor for nothing', async () => {
    const [reasonless] = await settings.change(
      { file: 'claims', row: 'C90', after: claim({ title: 'x' }), why: ' ' },
      HANH,
    );
    expect(reasonless?.path).toBe('@why');
    const [same] = await settings.change({ file: 'claims', row: 'C90', after: claim(), why: 'x' }, HANH);
    expect(same?.vi).toContain('Chưa có gì khác');
    expect(await settings.history('claims')).toEqual([]);
    expect(told).toBe(0);
  });

  it('leaves the address alone that the house found for itself', async () => {
    rules.haidang.desk.address = 'http://127.0.0.1:54321';
    const organisation = { ...(settings.row('haidang', 'organisation') as object), short: 'BHXH Mới' };
    expect(
      await settings.change({ file: 'haidang', row: 'organisation', after: organisation, why: '' }, ADMIN),
    ).toEqual([]);
    expect(rules.haidang.desk.address).toBe('http://127.0.0.1:54321');
    expect(rules.haidang.organisation.short).toBe('BHXH Mới');
  });
});

describe('Thiết lập', () => {
  let office: Office;
  let guest: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    guest = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const at = (row: string) => paths.settingsRow('claims', row);
  function form(row: string, changes: Record<string, string | string[]>) {
    const rule = office.rules.claims.find(({ id }) => id === row);
    return {
      token: guest.token,
      '@turn': '0',
      id: row,
      title: rule?.title ?? '',
      topic: rule?.topic ?? '',
      verdict: rule?.verdict ?? '',
      harm: rule?.harm ?? '',
      phrasings: rule?.phrasings.join('\r\n') ?? '',
      correction: rule?.correction ?? '',
      why: rule?.why ?? '',
      confidence: rule?.confidence ?? '',
      checked_on: rule?.checked_on ?? '',
      '@why': 'Báo chí nói cách khác',
      ...changes,
    };
  }

  it('shows what can be set and how it stands', async () => {
    const page = await guest.page(paths.settings);
    expect(page).toContain('2 nhận định, 1 câu trả lời quá hạn tra lại');
    expect(page).toContain('Chưa ai đổi gì ở đây');
  });

  it('finds rows on the page, with or without accents', async () => {
    const page = await guest.page(`${paths.settingsFile('claims')}?q=rut+mot+lan`);
    expect(page).toContain('C90');
    expect(page).not.toContain('C91');
    expect(page).toContain('1 trong 2 mục');
    expect(await guest.page(`${paths.settingsFile('claims')}?q=xyz`)).toContain('Không mục nào có “xyz”');
  });

  it('keeps what was typed and says beside the field what is wrong', async () => {
    const answer = await guest.post(
      at('C90'),
      form('C90', { title: '', phrasings: 'một cách nói mới', '@why': '' }),
    );
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('Ô này đang bỏ trống.');
    expect(page).toContain('một cách nói mới');
    expect(page).toContain('Hãy ghi lý do');
    expect(page).toMatch(/<a href="#f-title">Nhận định<\/a>/);
    expect(page).toMatch(/id="f-title"[^>]*autofocus/);
    expect(office.rules.claims[0]?.title).not.toBe('');
  });

  it('saves, shows the difference and who made it, and takes it back', async () => {
    const saved = await guest.post(
      at('C90'),
      form('C90', { phrasings: 'sắp cấm rút một lần\r\n\r\nhết được rút' }),
    );
    expect(saved.status).toBe(303);
    expect(office.rules.claims[0]?.phrasings).toEqual(['sắp cấm rút một lần', 'hết được rút']);
    const page = await guest.page(`${at('C90')}?xong=saved`);
    expect(page).toContain('Đã lưu');
    expect(page).toContain('Báo chí nói cách khác');
    expect(page).toMatch(/<ins>[^<]*hết được rút<\/ins>/);
    const id = /name="lan" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await guest.post(`${at('C90')}/tro-lai`, { token: guest.token, lan: id, '@turn': '1' });
    expect(office.rules.claims[0]?.phrasings).toEqual(['sắp cấm rút một lần']);
    expect(await guest.page(at('C90'))).toContain('Trở lại như trước lần đổi của Nguyễn Thị Hạnh');
  });

  it('tells who was slower, keeps their words, and lets them save again', async () => {
    await guest.post(at('C90'), form('C90', { title: 'Người khác viết' }));
    const late = await guest.post(at('C90'), form('C90', { title: 'Tôi viết' }));
    const page = await late.text();
    expect(page).toContain('Có người vừa sửa mục này');
    expect(page).toContain('Tôi viết');
    expect(page).toContain('name="@turn" value="1"');
    await guest.post(at('C90'), form('C90', { title: 'Tôi viết', '@turn': '1' }));
    expect(office.rules.claims[0]?.title).toBe('Tôi viết');
  });

  it('adds a row, refuses a code that is taken, and takes a row away', async () => {
    const fresh = form('C90', { id: 'D50', title: 'Nhận định mới', '@list': 'claims' });
    const taken = await guest.post(`${paths.settingsFile('claims')}/them`, { ...fresh, id: 'C90' });
    expect(await taken.text()).toContain('Mã này đã có mục khác dùng');
    const added = await guest.post(`${paths.settingsFile('claims')}/them`, fresh);
    expect(added.status).toBe(303);
    expect(office.rules.claims.map(({ id }) => id)).toEqual(['C90', 'C91', 'D50']);
    const gone = await guest.post(`${at('D50')}/bo`, { token: guest.token, '@turn': '1', '@why': 'nhầm' });
    expect(gone.status).toBe(303);
    expect(office.rules.claims).toHaveLength(2);
    expect(await guest.page(at('D50'))).toContain('Mục này đã được bỏ');
  });

  it('approves no fact itself: it leads to the page where its source is compared, and asks again once it says something else', async () => {
    const fact = office.rules.facts[0];
    const row = paths.settingsRow('facts', fact?.id ?? '');
    const leader = await signedIn(office, LEADER);
    expect(await leader.page(row)).toContain(`href="${paths.fact(fact?.id ?? '')}"`);
    expect((await leader.post(`${row}/duyet`, { token: leader.token, '@turn': '0' })).status).toBe(404);
    expect(office.rules.facts[0]?.approved_by).toBeNull();
    const seen = { token: leader.token, shown: '0', why: 'đã đối chiếu', compared: 'on' };
    expect((await leader.post(paths.approveFact(fact?.id ?? ''), seen)).status).toBe(303);
    expect(office.rules.facts[0]?.approved_by).toMatch(/^Trần Minh, /);
    await leader.post(`${row}/tra-lai`, { token: leader.token, '@turn': '1' });
    expect(office.rules.facts[0]).toMatchObject({ checked_on: '2026-11-23', approved_by: /./ });
    const sent = Object.fromEntries(
      Object.entries(office.rules.facts[0] ?? {}).map(([key, value]) => [key, value ?? '']),
    );
    await guest.post(row, { ...sent, token: guest.token, '@turn': '2', '@why': 'sửa', value: 'một số khác' });
    expect(office.rules.facts[0]).toMatchObject({ value: 'một số khác', approved_by: null });
  });

  it('lets nobody check, take away or bring back what changed since they looked', async () => {
    const [fact] = office.rules.facts;
    const row = paths.settingsRow('facts', fact?.id ?? '');
    const leader = await signedIn(office, LEADER);
    const seen = await leader.page(row);
    const formOf = (act: string) =>
      inputsOf(new RegExp(`<form[^>]*action="[^"]*/${act}"[\\s\\S]*?</form>`).exec(seen)?.[0] ?? '');
    const sent = Object.fromEntries(Object.entries(fact ?? {}).map(([key, value]) => [key, value ?? '']));
    await guest.post(row, { ...sent, token: guest.token, '@turn': '0', '@why': 'sửa', value: 'một số khác' });
    for (const act of ['tra-lai', 'bo']) {
      expect(formOf(act)).toMatchObject({ '@turn': '0' });
      const late = await leader.post(`${row}/${act}`, { ...formOf(act), '@why': 'x' });
      expect(late.status, act).toBe(400);
      expect(await late.text(), act).toContain('đã đổi sau khi bạn mở trang');
      // Who sends no turn has looked at nothing.
      const blind = await leader.post(`${row}/${act}`, { token: leader.token, '@why': 'x' });
      expect(blind.status, act).toBe(400);
    }
    const lan = /name="lan" value="([^"]+)"/.exec(await leader.page(row))?.[1] ?? '';
    const back = { token: leader.token, lan, '@turn': '0' };
    expect((await leader.post(`${row}/tro-lai`, back)).status).toBe(400);
    expect(office.rules.facts[0]).toMatchObject({ value: 'một số khác', approved_by: null });
  });

  it('shows recipients, their addresses and their history to those alone who may change them', async () => {
    await office.store.close();
    office = await openOffice({ change: mailroomRules });
    guest = await signedIn(office);
    const admin = await signedIn(office, ADMIN);
    const row = paths.settingsRow('recipients', 'giam-doc');
    const fields = fieldsIn(await admin.page(row));
    const saved = await admin.post(row, { ...fields, name: 'Lê Văn Giám Đốc', '@why': 'tên đầy đủ' });
    expect(saved.status).toBe(303);
    const tried = await admin.post(`${row}/thu`, { ...fields, '@turn': '1' });
    const trial = tried.headers.get('location');
    for (const person of [VIEWER, HANH, LEADER]) {
      const other = await signedIn(office, person);
      const file = paths.settingsFile('recipients');
      for (const path of [file, `${file}?q=giam`, `${file}/them`, row, trial ?? row]) {
        const answer = await other.get(path);
        expect(answer.status, path).toBe(403);
        const page = await answer.text();
        expect(page).toContain('Chỉ quản trị mở được danh sách người nhận');
        expect(page).not.toMatch(/hook\.example|1001234567890|bhxh-vanson|Giám/);
      }
      const first = await other.page(paths.settings);
      expect(first).not.toMatch(/Giám|tên đầy đủ/);
      expect(first).toContain('Chỉ quản trị mở được danh sách người nhận');
    }
    expect(await admin.page(paths.settings)).toContain('Lê Văn Giám Đốc');
    expect(await admin.page(row)).toContain('hook.example/very/secret/path');
  });

  it('lets nobody change what is not theirs, and says why', async () => {
    const house = paths.settingsRow('haidang', 'organisation');
    expect(await guest.page(house)).toContain('Phần này chỉ quản trị được đổi');
    expect((await guest.post(house, { token: guest.token })).status).toBe(403);
    const viewer = await signedIn(office, VIEWER);
    expect(await viewer.page(at('C90'))).toMatch(/type="submit" disabled/);
    expect((await viewer.post(at('C90'), { token: viewer.token })).status).toBe(403);
    const admin = await signedIn(office, ADMIN);
    for (const name of ['organisation', 'desk', 'mail', 'alert', 'collect', 'digest', 'brief', 'privacy'])
      expect((await admin.get(paths.settingsRow('haidang', name))).status, name).toBe(200);
    await admin.post(house, {
      token: admin.token,
      '@turn': '0',
      name: 'BHXH tỉnh Mới',
      short: 'Mới',
      province: 'khanh-hoa',
    });
    expect(office.rules.haidang.organisation).toEqual({
      name: 'BHXH tỉnh Mới',
      short: 'Mới',
      province: 'khanh-hoa',
    });
  });

  it('reads every row of every part as it shows it: saved unchanged, nothing differs', async () => {
    const admin = await signedIn(office, ADMIN);
    for (const file of ['recipients', 'topics', 'facts'] as const) {
      const [first] = office.rules[file === 'topics' ? 'recipients' : file];
      const id = file === 'topics' ? (office.rules.topics.topics[0]?.id ?? '') : (first?.id ?? '');
      const page = await admin.page(paths.settingsRow(file, id));
      const answer = await admin.post(paths.settingsRow(file, id), { ...fieldsIn(page), '@why': 'x' });
      expect(await answer.text(), file).toContain('Chưa có gì khác so với hiện nay');
    }
    for (const section of ['alert', 'mail', 'collect']) {
      const page = await admin.page(paths.settingsRow('haidang', section));
      const answer = await admin.post(paths.settingsRow('haidang', section), fieldsIn(page));
      expect(await answer.text(), section).toContain('Chưa có gì khác so với hiện nay');
    }
  });

  it('tries a change first, shows what would be read otherwise, and saves it from there', async () => {
    await office.store.close();
    let tried: Rules | null = null;
    const changes = [{ kind: 'claim-met' as const, subject: 'C90', n: 3, examples: ['khong-con'] }];
    office = await openOffice({
      rereader: {
        run: (changed, progress) => {
          tried = changed;
          progress(0.5);
          return Promise.resolve({ from: 0, to: 1, read: 40, forgotten: 2, different: 3, changes });
        },
      },
    });
    guest = await signedIn(office);
    const sent = form('C90', { phrasings: 'sắp cấm rút một lần\r\nhết được rút' });
    const wrong = await guest.post(`${at('C90')}/thu`, { ...sent, title: '' });
    expect(await wrong.text()).toContain('Ô này đang bỏ trống.');
    expect(tried).toBeNull();

    const started = await guest.post(`${at('C90')}/thu`, sent);
    expect(started.status).toBe(303);
    expect(tried).toMatchObject({ claims: [{ phrasings: ['sắp cấm rút một lần', 'hết được rút'] }, {}] });
    const where = started.headers.get('location') ?? '';
    await expect.poll(() => guest.page(where)).toContain('3 trong 40 tin sẽ được đọc khác đi');
    const page = await guest.page(where);
    expect(page).toContain('3 tin sẽ gặp nhận định C90');
    expect(page).toContain('2 tin đã hết hạn giữ chữ');
    expect(page).toContain(paths.mention('khong-con'));
    expect(office.rules.claims[0]?.phrasings).toHaveLength(1);

    const adopt = /<form class="act" method="post" action="[^"]*C90">[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
    expect((await guest.post(at('C90'), inputsOf(adopt))).status).toBe(303);
    expect(office.rules.claims[0]?.phrasings).toEqual(['sắp cấm rút một lần', 'hết được rút']);
  });

  it('asks for a spokesperson in words, with no code of the files among them', async () => {
    const admin = await signedIn(office, ADMIN);
    const page = await admin.page(paths.settingsNew('recipients', 'spokespersons'));
    const [asked = ''] = /<form class="panel hand-form rule-form"[\s\S]*?<\/form>/.exec(page) ?? [];
    const shown = asked.replace(/<[^>]+>/g, ' ');
    expect(shown).toContain('Được ủy quyền cho một sự vụ');
    expect(shown).toContain('Chỉ ghi cho người được ủy quyền');
    expect(shown).not.toMatch(/\b(head|regular|authorised)\b/);
  });

  it('has no page for what cannot be set', async () => {
    for (const path of [
      '/thiet-lap/khac',
      '/thiet-lap/nhan-dinh/C77',
      '/thiet-lap/co-quan/time_zone',
      '/thiet-lap/co-quan/them',
    ])
      expect((await guest.get(path)).status, path).toBe(404);
  });
});
