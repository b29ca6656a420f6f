import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { DrawnChart } from '../domain/official.ts';
import type { PaperChart, PaperContent } from '../domain/paper.ts';
import { figureText } from './figures.ts';
import { BarsAcross, brokenInto, Filled, Fills, heightAcross, isLaidAcross } from './paper-bars.tsx';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

type Figures = PaperContent['figures'];

/** Points of a page: as wide as its text. */
const WIDTH = 460;
const HEIGHT = 164;
const TOP = 34;
const FLOOR = 132;
const SIDE = 12;
const INK = '#1d2733';
const FAINT = '#56616d';
/** Of lines; bars are filled with patterns. */
const PAPER_COLOURS = ['#1f4e79', '#c8702a', '#8a97a4', '#3c7d4a', '#7a4b8f', '#a63d11'];
/** Columns narrower than this have no room for their number. */
const ROOM = 13;
/** And narrower than this none for the words that say that nothing is known. */
const WORDS_ROOM = 40;
/** Letters of a label that fit on a line, for a width. */
const LETTER = 5.2;
const LABEL_LINES = 2;

interface Plot {
  language: Language;
  chart: PaperChart;
  figures: Figures;
  x: (at: number) => number;
  band: number;
  y: (value: number) => number;
}

/**
 * A chart of a paper, drawn by hand-set attributes alone so that a page, a DOCX and a PDF show the same picture. What is not known has a gap,
 * and says so.
 */
export function paperChart(language: Language, chart: PaperChart, figures: Figures): DrawnChart {
  const most = max(chart.points.flatMap((point) => point.figures.map((id) => valueOf(figures, id) ?? 0)));
  const bands = scaleBand<number>(
    chart.points.map((_, at) => at),
    [SIDE, WIDTH - SIDE],
  ).padding(0.18);
  const plot: Plot = {
    language,
    chart,
    figures,
    band: bands.bandwidth(),
    x: (at) => bands(at) ?? 0,
    y: scaleLinear([0, most === undefined || most === 0 ? 1 : most], [FLOOR, TOP]),
  };
  const across = isLaidAcross(chart, (WIDTH - 2 * SIDE) / Math.max(1, chart.points.length) / LETTER - 2);
  const height = across ? heightAcross(chart, TOP) : HEIGHT;
  const picture = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      font-family="Be Vietnam Pro"
      font-size="9.5"
    >
      <Fills />
      <rect width={WIDTH} height={height} fill="#ffffff" />
      {chart.series.length > 1 && <Legend chart={chart} />}
      {across ? (
        <BarsAcross
          chart={chart}
          valueOf={(id) => valueOf(figures, id)}
          written={(id) => (valueOf(figures, id) === null ? '–' : written(language, figures, id))}
          unknown={say(language, 'official.chart.unknown')}
          width={WIDTH}
          top={TOP}
        />
      ) : (
        <Upright {...plot} />
      )}
    </svg>
  );
  // No component waits for anything, so the tree is its text.
  return { svg: (picture as { toString(): string }).toString(), width: WIDTH, height };
}

const Upright = (plot: Plot) => (
  <>
    <Unknown {...plot} />
    {plot.chart.kind === 'bars' ? <Columns {...plot} /> : <Lines {...plot} />}
    <line x1={SIDE} x2={WIDTH - SIDE} y1={FLOOR + 0.5} y2={FLOOR + 0.5} stroke={FAINT} />
    <Labels {...plot} />
  </>
);

/** Said once over a point of which nothing is known. */
const Unknown = ({ language, chart, figures, x, band }: Plot) => (
  <>
    {chart.points.map(
      (point, at) =>
        !isKnown(point.figures, figures) && (
          <text x={round(x(at) + band / 2)} y={FLOOR - 5} text-anchor="middle" fill={FAINT}>
            {band >= WORDS_ROOM ? say(language, 'official.chart.unknown') : '–'}
          </text>
        ),
    )}
  </>
);

