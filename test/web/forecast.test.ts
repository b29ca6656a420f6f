import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forecast } from '../../src/detect/forecast/run.ts';
import { shippedForecast } from '../../src/detect/forecast/shipped.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { forecastSample, prospectSample } from '../storage/contract/forecasts.ts';
import { heard, id, meaning, seeded } from '../storage/contract/samples.ts';
import { type Office, openOffice, signedIn, VIEWER } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.store.close());

/** A story of eight items in the last hours, and what is forecast of it. */
async function aStory(): Promise<void> {
  const { store, world } = office;
  for (const minutes of [300, 180, 90, 60, 30, 20, 10, 5]) {
    const at = world.now() - minutes * MINUTE;
    const name = `t${minutes}`;
    const seen = { seenAt: at, publisher: name, backlog: false };
    await store.mentions.hear([heard(name, { publishedAt: at, sourceId: name })], seen);
    await store.stories.touch({ id: 'vu', title: 'Cổng dịch vụ không vào được', openedAt: at, lastAt: at });
    await store.meanings.understood(id(name), meaning({ claims: [], tripwires: [] }), 'vu', at);
  }
  await forecast(store, world, shippedForecast());
}

/** Scored forecasts of the past: calibrated ones, or ones told the wrong way round. */
async function aPast(sense: 'good' | 'wrong'): Promise<void> {
  const random = seeded(5);
  const { store, world } = office;
  const made = Array.from({ length: 240 }, (_, i) => {
    const probability = random();
    const came = random() < probability;
    const askedAt = world.now() - 40 * DAY + i * HOUR;
    return forecastSample(`f${i}`, {
      storyId: `s${i % 40}`,
      target: 10 + i,
      askedAt,
      dueAt: askedAt + 6 * HOUR,
      probability: sense === 'good' ? probability : 1 - probability,
      outcome: came ? 1 : 0,
      reachedAt: came ? askedAt + 2 * HOUR : null,
      settledAt: askedAt + 8 * HOUR,
    });
  });
  await store.forecasts.keep(made);
}

describe('the page of what may come', () => {
  it('says honestly that it has nothing, on an empty desk', async () => {
    const page = await (await signedIn(office)).page('/du-bao');
    expect(page).toContain('Chưa có vụ việc nào đủ 5 tin');
    expect(page).toContain('Hiện chưa có việc nào cần chuẩn bị');
    expect(page).toContain('Trước những bài đầu tiên, máy không đoán gì');
    expect(page).toContain('mới chấm được 0 dự báo của 0 vụ việc');
  });

  it('hides every number while the house has scored too few, and says why', async () => {
    await aStory();
    const page = await (await signedIn(office)).page('/du-bao');
    expect(page).toContain('Cổng dịch vụ không vào được');
    expect(page).toContain('8 tin lúc');
    expect(page).toContain('chưa đưa con số ra');
    expect(page).not.toContain('đủ 16 tin');
  });

  it('shows a probability with its base rate and cases once its question has passed, and that question alone', async () => {
    await aPast('good');
    await aStory();
    const page = await (await signedIn(office)).page('/du-bao');
    expect(page).toMatch(/đủ 16 tin\) trong 6 giờ<\/th><td class="num">\d+%<\/td><td class="num">\d+%<\/td>/);
    expect(page).toMatch(/đủ 16 tin\) trong 24 giờ<\/th><td class="num">đang ẩn<\/td>/);
    expect(page).toContain('Được hiện: trên 240 dự báo gần nhất');
    expect(page).toContain('id="reliability-doubles-6-title"');
    expect(page).toMatch(/2 giờ \(\d+ lần; \d+ lần bỏ sót\)/);
    expect(page).not.toMatch(/NaN|undefined|style="/);
  });

  it('hides the numbers again when they are worse than the base rate', async () => {
    await aPast('wrong');
    await aStory();
    const page = await (await signedIn(office)).page('/du-bao');
    expect(page).toContain('không hơn việc chỉ nói tỷ lệ chung');
    expect(page).not.toContain('đủ 16 tin');
  });

  it('does not show forecasts nobody renewed for hours', async () => {
    await aStory();
    office.world.pass(4 * HOUR);
    expect(await (await signedIn(office)).page('/du-bao')).toContain('Chưa có vụ việc nào đủ 5 tin');
  });

  it('speaks English to who asks for it', async () => {
    await aPast('good');
    await aStory();
    const guest = await signedIn(office);
    await guest.post('/ngon-ngu', { language: 'en', token: guest.token, back: '/du-bao' });
    const page = await guest.page('/du-bao');
    expect(page).toContain('Doubles (to 16 items) within 6 hours');
    expect(page).not.toMatch(/>(forecast|prospect)\./);
  });
});

