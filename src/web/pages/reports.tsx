import type { Hono } from 'hono';
import { fault } from '../../domain/fault.ts';
import { addDays, DAY, dayOf, HOUR, mondayOf, startOfDay } from '../../domain/time.ts';
import type { Digest } from '../../domain/digest.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Act, Empty, Facts, Moment, Tag, Time } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { weekOf } from '../digest-week.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { type Paper, paperSubject, papersOf, type ReportsFacts } from './reports-facts.ts';

/** Notes older than this belong to papers the page no longer shows. */
const NOTES_SINCE = 460 * DAY;
const NOTES_AT_MOST = 2_000;
const DIGESTS_SHOWN = 6;
/** A paper due later than this is not handed in yet. */
const NOTED_AHEAD = 31;
/** A digest made so soon after somebody asked was made for them. */
const ASKED_WITHIN = HOUR;

/** Everything about papers that are owed. */
export function reportRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.reports, reportsPage(desk));
  app.post(`${paths.reports}/:duty/:due/da-nop`, note(desk, 'paper'));
  app.post(`${paths.reports}/:duty/:due/chua-nop`, note(desk, 'paper-back'));
}

/** Báo cáo: what is owed, when and to whom; the overdue first. */
function reportsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const [facts, digests, asked] = await Promise.all([
      read(desk, v.now),
      desk.store.digests.list(DIGESTS_SHOWN),
      desk.store.events.acts({ act: 'digest' }, NOTES_AT_MOST, null),
    ]);
    const people = new Map((await desk.store.people.roll(v.now)).map(({ id, name }) => [id, name]));
    const makerOf = ({ madeAt }: Digest) => {
      const by = asked.find(({ at }) => at <= madeAt && madeAt - at < ASKED_WITHIN)?.who ?? null;
      return by === null
        ? v.say('reports.made-itself')
        : v.say('reports.made-for', { who: people.get(by) ?? by });
    };
    return show(
      c,
      desk,
      { title: v.say('frame.room.reports'), room: 'reports' },
      <>
        <header class="page-head">
          <h1>{v.say('frame.room.reports')}</h1>
          <p class="page-sub">{v.say('reports.why')}</p>
        </header>
        <div class="columns">
          <div>
            <section aria-labelledby="owed">
              <h2 id="owed">{v.say('reports.owed')}</h2>
              {facts.papers.length === 0 ? (
                <Empty>{v.say('reports.none')}</Empty>
              ) : (
                <ol class="rows">
                  {facts.papers.map((paper) => (
                    <Owed v={v} c={c} paper={paper} />
                  ))}
                </ol>
              )}
              <p class="small">{v.say('reports.not-made')}</p>
            </section>
            <Done v={v} c={c} facts={facts} />
          </div>
          <div>
            <Digests v={v} digests={digests} makerOf={makerOf} />
            <Regular v={v} facts={facts} />
          </div>
        </div>
      </>,
    );
  };
}

async function read(desk: Desk, now: number): Promise<ReportsFacts> {
  const { events } = desk.store;
  const from = now - NOTES_SINCE;
  const notes = await Promise.all(
    ['paper', 'paper-back'].map((act) => events.acts({ act, from }, NOTES_AT_MOST, null)),
  );
  return papersOf(desk.rules, notes.flat(), now);
}

const Owed = ({ v, c, paper }: { v: Voice; c: DeskContext; paper: Paper }) => {
  const { duty, due, draft, state } = paper;
  return (
    <li>
      <p>
        <b>{duty.name}</b>{' '}
        {state !== 'ahead' && <Tag strong={state === 'overdue'}>{v.say(`reports.state.${state}`)}</Tag>}
      </p>
      <Facts>
        {v.say(state === 'overdue' ? 'reports.was-due' : 'reports.due', {
          due: v.day(due),
          days: Math.abs(Math.round((startOfDay(due) - startOfDay(dayOf(v.now))) / DAY)),
        })}
        {state !== 'overdue' && v.say('reports.draft', { draft: v.day(draft) })}
        {v.say('reports.to', { to: duty.to })}
        {duty.basis}
      </Facts>
      {due <= addDays(dayOf(v.now), NOTED_AHEAD) && <Note v={v} c={c} paper={paper} act="da-nop" />}
    </li>
  );
};

