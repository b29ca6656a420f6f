import type { Reason } from '../domain/reason.ts';
import type { Instant } from '../domain/time.ts';
import { ago, longDate, moment, percent, span, when } from '../view/format.ts';
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
  ago(at: Instant): string;
  when(at: Instant): string;
  moment(at: Instant): string;
  longDate(at: Instant): string;
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
    ago: (at) => ago(language, at, now),
    when: (at) => when(language, at, now),
    moment: (at) => moment(language, at),
    longDate: (at) => longDate(language, at),
    span: (milliseconds) => span(language, milliseconds),
  };
}
