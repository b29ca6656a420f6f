import { afterEach, beforeEach, expect, it } from 'vitest';
import { summarise } from '../../src/alert/summaries.ts';
import {
  briefAt,
  isBriefTime,
  sinceLast,
  sinceMorning,
  takesBrief,
  waitsForBrief,
} from '../../src/domain/brief.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { workCalendarOf } from '../../src/domain/workdays.ts';
import { brief } from '../../src/report/brief-run.ts';
import { isDueSoon, thingsOf } from '../../src/report/brief-things.ts';
import { morningBrief, type Morning } from '../../src/report/brief.ts';
import type { Store } from '../../src/storage/store.ts';
import { briefParts } from '../../src/view/brief.ts';
import { hasWords } from '../../src/view/say.ts';
import { briefWords } from '../../src/view/words/brief.ts';
import {
  houseAlert,
  lateCards,
  letterRules,
  officer,
  sampleAlert,
  sampleMail,
  sampleSignal,
} from '../alert/letter-samples.ts';
import { freshStore } from '../support/store.ts';
import { testWorld } from '../support/world.ts';
import { journal, pulse, source } from './digest-samples.ts';

/** Monday morning. */
const NOW = Date.parse('2026-11-23T07:00:00+07:00');
const rules = letterRules();
const calendar = workCalendarOf(rules.calendar);

function morning(change: Partial<Morning> = {}): Morning {
  return {
    now: NOW,
    since: briefAt('2026-11-20', '07:00'),
    pulses: [],
    titles: new Map(),
    past: { n: 0, weeks: 0 },
    alerts: [],
    living: [],
    incidents: [],
    owed: [],
    waiting: [],
    sources: [source('a', { okAt: NOW - HOUR, firstOkAt: NOW - 90 * 24 * HOUR })],
    journal: journal(
      ['2026-11-22', '2026-11-23'].map((day) => ({
        sourceId: 'a',
        day,
        tries: 9,
        good: 9,
        heard: 9,
        fresh: 1,
      })),
    ),
    runs: [{ stage: 'collect', at: NOW - MINUTE, trouble: null }],
    ...change,
  };
}

const living = (change: Parameters<typeof sampleAlert>[0] = {}) => ({
  alert: sampleAlert(change),
  signals: [sampleSignal()],
  mentions: [],
});

function textOf(change: Partial<Morning> = {}, language: 'vi' | 'en' = 'vi'): string {
  return JSON.stringify(
    briefParts(language, morningBrief(morning(change), rules), 'https://haidang.example'),
  );
}

it('says that nothing needs to be done when nothing does, and never when too little was heard', () => {
  expect(textOf()).toContain('Không có việc cần xử lý.');
  const deaf = textOf({ sources: [source('a', { okAt: NOW - HOUR }), source('b', { okAt: null })] });
  expect(deaf).not.toContain('Không có việc cần xử lý.');
  expect(deaf).toContain('chưa thể nói là yên ổn');
  expect(deaf).toContain('Trong một ngày qua nghe được 1 trong 2 nguồn.');
  expect(deaf).toContain('Không nghe được: Báo b.');
});

it('keeps a crisis that an incident holds where none of its deadlines runs, under its owner', () => {
  const incident: Pick<Incident, 'id' | 'alerts' | 'clocks' | 'owner'> = {
    id: 'sv',
    alerts: ['a', 'b'],
    clocks: [],
    owner: { id: 'lan', name: 'Lan' },
  };
  const { things } = morningBrief(
    morning({
      incidents: [incident as Incident],
      living: [living({ id: 'a', level: 3 }), living({ id: 'b', level: 2 })],
    }),
    rules,
  );
  expect(things.map(({ about, owner }) => [about, owner])).toEqual([['a', 'Lan']]);
});

