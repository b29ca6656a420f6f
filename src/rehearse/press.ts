import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Instant } from '../domain/time.ts';
import { articlePage, feedOf, frontPage } from './press-pages.ts';
import type { Outlet } from './scenario.ts';

/** Something an outlet publishes at an instant; before that nobody can see it. */
export interface PressItem {
  at: Instant;
  outlet: string;
  title: string;
  summary: string;
  body: string;
}

/** An item with the path it is published at. */
export interface Published extends PressItem {
  path: string;
}

export interface PressOptions {
  outlets: Outlet[];
  items: PressItem[];
  now: () => Instant;
  /** Any free port when left out. */
  port?: number;
}

/** A press world on the loopback: newspapers, portals, forums and groups that exist for a drill only. */
export interface Press {
  /** `http://127.0.0.1:PORT` */
  address: string;
  /** `127.0.0.1:PORT`, for the list of private addresses that may be read. */
  hostPort: string;
  /** Where each outlet's feed lies. */
  outlets: (Outlet & { feed: string })[];
  close(): Promise<void>;
}

/** Items a feed shows at most. */
const FEED_LENGTH = 30;

const ROBOTS = 'User-agent: *\nDisallow: /tim-kiem\n';

interface Reply {
  status: number;
  type: string;
  body: string;
}

const squeeze = promisify(gzip);

/** Opens the press world. It answers as the web does: feeds with ETag and 304, gzip, article pages, robots.txt. */
export async function openPress(options: PressOptions): Promise<Press> {
  const published = withPaths(options.items);
  const server = createServer((request, response) => {
    void answer(request, response, reply(request.url ?? '/', options, published, address()));
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    address: address(),
    hostPort: address().slice('http://'.length),
    outlets: options.outlets.map((outlet) => ({ ...outlet, feed: `${address()}/${outlet.id}/rss.xml` })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The same press without a port: it answers whoever asks in this process. */
export interface PaperPress {
  /** Where each outlet's feed lies. */
  outlets: (Outlet & { feed: string })[];
  /** What lies at a path below the press's address, which begins with `/`. */
  read(path: string): { status: number; type: string; body: string };
}

/**
 * Opens the press on paper. `address` has no slash at its end; it may lie below a folder, which links then name. What `items` returns may
 * grow, and keeps its order: the place of an item in it is its address.
 */
export function paperPress(
  options: Omit<PressOptions, 'items' | 'port'> & { items: () => PressItem[]; address: string },
): PaperPress {
  const { outlets, now, address } = options;
  const folder = new URL(address).pathname.replace(/\/$/, '');
  return {
    outlets: outlets.map((outlet) => ({ ...outlet, feed: `${address}/${outlet.id}/rss.xml` })),
    read(path) {
      const items = options.items();
      const given = reply(path, { outlets, items, now }, withPaths(items), address);
      if (given.type !== 'text/html') return given;
      return { ...given, body: given.body.replaceAll('href="/', `href="${folder}/`) };
    },
  };
}

function withPaths(items: readonly PressItem[]): Published[] {
  return items.map((item, index) => ({
    ...item,
    path: `/${item.outlet}/tin-${String(index + 1).padStart(3, '0')}.html`,
  }));
}

function reply(url: string, options: PressOptions, all: readonly Published[], address: string): Reply {
  const { pathname } = new URL(url, address);
  if (pathname === '/robots.txt') return { status: 200, type: 'text/plain', body: ROBOTS };
  const outlet = options.outlets.find(({ id }) => pathname.split('/')[1] === id);
  if (!outlet) return NOWHERE;
  const now = options.now();
  const visible = all
    .filter((item) => item.outlet === outlet.id && item.at <= now)
    .toSorted((a, b) => b.at - a.at);
  if (pathname === `/${outlet.id}/rss.xml`) {
    const body = feedOf(outlet, visible.slice(0, FEED_LENGTH), address);
    return { status: 200, type: 'application/rss+xml', body };
  }
  if (pathname === `/${outlet.id}/`)
    return { status: 200, type: 'text/html', body: frontPage(outlet, visible) };
  const item = visible.find(({ path }) => path === pathname);
  return item
    ? { status: 200, type: 'text/html', body: articlePage(outlet, item, visible, address) }
    : NOWHERE;
}

const NOWHERE: Reply = { status: 404, type: 'text/plain', body: 'Không có trang này.\n' };

async function answer(request: IncomingMessage, response: ServerResponse, given: Reply): Promise<void> {
  const etag = `"${createHash('sha256').update(given.body).digest('hex').slice(0, 16)}"`;
  const headers = { etag, vary: 'accept-encoding', 'x-dien-tap': 'haidang' };
  if (given.status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const type = { ...headers, 'content-type': `${given.type}; charset=utf-8` };
  const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = packed ? await squeeze(given.body) : Buffer.from(given.body);
  response.writeHead(given.status, packed ? { ...type, 'content-encoding': 'gzip' } : type);
  response.end(request.method === 'HEAD' ? undefined : body);
}
