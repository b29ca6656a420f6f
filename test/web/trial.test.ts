import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../src/domain/time.ts';
import {
  figuresOf,
  sideBySide,
  type TrialAlert,
  type TrialAsked,
  type TrialReport,
} from '../../src/domain/trial.ts';
import type { Rehearser } from '../../src/web/desk.ts';
import { openTrials } from '../../src/web/trials.ts';
import { openWorks } from '../../src/web/works.ts';
import { LANGUAGES } from '../../src/view/words/words.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

type Guest = Visitor & { token: string };

/** Answers when told to, and remembers what it was asked. */
function patient(news: () => Newsroom) {
  const asked: TrialAsked[] = [];
  let end: (error?: Error) => void = () => {};
  const rehearser: Rehearser = {
    run: (wish, progress, signal) => {
      asked.push(wish);
      progress(0.4);
      return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
        end = (error) => (error ? reject(error) : resolve(reportOn(wish, news())));
      });
    },
  };
  return { rehearser, asked, end: (error?: Error) => end(error) };
}

export function reportOn(asked: TrialAsked, { rumour, queue }: Newsroom): TrialReport {
  const to = Date.parse('2026-11-23T07:05:00+07:00');
  const side = (alert: Newsroom['rumour'], changes: Partial<TrialAlert> = {}): TrialAlert => ({
    ...alert,
    letters: alert.edition,
    evidence: [alert.id],
    ...changes,
  });
  const never = side(queue, { id: 'x', title: 'Chưa từng cảnh báo', evidence: ['m1'], story: 'vu-viec-x' });
  const rows = sideBySide(
    [side(rumour), side(queue, { push: false })],
    [side(rumour), side(queue, { push: true }), never],
    [
      { ...side(rumour), useful: 'useful' },
      { ...side(queue), useful: null },
    ],
  );
  return {
    asked,
    from: to - asked.days * DAY,
    to,
    mentions: 42,
    rows,
    today: figuresOf(rows, 'today', asked.days * DAY),
    changed: figuresOf(rows, 'changed', asked.days * DAY),
    real: { opened: 2, met: 2 },
  };
}

