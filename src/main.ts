#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openCouriers } from './alert/couriers.ts';
import { webhookHosts } from './alert/webhook.ts';
import { atPort, openHouse, startApp } from './app.ts';
import { importFile } from './collect/import.ts';
import { knownSources } from './collect/known.ts';
import { openOutside } from './collect/outside.ts';
import { openCamera } from './collect/screenshot.ts';
import { openSharedEar, type SharedEar } from './collect/shared-ear.ts';
import { overdueLines } from './config/expiry.ts';
import { linesOf } from './config/load.ts';
import { lineOf } from './config/mistake.ts';
import type { Rules } from './config/rules.ts';
import { readSecret } from './config/secrets.ts';
import { base32 } from './domain/base32.ts';
import { fault, isFault } from './domain/fault.ts';
import { isRole, ROLES } from './domain/person.ts';
import { dayOf, iso } from './domain/time.ts';
import { slug } from './domain/words.ts';
import { databaseOf, type Home, homeNamed, homesOf, openHouses } from './houses.ts';
import { WORKSHOP, WORKSHOP_FLAGS, type Workshop } from './rehearse/commands.ts';
import { drill } from './rehearse/drill.ts';
import { evidenceCommand } from './rehearse/evidence-command.ts';
import { HELP } from './rehearse/help.ts';
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
      json: { type: 'boolean', default: false },
      role: { type: 'string', default: 'officer' },
      source: { type: 'string' },
      once: { type: 'boolean', default: false },
      house: { type: 'string' },
      ...WORKSHOP_FLAGS,
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command = 'serve', ...rest] = positionals;
  if (values.help) {
    out(HELP);
    return 0;
  }
  // Whoever is handed a pack needs no house of their own to check it.
  if (command === 'evidence') return runEvidence(rest);
  const homes = await homesOf({
    config: CONFIG,
    data: DATA,
    houses: process.env['HAIDANG_HOUSES'] || null,
    secret,
  });
  if (command === 'serve') return serve(homes);
  if (command === 'config' && rest[0] === 'check') return check(homes);
  // Every other command is about one house.
  const home = homeNamed(homes, values.house);
  switch (command) {
    case 'sign-in':
      return signIn(home, rest.join(' '), values.role);
    case 'config':
      return unknown(`config ${rest[0] ?? ''}`.trim());
    case 'import':
      return runImport(home, rest, values.source);
    case 'drill':
      return runDrill(home, rest[0], values.once);
    default: {
      const work = WORKSHOP[command];
      if (!work) return unknown(command);
      await work(rest, workshop(home, values));
      return 0;
    }
  }
}

function unknown(command: string): number {
  process.stderr.write(`${say('vi', 'command.unknown', { command })}\n\n${HELP}`);
  return 2;
}

async function serve(homes: readonly Home[]): Promise<number> {
  const several = homes.length > 1;
  const ear = several ? openSharedEar({ now: Date.now, sleep }) : null;
  const { open, shut } = await openHouses(
    homes,
    (home, rules, url) =>
      startApp({
        databaseUrl: url,
        rules,
        world: realWorld(rules, home, ear),
        root: ROOT,
        schedule: true,
        house: home.id,
        // Houses side by side differ in their ports, so each has its own in its haidang.yaml.
        ...(several ? {} : hostAndPort()),
      }),
    databaseUrl,
    messageOf,
  );
  for (const { id, why } of shut) {
    if (several) process.stderr.write(`${say('vi', 'houses.shut', { house: id })}\n`);
    for (const line of why) process.stderr.write(`${line}\n`);
  }
  if (open.length === 0) return 1;
  for (const { home, app } of open) {
    const named = home.id === null ? '' : ` · ${home.id}`;
    out(`\nHải Đăng đang nghe${named}. Bàn trực: ${app.address}\n`);
    out(`Đăng nhập (liên kết dùng một lần, hết hạn sau 24 giờ):\n  ${await app.signInLink()}\n`);
    if (home.secret('SMTP_URL') === null)
      out('Chưa cấu hình SMTP_URL: thư nằm ở Hộp thư đi trên bàn trực.\n');
  }
  return untilStopped(async () => void (await Promise.all(open.map(({ app }) => app.stop()))));
}

async function signIn(home: Home, name: string, role: string): Promise<number> {
  if (!isRole(role)) throw fault('invalid', 'sign-in.role', { role, roles: ROLES.join(', ') });
  const rules = await rulesOrExit(home);
  const store = await openHouse(databaseUrl(home));
  const person = name === '' ? ADMIN : { id: slug(name), name, role };
  const given = home.id === null ? hostAndPort() : {};
  const { host = rules.haidang.desk.host, port = rules.haidang.desk.port } = given;
  const served = atPort(rules, `http://${host}:${port}`);
  out(await signInLink(store, realWorld(rules, home), served, person));
  await store.close();
  return 0;
}

