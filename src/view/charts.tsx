import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { STANCES, type Stance } from '../domain/meaning.ts';
import { number, say } from './say.ts';
import type { Language } from './words/words.ts';

/** Colours that stay apart for the colour-blind and on paper (dark, light, middle), each with at least 3:1 against white and its neighbour's edge. */
export const STANCE_COLOURS: Record<Stance, string> = {
  negative: '#a63d11',
  neutral: '#8a97a4',
  positive: '#1f6f9f',
};

export interface StanceRow {
  label: string;
  counts: Record<Stance, number>;
  /** Where the label leads; our own path. */
  href?: string;
}

interface Chart {
  language: Language;
  rows: StanceRow[];
  /** What is shown, as a sentence: the title of the picture and of its table. */
  title: string;
  /** Unique on the page; names the picture's title and description. */
  id: string;
}

const ROW = 48;
const BAR = 18;
/** Narrower than this share of the width, a segment carries no number: its table does. */
const ROOM = 7;

/**
 * Stacked bars, one row per subject. Widths are percentages, so the same picture fits a phone and a wall without scaling its letters,
 * and everything is an attribute: the page's policy forbids inline styles. Always show it with `StanceTable`.
 */
export function StanceBars({ language, rows, title, id }: Chart) {
  const width = scaleLinear([0, max(rows, (row) => sum(row)) ?? 1], [0, 100]);
  const layers = stack<unknown, StanceRow, Stance>()
    .keys(STANCES)
    .value((row, stance) => row.counts[stance])(rows);
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      width="100%"
      height={rows.length * ROW}
      font-size="14"
      font-family="inherit"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{rows.map((row) => rowWords(language, row)).join('; ')}</desc>
      {rows.map((row, index) => (
        <text x="0" y={index * ROW + 18} fill="currentColor">
          {row.label}
        </text>
      ))}
      {layers.map((layer) =>
        layer.map(([from, to], index) => (
          <Segment
            language={language}
            stance={layer.key}
            top={index * ROW}
            from={width(from)}
            to={width(to)}
            count={to - from}
          />
        )),
      )}
    </svg>
  );
}

/** The numbers of the bars, for everyone who cannot or will not look at a picture. */
export function StanceTable({ language, rows, title, head }: Omit<Chart, 'id'> & { head?: string }) {
  return (
    <table class="stance-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head ?? say(language, 'chart.subject')}</th>
          {STANCES.map((stance) => (
            <th scope="col">{say(language, `stance.${stance}`)}</th>
          ))}
          <th scope="col">{say(language, 'chart.total')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}</th>
            {STANCES.map((stance) => (
              <td>{number(language, row.counts[stance])}</td>
            ))}
            <td>{number(language, sum(row))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowWords(language: Language, row: StanceRow): string {
  const counts = STANCES.map(
    (stance) => `${number(language, row.counts[stance])} ${say(language, `stance.${stance}`)}`,
  );
  return `${row.label}: ${counts.join(', ')}`;
}

interface Piece {
  language: Language;
  stance: Stance;
  top: number;
  /** In percent of the width. */
  from: number;
  to: number;
  count: number;
}

function Segment({ language, stance, top, from, to, count }: Piece) {
  if (count === 0) return null;
  return (
    <g>
      <rect
        x={`${from}%`}
        y={top + 25}
        width={`${to - from}%`}
        height={BAR}
        fill={STANCE_COLOURS[stance]}
        stroke="#ffffff"
        stroke-width="1"
      />
      {to - from >= ROOM && (
        <text
          x={`${(from + to) / 2}%`}
          y={top + 39}
          text-anchor="middle"
          font-size="13"
          fill={stance === 'neutral' ? '#10151b' : '#ffffff'}
        >
          {number(language, count)}
        </text>
      )}
    </g>
  );
}

function sum(row: StanceRow): number {
  return STANCES.reduce((total, stance) => total + row.counts[stance], 0);
}
