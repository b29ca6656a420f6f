import type { Hono } from 'hono';
import { fault } from '../../domain/fault.ts';
import { reason } from '../../domain/reason.ts';
import { iso } from '../../domain/time.ts';
import type { FileHeard, FileLook, RefusedRow } from '../../domain/told-file.ts';
import { isAtWork, type Work } from '../../domain/work.ts';
import type { Upload } from '../../storage/uploads.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf } from '../access.ts';
import { Act, Facts, isWeb, Moment, Outside } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { sheetFile } from '../export.ts';
import { show } from '../layout.tsx';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';
import { WorkBar, WorkEnded } from '../works-bar.tsx';
import { importPage, takeFile } from './import.tsx';

export function importRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.importFile, importPage(desk));
  app.post(paths.importFile, takeFile(desk));
  app.get(paths.importTemplate, template);
  app.get(`${paths.importFile}/:id`, filePage(desk));
  app.get(`${paths.importFile}/:id/dong-loi.csv`, refusedFile(desk));
  app.post(`${paths.importFile}/:id/nhap`, startImport(desk));
  app.post(`${paths.importFile}/:id/bo`, dropFile(desk));
}

/** One file: what it says before it is heard, how far it is, and what came of it. */
function filePage(desk: Desk): Page {
  return async (c) => {
    demand(c, 'import');
    const { voice: v } = c.var;
    const upload = await find(desk, c);
    const work = upload.workId === null ? null : await desk.works.get(upload.workId);
    const source = await desk.store.sources.get(upload.sourceId);
    const counts = { good: upload.look.good, refused: upload.refused };
    return show(
      c,
      desk,
      { title: upload.file, room: 'import' },
      <>
        <header class="page-head">
          <h1>{work === null ? v.say('file-in.preview', { file: upload.file }) : upload.file}</h1>
          <Facts>
            {v.say('file-in.into', { source: source?.name ?? upload.sourceId })}
            {upload.name}
            <Moment v={v} at={upload.at} />
          </Facts>
        </header>
        <section class="panel" data-live="file" aria-labelledby="state">
          <h2 id="state">{v.say('file-in.counts', counts)}</h2>
          <State c={c} desk={desk} upload={upload} work={work} />
        </section>
        <Refused v={v} upload={upload} />
        <Samples v={v} look={upload.look} />
        <Columns v={v} look={upload.look} />
      </>,
    );
  };
}

/** What can be done with the file now: say yes, watch, go on after a restart. */
const State = async (props: { c: DeskContext; desk: Desk; upload: Upload; work: Work | null }) => {
  const { c, desk, upload, work } = props;
  const { voice: v } = c.var;
  const guest = guestOf(c);
  if (work !== null && isAtWork(work)) return <WorkBar v={v} guest={guest} work={work} />;
  const other = await desk.works.latest('import');
  const excuse =
    desk.importer === null
      ? v.say('file-in.refused.alone')
      : other !== null && isAtWork(other)
        ? v.say('file-in.refused.running')
        : null;
  return (
    <>
      {work !== null && <WorkEnded v={v} work={work} />}
      {work !== null && upload.held && <p>{v.say('file-in.kept')}</p>}
      {upload.held ? (
        <div class="actions">
          <Act
            v={v}
            guest={guest}
            action={paths.upload(upload.id, 'nhap')}
            label={v.say(work === null ? 'file-in.import' : 'file-in.again', { n: upload.look.good })}
            excuse={excuse}
          />
          <Act
            v={v}
            guest={guest}
            action={paths.upload(upload.id, 'bo')}
            label={v.say('file-in.drop')}
            quiet
          />
        </div>
      ) : (
        <p class="links">
          <a href={paths.mentions}>{v.say('file-in.see')}</a>{' '}
          <a href={paths.importFile}>{v.say('file-in.another')}</a>
        </p>
      )}
    </>
  );
};

