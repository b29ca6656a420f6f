import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';

const unbrotli = promisify(brotliDecompress);
const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/chromium');

/**
 * Unpacks the packaged headless browser with its libraries and fonts, once per version, and returns its folder.
 * The folder appears whole or not at all, so any number of processes may ask at the same time. `CHROMIUM_PATH` names a browser of
 * one's own; nothing is unpacked then.
 */
export async function ensureChromium(cache = CACHE): Promise<string> {
  if (process.env['CHROMIUM_PATH']) return '';
  const home = packageFolder();
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(cache, version);
  if (existsSync(folder)) return folder;

  mkdirSync(cache, { recursive: true });
  const half = mkdtempSync(path.join(cache, 'unpack-'));
  try {
    const packed = (name: string) => unbrotli(readFileSync(path.join(home, 'bin', name)));
    writeFileSync(path.join(half, 'chromium'), await packed('chromium.br'), { mode: 0o755 });
    for (const name of ['al2023', 'fonts', 'swiftshader'])
      execFileSync('tar', ['-x', '-C', half], { input: await packed(`${name}.tar.br`) });
    // Without any font in its own configuration the browser draws blank pages, even for fonts a page brings along.
    writeFileSync(path.join(half, 'fonts.conf'), fontConfig(folder));
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Somebody else was first: theirs is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Starts the browser that `ensureChromium` unpacked into `folder`. */
export function launch(folder: string): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'];
  return chromium.launch({
    executablePath: own ?? path.join(folder, 'chromium'),
    env: own === undefined ? environment(folder) : stringEnvironment(),
    args: ['--no-zygote', '--disable-gpu', '--disable-quic'],
  });
}

/** How the program itself would start it: as a command. It runs as root here and there, where it keeps no sandbox. */
export function chromiumCommand(folder: string): {
  browser: string;
  env: Record<string, string>;
  more: string[];
} {
  const own = process.env['CHROMIUM_PATH'];
  return {
    browser: own ?? path.join(folder, 'chromium'),
    env: own === undefined ? environment(folder) : stringEnvironment(),
    more: ['--no-sandbox', '--no-zygote', '--disable-quic'],
  };
}

/** A reader in Vietnam. The locale is set because a machine without one makes `Intl` in pages throw. */
export const READER = {
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
} as const satisfies BrowserContextOptions;
export const PHONE = {
  ...READER,
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} as const satisfies BrowserContextOptions;
export const DESKTOP = {
  ...READER,
  viewport: { width: 1280, height: 900 },
} as const satisfies BrowserContextOptions;

function packageFolder(): string {
  let folder = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!existsSync(path.join(folder, 'bin/chromium.br'))) {
    const up = path.dirname(folder);
    if (up === folder) throw new Error('@sparticuz/chromium has no bin/chromium.br');
    folder = up;
  }
  return folder;
}

function fontConfig(folder: string): string {
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`
  );
}

/** The packaged libraries first: a bare system lacks some of them. */
function environment(folder: string): Record<string, string> {
  return {
    ...stringEnvironment(),
    LD_LIBRARY_PATH: [path.join(folder, 'lib'), path.join(folder, 'al2023/lib')].join(':'),
    FONTCONFIG_PATH: folder,
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
  };
}

function stringEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
