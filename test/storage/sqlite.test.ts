import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../src/storage/store.ts';
import { contract } from './contract.ts';
import { evidenceItem as frozen } from './contract/evidence.ts';
import { alert } from './contract/samples.ts';
import { freshFile, freshStore } from '../support/store.ts';

const HANH = { at: 1_000, who: 'hanh', name: 'Hạnh' };

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-sqlite-'));
let files = 0;
const nextFile = () => `sqlite:${path.join(folder, `${++files}.db`)}`;
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function opened(url: string) {
  const store = openStore(url);
  await store.migrate();
  return store;
}

contract('sqlite in memory', freshStore);
contract('sqlite in a file', () => freshFile(nextFile().slice('sqlite:'.length)));

it('finds its rows again after a restart', async () => {
  const url = nextFile();
  const before = await opened(url);
  await before.alerts.put(alert('a'));
  await before.close();
  const after = await opened(url);
  expect(await after.alerts.get('a')).toEqual(alert('a'));
  await after.close();
});

it('leaves no erased word in its files, not even in their unused parts', async () => {
  const url = nextFile();
  const file = url.slice('sqlite:'.length);
  const store = await opened(url);
  const bytes = new TextEncoder().encode('Chữ của người bịa '.repeat(4_000));
  const secret = Buffer.from(bytes).toString('base64').slice(0, 60);
  await store.together(async (s) => {
    await s.evidence.freeze(frozen({ text: 'loi-nguoi-bia '.repeat(2_000) }), bytes, HANH);
    const keep = { keepUntil: 5_000 };
    await s.evidence.add('i1', 'letter', { to: 'noi-nhan-bia', text: 'thu-bia '.repeat(900) }, HANH, keep);
  });
  const raw = () =>
    [file, `${file}-wal`]
      .map((name) => (fs.existsSync(name) ? fs.readFileSync(name, 'latin1') : ''))
      .join('');
  for (const words of [secret, 'loi-nguoi-bia', 'noi-nhan-bia', 'thu-bia']) expect(raw()).toContain(words);
  await store.together((s) => s.evidence.erase(5_000));
  await store.close();
  for (const words of [secret, 'loi-nguoi-bia', 'noi-nhan-bia', 'thu-bia'])
    expect(raw()).not.toContain(words);
});
