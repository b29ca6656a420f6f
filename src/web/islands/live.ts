import { held, keepPlace, renew, told } from './live-regions.ts';

/**
 * Keeps a page fresh while somebody looks at it, without moving what they read or touching what they hold. A stream says which rooms
 * changed; the page is then fetched once and its regions (`data-live`) compared. Without the stream the page asks by itself. When the desk
 * stops answering, the page says so: a screen that silently grows old would look like a quiet day.
 */
const SLOW = 60_000;
/** Pages are renewed no more often than this. */
const GAP = 5_000;
/** What the machine is at while its reader waits (`data-soon`). */
const SOON = 1_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** So long nothing more is said aloud after something was. */
const HUSH = 60_000;

const main = document.querySelector<HTMLElement>('main[data-room]');
const words = main?.dataset ?? {};

let stream: EventSource | null = null;
let pause = FIRST_PAUSE;
let retry = 0;
let over = false;
/** The moment of the house this page shows. */
let at: string | null = null;
let fetchedAt = -Infinity;
let due = 0;
let fetching = false;
let saidAt = -Infinity;
/** The pause after which a desk that did not answer is asked again. */
let patience = GAP;
/** What the server last said of each region, and what waits for its reader to let go. */
const known = new Map<string, string>();
const waiting = new Map<string, HTMLElement>();

function regions(within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('[data-live]')];
}

function banner(text: string | null): void {
  const old = document.querySelector('[data-banner]');
  if (text === null || main === null) {
    old?.remove();
    return;
  }
  if (old !== null) {
    if (old.textContent !== text) old.textContent = text;
    return;
  }
  const made = document.createElement('p');
  made.className = 'outage';
  made.setAttribute('role', 'alert');
  made.dataset['banner'] = '';
  made.textContent = text;
  keepPlace(main, () => main.prepend(made));
}

/** How many alerts nobody has taken, wherever the frame says it. */
function recount(n: number | null): void {
  if (n === null) return;
  for (const shown of document.querySelectorAll('[data-untaken]')) {
    const badge = document.createElement('span');
    badge.className = 'badge';
    badge.setAttribute('aria-hidden', 'true');
    badge.textContent = n > 9 ? '9+' : String(n);
    const spoken = document.createElement('span');
    spoken.className = 'visually-hidden';
    spoken.textContent = ` ${(words['untakenWords'] ?? '#').replace('#', String(n))}`;
    shown.replaceChildren(...(n > 0 ? [badge, spoken] : []));
  }
}

/** Said once and politely; what ticks says nothing. */
function announce(text: string): void {
  const voice = document.querySelector('[data-said]');
  if (voice === null || performance.now() - saidAt < HUSH) return;
  saidAt = performance.now();
  voice.textContent = text;
}

function counted(text: string | undefined, n: number): string {
  return (text ?? '#').replace('#', String(n));
}

/** Things of a region that it did not have before: at least one, since it differs. */
function newThings(before: Element, after: Element): number {
  const things = (region: Element) =>
    [...region.querySelectorAll('article, tr, .cards > li, .rows > li, .sources > li')].map(told);
  const had = new Set(things(before));
  return Math.max(1, things(after).filter((thing) => !had.has(thing)).length);
}

/** The button that brings what waits; it floats over the page and moves nothing. */
function offer(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-offer]');
  if (button === null) return;
  let n = 0;
  for (const region of main === null ? [] : regions(main)) {
    const fresh = waiting.get(region.dataset['live'] ?? '');
    if (fresh !== undefined) n += newThings(region, fresh);
  }
  button.hidden = n === 0;
  const text = counted(words['held'], n);
  if (n > 0 && button.textContent !== text) {
    button.textContent = text;
    announce(text);
  }
}

function bring(): void {
  if (main === null) return;
  const [first] = waiting.keys();
  keepPlace(main, () => {
    for (const region of regions(main)) {
      const fresh = waiting.get(region.dataset['live'] ?? '');
      if (fresh !== undefined) renew(region, fresh, true);
    }
  });
  waiting.clear();
  offer();
  // The button is gone: whoever pressed it by keyboard goes on at what it brought.
  if (document.activeElement === document.body || document.activeElement === null) {
    const region = regions(main).find((one) => one.dataset['live'] === first);
    region?.setAttribute('tabindex', '-1');
    region?.focus({ preventScroll: true });
  }
}