async function check(homes: readonly Home[]): Promise<number> {
  let sound = true;
  for (const home of homes) {
    const loaded = await home.load();
    sound &&= loaded.ok;
    for (const line of linesOf(home.id ?? CONFIG, loaded)) out(line);
    if (loaded.ok) for (const line of overdueLines(loaded.rules, dayOf(Date.now()))) out(line);
  }
  return sound ? 0 : 1;
}

function runEvidence([act, file, hash]: readonly string[]): number {
  if (act !== 'verify' || file === undefined) throw fault('invalid', 'evidence.verify.usage');
  return evidenceCommand(readFileSync(file), hash ?? null, out) ? 0 : 1;
}

async function runImport(home: Home, files: string[], source: string | undefined): Promise<number> {
  if (files.length === 0 || source === undefined) throw fault('invalid', 'import.usage');
  const rules = await rulesOrExit(home);
  const store = await openHouse(databaseUrl(home));
  await store.sources.agree(knownSources(rules), Date.now());
  for (const file of files) {
    const { mistakes, ...counts } = await importFile(store, realWorld(rules, home), rules, file, source);
    out(say('vi', 'import.done', { file, source, ...counts, refused: mistakes.length }));
    for (const { line, why } of mistakes.slice(0, 20)) out(say('vi', 'import.line', { line, why }));
  }
  await store.close();
  return 0;
}

async function runDrill(home: Home, scenario: string | undefined, once: boolean): Promise<number> {
  const rules = await rulesOrExit(home);
  await drill({
    rules,
    world: realWorld(rules, home),
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

function workshop(home: Home, flags: Workshop['flags']): Workshop {
  return {
    root: ROOT,
    rules: () => rulesOrExit(home),
    world: (rules) => realWorld(rules, home),
    house: () => openHouse(databaseUrl(home)),
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

async function rulesOrExit(home: Home): Promise<Rules> {
  const loaded = await home.load();
  if (loaded.ok) return loaded.rules;
  for (const mistake of loaded.mistakes) process.stderr.write(`${lineOf(mistake)}\n`);
  return process.exit(1);
}

function secret(name: string): string | null {
  return readSecret(process.env, name, (file) => readFileSync(file, 'utf8'));
}

function databaseUrl(home: Home): string {
  return databaseOf(home, secret('DATABASE_URL'));
}

function hostAndPort(): { host?: string; port?: number } {
  const host = process.env['HAIDANG_HOST'];
  const port = process.env['HAIDANG_PORT'];
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw fault('invalid', 'command.port', { port });
  return { ...(host !== undefined && { host }), ...(port !== undefined && { port: Number(port) }) };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The world as one house sees it. `ear`: what houses side by side hear with. */
function realWorld(rules: Rules, { data, secret: own, id }: Home, ear: SharedEar | null = null): World {
  const now = () => Date.now();
  const log = realLog(id);
  const { collect } = rules.haidang;
  const outside = openOutside(collect, data, now, webhookHosts(rules.recipients));
  const { skew, fetchOwn, ...ways } = outside;
  const browser = process.env['HAIDANG_BROWSER'] || null;
  const fetch = ear === null ? outside.fetch : ear.wrap(outside.fetch, collect.allow_private);
  return {
    now,
    newId: () => base32(randomBytes(17)).slice(0, 26),
    sleep,
    ...ways,
    fetch,
    camera: browser === null ? null : openCamera({ browser, allowPrivate: collect.allow_private }),
    secret: own,
    ...openCouriers({ rules, secret: own, now, fetch: outside.fetch, fetchOwn, log }),
    machine: openMachine(data, skew),
    log,
  };
}

function realLog(house: string | null): Log {
  const line = (mark: string) => (message: string, data?: Record<string, unknown>) =>
    void process.stderr.write(
      `${iso(Date.now())} ${house === null ? '' : `[${house}] `}${mark} ${message}${data ? ` ${JSON.stringify(data)}` : ''}\n`,
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

/** What a person at the terminal is told of an error. */
function messageOf(error: unknown): string {
  if (isFault(error)) return say('vi', error.message, error.data);
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return say('vi', 'command.option', { detail: error.message });
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  // A mail pool's keep-alive sockets must not hold the process after its work is done.
  process.exit(await main());
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
}
