import type { MiddlewareHandler } from 'hono';
import { type Alert, refusal, USEFULNESS } from '../../domain/alert.ts';
import { fault } from '../../domain/fault.ts';
import type { Reason } from '../../domain/reason.ts';
import type { Instant } from '../../domain/time.ts';
import type { RecipientRules } from '../../config/recipients.ts';
import type { Nouns } from '../../storage/store.ts';
import { paths } from '../../view/paths.ts';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { LOOKS, lookAt } from '../hand.ts';
import { slip, type SlipHead } from '../slip.tsx';
import { isTheirs } from '../takes.ts';
import { closedSlip, unknownKey } from './letter-key-closed.tsx';
import { endTelling, stopSearchSlip } from './letter-key-search.tsx';
import { type Behind, behindKey, isAboutAlert, mayAct } from './letter-key-facts.ts';

/** What RFC 8058 has a mail program send when its reader presses "unsubscribe". */
const ONE_CLICK = ['List-Unsubscribe', 'One-Click'] as const;

/**
 * Refuses a form that says it comes from elsewhere. Silence is let through, and so is `null`: a page without referrer sends that as its origin,
 * and the machine behind a one-click stop sends none. What protects these forms is that nobody else knows the key.
 */
export function ownKeyForms(address: URL): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    if (c.req.method !== 'POST' || (await isOneClick(c))) return next();
    const site = c.req.header('sec-fetch-site') ?? 'none';
    const origin = c.req.header('origin') ?? 'null';
    const own = ['null', address.origin, new URL(c.req.url).origin];
    if (!['same-origin', 'none'].includes(site) || !own.includes(origin))
      throw fault('forbidden', 'desk.refused.foreign-form');
    return next();
  };
}

/** *Tôi nhận việc này*, and for its owner another time to look again. */
export function takeByKey(desk: Desk): Page {
  return acting(desk, 'alert', async (c, behind, recipient) => {
    const { v, letter } = behind;
    const body = await c.req.parseBody();
    const look = LOOKS.find((known) => known === body['look']);
    if (look === undefined) return refusedSlip(c, desk, behind, 400, 'letter-key.look.bad');
    const checkAt = lookAt(look, v.now);
    const refused = await desk.store.together(async (s) => {
      const alert = await s.alerts.get(letter.about);
      if (alert === null) return { key: 'letter-key.no-alert', data: {} } satisfies Reason;
      const taken = refusal(alert, 'acknowledge');
      const again = taken !== null && isTheirs(recipient, alert.owner?.id);
      const reason = again ? refusal(alert, 'hand') : taken;
      if (reason !== null) return reason;
      await take(s, alert, { recipient, checkAt, now: v.now, again });
      await s.letters.note(letter.id, v.now, 'acknowledged', recipient.name);
      return null;
    });
    if (refused === null) return back(c, behind, 'take');
    return refusedSlip(c, desk, behind, 409, refused.key, refused.data);
  });
}

async function take(
  s: Nouns,
  alert: Alert,
  by: { recipient: RecipientRules; checkAt: Instant; now: Instant; again: boolean },
): Promise<void> {
  const { recipient, checkAt, now, again } = by;
  const { id, name } = recipient;
  await s.alerts.put(
    again
      ? { ...alert, checkAt }
      : { ...alert, acknowledgedAt: now, acknowledgedBy: name, owner: { id, name }, checkAt },
  );
  const act = again ? 'look-again' : 'acknowledge';
  await said(s, recipient, now, alert.id, { act, checkAt });
}

/** *Hữu ích, nhiễu, trùng, sai thái độ*: the later word holds. */
export function judgeByKey(desk: Desk): Page {
  return acting(desk, 'alert', async (c, behind, recipient) => {
    const { v, letter } = behind;
    const body = await c.req.parseBody();
    const usefulness = USEFULNESS.find((known) => known === body['usefulness']);
    if (usefulness === undefined) return refusedSlip(c, desk, behind, 400, 'letter-key.judge.bad');
    const kept = await desk.store.together(async (s) => {
      const judgement = { usefulness, at: v.now, by: recipient.name };
      if (!(await s.alerts.judge(letter.about, judgement))) return false;
      await said(s, recipient, v.now, letter.about, { act: 'judge-alert', usefulness });
      return true;
    });
    if (!kept) return refusedSlip(c, desk, behind, 409, 'letter-key.no-alert');
    return back(c, behind, 'judge');
  });
}