describe('Chạy thử', () => {
  let office: Office;
  let guest: Guest;
  let news: Newsroom;
  let bench: ReturnType<typeof patient>;
  beforeEach(async () => {
    bench = patient(() => news);
    office = await openOffice({ rehearser: bench.rehearser });
    news = await fillNewsroom(office.store, office.world.now());
    guest = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const start = (fields: Record<string, string | string[]> = {}) =>
    guest.post('/chay-thu/bat-dau', { token: guest.token, days: '30', ...fields });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

  it.each(LANGUAGES)('shows today’s rules, what is tried, and what came of it (%s)', async (language) => {
    guest.cookies.set('language', language);
    expect(await guest.page('/chay-thu')).toMatch(/name="push_level"[^>]*value="2"/);
    const asked = { push_level: '1', 'wire-walkout': 'off', muted: ['C90', 'C91'] };
    expect((await start(asked)).headers.get('location')).toBe('/chay-thu');
    expect(bench.asked).toEqual([
      {
        days: 30,
        changes: { numbers: { push_level: 1 }, tripwires: { walkout: 'off' }, muted: ['C90', 'C91'] },
      },
    ]);
    const running = await guest.page('/chay-thu');
    expect(running).toContain('data-trial="running"');
    expect(running).toMatch(/40\s?%/);
    bench.end();
    await settled();
    const page = await guest.page('/chay-thu');
    expect(page).toContain('data-trial="done"');
    expect(page).toMatch(/name="push_level"[^>]*value="1"/);
    expect(page).toContain('Chưa từng cảnh báo');
    expect(page).toContain('/vu-viec/vu-viec-x');
    expect(page).toContain(`/canh-bao/${encodeURIComponent(news.queue.id)}`);
    expect(page).not.toMatch(/undefined|NaN|\[object|>\s*trial\./);
  });

  it('writes nothing but that somebody ran it', async () => {
    const before = await office.store.events.latest(500);
    await start({ push_level: '3' });
    bench.end();
    await settled();
    const after = await office.store.events.latest(500);
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]).toMatchObject({
      event: 'act',
      subject: 'trial',
      who: 'hanh',
      data: { act: 'trial', days: 30, changes: { numbers: { push_level: 3 } } },
    });
  });

  it('runs one at a time, stops when asked, and may begin again', async () => {
    await start();
    const second = await start();
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('Đang có một lượt chạy thử');
    expect((await guest.post('/chay-thu/dung', { token: guest.token })).status).toBe(303);
    await settled();
    expect(await guest.page('/chay-thu')).toContain('Đã dừng lượt chạy thử');
    expect(office.world.said).not.toContain('trial failed');
    expect((await start()).status).toBe(303);
  });

  it('says when it failed, and tells the operator', async () => {
    await start();
    bench.end(new Error('disk'));
    await settled();
    expect(await guest.page('/chay-thu')).toContain('Lượt chạy thử vừa rồi không xong');
    expect(office.world.said).toContain('trial failed');
  });

  it.each([
    [{ days: '8' }, 'Không chạy thử được “8” ngày'],
    [{ push_level: '9' }, 'phải là số nguyên từ 1 đến 4'],
    [{ 'wire-threat': 'loud' }, 'Dây bẫy “threat”'],
    [{ muted: 'C99' }, 'Danh mục không có nhận định “C99”'],
  ])('refuses %j in the reader’s words', async (fields, words) => {
    const answer = await start(fields);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(words);
    expect(bench.asked).toEqual([]);
  });

  it('is for those who work here, and for a desk that can', async () => {
    const viewer = await signedIn(office, VIEWER);
    const answer = await viewer.post('/chay-thu/bat-dau', { token: viewer.token, days: '7' });
    expect(answer.status).toBe(403);
    const alone = await openOffice();
    const lonely = await signedIn(alone);
    expect(await lonely.page('/chay-thu')).toContain('Bàn trực này không chạy thử được');
    const refused = await lonely.post('/chay-thu/bat-dau', { token: lonely.token, days: '7' });
    expect(refused.status).toBe(503);
    await alone.store.close();
  });

  it('is found from the alerts', async () => {
    expect(await guest.page('/canh-bao')).toContain('href="/chay-thu"');
  });

  it('does not call itself running when it could not be written down', async () => {
    const trials = openTrials(openWorks(office.store, office.world), bench.rehearser);
    office.store.together = () => Promise.reject(new Error('full'));
    await expect(
      trials.start({ days: 7, changes: { numbers: {}, tripwires: {}, muted: [] } }, HANH),
    ).rejects.toThrow();
    expect((await trials.now()).state).toBe('idle');
  });
});

describe('what a person says of an alert', () => {
  let office: Office;
  let guest: Guest;
  let news: Newsroom;
  beforeEach(async () => {
    office = await openOffice();
    news = await fillNewsroom(office.store, office.world.now());
    guest = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const address = () => `/canh-bao/${encodeURIComponent(news.over.id)}`;
  const judge = (usefulness: string) =>
    guest.post(`${address()}/danh-gia`, { token: guest.token, usefulness });

  it('is kept, shown, logged, said anew and taken back, also when the alert is over', async () => {
    expect(await guest.page(address())).toContain('Cảnh báo này có hữu ích không?');
    expect((await judge('noise')).status).toBe(303);
    expect(await office.store.alerts.judgement(news.over.id)).toEqual({
      usefulness: 'noise',
      at: office.world.now(),
      by: 'Nguyễn Thị Hạnh',
    });
    expect(await guest.page(address())).toContain('Nguyễn Thị Hạnh đánh giá: nhiễu');
    await judge('useful');
    expect((await office.store.alerts.judgement(news.over.id))?.usefulness).toBe('useful');
    await judge('none');
    expect(await office.store.alerts.judgement(news.over.id)).toBeNull();
    const acts = await office.store.events.actsOn(news.over.id);
    expect(acts.map((act) => act.data['usefulness'])).toEqual(['noise', 'useful', null]);
  });

  it('is useful or noise and nothing else, by those who may say so', async () => {
    expect((await judge('great')).status).toBe(400);
    const viewer = await signedIn(office, VIEWER);
    const answer = await viewer.post(`${address()}/danh-gia`, { token: viewer.token, usefulness: 'noise' });
    expect(answer.status).toBe(403);
    const missing = await guest.post('/canh-bao/x/danh-gia', { token: guest.token, usefulness: 'noise' });
    expect(missing.status).toBe(404);
  });
});
