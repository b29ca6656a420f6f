import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { totalOf } from '../../src/domain/digest.ts';
import { DAY } from '../../src/domain/time.ts';
import type { NamedCell } from '../../src/storage/concerns.ts';
import { comparedOf, readConcerns } from '../../src/web/pages/concerns-asked.ts';
import { columnsOf, type ConcernsMaterial, concernsOf } from '../../src/web/pages/concerns-facts.ts';
import { marksOf, MOST_MARKS } from '../../src/web/pages/concerns-marks.ts';
import { readFacts } from '../../src/web/pages/concerns-read.ts';
import type { Desk } from '../../src/web/desk.ts';
import { alert } from '../storage/contract/samples.ts';
import { type Office, officeRules, openOffice, signedIn } from './office.ts';
import { fillTalk, TALKED } from './talk.ts';

const NOW = Date.parse('2026-11-23T07:05:00+07:00');
const cell = (name: string, n: number, changes: Partial<NamedCell> = {}): NamedCell => ({
  name,
  kind: 'press',
  stance: 'neutral',
  n,
  questions: 0,
  grievances: 0,
  ...changes,
});
const MATERIAL: ConcernsMaterial = {
  total: [],
  before: [],
  topics: [],
  topicsBefore: [],
  claims: [],
  topicOf: new Map([
    ['C1', 'a'],
    ['C2', 'b'],
  ]),
  chosen: null,
  heard: [1, 0.9],
  heardBefore: [0.8, 0.8],
};

describe('what people care about, counted', () => {
  it('ranks topics and says what the change allows to say', () => {
    const { topics } = concernsOf({
      ...MATERIAL,
      topics: [cell('few', 3), cell('up', 30), cell('same', 12), cell('up', 5, { kind: 'group' })],
      topicsBefore: [cell('up', 8), cell('same', 11), cell('few', 1), cell('gone', 2)],
    });
    expect(topics.map(({ topic, now, before, change }) => [topic, totalOf(now), before, change])).toEqual([
      ['up', 35, 8, 'up'],
      ['same', 12, 11, 'same'],
      ['few', 3, 1, 'few'],
      ['gone', 0, 2, 'few'],
    ]);
    expect(topics[0]?.kinds).toMatchObject({ press: 30, group: 5, forum: 0 });
  });

  it('compares nothing with a time that was not heard', () => {
    const material = { ...MATERIAL, topics: [cell('up', 300)], topicsBefore: [] };
    expect(concernsOf({ ...material, heardBefore: [] }).topics[0]?.change).toBe('unheard');
    expect(concernsOf({ ...material, heardBefore: [1, 0.5] }).topics[0]?.change).toBe('unheard');
    expect(concernsOf({ ...material, heard: [0.7] }).topics[0]?.change).toBe('unheard');
    expect(concernsOf(material).topics[0]?.change).toBe('up');
  });

  it('puts claims under the topic of the catalogue, also where the text names no topic', () => {
    const { asked } = concernsOf({
      ...MATERIAL,
      topics: [cell('a', 9, { questions: 4, grievances: 1 }), cell('z', 2)],
      claims: [
        cell('C2', 6, { questions: 6 }),
        cell('C1', 2, { questions: 1 }),
        cell('unknown', 9, { questions: 9 }),
      ],
    });
    expect(asked.question).toEqual([
      { topic: 'b', n: 0, claims: [{ claim: 'C2', n: 6 }] },
      { topic: 'a', n: 4, claims: [{ claim: 'C1', n: 1 }] },
    ]);
    expect(asked.grievance).toEqual([{ topic: 'a', n: 1, claims: [] }]);
  });

  it('tells whose voice it is, of the chosen topic alone', () => {
    const material = {
      ...MATERIAL,
      total: [cell('', 9)],
      topics: [cell('a', 2, { kind: 'forum', stance: 'negative' }), cell('b', 7)],
    };
    expect(concernsOf(material).kinds).toEqual([
      { kind: 'press', counts: { negative: 0, neutral: 9, positive: 0 } },
    ]);
    expect(concernsOf({ ...material, chosen: 'a' }).kinds).toEqual([
      { kind: 'forum', counts: { negative: 2, neutral: 0, positive: 0 } },
    ]);
  });

  it('makes columns of days or whole weeks that end today', () => {
    const rows = ['2026-11-10', '2026-11-16', '2026-11-17', '2026-11-23'].map((day) => ({
      day,
      stance: 'neutral' as const,
      n: 1,
    }));
    const shares = new Map([['2026-11-17', 0.7]]);
    const stretch = { first: '2026-11-10', today: '2026-11-23', days: 14, width: 7 };
    const columns = columnsOf(rows, shares, stretch);
    expect(
      columns.map(({ from, running, heard, counts }) => [from, running, heard, totalOf(counts)]),
    ).toEqual([
      ['2026-11-10', false, 0, 2],
      ['2026-11-17', true, expect.closeTo(0.1), 2],
    ]);
  });

  it('compares with the same hours before, and ends both now', () => {
    const { now, before, first, firstBefore } = comparedOf({ range: '7' }, NOW);
    expect([first, firstBefore]).toEqual(['2026-11-17', '2026-11-10']);
    expect(now.to - before.to).toBe(7 * DAY);
    expect(now.to - now.from).toBe(before.to - before.from);
  });
});

