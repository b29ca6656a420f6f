import type { Hono } from 'hono';
import { fault } from '../../domain/fault.ts';
import { PAPER_FORMATS, type PaperFormat } from '../../domain/paper-asked.ts';
import type { Work } from '../../domain/work.ts';
import { addDays, DAY, type Day, dayOf, startOfDay } from '../../domain/time.ts';
import { slug } from '../../domain/words.ts';
import { type CalendarDays, lastWorkday, workCalendarOf } from '../../domain/workdays.ts';
import { paths } from '../../view/paths.ts';
import { Facts, Moment, Tag } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { editPart, recount, restorePart, saveHead } from './paper-acts.ts';
import { PartForm } from './paper-edit.tsx';
import { isOutrun, officeOf, type PaperRead, partsShown, type PaperTried, readPaper } from './paper-facts.ts';
import { figurePage } from './paper-figure.tsx';
import { awaits, HeadForm, NextSteps, Recount } from './paper-next.tsx';
import { movePaper } from './paper-moves.ts';
import { PaperSheet } from './paper-sheet.tsx';
import { versionsPage } from './paper-versions.tsx';

/** Works looked through for those of one paper. */
const WORKS = 20;
const TYPES: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Everything about one official paper. */
export function paperRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const at = `${paths.reports}/van-ban/:id`;
  const again = showPaper;
  app.get(at, (c) => showPaper(desk, c, null));
  app.get(`${at}/so/:figure`, figurePage(desk));
  app.get(`${at}/phien-ban`, versionsPage(desk));
  app.get(`${at}/tai/:format`, download(desk));
  app.post(`${at}/sua`, editPart(desk, again));
  app.post(`${at}/khoi-phuc`, restorePart(desk, again));
  app.post(`${at}/dau`, saveHead(desk, again));
  app.post(`${at}/dem-lai`, recount(desk));
  app.post(`${at}/buoc/:move`, movePaper(desk, again));
}

/** The paper as it will look, what may be done to it, and what was. */
async function showPaper(desk: Desk, c: DeskContext, tried: PaperTried | null): Promise<Response> {
  const { voice: v } = c.var;
  const read = await readPaper(desk, c);
  const { paper, content, approved } = read;
  const nothing = desk.papers === null || (read.template === null && approved === null);
  const work = await workOf(desk, paper.id);
  const outrun = paper.edits.filter((edit) => isOutrun(content, edit)).length;
  const parts = { desk, c, read, tried };
  const shown = partsShown(read);
  return show(
    c,
    desk,
    { title: paper.title, room: 'reports', ...(tried !== null && { status: 400 as const }) },
    <>
      <header class="page-head" data-live="head">
        <h1 lang="vi">{paper.title}</h1>
        <p class="page-sub">
          <a href={paths.reports}>{v.say('frame.room.reports')}</a>
        </p>
        <p class="tags">
          <Tag strong>{v.say(`papers.state.${paper.state}`)}</Tag>
          {paper.due !== null && paper.issuedAt === null && paper.ended === null && (
            <Tag>{dueWords(v, paper.due, desk.rules.calendar)}</Tag>
          )}
        </p>
        <Facts>
          {v.say('papers.period', {
            from: v.day(paper.period.from),
            to: v.day(addDays(paper.period.to, -1)),
          })}
          {paper.madeBy === ''
            ? v.say('papers.made-itself', { at: v.moment(paper.madeAt) })
            : v.say('papers.made-by', { name: paper.madeBy, at: v.moment(paper.madeAt) })}
          {paper.approved !== null &&
            v.say('papers.approved-by', { name: paper.approved.name, at: v.moment(paper.approved.at) })}
        </Facts>
        {paper.ended !== null && <p class="note">{paper.ended}</p>}
        {read.template === null && approved === null && (
          <p class="note">{v.say('papers.no-template', { template: paper.template })}</p>
        )}
        {outrun > 0 && <p class="note">{v.say('papers.outrun-n', { n: outrun })}</p>}
      </header>
      {tried !== null && (
        <p class="mistake" role="alert">
          {v.reason(tried.mistake)}
        </p>
      )}
      <section class="paper-steps no-print" aria-label={v.say('papers.next')}>
        <NextSteps {...parts} />
        <HeadForm {...parts} />
        <Recount {...parts} work={work} />
        <Files desk={desk} v={v} read={read} />
      </section>
      {v.language !== 'vi' && <p class="small">{v.say('papers.in-vietnamese')}</p>}
      {desk.papers === null || nothing ? (
        <p class="note">{v.say('papers.refused.alone')}</p>
      ) : (
        <PaperSheet
          document={desk.papers.document(paper, content, approved)}
          below={(at) => {
            const part = shown[at];
            return part === undefined ? null : <PartForm c={c} read={read} part={part} tried={tried} />;
          }}
        />
      )}
      {awaits(paper) && (
        <p class="no-print">
          <a href="#move">{v.say('papers.read-through')}</a>
        </p>
      )}
      <Log v={v} read={read} />
    </>,
  );
}

