import { fault } from '../../domain/fault.ts';
import { reason } from '../../domain/reason.ts';
import { paths } from '../../view/paths.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { canMail, mailLinkTo } from '../sign-in-mail.ts';
import type { Voice } from '../voice.ts';
import { outside } from './sign-in.tsx';

/** The longest address a mail server takes (RFC 5321). */
const LONGEST_MAIL = 254;

/** *Gửi tôi liên kết đăng nhập*: the same answer for every address, so that nobody learns who works here. */
export function askLink(desk: Desk): Page {
  return async (c) => {
    if (!canMail(desk)) throw fault('unavailable', 'people.refused.no-mail');
    const { voice: v } = c.var;
    const body = await c.req.parseBody();
    const mail = typeof body['mail'] === 'string' ? body['mail'].trim() : '';
    if (mail.length > LONGEST_MAIL || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail))
      return outside(desk, c, { typed: { mail }, mistakes: { mail: reason('people.ask.not-mail') } });
    await mailLinkTo(desk, mail);
    return sent(desk, c, v);
  };
}

function sent(desk: Desk, c: DeskContext, v: Voice): Response | Promise<Response> {
  return show(
    c,
    desk,
    { title: v.say('people.ask.head') },
    <section class="door">
      <h1>{v.say('people.ask.head')}</h1>
      <p role="status">{v.say('people.ask.sent')}</p>
      <p>
        <a href={paths.signIn}>{v.say('people.ask.back')}</a>
      </p>
    </section>,
  );
}
