import { reason } from '../domain/reason.ts';
import type { Signal } from '../domain/signal.ts';
import { DAY, dayOf, type Instant } from '../domain/time.ts';
import { burnOf } from './burn.ts';
import { byDay, LEAST_SAID, livesLong } from './burns.ts';
import { discoveries } from './crisis/threshold.ts';
import { distinct, factsOf, type Known } from './facts.ts';
import { type Kept, signalFrom } from './find.ts';
import { factorsOf } from './level.ts';
import type { Series } from './series.ts';
import { within } from './series.ts';

/** log10 of months: what chance brings to a series at most once in two months is worth an eye (method: b = .5 for the watch list). */
const WATCHED = Math.log10(2);
/** A score is log10 of months; its chance is said per day. */
const DAYS_A_MONTH = 30;

/**
 * The day's watch list: long-lived series that move more than usual and are not told otherwise, by number and tone alone, without the floors a
 * letter needs. Nobody is woken; the officer sees them in the morning. Those that are rarer than the day's many looks explain (Benjamini and
 * Hochberg at 5 % over all series) are marked.
 * @param told signals of this round: what is told already is not watched as well
 */
export function watchSignals(
  all: readonly Series[],
  told: readonly Signal[],
  known: Known,
  now: Instant,
  heardDays: number,
  kept: Kept,
): Signal[] {
  const looked = all
    .filter(({ subject }) => livesLong(subject.kind))
    .map((series) => {
      const { days, negative, options } = byDay(series, known, now, heardDays);
      return { series, burn: burnOf(days, { ...options, negative }) };
    });
  const rare = discoveries(
    looked.map(({ burn }) => (burn.score === 0 ? 1 : 10 ** -burn.score / DAYS_A_MONTH)),
  );
  return looked.flatMap(({ series, burn }, index) => {
    const { subject, pulses } = series;
    const id = `watch:${subject.kind}:${subject.id}:${dayOf(now)}`;
    const elsewhere = told.some((one) => one.subject.kind === subject.kind && one.subject.id === subject.id);
    if (burn.score < WATCHED || elsewhere || kept.has(id)) return [];
    const behind = within(pulses, now - burn.days * DAY, now);
    return [
      signalFrom(
        {
          id,
          rule: 'surge',
          subject,
          at: now,
          level: 0,
          factors: factorsOf(factsOf(behind, known)),
          reason: reason(rare[index] === true ? 'signal.watch-rare' : 'signal.watch', {
            n: burn.observed,
            days: burn.days,
            expected: Math.max(LEAST_SAID, Math.round(burn.expected * 10) / 10),
            negative: burn.negative,
            publishers: distinct(behind.map((pulse) => pulse.publisher)),
            months: Math.min(120, Math.round(10 ** burn.score)),
          }),
          window: burn.days * DAY,
        },
        behind,
        { score: burn.score + Math.log10(DAYS_A_MONTH), observed: burn.observed, expected: burn.expected },
      ),
    ];
  });
}
