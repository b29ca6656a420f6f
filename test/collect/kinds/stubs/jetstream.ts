import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Jetstream {
  url: string;
  host: string;
  /** What was asked for, in order. */
  asked: URL[];
  close(): Promise<void>;
}

/** A WebSocket server (RFC 6455, text frames to the client only) that replays `messages` from the asked cursor on and then stays open. */
export async function openJetstream(
  messages: () => { time_us: number }[],
  refuse = false,
): Promise<Jetstream> {
  const asked: URL[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(400).end());
  server.on('upgrade', (request, socket: Socket) => {
    sockets.add(socket);
    const url = new URL(request.url ?? '/', 'ws://x');
    asked.push(url);
    if (refuse) return void socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
    );
    const from = Number(url.searchParams.get('cursor') ?? 0);
    socket.write(frame('this is not JSON'));
    for (const message of messages())
      if (message.time_us > from) socket.write(frame(JSON.stringify(message)));
    socket.on('error', () => undefined);
    return undefined;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `ws://${host}/subscribe`,
    host,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? Buffer.from([0x81, payload.length])
      : Buffer.from([0x81, 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([head, payload]);
}

/** A commit event as Jetstream sends it. */
export function skeet(
  n: number,
  time: number,
  text: string,
  more: { langs?: string[]; reply?: number; operation?: string } = {},
) {
  const uri = (rkey: number): string => `at://did:plc:nguoiviet/app.bsky.feed.post/r${rkey}`;
  return {
    did: 'did:plc:nguoiviet',
    time_us: time * 1_000,
    kind: 'commit',
    commit: {
      rev: 'x',
      operation: more.operation ?? 'create',
      collection: 'app.bsky.feed.post',
      rkey: `r${n}`,
      ...(more.operation !== 'delete' && {
        record: {
          $type: 'app.bsky.feed.post',
          text,
          langs: more.langs ?? ['vi'],
          createdAt: new Date(time).toISOString(),
          ...(more.reply !== undefined && {
            reply: { root: { uri: uri(more.reply) }, parent: { uri: uri(more.reply) } },
          }),
        },
      }),
    },
  };
}
