import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { owedPapers } from '../../src/domain/owed.ts';
import { fillNewsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const NOW = Date.parse('2026-11-23T07:05:00+07:00');

describe('báo cáo', () => {
  let office: Office;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  it('puts what is overdue first, then what is due next; drafts fall on working days', () => {
    const { papers, regular } = owedPapers(office.rules, [], NOW);
    expect(papers.map(({ duty, due, draft, state }) => [duty.id, due, draft, state]).slice(0, 3)).toEqual([
      ['bao-cao-truyen-thong-nam', '2026-11-14', '2026-11-02', 'overdue'],
      ['bao-chi-thang', '2026-11-24', '2026-11-16', 'draft'],
      ['bao-cao-phat-ngon', '2026-12-19', '2026-12-15', 'ahead'],
    ]);
    // Four days before the 24th is a Sunday.
    expect(papers.find(({ due }) => due === '2026-12-24')?.draft).toBe('2026-12-18');
    expect(regular.map(({ id }) => id)).toContain('phat-thanh-tuan');
    // The next one, however far.
    expect(papers.some(({ duty, due }) => duty.id === 'thang-van-dong' && due === '2027-05-01')).toBe(true);
  });

  it('tells day, draft and reader of each, and drafts those it has a template for', async () => {
    const page = text(await hanh.page('/bao-cao'));
    expect(page).toContain('quá hạn, chưa ghi là đã nộp');
    expect(page).toMatch(
      /hạn 24\/11\/2026 là ngày nghỉ; ngày làm việc cuối 20\/11\/2026 đã qua 3 ngày máy soạn dự thảo 16\/11\/2026 gửi Ban Tuyên giáo/,
    );
    expect(page).toContain('đã qua ngày làm việc cuối');
    expect(page).toContain('Máy tự soạn dự thảo các báo cáo có mẫu');
    // The first thing said of the first paper that is owed is what to do.
    expect(page).toMatch(/chưa ghi là đã nộp\s+Việc cần làm: bấm “Soạn dự thảo”/);
    expect(page).toMatch(/Các kỳ sau \(\d+\)/);
    const early = { token: hanh.token, duty: 'bao-cao-phat-ngon', due: '2026-12-19' };
    const refused = await hanh.post('/bao-cao/soan', early);
    expect(refused.status).toBe(409);
    expect(text(await refused.text())).toContain('Kỳ này chốt số liệu hết ngày 14/12/2026');
    expect(page).toContain('chưa có bản tin. Lập bản tin tuần');
  });

  it('remembers who noted a paper as handed in, and takes it back', async () => {
    const act = '/bao-cao/bao-cao-truyen-thong-nam/2026-11-14';
    const done = await hanh.post(`${act}/da-nop`, { token: hanh.token });
    expect(done.headers.get('location')).toBe('/bao-cao?done=paper');
    let page = text(await hanh.page('/bao-cao'));
    expect(page).not.toContain('quá hạn, chưa ghi');
    expect(page).toContain('Nguyễn Thị Hạnh ghi');
    await hanh.post(`${act}/da-nop`, { token: hanh.token });
    expect(await office.store.events.countActs({ act: 'paper' })).toBe(1);
    office.world.pass(1_000);
    await hanh.post(`${act}/chua-nop`, { token: hanh.token });
    page = text(await hanh.page('/bao-cao'));
    expect(page).toContain('quá hạn, chưa ghi');
  });

  it('is noted by nobody who may only look, and only for papers there are', async () => {
    const viewer = await signedIn(office, VIEWER);
    const path = '/bao-cao/bao-chi-thang/2026-11-24/da-nop';
    expect((await viewer.post(path, { token: viewer.token })).status).toBe(403);
    expect((await hanh.post('/bao-cao/bia-ra/2026-11-24/da-nop', { token: hanh.token })).status).toBe(404);
    expect((await hanh.post('/bao-cao/bao-chi-thang/2026-11-23/da-nop', { token: hanh.token })).status).toBe(
      404,
    );
  });

  it('shows the weeks that were written, and who asked for them', async () => {
    await fillNewsroom(office.store, office.world.now());
    const page = text(await hanh.page('/bao-cao'));
    expect(page).toContain('Tuần 16/11/2026 – 22/11/2026 đã có bản tin');
    expect(page).toContain('máy lập theo lịch');
  });
});