const Refused = ({ v, upload }: { v: Voice; upload: Upload }) => {
  const { refused } = upload.look;
  if (upload.refused === 0) return null;
  return (
    <div>
      <h2 id="refused">{v.say('file-in.refused', { n: upload.refused })}</h2>
      <p>
        <a href={paths.upload(upload.id, 'dong-loi.csv')} download>
          {v.say('file-in.refused-take')}
        </a>
      </p>
      {refused.length < upload.refused && (
        <p class="small">{v.say('file-in.refused-first', { n: refused.length })}</p>
      )}
      <div class="wide" tabindex={0} role="region" aria-labelledby="refused">
        <table>
          <TableHead
            columns={[
              { num: v.say('file-in.col.line') },
              v.say('file-in.col.why'),
              v.say('file-in.col.cells'),
            ]}
          />
          <tbody>
            {refused.map(({ line, why, cells }) => (
              <tr>
                <td class="num">{v.number(line)}</td>
                <td>{v.say(why)}</td>
                <td lang="vi">
                  {cells
                    .filter((cell) => cell !== '')
                    .join(' · ')
                    .slice(0, 160)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};

const Samples = ({ v, look }: { v: Voice; look: FileLook }) => (
  <section aria-labelledby="samples">
    <h2 id="samples">{v.say('file-in.samples')}</h2>
    <ul class="rows">
      {look.samples.map(({ title, published, address, kind, words }) => (
        <li lang="vi">
          <span class="row-title">{title === '' ? words : title}</span>
          {title !== '' && words !== '' && <p class="small">{words}</p>}
          <Facts>
            {published === null ? v.say('file-in.undated') : <Moment v={v} at={published} />}
            {kind !== null && v.say(`kind.${kind}`)}
            {isWeb(address) && <Outside href={address}>{address.slice(0, 80)}</Outside>}
          </Facts>
        </li>
      ))}
    </ul>
  </section>
);

const Columns = ({ v, look }: { v: Voice; look: FileLook }) => (
  <section aria-labelledby="columns">
    <h2 id="columns">{v.say('file-in.columns')}</h2>
    <table>
      <TableHead columns={[v.say('file-in.col.name'), v.say('file-in.col.field')]} />
      <tbody>
        {look.columns.map(({ name, field }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{field === null ? v.say('file-in.field.none') : <b>{v.say(`file-in.field.${field}`)}</b>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** *Nhập*: hears the file in the background. The file is let go only when all of it is heard. */
function startImport(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'import');
    const { importer, store } = desk;
    if (importer === null) throw fault('unavailable', 'file-in.refused.alone');
    const { id, file, sourceId, held, look } = await find(desk, c);
    if (!held) throw fault('conflict', 'file-in.refused.heard');
    const work = await desk.works.start(
      {
        kind: 'import',
        subject: file,
        by: person,
        link: paths.upload(id),
        log: { subject: id, data: { act: 'import', name: person.name, rows: look.good } },
      },
      async ({ share, signal }) => {
        const bytes = await store.uploads.bytes(id);
        if (bytes === null) throw fault('conflict', 'file-in.refused.heard');
        const heard = await importer.hear({ file, sourceId, bytes }, share, signal);
        await store.uploads.heard(id);
        desk.soon?.('think');
        const { fresh, edited, same, refused } = heard;
        return {
          kept: heard,
          words: reason('file-in.came', { fresh, edited, same, refused: refused.length }),
        };
      },
    );
    await store.uploads.begun(id, work.id);
    return c.redirect(paths.upload(id), 303);
  };
}

/** *Bỏ tệp này*: only while nobody is hearing it. */
function dropFile(desk: Desk): Page {
  return async (c) => {
    demand(c, 'import');
    const { id, workId } = await find(desk, c);
    const work = workId === null ? null : await desk.works.get(workId);
    if (work !== null && isAtWork(work)) throw fault('conflict', 'file-in.refused.running');
    await desk.store.uploads.forget(id);
    return c.redirect(paths.importFile, 303);
  };
}

/** The rows nobody could use, each with its line and why: mended, the same file can be handed in again. */
function refusedFile(desk: Desk): Page {
  return async (c) => {
    demand(c, 'import');
    const { voice: v } = c.var;
    const { columns, refused } = await refusedOf(desk, await find(desk, c));
    const head = [v.say('file-in.col.line'), v.say('file-in.col.why'), ...columns];
    return sheetFile(c, 'csv', v.say('file-in.refused-file'), {
      name: '',
      head: head.map((words) => ({ words, width: 20 })),
      rows: refused.map(({ line, why, cells }) => [line, v.say(why), ...cells]),
      note: null,
    });
  };
}

async function refusedOf(desk: Desk, upload: Upload): Promise<{ columns: string[]; refused: RefusedRow[] }> {
  const bytes = await desk.store.uploads.bytes(upload.id);
  if (bytes !== null && desk.importer !== null) {
    const look = await desk.importer.look({ file: upload.file, sourceId: upload.sourceId, bytes });
    return { columns: look.columns.map(({ name }) => name), refused: look.refused };
  }
  const kept = upload.workId === null ? null : (await desk.works.contents(upload.workId)).kept;
  // Written by `startImport` alone; gone when the register forgot it.
  const heard = kept as FileHeard | null;
  if (heard !== null) return heard;
  return { columns: upload.look.columns.map(({ name }) => name), refused: upload.look.refused };
}

/** A file to fill in, with one row that shows how. */
const template: Page = (c) => {
  const { voice: v } = c.var;
  const fields = ['title', 'text', 'published', 'url'];
  return sheetFile(c, 'csv', v.say('file-in.template-file'), {
    name: '',
    head: fields.map((field) => ({ words: v.say(`file-in.field.${field}`), width: 20 })),
    rows: [
      [
        v.say('file-in.sample.title'),
        v.say('file-in.sample.text'),
        iso(v.now).slice(0, 10).split('-').reverse().join('/'),
        '',
      ],
    ],
    note: null,
  });
};

async function find(desk: Desk, c: DeskContext): Promise<Upload> {
  const upload = await desk.store.uploads.get(c.req.param('id') ?? '');
  if (upload === null) throw fault('not-found', 'file-in.missing');
  return upload;
}
