#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openPost } from './alert/mail.ts';
import { startApp } from './app.ts';
import { openFetch } from './collect/fetch.ts';
import { checkConfig, loadRules } from './config/load.ts';

import type { Rules } from './config/rules.ts';
import { readSecret } from './config/secrets.ts';
import { isFault } from './domain/fault.ts';
import { dayOf, iso } from './domain/time.ts';
import { drill } from './rehearse/drill.ts';
import { replay, type ReplayEvent } from './rehearse/replay.ts';
import { openStore } from './storage/store.ts';
import { say } from './view/say.ts';
import { signInLink } from './web/access.ts';
import type { Log, World } from './world.ts';

const HELP = `Hải Đăng: nghe báo chí và dư luận về bảo hiểm xã hội, cảnh báo sớm khủng hoảng truyền thông

  haidang                     mở bàn trực và bắt đầu nghe                  (npm start)
  haidang drill [KỊCH-BẢN]    diễn tập trên dữ liệu bịa, không đụng dữ liệu thật   (npm run drill)
  haidang sign-in             in một liên kết đăng nhập mới, dùng một lần
  haidang config check        kiểm tra mọi tệp trong config/
  haidang replay TỆP…         chạy lại kho tin cũ qua cả hệ thống
        [--from ISO] [--to ISO] [--json]

Biến môi trường: DATABASE_URL, SMTP_URL, HAIDANG_HOST, HAIDANG_PORT, HAIDANG_CONFIG, HAIDANG_DATA
(mỗi biến có thể để trong tệp: SMTP_URL_FILE=/run/secrets/smtp)
`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONFIG = process.env['HAIDANG_CONFIG'] ?? join(ROOT, 'config');
const DATA = process.env['HAIDANG_DATA'] ?? join(ROOT, 'data');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command = 'serve', ...rest] = positionals;
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  switch (command) {
    case 'serve':
      return serve();
    case 'sign-in':
      return signIn();
    case 'config': {
      const lines = await checkConfig(CONFIG);
      process.stdout.write(`${lines.join('\n')}\n`);
      return lines.length > 0 && !lines[0]?.startsWith('✓') ? 1 : 0;
    }
    case 'replay':
      return runReplay(rest, values);
    case 'drill':
      return runDrill(rest[0], values.once);
    default:
      process.stderr.write(`Không có lệnh “${command}”.\n\n${HELP}`);
      return 2;
  }
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
  process.stdout.write(
    `\nHải Đăng đang nghe. Bàn trực: ${app.address}\n\nĐăng nhập lần đầu (liên kết dùng một lần, hết hạn sau 24 giờ):\n  ${await app.signInLink()}\n\n` +
      (world.post === null ? 'Chưa cấu hình SMTP_URL: thư nằm ở Hộp thư đi trên bàn trực.\n\n' : ''),
  );
  return untilStopped(() => app.stop());
}

async function signIn(): Promise<number> {
  const rules = await rulesOrExit();
  const store = openStore(databaseUrl());
  await store.migrate();
  const link = await signInLink(store, realWorld(rules), rules, {
    id: 'admin',
    name: 'Quản trị',
    role: 'admin',
  });
  await store.close();
  process.stdout.write(`${link}\n`);
  return 0;
}

async function runDrill(name: string | undefined, once: boolean): Promise<number> {
  const rules = await rulesOrExit();
  await drill({
    rules,
    world: realWorld(rules),
    root: ROOT,
    data: join(ROOT, 'data', 'drill'),
    ...(name !== undefined && { scenario: name }),
    ...hostAndPort(),
    once,
    print: (line) => process.stdout.write(`${line}\n`),
    stopped: new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(undefined));
    }),
  });
  return 0;
}