describe('the address of the page', () => {
  it('takes what makes no sense as not asked', async () => {
    const rules = await officeRules();
    const read = (text: string) => readConcerns((name) => new URLSearchParams(text).get(name) ?? '', rules);
    expect(read('days=12&topic=nothing&place=atlantis&kind=radio')).toEqual({
      range: '28',
      topic: '',
      place: '',
      kind: '',
    });
    expect(read('days=90&topic=huu_tri&kind=press')).toMatchObject({
      range: '90',
      topic: 'huu_tri',
      kind: 'press',
    });
  });
});

describe('marks on the chart', () => {
  const ASKED = { range: '28', topic: '', place: '', kind: '' } as const;
  const STRETCH = { first: '2026-11-01', today: '2026-11-23' };

  it('are told alerts, campaigns and dates of the stretch, of the chosen topic', async () => {
    const rules = await officeRules();
    const campaign = {
      id: 'c',
      name: 'Vận động',
      topics: ['huu_tri'],
      from: '2026-10-20',
      to: '2026-11-05',
      lift: 2,
    };
    rules.calendar.campaigns = [campaign, { ...campaign, id: 'd', from: '2027-01-01', to: '2027-01-02' }];
    rules.calendar.dates = [
      { day: '2026-11-10', name: 'Mốc', claims: ['C90'], confidence: 'V' },
      { day: '2026-11-24', name: 'Ngày mai', claims: [], confidence: 'V' },
    ];
    const told = alert('a', { openedAt: NOW - DAY, topics: ['rut_mot_lan'], place: 'hue' });
    const alerts = [
      told,
      alert('b', { push: false }),
      alert('c', { situation: { kind: 'house', id: 'stage-send' } }),
    ];
    const names = (asked: Parameters<typeof marksOf>[2]) =>
      marksOf(rules, alerts, asked, STRETCH).marks.map(({ kind, from }) => `${kind} ${from}`);
    expect(names(ASKED)).toEqual(['alert 2026-11-22', 'campaign 2026-11-01', 'date 2026-11-10']);
    expect(names({ ...ASKED, topic: 'huu_tri' })).toEqual(['campaign 2026-11-01']);
    expect(names({ ...ASKED, topic: 'rut_mot_lan' })).toEqual(['alert 2026-11-22', 'date 2026-11-10']);
    expect(names({ ...ASKED, place: 'da-nang' })).not.toContain('alert 2026-11-22');
  });

  it('keep the gravest where there are too many, and say how many are left out', async () => {
    const rules = await officeRules();
    rules.calendar.dates = [];
    const alerts = Array.from({ length: 14 }, (_, i) =>
      alert(`a${i}`, { openedAt: NOW - i * DAY, peak: i === 13 ? 4 : 2, title: `Tin ${i}` }),
    );
    const { marks, left } = marksOf(rules, alerts, ASKED, STRETCH);
    expect([marks.length, left]).toEqual([MOST_MARKS, 4]);
    expect(marks[0]?.what).toBe('Tin 13');
  });
});

