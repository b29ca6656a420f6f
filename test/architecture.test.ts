import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasWords } from '../src/view/say.ts';
import {
  HOMES,
  offences,
  packagesOf,
  ROOMS,
  sentenceKeys,
  vietnameseIn,
  type SourceFile,
} from './support/laws.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

function filesUnder(folder: string, named: RegExp): SourceFile[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => named.test(name) && fs.statSync(path.join(ROOT, folder, name)).isFile())
    .map((name) => ({
      path: name.split(path.sep).join('/'),
      text: fs.readFileSync(path.join(ROOT, folder, name), 'utf8'),
    }));
}

const SOURCES = filesUnder('src', /\.tsx?$/);

/** Names are the same in every language. */
const NAMES = new Set(['Hải Đăng', 'Tiếng Việt', 'Quản trị']);

/** Files that hold Vietnamese for the machine to recognise, not for a person to read. */
const READS_VIETNAMESE: Record<string, string> = {};

describe('the house', () => {
  it('was really read: every room exists and has files', () => {
    expect(SOURCES.length).toBeGreaterThan(40);
    for (const room of Object.keys(ROOMS))
      expect(
        SOURCES.some((file) => file.path === room || file.path.startsWith(`${room}/`)),
        room,
      ).toBe(true);
  });

  it('keeps its laws', () => {
    expect(offences(SOURCES)).toEqual([]);
  });

  it('has a sentence for every key it names', () => {
    const keys = SOURCES.flatMap((file) => sentenceKeys(file).map((key) => ({ file: file.path, key })));
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter(({ key }) => !hasWords(key))).toEqual([]);
  });

  it('says nothing in Vietnamese outside view/words', () => {
    // `main.ts` speaks to the operator at a terminal; `rehearse` is a play with its own text.
    const spoken = SOURCES.filter((file) =>
      /^(web|alert|report|collect|detect|storage|work|app)\b/.test(file.path),
    )
      .filter((file) => !(file.path in READS_VIETNAMESE))
      .flatMap((file) => vietnameseIn(file).map((text) => ({ file: file.path, text })))
      .filter(({ text }) => !NAMES.has(text.replace(/^[^\p{L}]+/u, '')));
    expect(spoken).toEqual([]);
  });

  it('lists an exception only while it is needed', () => {
    const idle = Object.keys(READS_VIETNAMESE).filter((name) => {
      const file = SOURCES.find((one) => one.path === name);
      return !file || vietnameseIn(file).length === 0;
    });
    expect(idle).toEqual([]);
  });

  it('fills the same blanks in both languages', async () => {
    const names = fs.readdirSync(path.join(ROOT, 'src/view/words')).filter((name) => name !== 'words.ts');
    expect(names.length).toBeGreaterThan(3);
    const uneven: string[] = [];
    for (const name of names) {
      const tables = Object.values((await import(path.join(ROOT, 'src/view/words', name))) as object);
      for (const [key, words] of tables.flatMap((table: object) => Object.entries(table))) {
        const { vi, en } = words as { vi: string; en: string };
        const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();
        if (blanks(vi) !== blanks(en)) uneven.push(key);
      }
    }
    expect(uneven).toEqual([]);
  });

  it('uses every package it depends on, and gives each a home', () => {
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const used = packagesOf(SOURCES);
    // Fonts are files: they are found by name, never imported.
    for (const { text } of SOURCES)
      for (const font of text.matchAll(/@(?:fontsource|expo-google-fonts)\/[\w-]+/g)) used.add(font[0]);
    expect([...used].sort()).toEqual(Object.keys(dependencies).sort());
    expect(Object.keys(dependencies).filter((name) => !(name in HOMES))).toEqual([]);
  });

  it('keeps a small front garden', () => {
    const allowed = new Set(
      [
        'src config data test docs .ci .git dist node_modules secrets',
        'package.json package-lock.json tsconfig.json docker-compose.yml README.md LICENSE',
        '.gitignore .gitattributes .dockerignore .oxlintrc.json .prettierrc.json .prettierignore',
      ].flatMap((names) => names.split(' ')),
    );
    expect(fs.readdirSync(ROOT).filter((name) => !allowed.has(name))).toEqual([]);
  });

  it('knows nothing of the machine it was written on', () => {
    const machine = /(?<![\w.])\/(?:work|root|home\/\w+)\/|registry\.[\w-]+\.\w+|"resolved":/;
    const written = ['src', 'config', 'data', 'test', 'docs', '.ci']
      .filter((folder) => fs.existsSync(path.join(ROOT, folder)))
      .flatMap((folder) =>
        filesUnder(
          folder,
          /\.(?:tsx?|mjs|js|json|yaml|yml|md|css|html|txt)$|(?:^|\/)(?:run|Dockerfile)$/,
        ).map((file) => ({ ...file, path: `${folder}/${file.path}` })),
      )
      .concat(
        ['package.json', 'package-lock.json', 'docker-compose.yml', 'README.md']
          .filter((name) => fs.existsSync(path.join(ROOT, name)))
          .map((name) => ({ path: name, text: fs.readFileSync(path.join(ROOT, name), 'utf8') })),
      );
    expect(written.length).toBeGreaterThan(60);
    const here = 'test/architecture.test.ts';
    expect(
      written.filter((file) => file.path !== here && machine.test(file.text)).map((f) => f.path),
    ).toEqual([]);
  });
});

