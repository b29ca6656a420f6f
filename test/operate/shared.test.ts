import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const TESTS = path.resolve(import.meta.dirname, '..');

/** What outlives a file of tests in its process, where other files run after it (`isolate` in `vitest.config.ts`). */
const LASTING = [
  /\bvi\.(?:mock|doMock|stubGlobal|stubEnv|useFakeTimers|setSystemTime)\(/,
  /\bprocess\.(?:env(?:\.\w+|\[[^\]]+\])\s*=[^=]|chdir\()/,
  /\bglobalThis(?:\.\w+|\[[^\]]+\])\s*=[^=]/,
  /\bObject\.(?:assign|defineProperty)\((?:globalThis|process|\w+\.prototype)\b/,
];

const lasting = (text: string) => LASTING.some((pattern) => pattern.test(text));

it.each([
  'vi.useFakeTimers();',
  "process.env['TZ'] = 'UTC';",
  'process.env.TZ = "UTC"',
  'process.chdir(folder)',
  'globalThis.fetch = answer;',
  'Object.assign(globalThis, { fetch: answer })',
])('sees that `%s` outlives its file', (code) => {
  expect(lasting(code)).toBe(true);
});

it('no test changes what the files after it share with it', () => {
  const files = fs
    .readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && path.join(TESTS, name) !== import.meta.filename);
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((name) => lasting(fs.readFileSync(path.join(TESTS, name), 'utf8')))).toEqual([]);
});
