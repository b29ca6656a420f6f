#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openCouriers } from './alert/couriers.ts';
import { webhookHosts } from './alert/webhook.ts';
import { atPort, openHouse, startApp } from './app.ts';
import { importFile } from './collect/import.ts';
import { knownSources } from './collect/known.ts';
import { openOutside } from './collect/outside.ts';
import { overdueLines } from './config/expiry.ts';
import { checkConfig, loadRules } from './config/load.ts';
import type { Rules } from './config/rules.ts';
import { readSecret } from './config/secrets.ts';
import { base32 } from './domain/base32.ts';
import { fault, isFault } from './domain/fault.ts';
import { isRole, ROLES } from './domain/person.ts';
import { dayOf, type Instant, iso } from './domain/time.ts';
import { slug } from './domain/words.ts';
import { WORKSHOP, WORKSHOP_FLAGS, type Workshop } from './rehearse/commands.ts';
import { drill } from './rehearse/drill.ts';
import { HELP } from './rehearse/help.ts';
import { openPrinter } from './rehearse/print.ts';
import { replay } from './rehearse/replay.ts';
import { say } from './view/say.ts';
import { openMachine } from './work/machine.ts';
import { ADMIN, signInLink } from './web/access.ts';
import type { Log, World } from './world.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONFIG = process.env['HAIDANG_CONFIG'] ?? join(ROOT, 'config');
const DATA = process.env['HAIDANG_DATA'] ?? join(ROOT, 'data');

// `haidang replay … | head` closes our mouth early; that is no mistake of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const out = (line: string) => void process.stdout.write(`${line}\n`);

