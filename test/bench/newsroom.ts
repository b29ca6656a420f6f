import { type ChildProcess, spawn } from 'node:child_process';
import { createReadStream, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { createHash } from 'node:crypto';

/** A newsroom on loopback that publishes a real year by its own clock; see the README beside its program. */
export interface Newsroom {
  origin: string;
  host: string;
  moveTo(at: number): Promise<void>;
  hits(): Promise<{ requests: number; feeds: number; notModified: number }>;
  close(): Promise<void>;
}

/** So many newest items its feeds show. */
export const SHOWN = 50;

export async function openNewsroom(program: string, clock: number): Promise<Newsroom> {
  const port = await freePort();
  const child = spawn(process.execPath, [
    program,
    `--port=${port}`,
    `--clock=${new Date(clock).toISOString()}`,
    '--speed=0',
    `--window=${SHOWN}`,
  ]);
  await started(child);
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  return {
    origin,
    host,
    async moveTo(at) {
      const body = JSON.stringify({ now: new Date(at).toISOString() });
      await (await fetch(`${origin}/clock`, { method: 'POST', body })).text();
    },
    hits: async () => (await (await fetch(`${origin}/hits`)).json()) as Awaited<ReturnType<Newsroom['hits']>>,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}

/** What one outlet published, oldest first. */
export interface Outlet {
  feed: string;
  items: { path: string; at: number }[];
}

/** What the newsroom has to publish, read beside its program: the truth that hearing is measured against. */
export async function outletsOf(program: string, feeds: Record<string, string>): Promise<Outlet[]> {
  const folder = path.dirname(program);
  const file = readdirSync(folder).find((name) => name.endsWith('.jsonl.gz'));
  if (file === undefined) throw new Error(`no news beside ${program}`);
  const outlets = new Map<string, Outlet>(Object.values(feeds).map((feed) => [feed, { feed, items: [] }]));
  const lines = createInterface({ input: createReadStream(path.join(folder, file)).pipe(createGunzip()) });
  for await (const line of lines) {
    const item = JSON.parse(line) as { source: string; url: string; published: string };
    const feed = feeds[item.source];
    if (feed === undefined) continue;
    const name = createHash('sha1').update(item.url).digest('hex').slice(0, 16);
    outlets.get(feed)?.items.push({ path: `/${feed}/${name}.html`, at: Date.parse(item.published) });
  }
  for (const outlet of outlets.values()) outlet.items.sort((a, b) => a.at - b.at);
  return [...outlets.values()];
}

/** Items that stood in the feed at some moment of [from, to]: shown at once, gone when `SHOWN` newer ones are there. */
export function stoodIn(outlet: Outlet, from: number, to: number): { path: string; at: number }[] {
  return outlet.items.filter((item, index) => {
    const gone = outlet.items[index + SHOWN]?.at ?? Infinity;
    return item.at <= to && gone > from && gone > item.at;
  });
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the newsroom ended with ${code}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
