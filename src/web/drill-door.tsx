import { paths } from '../view/paths.ts';
import { guestOf, may } from './access.ts';
import { Act } from './components.tsx';
import type { Desk, DeskContext } from './desk.ts';
import type { Voice } from './voice.ts';

/** *Diễn tập 10 phút*, wherever somebody may want to practise. Nothing in a drill itself. */
export const StartDrill = ({ c, desk }: { c: DeskContext; desk: Desk }) => {
  const { voice: v } = c.var;
  if (desk.lesson !== null) return null;
  const excuse = !may(guestOf(c).person, 'drill')
    ? v.say('desk.refused.role')
    : desk.trainer === null
      ? v.say('begin.drill.alone')
      : null;
  return (
    <Act
      v={v}
      guest={guestOf(c)}
      action={paths.startDrill}
      label={v.say('begin.drill.start')}
      excuse={excuse}
    />
  );
};

/** One quiet line on *Hôm nay* for whoever left the beginning half done. */
export const BeginLine = ({ v, n }: { v: Voice; n: number }) =>
  n === 0 ? null : (
    <p class="small">
      {v.say('begin.left', { n })} <a href={paths.begin}>{v.say('begin.left.go')}</a>
    </p>
  );
