import { ChartFrame } from './chart-frame.tsx';
import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import {
  caption,
  binWords,
  type LaneBin,
  type LaneFacts,
  type LaneMark,
  LaneTable,
  short,
} from './charts-lanes-words.tsx';
import { FEWEST } from './charts-time.tsx';
import { moment } from './format.ts';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

const TOP = 26;
/** A lane: its name, and its columns. */
const NAME = 24;
const LANE = 46;
const BOTTOM = 22;
/** Labels under the chart: a phone has room for three with a day and an hour. */
const LABELS = 3;
const GAP = 0.1;
/** Numbers nearer than this share of the width would cover each other on a phone. */
const NEAR = 0.08;

interface Pinned {
  number: number;
  bin: number;
  marks: LaneMark[];
}

/**
 * Who told when: a lane for each kind of source, a column for each stretch of time, coloured by stance, with what happened as numbered
 * marks through all lanes. Widths are percentages, and colours come from the sheet. `islands/chart.ts` adds reading by hand and by key.
 */
export const LaneChart = (facts: LaneFacts) => {
  const { language, id, title, n, bins, marks } = facts;
  const pins = n < FEWEST ? [] : pinned(marks, bins);
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
          <Lanes {...facts} pins={pins} />
          <Reader {...facts} />
        </>
      }
      below={<Marks language={language} marks={marks} pins={pins} />}
      table={<LaneTable {...facts} />}
    />
  );
};

const Legend = ({ series }: LaneFacts) => (
  <ul class="chart-legend">
    {series.map(({ name, look }) => (
      <li>
        <svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
          <rect class={look} x="4" width="14" height="12" rx="1" />
        </svg>
        {name}
      </li>
    ))}
  </ul>
);

const Lanes = (facts: LaneFacts & { pins: readonly Pinned[] }) => {
  const { id, title, lanes, bins, pins } = facts;
  const floor = TOP + lanes.length * (NAME + LANE);
  return (
    <svg
      class="chart-plot"
      width="100%"
      height={floor + BOTTOM}
      role="img"
      aria-labelledby={`${id}-name ${id}-desc`}
      data-plot
    >
      <title id={`${id}-name`}>{title}</title>
      <desc id={`${id}-desc`}>{caption(facts)}</desc>
      {lanes.map((name, lane) => (
        <Lane facts={facts} lane={lane} name={name} floor={TOP + (lane + 1) * (NAME + LANE)} />
      ))}
      <Labels {...facts} floor={floor} />
      {pins.map(({ number: which, bin }) => {
        const x = share(bin + 0.5, bins);
        return (
          <g class="chart-pin">
            <line x1={x} x2={x} y1="20" y2={floor} />
            <circle cx={x} cy="11" r="9.5" />
            <text x={x} y="15" text-anchor="middle">
              {which}
            </text>
          </g>
        );
      })}
      <line class="chart-cursor" y1={TOP} y2={floor} x1="0" x2="0" visibility="hidden" data-cursor />
      {bins.map((bin, index) => (
        <rect class="chart-hit" x={share(index, bins)} width={share(1, bins)} y="0" height={floor} data-bin>
          <title>{binWords(facts, bin)}</title>
        </rect>
      ))}
    </svg>
  );
};

const Lane = (props: { facts: LaneFacts; lane: number; name: string; floor: number }) => {
  const { facts, lane, name, floor } = props;
  const { bins, series, language } = facts;
  const most = max(bins.flatMap(({ counts }) => counts.map((one) => sum(one)))) ?? 1;
  // One article is a column that can be seen, not a full one.
  const height = scaleLinear([0, Math.max(4, most)], [0, LANE]);
  const total = sum(bins, (bin) => sum(bin.counts[lane] ?? []));
  return (
    <g>
      <text x="0" y={floor - LANE - 5}>
        {say(language, 'story.lane', { name, n: total })}
      </text>
      {bins.map((bin, index) => {
        let y = floor;
        return series.map(({ look }, which) => {
          const tall = height(bin.counts[lane]?.[which] ?? 0);
          y -= tall;
          return tall === 0 ? null : (
            <rect
              class={`chart-column ${look}`}
              x={share(index + GAP, bins)}
              width={share(1 - 2 * GAP, bins)}
              y={round(y)}
              height={round(tall)}
            />
          );
        });
      })}
      <line class="chart-floor" x1="0" x2="100%" y1={floor} y2={floor} />
    </g>
  );
};

const Labels = ({ bins, language, floor }: LaneFacts & { floor: number }) => {
  const last = bins.length - 1;
  const step = Math.max(1, Math.ceil(bins.length / LABELS));
  return (
    <>
      {bins.map((bin, index) => {
        if (index % step !== 0 || index / bins.length > 0.85) return null;
        return (
          <text
            x={index === 0 ? '0' : share(index + 0.5, bins)}
            y={floor + 16}
            text-anchor={index === 0 ? 'start' : 'middle'}
          >
            {last >= 0 && short(language, bin)}
          </text>
        );
      })}
    </>
  );
};

const Reader = (facts: LaneFacts) => {
  const { language, bins, id } = facts;
  const last = bins.at(-1);
  return (
    <div class="chart-reader" data-reader data-idle>
      <label>
        <span>
          {say(language, 'story.read')} <small>{say(language, 'chart.read.how')}</small>
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

/** The marks in words; numbered as on the chart, where there is one. */
const Marks = (props: { language: Language; marks: readonly LaneMark[]; pins: readonly Pinned[] }) => {
  const { language, marks, pins } = props;
  if (marks.length === 0) return null;
  const groups: readonly Omit<Pinned, 'bin'>[] =
    pins.length === 0 ? marks.map((mark, index) => ({ number: index + 1, marks: [mark] })) : pins;
  return (
    <ol class="chart-marks" aria-label={say(language, 'chart.marks')}>
      {groups.map((group) => (
        <li value={group.number}>
          {group.marks.map(({ at, what, href }) => (
            <span class="chart-mark">
              <span class="chart-mark-day">{moment(language, at)}</span>{' '}
              {href === undefined ? what : <a href={href}>{what}</a>}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
};

function pinned(marks: readonly LaneMark[], bins: readonly LaneBin[]): Pinned[] {
  const pins: Pinned[] = [];
  for (const mark of marks.toSorted((a, b) => a.at - b.at)) {
    const bin = Math.max(
      0,
      bins.findLastIndex(({ from }) => from <= mark.at),
    );
    const last = pins.at(-1);
    if (last !== undefined && (bin - last.bin) / bins.length < NEAR) last.marks.push(mark);
    else pins.push({ number: pins.length + 1, bin, marks: [mark] });
  }
  return pins;
}

function share(columns: number, bins: readonly LaneBin[]): string {
  return `${Math.round((columns / bins.length) * 100_000) / 1_000}%`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
