import type { ClaimRules } from '../config/claims.ts';
import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import type { Alert } from '../domain/alert.ts';
import { messageIdOf, type Letter, type LetterKind } from '../domain/letter.ts';
import type { Mention } from '../domain/mention.ts';
import { notBefore } from '../domain/quiet.ts';
import type { Signal } from '../domain/signal.ts';
import type { Instant } from '../domain/time.ts';
import { htmlLetter } from '../view/letter-html.tsx';
import { plainText, type Paper } from '../view/letter.ts';
import { closedLetter } from './letters/closed.ts';
import { firstLetter } from './letters/first.ts';
import { subject } from './letters/subject.ts';
import type { Told } from './letters/told.ts';
import { updateLetter } from './letters/update.ts';

type Kind = Extract<LetterKind, 'alert' | 'update' | 'closed'>;

export interface Occasion {
  kind: Kind;
  alert: Alert;
  signals: Signal[];
  /** Evidence, newest first. */
  mentions: Mention[];
  claim: ClaimRules | null;
  rules: Rules;
  /** 1 for the first letter about this alert. */
  edition: number;
  now: Instant;
  /** When the letter before this one was written; null or left out: everything counts as new. */
  since?: Instant | null;
  /**
   * Ids of the recipients who hold an earlier letter. Anybody else gets the whole story instead of an update (a director who is only
   * told from level 3), and no farewell to what they never heard of. Left out: everybody holds one.
   */
  holders?: ReadonlySet<string>;
}

/** One letter for every recipient who wants this alert, ready for the outbox. */
export function composeLetters(occasion: Occasion): Letter[] {
  const letters: Letter[] = [];
  for (const recipient of occasion.rules.recipients) {
    const kind = kindFor(recipient, occasion);
    if (kind !== null) letters.push(letterFor(recipient, kind, occasion));
  }
  return letters;
}

/** Which letter this person gets, or null. Who was told of a situation stays told, also after it has sunk below their level. */
function kindFor(recipient: RecipientRules, { kind, alert, holders, edition }: Occasion): Kind | null {
  const first = edition === 1 || (holders !== undefined && !holders.has(recipient.id));
  const level = first ? alert.level : alert.peak;
  const topics = recipient.topics;
  const theirs = topics.length === 0 || alert.topics.some((topic) => topics.includes(topic));
  if (!recipient.alerts || level < recipient.from_level || !theirs) return null;
  if (!first) return kind;
  return kind === 'closed' ? null : 'alert';
}

function letterFor(recipient: RecipientRules, kind: Kind, occasion: Occasion): Letter {
  const { alert, rules, edition, now } = occasion;
  const told: Told = { ...occasion, recipient, language: recipient.language };
  const paper = paperOf(kind, told, occasion.since ?? 0);
  const id = (number: number) => `${alert.id}:${number}:${recipient.id}`;
  const from = rules.haidang.mail.from;
  return {
    id: id(edition),
    kind,
    about: alert.id,
    recipientId: recipient.id,
    to: recipient.mail,
    subject: subject(kind, told),
    text: plainText(paper),
    html: htmlLetter(paper),
    messageId: messageIdOf(id(edition), from),
    inReplyTo: kind === 'alert' ? null : messageIdOf(id(1), from),
    state: 'waiting',
    tries: 0,
    nextAt: notBefore(recipient, alert.level, now),
    writtenAt: now,
    sentAt: null,
    note: null,
  };
}

function paperOf(kind: Kind, told: Told, since: Instant): Paper {
  if (kind === 'alert') return firstLetter(told);
  return kind === 'update' ? updateLetter(told, since) : closedLetter(told);
}