const Note = (props: { v: Voice; c: DeskContext; paper: Paper; act: 'da-nop' | 'chua-nop' }) => {
  const { v, c, paper, act } = props;
  const guest = guestOf(c);
  return (
    <Act
      v={v}
      guest={guest}
      action={paths.paperAct(paper.duty.id, paper.due, act)}
      label={v.say(`reports.act.${act}`)}
      about={`${paper.duty.name} ${v.day(paper.due)}`}
      excuse={may(guest.person, 'paper') ? null : v.say('desk.refused.role')}
      quiet
    />
  );
};

const Done = ({ v, c, facts }: { v: Voice; c: DeskContext; facts: ReportsFacts }) =>
  facts.done.length === 0 ? null : (
    <section aria-labelledby="done">
      <h2 id="done">{v.say('reports.done')}</h2>
      <ul class="rows">
        {facts.done.map((paper) => (
          <li>
            <p>{paper.duty.name}</p>
            <Facts>
              {v.say('reports.for', { due: v.day(paper.due) })}
              {paper.done !== null && (
                <>
                  {v.say('reports.done-by', { who: paper.done.who })} <Moment v={v} at={paper.done.at} />
                </>
              )}
            </Facts>
            <Note v={v} c={c} paper={paper} act="chua-nop" />
          </li>
        ))}
      </ul>
    </section>
  );

/** What the house itself writes so far: the weeks. */
const Digests = (props: { v: Voice; digests: Digest[]; makerOf: (digest: Digest) => string }) => {
  const { v, digests, makerOf } = props;
  const lastWeek = addDays(mondayOf(v.now), -7);
  const missing = !digests.some(({ from }) => from === lastWeek);
  return (
    <section class="panel" aria-labelledby="digests">
      <h2 id="digests">{v.say('reports.digests')}</h2>
      <p>
        {v.say(missing ? 'reports.week-missing' : 'reports.week-made', {
          from: v.day(lastWeek),
          to: v.day(addDays(lastWeek, 6)),
        })}{' '}
        <a href={paths.digests}>{v.say(missing ? 'reports.make' : 'reports.all-digests')}</a>
      </p>
      <ul class="rows">
        {digests.map((digest) => (
          <li>
            <a class="row-title" href={paths.digest(digest.id)}>
              {weekOf(v, digest)}
            </a>
            <Facts>
              <>
                {v.say('desk.digest.made')} <Time v={v} at={digest.madeAt} />
              </>
              {makerOf(digest)}
            </Facts>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Regular = ({ v, facts }: { v: Voice; facts: ReportsFacts }) =>
  facts.regular.length === 0 ? null : (
    <section class="panel" aria-labelledby="regular">
      <h2 id="regular">{v.say('calendar.regular')}</h2>
      <ul class="bullets">
        {facts.regular.map(({ name, due, to }) => (
          <li>{v.say('calendar.regular.line', { name, due, to })}</li>
        ))}
      </ul>
    </section>
  );

/** *Đã nộp*, and taking it back. The paper itself lies elsewhere: what is kept is who said so, and when. */
function note(desk: Desk, act: 'paper' | 'paper-back'): Page {
  return async (c) => {
    const person = demand(c, 'paper');
    const now = desk.world.now();
    const { papers, done } = await read(desk, now);
    const [duty, due] = [c.req.param('duty'), c.req.param('due')];
    const paper = [...papers, ...done].find((one) => one.duty.id === duty && one.due === due);
    if (paper === undefined) throw fault('not-found', 'reports.missing');
    if ((act === 'paper') === (paper.done !== null)) return c.redirect(paths.reports, 303);
    const data = { act, name: person.name, title: paper.duty.name, due: paper.due };
    const subject = paperSubject(paper.duty.id, paper.due);
    await desk.store.events.add([{ at: now, event: 'act', subject, who: person.id, data }]);
    return c.redirect(`${paths.reports}?done=paper`, 303);
  };
}
