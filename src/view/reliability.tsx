import { scaleLinear } from 'd3-scale';
import type { ReliabilityBin } from '../domain/forecast.ts';
import { percent } from './format.ts';
import { number, say } from './say.ts';
import type { Language } from './words/words.ts';

interface Diagram {
  language: Language;
  bins: readonly ReliabilityBin[];
  /** What is shown, as a sentence: the title of the picture and of its table. */
  title: string;
  /** Unique on the page; names the picture's title and description. */
  id: string;
}

const SIZE = 300;
const MARGIN = { left: 46, bottom: 30, top: 10, right: 14 };
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Largest and smallest dot, by their area, for the number of forecasts behind it. */
const DOT = { least: 3, most: 9 };

/**
 * Reliability diagram: what was told across, how often it came upward, 95 % intervals, and the diagonal of perfect honesty.
 * Always show it with `ReliabilityTable`.
 */
export function ReliabilityDiagram({ language, bins, title, id }: Diagram) {
  const x = scaleLinear([0, 1], [MARGIN.left, SIZE - MARGIN.right]);
  const y = scaleLinear([0, 1], [SIZE - MARGIN.bottom, MARGIN.top]);
  const most = Math.max(1, ...bins.map(({ came }) => came.n));
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      width={SIZE}
      height={SIZE}
      font-size="12"
      font-family="inherit"
      fill="currentColor"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>
        {say(language, 'forecast.reliability-desc')} {bins.map((bin) => binWords(language, bin)).join('; ')}
      </desc>
      {TICKS.map((tick) => (
        <g>
          <path
            d={`M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}`}
            stroke="currentColor"
            stroke-opacity="0.2"
            fill="none"
          />
          <text x={x(0) - 6} y={y(tick) + 4} text-anchor="end">
            {percent(language, tick)}
          </text>
          <text x={x(tick)} y={y(0) + 18} text-anchor="middle">
            {percent(language, tick)}
          </text>
        </g>
      ))}
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} stroke="currentColor" stroke-dasharray="5 4" fill="none" />
      {bins.map(({ told, came }) => (
        <g>
          <path d={`M${x(told)} ${y(came.low)}V${y(came.high)}`} stroke="currentColor" stroke-width="1.5" />
          <circle
            cx={x(told)}
            cy={y(came.k / came.n)}
            r={DOT.least + (DOT.most - DOT.least) * Math.sqrt(came.n / most)}
          />
        </g>
      ))}
    </svg>
  );
}

/** The numbers of the diagram. */
export function ReliabilityTable({ language, bins, title }: Omit<Diagram, 'id'>) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say(language, 'forecast.bin.told')}</th>
          <th scope="col" class="num">
            {say(language, 'forecast.bin.came')}
          </th>
          <th scope="col" class="num">
            {say(language, 'forecast.bin.n')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ told, came }) => (
          <tr>
            <th scope="row">{percent(language, told)}</th>
            <td class="num">
              {percent(language, came.k / came.n)} ({percent(language, came.low)} –{' '}
              {percent(language, came.high)})
            </td>
            <td class="num">{number(language, came.n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function binWords(language: Language, { told, came }: ReliabilityBin): string {
  return `${percent(language, told)}: ${percent(language, came.k / came.n)} (${number(language, came.n)})`;
}
