import type { Hono } from 'hono';
import { fault } from '../../domain/fault.ts';
import { type Day, dayOf, iso, startOfDay } from '../../domain/time.ts';
import type { ActsAfter } from '../../storage/events.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Empty } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { type Column, type Format, MOST_ROWS, sheetFile, sheetOf } from '../export.ts';
import { show } from '../layout.tsx';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { type Asked, askedIn, auditAddress, auditQuery, narrowedTo } from './audit-asked.ts';
import { type Line, openScribe } from './audit-facts.ts';
import { AuditFilters } from './audit-filters.tsx';

const SHOWN = 50;
/** Rows of a file that are read at a time. */
const CHUNK = 500;

/** The log of what people did, as a page and as a file; behind the door, for leaders and administrators. */
export function auditRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.audit, auditPage(desk));
}

/** Nhật ký: who did what and when, newest first. */
function auditPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = allowed(c);
    const narrowed = narrowedTo(asked, desk.rules);
    const [found, n] = await Promise.all([
      desk.store.events.acts(narrowed, SHOWN + 1, asked.after),
      desk.store.events.countActs(narrowed),
    ]);
    const lines = await openScribe(desk, v)(found.slice(0, SHOWN));
    const next = found.length > SHOWN ? (lines.at(-1)?.happened ?? null) : null;
    return show(
      c,
      desk,
      { title: v.say('audit.head'), status: Object.keys(asked.mistakes).length === 0 ? 200 : 400 },
      <>
        <header class="page-head">
          <h1>{v.say('audit.head')}</h1>
          <p class="page-sub">{v.say('audit.why')}</p>
        </header>
        <AuditFilters v={v} desk={desk} asked={asked} roll={await desk.store.people.roll(v.now)} />
        {asked.asked.subject !== '' && <Only v={v} asked={asked} lines={lines} />}
        <p class="small links">
          <b>{v.say('audit.n', { n })}</b>{' '}
          <TakeAlong v={v} list={paths.audit} query={auditQuery(asked.asked)} />
        </p>
        {lines.length === 0 ? (
          <Empty>{v.say('audit.none')}</Empty>
        ) : (
          <Days v={v} lines={lines} asked={asked} />
        )}
        <Paging v={v} asked={asked} next={next} />
      </>,
    );
  };
}

/** The same acts for a spreadsheet, at most as many as a file holds. */
export function auditFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = allowed(c);
    const [mistake] = Object.values(asked.mistakes);
    if (mistake !== undefined) throw fault('invalid', mistake.key);
    const write = openScribe(desk, v);
    const rows: Line[] = [];
    for (let after: ActsAfter | null = null; rows.length <= MOST_ROWS;) {
      const found = await desk.store.events.acts(narrowedTo(asked, desk.rules), CHUNK, after);
      rows.push(...(await write(found)));
      const last = found.at(-1);
      if (last === undefined || found.length < CHUNK) break;
      after = last;
      await desk.world.sleep(0);
    }
    const sheet = sheetOf(
      v.say('audit.head'),
      columnsOf(v, desk),
      rows,
      v.say('export.cut', { n: MOST_ROWS }),
    );
    return sheetFile(c, format, `${v.say('audit.file')}-${dayOf(v.now)}`, sheet);
  };
}

function columnsOf(v: Voice, desk: Desk): Column<Line>[] {
  const column = (name: string, width: number, cell: Column<Line>['cell']) => ({
    words: v.say(`audit.col.${name}`),
    width,
    cell,
  });
  return [
    column('seq', 8, ({ happened }) => happened.seq),
    column('at', 17, ({ happened }) => ({ at: happened.at })),
    column('who', 24, ({ who }) => who),
    column('by', 16, ({ by }) => v.say(`audit.by.${by}`)),
    column('kind', 16, ({ happened: { data } }) => (typeof data['act'] === 'string' ? data['act'] : '')),
    column('what', 50, ({ what }) => what),
    column('thing', 40, ({ thing }) => thing.words),
    column('subject', 30, ({ happened }) => happened.subject),
    column('address', 40, ({ thing }) =>
      thing.href === null ? null : new URL(thing.href, desk.rules.haidang.desk.address).href,
    ),
  ];
}

function allowed(c: DeskContext): Asked {
  if (!may(guestOf(c).person, 'audit')) throw fault('forbidden', 'audit.refused');
  return askedIn((name) => c.req.query(name));
}

/** Of one thing alone: said in words, with the way back. */
const Only = ({ v, asked, lines }: { v: Voice; asked: Asked; lines: readonly Line[] }) => (
  <p class="note">
    {v.say('audit.only', { thing: lines[0]?.thing.words ?? asked.asked.subject })}{' '}
    <a href={auditAddress({ ...asked.asked, subject: '' })}>{v.say('audit.only.clear')}</a>
  </p>
);

const Days = ({ v, lines, asked }: { v: Voice; lines: readonly Line[]; asked: Asked }) => (
  <>
    {[...byDay(lines)].map(([day, rows]) => (
      <section aria-labelledby={`day-${day}`}>
        <h2 id={`day-${day}`} class="audit-day">
          {v.longDate(startOfDay(day))}
        </h2>
        <ol class="audit">
          {rows.map((line) => (
            <Row v={v} line={line} asked={asked} />
          ))}
        </ol>
      </section>
    ))}
  </>
);

/** Lines of one Vietnamese day together, in their order. */
function byDay(lines: readonly Line[]): Map<Day, Line[]> {
  const days = new Map<Day, Line[]>();
  for (const line of lines) {
    const day = dayOf(line.happened.at);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return days;
}

const Row = ({ v, line, asked }: { v: Voice; line: Line; asked: Asked }) => {
  const { happened, who, by, what, thing } = line;
  const moment = iso(happened.at);
  return (
    <li>
      <time datetime={moment}>{moment.slice(11, 16)}</time>
      <div>
        <p>
          <b>{who}</b> {by !== 'desk' && <span class="small">({v.say(`audit.by.${by}`)})</span>}
        </p>
        <p>
          {what} · {thing.href === null ? thing.words : <a href={thing.href}>{thing.words}</a>}
        </p>
        {asked.asked.subject === '' && (
          <p class="small">
            <a href={auditAddress({ ...asked.asked, subject: happened.subject })}>
              {v.say('audit.history')}
              <span class="visually-hidden">: {thing.words}</span>
            </a>
          </p>
        )}
      </div>
    </li>
  );
};

const Paging = ({ v, asked, next }: { v: Voice; asked: Asked; next: ActsAfter | null }) => (
  <p class="paging">
    {asked.after !== null && <a href={auditAddress(asked.asked)}>{v.say('audit.newest')}</a>}
    {next !== null && (
      <a rel="next" href={auditAddress(asked.asked, next)}>
        {v.say('audit.older')}
      </a>
    )}
  </p>
);
