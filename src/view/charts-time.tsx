import { ChartFrame } from './chart-frame.tsx';
import { BinTable, binWords, heardOf, isHeard, shareWords, sumOf, type TimeBin } from './charts-bins.tsx';
import { groupedMarks, MarkList, type TimeMark } from './charts-marks.tsx';
import { Plot, type PlotFacts } from './charts-plot.tsx';
import { say } from './say.ts';

export interface TimeChartFacts extends PlotFacts {
  /** Mentions behind it, each once. */
  n: number;
  marks: readonly TimeMark[];
}

/** Below this a chart shows chance (house rule: never a shape that one newspaper makes). */
export const FEWEST = 5;

/**
 * Counts over time with everything they need to be believed: title, n, how much was heard, marks in words, and the numbers behind a
 * disclosure. Widths are percentages, so the picture fits a phone and a wall without scaling its letters. Days that were not heard are
 * hatched. The page's policy forbids inline styles: colours come from the sheet. `islands/chart.ts` adds reading by hand and by key.
 */
export const TimeChart = (facts: TimeChartFacts) => {
  const { language, id, title, n, bins, marks } = facts;
  const groups =
    n < FEWEST
      ? []
      : groupedMarks(
          marks,
          bins.map(({ from }) => from),
        );
  return (
    <ChartFrame
      language={language}
      id={id}
      title={title}
      caption={caption(facts)}
      few={n < FEWEST ? say(language, 'chart.few', { n, least: FEWEST }) : null}
      picture={
        <>
          <Legend {...facts} />
          <Plot facts={facts} groups={groups} description={description(facts)} />
          <Reader {...facts} />
          <MarkList language={language} groups={groups} />
        </>
      }
      table={<BinTable {...facts} />}
    />
  );
};

/** n and coverage; a chart is never shown without them. */
function caption({ language, n, bins }: TimeChartFacts): string {
  const words = [say(language, 'chart.n', { n })];
  const heard = heardOf(bins);
  words.push(
    heard === null || heard === 0
      ? say(language, 'chart.cover.never')
      : say(language, 'chart.cover', { share: shareWords(language, heard) }),
  );
  const hatched = bins.filter((bin) => !isHeard(bin)).length;
  const unit = bins[0]?.days === 7 ? 'week' : 'day';
  if (hatched > 0) words.push(say(language, `chart.hatched.${unit}`, { n: hatched, of: bins.length }));
  return words.join(' ');
}

const Legend = ({ language, series, bins, id, as }: TimeChartFacts) => (
  <ul class="chart-legend">
    {series.map(({ name, look }) => (
      <li>
        <svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
          {as === 'columns' ? (
            <rect class={look} x="4" width="14" height="12" rx="1" />
          ) : (
            <path class={`chart-line ${look}`} d="M0 6H22" />
          )}
        </svg>
        {name}
      </li>
    ))}
    {bins.some((bin) => !isHeard(bin)) && (
      <li>
        <svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
          <rect class="chart-deaf" x="4" width="14" height="12" fill={`url(#${id}-hatch)`} />
        </svg>
        {say(language, 'chart.hatch')}
      </li>
    )}
  </ul>
);

/** Reading by hand and by key, asleep until the island wakes it; its place is kept, so nothing jumps. */
const Reader = (facts: TimeChartFacts) => {
  const { language, bins, id } = facts;
  const last = bins.at(-1);
  return (
    <div class="chart-reader" data-reader data-idle>
      <label>
        <span>
          {say(language, bins[0]?.days === 7 ? 'chart.read.week' : 'chart.read.day')}{' '}
          <small>{say(language, 'chart.read.how')}</small>
        </span>
        <input
          type="range"
          min="1"
          max={bins.length}
          step="1"
          value={bins.length}
          autocomplete="off"
          id={`${id}-reader`}
        />
      </label>
      <output for={`${id}-reader`}>{last !== undefined && binWords(facts, last)}</output>
    </div>
  );
};

function description(facts: TimeChartFacts): string {
  const { language, bins } = facts;
  const peak = bins.reduce<TimeBin | null>(
    (top, bin) => (top === null || sumOf(bin) > sumOf(top) ? bin : top),
    null,
  );
  const words = caption(facts);
  return peak === null ? words : `${words} ${say(language, 'chart.desc', { peak: binWords(facts, peak) })}`;
}