const Columns = ({ language, chart, figures, x, y, band }: Plot) => {
  const width = band / Math.max(1, chart.series.length);
  return (
    <>
      {chart.points.flatMap((point, at) =>
        chart.series.map((_, which) => {
          const value = valueOf(figures, point.figures[which]);
          const left = x(at) + which * width;
          const top = y(value ?? 0);
          return (
            <g>
              {value !== null && value > 0 && (
                <Filled x={left} y={top} width={Math.max(1, width - 1)} height={FLOOR - top} which={which} />
              )}
              {width >= ROOM && isKnown(point.figures, figures) && (
                <text x={round(left + width / 2)} y={round(top - 4)} text-anchor="middle" fill={INK}>
                  {value === null ? '–' : written(language, figures, point.figures[which])}
                </text>
              )}
            </g>
          );
        }),
      )}
    </>
  );
};

const Lines = ({ language, chart, figures, x, y, band }: Plot) => {
  const few = chart.points.length * chart.series.length <= MOST_NUMBERS;
  return (
    <>
      {chart.series.map((_, which) => {
        const dots = chart.points.map((point, at): [number, number | null] => [
          round(x(at) + band / 2),
          valueOf(figures, point.figures[which]),
        ]);
        // Whoever draws a line over days of which nothing is known makes them up.
        const path = line<[number, number | null]>()
          .defined(([, value]) => value !== null)
          .x(([left]) => left)
          .y(([, value]) => round(y(value ?? 0)))(dots);
        return (
          <g>
            <path d={path ?? ''} fill="none" stroke={colour(which)} stroke-width="1.8" />
            {dots.map(
              ([left, value], at) =>
                value !== null && (
                  <>
                    <circle cx={left} cy={round(y(value))} r="2.2" fill={colour(which)} />
                    {few && (
                      <text x={left} y={round(y(value) - 6)} text-anchor="middle" fill={INK}>
                        {written(language, figures, chart.points[at]?.figures[which])}
                      </text>
                    )}
                  </>
                ),
            )}
          </g>
        );
      })}
    </>
  );
};

/** More numbers than these would cover each other. */
const MOST_NUMBERS = 16;

const Legend = ({ chart: { kind, series } }: Pick<Plot, 'chart'>) => {
  let left = SIDE;
  return (
    <>
      {series.map((name, which) => {
        const at = left;
        left += 26 + name.length * LETTER;
        return (
          <g>
            {kind === 'bars' ? (
              <Filled x={at} y={6} width={9} height={9} which={which} />
            ) : (
              <rect x={round(at)} y="6" width="9" height="9" fill={colour(which)} />
            )}
            <text x={round(at + 13)} y="14" fill={INK}>
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
};

/** Every label that has room; of many points each second, third … and the last. */
const Labels = ({ chart, x, band }: Plot) => {
  const last = chart.points.length - 1;
  const room = (WIDTH - 2 * SIDE) / Math.max(1, chart.points.length);
  // A word is never broken: the longest says how near to each other two labels may stand.
  const words = chart.points.flatMap(({ label }) => label.split(' '));
  const longest = Math.max(...words.map((word) => word.length), 1);
  const step = Math.ceil(((longest + 1) * LETTER) / room);
  return (
    <>
      {chart.points.map(
        ({ label }, at) =>
          (last - at) % step === 0 && (
            <text text-anchor="middle" fill={FAINT}>
              {wrapped(label, (room * step) / LETTER - 2).map((text, row) => (
                <tspan x={round(x(at) + band / 2)} y={FLOOR + 14 + row * 11.5}>
                  {text}
                </tspan>
              ))}
            </text>
          ),
      )}
    </>
  );
};

/** At most two lines; what does not fit is cut, for it stands whole in the table. */
function wrapped(label: string, letters: number): string[] {
  const lines = brokenInto(label, letters);
  if (lines.length <= LABEL_LINES) return lines;
  return [...lines.slice(0, LABEL_LINES - 1), `${lines[LABEL_LINES - 1] ?? ''}…`];
}

function isKnown(ids: readonly string[], figures: Figures): boolean {
  return ids.some((id) => valueOf(figures, id) !== null);
}

function valueOf(figures: Figures, id: string | undefined): number | null {
  return id === undefined ? null : (figures[id]?.value ?? null);
}

function written(language: Language, figures: Figures, id: string | undefined): string {
  const figure = id === undefined ? undefined : figures[id];
  return figure === undefined ? '' : figureText(language, figure);
}

function colour(which: number): string {
  return PAPER_COLOURS[which % PAPER_COLOURS.length] ?? INK;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
