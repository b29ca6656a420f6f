import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, DAY, dayOf, HOUR, type Instant, MINUTE } from '../../src/domain/time.ts';
import { type Office, openOffice, signedIn, type Visitor } from './office.ts';

let office: Office;
let guest: Visitor;
let now: Instant;
beforeEach(async () => {
  office = await openOffice();
  guest = await signedIn(office);
  now = office.world.now();
  await office.store.sources.agree(['mot', 'hai', 'ba'].map(paper), now - 60 * DAY);
  for (const id of ['mot', 'hai', 'ba']) await listened(id);
  await office.store.events.ran({ stage: 'collect', at: now - MINUTE, took: 0, tally: {}, trouble: null });
});
afterEach(() => office.store.close());

const paper = (id: string) => ({
  id,
  name: `Báo ${id}`,
  publisher: id,
  kind: 'press' as const,
  reach: 'national' as const,
  place: null,
  url: `https://${id}.example/rss`,
});

/** Nine weeks in which a source answered every hour and brought ten items a day. */
async function listened(id: string): Promise<void> {
  const known = await office.store.sources.get(id);
  if (known === null) throw new Error(id);
  await office.store.sources.visited(id, {
    ...known,
    state: 'ok',
    triedAt: now - MINUTE,
    okAt: now - MINUTE,
    newsAt: now - HOUR,
    firstOkAt: now - 64 * DAY,
    weekly: 70,
  });
  for (let back = 0; back < 63; back++)
    await office.store.sources.count({
      sourceId: id,
      day: addDays(dayOf(now), -back),
      tries: 24,
      good: 24,
      heard: 50,
      fresh: 10,
    });
}

const gap = (sourceId: string, from: Instant, to: Instant | null, trouble = 'trouble.no-connection') =>
  office.store.coverage.put({ sourceId, from, to, state: 'failing', trouble });

describe('Hôm nay', () => {
  it('says how much of the usual could be heard, and nothing more when all is well', async () => {
    const page = await guest.page('/');
    expect(page).toContain(
      'đã nghe 3/3 nguồn trong một ngày qua · từ hôm qua nghe kịp 100% lượng tin thường có',
    );
    expect(page).not.toContain('Tình trạng nghe');
  });

  it('never lets our own night off look like a quiet night', async () => {
    await office.store.coverage.slept({ from: now - 16 * HOUR, to: now - HOUR });
    const page = await guest.page('/');
    expect(page).toMatch(
      /Máy không nghe từ hôm qua 15:05 đến 06:05: khoảng này im lặng không có nghĩa là yên ổn/,
    );
    expect(page).toMatch(/nghe kịp 5\d% lượng tin/);
    expect(page).toContain('Đang nghe thiếu');
    expect(page).not.toContain('Hôm nay không có việc cần xử lý.');
  });

  it('tells that a source is mended, once it was missed for more than an hour', async () => {
    await gap('mot', now - 2 * DAY, now - 3 * HOUR);
    await gap('hai', now - 3 * HOUR, now - 3 * HOUR + 10 * MINUTE);
    await gap('ba', now - 9 * DAY, now - 8 * DAY);
    const page = await guest.page('/');
    expect(page).toContain('Đã sửa: nghe lại được Báo mot từ 04:05, sau 45 giờ không nghe được.');
    expect(page).not.toContain('Báo hai');
    expect(page).not.toContain('Báo ba');
  });

  it('takes the blame when nobody at all can be reached', async () => {
    for (const id of ['mot', 'hai', 'ba']) await gap(id, now - 5 * HOUR, now - 2 * HOUR);
    const page = await guest.page('/');
    expect(page).toMatch(/Không kết nối được nguồn nào từ 02:05 đến 05:05: nhiều khả năng do đường mạng/);
  });
});

describe('Nguồn', () => {
  it('shows four weeks of every source and of all together', async () => {
    const page = await guest.page('/nguon');
    expect(page).toContain('27 ngày qua: nghe kịp 100% lượng tin thường có; 100% số ngày nguồn có trả lời.');
    expect(page.match(/class="strip"/g)).toHaveLength(4);
    const strips = [...page.matchAll(/day-full" d="([^"]+)"/g)].map(
      ([, shape = '']) => shape.split('z').length - 1,
    );
    expect(strips).toEqual([28, 28, 28]);
    expect(page.match(/<rect class="day day-full"/g)).toHaveLength(28);
    expect(page).toContain('Thứ Hai thường khoảng 10 tin, hôm nay đã 10');
    expect(page).toContain('Không có khoảng nào dài quá một giờ trong 28 ngày qua.');
  });

  it('tells unheard, partly heard and strangely little apart', async () => {
    const day = (back: number) => addDays(dayOf(now), -back);
    await office.store.sources.agree(['mot', 'hai', 'ba', 'bon'].map(paper), now - 60 * DAY);
    await listened('bon');
    await office.store.sources.count({
      sourceId: 'bon',
      day: day(2),
      tries: 0,
      good: 0,
      heard: 0,
      fresh: -10,
    });
    await gap('bon', now - 5 * DAY, now - 5 * DAY + 3 * HOUR, 'trouble.timeout');
    const page = await guest.page('/nguon');
    expect(page).toContain('trả lời nhưng ít tin bất thường, 24/24 lượt tốt, 0 tin mới');
    expect(page).toContain('có lúc không nghe được');
    expect(page.match(/day-bar/g)).toHaveLength(1);
  });

  it('lists what was not heard, the lasting first, with its cause and length', async () => {
    await gap('mot', now - 2 * HOUR, null, 'trouble.captcha');
    await gap('hai', now - 30 * MINUTE, now - 20 * MINUTE);
    await gap('ba', now - 3 * DAY, now - 2 * DAY, 'trouble.server');
    await office.store.coverage.slept({ from: now - 5 * DAY, to: now - 4 * DAY });
    const page = await guest.page('/nguon');
    const table = page.slice(page.indexOf('Những khoảng không nghe được'));
    const rows = [...table.matchAll(/<th scope="row">([^<]+)<\/th>/g)].map((match) => match[1]);
    expect(rows).toEqual(['Báo mot', 'Báo ba', 'Máy Hải Đăng']);
    expect(table).toContain('đến nay');
    expect(table).toContain('Trang đòi xác minh là người.');
    expect(table).toContain('Máy không chạy, không hỏi nguồn nào.');
    expect(table).toContain('24 giờ');
  });

  it('counts a silence of our own that nobody has written down yet', async () => {
    await office.store.events.ran({
      stage: 'collect',
      at: now - 9 * HOUR,
      took: 0,
      tally: {},
      trouble: null,
    });
    const page = await guest.page('/nguon');
    expect(page).toContain('Máy Hải Đăng');
    expect(page).toMatch(/nghe kịp 7\d% lượng tin thường có/);
  });
});
