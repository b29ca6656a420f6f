import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
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
  return (
    <svg
      class="stance-bars"
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
        <g>
          <text x="0" y={index * ROW + 18} fill="currentColor">
            {row.label}
          </text>
          {segments(row).map(({ stance, from, count }) => (
            <g>
              <rect
                x={`${width(from)}%`}
                y={index * ROW + 25}
                width={`${width(count)}%`}
                height={BAR}
                fill={STANCE_COLOURS[stance]}
                stroke="#ffffff"
                stroke-width="1"
              />
              {width(count) >= ROOM && (
                <text
                  x={`${width(from + count / 2)}%`}
                  y={index * ROW + 39}
                  text-anchor="middle"
                  font-size="13"
                  fill={stance === 'neutral' ? '#10151b' : '#ffffff'}
                >
                  {number(language, count)}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The numbers of the bars, for everyone who cannot or will not look at a picture. */
export function StanceTable({ language, rows, title }: Omit<Chart, 'id'>) {
  return (
    <table class="stance-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say(language, 'chart.subject')}</th>
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

function segments(row: StanceRow): { stance: Stance; from: number; count: number }[] {
  let from = 0;
  const found = [];
  for (const stance of STANCES) {
    const count = row.counts[stance];
    if (count > 0) found.push({ stance, from, count });
    from += count;
  }
  return found;
}

function sum(row: StanceRow): number {
  return STANCES.reduce((total, stance) => total + row.counts[stance], 0);
}
