import { fault } from '../../domain/fault.ts';
import type { Figure, PaperContent, Run } from '../../domain/paper.ts';
import { figureText, plain } from '../../view/figures.ts';
import { paths } from '../../view/paths.ts';
import { askRows, countedName } from '../ask-rows.ts';
import { Stands } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { figureLink } from '../figure-links.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { type PaperRead, readPaper } from './paper-facts.ts';

/** “Số này ở đâu ra?”: what a number is in the paper, how it was counted, what it would be now, and the list it was counted in. */
export function figurePage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const read = await readPaper(desk, c);
    const { paper, content } = read;
    const id = c.req.param('figure') ?? '';
    const figure = content.figures[id];
    if (figure === undefined) throw fault('not-found', 'papers.no-figure');
    const now = await desk.papers?.countedNow(figure);
    return show(
      c,
      desk,
      { title: v.say('papers.whence'), room: 'reports' },
      <>
        <header class="page-head">
          <h1>{v.say('papers.whence')}</h1>
          <p class="page-sub" lang="vi">
            <a href={paths.paper(paper.id)}>{paper.title}</a>
          </p>
        </header>
        <p class="paper-figure">{figureWords(v, figure, content)}</p>
        {figure.value === null && figure.why !== undefined && <p lang="vi">{figure.why}</p>}
        <Where read={read} id={id} v={v} />
        <Source desk={desk} c={c} read={read} figure={figure} />
        {typeof now === 'number' && <Now v={v} figure={figure} now={now} content={content} />}
      </>,
    );
  };
}

/** The sentence or row it stands in: somebody who followed a link sees that it is the right one. */
const Where = ({ v, read: { content }, id }: { v: Voice; read: PaperRead; id: string }) => {
  const found = sentenceWith(content, id);
  if (found === null) return null;
  return (
    <blockquote class="paper-quote" lang="vi" aria-label={v.say('papers.stands-in')}>
      {found}
    </blockquote>
  );
};

function sentenceWith({ parts, figures }: PaperContent, id: string): string | null {
  const holds = (runs: readonly Run[]) => runs.some((run) => typeof run !== 'string' && run.figure === id);
  const words = (runs: readonly Run[]) => plain('vi', runs, figures);
  for (const block of parts.flatMap(({ blocks }) => blocks)) {
    if ((block.block === 'text' || block.block === 'missing') && holds(block.runs)) return words(block.runs);
    if (block.block === 'points') {
      const item = block.items.find(holds);
      if (item !== undefined) return words(item);
    }
    if (block.block === 'table') {
      const row = block.rows.find((cells) => cells.some(holds));
      const at = row?.findIndex(holds) ?? -1;
      if (row !== undefined) return `${block.caption}: ${words(row[0] ?? [])}, ${block.head[at] ?? ''}`;
    }
    if (block.block === 'chart') {
      const point = block.chart.points.find(({ figures: of }) => of.includes(id));
      if (point !== undefined) return `${block.caption}: ${point.label}`;
    }
  }
  return null;
}

const Source = (props: { desk: Desk; c: DeskContext; read: PaperRead; figure: Figure }) => {
  const { desk, c, read, figure } = props;
  const { voice: v } = c.var;
  const { source } = figure;
  if (source.from === 'person')
    return <p>{v.say('papers.from.person', { name: source.name, at: v.moment(source.at) })}</p>;
  if (source.from === 'figures')
    return (
      <section aria-labelledby="from">
        <h2 id="from">{howWords(v, figure, read.content)}</h2>
        <PartsOf v={v} read={read} of={source.of} />
      </section>
    );
  return (
    <section aria-labelledby="from">
      <h2 id="from">{v.say('papers.how')}</h2>
      <p>{howWords(v, figure, read.content)}</p>
      {source.from === 'measure' && <p lang="vi">{source.how}</p>}
      <Stands v={v} rows={askRows(v, desk, source.of, source.ask)} />
      <p>
        <a href={figureLink(source.of, source.ask)}>{v.say('papers.open-list')}</a>
      </p>
    </section>
  );
};

/** The figures another follows from; each that follows from others itself has those below it. */
const PartsOf = ({ v, read, of }: { v: Voice; read: PaperRead; of: readonly string[] }) => (
  <ol class="rows">
    {of.map((id) => {
      const part = read.content.figures[id];
      return (
        <li>
          <a href={paths.paperFigure(read.paper.id, id)}>
            {part === undefined ? id : figureWords(v, part, read.content)}
          </a>{' '}
          {part !== undefined && <span class="small">{howWords(v, part, read.content)}</span>}
          <span class="small" lang="vi">
            {' '}
            {sentenceWith(read.content, id)}
          </span>
          {part?.source.from === 'figures' && <PartsOf v={v} read={read} of={part.source.of} />}
        </li>
      );
    })}
  </ol>
);

/** What was counted, in one sentence. */
function howWords(v: Voice, figure: Figure, content: PaperContent): string {
  const { source } = figure;
  if (source.from === 'person') return source.name;
  if (source.from !== 'figures')
    return v.say(`papers.from.${source.from}`, { of: countedName(source.of, source.ask) });
  const daily = dailyOf(figure, content);
  if (daily === null) return v.say(`figure.by.${source.by}`);
  const [n, days] = [figureText(v.language, daily.n), figureText(v.language, daily.days)];
  return v.say('figure.by.days', { n, days, by: timesOf(v, figure) });
}

/** A figure as it stands on this page: so many items a day are not so many times. */
function figureWords(v: Voice, figure: Figure, content: PaperContent): string {
  return dailyOf(figure, content) === null
    ? figureText(v.language, figure)
    : v.say('figure.a-day', { n: timesOf(v, figure) });
}

function timesOf(v: Voice, { value }: Figure): string {
  return figureText(v.language, { value, unit: 'count' });
}

/** The items and the days of a share that says how many come a day (`paper-writer.ts`); null: it is another figure. */
function dailyOf({ source }: Figure, { figures }: PaperContent): { n: Figure; days: Figure } | null {
  if (source.from !== 'figures' || source.by !== 'share') return null;
  const [n, days] = source.of.map((id) => figures[id]);
  return n === undefined || days?.unit !== 'days' ? null : { n, days };
}

/** The same list counted today: late items and corrections change the past, and the paper says when it was counted. */
const Now = (props: { v: Voice; figure: Figure; now: number; content: PaperContent }) => {
  const { v, figure, now, content } = props;
  const same = now === figure.value;
  return (
    <section aria-labelledby="now">
      <h2 id="now">{v.say('papers.now')}</h2>
      <p>
        {same
          ? v.say('papers.now.same', { n: now, at: v.moment(content.madeAt) })
          : v.say('papers.now.other', { n: now, at: v.moment(content.madeAt) })}
      </p>
      {!same && <p class="small">{v.say('papers.now.why')}</p>}
    </section>
  );
};
