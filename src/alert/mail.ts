import { createTransport } from 'nodemailer';
import { fault } from '../domain/fault.ts';
import { SECOND } from '../domain/time.ts';
import type { Envelope, Posted, World } from '../world.ts';

/** Hands letters to a mail server; `close` lets go of its connections. */
export type Post = NonNullable<World['post']> & { close(): void };

export interface MailServer {
  /** `smtp://user:password@host:587` (upgraded by STARTTLS) or `smtps://…:465`. */
  url: string;
  /** Our sender; its host is the name we greet the server with. */
  from: string;
  /** A private certificate authority, PEM; the system's own when left out. */
  ca?: string;
  /** Refuse to speak without TLS. Left out: everywhere but on this machine. */
  requireTls?: boolean;
  /** Signs every letter (RFC 6376); left out where the mail server does. */
  dkim?: Dkim;
}

export interface Dkim {
  domain: string;
  /** Name of the public key in DNS: `<selector>._domainkey.<domain>`. */
  selector: string;
  /** Private key, PEM. */
  key: string;
}

/** What a signature vouches for. One-click unsubscribing counts only when its two headers are among them (RFC 8058, section 4). */
const SIGNED =
  'from:to:subject:date:message-id:in-reply-to:references:mime-version:content-type:content-transfer-encoding:' +
  'auto-submitted:list-unsubscribe:list-unsubscribe-post';

/**
 * Opens the way to a mail server. Nothing is connected before the first letter.
 * Fault `invalid` when the address is not one of a mail server.
 */
export function openPost({ url, from, ca, requireTls, dkim }: MailServer): Post {
  const server = serverOf(url);
  const protect = requireTls ?? !LOOPBACK.test(server.host);
  const name = /@([\w.-]+)>?\s*$/.exec(from)?.[1];
  const transport = createTransport({
    ...server,
    pool: true,
    maxConnections: 2,
    // Sending again is decided by the outbox alone, within its lease and on record.
    maxRequeues: 0,
    requireTLS: protect,
    tls: { rejectUnauthorized: protect, ...(ca !== undefined && { ca }) },
    connectionTimeout: 15 * SECOND,
    greetingTimeout: 15 * SECOND,
    socketTimeout: 60 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(name !== undefined && { name }),
    ...(dkim !== undefined && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        // A key that was put into one line of the environment has its line ends spelled.
        privateKey: dkim.key.replaceAll('\\n', '\n'),
        headerFieldNames: SIGNED,
      },
    }),
  });
  const post = async (letter: Envelope): Promise<Posted> => {
    try {
      await transport.sendMail({
        from: letter.from,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        messageId: letter.messageId,
        ...(letter.inReplyTo !== undefined && {
          inReplyTo: letter.inReplyTo,
          references: [letter.inReplyTo],
        }),
        headers: headersOf(letter),
        attachments: (letter.pictures ?? []).map(({ cid, png }) => ({
          filename: `${cid.replace(/@.*/, '')}.png`,
          content: Buffer.from(png),
          contentType: 'image/png',
          contentDisposition: 'inline' as const,
          cid,
        })),
      });
      return { ok: true };
    } catch (error) {
      return failure(error);
    }
  };
  return Object.assign(post, { close: () => transport.close() });
}

/** That no person wrote it, so that no machine answers; and how mail programs stop further ones by themselves (RFC 3834, 2369, 8058). */
function headersOf({ unsubscribe, bulk }: Envelope): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    ...(bulk === true && { Precedence: 'bulk' }),
    ...(unsubscribe !== undefined && {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i;

function serverOf(url: string) {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === '')
    throw fault('invalid', 'mail.server');
  const secure = parsed.protocol === 'smtps:';
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port === '' ? (secure ? 465 : 587) : Number(parsed.port),
    secure,
    ...(parsed.username !== '' && {
      auth: { user: decodeURIComponent(parsed.username), pass: decodeURIComponent(parsed.password) },
    }),
  };
}

/** Answers to these speak of the letter or its reader. A 5xx to anything else (greeting, password, sender) is ours to put right. */
const ABOUT_THE_LETTER = new Set(['RCPT TO', 'DATA']);

/**
 * What a refusal means. nodemailer reports a 4xx and a 5xx under the same `EENVELOPE`, so the server's own number decides:
 * `never` only for a lasting refusal of this letter or this mailbox. A wrong password must not throw alarms away.
 */
function failure(error: unknown): Posted {
  const { responseCode, command, code } = (error ?? {}) as {
    responseCode?: number;
    command?: string;
    code?: string;
  };
  const detail = error instanceof Error ? error.message : String(error);
  const lasting = responseCode !== undefined && responseCode >= 500;
  const theirs = code !== 'EAUTH' && (command === undefined || ABOUT_THE_LETTER.has(command));
  return { ok: false, when: lasting && theirs ? 'never' : 'later', detail: detail.slice(0, 300) };
}