describe('what may occur', () => {
  beforeEach(async () => {
    const now = office.world.now();
    await office.store.prospects.keep(
      [
        prospectSample('season:chi-tra:2026-11-25'),
        prospectSample('correction:C90:2026-11-23', {
          trigger: 'correction',
          title: 'Tháng sau ngừng rút <một lần>',
          reason: { key: 'prospect.correction', data: { claim: 'C90', n: 3, publishers: 2 } },
          claims: ['C90'],
          owner: null,
        }),
      ],
      now,
    );
  });

  it('shows trigger, owner, days and reason, and no probability', async () => {
    const page = await (await signedIn(office)).page('/du-bao');
    expect(page).toContain('Kỳ chi trả');
    expect(page).toContain('25/11/2026 – 05/12/2026');
    expect(page).toContain('Xem lại ngày 24/11/2026');
    expect(page).toContain('Đề nghị giao: chưa rõ giao ai');
    expect(page).toContain('được nhắc lại 3 lần ở 2 nơi');
    expect(page).toContain('&lt;một lần&gt;');
    const list = page.slice(page.indexOf('id="prospects"'), page.indexOf('id="scores"'));
    expect(list).not.toMatch(/\d%/);
  });

  it('lets an officer take one on or dismiss it, with a note, and keeps that in the log', async () => {
    const guest = await signedIn(office);
    const act = (prospect: string, decision: string, note = '') =>
      guest.post('/du-bao/chon', { token: guest.token, prospect, decision, note });
    const taken = await act('season:chi-tra:2026-11-25', 'accept', 'Chị Lan trực');
    expect(taken.headers.get('location')).toBe('/du-bao?done=prospect-accept#prospects');
    await act('correction:C90:2026-11-23', 'dismiss');
    const page = await guest.page('/du-bao?done=prospect-dismiss');
    expect(page).toContain('Đã bỏ qua việc này');
    expect(page).toContain('Nguyễn Thị Hạnh nhận theo dõi 07:05 · 23/11/2026: “Chị Lan trực”');
    expect(page).not.toContain('Tháng sau ngừng rút');
    const acts = await office.store.events.actsOn('season:chi-tra:2026-11-25');
    expect(acts).toMatchObject([
      { who: 'hanh', data: { act: 'prospect-accept', name: 'Nguyễn Thị Hạnh', note: 'Chị Lan trực' } },
    ]);
  });

  it('refuses what is no decision, what is not there, and who may not', async () => {
    const guest = await signedIn(office);
    const post = (fields: Record<string, string>) =>
      guest.post('/du-bao/chon', { token: guest.token, prospect: 'season:chi-tra:2026-11-25', ...fields });
    expect((await post({ decision: 'maybe' })).status).toBe(400);
    expect((await post({ decision: 'accept', note: 'x'.repeat(501) })).status).toBe(400);
    expect((await post({ decision: 'accept', prospect: 'nobody' })).status).toBe(404);
    const viewer = await signedIn(office, VIEWER);
    expect(await viewer.page('/du-bao')).not.toContain('Nhận theo dõi<');
    const refused = await viewer.post('/du-bao/chon', {
      token: viewer.token,
      prospect: 'season:chi-tra:2026-11-25',
      decision: 'accept',
    });
    expect(refused.status).toBe(403);
  });
});
