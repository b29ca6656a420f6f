import type { Reason } from '../domain/reason.ts';
import { type Day, type Instant, startOfDay } from '../domain/time.ts';
import { ago, date, longDate, moment, percent, span, when } from '../view/format.ts';
import { number, say, sayReason } from '../view/say.ts';
import type { Language } from '../view/words/words.ts';

/** How a page speaks to its reader: one language and one "now" for everything on it. */
export interface Voice {
  language: Language;
  now: Instant;
  say(key: string, data?: Reason['data']): string;
  reason(reason: Reason): string;
  number(value: number): string;
  percent(share: number): string;
  /** A share of something whole, rounded down: 99.6 % of it is not all of it. */
  share(share: number): string;
  ago(at: Instant): string;
  when(at: Instant): string;
  moment(at: Instant): string;
  longDate(at: Instant): string;
  day(day: Day): string;
  span(milliseconds: number): string;
}

export function voice(language: Language, now: Instant): Voice {
  return {
    language,
    now,
    say: (key, data) => say(language, key, data),
    reason: (why) => sayReason(language, why),
    number: (value) => number(language, value),
    percent: (share) => percent(language, share),
    share: (share) => percent(language, Math.floor(share * 100 + 1e-9) / 100),
    ago: (at) => ago(language, at, now),
    when: (at) => when(language, at, now),
    moment: (at) => moment(language, at),
    longDate: (at) => longDate(language, at),
    day: (day) => date(language, startOfDay(day)),
    span: (milliseconds) => span(language, milliseconds),
  };
}