/** Whether the address is theirs. A no stops everything to it at once. */
export function confirmByKey(desk: Desk): Page {
  return acting(desk, 'confirm', async (c, behind, recipient) => {
    const { v, address } = behind;
    const body = await c.req.parseBody();
    const act = body['answer'] === 'no' ? 'not-my-address' : 'confirm-address';
    await desk.store.together(async (s) => {
      if (act === 'not-my-address') await s.contacts.stop(recipient.id, address, v.now);
      else await s.contacts.confirm(recipient.id, address, v.now, null);
      await said(s, recipient, v.now, `recipient:${recipient.id}`, { act, address });
    });
    if (act === 'not-my-address')
      return words(c, desk, { v, title: v.say('letter-key.confirm.no') }, 'letter-key.done.not-me');
    // Of an address that is not the one in the configuration any more nothing is released.
    if (recipient.mail === address) await desk.postmaster?.released(recipient.id);
    desk.soon?.('deliver');
    return back(c, behind, 'confirm');
  });
}

/** *Thôi nhận thư*, from the page or with one click in the mail program. It works however old the letter is. */
export function stopByKey(desk: Desk): Page {
  return async (c) => {
    const behind = await behindKey(desk, c);
    if (behind === null) return unknownKey(desk, c);
    const { v, letter, address } = behind;
    const oneClick = await isOneClick(c);
    if (letter.kind === 'search') {
      await desk.store.together(async (s) => {
        const who = behind.recipient ?? { id: letter.recipientId, name: letter.recipientId };
        if (await endTelling(s, letter, v.now))
          await said(s, who, v.now, `search:${letter.about}`, { act: 'search-stop', oneClick });
      });
      return stopSearchSlip(desk, c, behind, true);
    }
    await desk.store.together(async (s) => {
      const stopped = (await s.contacts.all()).some(
        (one) => one.recipientId === letter.recipientId && one.address === address && one.stoppedAt !== null,
      );
      if (stopped) return;
      await s.contacts.stop(letter.recipientId, address, v.now);
      const who = behind.recipient ?? { id: letter.recipientId, name: letter.recipientId };
      const data = { act: 'stop-letters', address, oneClick };
      await said(s, who, v.now, `recipient:${letter.recipientId}`, data);
    });
    // The administrator hears of it with the next round.
    desk.soon?.('think');
    const head = { v, title: v.say('letter-key.done.stop') };
    return words(c, desk, head, 'letter-key.stop.done', { mail: address });
  };
}

/** An act of a letter of this kind whose key still acts; all others are answered in words. */
function acting(
  desk: Desk,
  kind: 'alert' | 'confirm',
  act: (c: DeskContext, behind: Behind, recipient: RecipientRules) => Response | Promise<Response>,
): Page {
  return async (c) => {
    const behind = await behindKey(desk, c);
    if (behind === null) return unknownKey(desk, c);
    const fits = kind === 'alert' ? isAboutAlert(behind.letter) : behind.letter.kind === kind;
    if (!fits) return unknownKey(desk, c);
    if (behind.state !== 'open' || behind.recipient === null) return closedSlip(desk, c, behind);
    if (kind === 'alert' && !mayAct(behind.recipient))
      return refusedSlip(c, desk, behind, 403, 'desk.refused.role');
    return act(c, behind, behind.recipient);
  };
}

/** Into the log of what people did; `who` tells apart who acts from a letter and who is signed in. */
async function said(
  s: Nouns,
  recipient: Pick<RecipientRules, 'id' | 'name'>,
  at: Instant,
  subject: string,
  data: Record<string, unknown>,
): Promise<void> {
  const who = `recipient:${recipient.id}`;
  await s.events.add([{ at, event: 'act', subject, who, data: { ...data, name: recipient.name } }]);
}

function back(c: DeskContext, { key }: Behind, done: string): Response {
  return c.redirect(`${paths.letterKey(key)}?xong=${done}`, 303);
}

function refusedSlip(
  c: DeskContext,
  desk: Desk,
  { v, key }: Behind,
  status: 400 | 403 | 409,
  why: string,
  data: Reason['data'] = {},
): Response | Promise<Response> {
  const title = v.say('letter-key.refused');
  return slip(
    c,
    desk,
    { v, title, status },
    <>
      <h1>{title}</h1>
      <p>{v.say(why, data)}</p>
      <p>
        <a href={paths.letterKey(key)}>{v.say('letter-key.back')}</a>
      </p>
    </>,
  );
}

function words(
  c: DeskContext,
  desk: Desk,
  head: SlipHead,
  key: string,
  data: Reason['data'] = {},
): Response | Promise<Response> {
  return slip(
    c,
    desk,
    head,
    <>
      <h1>{head.title}</h1>
      <p>{head.v.say(key, data)}</p>
    </>,
  );
}

async function isOneClick(c: DeskContext): Promise<boolean> {
  const [name, value] = ONE_CLICK;
  return (await c.req.parseBody())[name] === value;
}
