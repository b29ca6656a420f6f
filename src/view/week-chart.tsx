import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { type DayLine, totalOf } from '../domain/digest.ts';
import { STANCES } from '../domain/meaning.ts';
import { startOfDay } from '../domain/time.ts';
import { STANCE_COLOURS } from './charts.tsx';
import { date } from './format.ts';
import type { Part } from './letter.ts';
import { number, say } from './say.ts';
import type { Language } from './words/words.ts';

/** As wide as the inside of a letter on a phone. */
const WIDTH = 312;
const HEIGHT = 176;
const [TOP, BOTTOM, SIDE] = [22, 26, 6];
const INK = '#1d2733';
const FAINT = '#56616d';

/** The week by day as a chart for a letter, with its numbers as its `alt`; none in a week without items. */
export function weekChart(language: Language, days: readonly DayLine[], cid: string): Part[] {
  if (days.every(({ counts }) => totalOf(counts) === 0)) return [];
  const alt = say(language, 'digest.chart.alt', {
    days: days.map((line) => dayWords(language, line)).join('; '),
  });
  const svg = drawn(language, days);
  const caption = say(language, 'digest.chart', {
    stances: STANCES.map((stance) => say(language, `digest.chart.${stance}`)).join(', '),
  });
  return [{ is: 'picture', caption, picture: { cid, alt, width: WIDTH, height: HEIGHT, svg } }];
}

function dayWords(language: Language, { day, counts, heard }: DayLine): string {
  if (!heard && totalOf(counts) === 0)
    return say(language, 'digest.chart.unheard', { day: label(language, day) });
  return say(language, 'digest.chart.day', { day: label(language, day), n: totalOf(counts), ...counts });
}

function label(language: Language, day: string): string {
  return date(language, startOfDay(day)).slice(0, 5);
}

/** Drawn by attributes alone: the program that makes a PNG of it knows no style sheet of ours. */
function drawn(language: Language, days: readonly DayLine[]): string {
  const x = scaleBand()
    .domain(days.map(({ day }) => day))
    .range([SIDE, WIDTH - SIDE])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const floor = HEIGHT - BOTTOM;
  const y = scaleLinear([0, max(days, ({ counts }) => totalOf(counts)) ?? 1], [floor, TOP]);
  const layers = stack<unknown, DayLine, (typeof STANCES)[number]>()
    .keys(STANCES)
    .value(({ counts }, stance) => counts[stance])(days as DayLine[]);
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
      {layers.map((layer) =>
        layer.map(([from, to], index) =>
          to === from ? null : (
            <rect
              x={round(x(days[index]?.day ?? '') ?? 0)}
              y={round(y(to))}
              width={round(x.bandwidth())}
              height={round(y(from) - y(to))}
              fill={STANCE_COLOURS[layer.key]}
            />
          ),
        ),
      )}
      {days.map(({ day, counts, heard }) => {
        const middle = round((x(day) ?? 0) + x.bandwidth() / 2);
        const n = totalOf(counts);
        return (
          <g>
            <text x={middle} y={round(y(n) - 5)} text-anchor="middle" fill={INK}>
              {!heard && n === 0 ? '?' : number(language, n)}
            </text>
            <text x={middle} y={HEIGHT - 8} text-anchor="middle" fill={FAINT} font-size="11">
              {label(language, day)}
            </text>
          </g>
        );
      })}
      <line x1={SIDE} x2={WIDTH - SIDE} y1={floor + 0.5} y2={floor + 0.5} stroke={FAINT} />
    </svg>
  );
  // No component waits for anything, so the tree is its text.
  return (picture as { toString(): string }).toString();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
