import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Act } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { TrialProgress } from '../trials.ts';
import type { Voice } from '../voice.ts';
import { askedIn, TrialForm, wishedIn } from './trial-form.tsx';
import { Changes, Report } from './trial-report.tsx';

/** Chạy thử: the office's own past under other rules, beside what today's rules make of it. */
export function trialPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const guest = guestOf(c);
    const progress = await desk.trials.now();
    const { report } = progress;
    const wished = wishedIn(c.req.queries(), desk.rules) ?? progress.asked;
    const running = progress.state === 'running' || progress.state === 'stopping';
    const excuse = !may(guest.person, 'trial')
      ? v.say('desk.refused.role')
      : desk.rehearser === null
        ? v.say('trial.refused.alone')
        : running
          ? v.say('trial.refused.running')
          : null;
    return show(
      c,
      desk,
      { title: v.say('trial.head'), room: 'alerts' },
      <>
        <header class="page-head">
          <h1>{v.say('trial.head')}</h1>
          <p class="page-sub">{v.say('trial.why')}</p>
        </header>
        <State v={v} c={c} desk={desk} progress={progress} />
        {report !== null && <Report v={v} rules={desk.rules} report={report} />}
        <TrialForm v={v} token={guest.formToken} rules={desk.rules} last={wished} excuse={excuse} />
      </>,
    );
  };
}

/** *Chạy thử*: begins in the background; the page shows how far it has come. */
export function startTrial(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'trial');
    await desk.trials.start(askedIn(await c.req.parseBody({ all: true }), desk.rules), person);
    return c.redirect(paths.trial, 303);
  };
}

export function stopTrial(desk: Desk): Page {
  return async (c) => {
    demand(c, 'trial');
    await desk.trials.stop();
    return c.redirect(paths.trial, 303);
  };
}

/** Where the trial stands. `data-trial` lets the browser follow it without a reload. */
const State = (props: { v: Voice; c: DeskContext; desk: Desk; progress: TrialProgress }) => {
  const { v, c, desk, progress } = props;
  const { state, asked } = progress;
  if (state === 'idle' || state === 'done' || asked === null) return <div data-trial={state} />;
  const told = { share: v.percent(progress.share), name: progress.name, n: asked.days };
  return (
    <section class="panel" aria-labelledby="state" data-trial={state}>
      <h2 id="state">{v.say('trial.state')}</h2>
      {state === 'stopped' || state === 'failed' || state === 'interrupted' ? (
        <p role={state === 'failed' ? 'alert' : 'status'}>{v.say(`trial.${state}`, told)}</p>
      ) : (
        <>
          <p role="status">{v.say(`trial.${state}`, told)}</p>
          <progress max="100" value={Math.round(progress.share * 100)} aria-labelledby="state" />
          <Changes v={v} rules={desk.rules} asked={asked} />
          <p class="small">
            <a href={paths.trial}>{v.say('teach.look-again')}</a>
          </p>
          {state === 'running' && (
            <Act
              v={v}
              guest={guestOf(c)}
              action={paths.stopTrial}
              label={v.say('trial.stop')}
              excuse={may(guestOf(c).person, 'trial') ? null : v.say('desk.refused.role')}
            />
          )}
        </>
      )}
    </section>
  );
};
