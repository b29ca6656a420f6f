/** Alarms, and the threshold at which a detector gives as many false ones as another: delays compare at nothing else. */

/** Scores of one series, from midnight on. */
export interface Scored {
  scores: ArrayLike<number>;
  binsPerDay: number;
}

/** After an alarm a series is silent for a day: people were told. */
const COOLDOWN_DAYS = 1;

/** Days of a month in "false alarms per series and month". */
const MONTH = 30;

/** Bins of [`from`, `until`) in which an alarm goes off. */
export function alarms(
  { scores, binsPerDay }: Scored,
  threshold: number,
  from: number,
  until: number = scores.length,
): number[] {
  const found: number[] = [];
  for (let t = from; t < until; t++) {
    if ((scores[t] ?? 0) < threshold) continue;
    found.push(t);
    t += COOLDOWN_DAYS * binsPerDay - 1;
  }
  return found;
}

/** Alarms per series and month after `warm` days. */
export function alarmRate(list: readonly Scored[], threshold: number, warm: number): number {
  let count = 0;
  let months = 0;
  for (const one of list) {
    const from = warm * one.binsPerDay;
    count += alarms(one, threshold, from).length;
    months += (one.scores.length - from) / (MONTH * one.binsPerDay);
  }
  return count / months;
}

/** The lowest score that, as a threshold, gives no more than `wanted` alarms per series and month after `warm` days. */
export function matchedThreshold(list: readonly Scored[], wanted: number, warm: number): number {
  const candidates = positiveScores(list, warm);
  let low = 0;
  let high = candidates.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (alarmRate(list, candidates[middle] ?? 0, warm) > wanted) low = middle + 1;
    else high = middle;
  }
  return candidates[low] ?? Infinity;
}

function positiveScores(list: readonly Scored[], warm: number): Float64Array {
  const found = list.flatMap(({ scores, binsPerDay }) =>
    Array.from(scores)
      .slice(warm * binsPerDay)
      .filter((score) => score > 0),
  );
  return Float64Array.from(found).sort();
}

/**
 * Hours from the beginning of a crisis to the end of the bin that tells it, at most `most`: what comes later is missed.
 * @param begin hour of the series
 */
export function delayOf(one: Scored, threshold: number, begin: number, most: number): number {
  const binsPerHour = one.binsPerDay / 24;
  const [first] = alarms(one, threshold, Math.floor(begin * binsPerHour));
  return first === undefined ? most : Math.min(most, (first + 1) / binsPerHour - begin);
}
