import { max } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { line, stack } from 'd3-shape';
import { startOfDay } from '../domain/time.ts';
import { binWords, type Drawn, isHeard, sumOf, type TimeBin } from './charts-bins.tsx';
import type { MarkGroup } from './charts-marks.tsx';
import { date } from './format.ts';
import { number } from './say.ts';

export interface PlotFacts extends Drawn {
  /** Unique on the page; names the parts of the chart. */
  id: string;
  /** What is shown, as a sentence. */
  title: string;
  /** Columns of a whole, or a line for each series. */
  as: 'columns' | 'lines';
}

const HEIGHT = 168;
/** Room for the numbers of marks, and for the labels of days. */
const TOP = 26;
const BOTTOM = 24;
const FLOOR = TOP + HEIGHT;
/** Labels under the chart: a phone has room for four days of ten characters. */
const LABELS = 4;
/** Share of a column's place that stays empty on either side. */
const GAP = 0.12;

/** The picture alone: `TimeChart` says around it what makes it believable. Lines and columns stand over days of the same width. */
export const Plot = (props: { facts: PlotFacts; groups: readonly MarkGroup[]; description: string }) => {
  const { facts, groups, description } = props;
  const { id, title, language, bins } = facts;
  const most = facts.as === 'columns' ? max(bins, sumOf) : max(bins.flatMap(({ counts }) => counts));
  const y = scaleLinear([0, Math.max(4, most ?? 0)], [FLOOR, TOP]).nice(3);
  const ticks = y.ticks(3).filter(Number.isInteger);
  return (
    <div class="chart-frame">
      <svg
        class="chart-axis"
        width={Math.max(24, 9 * number(language, y.domain()[1] ?? 0).length + 8)}
        height={FLOOR + BOTTOM}
        aria-hidden="true"
      >
        {ticks.map((tick) => (
          <text x="0" y={y(tick) + 4}>
            {number(language, tick)}
          </text>
        ))}
      </svg>
      <svg
        class="chart-plot"
        width="100%"
        height={FLOOR + BOTTOM}
        role="img"
        aria-labelledby={`${id}-name ${id}-desc`}
        data-plot
      >
        <title id={`${id}-name`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <pattern
          id={`${id}-hatch`}
          patternUnits="userSpaceOnUse"
          width="6"
          height="6"
          patternTransform="rotate(45)"
        >
          <path class="chart-hatch" d="M1.5 0V6" />
        </pattern>
        {ticks.map((tick) => (
          <line class="chart-grid" x1="0" x2="100%" y1={round(y(tick))} y2={round(y(tick))} />
        ))}
        {bins.map((bin, index) =>
          isHeard(bin) ? null : (
            <rect
              class="chart-deaf"
              x={share(index, bins)}
              width={share(1, bins)}
              y={TOP}
              height={HEIGHT}
              fill={`url(#${id}-hatch)`}
            />
          ),
        )}
        {facts.as === 'columns' ? <Columns facts={facts} y={y} /> : <Lines facts={facts} y={y} />}
        <line class="chart-floor" x1="0" x2="100%" y1={FLOOR} y2={FLOOR} />
        <Labels facts={facts} />
        {groups.map((group) => (
          <Pin group={group} bins={bins} />
        ))}
        <line class="chart-cursor" y1={TOP} y2={FLOOR} x1="0" x2="0" visibility="hidden" data-cursor />
        {bins.map((bin, index) => (
          <rect class="chart-hit" x={share(index, bins)} width={share(1, bins)} y="0" height={FLOOR} data-bin>
            <title>{binWords(facts, bin)}</title>
          </rect>
        ))}
      </svg>
    </div>
  );
};

interface Scaled {
  facts: PlotFacts;
  y: ScaleLinear<number, number>;
}

const Columns = ({ facts: { bins, series }, y }: Scaled) => {
  const layers = stack<unknown, TimeBin, number>()
    .keys(series.map((_, index) => index))
    .value((bin, index) => bin.counts[index] ?? 0)([...bins]);
  return (
    <g>
      {layers.map((layer) =>
        layer.map(([from, to], index) =>
          from === to ? null : (
            <rect
              class={`chart-column ${series[layer.key]?.look ?? ''}`}
              x={share(index + GAP, bins)}
              width={share(1 - 2 * GAP, bins)}
              y={round(y(to))}
              height={round(y(from) - y(to))}
            />
          ),
        ),
      )}
    </g>
  );
};

/** Lines break where nothing was heard. They are drawn in a picture of their own whose width alone is stretched. */
const Lines = ({ facts: { bins, series }, y }: Scaled) => (
  <svg
    x="0"
    y="0"
    width="100%"
    height={FLOOR + BOTTOM}
    viewBox={`0 0 ${bins.length} ${FLOOR + BOTTOM}`}
    preserveAspectRatio="none"
  >
    {series.map(({ look }, which) => {
      const path = line<TimeBin>()
        .defined((bin) => bin.heard > 0 || (bin.counts[which] ?? 0) > 0)
        .x((_, index) => index + 0.5)
        .y((bin) => round(y(bin.counts[which] ?? 0)))(bins);
      return <path class={`chart-line ${look}`} d={path ?? ''} vector-effect="non-scaling-stroke" />;
    })}
  </svg>
);

/** Days under the chart, counted back from the newest so that it always has its label. */
const Labels = ({ facts: { bins, language } }: { facts: PlotFacts }) => {
  const step = Math.ceil(bins.length / LABELS);
  const last = bins.length - 1;
  return (
    <>
      {bins.map((bin, index) => {
        if (bins.length > 7 && (last - index) % step !== 0) return null;
        const full = date(language, startOfDay(bin.from));
        const first = index === 0;
        return (
          <text
            x={index === last ? '100%' : first ? '0' : share(index + 0.5, bins)}
            y={FLOOR + 17}
            text-anchor={index === last ? 'end' : first ? 'start' : 'middle'}
          >
            {bins.length * bin.days > 200 ? full.slice(3) : full.slice(0, 5)}
          </text>
        );
      })}
    </>
  );
};

const Pin = ({ group, bins }: { group: MarkGroup; bins: readonly TimeBin[] }) => {
  const x = share(group.bin + 0.5, bins);
  return (
    <g class="chart-pin">
      <line x1={x} x2={x} y1="20" y2={FLOOR} />
      <circle cx={x} cy="11" r="9.5" />
      <text x={x} y="15" text-anchor="middle">
        {group.number}
      </text>
    </g>
  );
};

/** So many columns as a share of the width. */
function share(columns: number, bins: readonly TimeBin[]): string {
  return `${round((columns / bins.length) * 100, 1000)}%`;
}

function round(value: number, places = 10): number {
  return Math.round(value * places) / places;
}
