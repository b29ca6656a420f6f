import { type Reason, reason } from '../../domain/reason.ts';
import type { Source, SourceType } from '../../domain/source.ts';
import type { FileLook } from '../../domain/told-file.ts';
import { isFault } from '../../domain/fault.ts';
import type { Upload } from '../../storage/uploads.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Empty, Facts, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import { show } from '../layout.tsx';
import type { Tried } from '../hand.ts';
import type { Voice } from '../voice.ts';

/** In bytes: half a year of clippings with their texts. */
export const LARGEST_FILE = 20 * 1024 * 1024;

const RECENT = 10;

/** Doors by which items are handed over rather than fetched: what a file usually belongs to. */
const TAKES: ReadonlySet<SourceType> = new Set(['push', 'folder']);

/** Nhập tệp: choose a file and the source it speaks for. */
export function importPage(desk: Desk): Page {
  return async (c) => {
    const large = c.req.query('loi') === 'lon';
    return showImport(
      desk,
      c,
      large ? { typed: {}, mistakes: { file: reason('file-in.refused.large') } } : null,
    );
  };
}

/** *Xem trước*: reads the file and keeps it. Nothing of it is heard before somebody says so. */
export function takeFile(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'import');
    const { file, source } = await c.req.parseBody();
    const sourceId = typeof source === 'string' ? source : '';
    const back = (mistakes: Tried<'file' | 'source'>['mistakes']) =>
      showImport(desk, c, { typed: { source: sourceId }, mistakes });
    if (!(file instanceof File) || file.size === 0) return back({ file: reason('file-in.refused.file') });
    if (file.size > LARGEST_FILE) return back({ file: reason('file-in.refused.large') });
    if ((await desk.store.sources.get(sourceId)) === null)
      return back({ source: reason('file-in.refused.source') });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const look = await lookAt(desk, { file: file.name, sourceId, bytes });
    if ('key' in look) return back({ file: look });
    const id = desk.world.newId();
    await desk.store.uploads.keep(
      { id, sourceId, file: file.name, look, who: person.id, name: person.name, at: desk.world.now() },
      bytes,
    );
    return c.redirect(paths.upload(id), 303);
  };
}

/** What the file says, or why nothing of it can be used. */
async function lookAt(
  desk: Desk,
  handed: { file: string; sourceId: string; bytes: Uint8Array },
): Promise<FileLook | Reason> {
  if (desk.importer === null) return reason('file-in.refused.alone');
  try {
    const look = await desk.importer.look(handed);
    const [first] = look.refused;
    if (look.good > 0) return look;
    if (first === undefined) return reason('file-in.refused.empty', { file: handed.file });
    const { line, why } = first;
    return reason('file-in.refused.none', { file: handed.file, n: look.refused.length, line, why });
  } catch (error) {
    if (isFault(error)) return reason(error.message, { ...error.data });
    throw error;
  }
}

async function showImport(
  desk: Desk,
  c: DeskContext,
  tried: Tried<'file' | 'source'> | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const guest = guestOf(c);
  const [sources, uploads] = await Promise.all([desk.store.sources.all(), desk.store.uploads.list(RECENT)]);
  const excuse = !may(guest.person, 'import')
    ? v.say('desk.refused.role')
    : desk.importer === null
      ? v.say('file-in.refused.alone')
      : null;
  return show(
    c,
    desk,
    { title: v.say('file-in.head'), room: 'import', status: tried === null ? 200 : 400 },
    <>
      <header class="page-head">
        <h1>{v.say('file-in.head')}</h1>
        <p class="page-sub">{v.say('file-in.why')}</p>
        <p>
          <a href={paths.importTemplate} download>
            {v.say('file-in.template')}
          </a>
        </p>
      </header>
      {sources.length === 0 ? (
        <Empty>
          {v.say('file-in.no-source')} <a href={paths.addSource}>{v.say('adding.link')}</a>
        </Empty>
      ) : (
        <form class="panel hand-form" method="post" action={paths.importFile} enctype="multipart/form-data">
          <input type="hidden" name="token" value={guest.formToken} />
          <Mended v={v} tried={tried} />
          <Field
            v={v}
            id="file"
            label={v.say('file-in.file')}
            hint={v.say('file-in.file-hint')}
            mistake={tried?.mistakes.file}
            control={(ties) => (
              <input
                class="text"
                type="file"
                name="file"
                accept=".xlsx,.csv,.ndjson,.jsonl"
                required
                {...ties}
              />
            )}
          />
          <Field
            v={v}
            id="source"
            label={v.say('file-in.source')}
            hint={v.say('file-in.source-hint')}
            mistake={tried?.mistakes.source}
            control={(ties) => (
              <select name="source" required {...ties}>
                <SourceOptions v={v} sources={sources} chosen={tried?.typed.source ?? ''} />
              </select>
            )}
          />
          <button
            class="button"
            type="submit"
            disabled={excuse !== null}
            aria-describedby={excuse === null ? undefined : 'import-excuse'}
          >
            {v.say('file-in.look')}
          </button>
          {excuse !== null && (
            <span class="excuse" id="import-excuse">
              {excuse}
            </span>
          )}
        </form>
      )}
      <section aria-labelledby="recent">
        <h2 id="recent">{v.say('file-in.recent')}</h2>
        {uploads.length === 0 ? (
          <Empty>{v.say('file-in.none')}</Empty>
        ) : (
          <ul class="rows" data-live="uploads">
            {uploads.map((upload) => (
              <Recent v={v} desk={desk} upload={upload} />
            ))}
          </ul>
        )}
      </section>
    </>,
  );
}

const SourceOptions = (props: { v: Voice; sources: readonly Source[]; chosen: string }) => {
  const { v, sources, chosen } = props;
  const options = (some: readonly Source[]) =>
    some.map(({ id, name }) => (
      <option value={id} selected={id === chosen}>
        {name}
      </option>
    ));
  const [made, other] = [
    sources.filter(({ type }) => TAKES.has(type)),
    sources.filter(({ type }) => !TAKES.has(type)),
  ];
  return (
    <>
      <option value="">{v.say('file-in.choose')}</option>
      {made.length > 0 && <optgroup label={v.say('file-in.sources-made')}>{options(made)}</optgroup>}
      {other.length > 0 && <optgroup label={v.say('file-in.sources-other')}>{options(other)}</optgroup>}
    </>
  );
};

const Recent = async ({ v, desk, upload }: { v: Voice; desk: Desk; upload: Upload }) => {
  const work = upload.workId === null ? null : await desk.works.get(upload.workId);
  return (
    <li>
      <a class="row-title" href={paths.upload(upload.id)}>
        {upload.file}
      </a>
      <Facts>
        <b>{v.say(work === null ? 'file-in.state.waiting' : `work.state.${work.state}`)}</b>
        {work?.state === 'done' && work.words !== null && v.reason(work.words)}
        {upload.name}
        <Time v={v} at={upload.at} />
      </Facts>
    </li>
  );
};
