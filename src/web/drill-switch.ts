import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { HOUR } from '../domain/time.ts';
import { paths } from '../view/paths.ts';
import { guestAt, isSecure, sessionHash } from './access.ts';
import { isAlwaysReal } from './always-real.ts';
import type { Desk, DeskContext, DeskEnv, Lesson, LessonHolding } from './desk.ts';

/** A drill lasts no longer: who comes back after lunch is not left in a play without knowing. */
export const LESSON_LIVES = HOUR;

/** What letters link to, by the folder of its address. */
const LINKED = new Map<string, LessonHolding>([
  [paths.alerts, 'alerts'],
  [paths.incidents, 'incidents'],
]);

/**
 * Two houses under one address. A cookie, which holds only beside a session of the real desk and only with the session the drill was opened
 * with, leads a person's requests to the desk of their drill; everybody else's, and what is always real, goes on.
 */
export function drillSwitch(desk: Desk): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    if (desk.trainer === null) return next();
    const lesson = await lessonOf(desk, c);
    if (lesson === null) return next();
    const { path } = c.req;
    if (path.startsWith(`${paths.drillPress}/`)) {
      const { status, type, body } = lesson.paper(path.slice(paths.drillPress.length));
      return c.body(body, status === 200 ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
    }
    if (isAlwaysReal(path)) return next();
    if (await isReallyThere(desk, lesson, c)) {
      c.set('practising', true);
      return next();
    }
    return lesson.answer(c.req.raw, c.env);
  };
}

/** The drill that whoever asks is in; null: none. */
export async function lessonOf(desk: Desk, c: DeskContext): Promise<Lesson | null> {
  const key = getCookie(c, nameOf(desk));
  if (key === undefined || desk.trainer === null || (await guestAt(desk, c)) === null) return null;
  return desk.trainer.find(key, sessionHash(desk, c));
}

export function enterLesson(desk: Desk, c: DeskContext, key: string): void {
  setCookie(c, nameOf(desk), key, { ...options(desk), maxAge: LESSON_LIVES / 1_000 });
}

/** The key of the drill somebody leaves, or null; their cookie is gone after this. */
export function leaveLesson(desk: Desk, c: DeskContext): string | null {
  const key = getCookie(c, nameOf(desk)) ?? null;
  deleteCookie(c, nameOf(desk), options(desk));
  return key;
}

/**
 * A letter's link to a real alert or incident must open it, and its buttons must act on it, whatever somebody practises meanwhile. The form that
 * opens an incident for an alert is that alert's.
 */
async function isReallyThere(desk: Desk, lesson: Lesson, c: DeskContext): Promise<boolean> {
  const [, folder, id = ''] = c.req.path.split('/');
  const forAlert = c.req.path === paths.newIncident;
  const what = forAlert ? 'alerts' : LINKED.get(`/${folder ?? ''}`);
  const name = forAlert ? (c.req.query('canh-bao') ?? '') : decoded(id);
  if (what === undefined || name === '') return false;
  return !(await lesson.holds(what, name)) && (await desk.store[what].get(name)) !== null;
}

/** A part of an address as it was meant; one that is spelled wrongly stays as it is, and names nothing. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function nameOf(desk: Desk): string {
  return isSecure(desk) ? '__Host-haidang-dien-tap' : 'haidang-dien-tap';
}

function options(desk: Desk) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(desk) } as const;
}