/** Runs one command; the number is the process's exit code. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
      role: { type: 'string', default: 'officer' },
      source: { type: 'string' },
      once: { type: 'boolean', default: false },
      ...WORKSHOP_FLAGS,
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command = 'serve', ...rest] = positionals;
  if (values.help) {
    out(HELP);
    return 0;
  }
  switch (command) {
    case 'serve':
      return serve();
    case 'sign-in':
      return signIn(rest.join(' '), values.role);
    case 'config':
      if (rest[0] !== 'check') return unknown(`config ${rest[0] ?? ''}`.trim());
      return check();
    case 'import':
      return runImport(rest, values.source);
    case 'replay':
      return runReplay(rest, instant(values.from), instant(values.to), values.json);
    case 'drill':
      return runDrill(rest[0], values.once);
    default: {
      const work = WORKSHOP[command];
      if (!work) return unknown(command);
      await work(rest, workshop(values));
      return 0;
    }
  }
}

function unknown(command: string): number {
  process.stderr.write(`${say('vi', 'command.unknown', { command })}\n\n${HELP}`);
  return 2;
}

async function serve(): Promise<number> {
  const rules = await rulesOrExit();
  const world = realWorld(rules);
  const app = await startApp({
    databaseUrl: databaseUrl(),
    rules,
    world,
    root: ROOT,
    schedule: true,
    ...hostAndPort(),
  });
  out(`\nHải Đăng đang nghe. Bàn trực: ${app.address}\n`);
  out(`Đăng nhập (liên kết dùng một lần, hết hạn sau 24 giờ):\n  ${await app.signInLink()}\n`);
  if (world.post === null) out('Chưa cấu hình SMTP_URL: thư nằm ở Hộp thư đi trên bàn trực.\n');
  return untilStopped(() => app.stop());
}

async function signIn(name: string, role: string): Promise<number> {
  if (!isRole(role)) throw fault('invalid', 'sign-in.role', { role, roles: ROLES.join(', ') });
  const rules = await rulesOrExit();
  const store = await openHouse(databaseUrl());
  const person = name === '' ? ADMIN : { id: slug(name), name, role };
  const { host = rules.haidang.desk.host, port = rules.haidang.desk.port } = hostAndPort();
  out(await signInLink(store, realWorld(rules), atPort(rules, `http://${host}:${port}`), person));
  await store.close();
  return 0;
}

async function check(): Promise<number> {
  const loaded = await loadRules(CONFIG);
  for (const line of await checkConfig(CONFIG)) out(line);
  if (loaded.ok) for (const line of overdueLines(loaded.rules, dayOf(Date.now()))) out(line);
  return loaded.ok ? 0 : 1;
}

async function runImport(files: string[], source: string | undefined): Promise<number> {
  if (files.length === 0 || source === undefined) throw fault('invalid', 'import.usage');
  const rules = await rulesOrExit();
  const store = await openHouse(databaseUrl());
  await store.sources.agree(knownSources(rules), Date.now());
  for (const file of files) {
    const { mistakes, ...counts } = await importFile(store, realWorld(rules), rules, file, source);
    out(say('vi', 'import.done', { file, source, ...counts, refused: mistakes.length }));
    for (const { line, why } of mistakes.slice(0, 20)) out(say('vi', 'import.line', { line, why }));
  }
  await store.close();
  return 0;
}

async function runDrill(scenario: string | undefined, once: boolean): Promise<number> {
  const rules = await rulesOrExit();
  await drill({
    rules,
    world: realWorld(rules),
    root: ROOT,
    data: join(ROOT, 'data', 'drill'),
    ...(scenario !== undefined && { scenario }),
    ...hostAndPort(),
    once,
    print: out,
    stopped: new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(undefined));
    }),
  });
  return 0;
}

function workshop(flags: Workshop['flags']): Workshop {
  return {
    root: ROOT,
    rules: rulesOrExit,
    world: realWorld,
    house: () => openHouse(databaseUrl()),
    flags,
    print: out,
    progress: (text) => void process.stderr.write(`${text}\n`),
    clock: () => performance.now() / 1000,
    processor: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
  };
}

async function runReplay(
  files: string[],
  from: Instant | null,
  to: Instant | null,
  json: boolean,
): Promise<number> {
  if (files.length === 0) throw fault('invalid', 'replay.no-files');
  const rules = await rulesOrExit();
  const folder = mkdtempSync(join(tmpdir(), 'haidang-replay-'));
  let shown = 0;
  try {
    await replay({
      files,
      from,
      to,
      rules,
      databaseUrl: `sqlite:${join(folder, 'replay.db')}`,
      stopwatch: () => performance.now() / 1000,
      event: json ? (event) => out(JSON.stringify(event)) : openPrinter(out),
      progress: (at, items) => {
        if (json || !process.stderr.isTTY || items - shown < 2_000) return;
        shown = items;
        process.stderr.write(`\r${dayOf(at)}  ${items}\r`);
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

function instant(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw fault('invalid', 'replay.not-a-time', { text });
  return at;
}

async function rulesOrExit(): Promise<Rules> {
  const loaded = await loadRules(CONFIG);
  if (loaded.ok) return loaded.rules;
  for (const mistake of loaded.mistakes)
    process.stderr.write(`${mistake.file}:${mistake.line}:${mistake.column} ${mistake.message}\n`);
  return process.exit(1);
}

function secret(name: string): string | null {
  return readSecret(process.env, name, (file) => readFileSync(file, 'utf8'));
}

function databaseUrl(): string {
  const url = secret('DATABASE_URL');
  if (url !== null) return url;
  try {
    mkdirSync(DATA, { recursive: true });
  } catch (error) {
    throw fault('unavailable', 'database.closed', {
      place: DATA,
      detail: error instanceof Error ? error.message : '',
    });
  }
  return `sqlite:${join(DATA, 'haidang.db')}`;
}

function hostAndPort(): { host?: string; port?: number } {
  const host = process.env['HAIDANG_HOST'];
  const port = process.env['HAIDANG_PORT'];
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw fault('invalid', 'command.port', { port });
  return { ...(host !== undefined && { host }), ...(port !== undefined && { port: Number(port) }) };
}

function realWorld(rules: Rules): World {
  const now = () => Date.now();
  const own = webhookHosts(rules.recipients);
  const { skew, fetchOwn, ...outside } = openOutside(rules.haidang.collect, DATA, now, own);
  return {
    now,
    newId: () => base32(randomBytes(17)).slice(0, 26),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    ...outside,
    secret,
    ...openCouriers({ rules, secret, now, fetch: outside.fetch, fetchOwn, log: realLog() }),
    machine: openMachine(DATA, skew),
    log: realLog(),
  };
}

function realLog(): Log {
  const line = (mark: string) => (message: string, data?: Record<string, unknown>) =>
    void process.stderr.write(
      `${iso(Date.now())} ${mark} ${message}${data ? ` ${JSON.stringify(data)}` : ''}\n`,
    );
  return { info: line('·'), warn: line('!'), error: line('✗') };
}

/** Resolves once the house has been asked to stop and has stopped; asked twice, it leaves at once. */
function untilStopped(stop: () => Promise<void>): Promise<number> {
  return new Promise((resolve, reject) => {
    let stopping = false;
    const end = () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(() => resolve(0), reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  });
}

try {
  // A mail pool's keep-alive sockets must not hold the process after its work is done.
  process.exit(await main());
} catch (error) {
  const message = isFault(error)
    ? say('vi', error.message, error.data)
    : error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
      ? say('vi', 'command.option', { detail: error.message })
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
