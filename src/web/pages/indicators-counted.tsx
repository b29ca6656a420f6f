import type { IndicatorBoard } from '../../domain/indicator.ts';
import type { PressRequest } from '../../domain/press-request.ts';
import type { BoardNow } from '../indicators-kept.ts';
import type { Voice } from '../voice.ts';
import { inputNames } from './indicators-forms.ts';

/** When the numbers were counted, or how far a counting is that takes longer than a page waits. */
export const Counted = ({
  v,
  now: { told, share, failed },
  again,
}: {
  v: Voice;
  now: BoardNow;
  again: string;
}) => (
  <>
    {told !== null && <p class="small">{v.say('indicators.counted-at', { at: v.moment(told.at) })}</p>}
    {failed && (
      <p class="note no-print">
        {v.say('indicators.not-counted')} <a href={again}>{v.say('indicators.look-again')}</a>
      </p>
    )}
    {share !== null && (
      <div class="panel no-print" data-soon>
        <p id="counting">
          {v.say(told === null ? 'indicators.counting' : 'indicators.counting-anew')}{' '}
          <span data-ticks>{v.percent(share)}</span>
        </p>
        <progress data-ticks max="100" value={Math.round(share * 100)} aria-labelledby="counting" />
        <p class="actions">
          <a class="button button-quiet" href={again}>
            {v.say('indicators.look-again')}
          </a>
        </p>
      </div>
    )}
  </>
);

/** The two forms of the page stand below its numbers: what they still wait for, and the way there. */
export const ToEnter = (props: { v: Voice; board: IndicatorBoard; requests: readonly PressRequest[] }) => {
  const { v, board: told, requests } = props;
  const known = new Set(told.inputs.filter(({ value }) => value !== null).map(({ what }) => what));
  const empty = inputNames(told.rows).filter((what) => !known.has(what)).length;
  const waiting = requests.filter(({ state }) => state === 'waiting').length;
  return (
    <div class="panel to-enter no-print">
      <p>{v.say(empty === 0 ? 'indicators.entered-all' : 'indicators.to-enter', { n: empty })}</p>
      <p class="actions">
        <a class="button" href="#enter">
          {v.say('indicators.enter')}
        </a>
        <a class="button button-quiet" href="#press">
          {v.say('indicators.to-answer', { n: waiting })}
        </a>
      </p>
    </div>
  );
};
