import type { Instant } from './time.ts';

/**
 * `reminder`: the same again, labelled so · `escalation`: nobody has taken it, so the next on the roster is told · `check`: the owner's own
 * next look is due · `summary`: several that waited, in one · `silence`: a silence ends · `confirm`: is this address yours? · `test` ·
 * `refusal`: an urgent letter was refused · `search`: what a kept search found · `clock`: a deadline of an incident ·
 * `brief`: the morning page · `tips`: what people told us waits too long for its answer · `plan`: a day of a plan of recovery ·
 * `paper`: an official paper is due.
 */
export const LETTER_KINDS = [
  'alert',
  'update',
  'closed',
  'reminder',
  'escalation',
  'check',
  'summary',
  'silence',
  'confirm',
  'test',
  'refusal',
  'search',
  'digest',
  'brief',
  'clock',
  'tips',
  'plan',
  'paper',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Letters about one alert: each is an edition of it. */
export const ALERT_LETTERS = ['alert', 'update', 'closed', 'reminder', 'escalation', 'check'] as const;
export type AlertLetterKind = (typeof ALERT_LETTERS)[number];

/** By which way a person is reached; each has its own courier. */
export const CHANNELS = ['mail', 'webhook', 'telegram'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * `waiting`: not taken yet, or not due (`nextAt`) · `held`: its address is not confirmed; it goes out when it is · `folded`: waits for the
 * summary at `nextAt` · `inside`: stood in a summary, or a later letter said more · `sent`: taken · `refused`: the server said never, the reason
 * is in `note`.
 */
export const LETTER_STATES = ['waiting', 'held', 'folded', 'inside', 'sent', 'refused'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** States of a letter that has not gone out and still may. */
export const UNSENT = ['waiting', 'held', 'folded'] as const satisfies readonly LetterState[];

/** A chart in a letter: drawn when it is posted, so that the outbox keeps a few kilobytes of lines. */
export interface LetterPicture {
  cid: string;
  alt: string;
  /** Width and height in CSS pixels. */
  width: number;
  height: number;
  svg: string;
}

/** A row of the outbox. It is marked sent after the server took it, so a crash can only cause a second copy that threads with the first. */
export interface Letter {
  /** What it tells, which edition, to whom: writing it twice is writing it once. */
  id: string;
  kind: LetterKind;
  /** Alert or digest it tells about. */
  about: string;
  recipientId: string;
  channel: Channel;
  /** Mail address, address of the webhook, or number of the chat. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Pictures that `html` names by `cid:`. */
  pictures: readonly LetterPicture[];
  /** SHA-256 of the key in its links; null: its links carry none. */
  keyHash: string | null;
  /** About a crisis: it goes before all others, and is tried again sooner. */
  urgent: boolean;
  messageId: string;
  inReplyTo: string | null;
  state: LetterState;
  tries: number;
  /** Not before: quiet hours and the pauses after a failure. */
  nextAt: Instant;
  writtenAt: Instant;
  sentAt: Instant | null;
  /** What the server said last. */
  note: string | null;
}

/** A letter without its words: all that lists and ledgers need of it. */
export type LetterHead = Omit<Letter, 'text' | 'html' | 'pictures'>;

/** What a letter says and to whom; the rest of its row follows. */
export interface Written {
  id: string;
  kind: LetterKind;
  about: string;
  recipientId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  channel?: Channel;
  pictures?: readonly LetterPicture[];
  keyHash?: string | null;
  urgent?: boolean;
  /** Id of the letter it follows. */
  follows?: string | null;
  state?: Extract<LetterState, 'waiting' | 'held' | 'folded'>;
  nextAt?: Instant;
}

/**
 * A row for the outbox, written at `now` and due then unless it says otherwise.
 * @param from the sender as configured, `"Name" <box@host>`
 */
export function newLetter(written: Written, from: string, now: Instant): Letter {
  const { follows = null, ...said } = written;
  return {
    channel: 'mail',
    pictures: [],
    keyHash: null,
    urgent: false,
    state: 'waiting',
    nextAt: now,
    ...said,
    messageId: messageIdOf(said.id, from),
    inReplyTo: follows === null ? null : messageIdOf(follows, from),
    tries: 0,
    writtenAt: now,
    sentAt: null,
    note: null,
  };
}

/**
 * The Message-ID of a letter: made of its id alone, so that a second copy after a crash threads with the first.
 * The id is spelled in the characters RFC 5322 allows (`dot-atom`); `=3A` stands for `:`. Two ids never share a spelling.
 * @param from the sender as configured, `"Name" <box@host>`
 */
export function messageIdOf(id: string, from: string): string {
  const host = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'haidang.invalid';
  const spelled = encodeURIComponent(id)
    .replace(/[.!~*'()=]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '=');
  return `<${spelled}@${host}>`;
}
