import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/storage/store.ts';
import type { Reader } from '../../src/understand/reader.ts';
import { understand } from '../../src/understand/run.ts';
import { testWorld } from '../support/world.ts';
import { testReader } from './support.ts';

const reader = await testReader();
let store: Store;

beforeEach(async () => {
  store = openStore('sqlite::memory:');
  await store.migrate();
});
afterEach(() => store.close());

async function hear(...titles: string[]): Promise<string[]> {
  const world = testWorld();
  const heard = await store.mentions.hear(
    titles.map((title, i) => ({
      sourceId: 's',
      kind: 'press' as const,
      address: `https://bao.vn/${i}`,
      canonical: `https://bao.vn/${i}`,
      title,
      summary: '',
      text: null,
      publishedAt: world.now(),
    })),
    { seenAt: world.now(), publisher: 'bao', backlog: false },
  );
  return heard.fresh;
}

it('concludes, groups into stories, asks for pages and tells what happened, once', async () => {
  const [first, second] = await hear(
    'Hàng trăm công nhân nhà máy Hoa Sen kêu cứu vì công ty nợ bảo hiểm xã hội nhiều năm',
    'Công ty nợ bảo hiểm xã hội, hàng trăm công nhân nhà máy Hoa Sen kêu cứu',
    'Giá vàng hôm nay',
  );
  const world = testWorld();
  expect(await understand(store, world, reader)).toMatchObject({
    taken: 3,
    relevant: 2,
    stories: 1,
    failed: 0,
  });
  const mention = await store.mentions.get(first!);
  expect(mention).toMatchObject({ page: 'wanted', meaning: { relevant: true, stance: 'negative' } });
  expect((await store.mentions.get(second!))?.storyId).toBe(mention?.storyId);
  const events = await store.events.after(0, 10);
  expect(events.map((event) => event.event)).toEqual(['mention', 'mention']);
  expect(events[0]?.data).toMatchObject({ publisher: 'bao', stance: 'negative' });
  expect(await understand(store, world, reader)).toMatchObject({ taken: 0 });
  expect(await store.events.after(0, 10)).toHaveLength(2);
});

it('recognises a story told before this run', async () => {
  await hear('Hàng trăm công nhân nhà máy Hoa Sen kêu cứu vì công ty nợ bảo hiểm xã hội nhiều năm');
  const world = testWorld();
  await understand(store, world, reader);
  const heard = await store.mentions.hear(
    [
      {
        sourceId: 's2',
        kind: 'press',
        address: 'https://khac.vn/1',
        canonical: 'https://khac.vn/1',
        title: 'Công ty nợ bảo hiểm xã hội, hàng trăm công nhân nhà máy Hoa Sen kêu cứu',
        summary: '',
        text: null,
        publishedAt: world.now(),
      },
    ],
    { seenAt: world.now(), publisher: 'khac', backlog: false },
  );
  expect(await understand(store, world, reader)).toMatchObject({ taken: 1, relevant: 1, stories: 0 });
  expect((await store.mentions.get(heard.fresh[0]!))?.storyId).not.toBe(heard.fresh[0]);
});

it('is not stopped by an item nobody can read', async () => {
  const [bad, good] = await hear('hỏng', 'Chính thức tăng lương hưu 8% từ 1/7');
  const fragile: Reader = {
    ...reader,
    read(item) {
      if (item.title === 'hỏng') throw new Error('cannot read this');
      return reader.read(item);
    },
  };
  const world = testWorld();
  expect(await understand(store, world, fragile)).toMatchObject({ taken: 2, relevant: 1, failed: 1 });
  expect(world.said).toContain('a mention could not be understood');
  expect((await store.mentions.get(bad!))?.meaning?.reason.key).toBe('left-out.reader-failed');
  expect((await store.mentions.get(good!))?.meaning?.relevant).toBe(true);
});

it('reads again when the page was read, and tells it only once', async () => {
  const [id] = await hear('Chính thức tăng lương hưu 8% từ 1/7');
  const world = testWorld();
  await understand(store, world, reader);
  await store.pages.read(
    id!,
    {
      title: null,
      summary: null,
      text: 'Người hưởng lương hưu ở Cần Thơ phấn khởi nhận mức mới.',
      publishedAt: null,
    },
    world.now(),
  );
  expect(await understand(store, world, reader)).toMatchObject({ taken: 1, relevant: 1, stories: 0 });
  expect(await store.events.after(0, 10)).toHaveLength(1);
});
