import { paths } from '../../view/paths.ts';
import { holderOf, signIn, signOut } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { Field } from '../fields.tsx';
import type { Tried } from '../hand.ts';
import { show } from '../layout.tsx';
import { someoneReachable } from '../sign-in-mail.ts';
import type { Voice } from '../voice.ts';
import { leadsNewcomer } from './begin-facts.ts';

/** A form for a link that came back. */
export type AskTried = Tried<'mail'>;

/**
 * The page behind a sign-in link: one button. Opening the link changes nothing, because mail scanners open links too;
 * pressing the button does.
 */
export function signInPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v, guest } = c.var;
    const key = c.req.query('khoa') ?? '';
    if (key === '') return guest === null ? outside(desk, c) : c.redirect(paths.today, 303);
    const person = await holderOf(desk, key);
    if (person === null) return spent(desk, c);
    return show(
      c,
      desk,
      { title: v.say('desk.sign-in') },
      <section class="door">
        <h1>{v.say('desk.sign-in.hello', { name: person.name })}</h1>
        <p>{v.say('desk.sign-in.once')}</p>
        <form method="post" action={paths.signIn}>
          <input type="hidden" name="khoa" value={key} />
          {guest !== null && <input type="hidden" name="token" value={guest.formToken} />}
          <button class="button" type="submit">
            {v.say('desk.sign-in')}
          </button>
        </form>
        <p class="small">{v.say('desk.sign-in.week')}</p>
      </section>,
    );
  };
}

export function spendKey(desk: Desk): Page {
  return async (c) => {
    const { khoa } = await c.req.parseBody();
    const opened = typeof khoa === 'string' ? await signIn(desk, c, khoa) : null;
    if (opened === null) return spent(desk, c);
    return c.redirect((await leadsNewcomer(desk, opened)) ? paths.begin : paths.today, 303);
  };
}

export function leave(desk: Desk): Page {
  return async (c) => {
    await signOut(desk, c);
    return c.redirect(paths.signIn, 303);
  };
}

/** Somebody without a session: how one gets in. No names stand here. */
export async function outside(desk: Desk, c: DeskContext, tried: AskTried | null = null): Promise<Response> {
  const { voice: v } = c.var;
  const mails = await someoneReachable(desk);
  return show(
    c,
    desk,
    { title: v.say('desk.sign-in'), status: tried === null ? 401 : 400 },
    <section class="door">
      <h1>{v.say('desk.outside')}</h1>
      <p>{v.say('desk.outside.how')}</p>
      <p>{v.say('people.ask.whom')}</p>
      {mails && <AskForm v={v} c={c} tried={tried} />}
      <Command v={v} />
    </section>,
  );
}

async function spent(desk: Desk, c: DeskContext): Promise<Response> {
  const { voice: v } = c.var;
  const mails = await someoneReachable(desk);
  return show(
    c,
    desk,
    { title: v.say('desk.spent'), status: 410 },
    <section class="door">
      <h1>{v.say('desk.spent')}</h1>
      <p>{v.say('desk.spent.why')}</p>
      <p>{v.say('people.ask.whom')}</p>
      {mails && <AskForm v={v} c={c} tried={null} />}
      <Command v={v} />
    </section>,
  );
}

/** *Gửi tôi liên kết đăng nhập*, for who lost theirs. */
const AskForm = ({ v, c, tried }: { v: Voice; c: DeskContext; tried: AskTried | null }) => (
  <form class="hand-form" method="post" action={paths.askLink} aria-labelledby="ask">
    <h2 id="ask">{v.say('people.ask.head')}</h2>
    {c.var.guest !== null && <input type="hidden" name="token" value={c.var.guest.formToken} />}
    <Field
      v={v}
      id="ask-mail"
      label={v.say('people.ask.mail')}
      mistake={tried?.mistakes.mail}
      control={(ties) => (
        <input
          class="text"
          type="email"
          name="mail"
          required
          autocomplete="email"
          value={tried?.typed.mail ?? ''}
          {...ties}
        />
      )}
    />
    <button class="button" type="submit">
      {v.say('people.ask.do')}
    </button>
  </form>
);

const Command = ({ v }: { v: Voice }) => (
  <>
    <p>{v.say('desk.outside.admin')}</p>
    <pre class="command">
      <code>npx haidang sign-in</code>
    </pre>
  </>
);
