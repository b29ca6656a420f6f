import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { DAY } from '../../src/domain/time.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import type { Reader } from '../../src/understand/reader.ts';
import { understand } from '../../src/understand/run.ts';
import { decideAlerts } from '../../src/alert/run.ts';
import { detect } from '../../src/detect/run.ts';
import { digest } from '../../src/report/run.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { testWorld } from '../support/world.ts';
import { testReader } from './support.ts';

const reader = await testReader();
let store: Store;

beforeEach(async () => {
  store = await freshStore();
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

const LONG =
  'Sáng nay hàng trăm công nhân nhà máy Hoa Sen ở Vân Sơn tập trung trước cổng vì công ty nợ bảo hiểm xã hội từ đầu năm. ' +
  'Chị Thắm, tổ trưởng tổ may, cho biết nhiều người nghỉ việc không chốt được sổ nên không nhận được trợ cấp thất nghiệp. ' +
  'Đại diện công ty hứa sẽ nộp đủ trong quý tới, còn cơ quan bảo hiểm xã hội tỉnh nói đã ba lần gửi thông báo đôn đốc. ' +
  'Liên đoàn Lao động tỉnh đề nghị khởi kiện nếu doanh nghiệp tiếp tục chậm trễ quá thời hạn luật định.';

interface Hearing {
  address: string;
  title: string;
  summary?: string;
  text?: string | null;
  publisher?: string;
}

async function hearOne({
  address,
  title,
  summary = '',
  text = null,
  publisher = 'bao',
}: Hearing): Promise<string> {
  const world = testWorld();
  const heard = await store.mentions.hear(
    [
      {
        sourceId: publisher,
        kind: 'press',
        address,
        canonical: address,
        title,
        summary,
        text,
        publishedAt: world.now(),
      },
    ],
    { seenAt: world.now(), publisher, backlog: false },
  );
  return heard.fresh[0] ?? heard.edited[0] ?? '';
}

it('knows a reprint under another headline, and puts it where the original is', async () => {
  const first = await hearOne({ address: 'https://a.vn/1', title: 'Công nhân Hoa Sen kêu cứu', text: LONG });
  await understand(store, testWorld(), reader);
  const reprint = await hearOne({
    address: 'https://b.vn/9',
    title: 'Nợ bảo hiểm xã hội: chuyện ở một nhà máy',
    text: `Theo phóng viên thường trú. ${LONG}`,
    publisher: 'khac',
  });
  expect(await understand(store, testWorld(), reader)).toMatchObject({ copies: 1, stories: 0 });
  const original = await store.mentions.get(first);
  expect(await store.mentions.get(reprint)).toMatchObject({ copyOf: first, storyId: original?.storyId });
  expect(original?.copyOf).toBeNull();
  const events = await store.events.after(0, 10);
  expect(events[1]?.data).toMatchObject({ copyOf: first });
});

it('remembers across runs what stories are told with', async () => {
  await hear('Hàng trăm công nhân nhà máy Hoa Sen kêu cứu vì công ty nợ bảo hiểm xã hội nhiều năm');
  await understand(store, testWorld(), reader);
  const [kept] = await store.storyMemory.open(0, Infinity);
  expect(kept?.told).toBe(1);
  expect(kept?.vector?.has('_hoa sen')).toBe(true);
  expect((await store.storyMemory.counts(['*'])).get('*')).toBe(1);
});

it('finds out from the whole article that two headlines told one story', async () => {
  const one = await hearOne({ address: 'https://a.vn/1', title: 'Hoa Sen nợ bảo hiểm xã hội' });
  const other = await hearOne({
    address: 'https://b.vn/2',
    title: 'Bảo hiểm xã hội Vân Sơn: vì sao công nhân chưa được chốt sổ?',
    publisher: 'khac',
  });
  await understand(store, testWorld(), reader);
  expect((await store.mentions.get(one))?.storyId).not.toBe((await store.mentions.get(other))?.storyId);
  const page = { title: null, summary: null, publishedAt: null };
  await store.pages.read(one, { ...page, text: LONG }, testWorld().now());
  await store.pages.read(
    other,
    {
      ...page,
      text:
        'Công nhân nhà máy Hoa Sen ở Vân Sơn nghỉ việc không chốt được sổ vì công ty nợ bảo hiểm xã hội từ đầu năm, ' +
        'nên không có trợ cấp thất nghiệp. Liên đoàn Lao động tỉnh nói sẽ khởi kiện doanh nghiệp chậm trễ; ' +
        'cơ quan bảo hiểm xã hội tỉnh đã gửi thông báo đôn đốc ba lần, đại diện công ty hứa nộp đủ trong quý tới.',
    },
    testWorld().now(),
  );
  expect(await understand(store, testWorld(), reader)).toMatchObject({ taken: 2, merged: 1 });
  expect((await store.mentions.get(one))?.storyId).toBe((await store.mentions.get(other))?.storyId);
});

it('never brings together again what a person parted', async () => {
  const title = 'Hàng trăm công nhân nhà máy Hoa Sen kêu cứu vì công ty nợ bảo hiểm xã hội nhiều năm';
  const first = await hearOne({ address: 'https://a.vn/1', title });
  const second = await hearOne({ address: 'https://b.vn/2', title: `${title}?`, publisher: 'khac' });
  await understand(store, testWorld(), reader);
  const story = (await store.mentions.get(first))?.storyId ?? '';
  await store.storyVerdicts.part(story, [second], { id: 'rieng', title: 'Riêng' }, 'hanh', testWorld().now());
  await hearOne({ address: 'https://b.vn/2', title: `${title}??`, publisher: 'khac' });
  await hearOne({ address: 'https://c.vn/3', title: `Vì sao ${title.toLowerCase()}`, publisher: 'ba' });
  await understand(store, testWorld(), reader);
  expect((await store.mentions.get(first))?.storyId).toBe(story);
  expect((await store.mentions.get(second))?.storyId).toBe('rieng');
  expect(await store.stories.get('rieng')).toMatchObject({ mergedInto: null });
  expect(await store.stories.get(story)).toMatchObject({ mergedInto: null });
});

it('puts each of our items of a digest into its own story', async () => {
  const news = await hearOne({
    address: 'https://a.vn/1',
    title: 'Hàng trăm công nhân nhà máy Hoa Sen kêu cứu vì công ty nợ bảo hiểm xã hội nhiều năm',
  });
  const roundup = await hearOne({
    address: 'https://a.vn/2',
    title:
      'Điểm tin 17h: Công nhân nhà máy Hoa Sen kêu cứu vì công ty nợ bảo hiểm xã hội | Chính thức tăng lương hưu 8% từ tháng 7 | Bão vào bờ',
  });
  expect(await understand(store, testWorld(), reader)).toMatchObject({ relevant: 2, stories: 2 });
  const story = (await store.mentions.get(news))?.storyId;
  const items = await store.stories.items(roundup);
  const words = (await store.mentions.get(roundup))?.title ?? '';
  expect(items.map(({ start, end }) => words.slice(start, end))).toEqual([
    'Công nhân nhà máy Hoa Sen kêu cứu vì công ty nợ bảo hiểm xã hội',
    'Chính thức tăng lương hưu 8% từ tháng 7',
  ]);
  expect(items[0]?.storyId).toBe(story);
  expect(items[1]?.storyId).not.toBe(story);
  expect(await store.stories.members(items[1]?.storyId ?? '')).toEqual([roundup]);
});

it('reads again what was edited while it was being read, and tells nothing of the old words', async () => {
  const [id] = await hear('Chính thức tăng lương hưu 8% từ 1/7');
  const world = testWorld();
  // The edit arrives between the reading and the transaction that writes it, in the same millisecond.
  const overtaken: Store = {
    ...store,
    async together(work) {
      await store.pages.read(
        id!,
        { title: 'Giá vàng hôm nay', summary: null, text: 'Vàng miếng đi ngang.', publishedAt: null },
        world.now(),
      );
      return store.together(work);
    },
  };
  expect(await understand(overtaken, world, reader)).toMatchObject({ taken: 1, relevant: 0, stories: 0 });
  expect(await store.events.after(0, 10)).toEqual([]);
  expect(await store.stories.get(id!)).toBeNull();
  expect(await understand(store, world, reader)).toMatchObject({ taken: 1, relevant: 0 });
  expect((await store.mentions.get(id!))?.meaning?.relevant).toBe(false);
});

it('leaves no word of a private person in any table once they are forgotten', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-forget-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'house.db');
  const house = openStore(`sqlite:${file}`);
  await house.migrate();
  const world = testWorld();
  const rules = await testRules();
  const call = 'Kim Ngân đây, anh em ơi mai đồng loạt nghỉ, kéo lên BHXH đòi rút một lần, ngừng việc tập thể';
  await house.mentions.hear(
    [1, 2, 3].map((n) => ({
      sourceId: 's',
      kind: 'group' as const,
      address: `https://nhom.example/Kim Ngân/${n}`,
      canonical: `https://nhom.example/Kim Ngân/${n}`,
      title: n === 1 ? '' : call,
      summary: call,
      text: null,
      publishedAt: world.now(),
    })),
    { seenAt: world.now(), publisher: 'nhom', backlog: false },
  );
  expect(await understand(house, world, reader)).toMatchObject({ relevant: 3 });
  await detect(house, world, rules);
  await decideAlerts(house, world, rules);
  world.pass(8 * DAY);
  await digest(house, world, rules);
  for (const letter of await house.letters.list(50)) await house.letters.sent(letter.id, world.now(), null);
  const [alert] = await house.alerts.openedBetween(0, world.now());
  expect(alert?.title).not.toContain('“');
  expect(await house.digests.list(1)).toMatchObject([{ stories: [{ mentions: 3 }] }]);

  await house.mentions.forget(0, world.now() + 1);
  await house.close();
  const db = new Sqlite(file, { readonly: true });
  const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const found = tables.filter((table) =>
    JSON.stringify(db.prepare(`select * from "${table}"`).all()).includes('Kim Ngân'),
  );
  db.close();
  expect(found).toEqual([]);
});

it('lets a person’s word stand however often it reads, and writes down what it would have said itself', async () => {
  const officer = { id: 'lan', name: 'Lan', role: 'officer' } as const;
  const [ours, gold] = await hear('Công ty nợ bảo hiểm xã hội, công nhân kêu cứu', 'Giá vàng hôm nay');
  const world = testWorld();
  await understand(store, world, reader);
  const machine = (await store.mentions.get(ours!))?.meaning;
  await store.corrections.say(ours!, [{ field: 'stance', subject: '', value: 'positive' }], officer, 1);
  await store.corrections.say(gold!, [{ field: 'relevant', subject: '', value: 'yes' }], officer, 1);
  expect(await store.meanings.readAgain(0)).toBe(2);
  expect(await understand(store, world, reader)).toMatchObject({ taken: 2, relevant: 2 });
  expect((await store.mentions.get(ours!))?.meaning?.stance).toBe('positive');
  expect(await store.mentions.get(gold!)).toMatchObject({ storyId: gold, meaning: { relevant: true } });
  await store.corrections.takeBack(ours!, [{ field: 'stance', subject: '' }]);
  expect((await store.mentions.get(ours!))?.meaning).toEqual(machine);
});
