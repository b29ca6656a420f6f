import { ImapFlow } from 'imapflow';
import type { FoundLetter, Look, Looked, MailTrouble, World } from '../world.ts';

/** Room for the words of the protocol around a letter. */
const FRAMING = 64 * 1024;

/**
 * Opens the only way to mailboxes (IMAP4rev1, RFC 3501). A folder is opened with EXAMINE and letters are fetched with BODY.PEEK: the
 * server itself refuses every change, also the mark "seen".
 * @param ca a private certificate authority, PEM; those of the system when left out
 */
export function openMailbox(ca?: string): World['mailbox'] {
  return async (look) => {
    const client = connection(look, ca);
    // Trouble is told by the call that it breaks; an event that nobody hears would end the process.
    client.on('error', () => undefined);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      client.close();
    }, look.deadline);
    const found: { letters: FoundLetter[]; last: Extract<Looked, { ok: true }>['last'] | null } = {
      letters: [],
      last: null,
    };
    try {
      await client.connect();
      await read(client, look, found);
      await client.logout();
    } catch (error) {
      // What was read is read: the next look goes on behind it, and meets the trouble again if it lasts.
      if (found.letters.length === 0) return { ok: false, ...troubleOf(error, late, found.last !== null) };
    } finally {
      clearTimeout(timer);
      client.close();
    }
    return found.last === null
      ? { ok: false, trouble: 'mail-cut', detail: look.folder }
      : { ok: true, letters: found.letters, last: found.last };
  };
}

function connection(look: Look, ca: string | undefined): ImapFlow {
  return new ImapFlow({
    host: look.host,
    port: look.port,
    secure: look.protection === 'tls',
    // True: without STARTTLS nothing is said at all, least of all the password.
    ...(look.protection !== 'tls' && { doSTARTTLS: look.protection === 'starttls' }),
    auth: { user: look.user, pass: look.password },
    ...(ca !== undefined && { tls: { ca } }),
    logger: false,
    clientInfo: { name: 'HaiDang', version: false, vendor: false, 'support-url': false },
    disableAutoIdle: true,
    // Compressed answers could grow behind our caps.
    disableCompression: true,
    connectionTimeout: look.deadline,
    greetingTimeout: look.deadline,
    socketTimeout: look.deadline,
    maxLineLength: look.letterBytes + FRAMING,
    maxLiteralSize: look.letterBytes + FRAMING,
    maxResponseSize: look.letterBytes + 2 * FRAMING,
  });
}

async function read(
  client: ImapFlow,
  look: Look,
  found: { letters: FoundLetter[]; last: { validity: string; uid: number } | null },
): Promise<void> {
  const mailbox = await client.mailboxOpen(look.folder, { readOnly: true });
  const validity = String(mailbox.uidValidity);
  const known = look.known?.validity === validity ? look.known.uid : null;
  found.last = { validity, uid: known ?? 0 };
  const answer = await client.search(
    known === null ? { since: new Date(look.since) } : { uid: `${known + 1}:*` },
    {
      uid: true,
    },
  );
  // `7:*` also names the last letter when its number is below 7 (RFC 3501 §6.4.8).
  const waiting = (answer || []).filter((uid) => uid > (known ?? 0)).sort((a, b) => a - b);
  let bytes = 0;
  for (const uid of waiting.slice(0, look.letters)) {
    const letter = await client.fetchOne(
      String(uid),
      { uid: true, internalDate: true, source: { start: 0, maxLength: look.letterBytes } },
      { uid: true },
    );
    // Gone since the search, or without words: there is nothing to wait for behind it.
    const raw = letter ? letter.source : undefined;
    if (raw !== undefined) {
      bytes += raw.length;
      const received = letter ? letter.internalDate : undefined;
      const at = received === undefined ? NaN : new Date(received).getTime();
      found.letters.push({ receivedAt: Number.isNaN(at) ? null : at, raw });
    }
    found.last = { validity, uid };
    if (bytes >= look.bytes) break;
  }
}

/** Codes with which OpenSSL and Node refuse a certificate. */
const CERTIFICATE =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER|DECODE)|HOSTNAME_MISMATCH)/;

/** The other side speaks something else than TLS, or a TLS that nobody should speak. */
const PROTECTION = /^(?:ERR_SSL_|EPROTO$|ERR_TLS_)/;

function troubleOf(error: unknown, late: boolean, opened: boolean): { trouble: MailTrouble; detail: string } {
  const told = (error ?? {}) as {
    code?: string;
    authenticationFailed?: boolean;
    tlsFailed?: boolean;
    mailboxMissing?: boolean;
    command?: string;
    responseStatus?: string;
    responseText?: string;
    message?: string;
  };
  const code = told.code ?? '';
  const detail = [code, told.responseText ?? told.message ?? ''].filter(Boolean).join(': ').slice(0, 200);
  const trouble = ((): MailTrouble => {
    if (late || /TIMEOUT|ETIMEDOUT/i.test(code)) return 'mail-silent';
    if (told.authenticationFailed === true) return 'mail-password';
    if (CERTIFICATE.test(code)) return 'mail-certificate';
    if (told.tlsFailed === true || PROTECTION.test(code)) return 'mail-protection';
    if (told.mailboxMissing === true) return 'mail-folder';
    if (told.responseStatus !== undefined) return opened ? 'mail-server' : 'mail-folder';
    if (/^(?:NoConnection|EConnectionClosed|ECONNRESET|EPIPE)$/.test(code)) return 'mail-cut';
    return /^E[A-Z]+$/.test(code) ? 'mail-unreachable' : 'mail-cut';
  })();
  return { trouble, detail };
}
