import type { Hono } from 'hono';
import { fault } from '../../domain/fault.ts';
import { MINUTE } from '../../domain/time.ts';
import { isAtWork, type Work } from '../../domain/work.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Empty, Facts, Moment } from '../components.tsx';
import type { Desk, DeskEnv, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { mayStop, WorkBar, WorkEnded, workSubject } from '../works-bar.tsx';

const ENDED_SHOWN = 50;

export function workRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.works, worksPage(desk));
  app.post(`${paths.works}/:id/dung`, stopWork(desk));
}

/** Việc máy: what runs in the background, who asked for it, and how it ended. */
function worksPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const works = await desk.works.list(ENDED_SHOWN);
    const running = works.filter(isAtWork);
    const ended = works.filter((work) => !isAtWork(work));
    return show(
      c,
      desk,
      { title: v.say('work.head'), room: 'works' },
      <>
        <header class="page-head">
          <h1>{v.say('work.head')}</h1>
          <p class="page-sub">{v.say('work.why')}</p>
        </header>
        <div data-live="works">
          {works.length === 0 && <Empty>{v.say('work.none')}</Empty>}
          {running.length > 0 && (
            <section aria-labelledby="running">
              <h2 id="running">{v.say('work.running')}</h2>
              <ul class="rows">
                {running.map((work) => (
                  <li>
                    <WorkBar v={v} guest={guestOf(c)} work={work} />
                    <Begun v={v} work={work} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {ended.length > 0 && (
            <section aria-labelledby="ended">
              <h2 id="ended">{v.say('work.ended')}</h2>
              <ul class="rows">
                {ended.map((work) => (
                  <li>
                    <span class="row-title">
                      {v.say(`work.kind.${work.kind}`)} {workSubject(v, work)}
                    </span>
                    <WorkEnded v={v} work={work} />
                    <Begun v={v} work={work} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </>,
    );
  };
}

const Begun = ({ v, work }: { v: Voice; work: Work }) => (
  <Facts>
    {v.say('work.by', { name: work.name })}
    <Moment v={v} at={work.startedAt} />
    {work.endedAt !== null &&
      work.endedAt - work.startedAt >= MINUTE &&
      v.say('work.took', { span: v.span(work.endedAt - work.startedAt) })}
    {work.link !== null && (
      <a href={work.link}>
        {v.say(isAtWork(work) ? 'work.open' : 'work.result')}
        <span class="visually-hidden"> {workSubject(v, work)}</span>
      </a>
    )}
  </Facts>
);

/** *Dừng lại*: whoever began a work, or somebody who decides here. */
function stopWork(desk: Desk): Page {
  return async (c) => {
    const { person } = guestOf(c);
    const work = await desk.works.get(c.req.param('id') ?? '');
    if (work === null) throw fault('not-found', 'work.missing');
    if (!mayStop(person, work)) throw fault('forbidden', 'work.refused.not-yours');
    if (!(await desk.works.stop(work.id))) throw fault('conflict', 'work.refused.over');
    const data = { act: 'stop-work', name: person.name, kind: work.kind };
    await desk.store.events.add([
      { at: desk.world.now(), event: 'act', subject: work.id, who: person.id, data },
    ]);
    return c.redirect(work.link ?? paths.works, 303);
  };
}
