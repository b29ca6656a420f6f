import type { Instant } from './domain/time.ts';

/** One request to the outside. The guard that answers it lives in `collect/fetch.ts`. */
export interface Ask {
  url: string;
  /** Extra request headers, for example `if-none-match`. */
  headers?: Record<string, string>;
  /** Largest accepted body after decompression, in bytes. */
  maxBytes?: number;
  /** Total time for redirects, headers and body, in milliseconds. */
  deadline?: number;
  /** False: a redirect is the answer, for callers who decide themselves whether to go there. */
  follow?: boolean;
}

/** What came back. Network trouble is a value, not an exception: one bad site never stops a stage. */
export type Answer =
  | { ok: true; status: number; url: string; headers: Record<string, string>; body: Uint8Array }
  | { ok: false; trouble: Trouble; detail: string };

/** Why nothing usable came back; each has a sentence in `view/words`. */
export type Trouble =
  | 'refused-address' // private, loopback, non-http or otherwise forbidden address
  | 'timeout'
  | 'too-large'
  | 'bad-encoding'
  | 'too-many-redirects'
  | 'certificate' // expired, for another name, or signed by nobody we know
  | 'no-connection'
  // Our own manners, met on the way along redirects:
  | 'robots'
  | 'robots-unreachable'
  | 'busy';

/** A stretch of listening to a stream of messages (WebSocket). */
export interface Listen {
  url: string;
  /** So long at most, in milliseconds. */
  deadline: number;
  /** Called with each message; true ends the listening. Messages are not kept for it. */
  hear: (message: string) => boolean;
}

/** A letter as the mail server gets it. */
export interface Envelope {
  messageId: string;
  inReplyTo?: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What the mail server said. `later` is worth another try; `never` is not. */
export type Posted = { ok: true } | { ok: false; when: 'later' | 'never'; detail: string };

export interface Log {
  info(message: string, data?: Record<string, unknown>): void;
  warn(message: string, data?: Record<string, unknown>): void;
  error(message: string, data?: Record<string, unknown>): void;
}

/**
 * Everything outside the program. `main.ts` builds the real one, `replay` a simulated one and tests their own;
 * nothing else may read a clock, make randomness or open a connection.
 */
export interface World {
  now(): Instant;
  /** A fresh unguessable name of 26 characters; anything with a natural key uses that key instead. */
  newId(): string;
  sleep(milliseconds: number): Promise<void>;
  fetch(ask: Ask): Promise<Answer>;
  /** Listens until its time is over, it has heard enough, or the line breaks. Ok once the line stood. */
  listen(listen: Listen): Promise<{ ok: true } | { ok: false; trouble: Trouble; detail: string }>;
  /** A key the operator handed over (`NAME` or `NAME_FILE` of the environment); null when there is none. */
  secret(name: string): string | null;
  /** Null when no mail server is configured: letters then wait in the outbox, readable on the desk. */
  post: ((letter: Envelope) => Promise<Posted>) | null;
  log: Log;
}
