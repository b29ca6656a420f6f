import type { Hono } from 'hono';
import { AMENDABLE, type Amendable } from '../../domain/amendment.ts';
import { paths } from '../../view/paths.ts';
import { Empty, Moment } from '../components.tsx';
import { show } from '../layout.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { placeName } from '../names.ts';
import { saidOf } from '../rule-form.tsx';
import type { Settings } from '../settings.ts';
import type { Voice } from '../voice.ts';
import { checkFact, previewRow, removeRow, restoreRow, saveRow } from './settings-acts.ts';
import { isOverdue, mayRead, rowName } from './settings-facts.ts';
import { settingsListPage } from './settings-list.tsx';
import { newRowPage, rowPage } from './settings-row.tsx';
import { settingsTrialPage, tryRow } from './settings-trial.tsx';

/** Thiết lập: everything that can be set, its lists, its rows, and what is done to them. */
export function settingsRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const row = `${paths.settings}/:tep/:dong`;
  app.get(paths.settings, settingsPage(desk));
  app.get(paths.settingsTrial(':viec'), settingsTrialPage(desk));
  app.get(`${paths.settings}/:tep`, settingsListPage(desk));
  app.get(`${paths.settings}/:tep/them`, newRowPage(desk));
  app.get(row, rowPage(desk));
  app.post(row, saveRow(desk));
  app.post(`${row}/thu`, tryRow(desk));
  app.post(`${row}/xem`, previewRow(desk));
  app.post(`${row}/bo`, removeRow(desk));
  app.post(`${row}/tro-lai`, restoreRow(desk));
  app.post(`${row}/tra-lai`, checkFact(desk));
}

/** Changes shown on the first page. */
const RECENT = 8;

/** Rooms in which other things are set, as `paths` calls them. */
const ELSEWHERE = ['people', 'sources', 'noise', 'accuracy', 'trial', 'silences', 'audit'] as const;

function settingsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { settings } = desk;
    return show(
      c,
      desk,
      { title: v.say('settings.head'), room: 'settings' },
      <>
        <header class="page-head">
          <h1>{v.say('settings.head')}</h1>
          <p class="page-sub">{v.say('settings.why')}</p>
        </header>
        {settings === null ? (
          <p class="note">{v.say('settings.alone')}</p>
        ) : (
          <>
            <LeftOut c={c} settings={settings} />
            <section aria-labelledby="ours">
              <h2 id="ours">{v.say('settings.ours')}</h2>
              <ul class="room-list">
                {AMENDABLE.map((file) => (
                  <li>
                    {mayRead(c, file) ? (
                      <a href={paths.settingsFile(file)} aria-describedby={`about-${file}`}>
                        {v.say(`settings.file.${file}`)}
                      </a>
                    ) : (
                      <b>{v.say(`settings.file.${file}`)}</b>
                    )}
                    <span class="small" id={`about-${file}`}>
                      {stateOf(desk, v, file)}
                      {!mayRead(c, file) && ` ${v.say('settings.refused.look')}`}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere">{v.say('settings.elsewhere')}</h2>
          <ul class="room-list">
            {ELSEWHERE.map((room) => (
              <li>
                <a href={paths[room]} aria-describedby={`about-${room}`}>
                  {v.say(`frame.room.${room}`)}
                </a>
                <span class="small" id={`about-${room}`}>
                  {v.say(`settings.about.${room}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
        {settings !== null && <Recent c={c} settings={settings} />}
      </>,
    );
  };
}

/** One line on how a part stands today. */
function stateOf(desk: Desk, v: Voice, file: Amendable): string {
  const { haidang, recipients, topics, claims, facts, calendar, papers } = desk.rules;
  const say = (data: Record<string, string | number>) => v.say(`settings.about.${file}`, data);
  switch (file) {
    case 'haidang': {
      const { name, province } = haidang.organisation;
      const place = province === null ? v.say('settings.no-province') : placeName(desk.rules, province);
      const language = v.say(`settings.choice.${haidang.desk.language}`);
      return say({ name, place, from: haidang.mail.from, language });
    }
    case 'recipients':
      return say({ n: recipients.length, m: recipients.filter(({ alerts }) => alerts).length });
    case 'topics':
      return say({ n: topics.topics.length, m: topics.exclude.length });
    case 'claims':
      return say({ n: claims.length, m: claims.filter((claim) => isOverdue(claim, v)).length });
    case 'facts':
      return say({ n: facts.length, m: facts.filter((fact) => fact.approved_by === null).length });
    case 'papers':
      return say({ n: papers.papers.length, m: papers.letters.length });
    case 'calendar':
      break;
  }
  return say({ n: calendar.campaigns.length, m: calendar.expected.length + calendar.duties.length });
}

/** What was changed here once and is not in use. */
const LeftOut = ({ c, settings }: { c: DeskContext; settings: Settings }) => {
  const { voice: v } = c.var;
  const left = settings.left().filter(({ amendment: { file } }) => mayRead(c, file));
  if (left.length === 0) return null;
  return (
    <div class="outage" role="status">
      <h2>{v.say('settings.left.head')}</h2>
      <p>{v.say('settings.left.why')}</p>
      <ul>
        {left.map(({ amendment: { file, row, before, after }, complaints }) => (
          <li>
            <a href={paths.settingsRow(file, row)}>{rowName(v, file, row, after ?? before)}</a>
            {complaints.map((complaint) => ` · ${saidOf(v, complaint)}`)}
          </li>
        ))}
      </ul>
    </div>
  );
};

const Recent = async ({ c, settings }: { c: DeskContext; settings: Settings }) => {
  const { voice: v } = c.var;
  const shown = AMENDABLE.filter((file) => mayRead(c, file));
  const made = await Promise.all(shown.map((file) => settings.history(file)));
  const recent = made
    .flat()
    .toSorted((a, b) => b.at - a.at)
    .slice(0, RECENT);
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{v.say('settings.recent')}</h2>
      {recent.length === 0 ? (
        <Empty>{v.say('settings.recent-none')}</Empty>
      ) : (
        <ul class="rows">
          {recent.map(({ at, name, file, row, before, after, why }) => (
            <li>
              <a href={`${paths.settingsRow(file, row)}#history`}>{rowName(v, file, row, after ?? before)}</a>
              <p class="small">
                <Moment v={v} at={at} /> · {name}
                {why !== '' && ` · ${why}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
