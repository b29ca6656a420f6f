import type { Rules } from '../config/rules.ts';
import { comparison, PERCENT_FROM } from '../domain/compared.ts';
import { askingQuery, readAsking, type Asking } from '../domain/asking.ts';
import { WELL_HEARD } from '../domain/listened.ts';
import { askOf } from '../domain/paper-ask.ts';
import type { Block, Counter, Part, Period, Run } from '../domain/paper.ts';
import { daysOfPeriod } from '../domain/paper-period.ts';
import type { Source } from '../domain/source.ts';
import { addDays, startOfDay } from '../domain/time.ts';
import { placed, tell } from '../view/figures.ts';
import { date } from '../view/format.ts';
import { say } from '../view/say.ts';
import { openFigures, type FigureBook } from './figures.ts';
import type { PeriodFacts, StretchFacts } from './period-facts.ts';

/** Papers are written in Vietnamese, whatever language the desk speaks. */
const VI = 'vi';

export type StretchName = 'told' | 'before' | 'lastYear';

/** What a part of a paper is written with: the facts, the figures told so far, names, and sentences. */
export interface Writer {
  facts: PeriodFacts;
  book: FigureBook;
  /** A list of mentions of one stretch, counted: its figure. `n` is what was counted with everything else. */
  mentions(id: string, n: number, narrowed: Partial<Asking>, stretch?: StretchName): string;
  /** Another list of the period. */
  list(id: string, n: number, of: Counter, more?: Record<string, string>): string;
  share(id: string, part: string, whole: string): string;
  /** How a figure stands against the same of an earlier stretch, as a clause of a sentence. */
  against(now: string, then: string, stretch: 'before' | 'lastYear'): string;
  /** Were this period and that one listened to well enough to be held against each other? */
  comparable(stretch: 'before' | 'lastYear'): boolean;
  topic(id: string): string;
  place(id: string): string;
  outlet(publisher: string): string;
  claim(id: string): Rules['claims'][number] | undefined;
}

/** Vietnamese words with figures in their blanks, to be put into a blank of a longer sentence. */
export function clause(key: string, data: Record<string, string> = {}): string {
  return say(VI, `paper.${key}`, data);
}

export function runs(key: string, data: Record<string, string> = {}): Run[] {
  return tell(VI, `paper.${key}`, data);
}

export function text(key: string, data: Record<string, string> = {}): Block {
  return { block: 'text', runs: runs(key, data) };
}

export function missing(key: string, data: Record<string, string> = {}): Block {
  return { block: 'missing', runs: runs(key, data) };
}

/** To whoever writes the paper: it stands in drafts alone. */
export function hint(key: string, data: Record<string, string> = {}): Block {
  return { block: 'missing', runs: runs(key, data), hint: true };
}

/** A name as a cell and a legend begin: `Báo chí`. */
export function titleOf(key: string): string {
  const name = say(VI, key);
  return name.charAt(0).toLocaleUpperCase(VI) + name.slice(1);
}

/** Rows of a table that names the most told only: a paper of a month is read in two minutes. */
export function mostRows({ told }: Pick<PeriodFacts, 'told'>): number {
  return isMonth({ told }) ? 5 : 10;
}

export function isMonth({ told }: Pick<PeriodFacts, 'told'>): boolean {
  return daysOfPeriod(told.period) <= MONTH;
}
const MONTH = 31;

/** Fewer than so many are read in their table faster than in a drawing. */
export const DRAWN_FROM = 10;

export function table(captionKey: string, headKeys: readonly string[], rows: Run[][][]): Block {
  return {
    block: 'table',
    caption: clause(captionKey),
    head: headKeys.map((key) => clause(`col.${key}`)),
    rows,
  };
}

/** The sentence for nought where there is one: “no item” reads better than “0 items”. */
export function orNone({ book }: Pick<Writer, 'book'>, key: string, figure: string): string {
  return book.value(figure) === 0 ? `${key}.no` : key;
}

/** A cell that is a figure. */
export function cell(figure: string): Run[] {
  return [{ figure }];
}

export function part(id: string, blocks: readonly (Block | null)[]): Part {
  return {
    id,
    heading: clause(`part.${id}`),
    blocks: blocks.filter((block): block is Block => block !== null),
  };
}