it('gives each of three things a meaning, an owner and a sentence, and counts the others', () => {
  const four = ['a', 'b', 'c', 'd'].map((id) =>
    living({ id, acknowledgedAt: id === 'a' ? NOW : null, acknowledgedBy: 'Lan' }),
  );
  const { things, others } = morningBrief(morning({ living: four }), rules);
  expect(things.map(({ about, owner }) => [about, owner])).toEqual([
    ['b', null],
    ['c', null],
    ['d', null],
  ]);
  expect(others).toBe(1);
  expect(things[0]).toMatchObject({
    means: { key: 'brief.means.claim' },
    step: 'Gọi bộ phận nghiệp vụ xác minh trong 30 phút.',
    saying: { claim: 'C90', how: 'correct' },
  });
});

it('never proposes to deny a grievance, an answer that ended, or anything about ourselves', () => {
  const [grievance] = thingsOf(morning({ living: [living({ claim: 'C91' })] }), rules, NOW).things;
  expect(grievance).toMatchObject({
    means: { key: 'brief.means.grievance' },
    saying: { text: lateCards.correction, how: 'receive' },
  });
  const ended = letterRules((r) => r.claims.forEach((claim) => (claim.valid_to = '2026-11-01')));
  expect(thingsOf(morning({ living: [living()] }), ended, NOW).things[0]).toMatchObject({
    saying: null,
    unsaid: 'expired',
  });
  const house = { alert: houseAlert(), signals: [], mentions: [] };
  expect(thingsOf(morning({ living: [house] }), rules, NOW).things[0]).toMatchObject({
    saying: null,
    unsaid: null,
  });
});

it('puts a crisis before everything, a deadline before an alert, and leaves what is only watched', () => {
  const duty = { ...rules.calendar.duties[0], id: 'thang', name: 'Báo cáo tháng', to: 'Sở', basis: 'KH' };
  const all = morning({
    living: [
      living({ id: 'low', level: 1, push: false }),
      living({ id: 'two' }),
      living({ id: 'three', level: 3 }),
    ],
    owed: [{ duty: duty as never, due: '2026-11-24', by: '2026-11-24' }],
  });
  expect(thingsOf(all, rules, NOW).things.map(({ about }) => about)).toEqual(['three', 'two', 'thang']);
});

it('calls for a paper by the last working day where it is due on a day off', () => {
  const duty = { ...rules.calendar.duties[0], id: 'thang', name: 'Báo cáo tháng', to: 'Sở', basis: 'KH' };
  const of = (by: string) =>
    thingsOf(morning({ owed: [{ duty: duty as never, due: '2026-11-24', by }] }), rules, NOW).things[0]?.why;
  expect(of('2026-11-20')).toEqual({
    key: 'brief.why.duty-off',
    data: { day: '24/11/2026', by: '20/11/2026', to: 'Sở' },
  });
  expect(of('2026-11-24')?.key).toBe('brief.why.duty');
  expect(isDueSoon({ by: '2026-11-20' }, '2026-11-17')).toBe(true);
  expect(isDueSoon({ by: '2026-11-20' }, '2026-11-16')).toBe(false);
});

it('compares with the same stretch of the weeks before, and with nothing when there were none', () => {
  const pulses = Array.from({ length: 30 }, () => pulse('2026-11-21T08:00:00', 'negative'));
  expect(textOf({ pulses, past: { n: 40, weeks: 4 } })).toContain(
    'Cùng khoảng thời gian của 4 tuần trước, trung bình 10 tin; tăng rõ.',
  );
  expect(textOf({ pulses: pulses.slice(0, 3), past: { n: 8, weeks: 4 } })).toContain(
    'chưa đủ để kết luận xu hướng',
  );
  expect(textOf({ pulses })).toContain('Chưa nghe đủ một tuần trước đó để so sánh.');
});

it('reaches back to the morning of the last working day', () => {
  expect(sinceMorning('2026-11-23', '07:00', calendar)).toBe(briefAt('2026-11-20', '07:00'));
  expect(sinceMorning('2026-11-24', '07:00', calendar)).toBe(briefAt('2026-11-23', '07:00'));
});

