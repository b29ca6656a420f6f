import type { RecipientRules } from '../config/recipients.ts';
import { hashOf } from './access.ts';
import type { Desk, DeskContext } from './desk.ts';
import { SECRET_HEADERS } from './slip.tsx';
import { voice } from './voice.ts';

const KEY = /^[0-9a-z]{52}$/;

/** The recipient a private address belongs to, or null. */
export async function ownerOf(desk: Desk, c: DeskContext): Promise<RecipientRules | null> {
  const key = c.req.param('key') ?? '';
  const id = KEY.test(key) ? await desk.store.contacts.behind(hashOf(key)) : null;
  return desk.rules.recipients.find((one) => one.id === id) ?? null;
}

/** Programs read these addresses every few minutes: what they have already is not sent again. */
export function answerUnlessSame(c: DeskContext, body: string, type: string): Response {
  const etag = `"${hashOf(body).slice(0, 32)}"`;
  const headers = { ...SECRET_HEADERS, etag, 'cache-control': 'private, no-cache' };
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'content-type': type });
}

export function unknownAddress(desk: Desk, c: DeskContext): Response {
  const v = voice(desk.rules.haidang.desk.language, c.var.voice.now);
  return c.text(v.say('private.unknown'), 404, SECRET_HEADERS);
}

/** Name of the desk in ids that must never change: `haidang.example`. */
export function hostOf(desk: Desk): string {
  return new URL(desk.rules.haidang.desk.address).hostname;
}

/** An address of the desk as a letter would give it. */
export function deskUrl(desk: Desk, path: string): string {
  return new URL(path, desk.rules.haidang.desk.address).href;
}
