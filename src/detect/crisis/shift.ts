import type { Bins, Counts } from './bins.ts';
import { SHIFT_DAYS, SHIFT_FALL, SHIFT_GROWTH } from './constants.ts';
import { binsPerDay } from './season.ts';

/**
 * Has the series found a new level? An alarm on each of the last three days while the counts hardly move from day to day is no crisis any
 * more but a new normal: a person is asked, and from then on `rebaselined` lets the level be learned within days.
 * @param scores of `scoreSeries`
 * @param border above which the series alarms
 */
export function levelShift(bins: Bins, scores: Float64Array, border: number): boolean {
  const perDay = binsPerDay(bins);
  const length = scores.length;
  if (length < SHIFT_DAYS * perDay) return false;
  const days = Array.from({ length: SHIFT_DAYS }, (_, ago) => length - (SHIFT_DAYS - ago) * perDay);
  if (!days.every((from) => scores.subarray(from, from + perDay).some((score) => score >= border)))
    return false;
  const [first = 0] = days;
  const before = meanOf(bins.total, first, first + perDay);
  const now = meanOf(bins.total, length - perDay, length);
  if (before === null || now === null || before === 0) return false;
  const growth = (now / before) ** (1 / (SHIFT_DAYS - 1));
  return growth < SHIFT_GROWTH && growth > SHIFT_FALL;
}

/** Mean of the bins that were listened to; null when none was. */
function meanOf(counts: Counts, from: number, to: number): number | null {
  const heard = counts.slice(from, to).filter((count) => count !== null);
  return heard.length === 0 ? null : heard.reduce((sum, count) => sum + count, 0) / heard.length;
}
