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
  /** Fields of a form: sent by POST, once. A redirect of it is never followed, for forms carry keys. */
  form?: Record<string, string>;
  /** A body of another kind (its `content-type` stands in `headers`), sent like a form: by POST, once, following no redirect. */
  body?: string;
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
  | 'busy'
  // Houses side by side have a common line at this host, and it is long just now: nobody was asked, and nobody is at fault.
  | 'in-line';

/** A stretch of listening to a stream of messages (WebSocket). */
export interface Listen {
  url: string;
  /** So long at most, in milliseconds. */
  deadline: number;
  /** Called with each message; true ends the listening. Messages are not kept for it. */
  hear: (message: string) => boolean;
}

/** A look into a mailbox. It is read only: nothing in there is marked, moved or deleted. */
export interface Look {
  host: string;
  port: number;
  /** TLS from the first byte, or before anything is said; `none` is for a server on this very machine. */
  protection: 'tls' | 'starttls' | 'none';
  user: string;
  password: string;
  folder: string;
  /** The last letter known. When the mailbox has numbered its letters anew, or nothing is known: those received since `since`. */
  known: { validity: string; uid: number } | null;
  since: Instant;
  /** At most so many letters, so many bytes of each (the rest is cut off), and so many bytes in all. */
  letters: number;
  letterBytes: number;
  bytes: number;
  /** Total time, in milliseconds. */
  deadline: number;
}

/** A letter as it lay in the mailbox (RFC 5322). */
export interface FoundLetter {
  receivedAt: Instant | null;
  raw: Uint8Array;
}

/** What a look came to. Where the line broke after some letters, they are told, and the next look goes on behind them. */
export type Looked =
  | { ok: true; letters: FoundLetter[]; last: { validity: string; uid: number } }
  | { ok: false; trouble: MailTrouble; detail: string };

/** Why a mailbox could not be read; each has a sentence in `view/words`. */
export type MailTrouble =
  | 'mail-password'
  | 'mail-folder'
  | 'mail-protection' // the server offers no TLS, or another than we can speak
  | 'mail-certificate'
  | 'mail-silent'
  | 'mail-cut'
  | 'mail-unreachable'
  | 'mail-server'; // it answered with a refusal that is none of the others

/** A letter as the mail server gets it. */
export interface Envelope {
  messageId: string;
  inReplyTo?: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Pictures that `html` names by `cid:`; PNG. */
  pictures?: readonly { cid: string; alt: string; png: Uint8Array }[];
  /** Where one POST stops further letters (RFC 8058). */
  unsubscribe?: string;
  /** May answer no out-of-office and wait behind people's letters: a digest, not an alarm. */
  bulk?: boolean;
}

/** A message to another machine or a chat. */
export interface Parcel {
  /** The letter's id: said twice it is heard once. */
  id: string;
  /** Address of a webhook, or number of a chat. */
  to: string;
  /** Name under which the operator handed over the key it is signed with; null where the way has a key of its own. */
  key: string | null;
  /** The whole body: JSON for a webhook, words for a chat. */
  body: string;
}

/** What the other side said. `later` is worth another try, not before `after` milliseconds when it named a pause; `never` is not. */
export type Posted = { ok: true } | { ok: false; when: 'later' | 'never'; detail: string; after?: number };

/** A page as a browser draws it. Trouble is a value: a picture that fails spoils nothing. */
export type Pictured =
  | { ok: true; png: Uint8Array }
  | { ok: false; trouble: 'refused-address' | 'no-connection' | 'timeout' | 'browser' };

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
  /** Looks into a mailbox of the office's own. Its address comes from configuration alone, so it may lie in a private network. */
  mailbox(look: Look): Promise<Looked>;
  /** Takes a picture of a public page; null where the operator named no browser. */
  camera: ((address: string) => Promise<Pictured>) | null;
  /** A key the operator handed over (`NAME` or `NAME_FILE` of the environment); null when there is none. */
  secret(name: string): string | null;
  /** Keys that a service replaces at each use, kept beside the data and readable by nobody else. Both throw when that is not possible. */
  keyring: { read(name: string): string | null; write(name: string, text: string): void };
  /** Null when no mail server is configured: letters then wait in the outbox, readable on the desk. */
  post: ((letter: Envelope) => Promise<Posted>) | null;
  /** The other ways to a person; null where no key for it was handed over. */
  couriers: Readonly<Record<'webhook' | 'telegram', ((parcel: Parcel) => Promise<Posted>) | null>>;
  /** What the machine says of itself; null where it cannot tell. `skew`: how far our clock is ahead of others', in milliseconds. */
  machine: {
    disk(): Promise<{ free: number; total: number } | null>;
    skew(): Instant | null;
  };
  log: Log;
}
