import { MINUTE, SECOND, type Instant } from '../domain/time.ts';
import type { Answer, Ask, World } from '../world.ts';

/** Within this time an answer serves every house: below the shortest rhythm of a source, so that no house hears later than alone. */
const FRESH = 4 * MINUTE;

/** Starts of two requests to one host are at least so far apart, whichever houses ask (each house keeps its own, longer pauses besides). */
const HOST_PAUSE = 2 * SECOND;

/** Whoever would have to wait longer in the common line comes again later. */
const PATIENCE = 2 * MINUTE;

/** The answers kept together, in bytes of their bodies; those heard longest ago go first. */
const ROOM = 64 * 1024 * 1024;

/** Whatever else a request says of itself may change the answer: such requests are nobody else's. */
const COMMON_HEADERS: ReadonlySet<string> = new Set(['accept', 'if-none-match', 'if-modified-since']);

type Heard = Extract<Answer, { ok: true }>;

/** One ear for several houses in one process. */
export interface SharedEar {
  /** `fetch` as one house uses it. `own`: `host:port` pairs that are this house's alone; they are neither shared nor kept. */
  wrap(fetch: World['fetch'], own: readonly string[]): World['fetch'];
  /** Requests that went out, and those that were answered from what another house had heard. */
  counts(): { asked: number; shared: number };
}

/**
 * National newspapers are asked once for all houses: an answer serves whoever asks for the same address within four minutes, those who
 * ask at the same moment wait for one request, and what is older is asked for again with the marks of the kept answer. Each house still
 * keeps its own rhythm, manners and mentions: what is shared is what came over the wire, never what a house made of it.
 */
export function openSharedEar(clock: Pick<World, 'now' | 'sleep'>): SharedEar {
  const kept = new Map<string, { answer: Heard; at: Instant }>();
  const running = new Map<string, Promise<Answer>>();
  const lines = new Map<string, Instant>();
  const counts = { asked: 0, shared: 0 };
  let held = 0;

  function keep(key: string, answer: Heard): void {
    forget(key);
    kept.set(key, { answer, at: clock.now() });
    held += answer.body.byteLength;
    for (const oldest of kept.keys()) {
      if (held <= ROOM) break;
      forget(oldest);
    }
  }

  function forget(key: string): void {
    held -= kept.get(key)?.answer.body.byteLength ?? 0;
    kept.delete(key);
  }

  /** Waits for the next free start at a host; false when that would take too long. */
  async function inLine(host: string): Promise<boolean> {
    const now = clock.now();
    const at = Math.max(now, lines.get(host) ?? 0);
    if (at - now > PATIENCE) return false;
    lines.set(host, at + HOST_PAUSE);
    if (at > now) await clock.sleep(at - now);
    return true;
  }

  /** Asks the host itself, with the marks of what is kept. */
  async function outside(fetch: World['fetch'], ask: Ask, key: string): Promise<Answer> {
    if (!(await inLine(new URL(ask.url).host))) return { ok: false, trouble: 'in-line', detail: ask.url };
    counts.asked += 1;
    const before = kept.get(key)?.answer;
    const answer = await fetch({ ...ask, headers: marked(ask.headers, before) });
    if (!answer.ok) return answer;
    if (answer.status !== 304) {
      keep(key, answer);
      return answer;
    }
    if (before === undefined) return answer;
    const still = { ...before, headers: { ...before.headers, ...answer.headers } };
    keep(key, still);
    return still;
  }

  return {
    counts: () => ({ ...counts }),
    wrap(fetch, own) {
      const alone = new Set(own);
      return async (ask) => {
        if (!mayShare(ask, alone)) return fetch(ask);
        const key = `${ask.headers?.['accept'] ?? ''} ${ask.follow === false ? 'one' : 'all'} ${ask.url}`;
        const known = kept.get(key);
        const fresh = known !== undefined && clock.now() - known.at < FRESH ? known.answer : null;
        const already = running.get(key);
        let answer: Answer;
        if (fresh !== null || already !== undefined) {
          counts.shared += 1;
          answer = fresh ?? (await (already as Promise<Answer>));
        } else {
          const asking = outside(fetch, ask, key).finally(() => running.delete(key));
          running.set(key, asking);
          answer = await asking;
        }
        return answer.ok ? asAsked(ask, answer) : answer;
      };
    },
  };
}

function mayShare(ask: Ask, alone: ReadonlySet<string>): boolean {
  if (ask.form !== undefined || ask.body !== undefined || !URL.canParse(ask.url)) return false;
  if (alone.has(new URL(ask.url).host)) return false;
  return Object.keys(ask.headers ?? {}).every((name) => COMMON_HEADERS.has(name.toLowerCase()));
}

/** The request without its asker's marks, which another house may not know, and with those of the kept answer. */
function marked(headers: Ask['headers'], before: Heard | undefined): Record<string, string> {
  const { accept } = headers ?? {};
  const etag = before?.headers['etag'];
  const modified = before?.headers['last-modified'];
  return {
    ...(accept !== undefined && { accept }),
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(modified !== undefined && { 'if-modified-since': modified }),
  };
}

/** What the asker would have heard alone: nothing new when it has this version, too large when it takes less. */
function asAsked(ask: Ask, answer: Heard): Answer {
  const { etag, 'last-modified': modified } = answer.headers;
  const has = (name: string, mark: string | undefined) => mark !== undefined && ask.headers?.[name] === mark;
  if (
    answer.status === 200 &&
    (has('if-none-match', etag) || (etag === undefined && has('if-modified-since', modified)))
  )
    return { ...answer, status: 304, body: new Uint8Array() };
  if (ask.maxBytes !== undefined && answer.body.byteLength > ask.maxBytes)
    return { ok: false, trouble: 'too-large', detail: ask.url };
  return answer;
}
