import { createHash } from 'node:crypto';
import PostalMime, { type Address } from 'postal-mime';
import type { Instant } from '../domain/time.ts';
import { parseDate } from './dates.ts';
import { letterWords } from './letter-words.ts';
import { plainLine, plainText } from './plain.ts';

/** A letter as it may be told: whoever wrote it is not in it, except where `people` says which names to take out. */
export interface Letter {
  /** Stable name of the letter, and of the one it answers. They are hashes: a Message-ID often holds its writer's address. */
  name: string;
  answers: string | null;
  subject: string;
  words: string;
  sentAt: Instant | null;
  /** Names of attached files; what is in them is not read. */
  attachments: string[];
  /** Written by a program: an answer from a holiday, a letter that came back, our own alert. */
  automatic: boolean;
  /** Names that the headers and forwarded headers gave away. */
  people: string[];
}

/** Marks that mail programs put before the subject of answers and of forwarded letters. */
const ANSWER = /^\s*(?:re|aw|tl|trả lời)\s*(?:\[\d+\])?\s*:\s*/i;
const FORWARD = /^\s*(?:fwd?|fw|wg|chuyển tiếp|ct)\s*:\s*/i;

/** Deeper nesting and longer headers are no letter of anybody. */
const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 3 };

/** Reads a letter (RFC 5322, MIME), also one that was cut off. Null when there is nothing to read in it. */
export async function readLetter(raw: Uint8Array): Promise<Letter | null> {
  try {
    const mail = await PostalMime.parse(raw, LIMITS);
    const { subject, forwarded } = subjectOf(mail.subject ?? '');
    const text = (mail.text ?? '').trim() === '' ? plainText(mail.html ?? '') : (mail.text ?? '');
    const { words, people } = letterWords(text, forwarded);
    if (subject === '' && words === '') return null;
    const answered = mail.inReplyTo?.trim() ?? '';
    return {
      name: nameOf(mail.messageId ?? `${mail.date ?? ''}\n${subject}\n${words}`),
      answers: answered === '' ? null : nameOf(answered),
      subject,
      words,
      sentAt: parseDate(mail.date),
      attachments: mail.attachments.flatMap(({ filename, related }) =>
        filename === null || related === true ? [] : [plainLine(filename)],
      ),
      automatic: isAutomatic(mail.headers),
      people: [...namesOf(mail.from), ...namesOf(mail.sender), ...people].filter(isFullName),
    };
  } catch {
    return null;
  }
}

function subjectOf(written: string): { subject: string; forwarded: boolean } {
  let subject = plainLine(written);
  let forwarded = false;
  for (;;) {
    if (FORWARD.test(subject)) forwarded = true;
    const bare = subject.replace(FORWARD, '').replace(ANSWER, '');
    if (bare === subject) return { subject, forwarded };
    subject = bare;
  }
}

/** RFC 3834 §5, and the reports of mail servers (RFC 3462). */
function isAutomatic(headers: readonly { key: string; value: string }[]): boolean {
  return headers.some(
    ({ key, value }) =>
      (key === 'auto-submitted' && !/^\s*no\b/i.test(value)) ||
      key === 'x-autoreply' ||
      (key === 'content-type' && /^\s*multipart\/report/i.test(value)),
  );
}

function namesOf(address: Address | undefined): string[] {
  return address === undefined ? [] : [address.name];
}

/** One word alone may be any word of the language. */
function isFullName(name: string): boolean {
  return /\S\s+\S/.test(name.trim());
}

function nameOf(id: string): string {
  return `urn:sha256:${createHash('sha256').update(`letter\n${id.trim()}`).digest('hex').slice(0, 40)}`;
}
