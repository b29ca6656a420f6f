import type { DeskContext, Desk, Page } from '../desk.ts';
import { paths } from '../../view/paths.ts';
import { holderOf, signIn, signOut } from '../access.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';

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
    const opened = typeof khoa === 'string' && (await signIn(desk, c, khoa));
    return opened ? c.redirect(paths.today, 303) : spent(desk, c);
  };
}

export function leave(desk: Desk): Page {
  return async (c) => {
    await signOut(desk, c);
    return c.redirect(paths.signIn, 303);
  };
}

/** Somebody without a session: how one gets in. */
export function outside(desk: Desk, c: DeskContext): Response | Promise<Response> {
  const { voice: v } = c.var;
  return show(
    c,
    desk,
    { title: v.say('desk.sign-in'), status: 401 },
    <section class="door">
      <h1>{v.say('desk.outside')}</h1>
      <p>{v.say('desk.outside.how')}</p>
      <Command v={v} />
    </section>,
  );
}

function spent(desk: Desk, c: DeskContext): Response | Promise<Response> {
  const { voice: v } = c.var;
  return show(
    c,
    desk,
    { title: v.say('desk.spent'), status: 410 },
    <section class="door">
      <h1>{v.say('desk.spent')}</h1>
      <p>{v.say('desk.spent.why')}</p>
      <Command v={v} />
    </section>,
  );
}

const Command = ({ v }: { v: Voice }) => (
  <>
    <p>{v.say('desk.outside.admin')}</p>
    <pre class="command">
      <code>npx haidang sign-in</code>
    </pre>
  </>
);
