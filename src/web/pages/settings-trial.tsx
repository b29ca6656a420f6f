import { fault } from '../../domain/fault.ts';
import { REREAD_DAYS, type RereadReport } from '../../domain/reread.ts';
import { isAtWork } from '../../domain/work.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf } from '../access.ts';
import { Empty } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { claimTitle, topicName } from '../names.ts';
import { WorkBar, WorkEnded } from '../works-bar.tsx';
import { askedRow, type AskedRow } from './settings-acts.ts';
import { demandReading, refusalTo, RIGHTS, rowName, settingsOf } from './settings-facts.ts';
import { showRow } from './settings-row.tsx';

/** What a trial is about: the form it was asked from, so that it can be saved from its result. */
interface Tried extends AskedRow {
  name: string;
}

/** *Chạy thử trên 90 ngày qua*: judged as a saving would be, and then read in the background. Nothing changes. */
export function tryRow(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { rereader } = desk;
    const { asked, tried } = askedRow(desk, c, await c.req.parseBody({ all: true }));
    const { file, row, after } = asked;
    const person = demand(c, RIGHTS[file]);
    if (file !== 'topics' && file !== 'claims') throw fault('not-found', 'settings.missing');
    if (rereader === null) throw fault('unavailable', 'settings.alone');
    const judged = settingsOf(desk).judge({ file, row, after });
    if (!judged.ok) return showRow(desk, c, file, asked.shown, { ...tried, complaints: judged.complaints });
    const name = rowName(v, file, row, after);
    const about: Tried = { ...asked, name };
    const data = { act: 'settings-trial', name: person.name, file, row };
    const work = await desk.works.start(
      {
        kind: 'settings-trial',
        subject: name,
        by: person,
        link: paths.settings,
        about,
        log: { subject: `settings:${file}`, data },
      },
      async ({ id, share, signal }) => ({
        kept: await rereader.run(judged.rules, share, signal),
        link: paths.settingsTrial(id),
      }),
    );
    return c.redirect(paths.settingsTrial(work.id), 303);
  };
}

/** How far the trial is, then what would be read otherwise, with the way to save what was tried. */
export function settingsTrialPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const work = await desk.works.get(c.req.param('viec') ?? '');
    if (work?.kind !== 'settings-trial') throw fault('not-found', 'settings.missing');
    const contents = await desk.works.contents(work.id);
    // Written by this file alone, in these shapes.
    const about = contents.about as Tried;
    const report = contents.kept as RereadReport | null;
    demandReading(c, about.file);
    return show(
      c,
      desk,
      { title: v.say('settings.trial.head', { n: REREAD_DAYS }), room: 'settings' },
      <>
        <header class="page-head">
          <h1>{v.say('settings.trial.head', { n: REREAD_DAYS })}</h1>
          <p class="page-sub">
            <a href={about.isNew ? paths.settingsFile(about.file) : paths.settingsRow(about.file, about.row)}>
              {about.name}
            </a>
          </p>
          <p class="note">{v.say('settings.trial.why')}</p>
        </header>
        <div data-live="works">
          {isAtWork(work) ? (
            <WorkBar v={v} guest={guestOf(c)} work={work} />
          ) : (
            <WorkEnded v={v} work={work} />
          )}
          {report !== null && <Report desk={desk} c={c} report={report} />}
          {!isAtWork(work) && <Adopt desk={desk} c={c} about={about} />}
        </div>
      </>,
    );
  };
}

const Report = async ({ desk, c, report }: { desk: Desk; c: DeskContext; report: RereadReport }) => {
  const { voice: v } = c.var;
  const { read, forgotten, different, changes } = report;
  const subject = (kind: string, id: string | null) =>
    id === null ? '' : kind.startsWith('claim') ? claimTitle(desk.rules, id) : topicName(v, desk.rules, id);
  const ids = [...new Set(changes.flatMap(({ examples }) => examples))];
  const titles = new Map(
    (await Promise.all(ids.map((id) => desk.store.mentions.get(id)))).flatMap((mention) =>
      mention === null ? [] : [[mention.id, mention.title || mention.summary.slice(0, SHOWN)] as const],
    ),
  );
  return (
    <section aria-labelledby="found">
      <h2 id="found">{v.say('settings.trial.found', { n: different, of: read })}</h2>
      <p class="small">{v.say('settings.trial.missing', { n: forgotten })}</p>
      {changes.length === 0 && <Empty>{v.say('settings.trial.same')}</Empty>}
      {changes.map(({ kind, subject: id, n, examples }) => (
        <details class="panel" open={changes.length === 1}>
          <summary>{v.say(`settings.trial.${kind}`, { n, what: subject(kind, id) })}</summary>
          <ul class="rows">
            {examples.map((example) => (
              <li>
                <a href={paths.mention(example)}>{titles.get(example) || v.say('settings.trial.no-words')}</a>
              </li>
            ))}
          </ul>
          {n > examples.length && (
            <p class="small">{v.say('settings.trial.more', { n: n - examples.length })}</p>
          )}
        </details>
      ))}
    </section>
  );
};

/** Letters shown of a text without a title. */
const SHOWN = 120;

/** The form of the row again, as it was tried: one button from its result. */
const Adopt = ({ desk, c, about }: { desk: Desk; c: DeskContext; about: Tried }) => {
  const { voice: v } = c.var;
  const excuse = refusalTo(desk, c, about.file);
  return (
    <form class="act" method="post" action={paths.settingsRow(about.file, about.isNew ? 'them' : about.row)}>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      {Object.entries(about.sent).flatMap(([name, values]) =>
        values.map((value) => <input type="hidden" name={name} value={value} />),
      )}
      <button class="button" type="submit" disabled={excuse !== null}>
        {v.say('settings.save')}
      </button>
      {excuse !== null && <span class="excuse">{v.say(excuse)}</span>}
    </form>
  );
};
