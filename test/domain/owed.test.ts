import { describe, expect, it } from 'vitest';
import { type Duty, owedCall, owedPapers, type OwedRules, paperSubject } from '../../src/domain/owed.ts';
import { addDays, type Day, dayOf, startOfDay } from '../../src/domain/time.ts';
import { isWorkday, workCalendarOf } from '../../src/domain/workdays.ts';

const duty = (change: Partial<Duty>): Duty => ({
  id: 'thang',
  name: 'Báo cáo tháng',
  due: 'Trước ngày 25',
  to: 'Ban Tuyên giáo',
  basis: 'Kế hoạch',
  yearly: [],
  monthly: [24],
  paper: 'bao-cao-thang',
  draft_days: 4,
  remind_days: [3, 1],
  escalate_days: 1,
  ...change,
});
const rules = (...duties: Duty[]): OwedRules => ({
  calendar: {
    holidays: [{ day: '2026-11-23' }, { day: '2026-11-24' }],
    working: [],
    hours: [],
    duties,
  },
  papers: {
    papers: [
      { id: 'bao-cao-thang', closes: { day: 14, months: [] } },
      { id: 'bao-cao-nam', closes: { day: 31, months: [10] } },
    ],
  },
});
const on = (day: Day, all: OwedRules) => owedPapers(all, [], startOfDay(day)).papers;

describe('papers that are owed', () => {
  it('have their draft four days before the last working day for them, over what was closed on the fourteenth', () => {
    expect(on('2026-11-19', rules(duty({})))[0]).toMatchObject({
      due: '2026-11-24',
      // The twenty-third and the twenty-fourth are days off here, and a weekend is before them.
      by: '2026-11-20',
      draft: '2026-11-16',
      period: { from: '2026-10-15', to: '2026-11-15' },
      state: 'draft',
    });
    expect(on('2026-11-15', rules(duty({})))[0]?.state).toBe('ahead');
  });

  it('are never drafted before their figures are closed, nor on a day nobody works', () => {
    const calendar = workCalendarOf(rules().calendar);
    for (let ahead = 0; ahead <= 60; ahead++)
      for (const { draft, due, period } of on(
        '2026-10-20',
        rules(
          duty({ draft_days: ahead }),
          duty({ id: 'nam', monthly: [], yearly: ['11-14'], paper: 'bao-cao-nam', draft_days: ahead }),
        ),
      )) {
        expect(draft >= (period?.to ?? '')).toBe(true);
        expect(draft <= due).toBe(true);
        expect(isWorkday(draft, calendar) || draft === due).toBe(true);
      }
    // Thirteen days before 14 November is a Sunday, the Friday before lies in October: the Monday after, then.
    const [year] = on(
      '2026-10-20',
      rules(duty({ monthly: [], yearly: ['11-14'], paper: 'bao-cao-nam', draft_days: 13 })),
    );
    expect(year?.draft).toBe('2026-11-02');
  });

  it('call on working days: each call once, the leaders from their day on, and once when the day is missed', () => {
    const all = rules(duty({}));
    const calendar = workCalendarOf(all.calendar);
    const calls = Array.from({ length: 40 }, (_, n) => addDays('2026-11-10', n)).map((day) => {
      const call = owedCall({ duty: duty({}), due: '2026-11-24' }, day, calendar);
      return call === null ? '' : `${dayOf(startOfDay(day))} ${call.name}${call.leaders ? ' +' : ''}`;
    });
    const first = new Map<string, string>();
    for (const call of calls.filter((one) => one !== '')) {
      const [day = '', ...name] = call.split(' ');
      if (!first.has(name.join(' '))) first.set(name.join(' '), day);
    }
    // The 23rd and the 24th are holidays, the 21st and 22nd a weekend: each counts from the Friday before.
    expect([...first]).toEqual([
      ['before-3', '2026-11-17'],
      ['before-1 +', '2026-11-19'],
      ['late +', '2026-11-25'],
    ]);
    expect(calls.at(-1)).toBe('');
  });

  it('call and draft on different days where a long rest lies before the day, and as ever where it is a working day', () => {
    const all = rules(duty({ monthly: [], yearly: ['02-09', '03-24'] }));
    all.calendar.holidays = ['2027-02-08', '2027-02-09', '2027-02-10'].map((day) => ({ day }));
    const calendar = workCalendarOf(all.calendar);
    const days = on('2027-01-20', all).map((owed) => [
      owed.draft,
      ...['before-3', 'before-1'].map((name) =>
        Array.from({ length: 20 }, (_, n) => addDays(owed.due, n - 19)).find(
          (day) => owedCall(owed, day, calendar)?.name === name,
        ),
      ),
    ]);
    expect(days).toEqual([
      ['2027-02-01', '2027-02-02', '2027-02-04'],
      ['2027-03-19', '2027-03-19', '2027-03-23'],
    ]);
  });

  it('tell the leaders on their own day, also where the officers are reminded on others', () => {
    const calendar = workCalendarOf(rules().calendar);
    const apart = duty({ monthly: [18], remind_days: [7], escalate_days: 2 });
    const call = (today: Day) => owedCall({ duty: apart, due: '2026-11-18' }, today, calendar);
    expect(['2026-11-10', '2026-11-11', '2026-11-13', '2026-11-16', '2026-11-18'].map(call)).toEqual([
      null,
      { name: 'before-7', leaders: false },
      { name: 'before-7', leaders: false },
      { name: 'before-2', leaders: true },
      { name: 'before-2', leaders: true },
    ]);
  });

  it('are settled by the last word of who noted them', () => {
    const note = (seq: number, act: string) => ({
      seq,
      at: startOfDay('2026-11-20') + seq,
      event: 'act' as const,
      subject: paperSubject('thang', '2026-11-24'),
      who: 'hanh',
      data: { act, name: 'Hạnh' },
    });
    const now = startOfDay('2026-11-21');
    const all = rules(duty({}));
    expect(owedPapers(all, [note(1, 'paper')], now).done).toHaveLength(1);
    expect(owedPapers(all, [note(2, 'paper-back'), note(1, 'paper')], now).done).toEqual([]);
  });
});
