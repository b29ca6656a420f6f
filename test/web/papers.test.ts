import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { amending } from '../../src/config/amend.ts';
import { openSettings } from '../../src/web/settings.ts';
import type { Paper } from '../../src/domain/paper-book.ts';
import { type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const text = (page: string): string =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
const LEADER: Person = { id: 'giam-doc', name: 'Trần Văn Giám', role: 'leader' };

describe('văn bản báo cáo', () => {
  let office: Office;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  async function drafted(): Promise<Paper> {
    const answer = await hanh.post('/bao-cao/soan', {
      token: hanh.token,
      duty: 'bao-chi-thang',
      due: '2026-11-24',
    });
    expect(answer.status).toBe(303);
    for (let tries = 0; tries < 100; tries++) {
      const [paper] = await office.store.papers.forDuty('bao-chi-thang', '2026-11-24');
      if (paper !== undefined) return paper;
      await new Promise((again) => setTimeout(again, 5));
    }
    throw new Error('no draft came');
  }
  const now = async (id: string): Promise<Paper> => {
    const paper = await office.store.papers.get(id);
    if (paper === null) throw new Error('the paper is gone');
    return paper;
  };
  const send = (
    who: Visitor & { token: string },
    paper: Paper,
    act: string,
    fields: Record<string, string>,
  ) =>
    who.post(`/bao-cao/van-ban/${paper.id}/${act}`, {
      token: who.token,
      seen: String(paper.seq),
      version: String(paper.version),
      ...fields,
    });

  /** Says yes to the paper as its page shows it now. */
  async function approve(who: Visitor & { token: string }, id: string): Promise<Response> {
    const page = await who.page(`/bao-cao/van-ban/${id}`);
    const [, shown = ''] = /name="shown" value="(\w{64})"/.exec(page) ?? [];
    return send(who, await now(id), 'buoc/approve', { shown });
  }
  const REGISTERED = { number: '12', day: '2026-11-23', place: 'Vân Sơn' };
  /** Who signs is filled in, and a leader says yes. */
  async function approved(id: string): Promise<void> {
    const signed = { authority: 'GIÁM ĐỐC', signer: 'Trần Văn Giám' };
    expect((await send(hanh, await now(id), 'dau', signed)).status).toBe(303);
    await approve(await signedIn(office, LEADER), id);
    expect((await now(id)).state).toBe('approved');
  }
  const fileOf = async (id: string) => (await hanh.get(`/bao-cao/van-ban/${id}/tai/docx`)).text();
  /** The words of the office and of the template are others from now on. */
  async function changeTemplate(): Promise<void> {
    const settings = await openSettings({ ...office, amending, changed: () => undefined });
    const row = settings.row('papers', 'bao-cao-thang') as Record<string, unknown>;
    const after = {
      ...row,
      grounds: ['Căn cứ KHÔNG AI DUYỆT.'],
      conclusion: 'Kết luận KHÔNG AI DUYỆT./.',
      addressed: ['Nơi KHÔNG AI DUYỆT'],
      copies: ['Chỗ KHÔNG AI DUYỆT'],
    };
    const asked = { file: 'papers', row: 'bao-cao-thang', why: 'thử', after } as const;
    expect(await settings.change(asked, LEADER)).toEqual([]);
    office.rules.papers.office.parent = 'Cơ quan KHÔNG AI DUYỆT';
    office.rules.papers.office.symbol = 'KHAC';
  }

  it('is issued as it was approved, whatever template, office and head are made of it afterwards', async () => {
    const paper = await drafted();
    await approved(paper.id);
    const read = text(await hanh.page(`/bao-cao/van-ban/${paper.id}`));
    await changeTemplate();
    for (const other of [{ signer: 'Người Khác' }, { abstract: 'Trích yếu khác' }, { post: 'PHÓ' }]) {
      const refused = await send(hanh, await now(paper.id), 'dau', { ...REGISTERED, ...other });
      expect(text(await refused.text())).toContain('chỉ ghi được số, ngày, địa danh');
    }
    expect(text(await hanh.page(`/bao-cao/van-ban/${paper.id}`))).toBe(read);
    expect(await fileOf(paper.id)).toContain('CHƯA BAN HÀNH');
    await send(hanh, await now(paper.id), 'dau', REGISTERED);
    expect((await send(hanh, await now(paper.id), 'buoc/issue', {})).status).toBe(303);
    const file = await fileOf(paper.id);
    expect(file).toContain('Số: 12/BC-BHXH');
    expect(file).toContain('Vân Sơn, ngày 23 tháng 11 năm 2026');
    expect(file).not.toMatch(/KHÔNG AI DUYỆT|Người Khác|Trích yếu khác|CHƯA BAN HÀNH/i);
    const page = text(await hanh.page(`/bao-cao/van-ban/${paper.id}`));
    expect(page).toContain('Số: 12/BC-BHXH');
    expect(page).not.toMatch(/KHÔNG AI DUYỆT/i);
  });

  it('is moved on by nobody who does not say what they looked at', async () => {
    const paper = await drafted();
    const part = { part: 'tong-quan', text: 'Không nhìn trang nào.', seen: '' };
    expect((await send(hanh, paper, 'dau', { signer: 'Người Khác', seen: '' })).status).toBe(400);
    expect((await send(hanh, paper, 'sua', part)).status).toBe(400);
    expect((await now(paper.id)).seq).toBe(paper.seq);
    await send(hanh, paper, 'dau', { authority: 'GIÁM ĐỐC', signer: 'Trần Văn Giám' });
    const leader = await signedIn(office, LEADER);
    for (const seen of [undefined, '', 'NaN', '-1', '1'])
      expect(
        (
          await leader.post(`/bao-cao/van-ban/${paper.id}/buoc/approve`, {
            token: leader.token,
            ...(seen !== undefined && { seen }),
          })
        ).status,
      ).toBe(400);
    expect((await now(paper.id)).state).toBe('draft');
  });

  it('is counted anew by nobody once it is approved', async () => {
    const paper = await drafted();
    await approved(paper.id);
    const { version } = await now(paper.id);
    expect((await send(hanh, await now(paper.id), 'dem-lai', {})).status).toBe(409);
    expect((await now(paper.id)).version).toBe(version);
  });

  it('is approved by nobody in other words than they were shown: the new ones come back to be read', async () => {
    const paper = await drafted();
    await send(hanh, paper, 'dau', { authority: 'GIÁM ĐỐC', signer: 'Trần Văn Giám' });
    const leader = await signedIn(office, LEADER);
    const at = `/bao-cao/van-ban/${paper.id}`;
    const shownIn = (page: string) => /name="shown" value="(\w{64})"/.exec(page)?.[1] ?? '';
    const shown = shownIn(await leader.page(at));
    await changeTemplate();
    for (const said of [{ shown }, { shown: '' }, {}]) {
      const refused = await send(leader, await now(paper.id), 'buoc/approve', { ...said });
      expect(refused.status).toBe(400);
      const page = await refused.text();
      expect(text(page)).toContain('mẫu văn bản hoặc phần chung của đơn vị vừa được sửa sau khi bạn mở');
      expect(text(page)).toContain('Căn cứ KHÔNG AI DUYỆT.');
      expect(shownIn(page)).not.toBe(shown);
    }
    expect(await now(paper.id)).toMatchObject({ state: 'draft', approved: null });
    await approve(leader, paper.id);
    expect((await now(paper.id)).state).toBe('approved');
    expect(await fileOf(paper.id)).toContain('Căn cứ KHÔNG AI DUYỆT.');
  });

  it('is issued by nobody who looked at another number or day than stands there', async () => {
    const paper = await drafted();
    await approved(paper.id);
    await send(hanh, await now(paper.id), 'dau', REGISTERED);
    const looked = await now(paper.id);
    await send(hanh, looked, 'dau', { ...REGISTERED, number: '13' });
    const refused = await send(hanh, looked, 'buoc/issue', {});
    expect(text(await refused.text())).toContain('Có người vừa thay đổi văn bản này');
    expect((await now(paper.id)).state).toBe('approved');
  });

  it('is one for a duty at a time: who asks again is led to the one that stands', async () => {
    const paper = await drafted();
    const again = async () => {
      await drafted();
      for (let tries = 0; tries < 100; tries++) {
        const works = await office.store.works.list(5, 'report');
        if (works.every(({ state }) => state === 'done')) return;
        await new Promise((soon) => setTimeout(soon, 5));
      }
      throw new Error('the work does not end');
    };
    await again();
    const ids = async () =>
      (await office.store.papers.forDuty('bao-chi-thang', '2026-11-24')).map(({ id }) => id);
    expect(await ids()).toEqual([paper.id]);
    await send(hanh, await now(paper.id), 'buoc/drop', { why: 'sai kỳ' });
    await again();
    await again();
    expect(await ids()).toEqual([paper.id, `${paper.id}-2`]);
  });

  it('says on its face that it was dropped, or replaced; as it was issued it is still to be had', async () => {
    const paper = await drafted();
    await approved(paper.id);
    await send(hanh, await now(paper.id), 'dau', REGISTERED);
    await send(hanh, await now(paper.id), 'buoc/issue', {});
    const issued = await fileOf(paper.id);
    const leader = await signedIn(office, LEADER);
    await send(leader, await now(paper.id), 'buoc/replace', { why: 'đính chính' });
    expect(await fileOf(paper.id)).toContain('BẢN ĐÃ ĐƯỢC THAY THẾ');
    expect(await (await hanh.get(`/bao-cao/van-ban/${paper.id}/tai/docx?ban=goc`)).text()).toBe(issued);
    await drafted();
    for (let tries = 0; (await office.store.papers.get(`${paper.id}-2`)) === null && tries < 100; tries++)
      await new Promise((again) => setTimeout(again, 5));
    await send(hanh, await now(`${paper.id}-2`), 'buoc/drop', { why: 'sai' });
    expect(await fileOf(`${paper.id}-2`)).toContain('BẢN ĐÃ BỎ');
  });

  it('keeps no private number in its log, and a hotline when somebody says that it is one', async () => {
    const paper = await drafted();
    const words = { part: 'tong-quan', text: 'Bà X, CCCD 056190001234, gọi 0905123456.' };
    const refused = await send(hanh, paper, 'sua', words);
    expect(refused.status).toBe(400);
    const page = text(await refused.text());
    expect(page).toContain('giống số điện thoại');
    expect(page).toContain('056190001234; 0905123456');
    expect((await send(hanh, paper, 'sua', { ...words, keep: 'on' })).status).toBe(303);
    await send(hanh, await now(paper.id), 'dau', { abstract: 'Việc của 0905123456' });
    await send(hanh, await now(paper.id), 'buoc/drop', { why: 'bà X, 0905123456, xin thôi' });
    const log = JSON.stringify(
      (await office.store.papers.log(paper.id)).filter(({ act }) => act !== 'edited'),
    );
    expect(log).toContain('[số điện thoại]');
    expect(log).not.toContain('0905123456');
  });

  it('takes no character that a document cannot hold, and keeps every other', async () => {
    const paper = await drafted();
    await send(hanh, paper, 'sua', { part: 'tong-quan', text: 'bảo\u0002 hiểm\u0001 \ufffe😀 <b>&' });
    await send(hanh, await now(paper.id), 'dau', { abstract: 'Tình\u0003 hình' });
    const { edits, head } = await now(paper.id);
    expect([edits[0]?.text, head.abstract]).toEqual(['bảo hiểm 😀 <b>&', 'Tình hình']);
  });

  it('is drafted for a duty, over the period that is closed by then, and stands in its row', async () => {
    const paper = await drafted();
    expect(paper).toMatchObject({
      id: 'bao-chi-thang-2026-11-24',
      kind: 'month',
      period: { from: '2026-10-15', to: '2026-11-15' },
      title: 'Báo cáo tháng về truyền thông BHXH · tháng 11 năm 2026',
      state: 'draft',
      madeBy: 'Nguyễn Thị Hạnh',
    });
    const room = text(await hanh.page('/bao-cao'));
    expect(room).toMatch(
      /Báo cáo tháng về truyền thông BHXH · tháng 11 năm 2026 đã qua ngày làm việc cuối dự thảo/,
    );
    expect(room).toContain('Việc cần làm: đọc lại, sửa lời, ghi người ký, rồi lãnh đạo duyệt.');
    const page = await hanh.page(`/bao-cao/van-ban/${paper.id}`);
    expect(text(page)).toContain('Trong kỳ, hệ thống ghi nhận 47 tin, bài');
    expect(text(page)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(page).toContain('href="/bao-cao/van-ban/bao-chi-thang-2026-11-24/so/tin"');
  });

  it('keeps what a person wrote over every counting, and says that the machine says something else now', async () => {
    const paper = await drafted();
    const words = 'Trong kỳ có nhiều tin về chi trả.\r\n- Tin không thuận ít.\r\n';
    const saved = await send(hanh, paper, 'sua', { part: 'tong-quan', text: words });
    expect(saved.headers.get('location')).toBe(`/bao-cao/van-ban/${paper.id}#part-tong-quan`);
    const edited = await now(paper.id);
    expect(edited.state).toBe('edited');
    expect(edited.edits[0]?.over).toContain(
      'Trong kỳ, hệ thống ghi nhận 47 tin, bài.\n- Tin không thuận: 9 tin',
    );
    await hanh.post(`/bao-cao/van-ban/${paper.id}/dem-lai`, { token: hanh.token });
    for (let tries = 0; (await now(paper.id)).version === 1 && tries < 100; tries++)
      await new Promise((again) => setTimeout(again, 5));
    const page = await hanh.page(`/bao-cao/van-ban/${paper.id}`);
    expect(text(page)).toContain('Trong kỳ có nhiều tin về chi trả. Tin không thuận ít.');
    expect(text(page)).toContain('1 phần đã sửa có số liệu mới');
    expect(page).toContain('<del>47 </del><ins>48 </ins>');
    const versions = text(await hanh.page(`/bao-cao/van-ban/${paper.id}/phien-ban`));
    expect(versions).toMatch(/2 trong 5 số đã đổi/);
    const back = await send(hanh, await now(paper.id), 'khoi-phuc', { part: 'tong-quan' });
    expect(back.status).toBe(303);
    expect(await now(paper.id)).toMatchObject({ state: 'draft', edits: [] });
  });

  it('lets two people edit two parts at once, and never one over the other’s words', async () => {
    const paper = await drafted();
    await send(hanh, paper, 'sua', { part: 'tong-quan', text: 'Lời thứ nhất.' });
    expect((await send(hanh, paper, 'sua', { part: 'chu-de', text: 'Lời khác.' })).status).toBe(303);
    const again = await send(hanh, paper, 'sua', { part: 'tong-quan', text: 'Lời đè lên.' });
    expect(again.status).toBe(400);
    const page = text(await again.text());
    expect(page).toContain('Có người vừa thay đổi văn bản này');
    expect(page).toContain('Lời đè lên.');
    expect(page).toContain('Lời thứ nhất.');
    expect((await now(paper.id)).edits.map(({ text: words }) => words)).toEqual([
      'Lời thứ nhất.',
      'Lời khác.',
    ]);
  });

  it('is approved by a leader alone, issued only with number and signature, and served as it was kept', async () => {
    const paper = await drafted();
    const refused = await send(hanh, paper, 'buoc/approve', { why: '' });
    expect(refused.status).toBe(400);
    expect(text(await refused.text())).toContain('lãnh đạo duyệt');
    const leader = await signedIn(office, LEADER);
    const unsigned = await send(leader, paper, 'buoc/approve', { why: '' });
    expect(text(await unsigned.text())).toContain('chưa có quyền hạn, họ tên người ký');
    await approved(paper.id);
    const early = await send(leader, await now(paper.id), 'buoc/issue', {});
    expect(text(await early.text())).toContain('chưa có số, địa danh, ngày ban hành');
    // The desk's clock stands at 23/11, the day it was approved.
    for (const day of ['2026-11-22', '2026-11-24']) {
      await send(hanh, await now(paper.id), 'dau', { ...REGISTERED, day });
      const other = await send(hanh, await now(paper.id), 'buoc/issue', {});
      expect(other.status).toBe(400);
      const why = 'Ngày văn bản phải từ ngày duyệt (23/11/2026) đến hôm nay.';
      expect(text(await other.text())).toContain(`Chưa được: ${why}`);
      const excused = await hanh.page(`/bao-cao/van-ban/${paper.id}`);
      expect(excused).toContain(`id="excuse-issue">${why}`);
    }
    await send(hanh, await now(paper.id), 'dau', REGISTERED);
    await send(hanh, await now(paper.id), 'buoc/issue', {});
    const issued = await now(paper.id);
    expect(text(await hanh.page('/bao-cao'))).toContain('đã ban hành số 12 văn bản ngày 23/11/2026');
    expect(issued).toMatchObject({ state: 'issued', head: { number: '12' } });
    const file = await hanh.get(`/bao-cao/van-ban/${paper.id}/tai/docx`);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(issued.files.find(({ format }) => format === 'docx')?.sha256).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
    expect(bytes.toString()).toContain('Số: 12/BC-BHXH');
    expect(bytes.toString()).not.toContain('DỰ THẢO');
    // What the office calls itself later changes nothing that was signed.
    office.rules.papers.office.symbol = 'KHAC';
    expect(await (await hanh.get(`/bao-cao/van-ban/${paper.id}/tai/docx`)).text()).toBe(bytes.toString());
    expect((await send(hanh, issued, 'sua', { part: 'tong-quan', text: 'Muộn.' })).status).toBe(400);
    const page = text(await hanh.page(`/bao-cao/van-ban/${paper.id}`));
    expect(page).toContain('Tải bản đã ban hành');
    expect(page).not.toContain('Lưu lời đã sửa');
  });

  it('is not issued where the words that were approved are not to be had any more', async () => {
    const paper = await drafted();
    await approved(paper.id);
    await send(hanh, await now(paper.id), 'dau', REGISTERED);
    office.store.papers.approved = () => Promise.resolve(null);
    const refused = await send(hanh, await now(paper.id), 'buoc/issue', {});
    expect(text(await refused.text())).toContain('Không còn bản đã duyệt để ban hành');
    expect((await now(paper.id)).state).toBe('approved');
  });

  it('tells where each number comes from: its list, its parts, who entered it, or that nobody knows', async () => {
    const paper = await drafted();
    const at = `/bao-cao/van-ban/${paper.id}/so`;
    const counted = await hanh.page(`${at}/tieu-cuc`);
    expect(text(counted)).toContain('Đếm tin, bài với điều kiện dưới đây');
    expect(text(counted)).toContain('Từ ngày 15/10/2026');
    expect(text(counted)).toContain('0, khác với số trong văn bản');
    expect(counted).toContain('href="/tin?from=2026-10-15&amp;to=2026-11-14&amp;stance=negative"');
    expect(text(await hanh.page(`${at}/ty-le`))).toContain('Tỷ lệ của số thứ nhất trong số thứ hai');
    expect(text(await hanh.page(`${at}/hop-bao`))).toContain('Nguyễn Thị Hạnh nhập lúc');
    expect(text(await hanh.page(`${at}/nam-truoc`))).toContain('chưa có số liệu Khi đó chưa nghe.');
    expect((await hanh.get(`${at}/bia-ra`)).status).toBe(404);
  });

  it('shows the parts of the parts of a number, down to the lists they were counted in', async () => {
    const paper = await drafted();
    const content = await office.store.papers.content(paper.id, 1);
    if (content === null) throw new Error('nothing was counted');
    const derived = (by: 'share' | 'growth', of: string[]) => ({ from: 'figures' as const, by, of });
    const count = { from: 'count', of: 'mentions', ask: 'from=2026-10-15&to=2026-11-14' } as const;
    office.store.papers.content = () =>
      Promise.resolve({
        ...content,
        figures: {
          ...content.figures,
          now: { value: 234, unit: 'count', source: count },
          earlier: { value: 150, unit: 'count', source: count },
          'told.length': { value: 31, unit: 'days', source: { ...count, of: 'sources' } },
          'before.length': { value: 30, unit: 'days', source: { ...count, of: 'sources' } },
          'now.daily': { value: 234 / 31, unit: 'times', source: derived('share', ['now', 'told.length']) },
          'earlier.daily': {
            value: 5,
            unit: 'times',
            source: derived('share', ['earlier', 'before.length']),
          },
          by: { value: 0.51, unit: 'by', source: derived('growth', ['now.daily', 'earlier.daily']) },
        },
      });
    const at = `/bao-cao/van-ban/${paper.id}/so`;
    const page = await hanh.page(`${at}/by`);
    expect(text(page)).toContain('7,5 tin mỗi ngày 234 tin chia 31 ngày = 7,5 tin mỗi ngày');
    expect(text(page)).toContain('150 tin chia 30 ngày = 5 tin mỗi ngày');
    expect(text(page)).not.toMatch(/\d lần|Tỷ lệ của số thứ nhất/);
    for (const id of ['now.daily', 'now', 'told.length', 'earlier.daily', 'earlier', 'before.length'])
      expect(page).toContain(`href="${at}/${id}"`);
    expect(text(await hanh.page(`${at}/now.daily`))).toContain('7,5 tin mỗi ngày 234 tin chia 31 ngày');
  });

  it('is changed by nobody who may only look', async () => {
    const paper = await drafted();
    const viewer = await signedIn(office, VIEWER);
    for (const act of ['sua', 'khoi-phuc', 'dau', 'dem-lai', 'buoc/approve', 'buoc/drop'])
      expect((await send(viewer, paper, act, { part: 'tong-quan', text: 'x', why: 'x' })).status).toBe(403);
    expect((await now(paper.id)).seq).toBe(1);
    expect(
      (await viewer.post('/bao-cao/soan', { token: viewer.token, template: 'bao-cao-thang' })).status,
    ).toBe(403);
  });

  it('is drafted by hand for any days, and says what it lacks', async () => {
    const ask = (fields: Record<string, string>) =>
      hanh.post('/bao-cao/soan', { token: hanh.token, ...fields });
    const wrong = await ask({ template: 'bao-cao-thang', from: '2026-11-10', to: '2026-11-01' });
    expect(wrong.status).toBe(400);
    expect(text(await wrong.text())).toContain('Ngày cuối đứng trước ngày đầu.');
    const campaign = await ask({ template: 'bao-cao-chien-dich' });
    expect(text(await campaign.text())).toContain('Mẫu này cần một chiến dịch');
    expect((await ask({ template: 'bao-cao-thang', from: '2026-11-01', to: '2026-11-10' })).status).toBe(303);
    for (let tries = 0; tries < 100; tries++) {
      const [paper] = await office.store.papers.list(['draft'], 5);
      if (paper !== undefined) {
        expect(paper.period).toEqual({ from: '2026-11-01', to: '2026-11-11' });
        expect(paper.title).toContain('từ ngày 01/11/2026 đến ngày 10/11/2026');
        return;
      }
      await new Promise((again) => setTimeout(again, 5));
    }
    throw new Error('no draft came');
  });

  it('follows a template that was changed on the desk', async () => {
    const at = '/thiet-lap/mau-van-ban/bao-cao-thang';
    const page = await hanh.page(at);
    expect(text(page)).toContain('Câu kết');
    const settings = await openSettings({ ...office, amending, changed: () => undefined });
    const row = settings.row('papers', 'bao-cao-thang') as Record<string, unknown>;
    const asked = { file: 'papers', row: 'bao-cao-thang', why: 'lời của đơn vị' } as const;
    const after = { ...row, conclusion: 'Trên đây là báo cáo của đơn vị {ky}./.' };
    expect(await settings.change({ ...asked, after }, LEADER)).toEqual([]);
    const paper = await drafted();
    expect(text(await hanh.page(`/bao-cao/van-ban/${paper.id}`))).toContain(
      'Trên đây là báo cáo của đơn vị tháng 11 năm 2026./.',
    );
  });

  it('stands on the morning page until it is issued', async () => {
    expect(text(await hanh.page('/'))).toContain(
      'Báo cáo tuyên truyền hằng tháng: chưa có dự thảo, hạn 24/11/2026',
    );
    const paper = await drafted();
    const page = await hanh.page('/');
    expect(text(page)).toContain(
      'Báo cáo tuyên truyền hằng tháng: dự thảo, hạn 24/11/2026 là ngày nghỉ; ngày làm việc cuối 20/11/2026 đã qua 3 ngày',
    );
    expect(page).toContain(`href="/bao-cao/van-ban/${paper.id}"`);
  });
});
