import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silences } from '../../src/domain/silence.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { paths } from '../../src/view/paths.ts';
import { officeRecipients } from './desk-letters.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn, VIEWER } from './office.ts';

describe('silences', () => {
  let office: Office;
  let guest: Awaited<ReturnType<typeof signedIn>>;
  let news: Newsroom;
  let now: number;
  beforeEach(async () => {
    office = await openOffice({
      change: (rules) => {
        rules.recipients = officeRecipients();
        rules.calendar.expected = [
          {
            id: 'cuoi-nam',
            name: 'Hỏi lịch chi trả cuối năm',
            topics: ['chi_tra'],
            from: '11-20',
            to: '01-05',
            lift: 2,
            confidence: 'S',
          },
          {
            id: 'mua-he',
            name: 'Mùa hè',
            topics: ['chi_tra'],
            from: '06-01',
            to: '08-31',
            lift: 2,
            confidence: 'S',
          },
        ];
        rules.calendar.campaigns = [
          {
            id: 'ra-quan',
            name: 'Ra quân vận động',
            topics: [],
            from: '2026-11-22',
            to: '2026-11-25',
            lift: 3,
          },
        ];
      },
    });
    guest = await signedIn(office);
    now = office.world.now();
    news = await fillNewsroom(office.store, now);
  });
  afterEach(() => office.store.close());

  const make = (fields: Record<string, string>) =>
    guest.post(paths.silences, { token: guest.token, reason: 'đã có kế hoạch trả lời', ...fields });

  it('are made for a situation, by whom, why and until when, and are logged at both', async () => {
    const form = await guest.page(`${paths.silences}?alert=${encodeURIComponent(news.queue.id)}`);
    expect(form).toContain('Im lặng riêng việc này:');
    expect(form).toContain('Từ mức 3 trở lên không bao giờ bị im lặng');
    const answer = await make({ alert: news.queue.id, length: '4h', owner: 'truong-phong' });
    expect(answer.status).toBe(303);
    const [silence] = await office.store.silences.living();
    expect(silence).toMatchObject({
      scope: { situation: news.queue.situation, topic: null, place: null, claim: null },
      reason: 'đã có kế hoạch trả lời',
      owner: 'truong-phong',
      ownerName: 'Trần Quốc Bảo',
      from: now,
      until: now + 4 * HOUR,
      held: 0,
    });
    expect(silences(silence!, { ...news.queue }, now)).toBe(true);
    for (const subject of [silence!.id, news.queue.id])
      expect(await office.store.events.actsOn(subject)).toMatchObject([
        { who: 'hanh', data: { act: 'silence', until: now + 4 * HOUR, owner: { id: 'truong-phong' } } },
      ]);

    const list = await guest.page(answer.headers.get('location') ?? '');
    expect(list).toContain('Đã bắt đầu im lặng');
    expect(list).toContain('Nhiều phản ánh về thời gian chờ');
    expect(list).toContain('(còn 4 giờ)');
    expect(list).toContain('chưa giữ lại gì');
    expect(await guest.page(paths.alert(news.queue.id))).toContain('Đang im lặng đến');
  });

  it('are made by topic, place or claim, and at least by one', async () => {
    const none = await make({ topic: '', place: '', claim: '' });
    expect(none.status).toBe(400);
    const back = await none.text();
    expect(back).toContain('Chọn ít nhất một: chủ đề');
    expect(back).toContain('value="đã có kế hoạch trả lời"');
    expect((await make({ topic: 'rut_mot_lan', claim: 'C90' })).status).toBe(303);
    expect((await office.store.silences.living())[0]?.scope).toEqual({
      situation: null,
      topic: 'rut_mot_lan',
      claim: 'C90',
      place: null,
    });
    expect(await (await make({ topic: 'khong-co' })).text()).toContain('Danh mục không có “khong-co”');
    expect(await (await make({ topic: 'rut_mot_lan', claim: 'C90' })).text()).toContain(
      'Đã có im lặng như vậy, đến 2026-11-24 07:05',
    );
  });

  it('last fourteen days at most, and never end in the past', async () => {
    expect((await make({ topic: 'rut_mot_lan', length: '14d' })).status).toBe(303);
    expect((await office.store.silences.living())[0]?.until).toBe(now + 14 * DAY);
    const long = await make({ topic: 'huu_tri', at: '2026-12-08T08:00' });
    expect(long.status).toBe(400);
    const back = await long.text();
    expect(back).toContain('im lặng nhiều nhất 14 ngày');
    expect(back).toContain('value="2026-12-08T08:00"');
    expect(back).toContain('<option value="huu_tri" selected="">');
    expect((await make({ topic: 'huu_tri', at: '2026-11-23T07:05' })).status).toBe(400);
    expect((await make({ topic: 'huu_tri', length: '90d' })).status).toBe(400);
    expect(await office.store.silences.living()).toHaveLength(1);
  });

  it('need a reason and a known owner', async () => {
    expect(await (await make({ topic: 'huu_tri', reason: ' ' })).text()).toContain('Ghi lý do');
    expect(await (await make({ topic: 'huu_tri', owner: 'ai-do' })).text()).toContain(
      'Bàn trực không có người này',
    );
    expect(await office.store.silences.living()).toEqual([]);
  });

  it('never cover a crisis: the button says why, and the server refuses', async () => {
    const page = await guest.page(paths.alert(news.rumour.id));
    expect(page).toMatch(/disabled=""[^>]*>Im lặng việc này/);
    expect(page).toContain('Việc này đang ở mức 3: từ mức 3 trở lên không im lặng được.');
    const refused = await make({ alert: news.rumour.id });
    expect(refused.status).toBe(409);
    expect(await office.store.silences.living()).toEqual([]);
    const form = await guest.page(`${paths.silences}?alert=${encodeURIComponent(news.rumour.id)}`);
    expect(form).toMatch(/disabled=""[^>]*>Bắt đầu im lặng/);

    // One made by claim names the crisis and says that it does not hold it back.
    await make({ claim: 'C90' });
    expect(await guest.page(paths.alert(news.rumour.id))).toContain('nhưng việc này ở mức 3 nên vẫn báo');
  });

  it('end early with one button, once, by name; what they held back stays counted', async () => {
    await make({ topic: 'rut_mot_lan' });
    const [made] = await office.store.silences.living();
    await office.store.silences.put({ ...made!, held: 3, heldAt: now - HOUR });
    expect(await guest.page(paths.silences)).toContain('đã giữ lại 3 lần, lần cuối');
    const end = () => guest.post(paths.endSilence(made!.id), { token: guest.token });
    expect((await end()).status).toBe(303);
    expect(await office.store.silences.get(made!.id)).toMatchObject({
      endedAt: now,
      endedWhy: 'person',
      endedBy: 'Nguyễn Thị Hạnh',
      held: 3,
    });
    const page = await guest.page(paths.silences);
    expect(page).toContain('Nguyễn Thị Hạnh kết thúc sớm');
    expect((await end()).status).toBe(409);
    expect((await guest.post(paths.endSilence('x'), { token: guest.token })).status).toBe(404);
    expect((await office.store.events.actsOn(made!.id)).map(({ data }) => data['act'])).toEqual([
      'silence',
      'silence-end',
    ]);
  });

  it('are not made by who may only look, without a token, or by loading an address', async () => {
    const viewer = await signedIn(office, VIEWER);
    expect(await viewer.page(paths.silences)).toMatch(/disabled=""[^>]*>Bắt đầu im lặng/);
    const fields = { reason: 'x', topic: 'huu_tri' };
    expect((await viewer.post(paths.silences, { token: viewer.token, ...fields })).status).toBe(403);
    expect((await guest.post(paths.silences, fields)).status).toBe(403);
    await guest.page(`${paths.silences}?topic=huu_tri&reason=x`);
    expect(await office.store.silences.living()).toEqual([]);
  });

  it('stand beside what the calendar takes as usual today', async () => {
    const page = await guest.page(paths.silences);
    const usual = page.split('id="usual"')[1]?.split('id="ended"')[0] ?? '';
    expect(usual).toContain('Hỏi lịch chi trả cuối năm (lịch)');
    expect(usual).toContain('20/11 – 05/01');
    expect(usual).toContain('Ra quân vận động (chiến dịch của ta)');
    expect(usual).toContain('22/11/2026 – 25/11/2026');
    expect(usual).toContain('3 lần');
    expect(usual).not.toContain('Mùa hè');
  });
});