describe('each law barks', () => {
  const bad = (file: string, text: string) => offences([{ path: file, text }]);

  it.each([
    ['detect/run.ts', "import { hear } from '../collect/run.ts';", 'detect may not import collect'],
    ['detect/run.ts', "export { hear } from '../collect/run.ts';", 'detect may not import collect'],
    ['detect/run.ts', "const a = await import('../collect/run.ts');", 'detect may not import collect'],
    ['detect/run.ts', "type A = import('../collect/run.ts').A;", 'detect may not import collect'],
    ['detect/run.ts', "import { openStore } from '../storage/store.ts';", 'types of storage only'],
    ['detect/run.ts', "import { type Store } from '../storage/store.ts';", 'types of storage only'],
    ['detect/run.ts', "import { say } from '../view/say.ts';", 'detect may not import view'],
    ['view/say.ts', "import type { Store } from '../storage/store.ts';", 'view may not import storage'],
    ['domain/time.ts', "import { z } from 'zod';", 'nothing but itself'],
    ['domain/time.ts', "import { createHash } from 'node:crypto';", 'nothing but itself'],
    ['domain/time.ts', "import type { World } from '../world.ts';", 'domain may not import world.ts'],
    ['collect/run.ts', "import { startApp } from '../app.ts';", 'collect may not import app.ts'],
    ['cellar/run.ts', "import { a } from '../domain/a.ts';", 'cellar is no room'],
    ['web/islands/a.ts', "import { say } from '../../view/say.ts';", 'carry the server into the browser'],
    ['alert/run.ts', "import { Kysely } from 'kysely';", 'kysely lives in storage/'],
    ['collect/run.ts', "import left from 'left-pad';", 'left-pad has no home'],
    ['web/a.ts', "import { b } from './b';", 'names no .ts file'],
    ['web/a.ts', "import { b } from '../../../../web/b.ts';", 'climbs more than'],
    ['web/a.ts', 'const t = Date.now();', 'uses Date.now'],
    ['web/a.ts', 'const t = new Date();', 'asks Date for the time'],
    ['web/a.ts', 'const t = Math.random();', 'uses Math.random'],
    ['web/a.ts', "import { randomUUID } from 'node:crypto';", 'uses randomUUID'],
    ['web/a.ts', 'const t = process.env.HOME;', 'uses process.env'],
    ['web/a.ts', "const t = process['env'];", 'uses process.env'],
    ['web/a.ts', 'const t = process.argv[2];', 'uses process.argv'],
    ['web/a.ts', "console.log('x');", 'uses console.log'],
    ['web/a.ts', 'export default 3;', 'default export'],
    ['web/a.ts', "export * from './b.ts';", 'barrel'],
    ['web/a.ts', 'const a = b!;', 'claims with !'],
    ['web/a.ts', 'const a: any = 1;', 'says any'],
    ['web/a.ts', '// TODO later', 'leaves work undone'],
    ['web/a/b/c.ts', 'export const a = 1;', 'folders deep'],
  ])('%s: %s', (file, text, offence) => {
    expect(bad(file, text).join('\n')).toContain(offence);
  });

  it.each([
    ['detect/run.ts', "import type { Store } from '../storage/store.ts';"],
    ['alert/run.ts', "import { say } from '../view/say.ts';"],
    ['alert/mail.ts', "import { createTransport } from 'nodemailer';"],
    ['main.ts', 'const now = Date.now();'],
    ['web/a.ts', 'const t = new Date(0); // Date.now() in a comment, "Math.random" in a string'],
  ])('but not at %s: %s', (file, text) => {
    expect(bad(file, text)).toEqual([]);
  });

  it('a long file is reported, whatever it holds', () => {
    const lines = (n: number) => 'const a = 1;\n'.repeat(n);
    expect(bad('web/a.ts', lines(301))).toEqual(['web/a.ts: 301 lines, at most 300']);
    expect(bad('web/a.ts', lines(300))).toEqual([]);
    expect(bad('view/words/a.ts', lines(900))).toEqual(['view/words/a.ts: 900 lines, at most 300']);
  });

  it('finds keys in every form they are written in', () => {
    const text =
      "reason('a'); fault('invalid', 'b'); say(lang, 'c'); const r = { key: 'd', data: {} }; reason(x);";
    expect(sentenceKeys({ path: 'web/a.ts', text }).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('finds Vietnamese in strings, templates and JSX, not in patterns and comments', () => {
    const text =
      'const a = "lỗi"; const b = `đã ${a}`; const c = <p title="tin">Nguồn</p>; const d = /đ/; // ghi chú';
    expect(vietnameseIn({ path: 'web/a.tsx', text })).toEqual(['lỗi', 'đã', 'Nguồn']);
  });
});
