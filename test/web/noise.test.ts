import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Usefulness } from '../../src/domain/alert.ts';
import type { Signal } from '../../src/domain/signal.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { paths } from '../../src/view/paths.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn, VIEWER } from './office.ts';

let office: Office;
let news: Newsroom;
let guest: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  office = await openOffice();
  news = await fillNewsroom(office.store, office.world.now());
  guest = await signedIn(office);
});
afterEach(() => office.store.close());

const plain = (page: string) =>
  page
    .replace(/^.*<main/s, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** An alert of the past quarter, what opened it, and what a person said of it. */
async function past(n: number, word: Usefulness | null, change: Partial<Signal> = {}): Promise<string> {
  const { store, world } = office;
  const at = world.now() - (3 + n) * DAY;
  const id = `past-${n}`;
  const subject = change.subject ?? { kind: 'place' as const, id: 'van-son' };
  await store.alerts.put({
    ...news.over,
    id,
    situation: subject,
    claim: null,
    openedAt: at,
    closedAt: at + HOUR,
    title: `Vụ ${n}`,
  });
  const factors = { harm: 2, reach: 2, emotion: 1, responsibility: 0, vulnerable: 0 };
  await store.signals.keep([
    {
      id: `s-${n}`,
      rule: 'surge',
      subject,
      at,
      level: 2,
      score: 3,
      observed: 5,
      expected: 1,
      window: DAY,
      publishers: 3,
      kinds: ['press'],
      evidence: [],
      reason: {
        key: 'signal.weak',
        data: {},
      },
      factors,
      ...change,
    },
  ]);
  const reason = { key: 'open.level', data: { level: 2, push_level: 2 } };
  await store.alerts.decide({ id: `d-${n}`, at, signalId: `s-${n}`, alertId: id, outcome: 'open', reason });
  if (word !== null) await store.alerts.judge(id, { usefulness: word, at, by: 'Hạnh' });
  return id;
}

const harm = (sum: number) => ({
  factors: {
    harm: Math.min(4, sum),
    reach: Math.max(0, sum - 4),
    emotion: 0,
    responsibility: 0,
    vulnerable: 0,
  },
});

describe('the noise page', () => {
  it('says what each rule was worth, and the threshold that the quarter suggests', async () => {
    const told: [Usefulness, number][] = [
      ['useful', 7],
      ['noise', 5],
      ['useful', 8],
      ['duplicate', 6],
      ['useful', 7],
      ['useful', 8],
    ];
    for (const [n, [word, sum]] of told.entries()) await past(n, word, harm(sum));
    const page = plain(await guest.page(paths.noise));
    expect(page).toContain(
      'Quý trước quy tắc này báo 6 lần, 4 hữu ích; ngưỡng 7 (tổng năm yếu tố của dấu hiệu đầu tiên) thì báo 4 lần, 4 hữu ích.',
    );
    expect(page).toMatch(/Không hữu ích 33% \(khoảng 10%–70%\)/);
    expect(page).toContain('haidang.yaml · alert.push_level: 2');
    expect(page).toMatch(/chưa ai đánh giá \d/);
    // A month is another question.
    expect(plain(await guest.page(`${paths.noise}?days=30`))).toContain(
      'Ba mươi ngày qua quy tắc này báo 6 lần',
    );
    expect(plain(await guest.page(`${paths.noise}?days=7`))).toContain('Quý trước');
  });

  it('draws no conclusion from three judgements, and none from what nobody judged', async () => {
    for (const n of [0, 1, 2]) await past(n, 'noise');
    for (const n of [3, 4, 5, 6]) await past(n, null);
    const page = plain(await guest.page(paths.noise));
    expect(page).toContain('3 lần được đánh giá, chưa đủ để kết luận (cần 5).');
    expect(page).not.toContain('không lần nào được đánh giá hữu ích');
  });

  it('names a wire that never was of use, with the trial and the setting for it', async () => {
    const wire = { rule: 'tripwire' as const, subject: { kind: 'tripwire' as const, id: 'threat.vu-1' } };
    for (const n of [0, 1, 2, 3, 4]) await past(n, 'noise', wire);
    const page = await guest.page(paths.noise);
    expect(plain(page)).toContain('Quý trước quy tắc này báo 5 lần, không lần nào được đánh giá hữu ích');
    expect(plain(page)).toContain('haidang.yaml · alert.tripwires.threat: letter');
    expect(page).toContain('href="/chay-thu?days=90&amp;wire-threat=desk"');
    const trial = await guest.page('/chay-thu?days=90&wire-threat=desk');
    expect(trial).toMatch(/<select name="wire-threat">(?:(?!<\/select>).)*<option value="desk" selected/s);
    expect(trial).toMatch(/<option value="90" selected/);
    expect((await guest.get('/chay-thu?days=8&push_level=77')).status).toBe(200);
  });

  it('speaks English, and of an empty desk', async () => {
    await guest.post(paths.language, { token: guest.token, language: 'en', back: '/' });
    for (const n of [0, 1, 2, 3, 4]) await past(n, n < 2 ? 'noise' : 'useful', harm(5 + n));
    const page = plain(await guest.page(paths.noise));
    expect(page).toContain('In the last quarter this rule told 5 times, 3 of use; from 7 on');
    expect(page).not.toMatch(/noise\.[a-z]/);
    const empty = await openOffice();
    const visitor = await signedIn(empty);
    expect(plain(await visitor.page(paths.noise))).toContain('Không có cảnh báo nào mở trong khoảng này');
    await empty.store.close();
  });
});

describe('judging', () => {
  const judge = (id: string, fields: Record<string, string>) =>
    guest.post(paths.judgeAlert(id), { token: guest.token, ...fields });

  it('knows four words; a duplicate may name what it repeats', async () => {
    const { store } = office;
    expect((await judge(news.queue.id, { usefulness: 'duplicate' })).headers.get('location')).toBe(
      `${paths.alert(news.queue.id)}?done=judged`,
    );
    const page = await guest.page(paths.alert(news.queue.id));
    expect(page).toContain('Trùng với cảnh báo nào?');
    expect(page).toContain(`<option value="${news.rumour.id}"`);
    await judge(news.queue.id, { usefulness: 'duplicate', repeats: news.rumour.id });
    expect(plain(await guest.page(paths.alert(news.queue.id)))).toContain(`Trùng với ${news.rumour.title}`);
    expect((await store.alerts.judgement(news.queue.id))?.usefulness).toBe('duplicate');
    for (const repeats of ['x', news.queue.id])
      expect((await judge(news.queue.id, { usefulness: 'duplicate', repeats })).status).toBe(404);
  });

  it('a misread stance leads to the items themselves, ready to be corrected together', async () => {
    const answer = await judge(news.queue.id, { usefulness: 'wrong-stance' });
    const next = answer.headers.get('location') ?? '';
    expect(next).toBe(`${paths.alertMentions([news.queue.id])}&done=judged`);
    const page = await guest.page(next);
    expect(page).toContain('Người dân phản ánh chờ cả buổi ở bộ phận một cửa');
    expect(page).not.toContain('Công nhân xếp hàng từ 3 giờ sáng');
    expect(page).toMatch(/<details class="panel many" open/);
    const back = new URL(next, 'http://localhost').searchParams.get('alert') ?? '';
    const taught = await guest.post(paths.correctMany, {
      token: guest.token,
      mention: news.mentions[4] ?? '',
      set: 'stance=neutral',
      back: `${paths.mentions}?alert=${encodeURIComponent(back)}`,
    });
    expect(taught.headers.get('location')).toContain('alert=');
    expect((await office.store.mentions.get(news.mentions[4] ?? ''))?.meaning?.stance).toBe('neutral');
  });

  it('takes one click on a card, and comes back to the list as it was paged', async () => {
    const answer = await judge(news.over.id, { usefulness: 'noise', back: '?before=9~x' });
    expect(answer.headers.get('location')).toBe(`${paths.alerts}?before=9~x&done=judged`);
    expect(
      (
        await judge(news.over.id, { usefulness: 'noise', back: 'https://evil.example/?before=1' })
      ).headers.get('location'),
    ).toMatch(/^\/canh-bao/);
    const page = await guest.page(paths.alerts);
    expect(plain(page)).toContain('Nguyễn Thị Hạnh đánh giá: nhiễu');
  });
});

describe('judging many', () => {
  const many = (fields: Record<string, string | string[]>, by = guest) =>
    by.post(paths.judgeAlerts, { token: by.token, back: '', ...fields });

  it('says one word of all that are chosen', async () => {
    const answer = await many({ alert: [news.over.id, news.queue.id], usefulness: 'noise' });
    expect(answer.headers.get('location')).toBe(`${paths.alerts}?done=judged`);
    for (const { id } of [news.over, news.queue])
      expect((await office.store.alerts.judgement(id))?.usefulness).toBe('noise');
    expect(await office.store.alerts.judgement(news.rumour.id)).toBeNull();
    const wrong = await many({ alert: [news.over.id, news.queue.id], usefulness: 'wrong-stance' });
    expect(wrong.headers.get('location')).toContain('/tin?alert=');
  });

  it('asks politely when nothing is chosen, and records nothing', async () => {
    const answer = await many({ usefulness: 'noise' });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toMatch(/role="alert">\s*Chưa chọn cảnh báo nào/);
    expect(await office.store.alerts.judgement(news.over.id)).toBeNull();
  });

  it('keeps what was chosen when one of them is gone, and records none', async () => {
    const answer = await many({ alert: [news.over.id, 'x'], usefulness: 'noise' });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toMatch(new RegExp(`value="${news.over.id}" checked`));
    expect(page).not.toMatch(new RegExp(`value="${news.queue.id}" checked`));
    expect(await office.store.alerts.judgement(news.over.id)).toBeNull();
  });

  it('is for those who may judge', async () => {
    const viewer = await signedIn(office, VIEWER);
    expect((await many({ alert: [news.over.id], usefulness: 'noise' }, viewer)).status).toBe(403);
    const page = await viewer.page(paths.alerts);
    expect(page).not.toContain('type="checkbox"');
    expect(page).not.toContain('judge-many');
  });
});

describe('the list of alerts', () => {
  it('leads to everything that is over, page by page, each once', async () => {
    for (let n = 0; n < 45; n++) await past(n, null);
    const seen: string[] = [];
    let address: string | null = paths.alerts;
    for (let page = 0; address !== null && page < 9; page++) {
      const body: string = await guest.page(address);
      const list = body.replace(/^.*id="past"/s, '').replace(/id="held".*$/s, '');
      seen.push(
        ...[...list.matchAll(/class="card-title"[^>]*><a href="([^"]+)"/g)].map((hit) => hit[1] ?? ''),
      );
      address = /rel="next" href="([^"]+before=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? null;
    }
    expect(seen).toHaveLength(46);
    expect(new Set(seen).size).toBe(46);
  });

  it('leads to everything held back', async () => {
    for (let n = 0; n < 35; n++)
      await office.store.alerts.decide({
        id: `h-${n}`,
        at: office.world.now() - (20 + n) * DAY,
        signalId: `none-${n}`,
        alertId: null,
        outcome: 'hold',
        reason: {
          key: 'hold.weak',
          data: {},
        },
      });
    const first = await guest.page(paths.alerts);
    const older = /href="([^"]*held=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(older).not.toBe('');
    const second = await guest.page(older);
    expect(second.match(/Không báo: mức 0, chỉ theo dõi\./g)?.length).toBeGreaterThan(3);
    expect((await guest.get(`${paths.alerts}?before=nonsense&held=~~`)).status).toBe(200);
  });
});
