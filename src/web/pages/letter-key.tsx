import type { Hono } from 'hono';
import { paths } from '../../view/paths.ts';
import { guestAt } from '../access.ts';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { slip } from '../slip.tsx';
import { alertSlip } from './letter-key-alert.tsx';
import { confirmByKey, judgeByKey, ownKeyForms, stopByKey, takeByKey } from './letter-key-acts.tsx';
import { closedSlip, DeskLink, StopLink, unknownKey } from './letter-key-closed.tsx';
import {
  administrators,
  type Behind,
  behindKey,
  isAboutAlert,
  isLast,
  noteLook,
} from './letter-key-facts.ts';
import { stopSearchSlip } from './letter-key-search.tsx';
import { privateCalendarPage } from './private-calendar.ts';
import { privateFeedPage } from './private-feed.ts';

/**
 * What the keys in letters and private addresses open. It stands before the door: the key itself is the proof, 260 bits of which only the
 * hash is kept, so that a wrong one costs a look into one index and guessing is hopeless at any speed.
 */
export function letterKeyRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const key = paths.letterKey(':key');
  app.get(key, keyPage(desk));
  app.get(paths.stopLetters(':key'), stopPage(desk));
  app.use(`${key}/*`, ownKeyForms(new URL(desk.rules.haidang.desk.address)));
  app.post(`${key}/nhan-viec`, takeByKey(desk));
  app.post(`${key}/danh-gia`, judgeByKey(desk));
  app.post(`${key}/xac-nhan`, confirmByKey(desk));
  app.post(paths.stopLetters(':key'), stopByKey(desk));
  app.get(paths.privateFeed(':key'), privateFeedPage(desk));
  app.get(paths.privateCalendar(':key'), privateCalendarPage(desk));
}

/** The page behind a letter's key. Opening it changes nothing but the ledger: mail scanners open links too. */
function keyPage(desk: Desk): Page {
  return async (c) => {
    const behind = await behindKey(desk, c);
    if (behind === null) return unknownKey(desk, c);
    const { v, letter } = behind;
    const guest = await guestAt(desk, c);
    if (guest !== null && isAboutAlert(letter)) {
      await noteLook(desk, letter, 'read', v.now, guest.person.name);
      return c.redirect(paths.alert(letter.about), 303);
    }
    await noteLook(desk, letter, 'opened', v.now, null);
    if (behind.state !== 'open') return closedSlip(desk, c, behind);
    return slip(
      c,
      desk,
      { v, title: letter.subject },
      <>
        <Done c={c} behind={behind} />
        {isAboutAlert(letter) ? (
          await alertSlip(desk, behind)
        ) : letter.kind === 'confirm' ? (
          <Confirm behind={behind} desk={desk} confirmed={await isConfirmed(desk, behind)} />
        ) : (
          <Other behind={behind} />
        )}
        <StopLink behind={behind} />
      </>,
    );
  };
}

/** *Thôi nhận thư*: what it means and who will be told, before it is done. */
function stopPage(desk: Desk): Page {
  return async (c) => {
    const behind = await behindKey(desk, c);
    if (behind === null) return unknownKey(desk, c);
    const { v, key, letter, address } = behind;
    await noteLook(desk, letter, 'opened', v.now, null);
    if (letter.kind === 'search') return stopSearchSlip(desk, c, behind);
    const who = administrators(desk).join(', ') || v.say('letter-key.stop.desk');
    return slip(
      c,
      desk,
      { v, title: v.say('letter-key.stop') },
      <>
        <h1>{v.say('letter-key.stop')}</h1>
        <p>{v.say('letter-key.stop.means', { mail: address })}</p>
        <p>{v.say('letter-key.stop.told', { who })}</p>
        {(await isLast(desk, behind)) && <p class="note">{v.say('letter-key.stop.last')}</p>}
        <form method="post" action={paths.stopLetters(key)} class="slip-form">
          <button class="button" type="submit">
            {v.say('letter-key.stop')}
          </button>
        </form>
        <p>
          <a href={paths.letterKey(key)}>{v.say('letter-key.stop.keep')}</a>
        </p>
      </>,
    );
  };
}

const Confirm = (props: { behind: Behind; desk: Desk; confirmed: boolean }) => {
  const { v, key, recipient, address } = props.behind;
  const organisation = props.desk.rules.haidang.organisation.name;
  if (props.confirmed)
    return (
      <>
        <h1>{v.say('letter-key.confirm.head')}</h1>
        <p>{v.say('letter-key.confirm.done', { mail: address })}</p>
      </>
    );
  return (
    <>
      <h1>{v.say('letter-key.confirm.head')}</h1>
      <p>{v.say('letter-key.confirm.why', { organisation, mail: address, name: recipient?.name ?? '' })}</p>
      <form method="post" action={paths.letterKey(key, 'xac-nhan')} class="slip-form">
        <button class="button" type="submit" name="answer" value="yes">
          {v.say('letter-key.confirm.yes')}
        </button>
        <button class="button button-quiet" type="submit" name="answer" value="no">
          {v.say('letter-key.confirm.no')}
        </button>
      </form>
    </>
  );
};

const Other = ({ behind: { v, letter } }: { behind: Behind }) => (
  <>
    <h1>{letter.subject}</h1>
    <p>{v.say('letter-key.other')}</p>
    <DeskLink v={v} />
  </>
);

const DONE = ['take', 'judge', 'confirm'] as const;

const Done = ({ c, behind: { v } }: { c: DeskContext; behind: Behind }) => {
  const done = DONE.find((act) => act === c.req.query('xong'));
  if (done === undefined) return null;
  return (
    <p class="done" role="status">
      {v.say(`letter-key.done.${done}`)}
    </p>
  );
};

async function isConfirmed(desk: Desk, { letter, address }: Behind): Promise<boolean> {
  const contacts = await desk.store.contacts.all();
  return contacts.some(
    (one) =>
      one.recipientId === letter.recipientId &&
      one.address === address &&
      one.confirmedAt !== null &&
      one.stoppedAt === null,
  );
}
