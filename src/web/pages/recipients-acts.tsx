import { fault } from '../../domain/fault.ts';
import type { Person } from '../../domain/person.ts';
import type { Instant } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { freshKey, guestOf, hashOf, may } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { type Reached, recipientFacts } from './recipients-facts.ts';
import { RECIPIENT_ACTS, type RecipientAct, refusalTo } from './recipients-may.ts';

interface Asked {
  person: Person;
  reached: Reached;
  now: Instant;
}

/** *Gửi thư thử*: one letter for each way they have. */
export function sendTest(desk: Desk): Page {
  return async (c) => {
    const asked = await allowed(desk, c, 'test');
    const n = (await desk.postmaster?.test(asked.reached.recipient.id, asked.person.name)) ?? 0;
    await log(desk, asked, { act: 'test-letter', letters: n });
    desk.soon?.('deliver');
    return done(c, 'test', asked, n);
  };
}

/** *Xác nhận thay*: an administrator who asked them says that the address is theirs. */
export function confirmFor(desk: Desk): Page {
  return async (c) => open(desk, c, 'confirm', await allowed(desk, c, 'confirm'));
}

/** *Nhận lại*: after a stop, at their own request. */
export function resume(desk: Desk): Page {
  return async (c) => open(desk, c, 'resume', await allowed(desk, c, 'resume'));
}

/** *Gửi lại thư xác nhận*. */
export function askAgain(desk: Desk): Page {
  return async (c) => {
    const asked = await allowed(desk, c, 'ask');
    await desk.postmaster?.confirmAgain(asked.reached.recipient.id);
    await log(desk, asked, { act: 'ask-address' });
    desk.soon?.('deliver');
    return done(c, 'ask', asked, 1);
  };
}

/** *Tạo địa chỉ riêng*: shown in this answer and never again, for only its hash is kept. */
export function makePrivate(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = await allowed(desk, c, 'private');
    const { recipient } = asked.reached;
    const key = freshKey(desk.world);
    await desk.store.together(async (s) => {
      await s.contacts.setPrivate({ recipientId: recipient.id, hash: hashOf(key), madeAt: asked.now });
      await s.events.add([happened(asked, { act: 'private-address' })]);
    });
    const at = (path: string) => new URL(path, desk.rules.haidang.desk.address).href;
    const name = recipient.name;
    return show(
      c,
      desk,
      { title: v.say('recipients.private.head', { name }), room: 'letters' },
      <>
        <header class="page-head">
          <h1>{v.say('recipients.private.head', { name })}</h1>
          <p class="note">{v.say('recipients.private.once', { name })}</p>
        </header>
        <h2>{v.say('recipients.private.feed')}</h2>
        <pre class="command private-address">
          <code>{at(paths.privateFeed(key))}</code>
        </pre>
        <h2>{v.say('recipients.private.calendar')}</h2>
        <pre class="command private-address">
          <code>{at(paths.privateCalendar(key))}</code>
        </pre>
        <p>
          <a href={paths.recipients}>{v.say('recipients.private.back')}</a>
        </p>
      </>,
    );
  };
}

/** The address takes letters from now on, and those held for it go out. */
async function open(desk: Desk, c: DeskContext, act: 'confirm' | 'resume', asked: Asked): Promise<Response> {
  const { recipient } = asked.reached;
  await desk.store.together(async (s) => {
    await s.contacts.confirm(recipient.id, recipient.mail, asked.now, asked.person.name);
    await s.events.add([happened(asked, { act: `${act}-address`, address: recipient.mail })]);
  });
  const n = (await desk.postmaster?.released(recipient.id)) ?? 0;
  desk.soon?.('deliver');
  return done(c, act, asked, n);
}

/** Faults: `not-found`, `forbidden` by role, `unavailable` without a postmaster, `conflict` as the address stands. */
async function allowed(desk: Desk, c: DeskContext, act: RecipientAct): Promise<Asked> {
  const { person } = guestOf(c);
  if (!may(person, RECIPIENT_ACTS[act].right)) throw fault('forbidden', 'desk.refused.role');
  const now = desk.world.now();
  const id = c.req.param('id') ?? '';
  const reached = (await recipientFacts(desk, now)).reached.find((one) => one.recipient.id === id);
  if (reached === undefined) throw fault('not-found', 'recipients.missing');
  const refused = refusalTo(act, person, desk, reached, now);
  if (refused !== null)
    throw fault(refused === 'recipients.refused.alone' ? 'unavailable' : 'conflict', refused);
  return { person, reached, now };
}

async function log(desk: Desk, asked: Asked, data: Record<string, unknown>): Promise<void> {
  await desk.store.events.add([happened(asked, data)]);
}

function happened({ person, reached, now }: Asked, data: Record<string, unknown>) {
  const subject = `recipient:${reached.recipient.id}`;
  return { at: now, event: 'act' as const, subject, who: person.id, data: { ...data, name: person.name } };
}

function done(c: DeskContext, act: RecipientAct, { reached }: Asked, n: number): Response {
  const said = new URLSearchParams({ xong: act, ai: reached.recipient.id, n: String(n) });
  return c.redirect(`${paths.recipients}?${said.toString()}`, 303);
}
