import { z } from 'zod';
import { DAY, SECOND } from '../../domain/time.ts';
import type { FoundLetter, Look } from '../../world.ts';
import { type Item, trouble } from '../answer.ts';
import { type Letter, readLetter } from '../letter.ts';
import { tidy } from '../plain.ts';
import { readJson } from './json.ts';
import type { Kind } from './kind.ts';
import { post } from './post.ts';

/** A visit takes no more than this home; what is left waits for the next. */
const BYTES = 32 * 1024 * 1024;

/** A letter longer than this is an attachment that lost its way. */
const LONGEST = 50_000;

/** The last letter read, under the numbering it has its number in. */
const CURSOR = z.object({ validity: z.string(), uid: z.number() });

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/**
 * A mailbox of the office's own, into which reports of the hotline or official dispatches come. It is only read; who wrote is not kept.
 * What citizens write is words of private persons, whatever the row calls its source.
 */
export const mailbox: Kind<'mailbox'> = {
  name: 'mailbox',
  caution: 'source.mailbox.caution',
  limits: { requests: 0, pause: 0 },
  reach: 'none',
  pages: false,
  door: (source) => source.url,
  async visit({ source, settings, now, mailbox: look, secret }) {
    const host = hostOf(source.url, settings.plain);
    if (host === null) return trouble('failing', 'trouble.mail-address', source.url);
    const [user, password] = [secret(settings.user), secret(settings.key)];
    if (user === null || password === null)
      return trouble('failing', 'trouble.no-key', user === null ? settings.user : settings.key);
    const looked = await look({
      ...host,
      user,
      password,
      folder: settings.folder,
      known: readJson(source.cursor ?? 'null', CURSOR),
      since: now - settings.days * DAY,
      letters: settings.letters,
      letterBytes: settings.kilobytes * 1024,
      bytes: BYTES,
      deadline: settings.seconds * SECOND,
    });
    if (!looked.ok) return trouble('failing', `trouble.${looked.trouble}`, looked.detail);
    const items: Item[] = [];
    let unusable = 0;
    for (const found of looked.letters) {
      const letter = await readLetter(found.raw);
      if (letter === null) unusable++;
      else if (!letter.automatic) items.push(toItem(letter, found, settings.holds));
    }
    return {
      kind: 'feed',
      items,
      unusable,
      etag: null,
      modified: null,
      cursor: JSON.stringify(looked.last),
    };
  },
};

/** Where the mail server is, from `imaps://host[:port]` or `imap://host[:port]`. Null for anything else, and for a bare line to afar. */
function hostOf(address: string, plain: boolean): Pick<Look, 'host' | 'port' | 'protection'> | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  if (url === null || host === '' || !/^imaps?:$/.test(url.protocol) || url.password !== '') return null;
  if (plain && !LOOPBACK.test(host)) return null;
  const tls = url.protocol === 'imaps:';
  return {
    host,
    port: url.port === '' ? (tls ? 993 : 143) : Number(url.port),
    protection: tls ? 'tls' : plain ? 'none' : 'starttls',
  };
}

function toItem(letter: Letter, { receivedAt }: FoundLetter, holds: 'hotline' | 'dispatch'): Item {
  const { name, answers, sentAt } = letter;
  const citizens = holds === 'hotline';
  // Names of files that citizens send are often their own.
  const said = citizens ? letter.words : [letter.words, ...letter.attachments].join('\n');
  const clean = (text: string): string => tidy(citizens ? withoutNames(text, letter.people) : text);
  const [title, text] = [clean(letter.subject).slice(0, 500), clean(said).slice(0, LONGEST)];
  return {
    address: name,
    canonical: name,
    ...(title === '' ? post(text) : { title, summary: '', text: text === '' ? null : text }),
    // Whoever wrote it may have a wrong clock; the mail server's is an upper bound.
    publishedAt:
      sentAt === null || receivedAt === null ? (sentAt ?? receivedAt) : Math.min(sentAt, receivedAt),
    kind: citizens ? 'comment' : 'official',
    ...(answers !== null && { parent: answers }),
  };
}

function withoutNames(text: string, people: readonly string[]): string {
  return people.reduce((words, name) => words.replaceAll(name.normalize('NFC'), '…'), text.normalize('NFC'));
}
