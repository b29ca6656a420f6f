import { nextStep, type Practice, PRACTICE_STEPS } from '../domain/practice.ts';
import { paths } from '../view/paths.ts';
import type { Guest } from './desk.ts';
import type { Voice } from './voice.ts';

/** Stands on every page of a drill and cannot be overlooked: that it is one, what to do next, and the way out. */
export const DrillStrip = (props: { v: Voice; guest: Guest | null; practice: Practice }) => {
  const { v, guest, practice } = props;
  const step = nextStep(practice.done);
  const n = step === null ? PRACTICE_STEPS.length : PRACTICE_STEPS.indexOf(step) + 1;
  const hint = step === 'correct' && !practice.misread ? 'correct-any' : step;
  return (
    <aside class="drill-strip" aria-label={v.say('begin.drill')}>
      <div class="drill-inner">
        <p class="drill-head">
          <strong>{v.say('begin.strip')}</strong>{' '}
          <span>
            {v.say(step === null ? 'begin.strip.done' : 'begin.strip.step', { n, of: PRACTICE_STEPS.length })}
          </span>
        </p>
        {hint !== null && (
          <p>
            {v.say(`begin.hint.${hint}`)}{' '}
            {practice.href !== null && <a href={practice.href}>{v.say(`begin.go.${step ?? ''}`)}</a>}
          </p>
        )}
        {step === 'judge' && (
          <p class="small">{v.say('begin.strip.leapt', { when: v.moment(practice.now) })}</p>
        )}
        {practice.waiting !== null && practice.waiting > 0 && (
          <p>
            <strong>{v.say('begin.strip.real', { n: practice.waiting })}</strong>
          </p>
        )}
        <form method="post" action={paths.leaveDrill}>
          {guest !== null && <input type="hidden" name="token" value={guest.formToken} />}
          <button class={step === null ? 'button' : 'button button-quiet'} type="submit">
            {v.say(step === null ? 'begin.strip.finish' : 'begin.strip.leave')}
          </button>
        </form>
      </div>
    </aside>
  );
};

/** Stands on pages of the real desk that somebody opened in the middle of a drill: what they do here is meant, and the drill goes on elsewhere. */
export const RealStrip = ({ v, guest, here }: { v: Voice; guest: Guest | null; here: string }) => (
  <aside class="real-strip" aria-label={v.say('begin.real')}>
    <div class="drill-inner">
      <p class="drill-head">
        <strong>{v.say('begin.real')}</strong>
      </p>
      <p>
        {v.say('begin.real.why')} <a href={paths.today}>{v.say('begin.real.back')}</a>
      </p>
      <form method="post" action={paths.leaveDrill}>
        {guest !== null && <input type="hidden" name="token" value={guest.formToken} />}
        <input type="hidden" name="to" value={here} />
        <button class="button button-quiet" type="submit">
          {v.say('begin.real.leave')}
        </button>
      </form>
    </div>
  </aside>
);
