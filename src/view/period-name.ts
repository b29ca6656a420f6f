import type { Period } from '../domain/paper.ts';
import { type Closing, periodDue } from '../domain/paper-period.ts';
import { addDays, type Instant, startOfDay } from '../domain/time.ts';
import { clock, date } from './format.ts';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/**
 * A period as its papers call it: `tháng 11 năm 2026` where it is one that `closes` ends (15/10 to 14/11 is the month of November), else by its
 * days.
 */
export function periodName(language: Language, period: Period, closes: Closing | null): string {
  const last = addDays(period.to, -1);
  const named = closes !== null && same(periodDue(closes, last), period) ? lengthOf(closes) : 'days';
  if (named === 'days')
    return say(language, 'official.period.days', {
      from: date(language, startOfDay(period.from)),
      to: date(language, startOfDay(last)),
    });
  const [year, month] = [last.slice(0, 4), Number(last.slice(5, 7))];
  const n = named === 'quarter' ? (ROMAN[Math.ceil(month / 3) - 1] ?? '') : String(month);
  return say(language, `official.period.${named}`, { n, year });
}

/** `07:05 ngày 23/11/2026`: a moment as papers write it. */
export function paperMoment(language: Language, at: Instant): string {
  return say(language, 'official.moment', { clock: clock(language, at), day: date(language, at) });
}

/** `{ky}` and `{viec}` of a template's sentences. */
export function filledIn(text: string, { period, subject }: { period: string; subject: string }): string {
  return text.replaceAll('{ky}', period).replaceAll('{viec}', subject);
}

function lengthOf({ months }: Closing): 'month' | 'quarter' | 'year' | 'days' {
  if (months.length === 0 || months.length === 12) return 'month';
  if (months.length === 4) return 'quarter';
  return months.length === 1 ? 'year' : 'days';
}

function same(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