it('begins where the last page of a working day ended, so that a weekend no page told is told later', () => {
  const page = (day: string, clock = '07:00') => ({ day, madeAt: briefAt(day, clock) });
  const tuesday = briefAt('2026-11-24', '07:00');
  const since = (...earlier: { day: string; madeAt: number }[]) =>
    sinceLast(earlier, tuesday, '07:00', calendar);
  // Made on Friday at nine and on Sunday for who was on duty; on Monday the machine was off.
  expect(since(page('2026-11-22'), page('2026-11-20', '09:00'))).toBe(briefAt('2026-11-20', '09:00'));
  expect(since(page('2026-11-23'), page('2026-11-20'))).toBe(briefAt('2026-11-23', '07:00'));
  expect(since(page('2026-11-02'))).toBe(briefAt('2026-11-17', '07:00'));
  expect(since()).toBe(briefAt('2026-11-23', '07:00'));
});

it('is made from its hour until noon, and holds back what waited only around it', () => {
  expect(isBriefTime('07:00', NOW - 1)).toBe(false);
  expect(isBriefTime('07:00', NOW + 4 * HOUR)).toBe(true);
  expect(isBriefTime('07:00', NOW + 5 * HOUR)).toBe(false);
  expect(waitsForBrief('07:00', NOW - HOUR)).toBe(true);
  expect(waitsForBrief('07:00', NOW + 10 * MINUTE)).toBe(false);
});

it('goes on days off only to who is on duty, and to nobody who does not take it', () => {
  const off = { workday: false, onDuty: false };
  expect(takesBrief({ brief: null, digest: true }, off)).toBe(false);
  expect(takesBrief({ brief: null, digest: true }, { ...off, onDuty: true })).toBe(true);
  expect(takesBrief({ digest: true, brief: false }, { workday: true, onDuty: true })).toBe(false);
  expect(takesBrief({ digest: false, brief: true }, { workday: true, onDuty: false })).toBe(true);
});

it('has no sentence without words in both languages', () => {
  for (const text of [textOf({ living: [living()] }), textOf({ living: [living()] }, 'en')])
    expect(text).not.toMatch(/brief\.[a-z]+|\{[a-z]+\}/);
  expect(Object.keys(briefWords).every(hasWords)).toBe(true);
});

let store: Store;
beforeEach(async () => {
  store = await freshStore();
  const a = source('a', { okAt: NOW - HOUR });
  await store.sources.agree([a], NOW - 10 * HOUR);
  const { id, trouble, detail, failures, newsAt, weekly, etag, modified, cursor } = a;
  await store.sources.visited(id, {
    state: 'ok',
    trouble,
    detail,
    failures,
    newsAt,
    etag,
    modified,
    cursor,
    weekly,
    triedAt: NOW - HOUR,
    okAt: NOW - HOUR,
    nextAt: NOW,
    firstOkAt: NOW - 90 * 24 * HOUR,
  });
  for (const day of ['2026-11-22', '2026-11-23'])
    await store.sources.count({ sourceId: id, day, tries: 9, good: 9, heard: 9, fresh: 1 });
  await store.contacts.confirm(officer.id, officer.mail, NOW, null);
  await store.events.ran({ stage: 'collect', at: NOW - MINUTE, took: 0, tally: {}, trouble: null });
});
afterEach(() => store.close());

const folded = (id: string) => ({
  ...sampleMail({ alert: sampleAlert({ id }) }),
  id: `${id}:1:truc`,
  about: id,
  state: 'folded' as const,
  nextAt: NOW - HOUR,
});

