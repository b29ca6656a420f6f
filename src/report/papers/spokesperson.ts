import { type Input, SPOKESPERSON_INPUTS } from '../../domain/input.ts';
import type { Block, Run } from '../../domain/paper.ts';
import { askOf } from '../../domain/paper-ask.ts';
import { placed } from '../../view/figures.ts';
import { countingIn } from '../counted.ts';
import { openFigures } from '../figures.ts';
import type { PaperMaker } from '../maker.ts';
import { inOrder } from '../paper-order.ts';
import { cell, clause, hint, missing, part, table, text, titleOf } from '../paper-writer.ts';

/**
 * The six metrics of Nghị định 244/2026/NĐ-CP, Điều 10: what the house knows it counts, what it cannot know people enter. A sum whose other part
 * nobody entered stays unknown: that nothing happened elsewhere is for a person to say.
 */
export const spokespersonPaper: PaperMaker = async ({ store, template, period, now, step }) => {
  const book = openFigures();
  const inputs = await store.inputs.of(period);
  const { count, entered } = countingIn(book, store, period, inputs, {
    notEntered: clause('why.not-entered'),
    unheard: null,
  });
  const known = Object.fromEntries(SPOKESPERSON_INPUTS.map((what) => [what, entered(what)])) as Record<
    (typeof SPOKESPERSON_INPUTS)[number],
    string
  >;
  const press = (state: string) => count(`press.${state}`, 'inputs', askOf(period, { press: state }));
  const [received, answered] = [await press('received'), await press('answered')];
  await step(0.3);
  const initial = askOf(period, { clock: 'initial' });
  const cases = await count('cases', 'incidents', initial);
  const spoken = await count('cases.published', 'incidents', `${initial}&published=yes`);
  const inTime = await count('cases.in-time', 'incidents', `${initial}&ended=in-time`);
  await step(0.6);
  const asked = await count('corrections', 'statements', askOf(period, { kind: 'press-correction' }));
  /** Those of the house and those people entered beside them; unknown while nobody entered any. */
  const withOthers = (id: string, ours: string, others: (typeof SPOKESPERSON_INPUTS)[number]) =>
    book.derive(id, 'sum', [ours, known[others]], 'count', clause('why.not-entered'));
  const all = withOthers('cases.all', cases, 'other-cases');
  const allSpoken = withOthers('cases.all-published', spoken, 'other-answered');
  const allInTime = withOthers('cases.all-in-time', inTime, 'other-in-time');
  // Of nothing there is no share; of what nobody entered none is known.
  const shareOf = (name: string, some: string, whole: string) =>
    book.derive(
      `${name}.share`,
      'share',
      [some, whole],
      'share',
      clause(book.value(whole) === 0 ? 'why.of-none' : 'why.not-entered'),
    );
  const metric = (n: number, name: string, part_: string, whole: string | null): Run[][] => [
    [String(n)],
    [clause(`spokesperson.metric.${name}`)],
    // Where neither is known, that is said once; of nothing there is no share, which is not unknown.
    whole === null || (book.value(part_) === null && book.value(whole) === null)
      ? cell(part_)
      : [{ figure: part_ }, '/', { figure: whole }],
    whole === null || book.value(whole) === 0 ? ['–'] : cell(shareOf(name, part_, whole)),
  ];
  const here = (what: string, n: string) => `spokesperson.house.${book.value(n) === 0 ? 'no-' : ''}${what}`;
  const rows = [
    metric(1, 'conferences', known.conferences, null),
    metric(2, 'briefings', known.briefings, null),
    metric(3, 'requests', answered, received),
    metric(4, 'unexpected', allSpoken, all),
    metric(5, 'in-time', allInTime, all),
    metric(6, 'corrections', asked, known['correction-cases']),
  ];
  await step(1);
  return {
    period,
    madeAt: now,
    figures: book.all(),
    parts: inOrder(
      [
        part('sau-chi-tieu', [
          text('spokesperson.basis'),
          table('spokesperson.table', ['no', 'content', 'result', 'share'], rows),
        ]),
        part('he-thong-ghi-nhan', [
          text(here('cases', cases), {
            cases: placed(cases),
            spoken: placed(spoken),
            inTime: placed(inTime),
          }),
          text(here('press', received), { received: placed(received), answered: placed(answered) }),
          text(here('asked', asked), { asked: placed(asked) }),
        ]),
        part('nguoi-nhap', enteredBlocks(inputs)),
        part('gioi-han', [text('spokesperson.limits'), hint('spokesperson.check')]),
      ],
      template,
    ),
  };
};

/** Who entered what; what nobody entered is named, so that somebody does. */
function enteredBlocks(inputs: ReadonlyMap<string, Input>): Block[] {
  const name = (what: string) => clause(`input.${what}`);
  const gone = SPOKESPERSON_INPUTS.filter((what) => (inputs.get(what)?.value ?? null) === null);
  const there = SPOKESPERSON_INPUTS.filter((what) => !gone.includes(what));
  const rows = there.map((what) => [
    [titleOf(`paper.input.${what}`)],
    cell(`input-${what}`),
    [inputs.get(what)?.name ?? ''],
    [inputs.get(what)?.note ?? ''],
  ]);
  return [
    ...(rows.length === 0 ? [] : [table('spokesperson.entered', ['content', 'result', 'who', 'note'], rows)]),
    ...(gone.length === 0
      ? []
      : [missing('spokesperson.gone', { what: gone.map(name).join('; ') }), hint('spokesperson.to-enter')]),
  ];
}
