import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKeyring } from '../../src/collect/keyring.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haidang-khoa-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a keyring keeps keys over a restart, whole, and for nobody else to read', async () => {
  const keys = join(folder, 'sau', 'keys');
  expect(openKeyring(keys).read('oa')).toBeNull();
  openKeyring(keys).write('oa', 'một');
  openKeyring(keys).write('oa', 'hai');
  expect(openKeyring(keys).read('oa')).toBe('hai');
  expect((await stat(keys)).mode & 0o777).toBe(0o700);
  expect((await stat(join(keys, 'oa.json'))).mode & 0o777).toBe(0o600);
  expect(await readdir(keys)).toEqual(['oa.json']);
});

it('a keyring stays in its folder, whatever a key is called', async () => {
  const keys = join(folder, 'keys');
  openKeyring(keys).write('../../thoat', 'x');
  expect(await readdir(keys)).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['keys']);
});

it('a keyring that cannot keep says so, and the old key is still there', async () => {
  const keys = join(folder, 'keys');
  const keyring = openKeyring(keys);
  keyring.write('oa', 'một');
  await rm(join(keys, 'oa.json.new'), { force: true });
  // A folder in the way of the fresh file: also root cannot write there.
  await writeFile(join(folder, 'tep'), '');
  expect(() => openKeyring(join(folder, 'tep')).write('oa', 'hai')).toThrow();
  expect(() => openKeyring(join(folder, 'tep', 'x')).read('oa')).toThrow();
  expect(keyring.read('oa')).toBe('một');
  await chmod(keys, 0o700);
});
