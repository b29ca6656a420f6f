import { paths } from '../../view/paths.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { slip } from '../slip.tsx';
import type { Behind } from './letter-key-facts.ts';

/** A key that opens nothing: wrong, cut, or of a letter that is not kept any more. */
export function unknownKey(desk: Desk, c: DeskContext): Response | Promise<Response> {
  const { voice: v } = c.var;
  return slip(
    c,
    desk,
    { v, title: v.say('letter-key.unknown'), status: 404 },
    <>
      <h1>{v.say('letter-key.unknown')}</h1>
      <p>{v.say('letter-key.unknown.why')}</p>
      <DeskLink v={v} />
    </>,
  );
}

/** Too old, or of somebody who is no recipient any more: nothing of the alert is shown. */
export function closedSlip(desk: Desk, c: DeskContext, behind: Behind): Response | Promise<Response> {
  const { v, letter, lives } = behind;
  const key = behind.state === 'gone' ? 'letter-key.gone' : 'letter-key.expired';
  return slip(
    c,
    desk,
    { v, title: v.say(key), status: 410 },
    <>
      <h1>{v.say(key)}</h1>
      <p>{v.say(`${key}.why`, { n: lives, when: v.when(letter.writtenAt) })}</p>
      <DeskLink v={v} />
      <StopLink behind={behind} />
    </>,
  );
}

export const DeskLink = ({ v }: { v: Behind['v'] }) => (
  <p>
    <a href={paths.today}>{v.say('letter-key.desk')}</a>
  </p>
);

/** Stands under every letter's page. */
export const StopLink = ({ behind: { v, key } }: { behind: Behind }) => (
  <p class="small slip-stop">
    <a href={paths.stopLetters(key)}>{v.say('letter-key.stop.link')}</a>
  </p>
);
