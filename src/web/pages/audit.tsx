import type { Hono } from 'hono';
import { fault } from '../../domain/fault.ts';
import { type Day, dayOf, iso, startOfDay } from '../../domain/time.ts';
import type { ActsAfter } from '../../storage/events.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Empty } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { csv } from '../ledger.ts';
import type { Voice } from '../voice.ts';
import { type Asked, askedIn, auditAddress, narrowedTo } from './audit-asked.ts';
import { type Line, openScribe } from './audit-facts.ts';
import { AuditFilters } from './audit-filters.tsx';

const SHOWN = 50;
/** Rows of a file that are read at a time. */
const CHUNK = 500;
/** Spreadsheets take a file for UTF-8 only when it says so. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The log of what people did, as a page and as a file; behind the door, for leaders and administrators. */
export function auditRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.audit, auditPage(desk));
  app.get(paths.auditFile, auditFile(desk));
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
          <a href={auditAddress(paths.auditFile, asked.asked)}>{v.say('audit.csv')}</a>
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

/** The same acts, all of them, for a spreadsheet. */
function auditFile(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = allowed(c);
    const [mistake] = Object.values(asked.mistakes);
    if (mistake !== undefined) throw fault('invalid', mistake.key);
    const write = openScribe(desk, v);
    const columns = ['seq', 'at', 'who', 'by', 'kind', 'what', 'thing', 'subject', 'address'];
    const rows: (string | number | null)[][] = [columns.map((name) => v.say(`audit.col.${name}`))];
    for (let after: ActsAfter | null = null; ;) {
      const found = await desk.store.events.acts(narrowedTo(asked, desk.rules), CHUNK, after);
      rows.push(...(await write(found)).map((line) => rowOf(desk, v, line)));
      const last = found.at(-1);
      if (last === undefined || found.length < CHUNK) break;
      after = last;
    }
    return c.body(BYTE_ORDER_MARK + csv(rows), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${v.say('audit.file')}-${dayOf(v.now)}.csv"`,
    });
  };
}

function rowOf(desk: Desk, v: Voice, { happened, who, by, what, thing }: Line): (string | number | null)[] {
  const { seq, at, subject, data } = happened;
  const kind = typeof data['act'] === 'string' ? data['act'] : '';
  const address = thing.href === null ? null : new URL(thing.href, desk.rules.haidang.desk.address).href;
  return [seq, iso(at), who, v.say(`audit.by.${by}`), kind, what, thing.words, subject, address];
}

function allowed(c: DeskContext): Asked {
  if (!may(guestOf(c).person, 'audit')) throw fault('forbidden', 'audit.refused');
  return askedIn((name) => c.req.query(name));
}

/** Of one thing alone: said in words, with the way back. */
const Only = ({ v, asked, lines }: { v: Voice; asked: Asked; lines: readonly Line[] }) => (
  <p class="note">
    {v.say('audit.only', { thing: lines[0]?.thing.words ?? asked.asked.subject })}{' '}
    <a href={auditAddress(paths.audit, { ...asked.asked, subject: '' })}>{v.say('audit.only.clear')}</a>
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
            <a href={auditAddress(paths.audit, { ...asked.asked, subject: happened.subject })}>
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
    {asked.after !== null && <a href={auditAddress(paths.audit, asked.asked)}>{v.say('audit.newest')}</a>}
    {next !== null && (
      <a rel="next" href={auditAddress(paths.audit, asked.asked, next)}>
        {v.say('audit.older')}
      </a>
    )}
  </p>
);
