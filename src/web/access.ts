import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Rules } from '../config/rules.ts';
import { fault } from '../domain/fault.ts';
import { DAY, dayOf, type Instant } from '../domain/time.ts';
import type { Person } from '../domain/person.ts';
import type { Nouns, Store } from '../storage/store.ts';
import { paths } from '../view/paths.ts';
import type { World } from '../world.ts';
import { isAlwaysReal } from './always-real.ts';
import type { Desk, DeskContext, DeskEnv, Guest } from './desk.ts';

const LINK_LIVES = DAY;
/** A week: an officer on a phone signs in on Monday, and a lost phone is locked out by the next. */
const SESSION_LIVES = 7 * DAY;

/** Whoever installs the house signs in as its administrator. */
export const ADMIN: Person = { id: 'admin', name: 'Quản trị', role: 'admin' };

/** What may be done on the desk, and by whom. Drives the check and the excuse of the disabled button. */
export const MAY = {
  acknowledge: ['officer', 'leader', 'admin'],
  hand: ['officer', 'leader', 'admin'],
  silence: ['officer', 'leader', 'admin'],
  level: ['officer', 'leader', 'admin'],
  crisis: ['leader', 'admin'],
  hurry: ['officer', 'leader', 'admin'],
  search: ['officer', 'leader', 'admin'],
  listen: ['officer', 'admin'],
  digest: ['officer', 'leader', 'admin'],
  paper: ['officer', 'leader', 'admin'],
  incident: ['officer', 'leader', 'admin'],
  campaign: ['officer', 'leader', 'admin'],
  story: ['officer', 'leader', 'admin'],
  correct: ['officer', 'leader', 'admin'],
  teach: ['officer', 'leader', 'admin'],
  prospect: ['officer', 'leader', 'admin'],
  judge: ['officer', 'leader', 'admin'],
  trial: ['officer', 'leader', 'admin'],
  import: ['officer', 'admin'],
  tip: ['officer', 'leader', 'admin'],
  'stop-work': ['leader', 'admin'],
  'test-letter': ['officer', 'leader', 'admin'],
  recipients: ['admin'],
  people: ['admin'],
  rules: ['officer', 'leader', 'admin'],
  'approve-fact': ['leader', 'admin'],
  statement: ['officer', 'leader', 'admin'],
  house: ['admin'],
  audit: ['leader', 'admin'],
  parts: ['admin'],
  begin: ['admin'],
  drill: ['officer', 'leader', 'admin'],
  evidence: ['officer', 'leader', 'admin'],
} as const satisfies Record<string, readonly Person['role'][]>;
export type DeskAction = keyof typeof MAY;

export function may(person: Person, action: DeskAction): boolean {
  const roles: readonly Person['role'][] = MAY[action];
  return roles.includes(person.role);
}

/**
 * A fresh one-time address that signs `person` in within 24 hours. Only the hash of its key is kept.
 * Somebody unknown is welcomed; somebody known keeps the role they have.
 * @throws fault `conflict` for somebody who left
 */
export async function signInLink(store: Store, world: World, rules: Rules, person: Person): Promise<string> {
  return store.together(async (s) => {
    await s.people.welcome(person, world.now());
    if ((await s.people.get(person.id)) === null)
      throw fault('conflict', 'people.refused.left', { name: person.name });
    return freshLink(s, world, rules, person.id);
  });
}

/** The same for somebody who is known, inside a transaction. */
export async function freshLink(s: Nouns, world: World, rules: Rules, personId: string): Promise<string> {
  const key = freshKey(world);
  await s.people.addKey(stored(key, 'link', personId, world.now(), LINK_LIVES));
  return linkWith(rules, key);
}

/** The address that carries a sign-in key. */
export function linkWith(rules: Rules, key: string): string {
  const link = new URL(paths.signIn, rules.haidang.desk.address);
  link.searchParams.set('khoa', key);
  return link.href;
}

/** The person a sign-in key would let in now; looking does not use it up, since mail scanners look too. */
export function holderOf(desk: Desk, key: string): Promise<Person | null> {
  return desk.store.people.holder(hashOf(key), 'link', desk.world.now());
}

