import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rules } from '../../src/config/rules.ts';
import { addDays, DAY, dayOf, HOUR } from '../../src/domain/time.ts';
import { calendarOf, type Thing } from '../../src/web/pages/calendar-facts.ts';
import { alert } from '../storage/contract/samples.ts';
import { type Office, officeRules, openOffice, signedIn } from './office.ts';

const NOW = Date.parse('2026-11-23T07:05:00+07:00');

const EMPTY: Rules['calendar'] = {
  lunar: [],
  holidays: [],
  working: [],
  hours: [{ from: '07:30', to: '17:00' }],
  expected: [],
  campaigns: [],
  dates: [],
  duties: [],
};

async function bare(): Promise<Rules> {
  const rules = await officeRules();
  rules.calendar = structuredClone(EMPTY);
  rules.roster = [];
  return rules;
}

describe('the next 90 days', () => {
  const on = (rules: Rules, day: string, alerts = [] as ReturnType<typeof alert>[]): Thing[] =>
    calendarOf(rules, alerts, NOW).days.find((one) => one.day === day)?.things ?? [];

  it('hold dates from today on and none of the 91st day', async () => {
    const rules = await bare();
    const date = (day: string) => ({ day, name: day, claims: ['C90'], confidence: 'V' });
    const days = [addDays(dayOf(NOW), -1), dayOf(NOW), addDays(dayOf(NOW), 89), addDays(dayOf(NOW), 90)];
    rules.calendar.dates = days.map(date);
    expect(calendarOf(rules, [], NOW).days.map(({ day }) => day)).toEqual([days[1], days[2]]);
    expect(on(rules, dayOf(NOW))[0]).toMatchObject({ kind: 'date', claims: ['C90'] });
  });

  it('meet windows of next year, and tell apart what goes on already', async () => {
    const rules = await bare();
    const window = { name: 'Mùa', topics: ['chi_tra'], lift: 2, confidence: 'S' };
    rules.calendar.expected = [
      { ...window, id: 'now', from: '11-15', to: '11-30' },
      { ...window, id: 'next', from: '01-05', to: '01-20' },
      { ...window, id: 'over', from: '10-01', to: '11-22' },
    ];
    const facts = calendarOf(rules, [], NOW);
    expect(facts.running).toMatchObject([{ since: '2026-11-15', until: '2026-11-30' }]);
    expect(facts.days.map(({ day }) => day)).toEqual(['2027-01-05']);
  });

  it('put duties on their days, and those without a day in a list of their own', async () => {
    const rules = await bare();
    const duty = {
      due: 'hẹn',
      to: 'UBND tỉnh',
      basis: 'Kế hoạch',
      yearly: [],
      monthly: [],
      draft_days: 5,
      remind_days: [],
      escalate_days: 1,
    };
    rules.calendar.duties = [
      { ...duty, id: 'a', name: 'Năm', yearly: ['12-19', '11-01'] },
      { ...duty, id: 'b', name: 'Tháng', monthly: [24] },
      { ...duty, id: 'c', name: 'Đều' },
    ];
    const facts = calendarOf(rules, [], NOW);
    expect(facts.days.map(({ day, things }) => [day, things[0]?.what])).toEqual([
      ['2026-11-24', 'Tháng'],
      ['2026-12-19', 'Năm'],
      ['2026-12-24', 'Tháng'],
      ['2027-01-24', 'Tháng'],
    ]);
    expect(facts.regular).toEqual([{ name: 'Đều', due: 'hẹn', to: 'UBND tỉnh' }]);
  });

  it('hold the looks and the clocks of living alerts; an overdue look stands on today', async () => {
    const rules = await bare();
    const alerts = [
      alert('a', { openedAt: NOW - HOUR, level: 3, checkAt: NOW + 2 * DAY, title: 'Gần' }),
      alert('b', { openedAt: NOW - 3 * DAY, level: 3, checkAt: NOW - 2 * DAY, title: 'Xa' }),
      alert('c', { openedAt: NOW - HOUR, level: 1, checkAt: null }),
    ];
    expect(on(rules, '2026-11-23', alerts).map(({ kind, what }) => [kind, what])).toEqual([['look', 'Xa']]);
    expect(on(rules, '2026-11-24', alerts)).toMatchObject([{ kind: 'clock', at: NOW - HOUR + DAY }]);
    expect(on(rules, '2026-11-25', alerts)).toMatchObject([{ kind: 'look', href: '/canh-bao/a' }]);
  });

  it('tell who is on duty for two weeks, and later only beside something else', async () => {
    const rules = await bare();
    const who = rules.recipients[0]?.id ?? '';
    rules.roster = [{ who, days: ['mon', 'sun'], from: '19:00', to: '08:00' }];
    rules.calendar.holidays = [{ day: '2027-01-04', name: 'Nghỉ', confidence: 'V' }];
    const facts = calendarOf(rules, [], NOW);
    expect(facts.days.map(({ day, things }) => [day, things.map(({ kind }) => kind).join(' ')])).toEqual([
      // Since last night, and again from this evening.
      ['2026-11-23', 'shift shift'],
      ['2026-11-29', 'shift'],
      ['2026-11-30', 'shift'],
      ['2026-12-06', 'shift'],
      ['2027-01-04', 'holiday shift'],
    ]);
    expect(facts.days[0]?.things[0]?.what).toBe(rules.recipients[0]?.name);
  });
});

describe('the page of the calendar', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.store.close());

  it('stands with the shipped configuration, and leads to claims and to the private calendar', async () => {
    const guest = await signedIn(office);
    const page = await guest.page('/lich');
    expect(page).toContain('<h1>Lịch</h1>');
    expect(page).toContain('Ngày Văn hóa Việt Nam');
    expect(page).toContain('/nhan-dinh/C13');
    expect(page).toContain('<a href="/nguoi-nhan">');
    expect(page).toContain('còn 1 ngày');
    expect(page).not.toMatch(/NaN|undefined|calendar\.|\{\w+\}|…\u2060/);
  });

  it('says what an overdue look is, and that the legal clock is started by a person', async () => {
    await office.store.alerts.put(
      alert('a', { openedAt: NOW - HOUR, level: 3, checkAt: NOW - HOUR, title: 'Lời đồn' }),
    );
    const guest = await signedIn(office);
    const page = await guest.page('/lich');
    expect(page).toContain('đã quá giờ, hẹn lúc');
    expect(page).toContain('chỉ chạy khi cơ quan xác định sự việc');
  });

  it('teaches where nothing is written down', async () => {
    const quiet = await openOffice({
      change: (rules) => {
        rules.calendar = structuredClone(EMPTY);
        rules.roster = [];
      },
    });
    expect(await (await signedIn(quiet)).page('/lich')).toContain('Chưa có mốc nào trong 90 ngày tới');
    await quiet.store.close();
  });
});
