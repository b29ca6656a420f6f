import type { Child } from 'hono/jsx';
import { html } from 'hono/html';
import { paths } from '../view/paths.ts';
import type { Desk, DeskContext, Guest } from './desk.ts';
import { DrillStrip, RealStrip } from './drill-strip.tsx';
import { Lighthouse } from './icons.tsx';
import { Bar, countUntaken, GroupRooms, Groups, roomAt, type RoomName } from './rooms.tsx';
import type { Voice } from './voice.ts';

const TAUGHT = ['corrected', 'taken-back', 'undone', 'adopted', 'kept', 'shipped'] as const;

/** Convenience in the browser, room by room; every page works without it. */
const ISLANDS: Partial<Record<RoomName, string>> = {
  alerts: '/islands/trial.js',
  concerns: '/islands/chart.js',
  stories: '/islands/chart.js',
  claims: '/islands/chart.js',
  campaigns: '/islands/chart.js',
  incidents: '/islands/chart.js',
  teach: '/islands/teach.js',
};

/** What an act just did; anything else in the address is not shown. */
const DONE = [
  'acknowledged',
  'level',
  'rebase',
  'judged',
  'hurried',
  'digest',
  'listening',
  'left',
  'merged',
  'split',
  'dismissed',
  'legal',
  'campaign',
  'campaign-end',
  'paper',
  'input',
  'press',
  'tip',
  'prospect-accept',
  'prospect-dismiss',
  ...TAUGHT,
] as const;

export interface PageHead {
  title: string;
  /** Needed where the address does not say it. */
  room?: RoomName;
  /** Convenience that this page alone has, besides its room's. */
  script?: string;
  status?: 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 500 | 503;
}

/** Answers with a whole page: the frame of the desk around `body`. */
export async function show(c: DeskContext, desk: Desk, head: PageHead, body: Child): Promise<Response> {
  const { voice: v, guest } = c.var;
  const office = desk.rules.haidang.organisation.short;
  const island = head.room === undefined ? undefined : ISLANDS[head.room];
  const scripts = [
    ...(guest === null ? [] : ['/islands/live.js']),
    ...(island === undefined ? [] : [island]),
    ...(head.script === undefined ? [] : [head.script]),
  ];
  const done = DONE.find((act) => act === c.req.query('done'));
  const practice = desk.lesson === null ? null : await desk.lesson.stand();
  const frame = guest !== null && {
    v,
    guest,
    here: roomAt(c.req.path) ?? head.room ?? null,
    untaken: await countUntaken(desk.store),
  };
  const page = (
    <html lang={v.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{`${head.title} · ${v.say('desk.name')}`}</title>
        <link rel="icon" type="image/svg+xml" href={desk.assets.href('/static/mark.svg') ?? ''} />
        <link rel="stylesheet" href={desk.assets.href('/static/fonts.css') ?? ''} />
        <link rel="stylesheet" href={desk.assets.href('/static/desk.css') ?? ''} />
        {scripts.map((name) => {
          const script = desk.assets.href(name);
          return script !== null && <script type="module" src={script} />;
        })}
      </head>
      <body>
        <a class="skip" href="#main">
          {v.say('desk.skip')}
        </a>
        <header class="top">
          <div class="top-inner">
            <a class="brand" href={paths.today}>
              <Lighthouse />
              <span class="brand-name">{v.say('desk.name')}</span>
              <span class="brand-office">{office}</span>
            </a>
            {frame && <Groups {...frame} />}
            <LanguageSwitch v={v} guest={guest} back={addressOf(c)} />
          </div>
          {frame && <GroupRooms {...frame} />}
          {frame && <Bar {...frame} />}
        </header>
        {practice !== null && <DrillStrip v={v} guest={guest} practice={practice} />}
        {c.var.practising === true && <RealStrip v={v} guest={guest} here={addressOf(c)} />}
        <main id="main" tabindex={-1} {...liveWords(c, head, frame ? frame.here : null)}>
          {done !== undefined && (
            <p class="done" role="status">
              {v.say(`desk.done.${done}`)}
            </p>
          )}
          {body}
        </main>
        {frame && <LiveOffer />}
        <footer class="bottom">
          {guest !== null && <SignedIn v={v} guest={guest} />}
          {guest !== null && <a href={paths.rooms}>{v.say('frame.all')}</a>}
          <p class="house-name">{desk.rules.haidang.organisation.name}</p>
        </footer>
      </body>
    </html>
  );
  return c.html(html`<!doctype html>${page}`, head.status ?? 200);
}

/** What the page says of its own freshness; nothing on an answer to a form, which cannot be asked for again. */
function liveWords(c: DeskContext, head: PageHead, here: string | null): Record<string, string> {
  const { voice: v, guest } = c.var;
  if (guest === null || c.req.method !== 'GET' || (head.status ?? 200) !== 200) return {};
  return {
    'data-room': here ?? '',
    'data-stream': paths.live,
    'data-health': paths.health,
    'data-lost': v.say('desk.live.lost'),
    'data-out': v.say('desk.live.out'),
    // The browser puts its number where the sign stands.
    'data-held': v.say('live.held', { n: '#' }),
    'data-renewed': v.say('live.renewed', { n: '#' }),
    'data-untaken-words': v.say('frame.untaken', { n: '#' }),
  };
}

/** What waits while its reader holds the place it belongs to, and what is said aloud of it. Empty until the browser fills it. */
const LiveOffer = () => (
  <div class="live-offer">
    <p class="visually-hidden" role="status" data-said />
    <button class="button" type="button" data-offer hidden />
  </div>
);

/** The address of the page being read, to come back to after a language switch. */
function addressOf(c: DeskContext): string {
  if (c.req.method !== 'GET') return paths.today;
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

/** A switch is a POST: a prefetching browser must not change anybody's language. */
const LanguageSwitch = ({ v, guest, back }: { v: Voice; guest: Guest | null; back: string }) => {
  const other = v.language === 'vi' ? 'en' : 'vi';
  return (
    <form class="language" method="post" action={paths.language}>
      {guest !== null && <input type="hidden" name="token" value={guest.formToken} />}
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="language" value={other} lang={other}>
        {v.say('desk.other-language')}
      </button>
    </form>
  );
};

const SignedIn = ({ v, guest }: { v: Voice; guest: Guest }) => (
  <form class="signed-in" method="post" action={paths.signOut}>
    <input type="hidden" name="token" value={guest.formToken} />
    <span>{v.say('desk.signed-in', { name: guest.person.name })}</span>
    <button class="button button-quiet" type="submit">
      {v.say('desk.sign-out')}
    </button>
  </form>
);
