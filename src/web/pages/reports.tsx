import type { Hono } from 'hono';
import type { Digest } from '../../domain/digest.ts';
import { fault } from '../../domain/fault.ts';
import { paperSubject } from '../../domain/owed.ts';
import type { Paper } from '../../domain/paper-book.ts';
import { addDays, DAY, dayOf, HOUR, mondayOf } from '../../domain/time.ts';
import { isAtWork } from '../../domain/work.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf } from '../access.ts';
import { Empty, Facts, Moment } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { WorkBar, WorkEnded } from '../works-bar.tsx';
import { paperRoutes } from './paper.tsx';
import { Digests } from './reports-digests.tsx';
import { draftChoices, DraftForm, draftPaper, type DraftTried } from './reports-draft.tsx';
import { owedNow, type ReportsFacts, reportsFacts } from './reports-facts.ts';
import { byNearness, Note, OwedPaper, type Parts } from './reports-owed.tsx';

const NOTES_AT_MOST = 2_000;
const DIGESTS_SHOWN = 6;
/** A digest made so soon after somebody asked was made for them. */
const ASKED_WITHIN = HOUR;
/** Works of this kind that are looked through, and for how long one that ended is told. */
const WORKS = 5;
const ENDED_TOLD = DAY;

/** Everything about papers that are owed. */
export function reportRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.reports, (c) => showReports(desk, c, null));
  app.post(paths.draftPaper, draftPaper(desk, showReports));
  paperRoutes(app, desk);
  app.post(`${paths.reports}/:duty/:due/da-nop`, note(desk, 'paper'));
  app.post(`${paths.reports}/:duty/:due/chua-nop`, note(desk, 'paper-back'));
}

/** Báo cáo: what is owed with its draft, when and to whom; the overdue first. */
async function showReports(desk: Desk, c: DeskContext, tried: DraftTried | null): Promise<Response> {
  const { voice: v } = c.var;
  const [facts, digests, asked, works, choices] = await Promise.all([
    reportsFacts(desk, v.now),
    desk.store.digests.list(DIGESTS_SHOWN),
    desk.store.events.acts({ act: 'digest' }, NOTES_AT_MOST, null),
    desk.works.list(WORKS, 'report'),
    draftChoices(desk, c.var.voice),
  ]);
  const people = new Map((await desk.store.people.roll(v.now)).map(({ id, name }) => [id, name]));
  const makerOf = ({ madeAt }: Digest) => {
    const by = asked.find(({ at }) => at <= madeAt && madeAt - at < ASKED_WITHIN)?.who ?? null;
    return by === null
      ? v.say('reports.made-itself')
      : v.say('reports.made-for', { who: people.get(by) ?? by });
  };
  const parts = { desk, c, v };
  const [near, later] = byNearness(facts.papers, dayOf(v.now));
  return show(
    c,
    desk,
    { title: v.say('frame.room.reports'), room: 'reports', ...(tried !== null && { status: 400 as const }) },
    <>
      <header class="page-head">
        <h1>{v.say('frame.room.reports')}</h1>
        <p class="page-sub">{v.say('reports.why')}</p>
      </header>
      <div id="works" data-live="works">
        {works
          .filter(({ endedAt }) => endedAt === null || v.now - endedAt < ENDED_TOLD)
          .map((work) => (
            <div class="panel paper-apart">
              {isAtWork(work) ? (
                <WorkBar v={v} guest={guestOf(c)} work={work} />
              ) : (
                <>
                  <p>
                    {work.link === null || work.state !== 'done' ? (
                      work.subject
                    ) : (
                      <a href={work.link}>{work.subject}</a>
                    )}
                  </p>
                  <WorkEnded v={v} work={work} />
                </>
              )}
            </div>
          ))}
      </div>
      <div class="columns">
        <div>
          <section aria-labelledby="owed" data-live="owed">
            <h2 id="owed">{v.say('reports.owed')}</h2>
            {facts.papers.length === 0 ? (
              <Empty>{v.say('reports.none')}</Empty>
            ) : (
              <ol class="rows">
                {near.map((owed) => (
                  <OwedPaper {...parts} owed={owed} />
                ))}
              </ol>
            )}
            {later.length > 0 && (
              <details>
                <summary>{v.say('reports.later', { n: later.length })}</summary>
                <ol class="rows">
                  {later.map((owed) => (
                    <OwedPaper {...parts} owed={owed} />
                  ))}
                </ol>
              </details>
            )}
            <p class="small">
              {v.say('reports.draft-note')}{' '}
              <a href={paths.settingsFile('papers')}>{v.say('reports.change-templates')}</a>
              {' · '}
              <a href={paths.settingsFile('calendar')}>{v.say('reports.change-days')}</a>
            </p>
          </section>
          <Papers v={v} id="by-hand" title="reports.drafts" papers={facts.byHand} />
          <Done {...parts} facts={facts} />
        </div>
        <div>
          <DraftForm desk={desk} c={c} choices={choices} tried={tried} />
          <Papers v={v} id="issued" title="reports.issued" papers={facts.issued} />
          <Digests v={v} digests={digests} makerOf={makerOf} lastWeek={addDays(mondayOf(v.now), -7)} />
          <Regular v={v} facts={facts} />
        </div>
      </div>
    </>,
  );
}

