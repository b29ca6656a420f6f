import type { Rules } from '../config/rules.ts';
import type { Letter, LetterKind } from '../domain/letter.ts';
import { paths } from '../view/paths.ts';
import type { Envelope, Log } from '../world.ts';
import { hashOf } from './key.ts';
import { pngOf } from '../view/picture.ts';

/** Letters that alarm nobody. */
const BULK: ReadonlySet<LetterKind> = new Set(['digest', 'brief', 'summary', 'search']);

/** A letter of the outbox as the mail server gets it: its charts drawn, its own way to no more letters named. */
export function envelope(letter: Letter, rules: Rules, log: Log): Envelope {
  const pictures = picturesOf(letter, log);
  const unsubscribe = stopAddress(letter);
  return {
    messageId: letter.messageId,
    ...(letter.inReplyTo !== null && { inReplyTo: letter.inReplyTo }),
    from: rules.haidang.mail.from,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    ...(pictures.length > 0 && { pictures }),
    ...(unsubscribe !== null && { unsubscribe }),
    ...(BULK.has(letter.kind) && { bulk: true }),
  };
}

/** An alarm whose chart cannot be drawn goes out without it: its numbers stand in the letter as words. */
function picturesOf(letter: Letter, log: Log): NonNullable<Envelope['pictures']>[number][] {
  return letter.pictures.flatMap((picture) => {
    try {
      return [{ cid: picture.cid, alt: picture.alt, png: pngOf(picture) }];
    } catch (error) {
      log.error('a chart cannot be drawn', { letter: letter.id, error: String(error) });
      return [];
    }
  });
}

const STOP = /https?:\/\/\S+\/([^/\s]+)\/[^/\s]+/g;

/**
 * The address that stops further letters. It stands in the letter's own foot and nowhere else, because the house keeps only the hash of its key; an
 * address whose key does not fit that hash is somebody else's.
 */
export function stopAddress({ text, keyHash }: Pick<Letter, 'text' | 'keyHash'>): string | null {
  if (keyHash === null) return null;
  for (const [address, key = ''] of text.matchAll(STOP))
    if (address.endsWith(paths.stopLetters(key)) && hashOf(key) === keyHash) return address;
  return null;
}