/** The latest counting anew of this paper; null: there was none lately. */
async function workOf(desk: Desk, paper: string): Promise<Work | null> {
  const works = await desk.works.list(WORKS, 'report');
  return works.find(({ link }) => link === paths.paper(paper)) ?? null;
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY);
}

export function dueWords(v: Voice, due: Day, calendar: CalendarDays): string {
  const days = daysBetween(dayOf(v.now), due);
  const by = lastWorkday(due, workCalendarOf(calendar));
  const data = { due: v.day(due), by: v.day(by), days: Math.abs(days) };
  if (days < 0) return v.say('reports.was-due', data);
  const over = daysBetween(by, dayOf(v.now));
  if (over > 0) return v.say('reports.due-off-over', { ...data, days: over });
  if (by < due) return v.say('reports.due-off', data);
  return v.say(days === 0 ? 'reports.due-today' : 'reports.due', data);
}

/** What is taken away: drafts as they are now, and what was issued as it was kept. */
const Files = ({
  desk,
  v,
  read: { paper, template, approved },
}: {
  desk: Desk;
  v: Voice;
  read: PaperRead;
}) => {
  const kept = paper.files.length > 0;
  const issued = paper.state === 'issued';
  const now = issued || paper.state === 'approved' ? paper.state : 'draft';
  if (!issued && (desk.papers === null || (template === null && approved === null))) return null;
  return (
    <div class="panel">
      <p>
        {v.say(`papers.files.${paper.ended === null ? now : 'ended'}`)}{' '}
        {PAPER_FORMATS.map((format, i) => (
          <>
            {i > 0 && ' · '}
            <a href={paths.paperDo(paper.id, `tai/${format}`)} download>
              {v.say(`papers.file.${format}`)}
            </a>
          </>
        ))}
      </p>
      {kept && (
        <details>
          <summary>{v.say('papers.hashes')}</summary>
          <dl class="stands">
            {paper.files.map(({ format, sha256 }) => (
              <div>
                <dt>
                  {issued ? (
                    format.toUpperCase()
                  ) : (
                    <a href={`${paths.paperDo(paper.id, `tai/${format}`)}?ban=goc`} download>
                      {v.say('papers.files.kept', { format: format.toUpperCase() })}
                    </a>
                  )}
                </dt>
                <dd class="hash">{sha256}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
};

const Log = ({ v, read: { paper, log } }: { v: Voice; read: PaperRead }) => (
  <section class="no-print" aria-labelledby="log" data-live="log">
    <h2 id="log">{v.say('papers.log')}</h2>
    <p class="small">
      <a href={paths.paperDo(paper.id, 'phien-ban')}>{v.say('papers.versions')}</a>
    </p>
    <ol class="rows">
      {log.toReversed().map((line) => (
        <li>
          {v.say('papers.line', {
            name: line.name === '' ? 'papers.machine' : line.name,
            what: `papers.act.${line.act}`,
          })}
          {'why' in line && line.why !== '' && <p>{line.why}</p>}
          <p class="small">
            <Moment v={v} at={line.at} />
          </p>
        </li>
      ))}
    </ol>
  </section>
);

/** The document as it was issued, byte by byte; of anything else as it is now, marked. One that was replaced is given as it was kept to who asks for that. */
function download(desk: Desk): Page {
  return async (c) => {
    const format = PAPER_FORMATS.find((one) => one === c.req.param('format'));
    if (format === undefined) throw fault('not-found', 'papers.missing');
    const { paper, content, approved } = await readPaper(desk, c);
    const asKept = paper.state === 'issued' || c.req.query('ban') === 'goc';
    const kept = asKept ? await desk.store.papers.file(paper.id, format) : null;
    const bytes = kept ?? (await officeOf(desk).file(format, paper, content, approved));
    const state = kept === null ? `-${slug(c.var.voice.say(`papers.state.${paper.state}`))}` : '';
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${slug(paper.title)}${state}.${format}"`,
    });
  };
}