/** Spends a sign-in key and opens a session of whom it is for. Null when the key opens nothing (any more). */
export async function signIn(desk: Desk, c: DeskContext, key: string): Promise<Person | null> {
  const now = desk.world.now();
  const session = freshKey(desk.world);
  const opened = await desk.store.together(async (s) => {
    const person = await s.people.holder(hashOf(key), 'link', now);
    if (person === null || !(await s.people.spend(hashOf(key), now))) return null;
    await s.people.addKey(stored(session, 'session', person.id, now, SESSION_LIVES));
    await s.people.sweep(now);
    return person;
  });
  if (opened !== null)
    setCookie(c, cookieName(desk), session, { ...cookie(desk), maxAge: SESSION_LIVES / 1_000 });
  return opened;
}

export async function signOut(desk: Desk, c: DeskContext): Promise<void> {
  const session = getCookie(c, cookieName(desk));
  if (session !== undefined) await desk.store.people.spend(hashOf(session), desk.world.now());
  deleteCookie(c, cookieName(desk), cookie(desk));
}

/** Finds out who is asking. A form of a session must carry the token of that session, and of the desk it is sent to. */
export function sessions(desk: Desk): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const guest = await guestAt(desk, c);
    c.set('guest', guest);
    if (guest !== null && c.req.method === 'POST') {
      const { token } = await c.req.parseBody();
      if (typeof token !== 'string' || !same(token, guest.formToken)) refuse(desk, c, token);
    }
    await next();
  };
}

/** Lets pass what stands on a page of the drill and is always the real house's: the way out, the language. */
function refuse(desk: Desk, c: DeskContext, token: unknown): void {
  const inDrill = desk.lesson !== null;
  const others = formToken(getCookie(c, cookieName(desk)) ?? '', !inDrill);
  if (typeof token !== 'string' || !same(token, others)) throw fault('forbidden', 'desk.refused.stale-form');
  if (isAlwaysReal(c.req.path)) return;
  throw fault('forbidden', inDrill ? 'desk.refused.real-form' : 'desk.refused.drill-form');
}

/** The signed-in guest. Pages stand behind the door, so a missing one is our bug. */
export function guestOf(c: DeskContext): Guest {
  const { guest } = c.var;
  if (guest === null) throw new Error('a page behind the door was reached without a guest');
  return guest;
}

/** Refuses an act the person's role does not cover. */
export function demand(c: DeskContext, action: DeskAction): Person {
  const { person } = guestOf(c);
  if (!may(person, action)) throw fault('forbidden', 'desk.refused.role');
  return person;
}

/** Who is asking, or null; for pages that stand before the door. */
export async function guestAt(desk: Desk, c: DeskContext): Promise<Guest | null> {
  const session = getCookie(c, cookieName(desk));
  if (session === undefined) return null;
  const now = desk.world.now();
  const person = await desk.store.people.holder(hashOf(session), 'session', now);
  if (person === null) return null;
  await desk.store.people.seen(person.id, dayOf(now));
  return { person, formToken: formToken(session, desk.lesson !== null) };
}

/** One session opens the real desk and a drill: a page of one that is still open must not act on the other. */
function formToken(session: string, inDrill: boolean): string {
  return hashOf(`${inDrill ? 'form drill' : 'form'} ${session}`);
}

/** What is kept of the session a request comes with. */
export function sessionHash(desk: Desk, c: DeskContext): string {
  return hashOf(getCookie(c, cookieName(desk)) ?? '');
}

/** Two fresh names of 26 base-32 characters: 260 bits. */
export function freshKey(world: World): string {
  return world.newId() + world.newId();
}

function stored(
  key: string,
  purpose: 'link' | 'session',
  personId: string,
  now: Instant,
  lives: number,
): Parameters<Store['people']['addKey']>[0] {
  return { hash: hashOf(key), purpose, personId, createdAt: now, expiresAt: now + lives };
}

/** SHA-256, in hex: what is kept of a key, and what a copy is known by. */
export function hashOf(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}

/** Is the desk reached over https? */
export function isSecure(desk: Desk): boolean {
  return new URL(desk.rules.haidang.desk.address).protocol === 'https:';
}

/** The `__Host-` prefix makes browsers refuse the cookie from any neighbour under the same domain. */
function cookieName(desk: Desk): string {
  const name = desk.house === null ? 'haidang' : `haidang-${desk.house}`;
  return isSecure(desk) ? `__Host-${name}` : name;
}

function cookie(desk: Desk) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(desk) } as const;
}
