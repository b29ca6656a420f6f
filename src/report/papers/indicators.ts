import type { IndicatorBoard, IndicatorLine, IndicatorTold } from '../../domain/indicator.ts';
import type { Block, Figure, Run } from '../../domain/paper.ts';
import { paperMoment } from '../../view/period-name.ts';
import { say } from '../../view/say.ts';
import { openFigures } from '../figures.ts';
import { indicatorBoard } from '../indicators.ts';
import type { PaperMaker } from '../maker.ts';
import { inOrder } from '../paper-order.ts';
import { clause, hint, missing, part, runs, table, text } from '../paper-writer.ts';

type Figures = IndicatorBoard['figures'];
type Row = IndicatorTold & { name: string; formula: string; unit: string; target: string; duty: string };

/** What is known of every indicator of the configuration in one table; what is not, and who is to enter it, in short lists. */
export const indicatorsPaper: PaperMaker = async ({ store, rules, template, period, now, step }) => {
  const book = openFigures();
  const board = await indicatorBoard({ store, rules, period, now, step }, book);
  const { figures } = board;
  const rows = board.rows.flatMap((row): Row[] => {
    const indicator = rules.indicators.indicators.find(({ id }) => id === row.id);
    return indicator === undefined ? [] : [{ ...indicator, ...row }];
  });
  const told = rows.filter((row) => worthARow(row, figures).length > 0);
  return {
    period,
    madeAt: now,
    figures: book.all(),
    parts: inOrder(
      [
        part('ket-qua-chi-so', [
          told.length === 0
            ? missing(rows.length === 0 ? 'indicators.none' : 'indicators.nothing')
            : table(
                'indicators.table',
                COLUMNS,
                told.flatMap((row) => resultsOf(row, figures)),
              ),
          ...(told.length === 0 ? [] : [text('indicators.read')]),
        ]),
        part('chua-co-so-lieu', unknownBlocks(rows, figures)),
        part('cach-tinh', [
          told.length === 0
            ? null
            : table(
                'indicators.formulas',
                ['indicator', 'formula', 'duty'],
                told.map(({ name, formula, duty }) => [[name], [formula], [duty]]),
              ),
          text('indicators.limits'),
        ]),
      ],
      template,
    ),
  };
};

const COLUMNS = ['indicator', 'number', 'result'];

/** What a share is taken of, and what these follow from: told in the row of the share. */
function partsOf(figure: Figure | undefined, figures: Figures): string[] {
  if (figure?.source.from !== 'figures') return [];
  return figure.source.of.flatMap((id) => [id, ...partsOf(figures[id], figures)]);
}

/** Lists of what was listened to: nought of them was measured. Of the others it may only mean that nobody wrote it down. */
const LISTENED: ReadonlySet<string> = new Set(['mentions', 'stories', 'claims']);

/** Known numbers that no other row of the indicator tells; where its first is unknown, the reason says what else is nought. */
function worthARow({ lines }: IndicatorTold, figures: Figures): IndicatorLine[] {
  const known = ({ figure }: IndicatorLine) => (figures[figure]?.value ?? null) !== null;
  const within = new Set(lines.filter(known).flatMap(({ figure }) => partsOf(figures[figure], figures)));
  const [first] = lines;
  const firstKnown = first !== undefined && known(first);
  return lines.filter((line) => {
    const figure = figures[line.figure];
    if (figure === undefined || !known(line) || within.has(line.figure)) return false;
    const measured = figure.source.from === 'count' && LISTENED.has(figure.source.of);
    return firstKnown || figure.value !== 0 || measured;
  });
}

function resultsOf(row: Row, figures: Figures): Run[][][] {
  const { name, formula, unit, target, manual } = row;
  const titled = target === '' ? name : clause('indicators.with-target', { name, target });
  return worthARow(row, figures).map((line, at) => [
    [at === 0 ? titled : ''],
    [manual ? formula : lineName(line)],
    [
      ...(manual ? [{ figure: line.figure }, ` ${unit}`] : resultOf(line.figure, figures)),
      ...enteredBy([line.figure, ...partsOf(figures[line.figure], figures)], figures),
    ],
  ]);
}

function lineName({ name, of }: IndicatorLine): string {
  return say('vi', `indicators.line.${name}`, { of });
}

/** A share with what it is of: `22,2% (22/99)`. */
function resultOf(id: string, figures: Figures): Run[] {
  const source = figures[id]?.source;
  if (source?.from !== 'figures' || source.by !== 'share') return [{ figure: id }];
  const [some = '', all = ''] = source.of;
  return [{ figure: id }, ' (', { figure: some }, '/', { figure: all }, ')'];
}

/** Who entered a number, and when; the others were counted by the house, and that is said once. */
function enteredBy(ids: readonly string[], figures: Figures): Run[] {
  const entered = ids.map((id) => figures[id]?.source).find((source) => source?.from === 'person');
  if (entered?.from !== 'person') return [];
  return [clause('indicators.entered-by', { name: entered.name, at: paperMoment('vi', entered.at) })];
}

/** First what somebody has to enter, then what did not happen and so has no number. */
function unknownBlocks(rows: readonly Row[], figures: Figures): Block[] {
  const nobody = say('vi', 'indicators.why.not-entered');
  const enter: Run[][] = [];
  const none: Run[][] = [];
  for (const { name, lines } of rows) {
    const gone = lines.filter(({ figure }) => figures[figure]?.value === null);
    const why = ({ figure }: IndicatorLine) => figures[figure]?.why ?? '';
    const parts = new Set(gone.map(({ figure }) => figure));
    const toEnter = gone
      .filter((line) => why(line) === nobody)
      .filter(({ figure }) => !partsOf(figures[figure], figures).some((id) => parts.has(id)));
    const reasons = [...new Set(gone.map(why).filter((one) => one !== nobody && one !== ''))];
    if (toEnter.length > 0)
      enter.push(runs('indicators.item', { name, what: toEnter.map(lineName).map(lower).join('; ') }));
    if (reasons.length > 0) none.push(runs('indicators.item', { name, what: reasons.join('; ') }));
  }
  if (enter.length + none.length === 0) return [text('indicators.all-known')];
  return [
    ...(enter.length === 0
      ? []
      : [text('indicators.not-entered'), points(enter), hint('indicators.to-enter')]),
    ...(none.length === 0 ? [] : [text('indicators.not-arisen'), points(none)]),
  ];
}

function points(items: Run[][]): Block {
  return { block: 'points', items };
}

function lower(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