/** `21/11/2026`: the first day of a period, and the last that is in it. */
export function daysIn({ from, to }: Period): { from: string; to: string } {
  return { from: date(VI, startOfDay(from)), to: date(VI, startOfDay(addDays(to, -1))) };
}

export function sumOf<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}

/** Nobody listened, and nothing was heard: that is no nought. */
export function known(n: number, { heard }: Pick<StretchFacts, 'heard'>): number | null {
  return n === 0 && heard === 0 ? null : n;
}

/** Nobody listened on any day of the period. */
export function isDeaf({ told }: Pick<PeriodFacts, 'told'>): boolean {
  return told.heard === 0 && told.cells.length === 0;
}

const NOTHING_ASKED = readAsking(() => '');

/** Mentions of a stretch as the desk lists them: what counts there, and nothing without a day. */
export function mentionsAsk(period: Period, narrowed: Partial<Asking>): string {
  const days = { from: period.from, to: addDays(period.to, -1) };
  return askingQuery({ ...NOTHING_ASKED, ...days, dated: true, ...narrowed });
}

export function openWriter(facts: PeriodFacts, rules: Rules, sources: readonly Source[]): Writer {
  const book = openFigures();
  const kind = facts.kind ?? '';
  const outlets = outletNames(sources);
  /** How many a day of a stretch. */
  const aDay = (figure: string, stretch: StretchName): string => {
    const { period } = facts[stretch];
    const source = {
      from: 'measure',
      of: 'sources',
      ask: askOf(period),
      how: clause('how.stretch-days'),
    } as const;
    const days = book.put(`${stretch}.length`, { value: daysOfPeriod(period), unit: 'days', source });
    return book.derive(`${figure}.daily.${stretch}`, 'share', [figure, days], 'times');
  };
  return {
    facts,
    book,
    mentions(id, n, narrowed, stretch = 'told') {
      const counted = facts[stretch];
      const value = known(n, counted);
      const why = value === null ? clause('why.unheard') : undefined;
      return book.count(id, value, 'mentions', mentionsAsk(counted.period, { kind, ...narrowed }), why);
    },
    list: (id, n, of, more) => book.count(id, n, of, askOf(facts.told.period, more)),
    share: (id, k, n) =>
      book.derive(id, 'share', [k, n], 'share', book.value(n) === 0 ? clause('why.of-none') : undefined),
    against(now, then, stretch) {
      const [n, before] = [book.value(now), book.value(then)];
      // Two months are seldom of one length: counts of the other are held against this one day for day.
      const [length, other] = [daysOfPeriod(facts.told.period), daysOfPeriod(facts[stretch].period)];
      const evened = before === null ? null : (before * length) / other;
      const found = comparison({ n, heard: facts.told.heard }, { n: evened, heard: facts[stretch].heard });
      const data = { stretch: clause(`then.${stretch}`), n: placed(then) };
      if ((found !== 'up' && found !== 'down') || before === null) return clause(`against.${found}`, data);
      if (before < PERCENT_FROM) return clause(`against.${found}-from-few`, data);
      const pair = length === other ? [now, then] : [aDay(now, 'told'), aDay(then, stretch)];
      const by = book.derive(`${now}.by.${stretch}`, 'growth', pair, 'by');
      return clause(`against.${found}`, { ...data, by: placed(by) });
    },
    comparable: (stretch) => Math.min(facts.told.heard, facts[stretch].heard) >= WELL_HEARD,
    topic: (id) => rules.topics.topics.find((one) => one.id === id)?.name ?? id,
    place: (id) => rules.organisations.places.find((one) => one.id === id)?.name ?? id,
    outlet: (publisher) => outlets.get(publisher) ?? publisher,
    claim: (id) => rules.claims.find((one) => one.id === id),
  };
}

/** `VnExpress – Kinh doanh` is a column of VnExpress, whichever dash its feed writes. */
export function outletNames(sources: readonly Source[]): Map<string, string> {
  return new Map(sources.map(({ publisher, name }) => [publisher, name.split(/ [–-] /u)[0] ?? name]));
}
