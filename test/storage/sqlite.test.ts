import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../src/storage/store.ts';
import { contract } from './contract.ts';
import { alert } from './contract/samples.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-sqlite-'));
let files = 0;
const nextFile = () => `sqlite:${path.join(folder, `${++files}.db`)}`;
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function opened(url: string) {
  const store = openStore(url);
  await store.migrate();
  return store;
}

contract('sqlite in memory', () => opened('sqlite::memory:'));
contract('sqlite in a file', () => opened(nextFile()));

it('finds its rows again after a restart', async () => {
  const url = nextFile();
  const before = await opened(url);
  await before.alerts.put(alert('a'));
  await before.close();
  const after = await opened(url);
  expect(await after.alerts.get('a')).toEqual(alert('a'));
  await after.close();
});
