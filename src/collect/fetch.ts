import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { Agent, type Dispatcher, request } from 'undici';
import type { Answer, Ask, Trouble, World } from '../world.ts';
import { headersFor, isForbiddenIp, judge } from './guard.ts';
import { unpack } from './unpack.ts';

export interface FetchRules {
  /** User-Agent: who we are and how to reach us. */
  agent: string;
  /** `host:port` pairs that may be private (drill, tests), for example `127.0.0.1:8800`. */
  allowPrivate: readonly string[];
  /** Milliseconds for redirects, headers and body together, unless the ask says otherwise. */
  deadline: number;
  /** Largest body, on the wire and unpacked, unless the ask says otherwise. */
  maxBytes: number;
}

const MAX_REDIRECTS = 5;

/** The body of a redirect is thrown away; beyond this its connection is too. */
const SMALL = 64 * 1024;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Ends a request with a named trouble. */
function end(trouble: Trouble, detail: string): Error & { trouble: Trouble } {
  return Object.assign(new Error(detail), { trouble });
}

/**
 * Opens the only way to the web. Private networks are refused at the address: literals before the request, names inside the connection's
 * own DNS lookup (so a name cannot change between check and use), and every redirect again. `request` is used because `fetch`
 * unpacks bodies without a limit.
 */
export function openFetch(rules: FetchRules): World['fetch'] {
  const allowed = new Set(rules.allowPrivate);
  // One connection an origin: politeness is held by the transport too, whoever asks.
  const transport = { connections: 1, pipelining: 1, maxHeaderSize: 16_384 };
  const agents = {
    open: new Agent(transport),
    guarded: new Agent({ ...transport, connect: { lookup: publicOnly } }),
  };
  return async (ask) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), ask.deadline ?? rules.deadline);
    try {
      return await follow(ask, rules, allowed, agents, stop.signal);
    } catch (error) {
      return {
        ok: false,
        trouble: stop.signal.aborted ? 'timeout' : troubleOf(error),
        detail: detailOf(error),
      };
    } finally {
      clearTimeout(timer);
    }
  };
}

async function follow(
  ask: Ask,
  rules: FetchRules,
  allowed: ReadonlySet<string>,
  agents: Record<'open' | 'guarded', Agent>,
  signal: AbortSignal,
): Promise<Answer> {
  const maxBytes = ask.maxBytes ?? rules.maxBytes;
  const body = ask.form === undefined ? ask.body : new URLSearchParams(ask.form).toString();
  let address = ask.url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const judgment = judge(address, allowed);
    if (judgment.may === 'no') throw end('refused-address', judgment.why);
    const response = await request(judgment.url.href, {
      dispatcher: agents[judgment.may],
      signal,
      headers: {
        'user-agent': rules.agent,
        'accept-encoding': 'gzip, br, deflate',
        ...(ask.form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headersFor(ask.headers, ask.url, address),
      },
      ...(body !== undefined && { method: 'POST', body }),
    });
    const headers = flat(response.headers);
    const target = headers['location'];
    if (REDIRECTS.has(response.statusCode) && target !== undefined) {
      await response.body.dump({ limit: SMALL, signal });
      if (ask.follow === false || body !== undefined)
        return { ok: true, status: response.statusCode, url: address, headers, body: new Uint8Array() };
      if (!URL.canParse(target, address)) throw end('refused-address', 'redirect to no address');
      address = new URL(target, address).href;
      continue;
    }
    const packed = await wire(response, maxBytes);
    const unpacked = await unpack(packed, headers['content-encoding'] ?? '', maxBytes);
    if (!unpacked.ok) return { ...unpacked, detail: headers['content-encoding'] ?? '' };
    return { ok: true, status: response.statusCode, url: address, headers, body: unpacked.body };
  }
  return { ok: false, trouble: 'too-many-redirects', detail: `more than ${MAX_REDIRECTS}` };
}

/** The body as it comes over the wire, cut off as soon as it is too long. */
async function wire(response: Dispatcher.ResponseData, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) throw end('too-large', `more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** DNS for the guarded agent: one private answer among several is enough to refuse the name. */
export function publicOnly(
  host: string,
  options: LookupOptions,
  done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
): void {
  resolve(host, { ...options, all: true }, (error, answers) => {
    if (error) return done(error, []);
    const bad = answers.find((answer) => isForbiddenIp(answer.address));
    const first = answers[0];
    if (bad || !first) return done(end('refused-address', `${host} is ${bad?.address ?? 'nowhere'}`), []);
    if (options.all === true) return done(null, answers);
    return done(null, first.address, first.family);
  });
}

function flat(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value;
  return plain;
}

/** Codes with which OpenSSL and Node refuse a certificate; other TLS trouble is a broken connection. */
const CERTIFICATE =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER|DECODE)|HOSTNAME_MISMATCH)/;

function troubleOf(error: unknown): Trouble {
  if (error instanceof Error && 'trouble' in error) return error.trouble as Trouble;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CERTIFICATE.test(code)) return 'certificate';
  return /TIMEOUT|ETIMEDOUT/.test(code) ? 'timeout' : 'no-connection';
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? `${String(error.code)}: ` : '';
  return `${code}${error.message}`.slice(0, 300);
}
