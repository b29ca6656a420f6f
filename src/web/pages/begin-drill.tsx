import type { Hono } from 'hono';
import type { Happening } from '../../domain/event.ts';
import { fault } from '../../domain/fault.ts';
import { PRACTICE_STEPS } from '../../domain/practice.ts';
import { MINUTE } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, sessionHash } from '../access.ts';
import { Tag } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv } from '../desk.ts';
import { StartDrill } from '../drill-door.tsx';
import { enterLesson, leaveLesson, lessonOf } from '../drill-switch.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { Saved } from './begin.tsx';
import { ownPath } from './language.ts';

/** Into a drill, out of it, and what came of the last one. All of this is the real house's. */
export function drillRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.drill, (c) => showDrill(desk, c));
  app.post(paths.startDrill, async (c) => {
    const person = demand(c, 'drill');
    if (desk.trainer === null) throw fault('unavailable', 'begin.drill.alone');
    enterLesson(desk, c, await desk.trainer.begin(person, sessionHash(desk, c)));
    const data = { act: 'drill-begin', name: person.name };
    await desk.store.events.add([
      { at: desk.world.now(), event: 'act', subject: 'drill', who: person.id, data },
    ]);
    return c.redirect(paths.today, 303);
  });
  app.post(paths.leaveDrill, async (c) => {
    const { person } = guestOf(c);
    const key = leaveLesson(desk, c);
    const came = key === null ? null : await desk.trainer?.end(key, sessionHash(desk, c));
    if (came != null) {
      const now = desk.world.now();
      const minutes = Math.max(1, Math.round((now - came.began) / MINUTE));
      const data = { act: 'drill-end', name: person.name, done: came.done, minutes };
      await desk.store.events.add([{ at: now, event: 'act', subject: 'drill', who: person.id, data }]);
    }
    // Who leaves on a page of the real desk goes on with what they were about.
    const { to } = await c.req.parseBody();
    return c.redirect(to === undefined ? paths.drill : ownPath(to, c.req.url), 303);
  });
}

async function showDrill(desk: Desk, c: DeskContext): Promise<Response> {
  const { voice: v } = c.var;
  const { person } = guestOf(c);
  const inside = (await lessonOf(desk, c)) !== null;
  const [last] = await desk.store.events.acts({ who: [person.id], act: 'drill-end' }, 1, null);
  return show(
    c,
    desk,
    { title: v.say('begin.drill') },
    <>
      <Saved v={v} c={c} />
      <header class="page-head">
        <h1>{v.say('begin.drill')}</h1>
        <p class="page-sub">{v.say('begin.drill.why')}</p>
      </header>
      {inside ? (
        <p class="note">
          {v.say('begin.drill.inside')} <a href={paths.today}>{v.say('begin.drill.return')}</a>
        </p>
      ) : (
        last === undefined && <StartDrill c={c} desk={desk} />
      )}
      {last === undefined ? <Ahead v={v} /> : <Came v={v} last={last} />}
      {last !== undefined && !inside && <StartDrill c={c} desk={desk} />}
    </>,
  );
}

/** What the five steps are, for who has not taken them. */
const Ahead = ({ v }: { v: Voice }) => (
  <section aria-labelledby="ahead">
    <h2 id="ahead">{v.say('begin.drill.steps')}</h2>
    <ol class="steps">
      {PRACTICE_STEPS.map((step) => (
        <li>{v.say(`begin.does.${step}`)}</li>
      ))}
    </ol>
    <p class="small">{v.say('begin.drill.safe')}</p>
  </section>
);

/** What this person did last time, and what the real house does in the same case. */
const Came = ({ v, last }: { v: Voice; last: Happening }) => {
  const { done, minutes } = last.data;
  const steps: readonly unknown[] = Array.isArray(done) ? done : [];
  const n = PRACTICE_STEPS.filter((step) => steps.includes(step)).length;
  return (
    <section aria-labelledby="came">
      <h2 id="came">
        {v.say(n === PRACTICE_STEPS.length ? 'begin.came.all' : 'begin.came.some', {
          n,
          of: PRACTICE_STEPS.length,
        })}
      </h2>
      <p>
        {v.say('begin.came.took', { n: typeof minutes === 'number' ? minutes : 0, when: v.moment(last.at) })}
      </p>
      <ol class="begin-steps">
        {PRACTICE_STEPS.map((step) => (
          <li>
            <b>{v.say(`begin.does.${step}`)}</b>{' '}
            <Tag strong={!steps.includes(step)}>
              {v.say(steps.includes(step) ? 'begin.done' : 'begin.not-yet')}
            </Tag>
            <p class="small">{v.say(`begin.really.${step}`)}</p>
          </li>
        ))}
      </ol>
      <p>
        <a class="button" href={paths.today}>
          {v.say('begin.to-work')}
        </a>
      </p>
    </section>
  );
};
