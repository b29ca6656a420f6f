import { type ChildProcess, spawn } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pictured } from '../world.ts';
import { isForbiddenIp, judge } from './guard.ts';

/** Width of an office screen; the height takes in most articles with their first comments. Pixels. */
const WIDTH = 1_280;
const HEIGHT = 2_400;
/** A page gets so long to load, in milliseconds; then it is taken as it is. */
const PAGE_TIME = 8_000;
/** Then the browser is ended, in milliseconds. */
const DEADLINE = 30_000;
/** Larger than any picture of that window. */
const LARGEST = 20_000_000;
/** A browser is hundreds of megabytes; more than so many at once would starve the house. */
const BROWSERS = 2;
const PNG = [0x89, 0x50, 0x4e, 0x47];

export interface CameraOptions {
  /** Path of a Chromium, Chrome or Edge. */
  browser: string;
  /** `host:port` of our own network that may be pictured all the same. */
  allowPrivate: readonly string[];
  /** More arguments for the browser; tests of a packaged one need some. */
  more?: readonly string[];
  /** Environment of the browser; nothing of ours unless given, for it may hold keys. */
  env?: Record<string, string>;
  deadline?: number;
}

/**
 * Takes pictures of public pages with a browser of the server, run once for each picture: no shell, a profile of its own that is thrown
 * away, a deadline. Its name resolution is pinned: the host is reached at the address that was judged here (one of our own network at its
 * allowed port alone) and every other name at none, and peer connections, which ask no resolver, may use no datagrams; so neither a name
 * that changes its mind nor anything the page loads reaches into our network. Pictures from other hosts are missing for it, which is the
 * price. Whoever finds `BROWSERS` at work waits for one to end.
 */
export function openCamera(options: CameraOptions): (address: string) => Promise<Pictured> {
  const allowed = new Set(options.allowPrivate);
  const inTurn = openTurns(BROWSERS);
  return async (address) => {
    const judged = judge(address, allowed);
    if (judged.may === 'no') return { ok: false, trouble: 'refused-address' };
    const { hostname } = judged.url;
    const found = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }).catch(() => []);
    const [first] = found;
    if (first === undefined) return { ok: false, trouble: 'no-connection' };
    if (judged.may === 'guarded' && found.some((one) => isForbiddenIp(one.address)))
      return { ok: false, trouble: 'refused-address' };
    const ip = first.family === 6 ? `[${first.address}]` : first.address;
    const port = judged.may === 'open' ? `:${judged.url.port || USUAL_PORT[judged.url.protocol]}` : '';
    const hosts = `MAP ${hostname}${port} ${ip}${port}, MAP * ~NOTFOUND`;
    return inTurn(async () => {
      const profile = await mkdtemp(join(tmpdir(), 'haidang-picture-'));
      try {
        return await taken(options, judged.url.href, hosts, profile);
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 3 });
      }
    });
  };
}

const USUAL_PORT: Record<string, string> = { 'http:': '80', 'https:': '443' };

/** Lets so many jobs run at once; the others wait, first come first served. */
function openTurns(most: number): <T>(job: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (job) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      // Whoever waits takes the place over: it is never free in between.
      if (next === undefined) running--;
      else next();
    }
  };
}

async function taken(
  { browser, more = [], env = {}, deadline = DEADLINE }: CameraOptions,
  url: string,
  hosts: string,
  profile: string,
): Promise<Pictured> {
  const child = spawn(
    browser,
    [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      `--host-resolver-rules=${hosts}`,
      '--hide-scrollbars',
      '--disable-gpu',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
      '--no-proxy-server',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--mute-audio',
      ...more,
    ],
    // 3 and 4: the pipe we speak through; no port that anybody else on this machine could knock at.
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      shell: false,
      detached: true,
      env: { HOME: profile, ...env },
    },
  );
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), deadline);
  try {
    const gone = new Promise<Pictured>((resolve) => {
      child.once('error', () => resolve({ ok: false, trouble: 'browser' }));
      child.once('exit', () => resolve({ ok: false, trouble: 'browser' }));
      clock.signal.addEventListener('abort', () => resolve({ ok: false, trouble: 'timeout' }));
    });
    const drawn = drawnBy(openPipe(child), url).catch((): Pictured => ({ ok: false, trouble: 'browser' }));
    return await Promise.race([drawn, gone]);
  } finally {
    clearTimeout(timer);
    stop(child);
  }
}

/** One page, one picture (Chrome DevTools Protocol, Target, Page and Emulation). */
async function drawnBy(pipe: Pipe, url: string): Promise<Pictured> {
  const { targetId } = await pipe.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.ask('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  // A page that says something in a dialog stands still until somebody answers.
  pipe.each('Page.javascriptDialogOpening', () => {
    pipe.ask('Page.handleJavaScriptDialog', { accept: false }, session).catch(() => undefined);
  });
  await pipe.ask('Page.enable', {}, session);
  await pipe.ask(
    'Emulation.setDeviceMetricsOverride',
    { width: WIDTH, height: HEIGHT, deviceScaleFactor: 1, mobile: false },
    session,
  );
  const loaded = pipe.heard('Page.loadEventFired', PAGE_TIME);
  const { errorText } = await pipe.ask('Page.navigate', { url }, session);
  if (errorText !== undefined) return { ok: false, trouble: 'no-connection' };
  await loaded;
  const { data } = await pipe.ask('Page.captureScreenshot', { format: 'png' }, session);
  const png = new Uint8Array(Buffer.from(String(data), 'base64'));
  const whole = png.length <= LARGEST && PNG.every((byte, i) => png[i] === byte);
  return whole ? { ok: true, png } : { ok: false, trouble: 'browser' };
}

interface Pipe {
  ask(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>>;
  /** Resolves when an event comes, or after `most` milliseconds: a page that never ends loading is taken as it is. */
  heard(event: string, most: number): Promise<void>;
  /** Told each time an event comes. */
  each(event: string, told: () => void): void;
}

/** Speaks JSON that ends with a zero byte, the way `--remote-debugging-pipe` does. */
function openPipe(child: ChildProcess): Pipe {
  const [, , , input, output] = child.stdio;
  const answers = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  const events = new Map<string, () => void>();
  let asked = 0;
  let rest = Buffer.alloc(0);
  const hear = (message: Spoken) => {
    if (message.method !== undefined) events.get(message.method)?.();
    const waiting = answers.get(message.id ?? 0);
    if (message.error === undefined) waiting?.resolve(message.result ?? {});
    else waiting?.reject(new Error(message.error.message));
  };
  output?.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      hear(JSON.parse(rest.toString('utf8', 0, end)) as Spoken);
      rest = rest.subarray(end + 1);
    }
  });
  // A browser that is gone is told of by its own exit.
  for (const end of [input, output]) end?.on('error', () => undefined);
  return {
    ask(method, params, sessionId) {
      const id = ++asked;
      const waiting = withResolvers<Record<string, unknown>>();
      answers.set(id, waiting);
      if (input !== null && input !== undefined && 'write' in input)
        input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
      return waiting.promise;
    },
    heard: (event, most) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, most);
        events.set(event, () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    each: (event, told) => void events.set(event, told),
  };
}

interface Spoken {
  id?: number;
  method?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
}

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: Error) => void;
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Ends the browser with everything it started: it is many processes, and what is left behind holds the profile open. */
function stop({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}
