import { DAY, dayOf, HOUR, type Instant, MINUTE, startOfDay } from '../domain/time.ts';
import type { Language } from './words/words.ts';

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const;
const ZONE = 'Asia/Ho_Chi_Minh';
/** When 1970 began in Vietnam. */
const MIDNIGHT = startOfDay('1970-01-01');

function formats(language: Language) {
  const locale = LOCALE[language];
  const length = (unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 });
  return {
    weekday: new Intl.DateTimeFormat(locale, { timeZone: ZONE, weekday: 'long' }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'always' }),
    day: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
    length: { minute: length('minute'), hour: length('hour'), day: length('day') },
  };
}

const FORMATS = { vi: formats('vi'), en: formats('en') };

/**
 * The pieces of a Vietnamese moment. Vietnamese Intl joins day and month with a dash where officers write a slash; taken apart by Intl, the
 * times of a long list took a third of its page. Vietnam has no summer time, so that they are a matter of adding seven hours.
 */
function parts(at: Instant): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const text = new Date(at - MIDNIGHT).toISOString();
  const [year = '', month = '', day = ''] = text.slice(0, 10).split('-');
  return { year, month, day, hour: text.slice(11, 13), minute: text.slice(14, 16) };
}

/** `07:05`, Vietnamese time; both languages write it so. */
export function clock(_: Language, at: Instant): string {
  const { hour, minute } = parts(at);
  return `${hour}:${minute}`;
}

/** `23/11/2026`, the Vietnamese day an instant falls on. */
export function date(_: Language, at: Instant): string {
  const { day, month, year } = parts(at);
  return `${day}/${month}/${year}`;
}

/** `Thứ Hai, 23/11/2026`. */
export function longDate(language: Language, at: Instant): string {
  return `${weekday(language, at)}, ${date(language, at)}`;
}

/** `Thứ Hai`. */
export function weekday(language: Language, at: Instant): string {
  return FORMATS[language].weekday.format(at);
}

/** `07:05 · 23/11/2026`: the full moment, for titles and records. */
export function moment(language: Language, at: Instant): string {
  return `${clock(language, at)} · ${date(language, at)}`;
}

/** `12 phút trước`, `3 giờ trước`, `5 ngày trước`; also forwards. */
export function ago(language: Language, at: Instant, now: Instant): string {
  const away = at - now;
  const size = Math.abs(away);
  const { relative } = FORMATS[language];
  if (size < HOUR) return relative.format(sign(away) * Math.floor(size / MINUTE), 'minute');
  if (size < DAY) return relative.format(sign(away) * Math.floor(size / HOUR), 'hour');
  return relative.format(sign(away) * Math.floor(size / DAY), 'day');
}

/** The shortest unmistakable form: `12 phút trước`, `07:05`, `hôm qua 21:40`, `18/11 21:40`, `18/11/2025`. */
export function when(language: Language, at: Instant, now: Instant): string {
  if (at <= now && now - at < HOUR) return ago(language, at, now);
  const { day, month, year } = parts(at);
  if (year !== parts(now).year) return `${day}/${month}/${year}`;
  const time = clock(language, at);
  if (dayOf(at) === dayOf(now)) return time;
  const away = Math.abs(at - now) < 2 * DAY ? daysBetween(now, at) : 2;
  // Intl writes the Vietnamese day with a capital, which has no place inside a sentence.
  if (Math.abs(away) === 1)
    return `${FORMATS[language].day.format(away, 'day').toLocaleLowerCase('vi')} ${time}`;
  return `${day}/${month} ${time}`;
}

/** A length of time: `45 phút`, `6 giờ`, `14 ngày`. */
export function span(language: Language, milliseconds: number): string {
  const { length } = FORMATS[language];
  if (milliseconds < HOUR) return length.minute.format(milliseconds / MINUTE);
  if (milliseconds < 2 * DAY) return length.hour.format(milliseconds / HOUR);
  return length.day.format(milliseconds / DAY);
}

/** A share of 0–1 as `93%`. */
export function percent(language: Language, share: number): string {
  return FORMATS[language].percent.format(share);
}

function daysBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / DAY);
}

/** Now is past: what just happened was “0 minutes ago”, not “in 0 minutes”. */
function sign(value: number): number {
  return value > 0 ? 1 : -1;
}
