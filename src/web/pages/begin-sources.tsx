import type { Hono } from 'hono';
import { dayOf, addDays } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf } from '../access.ts';
import { Act, Stands } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv } from '../desk.ts';
import { listening } from '../../domain/listening.ts';
import { SLUGS } from './begin-facts.ts';
import { showStep } from './begin.tsx';

const NAMED = 5;

/** What is heard. */
export function sourcesStepRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const path = paths.beginStep(SLUGS.sources);
  app.get(path, (c) => showSources(desk, c));
  app.post(`${path}/doc`, (c) => {
    demand(c, 'begin');
    desk.soon?.('collect');
    return c.redirect(`${path}?doc=1`, 303);
  });
}

async function showSources(desk: Desk, c: DeskContext): Promise<Response> {
  const { voice: v } = c.var;
  const today = dayOf(v.now);
  const [sources, runs, journal] = await Promise.all([
    desk.store.sources.all(),
    desk.store.events.runs(),
    desk.store.coverage.journal(addDays(today, -1), addDays(today, 1)),
  ]);
  const hears = listening(sources, runs, v.now, journal);
  const tried = sources.filter(({ triedAt }) => triedAt !== null);
  const deaf = tried.filter(({ okAt }) => okAt === null);
  const excuse = desk.soon === null ? v.say('desk.refused.no-worker') : null;
  return showStep(
    desk,
    c,
    'sources',
    null,
    <>
      {c.req.query('doc') !== undefined && (
        <p class="done" role="status">
          {v.say('begin.sources.reading')}
        </p>
      )}
      <Stands
        v={v}
        rows={[
          ['begin.sources.on', v.number(sources.length)],
          ['begin.sources.asked', v.number(tried.length)],
          ['begin.sources.heard', v.say('begin.sources.heard-of', { n: hears.heard, of: hears.of })],
        ]}
      />
      {tried.length === 0 && <p>{v.say('begin.sources.first')}</p>}
      {deaf.length > 0 && (
        <p class="note">
          {v.say('begin.sources.deaf', {
            n: deaf.length,
            names: deaf
              .slice(0, NAMED)
              .map(({ name }) => name)
              .join(', '),
            more: deaf.length > NAMED ? ' …' : '',
          })}
        </p>
      )}
      <Act
        v={v}
        guest={guestOf(c)}
        action={`${paths.beginStep(SLUGS.sources)}/doc`}
        label={v.say('begin.sources.read')}
        excuse={excuse}
        quiet
      />
      <p class="links">
        <a href={paths.addSource}>{v.say('begin.sources.add')}</a>{' '}
        <a href={paths.sources}>{v.say('begin.sources.all')}</a>
      </p>
      <p class="small">{v.say('begin.sources.local')}</p>
    </>,
  );
}
