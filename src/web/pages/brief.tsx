import type { Hono } from 'hono';
import { type Brief, briefAt, briefId } from '../../domain/brief.ts';
import { fault } from '../../domain/fault.ts';
import { dayOf } from '../../domain/time.ts';
import { briefParts, briefTitle } from '../../view/brief.ts';
import { paths } from '../../view/paths.ts';
import { Empty } from '../components.tsx';
import type { Desk, DeskEnv, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { LetterParts } from '../letter-parts.tsx';
import type { Voice } from '../voice.ts';

/** Other mornings within reach of a thumb. */
const DAYS_SHOWN = 14;

export function briefRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.briefs, briefPage(desk));
}

/** Bản tin sáng: one morning as it was computed and sent; without a day, the newest. */
function briefPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = c.req.query('ngay');
    const briefs = await desk.store.briefs.list(DAYS_SHOWN);
    const brief = asked === undefined ? briefs[0] : await desk.store.briefs.get(briefId(asked));
    if (brief === null) throw fault('not-found', 'brief.missing.day');
    const title = brief === undefined ? v.say('brief.room') : briefTitle(v.language, brief);
    return show(
      c,
      desk,
      { title, room: 'digests' },
      <article class="report brief">
        <header class="page-head">
          <h1>{title}</h1>
          {brief !== undefined && (
            <p class="page-sub">{v.say('brief.made', { at: v.moment(brief.madeAt) })}</p>
          )}
        </header>
        {brief === undefined ? (
          <Empty>{v.say('brief.missing', { at: desk.rules.haidang.brief.at })}</Empty>
        ) : (
          <>
            {asked === undefined && <NotYet v={v} desk={desk} newest={brief} />}
            <LetterParts parts={briefParts(v.language, brief, '')} />
            <p class="small">{v.say('digest.machine')}</p>
          </>
        )}
        <Others v={v} briefs={briefs} shown={brief?.id ?? ''} />
      </article>,
    );
  };
}

/** Yesterday's page must not be taken for today's. */
const NotYet = ({ v, desk, newest }: { v: Voice; desk: Desk; newest: Brief }) => {
  const today = dayOf(v.now);
  if (newest.day === today) return null;
  const { at } = desk.rules.haidang.brief;
  return (
    <p class="note">{v.say(v.now < briefAt(today, at) ? 'brief.today-not' : 'brief.today-none', { at })}</p>
  );
};

const Others = ({ v, briefs, shown }: { v: Voice; briefs: readonly Brief[]; shown: string }) => {
  const others = briefs.filter(({ id }) => id !== shown);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="mornings">
      <h2 id="mornings">{v.say('brief.days')}</h2>
      <ul class="rows">
        {others.map((brief) => (
          <li>
            <a href={paths.brief(brief.day)}>{briefTitle(v.language, brief)}</a>{' '}
            <span class="small">{v.say('brief.row', { n: brief.things.length + brief.others })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
