import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { houseSecret, housesIn, loadHouse } from '../../src/config/houses.ts';
import { databaseOf, type Home, homeNamed, homesOf } from '../../src/houses.ts';

const COMMON = path.resolve(import.meta.dirname, '../../config');

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-houses-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Writes one file of a house. */
function put(house: string, file: string, text: string): string {
  fs.mkdirSync(path.join(folder, house), { recursive: true });
  fs.writeFileSync(path.join(folder, house, file), text);
  return path.join(folder, house);
}

/** The common `haidang.yaml` for another office. */
function haidang(name: string, port: number): string {
  return fs
    .readFileSync(path.join(COMMON, 'haidang.yaml'), 'utf8')
    .replace(/^ {2}name: .*$/m, `  name: ${name}`)
    .replace(/^ {2}port: .*$/m, `  port: ${port}`);
}

const RADIO = `sources:
  - id: dai-tinh
    name: Đài tỉnh
    publisher: dai-tinh
    kind: press
    reach: local
    place: khanh-hoa
    url: https://dai-tinh.example/rss
    type: feed
    evidence: P
`;

const home = (id: string | null, secrets: Record<string, string> = {}): Home => ({
  id,
  load: () => loadHouse(COMMON, folder),
  data: path.join(folder, 'data', id ?? ''),
  secret: id === null ? (name) => secrets[name] ?? null : houseSecret(id, (name) => secrets[name] ?? null),
});

describe('houses side by side', () => {
  it('are the folders with a plain name', async () => {
    for (const name of ['bhxh-khanh-hoa', 'bhxh-hue', '_mau', '.git'])
      put(name, 'haidang.yaml', haidang('X', 8787));
    fs.writeFileSync(path.join(folder, 'ghi-chu.txt'), 'không phải cơ quan');
    expect(await housesIn(folder)).toEqual(['bhxh-hue', 'bhxh-khanh-hoa']);
  });

  it('take their own files before the common ones', async () => {
    const own = put('hue', 'haidang.yaml', haidang('Bảo hiểm xã hội thành phố Huế', 8788));
    const loaded = await loadHouse(COMMON, own);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
    expect(loaded.rules.haidang.organisation.name).toBe('Bảo hiểm xã hội thành phố Huế');
    expect(loaded.rules.haidang.desk.port).toBe(8788);
    expect(loaded.rules.claims.length).toBeGreaterThan(10);
  });

  it('share the national sources, and add or switch off their own', async () => {
    const alone = await loadHouse(COMMON, path.join(folder, 'không-có'));
    if (!alone.ok) throw new Error('the common configuration is broken');
    const [national] = alone.rules.sources;
    if (national === undefined) throw new Error('no source');
    const off = `  - { id: ${national.id}, name: Tắt, publisher: ${national.publisher}, kind: ${national.kind}, reach: ${national.reach}, url: '${national.url}', type: ${national.type}, evidence: P, on: false }\n`;
    const loaded = await loadHouse(COMMON, put('hue', 'sources.yaml', RADIO + off));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
    const byId = new Map(loaded.rules.sources.map((source) => [source.id, source]));
    expect(byId.size).toBe(alone.rules.sources.length + 1);
    expect(byId.get('dai-tinh')?.url).toBe('https://dai-tinh.example/rss');
    expect(byId.get(national.id)?.on).toBe(false);
  });

  it('name the mistake in the house’s own file, with its own line', async () => {
    const own = put('hue', 'sources.yaml', RADIO.replace('kind: press', 'kind: bao'));
    const broken = await loadHouse(COMMON, own);
    expect(broken.ok ? [] : broken.mistakes.map(({ file, line }) => [file, line])).toEqual([
      [path.join(own, 'sources.yaml'), 5],
    ]);
    fs.rmSync(path.join(own, 'sources.yaml'));
    put('hue', 'recipients.yaml', 'recipients: 3\n');
    const other = await loadHouse(COMMON, own);
    expect(other.ok ? [] : other.mistakes.map(({ file }) => file)).toEqual([
      path.join(own, 'recipients.yaml'),
    ]);
  });

  it('do not run on the common file where their own cannot be read, or is misspelt', async () => {
    const own = put('hue', 'recipients.yaml', 'recipients: []\n');
    const locked = await loadHouse(COMMON, own, (file) =>
      file === path.join(own, 'recipients.yaml')
        ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
        : fs.promises.readFile(file, 'utf8'),
    );
    expect(locked.ok ? [] : locked.mistakes.map(({ file }) => file)).toEqual([
      path.join(own, 'recipients.yaml'),
    ]);
    fs.renameSync(path.join(own, 'recipients.yaml'), path.join(own, 'recipient.yaml'));
    const misspelt = await loadHouse(COMMON, own);
    expect(misspelt.ok ? [] : misspelt.mistakes.map(({ file }) => file)).toEqual([
      path.join(own, 'recipient.yaml'),
    ]);
  });

  it('read their own secret before the common one', () => {
    const secret = houseSecret(
      'khanh-hoa',
      (name) => ({ SMTP_URL: 'smtp://chung', SMTP_URL__KHANH_HOA: 'smtp://rieng' })[name] ?? null,
    );
    expect(secret('SMTP_URL')).toBe('smtp://rieng');
    expect(secret('MAILBOX_USER')).toBe(null);
    expect(houseSecret('hue', () => 'smtp://chung')('SMTP_URL')).toBe('smtp://chung');
  });

  it('never share a database: a server’s address must be the house’s own', () => {
    const common = 'postgres://may-chu/haidang';
    expect(() => databaseOf(home('hue', { DATABASE_URL: common }), common)).toThrow('houses.database');
    const own = { DATABASE_URL: common, DATABASE_URL__HUE: 'postgres://may-chu/hue' };
    expect(databaseOf(home('hue', own), common)).toBe('postgres://may-chu/hue');
    expect(databaseOf(home(null, { DATABASE_URL: common }), common)).toBe(common);
    const file = databaseOf(home('hue'), null);
    expect(file).toBe(`sqlite:${path.join(folder, 'data', 'hue', 'haidang.db')}`);
    expect(fs.existsSync(path.join(folder, 'data', 'hue'))).toBe(true);
  });

  it('are named by commands that are about one of them', () => {
    const [hue, vinh] = [home('hue'), home('vinh')];
    expect(homeNamed([hue, vinh], 'vinh')).toBe(vinh);
    expect(() => homeNamed([hue, vinh], undefined)).toThrow('houses.which');
    expect(() => homeNamed([hue, vinh], 'da-nang')).toThrow('houses.which');
    const only = home(null);
    expect(homeNamed([only], undefined)).toBe(only);
    expect(() => homeNamed([only], 'hue')).toThrow('houses.which');
  });

  it('are one house where no folder of houses is set, and none where the folder is empty', async () => {
    const secret = () => null;
    const at = { config: COMMON, data: folder, secret };
    expect((await homesOf({ ...at, houses: null })).map(({ id }) => id)).toEqual([null]);
    await expect(homesOf({ ...at, houses: folder })).rejects.toThrow('houses.none');
    put('hue', 'haidang.yaml', haidang('Huế', 8788));
    const [hue] = await homesOf({ ...at, houses: folder });
    expect(hue?.data).toBe(path.join(folder, 'hue'));
    expect((await hue?.load())?.ok).toBe(true);
  });
});
