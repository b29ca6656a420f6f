import type { Selectable } from 'kysely';
import type { Letter, LetterHead, LetterPicture } from '../domain/letter.ts';
import type { LetterRow } from './schema.ts';

export function toRow(letter: Letter): LetterRow {
  return {
    id: letter.id,
    kind: letter.kind,
    about: letter.about,
    recipient_id: letter.recipientId,
    channel: letter.channel,
    mail: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    pictures: JSON.stringify(letter.pictures),
    key_hash: letter.keyHash,
    urgent: letter.urgent ? 1 : 0,
    message_id: letter.messageId,
    in_reply_to: letter.inReplyTo,
    state: letter.state,
    tries: letter.tries,
    next_at: letter.nextAt,
    written_at: letter.writtenAt,
    sent_at: letter.sentAt,
    note: letter.note,
  };
}

/** Columns of a letter without its words, which are most of its row. */
export const HEAD = [
  'id',
  'kind',
  'about',
  'recipient_id',
  'channel',
  'mail',
  'subject',
  'key_hash',
  'urgent',
  'message_id',
  'in_reply_to',
  'state',
  'tries',
  'next_at',
  'written_at',
  'sent_at',
  'note',
] as const satisfies (keyof LetterRow)[];

export function toHead(row: Pick<Selectable<LetterRow>, (typeof HEAD)[number]>): LetterHead {
  return {
    id: row.id,
    kind: row.kind,
    about: row.about,
    recipientId: row.recipient_id,
    channel: row.channel,
    to: row.mail,
    subject: row.subject,
    keyHash: row.key_hash,
    urgent: row.urgent === 1,
    messageId: row.message_id,
    inReplyTo: row.in_reply_to,
    state: row.state,
    tries: row.tries,
    nextAt: row.next_at,
    writtenAt: row.written_at,
    sentAt: row.sent_at,
    note: row.note,
  };
}

export function toLetter(row: Selectable<LetterRow>): Letter {
  return {
    ...toHead(row),
    text: row.text,
    html: row.html,
    pictures: JSON.parse(row.pictures) as LetterPicture[],
  };
}
