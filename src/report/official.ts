import type { PaperTemplate } from '../config/papers.ts';
import type { Rules } from '../config/rules.ts';
import type { ApprovedPaper, OfficialBlock, OfficialDocument, Span } from '../domain/official.ts';
import type { Paper, PaperEdit, PaperState } from '../domain/paper-book.ts';
import { type Block, isHint, isWords, type PaperContent, type Part, type Run } from '../domain/paper.ts';
import { cellText, runText } from '../view/figures.ts';
import { paperChart } from '../view/paper-chart.tsx';
import { paths } from '../view/paths.ts';
import { filledIn, paperMoment, periodName } from '../view/period-name.ts';
import { say } from '../view/say.ts';
import { headAndFoot, PAPERS, registered, upper } from './official-head.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
/** Lines of somebody's words that begin so are points. */
const POINT = /^\s*[-–•+]\s+/u;

/**
 * A paper as an official document: its head, the machine's sentences with a person's own in their place, and its foot. Of a draft every number
 * leads to where it comes from; what is approved has no such links, for it is read outside the office,
 * and neither has what is kept nowhere (its id is empty). Hints to its writer stand in a draft alone: nobody signs them.
 */
export function official(
  paper: Paper,
  content: PaperContent,
  template: PaperTemplate,
  rules: Pick<Rules, 'haidang' | 'papers'>,
  hinted = isDraft(paper),
): OfficialDocument {
  const family = rules.papers.families.find(({ id }) => id === template.family);
  const period = periodName(PAPERS, paper.period, template.closes);
  const fill = (text: string) => filledIn(text, { period, subject: content.about ?? paper.title });
  const draft = isDraft(paper);
  const abstract = paper.head.abstract === '' ? fill(template.abstract) : paper.head.abstract;
  const layout = family?.layout ?? 'state';
  const address = draft && paper.id !== '' ? rules.haidang.desk.address : null;
  const writer = openWriter(paper, content, address, hinted);
  return {
    ...headAndFoot(paper.head, template, layout, rules, content.madeAt),
    title: paper.title,
    draft: draft
      ? [
          say(PAPERS, 'official.draft'),
          say(PAPERS, 'official.draft-made', { at: paperMoment(PAPERS, content.madeAt) }),
          ...(layout === 'party' ? [say(PAPERS, 'official.check-family')] : []),
        ]
      : markOf(paper.state),
    type: template.letters === '' ? null : upper(template.type),
    abstract: template.letters === '' ? say(PAPERS, 'official.about', { subject: abstract }) : abstract,
    body: [
      ...template.grounds.map((text) => sentence(fill(text))),
      ...content.parts.flatMap((part) => writer.part(part)),
      sentence(fill(template.conclusion)),
    ],
  };
}

function isDraft({ state }: Pick<Paper, 'state'>): boolean {
  return state === 'draft' || state === 'edited';
}

/** What is neither a draft nor in force says so on its face: it may lie on a table for years. */
function markOf(state: PaperState): string[] | null {
  return state === 'issued' ? null : [say(PAPERS, `official.mark.${state}`)];
}

/** The paper that a leader approved, frozen: what changes in rules, templates and counts from now on changes nothing in it. */
export function approvedPaper(
  paper: Paper,
  content: PaperContent,
  template: PaperTemplate,
  rules: Pick<Rules, 'haidang' | 'papers'>,
): ApprovedPaper {
  return {
    // A draft's numbers lead to where they come from.
    document: { ...official({ ...paper, state: 'draft' }, content, template, rules, false), draft: null },
    letters: template.letters,
    symbol: rules.papers.office.symbol,
  };
}

/** The approved words with the number, place and day that were given to them since, marked by what became of the paper. */
export function asApproved(
  { document, letters, symbol }: ApprovedPaper,
  { head, state }: Pick<Paper, 'head' | 'state'>,
): OfficialDocument {
  return { ...document, ...registered(head, { ...document, letters, symbol }), draft: markOf(state) };
}

export function sentence(text: string): OfficialBlock {
  return { is: 'paragraph', spans: [{ text }] };
}

