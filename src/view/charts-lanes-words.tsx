import { sum } from 'd3-array';
import { WELL_HEARD } from '../domain/listened.ts';
import { DAY, type Instant } from '../domain/time.ts';
import { type Series, shareWords } from './charts-bins.tsx';
import { clock, date } from './format.ts';
import { number, say } from './say.ts';
import type { Language } from './words/words.ts';

/** One column of time, in every lane. */
export interface LaneBin {
  from: Instant;
  /** Exclusive. */
  to: Instant;
  /** 0–1: how much was heard of the days it lies in. */
  heard: number;
  /** By lane, then by series. */
  counts: readonly (readonly number[])[];
}

/** Something that happened at one instant. */
export interface LaneMark {
  at: Instant;
  what: string;
  href?: string;
}

export interface LaneFacts {
  language: Language;
  /** Unique on the page; names the parts of the chart. */
  id: string;
  title: string;
  /** Mentions behind it, each once. */
  n: number;
  /** One above the other, all of the same scale. */
  lanes: readonly string[];
  series: readonly Series[];
  bins: readonly LaneBin[];
  marks: readonly LaneMark[];
}

/** The numbers of the chart; stretches in which nothing was told are left out. */
export const LaneTable = (facts: LaneFacts) => {
  const { language, title, lanes, series, bins } = facts;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say(language, 'story.time')}</th>
          {lanes.map((name) => (
            <th scope="col">{name}</th>
          ))}
          <th scope="col" class="num">
            {say(language, 'chart.heard')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bins
          .filter(({ counts }) => sum(counts.flat()) > 0)
          .map((bin) => (
            <tr>
              <th scope="row">{binName(language, bin)}</th>
              {lanes.map((_, lane) => (
                <td>{countWords(language, series, bin.counts[lane] ?? []) || '0'}</td>
              ))}
              <td class="num">
                {bin.heard === 0 ? say(language, 'chart.unheard') : shareWords(language, bin.heard)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
};

/** n and coverage; a chart is never shown without them. */
export function caption({ language, n, bins }: LaneFacts): string {
  const heard = bins.length === 0 ? 0 : sum(bins, (bin) => bin.heard) / bins.length;
  const words = [say(language, 'chart.n', { n })];
  if (heard === 0) words.push(say(language, 'chart.cover.never'));
  else words.push(say(language, 'chart.cover', { share: shareWords(language, heard) }));
  if (heard > 0 && bins.some((bin) => bin.heard < WELL_HEARD)) words.push(say(language, 'story.heard-thin'));
  return words.join(' ');
}

/** One column as a sentence: what its tooltip and its reader say. */
export function binWords(facts: LaneFacts, bin: LaneBin): string {
  const { language, lanes, series } = facts;
  const told = lanes.flatMap((name, lane) => {
    const counts = bin.counts[lane] ?? [];
    return sum(counts) === 0
      ? []
      : [`${name} ${number(language, sum(counts))} (${countWords(language, series, counts)})`];
  });
  const when = binName(language, bin);
  return told.length === 0
    ? say(language, bin.heard === 0 ? 'story.bin-unheard' : 'story.bin-none', { when })
    : `${when}: ${told.join('; ')}.`;
}

function countWords(language: Language, series: readonly Series[], counts: readonly number[]): string {
  return series
    .flatMap(({ name }, which) => {
      const n = counts[which] ?? 0;
      return n === 0 ? [] : [say(language, 'chart.bin.count', { n, name })];
    })
    .join(', ');
}

/** `07:00–08:00 · 23/11/2026`, `23/11/2026`, or `17/11/2026 – 23/11/2026`. */
function binName(language: Language, { from, to }: LaneBin): string {
  const day = date(language, from);
  if (to - from < DAY) return `${clock(language, from)}–${clock(language, to)} · ${day}`;
  return to - from === DAY ? day : `${day} – ${date(language, to - DAY)}`;
}

/** What stands under a column. */
export function short(language: Language, { from, to }: LaneBin): string {
  const day = date(language, from).slice(0, 5);
  return to - from < DAY ? `${clock(language, from)} ${day}` : day;
}
