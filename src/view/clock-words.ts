import { type Clock, clockState } from '../domain/clock.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../domain/time.ts';
import { clock, date, moment, weekday, when } from './format.ts';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

/** How a clock stands, as a sentence: how long is left, by how much it is late, or when it was met. */
export function clockWords(language: Language, told: Clock, now: Instant): string {
  const { due, startedAt, metAt, explained } = told;
  if (metAt !== null)
    return say(language, `incident.clock.${clockState(told, now)}`, { at: moment(language, metAt) });
  if (explained !== null) return say(language, 'incident.clock.explained', { why: explained });
  if (due === null)
    return say(language, 'incident.clock.at-once', { left: leftWords(language, now - startedAt) });
  const left = leftWords(language, Math.abs(due - now));
  return say(language, `incident.clock.${clockState(told, now)}`, { left, at: when(language, due, now) });
}

/** `2 ngày 3 giờ`, `5 giờ 20 phút`, `8 phút`: no rounding up, for who has an hour and a half has not two. */
export function leftWords(language: Language, milliseconds: number): string {
  const d = Math.floor(milliseconds / DAY);
  const h = Math.floor((milliseconds % DAY) / HOUR);
  const m = Math.floor((milliseconds % HOUR) / MINUTE);
  if (d >= 2) return say(language, h === 0 ? 'incident.left.whole-days' : 'incident.left.days', { d, h });
  if (d + h === 0) return say(language, 'incident.left.minutes', { m });
  return say(language, m === 0 ? 'incident.left.whole-hours' : 'incident.left.hours', { h: d * 24 + h, m });
}

/** `07:00 thứ Ba, 24/11/2026`: a moment somebody must not miss, whenever they read of it. */
export function byWhen(language: Language, at: Instant): string {
  const name = weekday(language, at);
  // Vietnamese Intl begins the name of a day with a capital, which has no place inside a sentence.
  const day = language === 'vi' ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name;
  return `${clock(language, at)} ${day}, ${date(language, at)}`;
}
