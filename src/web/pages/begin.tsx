import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { fault } from '../../domain/fault.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { StartDrill } from '../drill-door.tsx';
import { Tag } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv } from '../desk.ts';
import type { Settings } from '../settings.ts';
import { Mended } from '../fields.tsx';
import type { Tried } from '../hand.ts';
import { lessonOf } from '../drill-switch.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { drillRoutes } from './begin-drill.tsx';
import { BEGIN_STEPS, type BeginStep, drilled, SLUGS, stepsTaken, tookStep } from './begin-facts.ts';
import { mailRoutes } from './begin-mail.tsx';
import { officeRoutes } from './begin-office.tsx';
import { peopleStepRoutes } from './begin-people.tsx';
import { sourcesStepRoutes } from './begin-sources.tsx';

/** The first morning of a house: five questions, then a drill. */
export function beginRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.begin, async (c) => overview(desk, c));
  app.post(`${paths.begin}/:step/giu`, async (c) => {
    const step = BEGIN_STEPS.find((one) => SLUGS[one] === c.req.param('step'));
    if (step === undefined) throw fault('not-found', 'desk.missing.page');
    return onward(desk, c, step);
  });
  drillRoutes(app, desk);
  officeRoutes(app, desk);
  peopleStepRoutes(app, desk);
  mailRoutes(app, desk);
  sourcesStepRoutes(app, desk);
}

async function overview(desk: Desk, c: DeskContext): Promise<Response> {
  const { voice: v } = c.var;
  const { person } = guestOf(c);
  if (!may(person, 'begin')) return c.redirect(paths.drill, 303);
  const taken = await stepsTaken(desk);
  const next = BEGIN_STEPS.find((step) => !taken.has(step));
  return show(
    c,
    desk,
    { title: v.say('begin.head') },
    <>
      <header class="page-head">
        <h1>{v.say('begin.head')}</h1>
        <p class="page-sub">{v.say('begin.why')}</p>
      </header>
      {desk.settings === null && <p class="note">{v.say('begin.alone')}</p>}
      <ol class="begin-steps">
        {BEGIN_STEPS.map((step) => (
          <li>
            <a href={paths.beginStep(SLUGS[step])}>{v.say(`begin.step.${step}`)}</a>{' '}
            <Tag strong={!taken.has(step)}>{v.say(taken.has(step) ? 'begin.done' : 'begin.open')}</Tag>
          </li>
        ))}
        <li>
          <a href={paths.drill}>{v.say('begin.drill')}</a>{' '}
          <Tag>{v.say((await drilled(desk)) ? 'begin.done' : 'begin.open')}</Tag>
        </li>
      </ol>
      <p class="begin-foot">
        {next === undefined ? (
          <a class="button" href={paths.today}>
            {v.say('begin.to-work')}
          </a>
        ) : (
          <a class="button" href={paths.beginStep(SLUGS[next])}>
            {v.say(taken.size === 0 ? 'begin.start' : 'begin.on')}
          </a>
        )}
        {next !== undefined && <a href={paths.today}>{v.say('begin.later')}</a>}
      </p>
      {next === undefined && <StartDrill c={c} desk={desk} />}
    </>,
  );
}

/** Who may set the house up, and what with. Faults: `forbidden` by role, `unavailable` where the desk stands alone. */
export function setting(desk: Desk, c: DeskContext): { settings: Settings } {
  demand(c, 'begin');
  if (desk.settings === null) throw fault('unavailable', 'begin.alone');
  return { settings: desk.settings };
}

/** The step is done; on to the next one. `told`: what the next page says of it. */
export async function onward(
  desk: Desk,
  c: DeskContext,
  step: BeginStep,
  told: Record<string, string> = {},
): Promise<Response> {
  await tookStep(desk, step, demand(c, 'begin'), desk.world.now());
  const query = new URLSearchParams({ xong: step, ...told }).toString();
  return c.redirect(`${nextOf(step)}?${query}`, 303);
}

function nextOf(step: BeginStep): string {
  const next = BEGIN_STEPS[BEGIN_STEPS.indexOf(step) + 1];
  return next === undefined ? paths.drill : paths.beginStep(SLUGS[next]);
}

/** The frame of a step: where it stands among the others, back and on without answering. */
export async function showStep(
  desk: Desk,
  c: DeskContext,
  step: BeginStep,
  tried: Tried<string> | null,
  body: Child,
  /** What the button says that takes the step as it stands; null: it may only be passed by, and stays open. */
  keep: string | null = `begin.keep.${step}`,
): Promise<Response> {
  demand(c, 'begin');
  // Setting up the real house in the middle of a play would not be told apart from it.
  if ((await lessonOf(desk, c)) !== null) return c.redirect(paths.drill, 303);
  const { voice: v } = c.var;
  const at = BEGIN_STEPS.indexOf(step);
  const before = BEGIN_STEPS[at - 1];
  return show(
    c,
    desk,
    { title: v.say(`begin.step.${step}`), status: tried === null ? 200 : 400 },
    <>
      <Saved v={v} c={c} />
      <header class="page-head">
        <p class="page-sub">{v.say('begin.at', { n: at + 1, of: BEGIN_STEPS.length })}</p>
        <h1>{v.say(`begin.step.${step}`)}</h1>
        <p class="page-sub">{v.say(`begin.why.${step}`)}</p>
      </header>
      <Mended v={v} tried={tried} />
      {desk.settings === null && <p class="note">{v.say('begin.alone')}</p>}
      {body}
      <div class="begin-foot">
        <a href={before === undefined ? paths.begin : paths.beginStep(SLUGS[before])}>
          {v.say('begin.back')}
        </a>
        {keep === null ? (
          <a href={nextOf(step)}>{v.say('begin.skip')}</a>
        ) : (
          <form method="post" action={`${paths.beginStep(SLUGS[step])}/giu`}>
            <input type="hidden" name="token" value={guestOf(c).formToken} />
            <button class="button button-quiet" type="submit">
              {v.say(keep)}
            </button>
          </form>
        )}
        <a href={paths.today}>{v.say('begin.later')}</a>
      </div>
    </>,
  );
}

/** What the step before just did; anything else in the address is not shown. */
export const Saved = ({ v, c }: { v: Voice; c: DeskContext }) => {
  const step = BEGIN_STEPS.find((one) => one === c.req.query('xong'));
  if (step === undefined) return null;
  const [former, now] = [c.req.query('cu'), c.req.query('nay')];
  return (
    <p class="done" role="status">
      {v.say(`begin.saved.${step}`)}
      {former !== undefined && now !== undefined && ` ${v.say('begin.merged', { former, now })}`}
    </p>
  );
};
