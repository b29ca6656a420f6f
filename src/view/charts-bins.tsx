import { meanShare, WELL_HEARD } from '../domain/listened.ts';
import { addDays, type Day, startOfDay } from '../domain/time.ts';
import { date, longDate, percent } from './format.ts';
import { number, say } from './say.ts';
import type { Language } from './words/words.ts';

/** One column of time. */
export interface TimeBin {
  from: Day;
  /** 1 or 7. */
  days: number;
  /** 0–1: how much was heard of it, from `heardShares`. */
  heard: number;
  /** Does it hold today, which is not over? */
  running: boolean;
  /** In the order of the chart's series. */
  counts: readonly number[];
}

/** What one colour stands for. */
export interface Series {
  name: string;
  /** Class that colours it: `fill-negative`, `line-1` … */
  look: string;
}

/** What every part of a chart is told. */
export interface Drawn {
  language: Language;
  series: readonly Series[];
  bins: readonly TimeBin[];
  /** Do the series add up to a whole? Stances do; topics do not, since one mention may have two. */
  whole: boolean;
}

export function isHeard(bin: TimeBin): boolean {
  return bin.heard >= WELL_HEARD;
}

export function sumOf({ counts }: TimeBin): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Mean share heard over all days drawn; null when there is none. */
export function heardOf(bins: readonly TimeBin[]): number | null {
  return meanShare(bins.flatMap(({ days, heard }) => Array.from({ length: days }, () => heard)));
}

/** `23/11/2026`, or `17/11/2026 – 23/11/2026`. */
export function binName(language: Language, { from, days }: TimeBin): string {
  const first = date(language, startOfDay(from));
  return days === 1 ? first : `${first} – ${date(language, startOfDay(addDays(from, days - 1)))}`;
}

/** One column as a sentence: what its tooltip and its reader say. */
export function binWords({ language, series, whole }: Drawn, bin: TimeBin): string {
  const counts = series
    .map(({ name }, index) => say(language, 'chart.bin.count', { n: bin.counts[index] ?? 0, name }))
    .join(', ');
  const when = bin.days === 1 ? longDate(language, startOfDay(bin.from)) : binName(language, bin);
  const words = [
    say(language, 'chart.bin', {
      when,
      counts: whole ? say(language, 'chart.bin.total', { n: sumOf(bin), counts }) : counts,
    }),
  ];
  if (bin.heard === 0) words.push(say(language, 'chart.bin.unheard'));
  else words.push(say(language, 'chart.bin.heard', { share: shareWords(language, bin.heard) }));
  if (bin.running) words.push(say(language, 'chart.bin.running'));
  return words.join(' ');
}

/** The numbers of a chart, newest first: a reader asks for the last days before those of last year. */
export const BinTable = (props: Drawn & { title: string }) => {
  const { language, series, bins, whole, title } = props;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say(language, bins[0]?.days === 7 ? 'chart.week' : 'chart.day')}</th>
          {series.map(({ name }) => (
            <th scope="col" class="num">
              {name}
            </th>
          ))}
          {whole && (
            <th scope="col" class="num">
              {say(language, 'chart.total')}
            </th>
          )}
          <th scope="col" class="num">
            {say(language, 'chart.heard')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.toReversed().map((bin) => (
          <tr>
            <th scope="row">{binName(language, bin)}</th>
            {bin.counts.map((count) => (
              <td class="num">{countWords(language, bin, count)}</td>
            ))}
            {whole && <td class="num">{countWords(language, bin, sumOf(bin))}</td>}
            <td class="num">
              {bin.heard === 0 ? say(language, 'chart.unheard') : shareWords(language, bin.heard)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Nothing counted on a day nobody was heard is not nought. */
function countWords(language: Language, { heard }: TimeBin, count: number): string {
  return heard === 0 && count === 0 ? '–' : number(language, count);
}

/** Rounded down: 99.6 % of it is not all of it. */
export function shareWords(language: Language, share: number): string {
  return percent(language, Math.floor(share * 100 + 1e-9) / 100);
}
