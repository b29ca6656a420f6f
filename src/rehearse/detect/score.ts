import { setImmediate } from 'node:timers/promises';
import { fault } from '../../domain/fault.ts';
import { DAY, iso, weekdayOf } from '../../domain/time.ts';
import { scoreSeries, type Scores } from '../../detect/crisis/crisis.ts';
import { falseAlarmsAt, volumeClass } from '../../detect/crisis/threshold.ts';
import { binsPerHour } from '../../detect/crisis/bins.ts';
import { burnScores } from '../../detect/burn.ts';
import { say } from '../../view/say.ts';
import { type CountRows, type CountSeries, readCounts, widthOf } from './count-rows.ts';

/** What `haidang detect score` may be told, as `parseArgs` reads it. */
export const SCORE_FLAGS = {
  bins: { type: 'string' },
  width: { type: 'string' },
} as const;

export interface ScoreOptions {
  /** JSON lines `{series, bin, total, negative?}`; see `count-rows.ts`. */
  bins?: string | undefined;
  /** `15m`, `1h`, `1d`; when left out, the step between the file's times. */
  width?: string | undefined;
  /** One line per row of the file, in its order; without, one line per series for a person. */
  json: boolean;
}

export interface ScoreOutput {
  print: (text: string) => void;
  /** For the person who waits: how far it has come. Not part of the result. */
  progress?: (text: string) => void;
}

/** What a series scores: by the quarter hour for a crisis and for a flurry, by the day for a slow burn. */
type Scored = Scores & { slow: Float64Array | null };

const CHUNK = 5_000;

/** `detect score`: the detector's scores for counts from outside, so that anybody can measure it on their own series. */
export async function score(
  { bins, width, json }: ScoreOptions,
  { print, progress = () => undefined }: ScoreOutput,
): Promise<void> {
  if (bins === undefined) throw fault('invalid', 'score.usage');
  const counts = await readCounts(bins, width === undefined ? null : widthOf(width), (lines) =>
    progress(say('vi', 'score.reading', { lines })),
  );
  const scored: Scored[] = [];
  for (const [done, series] of counts.series.entries()) {
    scored.push(scoresOf(series, counts));
    if ((done + 1) % 10 === 0)
      progress(say('vi', 'score.scoring', { done: done + 1, all: counts.series.length }));
    await setImmediate();
  }
  if (json) await printRows(counts, scored, print);
  else for (const [index, series] of counts.series.entries()) print(summary(series, scored[index], counts));
}

function scoresOf({ total, negative, first }: CountSeries, { origin, width, timed }: CountRows): Scored {
  const start = origin + first * width;
  if (width !== DAY)
    return { ...scoreSeries({ start, width, total, ...(negative && { negative }) }), slow: null };
  // A day has no hours: here the evidence is that of the slow burn, and no day is left out as a flurry.
  const weekday = timed ? weekdayOf(start) : undefined;
  const options = { ...(negative && { negative }), ...(weekday !== undefined && { weekday }) };
  const slow = Float64Array.from(burnScores(total, options));
  return { score: slow, spike: slow, slow };
}

async function printRows(
  counts: CountRows,
  scored: readonly Scored[],
  print: ScoreOutput['print'],
): Promise<void> {
  for (let from = 0; from < counts.rows.length; from += CHUNK) {
    const lines = counts.rows.slice(from, from + CHUNK).map(({ series, index, bin }) => {
      const { name = '', first = 0 } = counts.series[series] ?? {};
      const found = scored[series];
      const at = (scores: Float64Array | null | undefined) => rounded(scores?.[index - first] ?? 0);
      return JSON.stringify({
        series: name,
        bin,
        score: at(found?.score),
        spike: at(found?.spike),
        ...(found?.slow && { slow: at(found.slow) }),
      });
    });
    print(lines.join('\n'));
    await setImmediate();
  }
}

/** More digits than anybody compares, fewer than rounding errors show in. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function summary(series: CountSeries, scored: Scored | undefined, { origin, width }: CountRows): string {
  const scores = scored?.score ?? new Float64Array();
  let best = 0;
  for (const [bin, value] of scores.entries()) if (value > (scores[best] ?? 0)) best = bin;
  const highest = scores[best] ?? 0;
  const at = iso(origin + (series.first + best) * width).slice(0, 16);
  const data = { series: series.name, bins: scores.length, score: Math.round(highest * 100) / 100, at };
  if (highest === 0) return say('vi', 'score.quiet', data);
  if (width === DAY) return say('vi', 'score.highest', data);
  const heard = series.total.filter((count) => count !== null);
  const mean = heard.reduce((sum, count) => sum + count, 0) / Math.max(heard.length, 1);
  const perMonth = falseAlarmsAt(highest, volumeClass(mean * binsPerHour({ width })));
  return say('vi', 'score.highest-chance', { ...data, perMonth: Number(perMonth.toPrecision(2)) });
}
