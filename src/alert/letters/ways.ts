import type { RecipientRules } from '../../config/recipients.ts';
import { type Letter, newLetter, type Written } from '../../domain/letter.ts';
import { iso, type Instant } from '../../domain/time.ts';
import { htmlLetter, htmlText } from '../../view/letter-html.tsx';
import { type Paper, picturesIn, plainText } from '../../view/letter.ts';
import { PAYLOAD_VERSION } from './payload.ts';

/** What one person is told, whatever the way. */
export interface Message {
  about: Pick<Written, 'id' | 'kind' | 'about' | 'subject' | 'keyHash' | 'urgent'>;
  paper: Paper;
  /** Fields of its own as another machine gets them; `docs/webhook.md` describes them. */
  fields: Record<string, unknown>;
  /** The short form for a chat. */
  chat: readonly string[];
}

export interface Posting {
  recipient: RecipientRules;
  from: string;
  now: Instant;
  /** When a person may be disturbed. A machine sleeps at no hour. */
  nextAt: Instant;
  /** False: this address is not confirmed, and gets no mail. */
  mail: boolean;
}

/** Ids of what a message becomes for a recipient: mail under its own, the other ways behind it. */
export function idsOf(id: string, { recipient, mail }: Pick<Posting, 'recipient' | 'mail'>): string[] {
  return [
    ...(mail ? [id] : []),
    ...(recipient.webhook === null ? [] : [`${id}:webhook`]),
    ...(recipient.telegram === null ? [] : [`${id}:telegram`]),
  ];
}

/** One message by each way its reader has, each way one letter of the outbox. */
export function byEveryWay({ about, paper, fields, chat }: Message, to: Posting): Letter[] {
  const { recipient, from, now, nextAt, mail } = to;
  const { keyHash: _, ...same } = about;
  const said = { ...same, recipientId: recipient.id };
  const letters: Letter[] = [];
  if (mail)
    letters.push(newLetter({ ...said, ...ofMail(about, paper), to: recipient.mail, nextAt }, from, now));
  const add = (channel: 'webhook' | 'telegram', address: string, text: string, due: Instant) =>
    letters.push(
      newLetter(
        {
          ...said,
          id: `${about.id}:${channel}`,
          channel,
          to: address,
          text,
          html: htmlText(recipient.language, about.subject, text),
          nextAt: due,
        },
        from,
        now,
      ),
    );
  if (recipient.webhook !== null) {
    const head = { version: PAYLOAD_VERSION, event: about.kind, id: `${about.id}:webhook`, at: iso(now) };
    const body = JSON.stringify({ ...head, recipient: recipient.id, alert: null, ...fields });
    add('webhook', recipient.webhook.url, body, now);
  }
  if (recipient.telegram !== null) add('telegram', recipient.telegram, chat.join('\n\n'), nextAt);
  return letters;
}

function ofMail({ keyHash = null }: Message['about'], paper: Paper) {
  return { text: plainText(paper), html: htmlLetter(paper), pictures: picturesIn(paper), keyHash };
}
