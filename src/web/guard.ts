import type { MiddlewareHandler } from 'hono';
import { fault } from '../domain/fault.ts';
import type { DeskEnv } from './desk.ts';

/** Nothing inline, nothing from elsewhere: text that slipped through escaping still could not run. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
  "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A letter shown inside the desk: its own inline style, no scripts, no network, no way out of the frame. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; " +
  "frame-ancestors 'self'; sandbox";

/** Headers of every answer. `secure`: the desk is reached over https. */
export function headers(secure: boolean): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    await next();
    const set = (name: string, value: string) => {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    };
    set('content-security-policy', POLICY);
    set('x-content-type-options', 'nosniff');
    set('referrer-policy', 'same-origin');
    set('cross-origin-opener-policy', 'same-origin');
    set('cross-origin-resource-policy', 'same-origin');
    set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    set('cache-control', 'no-store');
    if (secure) set('strict-transport-security', 'max-age=31536000');
  };
}

/** Marks an answer as the inside of the letter preview. */
export function asLetter(): Record<string, string> {
  return { 'content-security-policy': LETTER_POLICY };
}

/**
 * Answers only under our own names. A page elsewhere that points its own name at this machine (DNS rebinding)
 * would otherwise read the desk with the officer's browser.
 */
export function ownNames(address: URL): MiddlewareHandler<DeskEnv> {
  const names = new Set([address.hostname, '127.0.0.1', 'localhost', '[::1]']);
  return async (c, next) => {
    const named = [new URL(c.req.url).hostname, hostname(c.req.header('host'))];
    if (named.some((name) => name !== null && !names.has(name)))
      return c.text('This desk does not answer under that name.', 421);
    await next();
    return undefined;
  };
}

/**
 * Lets a form through only from our own pages: the browser says where it comes from, and no session is touched before.
 * The token of the session is checked on top of this, in `access.ts`.
 */
export function ownForms(address: URL): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    if (site === undefined && origin === undefined) throw fault('forbidden', 'desk.refused.foreign-form');
    if (site !== undefined && site !== 'same-origin') throw fault('forbidden', 'desk.refused.foreign-form');
    const own = [address.origin, new URL(c.req.url).origin];
    if (origin !== undefined && !own.includes(origin)) throw fault('forbidden', 'desk.refused.foreign-form');
    return next();
  };
}

function hostname(host: string | undefined): string | null {
  if (host === undefined) return null;
  const address = `http://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : '';
}