describe('the page of concerns', () => {
  let office: Office;
  let told: number;
  beforeEach(async () => {
    office = await openOffice();
    told = await fillTalk(office.store, office.world.now(), 60);
  });
  afterEach(() => office.store.close());

  it('counts as the database counts afresh, for every range and filter', async () => {
    const { store, rules, world } = office;
    const desk = { store, rules } as Desk;
    const pulses = await store.meanings.pulses(0);
    expect(pulses.length).toBeLessThan(told);
    for (const range of ['7', '28', '90', '365'] as const)
      for (const narrowed of [{}, { topic: TALKED[0] }, { place: 'da-nang' }, { kind: 'forum' as const }]) {
        const asked = { range, topic: '', place: '', kind: '' as const, ...narrowed };
        const { facts, columns, compared } = await readFacts(desk, asked, world.now());
        const inside = pulses
          .filter(({ countsAt }) => countsAt >= compared.now.from && countsAt <= world.now())
          .filter(({ kind }) => asked.kind === '' || kind === asked.kind)
          .filter(
            ({ marks }) =>
              asked.place === '' || marks.some(({ kind, name }) => kind === 'place' && name === asked.place),
          );
        const of = (topic: string) =>
          inside.filter(({ marks }) => marks.some(({ kind, name }) => kind === 'topic' && name === topic));
        expect(totalOf(facts.now)).toBe(inside.length);
        expect(facts.questions).toBe(inside.filter(({ question }) => question).length);
        for (const line of facts.topics) expect(totalOf(line.now)).toBe(of(line.topic).length);
        for (const line of facts.asked.grievance)
          expect(line.n).toBe(of(line.topic).filter(({ grievance }) => grievance).length);
        const drawn = columns.reduce((sum, { counts }) => sum + totalOf(counts), 0);
        expect(drawn).toBe(asked.topic === '' ? inside.length : of(asked.topic).length);
      }
  });

  it('shows the chosen topic, links to its items and keeps the filters', async () => {
    const guest = await signedIn(office);
    const page = await guest.page('/moi-quan-tam?days=28&topic=rut_mot_lan&place=da-nang');
    expect(page).toContain('<h1>Mối quan tâm</h1>');
    expect(page).toContain('<option value="28" selected');
    expect(page).toContain('/tin?topic=rut_mot_lan&amp;place=da-nang&amp;from=2026-10-27&amp;to=2026-11-23');
    expect(page).toContain('/tin?topic=rut_mot_lan&amp;place=da-nang&amp;feedback=question');
    expect(page).toContain('nghe được');
    expect(page).not.toMatch(/NaN|undefined|concerns\.|chart\.(?!js)/);
    // Nobody's words or names: what was said stays in the list of items.
    expect(page).not.toContain('Lời nói');
  });

  it('does not call a deaf day quiet, nor compare with the time before the house listened', async () => {
    const guest = await signedIn(office);
    expect(await guest.page('/moi-quan-tam?days=28')).toContain('1/28 ngày nghe chưa đủ, vẽ vạch chéo');
    const quarter = await guest.page('/moi-quan-tam?days=90');
    expect(quarter).toContain('Không so với kỳ trước');
    expect(quarter).not.toContain('kỳ trước 0');
  });

  it('teaches on an empty desk, in both languages', async () => {
    const empty = await openOffice();
    const guest = await signedIn(empty);
    expect(await guest.page('/moi-quan-tam')).toContain('Chưa có tin nào về ngành');
    await guest.post('/ngon-ngu', { token: guest.token, language: 'en', back: '/moi-quan-tam' });
    expect(await guest.page('/moi-quan-tam')).toContain('perhaps nothing was heard, which is not calm');
    await empty.store.close();
  });
});