it('is written once, also over a restart, and takes in what waited: one letter in the morning, not two', async () => {
  await store.letters.write([folded('x'), folded('y')]);
  const early = testWorld({ now: '2026-11-23T06:30:00+07:00' });
  expect(await summarise(store, early, rules)).toMatchObject({ summaries: 0 });
  const world = testWorld({ now: '2026-11-23T07:00:00+07:00' });
  expect(await summarise(store, world, rules)).toMatchObject({ summaries: 0 });
  expect(await brief(store, world, rules)).toEqual({ made: 1, letters: 1 });
  expect(await brief(store, world, rules)).toEqual({ made: 0, letters: 0 });
  const [letter] = await store.letters.about('brief-2026-11-23');
  expect(letter).toMatchObject({ id: 'brief-2026-11-23:truc', kind: 'brief', state: 'waiting' });
  expect(letter?.subject).toBe('[Bản tin sáng 23/11/2026] Không có việc cần xử lý');
  expect(letter?.text).toContain('CẢNH BÁO CHỜ ĐẾN SÁNG');
  expect(letter?.text).toContain('https://haidang.example/ban-tin/sang?ngay=2026-11-23');
  for (const id of ['x:1:truc', 'y:1:truc'])
    expect(await store.letters.get(id)).toMatchObject({ state: 'inside', note: letter?.id });
  expect(await summarise(store, testWorld({ now: '2026-11-23T07:01:00+07:00' }), rules)).toEqual({
    folded: 0,
    summaries: 0,
  });
});

it('is written once by two processes that make it at the same time', async () => {
  const world = testWorld({ now: '2026-11-23T07:00:00+07:00' });
  // The other one had looked before the first one kept it.
  const late: Store = { ...store, briefs: { ...store.briefs, get: () => Promise.resolve(null) } };
  expect(await brief(late, world, rules)).toEqual({ made: 1, letters: 1 });
  expect(await brief(late, world, rules)).toEqual({ made: 0, letters: 0 });
  expect((await store.events.latest(9)).filter(({ event }) => event === 'digest')).toHaveLength(1);
});

it('asks for a paper until it is issued, whether or not somebody noted it', async () => {
  const duty = {
    id: 'thang',
    name: 'Báo cáo tháng bịa',
    due: '',
    to: 'Ban Tuyên giáo',
    basis: '',
    yearly: [],
    monthly: [24],
    draft_days: 4,
    remind_days: [],
    escalate_days: 1,
  };
  const owing = letterRules((r) => (r.calendar.duties = [duty]));
  const period = { from: '2026-10-15', to: '2026-11-15' };
  const by = { at: NOW - HOUR, who: 'hanh', name: 'Hạnh' };
  const head = { number: '', place: '', day: '', abstract: '', authority: '', post: '', signer: '' };
  await store.together((s) =>
    s.papers.make(
      'p',
      {
        act: 'made',
        template: 'bao-cao-thang',
        kind: 'month',
        period,
        subject: null,
        duty: 'thang',
        due: '2026-11-24',
        title: 'Báo cáo',
        head,
      },
      { period, madeAt: NOW, figures: {}, parts: [] },
      by,
    ),
  );
  const asked = async (day: string) => {
    await brief(store, testWorld({ now: `${day}T07:00:00+07:00` }), owing);
    return (await store.briefs.get(`brief-${day}`))?.things.map(({ kind, about }) => `${kind} ${about}`);
  };
  expect(await asked('2026-11-23')).toEqual(['duty thang']);
  await store.together(async (s) => {
    await s.papers.add('p', { act: 'approved', why: '', sha256: 'aa' }, by, 1);
    await s.papers.add('p', { act: 'issued', files: [] }, by, 2);
  });
  expect(await asked('2026-11-24')).toEqual([]);
});

it('leaves what waited to the summary when its reader takes no page, or the page was not made in time', async () => {
  const none = letterRules((r) => (r.recipients = [{ ...officer, brief: false }]));
  await store.letters.write([folded('x'), folded('y')]);
  const world = testWorld({ now: '2026-11-23T06:30:00+07:00' });
  expect(await summarise(store, world, none)).toMatchObject({ summaries: 1 });
  await store.letters.write([folded('z'), folded('w')]);
  expect(await summarise(store, testWorld({ now: '2026-11-23T07:11:00+07:00' }), rules)).toMatchObject({
    summaries: 1,
  });
});

it('says nothing before anything was ever heard', async () => {
  const empty = await freshStore();
  expect(await brief(empty, testWorld(), rules)).toEqual({ made: 0, letters: 0 });
  await empty.close();
});
