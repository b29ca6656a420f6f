import type { HaidangRules } from '../config/haidang.ts';
import { DAY, type Instant, MINUTE, SECOND } from '../domain/time.ts';
import type { Host } from '../storage/hosts.ts';
import type { Store } from '../storage/store.ts';
import type { Answer, Ask, World } from '../world.ts';
import { decodeText } from './decode.ts';
import { retryAfter } from './retry-after.ts';
import { allows, productToken, readRobots, type Robots } from './robots.ts';

/** No address is asked for twice within this time, whatever else is configured. */
export const SAME_ADDRESS = MINUTE;

/** The least pause between two visits of `address`. A drill's own press on this machine keeps the drill's pace instead. */
export function addressPause(
  address: string,
  rules: Pick<HaidangRules['collect'], 'allow_private' | 'interval_min'>,
): number {
  const own = rules.allow_private.includes(new URL(address).host);
  return own ? Math.min(rules.interval_min, SAME_ADDRESS) : SAME_ADDRESS;
}

/** A host that lets us wait longer than this is left for a later run. */
const PATIENCE = 30 * SECOND;

/** RFC 9309: kept at most a day; 500 KiB are read; an unreachable robots.txt forbids everything until it answers. */
const ROBOTS = { kept: DAY, again: 15 * MINUTE, maxBytes: 500 * 1024 };

/** The longest Crawl-delay that is believed. */
const MAX_DELAY = DAY;

const UNBOUND: Robots = { rules: [], delay: null };

/** Why a site may not be asked now. `busy` passes by itself at `until`. */
export type Refusal =
  { why: 'robots' | 'robots-unreachable'; detail: string } | { why: 'busy'; until: Instant };

export interface Polite {
  /** Waits for our turn at the address's host. Null: go ahead, once. */
  enter(address: string): Promise<Refusal | null>;
  /** One request after `enter`; a server that asks for quiet gets it for the whole host. */
  get(ask: Ask): Promise<Answer>;
}

/**
 * The manners of a guest, kept in the database so that they survive a restart: robots.txt, one request a host at a time with a pause
 * between starts, and silence when asked for. Time is read at every step, because waiting is what this is about.
 */
export function openPolite(
  store: Pick<Store, 'together' | 'hosts'>,
  world: World,
  rules: HaidangRules['collect'],
): Polite {
  const token = productToken(rules.agent);
  const known = new Map<string, Robots>();

  /** Reserves the host's next free start and waits for it. */
  async function turn(host: string, pause: number): Promise<Refusal | null> {
    const now = world.now();
    const at = await store.together(async (s) => {
      const before = (await s.hosts.get(host)) ?? newcomer(host);
      const free = Math.max(now, before.nextAt);
      if (free - now <= PATIENCE) await s.hosts.put({ ...before, nextAt: free + pause });
      return free;
    });
    if (at - now > PATIENCE) return { why: 'busy', until: at };
    if (at > now) await world.sleep(at - now);
    return null;
  }

  async function remember(host: string, change: Partial<Host>): Promise<void> {
    await store.together(async (s) => {
      const before = (await s.hosts.get(host)) ?? newcomer(host);
      await s.hosts.put({ ...before, ...change, nextAt: Math.max(before.nextAt, change.nextAt ?? 0) });
    });
  }

  async function get(ask: Ask): Promise<Answer> {
    const answer = await world.fetch(ask);
    if (!answer.ok || (answer.status !== 429 && answer.status !== 503)) return answer;
    const now = world.now();
    await remember(new URL(ask.url).host, {
      nextAt: now + (retryAfter(answer.headers, now) ?? SAME_ADDRESS),
    });
    return answer;
  }

  async function robotsOf(url: URL): Promise<Robots | Refusal> {
    const fresh = known.get(url.host);
    if (fresh) return fresh;
    let host = await store.hosts.get(url.host);
    const keep = host?.robotsState === 'unreachable' ? ROBOTS.again : ROBOTS.kept;
    if (!host || host.robotsAt === null || world.now() - host.robotsAt >= keep) {
      const refusal = await turn(url.host, rules.host_pause);
      if (refusal) return refusal;
      const answer = await get({
        url: `${url.origin}/robots.txt`,
        deadline: rules.deadline,
        maxBytes: rules.max_bytes,
      });
      const found = { ...judgeRobots(answer), robotsAt: world.now() };
      await remember(url.host, found);
      host = { ...newcomer(url.host), ...found };
    }
    if (host.robotsState === 'unreachable')
      return { why: 'robots-unreachable', detail: `${url.origin}/robots.txt` };
    const robots = host.robots === null ? UNBOUND : readRobots(host.robots, token);
    known.set(url.host, robots);
    return robots;
  }

  return {
    get,
    async enter(address) {
      const url = new URL(address);
      const robots = await robotsOf(url);
      if ('why' in robots) return robots;
      if (!allows(robots, url.href)) return { why: 'robots', detail: `${url.origin}/robots.txt` };
      return turn(url.host, Math.max(rules.host_pause, Math.min(robots.delay ?? 0, MAX_DELAY)));
    },
  };
}

/** RFC 9309 §2.3.1: found, absent (everything allowed) or unreachable (nothing allowed). Too many requests is no absence. */
function judgeRobots(answer: Answer): Pick<Host, 'robots' | 'robotsState'> {
  const absent = { robots: null, robotsState: 'none' } as const;
  const unreachable = { robots: null, robotsState: 'unreachable' } as const;
  if (!answer.ok) return answer.trouble === 'too-many-redirects' ? absent : unreachable;
  if (answer.status >= 500 || answer.status === 429) return unreachable;
  if (answer.status >= 300) return absent;
  const body = answer.body.subarray(0, ROBOTS.maxBytes);
  return {
    robots: decodeText(body, answer.headers['content-type']).replaceAll('\0', ''),
    robotsState: 'found',
  };
}

function newcomer(host: string): Host {
  return { host, nextAt: 0, robots: null, robotsAt: null, robotsState: null };
}
