import type { Instant } from './time.ts';

export const LETTER_KINDS = ['alert', 'update', 'closed', 'digest'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * `waiting`: not taken by a mail server yet, or not due (`nextAt`) · `sent`: taken · `refused`: the server said never, the reason is in
 * `note`.
 */
export const LETTER_STATES = ['waiting', 'sent', 'refused'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** A row of the outbox. It is marked sent after the server took it, so a crash can only cause a second copy that threads with the first. */
export interface Letter {
  /** What it tells, which edition, to whom: writing it twice is writing it once. */
  id: string;
  kind: LetterKind;
  /** Alert or digest it tells about. */
  about: string;
  recipientId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
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
