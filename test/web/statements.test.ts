import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rules } from '../../src/config/rules.ts';
import type { Alert } from '../../src/domain/alert.ts';
import type { IncidentAct, IncidentKind } from '../../src/domain/incident.ts';
import { saidIn } from '../../src/domain/lint-text.ts';
import { BELITTLING, PROMISES, SAYING_FALSE } from '../../src/domain/lint-words.ts';
import type { Person } from '../../src/domain/person.ts';
import { AUDIENCES, textOf } from '../../src/domain/statement.ts';
import { numbersIn } from '../../src/domain/statement-facts.ts';
import { DAY } from '../../src/domain/time.ts';
import { say as wordsFor } from '../../src/view/say.ts';
import { hashOf } from '../../src/web/access.ts';
import { testRules } from '../support/rules.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

/** Somebody signed in whose every form carries their token. */
async function enter(office: Office, person: Person = HANH): Promise<Visitor> {
  const guest = await signedIn(office, person);
  return {
    ...guest,
    post: (action, fields = {}, headers = {}) =>
      guest.post(action, { token: guest.token, ...fields }, headers),
  };
}

const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const HEAD: Person = { id: 'giam-doc', name: 'Trần Thị Bình', role: 'leader' };
const LATE: Person = { id: 'pho', name: 'Phạm Văn Cũ', role: 'leader' };
const LIST = '/su-vu/sv1/phat-ngon';

const fact = (id: string, change: Partial<Rules['facts'][number]> = {}): Rules['facts'][number] => ({
  id,
  section: 'Hưởng một lần',
  fact: 'Người đóng trước ngày luật có hiệu lực vẫn được nhận một lần, sau',
  value: '12 tháng',
  source: 'Luật bịa 1/2030, Điều 5',
  confidence: 'V',
  valid_from: '2025-07-01',
  valid_to: null,
  checked_on: '2026-11-01',
  approved_by: 'Trần Thị Bình',
  ...change,
});

function furnish(rules: Rules): void {
  rules.playbook.audiences = [];
  rules.facts = [
    fact('F-901'),
    fact('F-902', { fact: 'Hồ sơ nộp ở xã', value: '', approved_by: null }),
    fact('F-903', { fact: 'Mức cũ', value: '5%', valid_to: '2026-01-01' }),
    fact('F-904', { fact: 'Mức sắp đổi', value: '6%', valid_to: '2026-12-01', approved_by: null }),
  ];
  rules.claims = rules.claims.map((claim) =>
    claim.id === 'C90' ? { ...claim, facts: ['F-901', 'F-902'] } : claim,
  );
  const paper = { person: null, incident: null, mail: '', valid_from: '2026-01-01', valid_to: null } as const;
  rules.spokespersons = [
    {
      ...paper,
      id: 'giam-doc',
      name: HEAD.name,
      post: 'Giám đốc',
      person: HEAD.id,
      kind: 'head',
      phone: '0258 382 1234',
      basis: 'Quyết định bịa số 1',
    },
    {
      ...paper,
      id: 'pho',
      name: LATE.name,
      post: 'Phó giám đốc',
      person: LATE.id,
      kind: 'regular',
      phone: '',
      basis: 'Quyết định bịa số 2',
      valid_to: '2026-11-22',
    },
  ];
}