/** Writes parts one after the other; tables and charts are numbered through the whole paper. */
function openWriter(
  { id, edits }: Pick<Paper, 'id' | 'edits'>,
  { figures }: PaperContent,
  address: string | null,
  hinted: boolean,
) {
  const numbered = { part: 0, table: 0, chart: 0 };
  let explained = false;
  const spanOf = (run: Run, textOf = runText): Span => {
    const text = textOf(PAPERS, run, figures);
    if (typeof run === 'string' || address === null) return { text };
    return { text, href: `${address}${paths.paperFigure(id, run.figure)}` };
  };
  const spans = (runs: readonly Run[]) => runs.map((run) => spanOf(run));
  const cells = (runs: readonly Run[]) => runs.map((run) => spanOf(run, cellText));
  const isUnknown = (run: Run) => typeof run !== 'string' && (figures[run.figure]?.value ?? null) === null;
  const captioned = (what: 'table' | 'chart', caption: string) =>
    say(PAPERS, `official.${what}`, { n: ++numbered[what], caption });

  /** What the short word for the unknown means is said once, under the first table that has it. */
  function written(block: Block): OfficialBlock[] {
    if (block.block !== 'table' || explained || !block.rows.flat(2).some(isUnknown)) return [oneOf(block)];
    explained = true;
    const note = [{ text: say(PAPERS, 'official.table.unknown') }];
    return [oneOf(block), { is: 'paragraph', spans: note, note: true }];
  }

  function oneOf(block: Block): OfficialBlock {
    if (block.block === 'text') return { is: 'paragraph', spans: spans(block.runs) };
    if (block.block === 'missing') return { is: 'paragraph', spans: spans(block.runs), note: true };
    if (block.block === 'points') return { is: 'points', items: block.items.map(spans) };
    if (block.block === 'table')
      return {
        is: 'table',
        caption: captioned('table', block.caption),
        head: block.head,
        rows: block.rows.map((row) => row.map(cells)),
        numeric: numericColumns(block.rows),
      };
    const ids = block.chart.points.flatMap((point) => point.figures);
    if (ids.every((figure) => (figures[figure]?.value ?? null) === null))
      return {
        is: 'paragraph',
        spans: [{ text: say(PAPERS, 'official.chart.nothing', { caption: block.caption }) }],
        note: true,
      };
    return {
      is: 'picture',
      caption: captioned('chart', block.caption),
      alt: block.chart.alt,
      chart: paperChart(PAPERS, block.chart, figures),
    };
  }

  return {
    part({ id: partId, heading, blocks: all }: Part): OfficialBlock[] {
      const edit = edits.find(({ part }) => part === partId);
      const blocks = hinted ? all : all.filter((block) => !isHint(block));
      // What nobody wrote anything for is no part of what is signed.
      if (edit === undefined && blocks.length === 0) return [];
      const at = numbered.part++;
      const title: OfficialBlock = {
        is: 'heading',
        text: `${ROMAN[at] ?? String(at + 1)}. ${upper(heading)}`,
      };
      if (edit === undefined) return [title, ...blocks.flatMap(written)];
      // They were written for all the sentences of the part, and stand where those or the hint to them began: in the draft as in what is signed.
      const place = Math.max(0, all.findIndex(isWords));
      const rest = (some: Block[]) => some.filter((block) => !isWords(block)).flatMap(written);
      return [title, ...rest(all.slice(0, place)), ...ownWords(edit), ...rest(all.slice(place))];
    },
  };
}

/** A person's words for a part: a paragraph a line, and points where lines begin with a dash. */
function ownWords({ text }: Pick<PaperEdit, 'text'>): OfficialBlock[] {
  const blocks: OfficialBlock[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1);
    if (!POINT.test(line)) blocks.push(sentence(line.trim()));
    else if (last?.is === 'points') last.items.push([{ text: line.replace(POINT, '').trim() }]);
    else blocks.push({ is: 'points', items: [[{ text: line.replace(POINT, '').trim() }]] });
  }
  return blocks;
}

/** A column is numeric when figures alone stand in it. */
function numericColumns(rows: readonly Run[][][]): boolean[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from(
    { length: columns },
    (_, at) =>
      rows.length > 0 &&
      rows.every((row) => (row[at] ?? []).every((run) => typeof run !== 'string' || run.trim() === '')) &&
      rows.some((row) => (row[at] ?? []).length > 0),
  );
}