const Papers = (props: { v: Voice; id: string; title: string; papers: readonly Paper[] }) => {
  const { v, id, title, papers } = props;
  return papers.length === 0 ? null : (
    <section aria-labelledby={id} data-live={id}>
      <h2 id={id}>{v.say(title)}</h2>
      <ul class="rows">
        {papers.map((paper) => (
          <li>
            <a class="row-title" href={paths.paper(paper.id)} lang="vi">
              {paper.title}
            </a>
            <Facts>
              {v.say(`papers.state.${paper.state}`)}
              {paper.head.number !== '' && v.say('reports.number', { number: paper.head.number })}
              {paper.state === 'issued' &&
                paper.head.day !== '' &&
                v.say('reports.dated', { day: v.day(paper.head.day) })}
              <Moment v={v} at={paper.issuedAt ?? paper.updatedAt} />
            </Facts>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Done = ({ v, c, facts }: Parts & { facts: ReportsFacts }) =>
  facts.done.length === 0 ? null : (
    <section aria-labelledby="done">
      <h2 id="done">{v.say('reports.done')}</h2>
      <ul class="rows">
        {facts.done.map((owed) => (
          <li>
            <p>{owed.duty.name}</p>
            <Facts>
              {v.say('reports.for', { due: v.day(owed.due) })}
              {owed.done !== null && (
                <>
                  {v.say('reports.done-by', { who: owed.done.who })} <Moment v={v} at={owed.done.at} />
                </>
              )}
            </Facts>
            <Note v={v} c={c} owed={owed} act="chua-nop" />
          </li>
        ))}
      </ul>
    </section>
  );

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

/** *Đã nộp*, and taking it back: who said so, and when. */
function note(desk: Desk, act: 'paper' | 'paper-back'): Page {
  return async (c) => {
    const person = demand(c, 'paper');
    const now = desk.world.now();
    const { papers, done } = await owedNow(desk, now);
    const [duty, due] = [c.req.param('duty'), c.req.param('due')];
    const owed = [...papers, ...done].find((one) => one.duty.id === duty && one.due === due);
    if (owed === undefined) throw fault('not-found', 'reports.missing');
    if ((act === 'paper') === (owed.done !== null)) return c.redirect(paths.reports, 303);
    const data = { act, name: person.name, title: owed.duty.name, due: owed.due };
    const subject = paperSubject(owed.duty.id, owed.due);
    await desk.store.events.add([{ at: now, event: 'act', subject, who: person.id, data }]);
    return c.redirect(`${paths.reports}?done=paper`, 303);
  };
}