describe('phát ngôn', () => {
  let office: Office;
  let hanh: Visitor;
  const by = () => ({ at: office.world.now(), who: HANH.id, name: HANH.name });
  const say = (act: IncidentAct) => office.store.together((s) => s.incidents.add('sv1', act, by()));

  async function incident(kind: IncidentKind, claim: string | null = 'C90'): Promise<void> {
    await office.store.together((s) =>
      s.incidents.open(
        'sv1',
        {
          act: 'opened',
          title: 'Tin về rút một lần',
          alerts: [],
          claim,
          story: null,
          place: null,
          receivedAt: office.world.now(),
        },
        by(),
      ),
    );
    await say({ act: 'kind', kind, why: 'đã tra' });
  }

  const alert = (id: string, claim: string): Alert => ({
    id,
    situation: { kind: 'claim', id: claim },
    level: 2,
    peak: 2,
    phase: 'rising',
    push: true,
    title: id,
    topics: [],
    claim,
    story: null,
    place: null,
    reason: { key: '', data: {} },
    n: 3,
    publishers: 2,
    openedAt: office.world.now(),
    updatedAt: office.world.now(),
    fedAt: office.world.now(),
    closedAt: null,
    edition: 0,
    toldAt: null,
    toldLevel: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  });

  const compose = async (as: Visitor, fields: Record<string, string> = {}) =>
    as.post(`${LIST}/moi`, {
      kind: 'post',
      audience: 'workers',
      subject: 'hưởng một lần',
      facts: 'F-901',
      ...fields,
    });

  /** A post whose gap was filled; its address. */
  async function written(): Promise<string> {
    const made = await compose(hanh);
    const at = made.headers.get('location') ?? '';
    await hanh.post(`${at}/sua`, {
      title: 'Điều cần biết về hưởng một lần',
      seen: '1',
      'text-c1': 'Người đóng trước ngày luật có hiệu lực vẫn được nhận một lần, sau: 12 tháng.',
      'text-c2': 'Bà con hỏi tại bộ phận một cửa.',
      'source-c2': 'Phòng Tuyên truyền',
      'text-c3': (await stands(at)).sentences[2]?.text ?? '',
    });
    return at;
  }

  async function stands(at: string) {
    const found = await office.store.statements.get(at.split('/').at(-1) ?? '');
    if (found === null) throw new Error('no such statement');
    return found;
  }

  beforeEach(async () => {
    office = await openOffice({ change: furnish });
    hanh = await enter(office);
  });
  afterEach(() => office.store.close());

  it('teach what to write first where there is nothing', async () => {
    await incident('D');
    expect(text(await hanh.page(LIST))).toContain('Chưa có văn bản nào');
  });

  it('are made of chosen facts that hold today, with a gap where something is missing', async () => {
    await incident('D');
    const form = text(await hanh.page(`${LIST}/moi`));
    expect(form).toContain('Chờ duyệt');
    const made = await compose(hanh, { kind: 'correction', facts: 'F-902' });
    const page = text(await hanh.page(made.headers.get('location') ?? ''));
    expect(page).toContain('Chưa có dữ kiện nào được duyệt để nói sự thật');
    expect(page).not.toContain('Hồ sơ nộp ở xã');
    expect(page).toContain('Trần Thị Bình, Giám đốc');
    expect(page).toContain('Chưa làm được: còn điều phải sửa ở phần soát');
  });

  it('say what is wrong beside its field and keep what was typed', async () => {
    await incident('D');
    const back = await compose(hanh, { subject: 'sắp cấm rút một lần', audience: 'ai' });
    expect(back.status).toBe(400);
    const page = await back.text();
    expect(text(page)).toContain('Cách gọi này nhắc lại lời đồn');
    expect(page).toContain('value="sắp cấm rút một lần"');
  });

  it('never deny a true fault: the kind is not offered, and a forged form is refused', async () => {
    await incident('A');
    const page = await hanh.page(`${LIST}/moi`);
    expect(page).not.toContain('value="correction"');
    expect(text(page)).toContain('không bao giờ được trả lời là “tin sai”');
    expect((await compose(hanh, { kind: 'correction' })).status).toBe(400);
    expect(await office.store.statements.ofIncident('sv1')).toEqual([]);
  });

  it('stop where the incident turns out to be a true fault after the denial was written', async () => {
    await incident('D');
    const made = await compose(hanh, { kind: 'correction' });
    await say({ act: 'kind', kind: 'A', why: 'đúng là lỗi của mình' });
    const at = made.headers.get('location') ?? '';
    const refused = await hanh.post(`${at}/buoc/review`, { seen: '1', why: 'gấp' });
    expect(refused.status).toBe(400);
    expect((await stands(at)).state).toBe('draft');
  });

  it('go from draft to published by two people, into the incident’s log, and meet its clock', async () => {
    await incident('D');
    const clock = { rule: 'initial-event', name: 'Thông tin ban đầu', basis: 'Nghị định bịa', how: '' };
    const startedAt = office.world.now();
    await say({
      act: 'clock',
      clock: { ...clock, startedAt, due: startedAt + 86_400_000, metAt: null, explained: null },
    });
    const at = await written();
    expect((await stands(at)).sentences.map(({ basis }) => basis.from)).toEqual(['fact', 'officer', 'frame']);
    await hanh.post(`${at}/buoc/review`, { seen: '2' });
    expect((await stands(at)).state).toBe('reviewed');

    const own = await hanh.post(`${at}/buoc/approve`, { seen: '3' });
    expect(text(await own.text())).toContain('chỉ người phát ngôn còn hiệu lực hôm nay mới duyệt được');
    const late = await enter(office, LATE);
    expect((await late.post(`${at}/buoc/approve`, { seen: '3' })).status).toBe(400);
    const head = await enter(office, HEAD);
    await head.post(`${at}/buoc/approve`, { seen: '3', why: 'được' });
    expect(await stands(at)).toMatchObject({
      state: 'approved',
      approved: { who: 'giam-doc', post: 'Giám đốc' },
    });

    const early = await hanh.post(`${at}/cong-bo`, { seen: '4', channel: 'cổng', at: '2026-11-22T10:00' });
    expect(text(await early.text())).toContain('sau lúc duyệt');
    const ahead = await hanh.post(`${at}/cong-bo`, { seen: '4', channel: 'cổng', at: '2026-11-24T10:00' });
    expect(ahead.status).toBe(400);
    expect((await stands(at)).state).toBe('approved');
    await hanh.post(`${at}/cong-bo`, {
      seen: '4',
      channel: 'Cổng thông tin',
      link: 'https://vanson.example/1',
      at: '2026-11-23T07:05',
      clocks: 'initial-event',
    });
    expect((await stands(at)).state).toBe('published');
    const after = await office.store.incidents.get('sv1');
    expect(after?.published).toMatchObject([{ channel: 'Cổng thông tin', link: 'https://vanson.example/1' }]);
    expect(after?.clocks[0]?.metAt).toBe(Date.parse('2026-11-23T07:05:00+07:00'));
    expect(text(await hanh.page(at))).toContain('Đã công bố ở');
  });

  it('tick the clock of the first word by themselves when they are one, and leave the choice to the person', async () => {
    await incident('D');
    const startedAt = office.world.now();
    const due = startedAt + DAY;
    for (const rule of ['initial-event', 'correction-online'])
      await say({
        act: 'clock',
        clock: { rule, name: rule, basis: '', startedAt, due, metAt: null, how: '', explained: null },
      });
    const { id, name, post, basis } = office.rules.spokespersons[0] ?? expect.fail('nobody speaks');
    const approved = async (kind: 'holding' | 'post') => {
      const drafted = { act: 'drafted', incident: 'sv1', audience: 'everybody', claim: null } as const;
      await office.store.together(async (s) => {
        await s.statements.draft(kind, { ...drafted, kind, title: 'Tin đầu', sentences: [] }, by());
        await s.statements.add(kind, { act: 'reviewed', why: '' }, by(), 1);
        const speaker = { id, name, post, basis };
        await s.statements.add(kind, { act: 'approved', speaker, why: '' }, { ...by(), who: HEAD.id }, 2);
      });
      return `${LIST}/${kind}`;
    };
    const ticked = (page: string) =>
      [...page.matchAll(/<input[^>]*name="clocks"[^>]*>/g)].flatMap(([box]) =>
        /\schecked/.test(box) ? (/value="([^"]+)"/.exec(box)?.[1] ?? []) : [],
      );
    const holding = await approved('holding');
    expect(ticked(await hanh.page(holding))).toEqual(['initial-event']);
    expect(ticked(await hanh.page(await approved('post')))).toEqual([]);
    // What came back with a mistake stands as the person left it.
    const wrong = await hanh.post(`${holding}/cong-bo`, { seen: '3', channel: '', at: '2026-11-23T07:05' });
    expect(wrong.status).toBe(400);
    expect(ticked(await wrong.text())).toEqual([]);
  });

  it('cannot be approved by the spokesperson who wrote them', async () => {
    await incident('D');
    const head = await enter(office, HEAD);
    const made = await compose(head, { kind: 'sms' });
    const at = made.headers.get('location') ?? '';
    await hanh.post(`${at}/buoc/review`, { seen: '1', why: 'có dấu vẫn được' });
    expect((await stands(at)).state).toBe('reviewed');
    const own = await head.post(`${at}/buoc/approve`, { seen: '2' });
    expect(text(await own.text())).toContain('cần người thứ hai');
  });

  it('say beside the words to copy, and in their file, that a fact they were approved with has lapsed', async () => {
    await incident('D');
    const at = await written();
    await hanh.post(`${at}/buoc/review`, { seen: '2' });
    const head = await enter(office, HEAD);
    await head.post(`${at}/buoc/approve`, { seen: '3', why: 'được' });
    const LAPSED = 'Đã duyệt, nhưng nay không còn dùng được';
    expect(text(await hanh.page(at))).not.toContain(LAPSED);
    const row = office.rules.facts.find(({ id }) => id === 'F-901');
    if (row !== undefined) row.valid_to = '2026-11-22';
    const page = await hanh.page(at);
    const box = /<details[\s\S]*?<\/details>/.exec(page.slice(page.indexOf('id="text"')))?.[0] ?? '';
    expect(text(box)).toContain(LAPSED);
    expect(text(box)).toContain('Dữ kiện F-901 đã hết hiệu lực');
  });

  /** A brief for the head that the head approved, fourth line of its log; its address. */
  async function approvedBrief(): Promise<string> {
    await incident('D');
    const made = await compose(hanh, { kind: 'brief', audience: 'leaders' });
    const at = made.headers.get('location') ?? '';
    const { sentences } = await stands(at);
    const form = sentences.flatMap(({ id, text: words, basis }) => [
      [`text-${id}`, words],
      ...(basis.from === 'gap' ? [[`gone-${id}`, 'on']] : []),
    ]);
    await hanh.post(`${at}/sua`, { title: 'Tóm tắt', seen: '1', ...Object.fromEntries(form) });
    await hanh.post(`${at}/buoc/review`, { seen: '2', why: 'đủ' });
    await (await enter(office, HEAD)).post(`${at}/buoc/approve`, { seen: '3', why: 'được' });
    expect((await stands(at)).state).toBe('approved');
    return at;
  }
  const hashAt = async (address: string) =>
    hashOf(new Uint8Array(await (await hanh.get(address)).arrayBuffer()));
  /** What its DOCX says, as XML. */
  async function wordsOf(at: string): Promise<string> {
    const given = await hanh.get(`${at}/van-ban/docx`);
    const files = unzipSync(new Uint8Array(await given.arrayBuffer()));
    return strFromU8(files['word/document.xml'] ?? new Uint8Array());
  }
  const DRAFT = wordsFor('vi', 'official.draft');
  const went = async (at: string) =>
    (await hanh.post(`${at}/cong-bo`, { seen: '4', channel: 'Công văn bịa', at: '2026-11-23T07:05' })).status;

  it('go out as they were approved: a form changed since is in no file before it is approved again', async () => {
    const at = await approvedBrief();
    const files = (await stands(at)).approved?.files ?? [];
    expect(files.map(({ format }) => format)).toEqual(['docx', 'pdf']);
    const row = office.rules.papers.letters.find(({ id }) => id === 'brief');
    if (row === undefined) throw new Error('no form of a brief');
    row.conclusion = 'Kết luận KHÔNG AI DUYỆT./.';
    for (const { format, sha256 } of files) expect(await hashAt(`${at}/van-ban/${format}`)).toBe(sha256);
    expect(await wordsOf(at)).toContain('Tóm tắt');
    expect(await wordsOf(at)).not.toContain(DRAFT);
    expect(text(await hanh.page(at))).toContain('Đây là tệp như lúc duyệt');
    expect(await went(at)).toBe(303);
    expect((await stands(at)).published[0]?.files).toEqual(files);
  });

  it('follow a changed form once they are returned and approved again', async () => {
    const at = await approvedBrief();
    const before = (await stands(at)).approved?.files ?? [];
    office.rules.papers.office.signer = 'Người Ký Khác';
    await hanh.post(`${at}/buoc/return`, { seen: '4', why: 'đổi người ký' });
    expect((await stands(at)).approved).toBeNull();
    await hanh.post(`${at}/buoc/review`, { seen: '5', why: 'đủ' });
    await (await enter(office, HEAD)).post(`${at}/buoc/approve`, { seen: '6', why: 'được' });
    const after = (await stands(at)).approved?.files ?? [];
    expect(after).toHaveLength(2);
    expect(after).not.toEqual(before);
    expect(await hashAt(`${at}/van-ban/docx`)).toBe(after[0]?.sha256);
  });

  it('approved without a kept file are given as a draft alone, and say how to have one', async () => {
    const { letters } = office.rules.papers;
    office.rules.papers.letters = [];
    const at = await approvedBrief();
    expect((await stands(at)).approved).not.toHaveProperty('files');
    office.rules.papers.letters = letters;
    expect(text(await hanh.page(at))).toContain('Lúc duyệt chưa lưu tệp văn bản nào: tệp ghi rõ “Dự thảo”');
    expect(await wordsOf(at)).toContain(DRAFT);
    expect(await went(at)).toBe(303);
    expect((await stands(at)).published[0]).not.toHaveProperty('files');
  });

  it('are kept as the paper that went out, whatever its form is the next day', async () => {
    const at = await approvedBrief();
    expect(await went(at)).toBe(303);
    const [publication] = (await stands(at)).published;
    expect(publication?.files?.map(({ format }) => format)).toEqual(['docx', 'pdf']);
    office.rules.papers.office.signer = 'Người Ký Khác';
    for (const { format, sha256 } of publication?.files ?? []) {
      expect(await hanh.page(at)).toContain(`van-ban/${format}?ban=${sha256}`);
      expect(await hashAt(`${at}/van-ban/${format}?ban=${sha256}`)).toBe(sha256);
    }
    expect((await hanh.get(`${at}/van-ban/docx?ban=khong-co`)).status).toBe(404);
  });

  it('come out as an official paper until they are dropped, and not after', async () => {
    await incident('D');
    const made = await compose(hanh, { kind: 'brief', audience: 'leaders' });
    const at = made.headers.get('location') ?? '';
    expect((await hanh.get(`${at}/van-ban/docx`)).status).toBe(200);
    await hanh.post(`${at}/buoc/drop`, { seen: '1', why: 'không cần nữa' });
    expect((await stands(at)).state).toBe('dropped');
    expect((await hanh.get(`${at}/van-ban/docx`)).status).toBe(404);
  });

  it('are not passed on over a fact that was taken back meanwhile', async () => {
    await incident('D');
    const at = await written();
    const row = office.rules.facts.find(({ id }) => id === 'F-901');
    if (row !== undefined) row.valid_to = '2026-11-22';
    const refused = await hanh.post(`${at}/buoc/review`, { seen: '2' });
    expect(text(await refused.text())).toContain('Dữ kiện F-901 đã hết hiệu lực');
    expect((await stands(at)).state).toBe('draft');
  });

  it('never deny what a joined alert reports: a grievance beside a rumour forbids it', async () => {
    await incident('D', null);
    expect(await hanh.page(`${LIST}/moi`)).toContain('value="correction"');
    const denial = await compose(hanh, { kind: 'correction' });
    const at = denial.headers.get('location') ?? '';
    await office.store.alerts.put(alert('cb1', 'C90'));
    await office.store.alerts.put(alert('cb2', 'C91'));
    await say({ act: 'joined', alerts: ['cb1'] });
    // The rumour of a joined alert is known, though the incident names no claim.
    expect(text(await (await compose(hanh, { subject: 'sắp cấm rút một lần' })).text())).toContain(
      'nhắc lại lời đồn',
    );
    await say({ act: 'joined', alerts: ['cb2'] });
    expect(await hanh.page(`${LIST}/moi`)).not.toContain('value="correction"');
    expect((await compose(hanh, { kind: 'correction' })).status).toBe(400);
    expect((await hanh.post(`${at}/buoc/review`, { seen: '1', why: 'gấp' })).status).toBe(400);
    const post = await written();
    await hanh.post(`${post}/sua`, { title: 'Chuyện chờ lâu là bịa đặt', seen: '2' });
    const refused = await hanh.post(`${post}/buoc/review`, { seen: '3', why: 'gấp' });
    expect(text(await refused.text())).toContain('“bịa đặt”');
    expect((await stands(post)).state).toBe('draft');
  });

  it('about a true fault are approved by somebody who says that nobody is denied, and the log keeps it', async () => {
    await incident('A');
    const at = await written();
    await hanh.post(`${at}/buoc/review`, { seen: '2' });
    const head = await enter(office, HEAD);
    expect(await head.page(at)).toContain('name="denies"');
    const refused = await head.post(`${at}/buoc/approve`, { seen: '3' });
    expect(text(await refused.text())).toContain('phải xác nhận văn bản không phủ nhận phản ánh của ai');
    await head.post(`${at}/buoc/approve`, { seen: '3', denies: 'on' });
    expect((await stands(at)).state).toBe('approved');
    const log = await office.store.statements.log((await stands(at)).id);
    expect(log.at(-1)).toMatchObject({ act: 'approved', deniesNobody: true });
    expect(text(await hanh.page(at))).toContain('Văn bản này không phủ nhận phản ánh của ai.');
  });

  it('that changed meanwhile come back with what was typed, beside the present words', async () => {
    await incident('D');
    const at = await written();
    const head = await enter(office, HEAD);
    const [first = '', second = '', third = ''] = (await stands(at)).sentences.map((one) => one.text);
    const all = { 'text-c1': first, 'text-c2': second, 'source-c2': 'Phòng Tuyên truyền', 'text-c3': third };
    const title = 'Điều cần biết về hưởng một lần';
    await head.post(`${at}/sua`, {
      ...all,
      title,
      seen: '2',
      'text-c2': 'Bà con gọi tổng đài.',
      'text-c1': 'Vẫn được nhận một lần.',
      'gone-c3': 'on',
      'text-+': 'Câu của giám đốc.',
    });
    const stale = await hanh.post(`${at}/sua`, {
      ...all,
      title,
      seen: '2',
      'text-c2': 'Bà con đến xã.',
      'text-c3': 'Gọi chị Hạnh.',
    });
    expect(stale.status).toBe(400);
    const page = await stale.text();
    expect(text(page)).toContain('Văn bản vừa được người khác sửa nên chưa lưu');
    expect(page).toContain('>Bà con đến xã.</textarea>');
    expect(text(page)).toContain('Bản hiện nay: Bà con gọi tổng đài.');
    // What Hạnh did not touch takes the present words: saving again undoes nobody's work.
    expect(page).toContain('>Vẫn được nhận một lần.</textarea>');
    expect(page).not.toContain(`>${first}</textarea>`);
    expect(page).toContain('>Câu của giám đốc.</textarea>');
    expect(text(page)).toContain('Gọi chị Hạnh.');
    expect(page).toMatch(/name="seen" value="3"/);
    expect((await stands(at)).seq).toBe(3);

    const pressed = await hanh.post(`${at}/buoc/review`, { seen: '2', why: 'giữ lời này' });
    expect(text(await pressed.clone().text())).toContain('Trang này đã là bản mới');
    expect(await pressed.text()).toContain('value="giữ lời này"');
    expect((await stands(at)).state).toBe('draft');
  });

  it('keep what was typed even where the text was approved meanwhile', async () => {
    await incident('D');
    const at = await written();
    await hanh.post(`${at}/buoc/review`, { seen: '2' });
    await (await enter(office, HEAD)).post(`${at}/buoc/approve`, { seen: '3' });
    const back = await hanh.post(`${at}/sua`, { title: 'Khác', seen: '2', 'text-c2': 'Lời chưa lưu.' });
    expect(await back.text()).toContain('>Lời chưa lưu.</textarea>');
    expect((await stands(at)).state).toBe('approved');
  });

  it('are not passed on without words, and a first word keeps its parts', async () => {
    await incident('D');
    const at = await written();
    const gone = { 'gone-c1': 'on', 'gone-c2': 'on', 'gone-c3': 'on' };
    await hanh.post(`${at}/sua`, {
      title: 'x',
      seen: '2',
      ...gone,
      'text-c1': '',
      'text-c2': '',
      'text-c3': '',
    });
    const refused = await hanh.post(`${at}/buoc/review`, { seen: '3', why: 'gấp' });
    expect(text(await refused.text())).toContain('Văn bản chưa có lời nào');

    const made = await compose(hanh, { kind: 'holding' });
    const first = made.headers.get('location') ?? '';
    const { sentences } = await stands(first);
    const fields = sentences.map(({ id }) => [`gone-${id}`, 'on'] as const);
    const texts = sentences.map(({ id, text: words }) => [`text-${id}`, words] as const);
    await hanh.post(`${first}/sua`, { title: 'x', seen: '1', ...Object.fromEntries([...fields, ...texts]) });
    expect((await stands(first)).sentences.map(({ part }) => part)).toEqual([
      'known',
      'todo',
      'next',
      'contact',
    ]);
    expect(text(await hanh.page(first))).toContain('Chưa biết thì viết rõ');
  });

  it('are published only while their approver speaks for the office, or after somebody who does approves again', async () => {
    await incident('D');
    const pho = office.rules.spokespersons.find(({ id }) => id === 'pho');
    if (pho !== undefined) pho.valid_to = '2026-11-23';
    const at = await written();
    await hanh.post(`${at}/buoc/review`, { seen: '2' });
    await (await enter(office, LATE)).post(`${at}/buoc/approve`, { seen: '3' });
    expect(await hanh.page(at)).not.toContain('buoc/renew');
    office.world.pass(DAY);
    const late = { seen: '4', channel: 'Cổng', at: '2026-11-24T07:00' };
    const refused = await hanh.post(`${at}/cong-bo`, late);
    expect(text(await refused.text())).toContain('người đã duyệt không còn là người phát ngôn');
    expect((await stands(at)).state).toBe('approved');
    // What went out while the authority lasted may be recorded after it ended.
    await hanh.post(`${at}/cong-bo`, { ...late, at: '2026-11-23T08:00' });
    expect((await stands(at)).published).toHaveLength(1);

    const head = await enter(office, HEAD);
    expect(await head.page(at)).toContain('buoc/renew');
    await head.post(`${at}/buoc/renew`, { seen: '5' });
    expect(await stands(at)).toMatchObject({ state: 'published', approved: { who: 'giam-doc' } });
    await hanh.post(`${at}/cong-bo`, { ...late, seen: '6', at: '2026-11-24T07:05' });
    expect((await stands(at)).published).toHaveLength(2);
  });

  it('are looked at by viewers, and changed by none of them', async () => {
    await incident('D');
    const at = await written();
    const viewer = await enter(office, VIEWER);
    expect(text(await viewer.page(at))).toContain('vai chỉ xem không làm được việc này');
    expect((await viewer.post(`${at}/buoc/review`, { seen: '2' })).status).toBe(403);
    expect((await compose(viewer)).status).toBe(403);
  });

  it('are not there under another incident', async () => {
    await incident('D');
    const at = await written();
    expect((await hanh.get(at.replace('sv1', 'sv2'))).status).toBe(404);
  });

  it('are there to be copied, line by line, with how long they are', async () => {
    await incident('D');
    const page = await hanh.page(await written());
    expect(page).toMatch(
      /<textarea[^>]*readonly[^>]*>\s*Điều cần biết về hưởng một lần\n\nNgười đóng trước ngày[^\n]*\nBà con hỏi/,
    );
    expect(text(page)).toContain('đọc khoảng');
    expect(text(page)).toContain('Văn bản chưa được duyệt: chép để đọc lại');
    const made = await compose(hanh, { kind: 'sms' });
    const message = text(await hanh.page(made.headers.get('location') ?? ''));
    expect(message).toMatch(/1\d\d ký tự, gửi thành [23] tin nhắn/);
    expect(message).toMatch(/1\d\d ký tự, gửi thành 1 tin nhắn/);
    expect(message).toContain('Nguoi dong truoc ngay');
  });

  it('hear a rumour in other words in their title, and are passed on with a reason', async () => {
    office = await openOffice({
      change: furnish,
      tells: (line) => (line.includes('hết được') ? ['C90'] : []),
    });
    hanh = await enter(office);
    await incident('D');
    const at = await written();
    await hanh.post(`${at}/sua`, { title: 'Sắp tới hết được lấy tiền một cục', seen: '2' });
    expect(text(await hanh.page(at))).toContain('nói lại lời đồn “Từ tháng sau không ai được rút');
    expect((await hanh.post(`${at}/buoc/review`, { seen: '3' })).status).toBe(400);
    expect((await hanh.post(`${at}/buoc/review`, { seen: '3', why: 'máy hiểu nhầm' })).status).toBe(303);
  });

  it('speak to each group in its own way, as the playbook says, and say which row', async () => {
    const playbook = (await testRules()).playbook.audiences;
    office.rules.playbook.audiences = playbook;
    await incident('D');
    const told = new Map<string, string>();
    for (const audience of AUDIENCES) {
      const made = await compose(hanh, { kind: 'correction', audience });
      told.set(audience, textOf(await stands(made.headers.get('location') ?? '')));
    }
    expect(new Set(told.values()).size).toBe(AUDIENCES.length);
    expect(told.get('workers')).toContain('Thưa anh chị em công nhân,');
    expect(told.get('workers')).toContain('công đoàn cơ sở');
    expect(told.get('pensioners')).toContain('điểm chi trả');
    expect(told.get('press')).toContain('liên hệ người phát ngôn');
    const made = await compose(hanh, { audience: 'collectors' });
    expect(text(await hanh.page(made.headers.get('location') ?? ''))).toContain(
      'Lời dặn của cẩm nang: collectors-say',
    );
  });

  it('take no number, no promise and no word of denial from the rows of the playbook', async () => {
    const { playbook } = await testRules();
    const rows = playbook.audiences.flatMap(({ advice }) => advice);
    expect(playbook.audiences.map(({ id }) => id)).toEqual([...AUDIENCES]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { part, text: said } of rows) {
      expect(numbersIn(said), said).toEqual([]);
      for (const phrase of [...PROMISES, ...SAYING_FALSE, ...BELITTLING])
        expect(saidIn(said, phrase), `${said} “${phrase}”`).toBe(false);
      expect(['todo', 'ask']).toContain(part);
    }
    for (const { id, advice } of playbook.audiences)
      expect(
        advice.some(({ part }) => part === 'ask'),
        id,
      ).toBe(true);
  });
});
