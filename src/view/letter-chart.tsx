import { max, min } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { LetterPicture } from '../domain/letter.ts';
import { DAY, HOUR, type Instant } from '../domain/time.ts';
import { clock, date } from './format.ts';
import type { Part } from './letter.ts';
import { number, say } from './say.ts';
import type { Language } from './words/words.ts';

/** As wide as the inside of a letter on a phone: what is drawn larger shrinks there until nobody can read it. */
const WIDTH = 312;
const HEIGHT = 168;
const TOP = 22;
const BOTTOM = 28;
const SIDE = 6;

/** Fewer items than this are no curve. */
const FEW = 3;
/** Longer than this the columns are days; more columns than these are no small chart. */
const SHORT = 2 * DAY;
const MOST = { [6 * HOUR]: 9, [DAY]: 14 };

const COLUMN = '#7d9ab0';
const NOW = '#b42318';
const INK = '#1d2733';
const FAINT = '#56616d';

/** What was heard in the stretch that ends at `end`. */
export interface Column {
  end: Instant;
  count: number;
}

/**
 * Counts what was heard in whole stretches that end at `now`, so that the last column compares with the others: of 6 hours, or of days for what
 * began more than two days ago; at least four, and 14 days at most.
 */
export function columnsOf(heard: readonly Instant[], now: Instant): { width: Instant; columns: Column[] } {
  const past = heard.filter((at) => at <= now);
  const since = now - (min(past) ?? now);
  const width = since <= SHORT ? 6 * HOUR : DAY;
  const many = Math.min(Math.max(Math.floor(since / width) + 1, 4), MOST[width] ?? 14);
  const columns = Array.from({ length: many }, (_, index) => {
    const end = now - (many - 1 - index) * width;
    return { end, count: past.filter((at) => at > end - width && at <= end).length };
  });
  return { width, columns };
}

/** The chart of what was heard, with its caption; nothing when there is too little for a curve. */
export function heardChart(language: Language, heard: readonly Instant[], now: Instant, cid: string): Part[] {
  const { width, columns } = columnsOf(heard, now);
  const n = columns.reduce((sum, column) => sum + column.count, 0);
  if (n < FEW) return [];
  const days = width === DAY;
  const picture: LetterPicture = {
    cid,
    alt: say(language, 'letter.chart.alt', {
      columns: columns.map((column) => columnWords(language, column, now, days)).join('; '),
    }),
    width: WIDTH,
    height: HEIGHT,
    svg: drawn(language, columns, days),
  };
  const caption = say(language, days ? 'letter.chart.days' : 'letter.chart.hours', { n });
  return [{ is: 'picture', picture, caption }];
}

function columnWords(language: Language, { end, count }: Column, now: Instant, days: boolean): string {
  const until = end === now ? say(language, 'letter.chart.now') : longLabel(language, end, days);
  return `${until}: ${number(language, count)}`;
}

function longLabel(language: Language, end: Instant, days: boolean): string {
  const day = date(language, end).slice(0, 5);
  return days ? day : `${clock(language, end)} ${day}`;
}

/** Drawn by hand-set attributes alone: the program that makes a PNG of it knows no style sheet of ours. */
function drawn(language: Language, columns: readonly Column[], days: boolean): string {
  const x = scaleBand<number>()
    .domain(columns.map((_, index) => index))
    .range([SIDE, WIDTH - SIDE])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const y = scaleLinear([0, max(columns, (column) => column.count) ?? 1], [HEIGHT - BOTTOM, TOP]);
  const last = columns.length - 1;
  const floor = HEIGHT - BOTTOM;
  const picture = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      font-family="Be Vietnam Pro"
      font-size="12"
    >
      <rect width={WIDTH} height={HEIGHT} rx="4" fill="#f6f8fa" />
      {columns.map(({ count, end }, index) => {
        const left = x(index) ?? 0;
        const middle = left + x.bandwidth() / 2;
        const top = y(count);
        return (
          <g>
            {count > 0 && (
              <rect
                x={round(left)}
                y={round(top)}
                width={round(x.bandwidth())}
                height={round(floor - top)}
                fill={index === last ? NOW : COLUMN}
              />
            )}
            {count > 0 && (
              <text
                x={round(middle)}
                y={round(top - 5)}
                text-anchor="middle"
                fill={INK}
                font-weight={index === last ? 700 : 400}
              >
                {number(language, count)}
              </text>
            )}
            {isLabelled(index, last) && (
              <text
                x={round(middle)}
                y={HEIGHT - 9}
                text-anchor={index === 0 && last > 7 ? 'start' : 'middle'}
                fill={index === last ? NOW : FAINT}
                font-weight={index === last ? 700 : 400}
              >
                {index === last
                  ? say(language, 'letter.chart.now')
                  : days
                    ? date(language, end).slice(0, 5)
                    : clock(language, end)}
              </text>
            )}
          </g>
        );
      })}
      <line x1={SIDE} x2={WIDTH - SIDE} y1={floor + 0.5} y2={floor + 0.5} stroke={FAINT} />
    </svg>
  );
  // No component waits for anything, so the tree is its text.
  return (picture as { toString(): string }).toString();
}

/** Every label where there is room, else every second or third, counted from now so that the last two never collide. */
function isLabelled(index: number, last: number): boolean {
  return (last - index) % (last < 7 ? 1 : last < 10 ? 2 : 3) === 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
