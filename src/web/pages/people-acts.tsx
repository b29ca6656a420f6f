import { fault } from '../../domain/fault.ts';
import { isRole, type Person } from '../../domain/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Member } from '../../storage/people.ts';
import type { Nouns } from '../../storage/store.ts';
import { paths } from '../../view/paths.ts';
import { freshLink, guestOf, holderOf, linkWith, may, sessionHash } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { typedIn } from '../hand.ts';
import { INVITE_FIELDS, invitedIn } from '../inviting.ts';
import { mailFor } from '../sign-in-mail.ts';
import { showLink } from './people-link.tsx';
import { type PersonAct, refusalOfRole, refusalTo } from './people-may.ts';
import { type PeopleTried, showPeople } from './people.tsx';

interface Acting {
  me: Person;
  whom: Member;
  now: Instant;
}

/** *Mời vào bàn trực*: a new account and the link that opens it, shown in this answer and never again. */
export function invite(desk: Desk): Page {
  return async (c) => {
    const { person: me } = guestOf(c);
    if (!may(me, 'people')) throw fault('forbidden', 'people.refused.role');
    const now = desk.world.now();
    const typed = typedIn(await c.req.parseBody(), INVITE_FIELDS);
    const made = await desk.store.together(async (s) => {
      const asked = invitedIn(typed, desk.rules, await s.people.roll(now));
      if ('mistakes' in asked) return asked;
      const refused = refusalOfRole(asked.role, me);
      if (refused !== null) throw fault('forbidden', refused);
      const { id, name, role } = asked;
      await s.people.welcome({ id, name, role }, now);
      await say(s, { me, whom: { id, name }, now }, { act: 'people-invite', from: null, to: role });
      return { id, name, link: await freshLink(s, desk.world, desk.rules, id) };
    });
    if ('mistakes' in made) return showPeople(desk, c, { form: 'invite', ...made });
    return showLink(desk, c, made);
  };
}

/** *Đổi vai*: holds from their next page on. */
export function changeRole(desk: Desk): Page {
  return acting(desk, 'role', async (c, s, acts) => {
    const typed = typedIn(await c.req.parseBody(), ['role']);
    const { role = '' } = typed;
    const wrong = (key: string): PeopleTried => ({
      form: 'role',
      id: acts.whom.id,
      typed,
      mistakes: { role: { key, data: {} } },
    });
    if (!isRole(role)) return wrong('people.refused.no-role');
    if (role === acts.whom.role) return wrong('people.refused.same-role');
    const refused = refusalOfRole(role, acts.me);
    if (refused !== null) throw fault('forbidden', refused);
    await s.people.setRole(acts.whom.id, role);
    await say(s, acts, { act: 'people-role', from: acts.whom.role, to: role });
    return 'role';
  });
}

/** *Kết thúc các phiên*: every device of theirs is locked out, but for the one an administrator does this on. */
export function endSessions(desk: Desk): Page {
  return acting(desk, 'end', async (c, s, acts) => {
    const n = await s.people.endKeys(acts.whom.id, 'session', acts.now, sessionHash(desk, c));
    await say(s, acts, { act: 'people-end', from: acts.whom.sessions, to: acts.whom.sessions - n });
    return 'end';
  });
}

/** *Cho rời bàn trực*: nothing they hold opens anything any more; their name stays in the log. */
export function letLeave(desk: Desk): Page {
  return acting(desk, 'leave', async (_, s, acts) => {
    await s.people.depart(acts.whom.id, acts.now);
    await say(s, acts, { act: 'people-leave', from: acts.whom.role, to: null });
    return 'leave';
  });
}

/** *Cho trở lại*: with the role they had; a link is made apart from it. */
export function letBack(desk: Desk): Page {
  return acting(desk, 'back', async (_, s, acts) => {
    await s.people.comeBack(acts.whom.id);
    await say(s, acts, { act: 'people-back', from: null, to: acts.whom.role });
    return 'back';
  });
}

/** *Tạo liên kết mới*: the ones before it open nothing any more. */
export function makeLink(desk: Desk): Page {
  return async (c) => {
    const made = await desk.store.together(async (s) => {
      const acts = await allowed(desk, c, s, 'link');
      const { id, name } = acts.whom;
      const ended = await s.people.endKeys(id, 'link', acts.now);
      await say(s, acts, { act: 'people-link', from: ended, to: 1 });
      return { id, name, link: await freshLink(s, desk.world, desk.rules, id) };
    });
    return showLink(desk, c, made);
  };
}

/** *Gửi qua thư*: mails the link that was just made, to the recipient they are. */
export function mailLink(desk: Desk): Page {
  return async (c) => {
    const body = await c.req.parseBody();
    const key = typeof body['khoa'] === 'string' ? body['khoa'] : '';
    const acts = await desk.store.together((s) => allowed(desk, c, s, 'mail'));
    const recipient = await mailFor(desk, acts.whom.id);
    if (recipient === null) throw fault('unavailable', 'people.refused.no-mail');
    if ((await holderOf(desk, key))?.id !== acts.whom.id) throw fault('conflict', 'people.refused.spent');
    await desk.postmaster?.invite?.(recipient.id, linkWith(desk.rules, key), acts.me.name);
    await desk.store.together((s) => say(s, acts, { act: 'people-mail', recipient: recipient.id }));
    desk.soon?.('deliver');
    return done(c, 'mail', acts.whom.id);
  };
}

/** Checks, acts and writes down in one transaction. `act` answers with what was done, or with a form to mend. */
function acting(
  desk: Desk,
  name: PersonAct,
  act: (c: DeskContext, s: Nouns, acts: Acting) => Promise<PersonAct | PeopleTried>,
): Page {
  return async (c) => {
    const answer = await desk.store.together(async (s) => {
      const acts = await allowed(desk, c, s, name);
      return { id: acts.whom.id, came: await act(c, s, acts) };
    });
    if (typeof answer.came !== 'string') return showPeople(desk, c, answer.came);
    return done(c, answer.came, answer.id);
  };
}

/** Faults: `not-found`, `forbidden` by role, `conflict` as the account stands. */
async function allowed(desk: Desk, c: DeskContext, s: Nouns, act: PersonAct): Promise<Acting> {
  const { person: me } = guestOf(c);
  if (!may(me, 'people')) throw fault('forbidden', 'people.refused.role');
  const now = desk.world.now();
  const roll = await s.people.roll(now);
  const whom = roll.find(({ id }) => id === c.req.param('id'));
  if (whom === undefined) throw fault('not-found', 'people.missing');
  const refused = refusalTo(act, me, whom, roll);
  if (refused !== null) throw fault('conflict', refused);
  return { me, whom, now };
}

/** Into the log: who did what to whom, with what was before and what is now. */
async function say(
  s: Nouns,
  { me, whom, now }: { me: Person; whom: Pick<Person, 'id' | 'name'>; now: Instant },
  data: Record<string, unknown>,
): Promise<void> {
  const said = { ...data, name: me.name, whom: whom.name };
  await s.events.add([{ at: now, event: 'act', subject: `person:${whom.id}`, who: me.id, data: said }]);
}

function done(c: DeskContext, act: PersonAct, id: string): Response {
  return c.redirect(`${paths.people}?${new URLSearchParams({ xong: act, ai: id }).toString()}`, 303);
}
