import { type Amendable, isSection } from '../../domain/amendment.ts';
import { LETTER_KINDS } from '../../domain/statement-kinds.ts';
import { fold } from '../../domain/words.ts';
import { paths } from '../../view/paths.ts';
import { Empty, Tag } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { fileShown, isOverdue, LISTS, listOf, refusalTo, rowName, settingsOf } from './settings-facts.ts';

interface Shown {
  row: string;
  value: unknown;
  amended: boolean;
}

/** The rows of one part, list by list, with a search among them. */
export function settingsListPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const file = fileShown(c);
    const rows = settingsOf(desk).rows(file);
    const asked = (c.req.query('q') ?? '').trim();
    const found = rows.filter((one) => has(one, asked, rowName(v, file, one.row, one.value)));
    const title = v.say(`settings.file.${file}`);
    return show(
      c,
      desk,
      { title: `${v.say('settings.head')}: ${title}`, room: 'settings' },
      <>
        <Done c={c} />
        <header class="page-head">
          <h1>{title}</h1>
          <p class="page-sub">
            <a href={paths.settings}>{v.say('settings.back', { what: v.say('settings.head') })}</a>
          </p>
        </header>
        {file !== 'haidang' && <Search v={v} file={file} asked={asked} n={found.length} of={rows.length} />}
        <Sections v={v} file={file} rows={found.filter(({ row }) => isSection(file, row))} />
        {LISTS[file].map((list) => {
          const mine = found.filter(({ row }) => listOf(file, row) === list);
          if (asked !== '' && mine.length === 0) return null;
          return (
            <section aria-labelledby={list}>
              <h2 id={list}>{v.say(`settings.list.${list}`)}</h2>
              {mine.length === 0 ? (
                <Empty>{v.say('settings.empty')}</Empty>
              ) : (
                <Rows v={v} file={file} rows={mine} />
              )}
              {list === 'letters' && mine.length === LETTER_KINDS.length ? null : (
                <Add desk={desk} c={c} file={file} list={list} />
              )}
            </section>
          );
        })}
        {asked !== '' && found.length === 0 && <Empty>{v.say('settings.found-none', { q: asked })}</Empty>}
      </>,
    );
  };
}

/** Every word asked for stands somewhere in the row, with or without accents. */
function has({ value }: Shown, asked: string, name: string): boolean {
  const text = fold(`${name} ${JSON.stringify(value)}`);
  return fold(asked)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What was done to a row that is there no more. */
const Done = ({ c }: { c: DeskContext }) => {
  const { voice: v } = c.var;
  const what = c.req.query('gi');
  if (c.req.query('xong') !== 'removed' || what === undefined) return null;
  return (
    <p class="done" role="status">
      {v.say('settings.done.removed', { what })}
    </p>
  );
};

const Search = (props: { v: Voice; file: Amendable; asked: string; n: number; of: number }) => {
  const { v, file, asked, n, of } = props;
  return (
    <search>
      <form class="filters why-form" method="get" action={paths.settingsFile(file)}>
        <label>
          <span>{v.say('settings.search')}</span>
          <input class="text" type="search" name="q" value={asked} />
        </label>
        <button class="button" type="submit">
          {v.say('settings.search-do')}
        </button>
      </form>
      {asked !== '' && (
        <p class="small" role="status">
          {v.say('settings.found', { n, of })} ·{' '}
          <a href={paths.settingsFile(file)}>{v.say('settings.search-all')}</a>
        </p>
      )}
    </search>
  );
};

/** What stands once: a file of nothing else needs no heading for it. */
const Sections = (props: { v: Voice; file: Amendable; rows: readonly Shown[] }) => {
  const { v, file, rows } = props;
  if (LISTS[file].length === 0) return <Rows {...props} />;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="once">
      <h2 id="once">{v.say('settings.once')}</h2>
      <Rows {...props} />
    </section>
  );
};

const Rows = ({ v, file, rows }: { v: Voice; file: Amendable; rows: readonly Shown[] }) => (
  <ul class="room-list">
    {rows.map(({ row, value, amended }) => (
      <li>
        <a href={paths.settingsRow(file, row)}>{rowName(v, file, row, value)}</a>
        <span class="tags">
          {amended && <Tag>{v.say('settings.changed')}</Tag>}
          {isOverdue(value, v) && <Tag strong>{v.say('settings.overdue')}</Tag>}
          {file === 'facts' && (value as { approved_by: unknown }).approved_by === null && (
            <Tag>{v.say('settings.unapproved')}</Tag>
          )}
        </span>
      </li>
    ))}
  </ul>
);

/** The way to a new row; it says who may take it. */
const Add = (props: { desk: Desk; c: DeskContext; file: Amendable; list: string }) => {
  const { desk, c, file, list } = props;
  const { voice: v } = c.var;
  const excuse = refusalTo(desk, c, file);
  const id = `excuse-${list}`;
  return (
    <form class="act" method="get" action={`${paths.settingsFile(file)}/them`}>
      <input type="hidden" name="vao" value={list} />
      <button
        class="button button-quiet"
        type="submit"
        disabled={excuse !== null}
        aria-describedby={excuse === null ? undefined : id}
      >
        {v.say(`settings.add.${list}`)}
      </button>
      {excuse !== null && (
        <span class="excuse" id={id}>
          {v.say(excuse)}
        </span>
      )}
    </form>
  );
};
