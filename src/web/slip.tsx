import type { Child } from 'hono/jsx';
import { html } from 'hono/html';
import type { Desk, DeskContext } from './desk.ts';
import { Lighthouse } from './icons.tsx';
import type { Voice } from './voice.ts';

/** Headers of everything that is opened by a key in its address: the address must not travel on, nor be found by a search. */
export const SECRET_HEADERS = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' };

export interface SlipHead {
  v: Voice;
  title: string;
  status?: 200 | 400 | 403 | 404 | 409 | 410;
}

/** Answers with a short page for somebody who holds a key and has no account: no rooms, no scripts, nothing to sign out of. */
export function slip(c: DeskContext, desk: Desk, head: SlipHead, body: Child): Response | Promise<Response> {
  const { v, title } = head;
  const { name, short } = desk.rules.haidang.organisation;
  const page = (
    <html lang={v.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${title} · ${v.say('desk.name')}`}</title>
        <link rel="icon" type="image/svg+xml" href={desk.assets.href('/static/mark.svg') ?? ''} />
        <link rel="stylesheet" href={desk.assets.href('/static/fonts.css') ?? ''} />
        <link rel="stylesheet" href={desk.assets.href('/static/desk.css') ?? ''} />
      </head>
      <body>
        <header class="top">
          <div class="top-inner">
            <p class="brand">
              <Lighthouse />
              <span class="brand-name">{v.say('desk.name')}</span>
              <span class="brand-office">{short}</span>
            </p>
          </div>
        </header>
        <main id="main" class="slip">
          {body}
        </main>
        <footer class="bottom">
          <p class="house-name">{name}</p>
        </footer>
      </body>
    </html>
  );
  return c.html(html`<!doctype html>${page}`, head.status ?? 200, SECRET_HEADERS);
}
