import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createSecureServer, TLSSocket } from 'node:tls';

export interface Post {
  uid: number;
  /** When the server took it. */
  at: string;
  raw: string | Buffer;
}

export interface MailHost {
  user: string;
  password: string;
  /** By the name a person gives it; the wire spells it in modified UTF-7. */
  folders: Record<string, { validity: number; letters: Post[] }>;
  /** `silent`: takes the connection and says nothing · `cut`: the line breaks in the middle of the letter with this UID · `mute`: no answer to FETCH. */
  fault?: 'silent' | 'mute' | { cut: number };
  tls?: { key: string; cert: string };
  starttls?: { key: string; cert: string };
}

export interface Imap {
  port: number;
  /** Commands without tags, as they came; passwords left out. */
  said: string[];
  close(): Promise<void>;
}

/** As much of IMAP4rev1 (RFC 3501) as a reader of mail uses, told strictly: anything else is `BAD`. */
export async function openImap(host: MailHost): Promise<Imap> {
  const said: string[] = [];
  const sockets = new Set<Socket>();
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (host.fault !== 'silent') session(socket, host, said);
  };
  const server = host.tls ? createSecureServer(host.tls, serve) : createServer(serve);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    said,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function session(first: Socket, host: MailHost, said: string[]): void {
  let socket = first;
  let open: MailHost['folders'][string] | null = null;
  let inside = false;
  let continued: ((line: string) => void) | null = null;
  const send = (line: string): void => void socket.write(`${line}\r\n`);
  const capabilities = (): string =>
    `IMAP4rev1 ID${host.starttls && !(socket instanceof TLSSocket) ? ' STARTTLS LOGINDISABLED' : ' AUTH=PLAIN'}`;

  const enter = (tag: string, user: string, password: string): void => {
    inside = user === host.user && password === host.password;
    send(inside ? `${tag} OK come in` : `${tag} NO [AUTHENTICATIONFAILED] Authentication failed.`);
  };

  const fetch = (tag: string, uids: string, wanted: string): void => {
    if (host.fault === 'mute') return;
    const size = Number(/BODY\.PEEK\[\]<0\.(\d+)>/i.exec(wanted)?.[1] ?? NaN);
    if (Number.isNaN(size)) return send(`${tag} BAD only BODY.PEEK[]<0.n> here`);
    for (const [index, letter] of (open?.letters ?? []).entries()) {
      if (String(letter.uid) !== uids) continue;
      const raw = Buffer.from(letter.raw).subarray(0, size);
      const head = `* ${index + 1} FETCH (UID ${letter.uid} INTERNALDATE "${letter.at}" BODY[]<0> {${raw.length}}\r\n`;
      if (typeof host.fault === 'object' && host.fault.cut === letter.uid) {
        socket.write(head);
        socket.write(raw.subarray(0, raw.length >> 1));
        return void socket.end();
      }
      socket.write(Buffer.concat([Buffer.from(head), raw, Buffer.from(')\r\n')]));
    }
    send(`${tag} OK fetched`);
  };

  const search = (tag: string, query: string): void => {
    const from = /^UID (\d+):\*$/i.exec(query)?.[1];
    const since = /^SINCE (\S+)$/i.exec(query)?.[1];
    const letters = open?.letters ?? [];
    const last = letters.at(-1)?.uid;
    const found =
      from !== undefined
        ? // `n:*` is `*:n` when n lies behind the last one.
          letters.filter(({ uid }) => uid >= Math.min(Number(from), last ?? 0))
        : since !== undefined
          ? letters.filter(({ at }) => Date.parse(at) >= Date.parse(`${since} UTC`))
          : null;
    if (found === null) return send(`${tag} BAD ${query}`);
    send(`* SEARCH${found.map(({ uid }) => ` ${uid}`).join('')}`);
    send(`${tag} OK searched`);
  };

  const command = (line: string): void => {
    const [, tag = '*', name = '', rest = ''] = /^(\S+) (UID \S+|\S+) ?(.*)$/i.exec(line) ?? [];
    said.push(/^(?:LOGIN|AUTHENTICATE)$/i.test(name) ? name : `${name} ${rest}`.trim());
    const argument = unquote(rest);
    switch (name.toUpperCase()) {
      case 'CAPABILITY':
        send(`* CAPABILITY ${capabilities()}`);
        return send(`${tag} OK`);
      case 'ID':
        send('* ID NIL');
        return send(`${tag} OK`);
      case 'NOOP':
        return send(`${tag} OK`);
      case 'STARTTLS':
        if (!host.starttls) return send(`${tag} BAD no`);
        send(`${tag} OK begin`);
        first.removeAllListeners('data');
        socket = new TLSSocket(first, { isServer: true, ...host.starttls });
        socket.on('error', () => undefined);
        return listen();
      case 'LOGIN': {
        const [user = '', password = ''] = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(
          (word) => word[1] ?? word[2] ?? '',
        );
        return enter(tag, user, password);
      }
      case 'AUTHENTICATE': {
        const plain = (text: string): void => {
          const [, user = '', password = ''] = Buffer.from(text, 'base64').toString('utf8').split('\0');
          enter(tag, user, password);
        };
        const [, initial] = rest.split(' ');
        if (initial !== undefined) return plain(initial);
        continued = plain;
        return send('+ ');
      }
      case 'LOGOUT':
        send('* BYE');
        send(`${tag} OK`);
        return void socket.end();
    }
    if (!inside) return send(`${tag} BAD who are you`);
    switch (name.toUpperCase()) {
      case 'NAMESPACE':
        send('* NAMESPACE (("" "/")) NIL NIL');
        return send(`${tag} OK`);
      case 'LIST':
      case 'LSUB': {
        const pattern = unquote(/(?:"[^"]*"|\S+)$/.exec(rest)?.[0] ?? '');
        for (const folder of Object.keys(host.folders))
          if (spelled(folder) === pattern) send(`* ${name} () "/" "${spelled(folder)}"`);
        return send(`${tag} OK`);
      }
      case 'EXAMINE': {
        open = Object.entries(host.folders).find(([folder]) => spelled(folder) === argument)?.[1] ?? null;
        if (open === null) return send(`${tag} NO [NONEXISTENT] Mailbox doesn't exist: ${argument}`);
        send(`* ${open.letters.length} EXISTS`);
        send('* FLAGS (\\Seen)');
        send(`* OK [UIDVALIDITY ${open.validity}]`);
        send(`* OK [UIDNEXT ${(open.letters.at(-1)?.uid ?? 0) + 1}]`);
        return send(`${tag} OK [READ-ONLY] examined`);
      }
      case 'UID SEARCH':
        return search(tag, rest);
      case 'UID FETCH': {
        const [, uids = '', wanted = ''] = /^(\S+) (.*)$/.exec(rest) ?? [];
        return fetch(tag, uids, wanted);
      }
      default:
        return send(`${tag} BAD not here`);
    }
  };

  function listen(): void {
    let waiting = '';
    socket.on('data', (chunk: Buffer) => {
      waiting += chunk.toString('latin1');
      for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        const answer = continued;
        continued = null;
        if (answer) answer(line);
        else command(line);
      }
    });
  }
  listen();
  send(`* OK [CAPABILITY ${capabilities()}] ready`);
}

function unquote(text: string): string {
  return /^".*"$/.test(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}

/** Modified UTF-7 (RFC 3501 §5.1.3). */
function spelled(folder: string): string {
  return folder
    .replaceAll('&', '&-')
    .replace(
      /[^\x20-\x7e]+/g,
      (part) =>
        `&${Buffer.from(part, 'utf16le').swap16().toString('base64').replace(/=+$/, '').replaceAll('/', ',')}-`,
    );
}