function take(page: Document): void {
  if (main === null) return;
  const fresh = new Map(regions(page).map((region) => [region.dataset['live'] ?? '', region]));
  let changed = 0;
  keepPlace(main, () => {
    for (const region of regions(main)) {
      const name = region.dataset['live'] ?? '';
      const next = fresh.get(name);
      if (next === undefined) continue;
      const says = told(next);
      if (says === known.get(name)) {
        if (!waiting.has(name)) renew(region, next, false);
        continue;
      }
      known.set(name, says);
      if (says === told(region)) {
        waiting.delete(name);
      } else if (held(region)) {
        waiting.set(name, next);
      } else {
        changed += newThings(region, next);
        renew(region, next, true);
        waiting.delete(name);
      }
    }
  });
  offer();
  if (changed > 0) announce(counted(words['renewed'], changed));
  soon();
}

/** What the machine is at just now is looked for again at once; nobody would tell of it. */
function soon(): void {
  if (main?.querySelector('[data-soon]') != null) refresh(SOON);
}

/** Asks the page anew, at most every few seconds; what is asked for meanwhile is asked once afterwards. */
function refresh(gap: number = GAP): void {
  if (main === null || over || document.hidden || due !== 0) return;
  const wait = Math.max(0, fetchedAt + gap - performance.now());
  due = window.setTimeout(() => {
    due = 0;
    if (fetching) refresh();
    else void fetchPage();
  }, wait);
}

async function fetchPage(): Promise<void> {
  if (main === null || document.hidden) return;
  const whole = regions(main).length > 0;
  fetching = true;
  fetchedAt = performance.now();
  try {
    // A page without anything that renews itself only asks whether the desk is there.
    const answer = await fetch(whole ? (location.href.split('#')[0] ?? '') : (words['health'] ?? ''), {
      headers: { accept: 'text/html' },
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    });
    if (answer.status === 401) {
      end();
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const text = await answer.text();
    banner(null);
    patience = GAP;
    if (whole) take(new DOMParser().parseFromString(text, 'text/html'));
  } catch {
    banner(words['lost'] ?? '');
    window.setTimeout(() => refresh(), patience);
    patience = Math.min(patience * 2, LONGEST_PAUSE);
  } finally {
    fetching = false;
  }
}

/** The session is over: nothing more is asked for. */
function end(): void {
  over = true;
  close();
  banner(words['out'] ?? '');
}

function close(): void {
  window.clearTimeout(retry);
  stream?.close();
  stream = null;
}

interface News {
  rooms: string[];
  untaken: number | null;
  at: string;
}

function hear(event: MessageEvent<string>): void {
  const news = JSON.parse(event.data) as News;
  pause = FIRST_PAUSE;
  recount(news.untaken);
  const missed = event.type === 'hello' && at !== null && at !== news.at;
  const back = document.querySelector('[data-banner]') !== null;
  at = news.at;
  if (missed || back || news.rooms.includes(words['room'] ?? '')) refresh();
}

function open(): void {
  if (main === null || over || document.hidden || stream !== null) return;
  const opened = new EventSource(words['stream'] ?? '');
  stream = opened;
  opened.addEventListener('hello', hear);
  opened.addEventListener('news', hear);
  opened.addEventListener('out', end);
  opened.addEventListener('error', () => {
    if (stream !== opened) return;
    close();
    refresh();
    retry = window.setTimeout(open, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  });
}

/** A browser has six lines to a house: a page nobody looks at gives its own back. */
function look(): void {
  if (document.hidden) close();
  else {
    open();
    refresh();
  }
}

if (main !== null) {
  for (const region of regions(main)) known.set(region.dataset['live'] ?? '', told(region));
  document.querySelector('[data-offer]')?.addEventListener('click', bring);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) look();
  });
  setInterval(() => {
    if (stream === null || regions(main).length > 0) refresh();
  }, SLOW);
  fetchedAt = performance.now();
  open();
  soon();
}
