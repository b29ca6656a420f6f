import { askTrouble } from '../../domain/counted-ask.ts';
import type { Counted } from '../../domain/counted.ts';
import { fault } from '../../domain/fault.ts';
import { type Counter, COUNTERS } from '../../domain/paper.ts';
import { paths } from '../../view/paths.ts';
import { askRows, countedName } from '../ask-rows.ts';
import { Empty, Facts, Stands } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { officeOf } from './paper-facts.ts';

const PAGE_SIZE = 50;
/** Which page of the list; the other fields of the address are the query itself. */
const PAGE = 'trang';

/** Những gì đã đếm: each thing that stands behind a number, as many as the number says. The address is the query. */
export function countedPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { of, ask, page } = askedIn(c.req.url, c.req.param('of') ?? '');
    if (of === 'mentions') return c.redirect(`${paths.mentions}?${ask}`);
    const list = await officeOf(desk).list({ of, ask }, { skip: (page - 1) * PAGE_SIZE, most: PAGE_SIZE });
    if (list === null) throw fault('not-found', 'counted.no-list');
    const { n, rows } = list;
    return show(
      c,
      desk,
      { title: v.say('counted.head'), room: 'reports' },
      <>
        <header class="page-head">
          <h1>{v.say('counted.head')}</h1>
          <p class="page-sub">{v.say('counted.why')}</p>
        </header>
        <Stands v={v} rows={askRows(v, desk, of, ask)} />
        <p>
          <b role="status">{v.say('counted.n', { n, of: countedName(of, ask) })}</b>
        </p>
        {n === 0 && <Empty>{v.say('counted.none')}</Empty>}
        {rows.length > 0 && (
          <ol class="rows" start={(page - 1) * PAGE_SIZE + 1}>
            {rows.map((row) => (
              <Row v={v} row={row} />
            ))}
          </ol>
        )}
        <Paging v={v} of={of} ask={ask} page={page} last={Math.ceil(n / PAGE_SIZE)} />
      </>,
    );
  };
}

/** @throws fault `not-found` for a list there is not, `invalid` for conditions it does not know */
function askedIn(url: string, named: string): { of: Counter; ask: string; page: number } {
  const of = COUNTERS.find((one) => one === named);
  if (of === undefined) throw fault('not-found', 'counted.no-list');
  const fields = new URL(url).searchParams;
  const page = Number(fields.get(PAGE) ?? 1);
  fields.delete(PAGE);
  const ask = fields.toString();
  const trouble = of === 'mentions' ? null : askTrouble(of, ask);
  if (trouble !== null) throw fault('invalid', trouble);
  return { of, ask, page: Number.isSafeInteger(page) && page > 0 ? page : 1 };
}

const Row = ({ v, row: { name, day, notes, href } }: { v: Voice; row: Counted }) => {
  const called = typeof name === 'string' ? name : v.reason(name);
  return (
    <li>
      {href === null ? (
        <span class="row-title">{called}</span>
      ) : (
        <a class="row-title" href={href}>
          {called}
        </a>
      )}
      <Facts>{[day === null ? '' : v.day(day), ...notes.map((note) => v.reason(note))]}</Facts>
    </li>
  );
};

const Paging = (props: { v: Voice; of: Counter; ask: string; page: number; last: number }) => {
  const { v, of, ask, page, last } = props;
  if (last <= 1) return null;
  const at = (n: number) => paths.counted(of, `${ask}${ask === '' ? '' : '&'}${PAGE}=${n}`);
  return (
    <p class="paging">
      {page > 1 && (
        <a rel="prev" href={at(page - 1)}>
          {v.say('counted.prev')}
        </a>
      )}
      {page < last && (
        <a rel="next" href={at(page + 1)}>
          {v.say('counted.next')}
        </a>
      )}
    </p>
  );
};
