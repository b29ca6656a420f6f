import { addDays } from '../../domain/time.ts';
import type { PaperContent } from '../../domain/paper.ts';
import { figureText } from '../../view/figures.ts';
import { paths } from '../../view/paths.ts';
import { Empty } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { Difference } from './paper-edit.tsx';
import { machineWords, readPaper } from './paper-facts.ts';

/** Changed numbers that are named; a year counted anew may change hundreds. */
const FIGURES_SHOWN = 30;

/** Các lần đếm: what each counting changed in the machine's own words and numbers, the newest first. */
export function versionsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { paper } = await readPaper(desk, c);
    const numbers = Array.from({ length: paper.version }, (_, at) => paper.version - at);
    const contents = await Promise.all(numbers.map((n) => desk.store.papers.content(paper.id, n)));
    return show(
      c,
      desk,
      { title: v.say('papers.versions-of', { title: paper.title }), room: 'reports' },
      <>
        <header class="page-head">
          <h1>{v.say('papers.versions-of', { title: paper.title })}</h1>
          <p class="page-sub">
            <a href={paths.paper(paper.id)}>{v.say('papers.back')}</a> ·{' '}
            {v.say('papers.period', {
              from: v.day(paper.period.from),
              to: v.day(addDays(paper.period.to, -1)),
            })}
          </p>
        </header>
        {paper.version === 1 && <Empty>{v.say('papers.versions.one')}</Empty>}
        {contents.map((content, at) => {
          const before = contents[at + 1] ?? null;
          const n = numbers[at] ?? 0;
          if (content === null) return null;
          return (
            <section aria-labelledby={`lan-${n}`}>
              <h2 id={`lan-${n}`}>{v.say('papers.version', { n, at: v.moment(content.madeAt) })}</h2>
              {before === null ? (
                <p class="small">{v.say('papers.versions.first')}</p>
              ) : (
                <Changes v={v} before={before} after={content} />
              )}
            </section>
          );
        })}
      </>,
    );
  };
}

const Changes = ({ v, before, after }: { v: Voice; before: PaperContent; after: PaperContent }) => {
  const parts = after.parts.filter(({ id }) => machineWords(before, id) !== machineWords(after, id));
  const ids = [...new Set([...Object.keys(before.figures), ...Object.keys(after.figures)])];
  const changed = ids.filter((id) => before.figures[id]?.value !== after.figures[id]?.value).length;
  if (changed === 0 && parts.length === 0) return <p>{v.say('papers.versions.same')}</p>;
  return (
    <>
      <p>{v.say('papers.versions.changed', { n: changed, of: ids.length })}</p>
      {parts.slice(0, FIGURES_SHOWN).map(({ id, heading }) => (
        <>
          <h3 lang="vi">{heading}</h3>
          <Difference before={machineWords(before, id)} after={machineWords(after, id)} />
        </>
      ))}
      <Tables v={v} before={before} after={after} />
    </>
  );
};

/** Numbers that stand in tables and charts alone are found in no sentence. */
const Tables = ({ v, before, after }: { v: Voice; before: PaperContent; after: PaperContent }) => {
  const rows = after.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.block === 'table'
        ? block.rows.flatMap(([first = [], ...cells]) =>
            cells.flatMap((runs, at) =>
              runs.flatMap((run) =>
                typeof run === 'string'
                  ? []
                  : [
                      {
                        id: run.figure,
                        name: `${first.map((one) => (typeof one === 'string' ? one : '')).join('')} · ${block.head[at + 1] ?? ''}`,
                      },
                    ],
              ),
            ),
          )
        : [],
    )
    .filter(({ id }) => before.figures[id]?.value !== after.figures[id]?.value);
  if (rows.length === 0) return null;
  const text = (content: PaperContent, id: string) =>
    figureText(v.language, content.figures[id] ?? { value: null, unit: 'count' });
  return (
    <div class="wide" tabindex={0} role="region" aria-label={v.say('papers.versions.numbers')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{v.say('papers.versions.number')}</th>
            <th scope="col">{v.say('papers.versions.before')}</th>
            <th scope="col">{v.say('papers.versions.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, FIGURES_SHOWN).map(({ id, name }) => (
            <tr>
              <th scope="row" lang="vi">
                {name}
              </th>
              <td>{text(before, id)}</td>
              <td>{text(after, id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
