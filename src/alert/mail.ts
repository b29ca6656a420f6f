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
}

/**
 * Opens the way to a mail server. Nothing is connected before the first letter.
 * Fault `invalid` when the address is not one of a mail server.
 */
export function openPost({ url, from, ca, requireTls }: MailServer): Post {
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
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { ok: true };
    } catch (error) {
      return failure(error);
    }
  };
  return Object.assign(post, { close: () => transport.close() });
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
