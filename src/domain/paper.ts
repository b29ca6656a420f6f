import type { Day, Instant } from './time.ts';

/** Tháng · quý · năm · phản hồi · báo điện tử · chiến dịch · sự vụ · phát ngôn (NĐ 244) · chỉ số. */
export const PAPER_KINDS = [
  'month',
  'quarter',
  'year',
  'feedback',
  'press',
  'campaign',
  'incident',
  'spokesperson',
  'indicators',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** The days a paper tells of. */
export interface Period {
  from: Day;
  /** Exclusive. */
  to: Day;
}

/** What can be counted again, and told one by one, at any time: `report/counters.ts`. */
export const COUNTERS = [
  'mentions',
  'stories',
  'alerts',
  'incidents',
  'statements',
  'tips',
  'claims',
  'sources',
  'forecasts',
  'acts',
  'inputs',
] as const;
export type Counter = (typeof COUNTERS)[number];

/** How a figure follows from others of the same paper, in their order. */
export const DERIVATIONS = ['sum', 'share', 'difference', 'growth'] as const;
export type Derivation = (typeof DERIVATIONS)[number];

/** Where a number comes from: a list that is counted, other numbers, or a person. `ask`: an address's query; each counter says how it reads it. */
export type FigureSource =
  | { from: 'count'; of: Counter; ask: string }
  | { from: 'figures'; by: Derivation; of: string[] }
  /** Measured along a list rather than counted in it, such as the median of hours; `how` says how, in words. */
  | { from: 'measure'; of: Counter; ask: string; how: string }
  | { from: 'person'; name: string; at: Instant };

/** How it is written: a count, a share of 0–1, hours, days, a change with its sign; `by`: a change without it, where words say “up” or “down”. */
export const UNITS = ['count', 'share', 'hours', 'days', 'times', 'change', 'by'] as const;
export type Unit = (typeof UNITS)[number];

/** A number of a paper. Null: nobody knows, and `why` says so; it is never written as nought. */
export interface Figure {
  value: number | null;
  unit: Unit;
  source: FigureSource;
  why?: string;
}

/** A piece of a sentence: words, or the id of a figure. Words written by the machine hold no numbers that were counted. */
export type Run = string | { figure: string };

/** A picture of figures: one bar or point for each label, one colour for each series. Its table is made of the same figures. */
export interface PaperChart {
  kind: 'bars' | 'line';
  /** What it shows, in one sentence for who cannot see it. */
  alt: string;
  series: string[];
  /** `figures`: one id for each series. */
  points: { label: string; figures: string[] }[];
}

export type Block =
  | { block: 'text'; runs: Run[] }
  | { block: 'points'; items: Run[][] }
  | { block: 'table'; caption: string; head: string[]; rows: Run[][][] }
  | { block: 'chart'; caption: string; chart: PaperChart }
  /** What is not known, or was not done, said plainly. `hint`: to whoever writes the paper; it stands in drafts alone. */
  | { block: 'missing'; runs: Run[]; hint?: true };

/** A numbered section. A person edits its sentences (`text`, `points`, `missing`); tables and charts are the figures'. */
export interface Part {
  id: string;
  heading: string;
  blocks: Block[];
}

/** A paper as it was computed once: text, tables and charts tell the same figures. Plain JSON. */
export interface PaperContent {
  period: Period;
  /** What the campaign or incident it tells of is called: `{viec}` of its template. Absent where it is about the period alone. */
  about?: string;
  madeAt: Instant;
  figures: Record<string, Figure>;
  parts: Part[];
}

/** The blocks of a part that a person may put other words for. */
export function isWords(block: Block): block is Extract<Block, { block: 'text' | 'points' | 'missing' }> {
  return block.block === 'text' || block.block === 'points' || block.block === 'missing';
}

/** Said to whoever writes the paper, and to nobody who reads it. */
export function isHint(block: Block): boolean {
  return block.block === 'missing' && block.hint === true;
}

/** Would a part be signed if nobody put words for it? What nobody wrote anything for is no part of what is signed. */
export function hasContent({ blocks }: Pick<Part, 'blocks'>): boolean {
  return blocks.some((block) => !isHint(block));
}

/** What follows from other figures; null where one of them is unknown, or a share is of nothing. `growth`: the difference over the second. */
export function derived(by: Derivation, values: readonly (number | null)[]): number | null {
  if (values.some((value) => value === null)) return null;
  const known = values as readonly number[];
  const [first = 0, second = 0] = known;
  if (by === 'sum') return known.reduce((sum, value) => sum + value, 0);
  if (by === 'difference') return first - second;
  if (second === 0) return null;
  return by === 'share' ? first / second : (first - second) / second;
}
