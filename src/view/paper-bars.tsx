import type { PaperChart } from '../domain/paper.ts';

/** What a chart of bars laid across is drawn with. */
interface Across {
  chart: PaperChart;
  valueOf: (id: string | undefined) => number | null;
  /** A figure as it is written, and what stands where nothing is known. */
  written: (id: string | undefined) => string;
  unknown: string;
  width: number;
  top: number;
}

const SIDE = 12;
const LABEL = 176;
/** Letters of a label on a line of that width. */
const LETTERS = 34;
const LABEL_LINES = 2;
const ROW = 25;
const BAR = 13;
const LINE = 10.5;
/** Room right of the longest bar for its numbers. */
const NUMBERS = 74;
const INK = '#1d2733';
const FAINT = '#56616d';

/** Told apart also in black and white, where most of these papers are printed: full, hatched, light with an edge, and so on. */
export const PAPER_FILLS = [
  { ground: '#1f4e79', line: null },
  { ground: '#f3d9c2', line: '#c8702a' },
  { ground: '#e9edf1', line: null },
  { ground: '#3c7d4a', line: '#ffffff' },
  { ground: '#7a4b8f', line: null },
  { ground: '#f7dcd3', line: '#a63d11' },
] as const;
const EDGE = '#33404d';

/** The patterns that bars of a chart are filled with. */
export const Fills = () => (
  <defs>
    {PAPER_FILLS.map(({ ground, line }, which) => (
      <pattern
        id={`paper-fill-${which}`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" fill={ground} />
        {line !== null && <rect width="1.6" height="5" fill={line} />}
      </pattern>
    ))}
  </defs>
);

/** A bar, a part of one, or its sign in the legend. */
export const Filled = ({
  x,
  y,
  width,
  height,
  which,
}: Record<'x' | 'y' | 'width' | 'height' | 'which', number>) => (
  <rect
    x={round(x)}
    y={round(y)}
    width={round(width)}
    height={round(height)}
    fill={`url(#paper-fill-${which % PAPER_FILLS.length})`}
    stroke={EDGE}
    stroke-width="0.6"
  />
);

/** Is a label too long to stand under a column of its own? */
export function isLaidAcross({ kind, points }: PaperChart, room: number): boolean {
  return kind === 'bars' && points.some(({ label }) => brokenInto(label, room).length > LABEL_LINES);
}

export function heightAcross({ points }: PaperChart, top: number): number {
  return top + points.length * ROW + 4;
}

/** One bar a row under its whole name; the parts lie end to end, and their numbers stand after them in the order of the legend. */
export const BarsAcross = ({ chart, valueOf, written, unknown, width, top }: Across) => {
  const sums = chart.points.map(({ figures }) => figures.reduce((sum, id) => sum + (valueOf(id) ?? 0), 0));
  const left = SIDE + LABEL;
  const scale = (width - SIDE - NUMBERS - left) / Math.max(1, ...sums);
  return (
    <>
      {chart.points.map(({ label, figures }, at) => {
        const y = top + at * ROW;
        const lines = evenly(label, LETTERS);
        const end = left + (sums[at] ?? 0) * scale;
        const starts = figures.map((_, which) =>
          figures.slice(0, which).reduce((x, id) => x + (valueOf(id) ?? 0) * scale, left),
        );
        const isKnown = figures.some((id) => valueOf(id) !== null);
        return (
          <g>
            <text text-anchor="end" fill={INK}>
              {lines.map((words, row) => (
                <tspan x={left - 6} y={round(y + BAR / 2 + 3.4 + (row - (lines.length - 1) / 2) * LINE)}>
                  {words}
                </tspan>
              ))}
            </text>
            {figures.map((id, which) => {
              const value = valueOf(id) ?? 0;
              return (
                value > 0 && (
                  <Filled x={starts[which] ?? left} y={y} width={value * scale} height={BAR} which={which} />
                )
              );
            })}
            <text x={round(end + 6)} y={round(y + BAR / 2 + 3.4)} fill={isKnown ? INK : FAINT}>
              {isKnown ? figures.map(written).join(' – ') : unknown}
            </text>
          </g>
        );
      })}
      <line x1={left} x2={left} y1={top - 3} y2={top + chart.points.length * ROW - 6} stroke={FAINT} />
    </>
  );
};

/** Lines of at most so many letters; a word is never broken. */
export function brokenInto(label: string, letters: number): string[] {
  const lines = [''];
  for (const word of label.split(' ')) {
    const now = lines.at(-1) ?? '';
    const longer = now === '' ? word : `${now} ${word}`;
    if (now === '' || longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** No more lines than needed, and of about the same length: no word stands alone on the last. */
function evenly(label: string, letters: number): string[] {
  const lines = brokenInto(label, letters);
  if (lines.length < 2) return lines;
  for (let fewer = Math.ceil(label.length / lines.length); fewer < letters; fewer++) {
    const again = brokenInto(label, fewer);
    if (again.length === lines.length) return again;
  }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
