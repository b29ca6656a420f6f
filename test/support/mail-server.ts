import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

/** What the server says to one letter after it has read it whole. */
export type Reply = 'take' | 'drop' | { code: number; text: string };

export interface MailServer {
  port: number;
  /** PEM of the certificate, to be trusted. */
  ca: string;
  /** Its key, for other servers of a test that should be trusted alike. */
  key: string;
  /** Raw letters, in order, also those it dropped the line on after reading them. */
  got: { raw: Buffer; secure: boolean; to: string[] }[];
  close(): Promise<void>;
}

/**
 * A real SMTP server on this machine with its own certificate and one account (`u`, `p`).
 * @param replies what it says, letter by letter; `take` when they run out
 */
export async function mailServer(
  options: { replies?: Reply[]; onRcpt?: (address: string) => number | null } = {},
): Promise<MailServer> {
  const { key, cert } = certificate();
  const replies = [...(options.replies ?? [])];
  const got: MailServer['got'] = [];
  const server = new SMTPServer({
    key,
    cert,
    authMethods: ['PLAIN', 'LOGIN'],
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === 'u' && password === 'p') done(null, { user: 'u' });
      else done(coded(535, 'wrong password'));
    },
    onRcptTo({ address }, _session, done) {
      const code = options.onRcpt?.(address) ?? null;
      if (code === null) done();
      else done(coded(code, 'not now, or not here'));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((one) => one.address);
        got.push({ raw: Buffer.concat(chunks), secure: session.secure, to });
        const reply = replies.shift() ?? 'take';
        if (reply === 'take') done();
        else if (reply === 'drop') for (const connection of server.connections) connection._socket.destroy();
        else done(coded(reply.code, reply.text));
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    ca: cert,
    key,
    got,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function coded(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

let made: { key: string; cert: string } | null = null;

function certificate(): { key: string; cert: string } {
  if (made !== null) return made;
  const folder = mkdtempSync(join(tmpdir(), 'haidang-mail-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const options =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost ' +
    '-addext subjectAltName=DNS:localhost,IP:127.0.0.1';
  execFileSync('openssl', [...options.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
  made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return made;
}
