import type { Hono } from 'hono';
import { maskPersonal } from '../../domain/privacy.ts';
import { reason } from '../../domain/reason.ts';
import type { ReadTips } from '../../domain/tip-book.ts';
import { TIP_SOURCE, TIP_WAYS } from '../../domain/tip.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf } from '../access.ts';
import { Act, Facts, Time } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import type { Tried } from '../hand.ts';
import { show } from '../layout.tsx';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';
import { LARGEST_FILE } from './import.tsx';
import { short } from './tip-parts.tsx';
import { bookAt, dropBook, readBook, writeBook } from './tips-book-acts.ts';
import { tipExcuse } from './tips-form.tsx';

const SAMPLES = 5;
const REFUSED_SHOWN = 50;

type BookTried = Tried<'file' | 'way'>;

/** The book of a hotline, handed in as a file: looked at first, written down when somebody says so. */
export function tipBookRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.tipBook, (c) => {
    const large = c.req.query('loi') === 'lon';
    return bookPage(
      desk,
      c,
      large ? { typed: {}, mistakes: { file: reason('file-in.refused.large') } } : null,
    );
  });
  app.post(paths.tipBook, takeBook(desk));
  app.get(`${paths.tipBook}/:id`, lookPage(desk));
  app.post(`${paths.tipBook}/:id/ghi`, writeBook(desk));
  app.post(`${paths.tipBook}/:id/bo`, dropBook(desk));
}

function bookPage(desk: Desk, c: DeskContext, tried: BookTried | null): Promise<Response> {
  const { voice: v } = c.var;
  const excuse = tipExcuse(c) ?? (desk.tipDoor === null ? v.say('file-in.refused.alone') : null);
  return show(
    c,
    desk,
    { title: v.say('tip.book.head'), room: 'tips', status: tried === null ? 200 : 400 },
    <>
      <header class="page-head">
        <h1>{v.say('tip.book.head')}</h1>
        <p class="page-sub">{v.say('tip.book.why')}</p>
      </header>
      <form class="panel hand-form" method="post" action={paths.tipBook} enctype="multipart/form-data">
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <Mended v={v} tried={tried} />
        <Field
          v={v}
          id="book-file"
          label={v.say('tip.book.file')}
          hint={v.say('tip.book.file-hint')}
          mistake={tried?.mistakes.file}
          control={(ties) => (
            <input class="text" type="file" name="file" accept=".xlsx,.csv" required {...ties} />
          )}
        />
        <Field
          v={v}
          id="book-way"
          label={v.say('tip.book.way')}
          mistake={tried?.mistakes.way}
          control={(ties) => (
            <select name="way" {...ties}>
              {TIP_WAYS.map((way) => (
                <option value={way} selected={way === tried?.typed.way}>
                  {v.say(`tip.way.${way}`)}
                </option>
              ))}
            </select>
          )}
        />
        <div class="act">
          <button
            class="button"
            type="submit"
            disabled={excuse !== null}
            aria-describedby={excuse === null ? undefined : 'no-book'}
          >
            {v.say('tip.book.look')}
          </button>
          {excuse !== null && (
            <span class="excuse" id="no-book">
              {excuse}
            </span>
          )}
        </div>
      </form>
    </>,
  );
}

function takeBook(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'tip');
    const { file, way: said } = await c.req.parseBody();
    const typed = typeof said === 'string' ? { way: said } : {};
    const back = (mistakes: BookTried['mistakes']) => bookPage(desk, c, { typed, mistakes });
    const way = TIP_WAYS.find((one) => one === said);
    if (way === undefined) return back({ way: reason('tip.refused.way') });
    if (!(file instanceof File) || file.size === 0) return back({ file: reason('file-in.refused.file') });
    if (file.size > LARGEST_FILE) return back({ file: reason('file-in.refused.large') });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readBook(desk, bytes, file.name);
    if ('key' in read) return back({ file: read });
    const id = desk.world.newId();
    const look = { columns: read.columns, good: read.tips.length, samples: [], refused: [] };
    const kept = { id, look, sourceId: TIP_SOURCE + way, file: file.name, who: person.id, name: person.name };
    await desk.store.uploads.keep({ ...kept, at: desk.world.now() }, bytes);
    return c.redirect(`${paths.tipBook}/${id}`, 303);
  };
}

function lookPage(desk: Desk): Page {
  return async (c) => {
    demand(c, 'tip');
    const { voice: v } = c.var;
    const { upload, read, way } = await bookAt(desk, c);
    const counts = { n: read.tips.length, refused: read.refused.length };
    const act = (name: 'ghi' | 'bo', excuse: string | null) => (
      <Act
        v={v}
        guest={guestOf(c)}
        action={`${paths.tipBook}/${upload.id}/${name}`}
        label={v.say(`tip.book.${name}`, { n: counts.n })}
        excuse={excuse}
        quiet={name === 'bo'}
      />
    );
    return show(
      c,
      desk,
      { title: upload.file, room: 'tips' },
      <>
        <header class="page-head">
          <h1>{v.say('tip.book.preview', { file: upload.file })}</h1>
          <p class="page-sub">{v.say('tip.book.counts', counts)}</p>
        </header>
        <div class="actions">
          {act('ghi', counts.n === 0 ? v.say('tip.book.none') : null)}
          {act('bo', null)}
        </div>
        <section aria-labelledby="samples">
          <h2 id="samples">{v.say('tip.book.samples')}</h2>
          <ul class="rows">
            {read.tips.slice(0, SAMPLES).map((row) => (
              <li>
                <span class="row-title" lang="vi">
                  {short(maskPersonal(row.words))}
                </span>
                <Facts>
                  {v.say(`tip.kind.${row.kind}`)}
                  {v.say(`tip.way.${row.way ?? way}`)}
                  <Time v={v} at={row.heardAt} />
                  {row.where}
                  {row.unit !== '' && v.say('tip.unit-is', { unit: row.unit })}
                  {v.say(row.answer === '' ? 'tip.state.new' : 'tip.state.answered')}
                  {row.name + row.reach !== '' && v.say('tip.book.with-contact')}
                </Facts>
              </li>
            ))}
          </ul>
        </section>
        <Columns v={v} read={read} />
        <Refused v={v} read={read} />
      </>,
    );
  };
}

const Columns = ({ v, read }: { v: Voice; read: ReadTips }) => (
  <section aria-labelledby="columns">
    <h2 id="columns">{v.say('file-in.columns')}</h2>
    <table>
      <TableHead columns={[v.say('file-in.col.name'), v.say('file-in.col.field')]} />
      <tbody>
        {read.columns.map(({ name, field }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              {field === null ? v.say('file-in.field.none') : <b>{v.say(`tip.book.field.${field}`)}</b>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Refused = ({ v, read }: { v: Voice; read: ReadTips }) =>
  read.refused.length === 0 ? null : (
    <section aria-labelledby="refused">
      <h2 id="refused">{v.say('file-in.refused', { n: read.refused.length })}</h2>
      <table>
        <TableHead columns={[{ num: v.say('file-in.col.line') }, v.say('file-in.col.why')]} />
        <tbody>
          {read.refused.slice(0, REFUSED_SHOWN).map(({ line, why }) => (
            <tr>
              <td class="num">{v.number(line)}</td>
              <td>{v.say(why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