async function runReplay(
  files: string[],
  values: { from?: string; to?: string; json?: boolean },
): Promise<number> {
  if (files.length === 0) {
    process.stderr.write(`Thiếu tệp để chạy lại.\n\n${HELP}`);
    return 2;
  }
  const rules = await rulesOrExit();
  const folder = mkdtempSync(join(tmpdir(), 'haidang-replay-'));
  const perMonth = new Map<string, { alerts: number; push: number }>();
  let shown = 0;
  try {
    await replay({
      files,
      from: instant(values.from),
      to: instant(values.to),
      rules,
      databaseUrl: `sqlite:${join(folder, 'replay.db')}`,
      stopwatch: () => performance.now() / 1000,
      event: (event) => {
        if (values.json === true) process.stdout.write(`${JSON.stringify(event)}\n`);
        else printEvent(event, perMonth);
      },
      progress: (at, items) => {
        if (values.json === true || !process.stderr.isTTY || items - shown < 5_000) return;
        shown = items;
        process.stderr.write(`\r${dayOf(at)}  ${items} tin`);
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

/** The replay for a reader: pushed alerts as they come, then a table by month. */
function printEvent(event: ReplayEvent, perMonth: Map<string, { alerts: number; push: number }>): void {
  const out = (line: string) => process.stdout.write(`${line}\n`);
  const month = event.t.slice(0, 7);
  const counts = perMonth.get(month) ?? { alerts: 0, push: 0 };
  perMonth.set(month, counts);
  if (event.event === 'alert') {
    counts.alerts++;
    if (event['push'] === true) counts.push++;
    out(
      `${event.t.slice(0, 16)}  ${event['push'] === true ? 'THƯ' : 'bàn'}  mức ${String(event['level'])}  ${String(event['title'])}  (${String(event['n'])} tin)  ${say('vi', String(event['reason']))}`,
    );
  }
  if (event.event !== 'summary') return;
  out('\ntháng     cảnh báo  gửi thư');
  for (const [name, { alerts, push }] of perMonth)
    out(`${name}  ${String(alerts).padStart(8)}  ${String(push).padStart(7)}`);
  out(
    `\n${String(event['items'])} tin · ${String(event['relevant'])} liên quan · ${String(event['alerts'])} cảnh báo · ${String(event['push'])} gửi thư · ${String(event['seconds'])} giây`,
  );
  if (event['unusable'] !== undefined)
    out(`${String(event['unusable'])} dòng không dùng được, đầu tiên: ${String(event['unusableFirst'])}`);
}

function instant(text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at))
    throw new Error(`“${text}” không phải là thời điểm ISO, ví dụ 2026-02-01T00:00:00+07:00`);
  return at;
}

async function rulesOrExit(): Promise<Rules> {
  const loaded = await loadRules(CONFIG);
  if (loaded.ok) return loaded.rules;
  for (const mistake of loaded.mistakes)
    process.stderr.write(`${mistake.file}:${mistake.line}:${mistake.column} ${mistake.message}\n`);
  process.exit(1);
}

function secret(name: string): string | null {
  return readSecret(process.env, name, (file) => readFileSync(file, 'utf8'));
}

function databaseUrl(): string {
  const url = secret('DATABASE_URL');
  if (url !== null) return url;
  mkdirSync(DATA, { recursive: true });
  return `sqlite:${join(DATA, 'haidang.db')}`;
}

function hostAndPort(): { host?: string; port?: number } {
  const host = process.env['HAIDANG_HOST'];
  const port = process.env['HAIDANG_PORT'];
  return { ...(host !== undefined && { host }), ...(port !== undefined && { port: Number(port) }) };
}

function realWorld(rules: Rules): World {
  const { collect, mail } = rules.haidang;
  const smtp = secret('SMTP_URL');
  return {
    now: () => Date.now(),
    newId: () => base32(randomBytes(17)).slice(0, 26),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    fetch: openFetch({
      agent: collect.agent,
      allowPrivate: collect.allow_private,
      deadline: collect.deadline,
      maxBytes: collect.max_bytes,
    }),
    post: smtp === null ? null : openPost({ url: smtp, from: mail.from }),
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

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += LETTERS[(value >> bits) & 31] ?? '';
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

function untilStopped(stop: () => Promise<void>): Promise<number> {
  return new Promise((resolve) => {
    let stopping = false;
    const end = () => {
      if (stopping) process.exit(1);
      stopping = true;
      void stop().then(() => resolve(0));
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
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
