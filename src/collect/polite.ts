import type { HaidangRules } from '../config/haidang.ts';
import type { Hop } from '../domain/evidence.ts';
import { DAY, type Instant, MINUTE, SECOND } from '../domain/time.ts';
import type { Host } from '../storage/hosts.ts';
import type { Store } from '../storage/store.ts';
import type { Answer, Ask, World } from '../world.ts';
import { decodeText } from './decode.ts';
import { headersFor, judge } from './guard.ts';
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

/**
 * RFC 9309: kept at most a day; 500 KiB are read. One that cannot be reached forbids everything, unless an older copy is at hand (§2.4),
 * until it answers or has been away for thirty days (§2.3.1.4).
 */
const ROBOTS = { kept: DAY, again: 15 * MINUTE, away: 30 * DAY, maxBytes: 500 * 1024 };

const MAX_REDIRECTS = 5;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The longest Crawl-delay that is believed. */
const MAX_DELAY = DAY;

const UNBOUND: Robots = { rules: [], delay: null };

/** Why a site may not be asked now. `busy` passes by itself at `until`. */
export type Refusal =
  { why: 'robots' | 'robots-unreachable'; detail: string } | { why: 'busy'; until: Instant };

/** What a host wants beyond the usual. */
export interface Manners {
  /** False: an interface for programs, whose own terms hold instead of robots.txt. */
  robots: boolean;
  /** Least pause after this request, in milliseconds. */
  pause: number;
}

const USUAL: Manners = { robots: true, pause: 0 };

export interface Polite {
  /** Waits for our turn at the address's host. Null: go ahead, once. */
  enter(address: string, manners?: Manners): Promise<Refusal | null>;
  /**
   * One request after `enter`; a server that asks for quiet gets it for the whole host. A redirect is another request: it waits for its
   * turn at the host it leads to and obeys the robots.txt there. No address is asked twice on the way. `passed` is told of each step.
   */
  get(ask: Ask, manners?: Manners, passed?: (hop: Hop) => void): Promise<Answer>;
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
  const allowed = new Set(rules.allow_private);

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

  /** One request, without going where it may lead. */
  async function once(ask: Ask): Promise<Answer> {
    const answer = await world.fetch(ask);
    if (!answer.ok || (answer.status !== 429 && answer.status !== 503)) return answer;
    const now = world.now();
    await remember(new URL(ask.url).host, {
      nextAt: now + (retryAfter(answer.headers, now) ?? SAME_ADDRESS),
    });
    return answer;
  }

  async function get(ask: Ask, manners: Manners = USUAL, passed?: (hop: Hop) => void): Promise<Answer> {
    const asked = new Set<string>();
    let address = ask.url;
    let left = ask.deadline ?? rules.deadline;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      asked.add(address);
      const began = world.now();
      const headers = headersFor(ask.headers, ask.url, address);
      const answer = await once({ ...ask, url: address, headers, deadline: left, follow: false });
      const location = answer.ok && REDIRECTS.has(answer.status) ? answer.headers['location'] : undefined;
      if (!answer.ok || location === undefined || ask.form !== undefined) return answer;
      left -= world.now() - began;
      const next = URL.canParse(location, address) ? new URL(location, address).href : location;
      const judgment = judge(next, allowed);
      if (judgment.may === 'no') return { ok: false, trouble: 'refused-address', detail: judgment.why };
      if (left <= 0) return { ok: false, trouble: 'timeout', detail: next };
      if (asked.has(next)) break;
      passed?.({ status: answer.status, from: address, to: next });
      const refusal = await enter(next, manners);
      if (refusal) return { ok: false, trouble: refusal.why, detail: next };
      address = next;
    }
    return { ok: false, trouble: 'too-many-redirects', detail: [...asked].join(' → ') };
  }

  async function robotsOf(url: URL): Promise<Robots | Refusal> {
    const fresh = known.get(url.host);
    if (fresh) return fresh;
    let host = await store.hosts.get(url.host);
    const keep = host?.robotsDownAt == null ? ROBOTS.kept : ROBOTS.again;
    if (!host || host.robotsAt === null || world.now() - host.robotsAt >= keep) {
      const refusal = await turn(url.host, rules.host_pause);
      if (refusal) return refusal;
      // Its redirects are followed as they come (RFC 9309 §2.3.1.2): whatever is found there speaks for this host.
      const answer = await once({
        url: `${url.origin}/robots.txt`,
        deadline: rules.deadline,
        maxBytes: rules.max_bytes,
      });
      if (!answer.ok && answer.trouble === 'in-line')
        return { why: 'busy', until: world.now() + SAME_ADDRESS };
      const found = { ...robotsAfter(host, answer, world.now()), robotsAt: world.now() };
      await remember(url.host, found);
      host = { ...newcomer(url.host), ...found };
    }
    const away = host.robotsDownAt !== null && world.now() - host.robotsDownAt >= ROBOTS.away;
    if (host.robotsState === 'unreachable' && !away)
      return { why: 'robots-unreachable', detail: `${url.origin}/robots.txt` };
    const robots = host.robots === null || away ? UNBOUND : readRobots(host.robots, token);
    known.set(url.host, robots);
    return robots;
  }

  async function enter(address: string, manners: Manners = USUAL): Promise<Refusal | null> {
    const url = new URL(address);
    const robots = manners.robots ? await robotsOf(url) : UNBOUND;
    if ('why' in robots) return robots;
    if (!allows(robots, url.href)) return { why: 'robots', detail: `${url.origin}/robots.txt` };
    const pause = Math.max(rules.host_pause, manners.pause, Math.min(robots.delay ?? 0, MAX_DELAY));
    return turn(url.host, pause);
  }

  return { enter, get };
}

/** What is remembered of robots.txt after one more try. What was known before it went away stays known. */
function robotsAfter(
  before: Host | null,
  answer: Answer,
  now: Instant,
): Pick<Host, 'robots' | 'robotsState' | 'robotsDownAt'> {
  const read = judgeRobots(answer);
  if (read !== null) return { ...read, robotsDownAt: null };
  return {
    robots: before?.robots ?? null,
    robotsState: before?.robotsState ?? 'unreachable',
    robotsDownAt: before?.robotsDownAt ?? now,
  };
}

/** RFC 9309 §2.3.1: found, absent (everything allowed), or null: unreachable. Too many requests is no absence. */
function judgeRobots(answer: Answer): Pick<Host, 'robots' | 'robotsState'> | null {
  const absent = { robots: null, robotsState: 'none' } as const;
  if (!answer.ok) return answer.trouble === 'too-many-redirects' ? absent : null;
  if (answer.status >= 500 || answer.status === 429) return null;
  if (answer.status >= 300) return absent;
  const body = answer.body.subarray(0, ROBOTS.maxBytes);
  return {
    robots: decodeText(body, answer.headers['content-type']).replaceAll('\0', ''),
    robotsState: 'found',
  };
}

function newcomer(host: string): Host {
  return { host, nextAt: 0, robots: null, robotsAt: null, robotsState: null, robotsDownAt: null };
}
