import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deliver } from '../../src/alert/deliver.ts';
import { alertPeople } from '../../src/alert/people.ts';
import type { Workshop } from '../../src/rehearse/commands.ts';
import { replayCommand } from '../../src/rehearse/replay-command.ts';
import { brief } from '../../src/report/brief-run.ts';
import { openStore } from '../../src/storage/store.ts';
import { testWorld } from '../support/world.ts';
import { officeRules } from '../web/office.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'haidang-replayed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ITEM = {
  published: '2026-11-20T08:00:00+07:00',
  source: 'Báo Thử',
  url: 'https://bao-thu.example/doi-so-bhxh',
  title: 'Bảo hiểm xã hội tỉnh đổi giờ tiếp nhận hồ sơ hưu trí',
  summary: 'Người dân nộp hồ sơ bảo hiểm xã hội từ 7 giờ 30.',
};

const shop = (keep: string): Workshop =>
  ({
    flags: { json: false, keep },
    print: () => {},
    progress: () => {},
    clock: () => 0,
    rules: officeRules,
  }) as unknown as Workshop;

it('keeps what was lived in where it is asked to, and writes over nothing', async () => {
  const file = join(folder, 'news.jsonl');
  writeFileSync(file, JSON.stringify(ITEM));
  const keep = join(folder, 'year.db');
  await replayCommand([file], shop(keep));

  expect(existsSync(keep)).toBe(true);
  const store = openStore(`sqlite:${keep}`);
  const titles = await store.mentions.titlesSince(0);
  await store.close();
  expect(titles).toEqual([ITEM.title]);

  await expect(replayCommand([file], shop(keep))).rejects.toThrow('replay.there-already');
});

it('leaves a house that writes to nobody before they are asked, as a new one does', async () => {
  const file = join(folder, 'news.jsonl');
  const about = {
    title: 'Quỹ bảo hiểm xã hội sắp vỡ, người lao động mất trắng',
    summary: 'Nhiều người lo vỡ quỹ.',
  };
  const published = (minute: number) => `2026-06-20T08:${String(minute).padStart(2, '0')}:00+07:00`;
  const items = Array.from({ length: 30 }, (_, n) => ({
    published: published(n),
    source: `Báo Thử ${n}`,
    url: `https://bao${n}.example/vo-quy`,
    ...about,
  }));
  writeFileSync(file, items.map((one) => JSON.stringify(one)).join('\n'));
  const keep = join(folder, 'year.db');
  await replayCommand([file], shop(keep));
  const rules = await officeRules();
  const store = openStore(`sqlite:${keep}`);
  const letters = (await store.letters.list(500)).filter(
    ({ state }) => state !== 'sent' && state !== 'inside',
  );
  expect(await store.alerts.list(9)).not.toEqual([]);
  expect(letters).toEqual([]);
  const world = testWorld({ now: '2026-08-03T09:00:00+07:00' });
  await alertPeople(store, world, rules);
  await brief(store, world, rules);
  await deliver(store, world, rules);
  const asked = await store.letters.list(500);
  await store.close();
  expect(world.posted.length).toBeGreaterThan(0);
  const kinds = asked.filter(({ sentAt }) => sentAt === world.now()).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['confirm']));
});

it('says where there is no folder to keep it in, and leaves nothing half made', async () => {
  const file = join(folder, 'news.jsonl');
  writeFileSync(file, JSON.stringify(ITEM));
  await expect(replayCommand([file], shop(join(folder, 'khong-co', 'x.db')))).rejects.toThrow(
    'replay.no-folder',
  );
  const keep = join(folder, 'y.db');
  await expect(replayCommand([join(folder, 'khong-co.jsonl')], shop(keep))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['news.jsonl']);
  // What a killed run left behind is not lived on in.
  writeFileSync(`${keep}.part`, 'dở dang');
  await replayCommand([file], shop(keep));
  expect(readdirSync(folder).toSorted()).toEqual(['news.jsonl', 'y.db']);
});
