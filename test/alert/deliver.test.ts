import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deliver, pause } from '../../src/alert/deliver.ts';
import { openPost } from '../../src/alert/mail.ts';
import type { Letter } from '../../src/domain/letter.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import type { Store } from '../../src/storage/store.ts';
import type { Posted } from '../../src/world.ts';
import { mailServer } from '../support/mail-server.ts';
import { freshStore } from '../support/store.ts';
import { testWorld, type TestWorld } from '../support/world.ts';
import { letterRules } from './letter-samples.ts';

const rules = letterRules();
let store: Store;

beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.close());

function letter(id: string, world: TestWorld, change: Partial<Letter> = {}): Letter {
  return {
    id,
    kind: 'alert',
    about: 'a',
    recipientId: 'truc',
    to: 'truc@co-quan.example',
    subject: 'Thư thử',
    text: 'Nội dung',
    html: '<p>Nội dung</p>',
    messageId: `<${id}@co-quan.example>`,
    channel: 'mail',
    pictures: [],
    keyHash: null,
    urgent: false,
    inReplyTo: null,
    state: 'waiting',
    tries: 0,
    nextAt: world.now(),
    writtenAt: world.now(),
    sentAt: null,
    note: null,
    ...change,
  };
}

const never: Posted = { ok: false, when: 'never', detail: '550 no such box' };
const later: Posted = { ok: false, when: 'later', detail: '451 later' };

it('sends what is due, marks it sent, and logs it once', async () => {
  const world = testWorld();
  const due = letter('l1', world, { inReplyTo: '<l0@co-quan.example>' });
  await store.letters.write([due, letter('l2', world, { nextAt: world.now() + HOUR })]);
  expect(await deliver(store, world, rules)).toMatchObject({ due: 1, sent: 1 });
  expect(world.posted).toEqual([
    {
      messageId: '<l1@co-quan.example>',
      inReplyTo: '<l0@co-quan.example>',
      from: '"Hải Đăng" <haidang@co-quan.example>',
      to: 'truc@co-quan.example',
      subject: 'Thư thử',
      text: 'Nội dung',
      html: '<p>Nội dung</p>',
    },
  ]);
  expect(await store.letters.get('l1')).toMatchObject({ state: 'sent', sentAt: world.now() });
  expect(await deliver(store, world, rules)).toMatchObject({ due: 0, sent: 0 });
  expect(await store.events.latest(10)).toMatchObject([
    {
      event: 'letter',
      subject: 'l1',
      data: { id: 'l1', to: 'truc', kind: 'alert', about: 'a', subject: 'Thư thử' },
    },
  ]);
});

it('leaves letters waiting, with no event, when there is no mail server', async () => {
  const world = testWorld({ post: null });
  await store.letters.write([letter('l1', world)]);
  expect(await deliver(store, world, rules)).toMatchObject({ waiting: 1, sent: 0 });
  expect(await store.letters.get('l1')).toMatchObject({ state: 'waiting', tries: 0 });
  expect(await store.events.latest(10)).toEqual([]);
});

it('waits a minute, then twice as long each time, two hours at most, and gives up after twenty tries', async () => {
  expect([1, 2, 3, 7, 8, 19].map((tries) => pause(tries))).toEqual(
    [1, 2, 4, 64, 120, 120].map((n) => n * MINUTE),
  );
  const world = testWorld({ post: () => later });
  await store.letters.write([letter('l1', world)]);
  for (let tries = 1; tries < 20; tries++) {
    expect(await deliver(store, world, rules)).toMatchObject({ later: 1 });
    expect(await store.letters.get('l1')).toMatchObject({
      tries,
      note: '451 later',
      nextAt: world.now() + pause(tries),
    });
    world.pass(pause(tries) - 1);
    expect(await deliver(store, world, rules)).toMatchObject({ due: 0 });
    world.pass(1);
  }
  expect(await deliver(store, world, rules)).toMatchObject({ refused: 1 });
  expect(await store.letters.get('l1')).toMatchObject({ state: 'refused', tries: 20 });
});

it('gives up at once on a lasting refusal, and the others still go', async () => {
  const world = testWorld({ post: (posted) => (posted.messageId.startsWith('<bad') ? never : { ok: true }) });
  await store.letters.write([letter('bad', world), letter('good', world)]);
  expect(await deliver(store, world, rules)).toMatchObject({ sent: 1, refused: 1 });
  expect(await store.letters.get('bad')).toMatchObject({ state: 'refused', note: '550 no such box' });
});

it('treats a post that throws as trouble of this letter only', async () => {
  const world = testWorld({
    post: (posted) => {
      if (posted.messageId.startsWith('<bad')) throw new Error('broken pipe');
      return { ok: true };
    },
  });
  await store.letters.write([letter('bad', world), letter('good', world)]);
  expect(await deliver(store, world, rules)).toMatchObject({ sent: 1, later: 1 });
  expect(await store.letters.get('bad')).toMatchObject({ state: 'waiting', note: 'broken pipe' });
});

it('does not send alarms of last week once mail works again', async () => {
  const world = testWorld();
  await store.letters.write([letter('old', world, { writtenAt: world.now() - 3 * DAY - 1 })]);
  expect(await deliver(store, world, rules)).toMatchObject({ sent: 0, refused: 1 });
  expect(world.posted).toEqual([]);
  expect(await store.letters.get('old')).toMatchObject({
    state: 'refused',
    note: expect.stringContaining('3 ngày'),
  });
});

it('lets only one of two deliverers post a letter', async () => {
  const first = testWorld({
    post: async () => {
      expect(await deliver(store, second, rules)).toMatchObject({ due: 0 });
      return { ok: true };
    },
  });
  const second = testWorld();
  await store.letters.write([letter('l1', first)]);
  expect(await deliver(store, first, rules)).toMatchObject({ sent: 1 });
  expect(second.posted).toEqual([]);
});

it('after the line dropped before the server said yes, sends a second copy that is the same letter', async () => {
  const server = await mailServer({ replies: ['drop'] });
  const post = openPost({
    url: `smtp://u:p@localhost:${server.port}`,
    from: 'a@b.example',
    ca: server.ca,
    requireTls: true,
  });
  const world = testWorld({ post });
  await store.letters.write([letter('l1', world)]);
  expect(await deliver(store, world, rules)).toMatchObject({ later: 1 });
  world.pass(MINUTE);
  expect(await deliver(store, world, rules)).toMatchObject({ sent: 1 });
  const ids = await Promise.all(server.got.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));
  expect(ids).toEqual(['<l1@co-quan.example>', '<l1@co-quan.example>']);
  post.close();
  await server.close();
});

it('after being killed between the server’s yes and the mark, sends a second copy that is the same letter', async () => {
  const server = await mailServer();
  const post = openPost({
    url: `smtp://u:p@localhost:${server.port}`,
    from: 'a@b.example',
    ca: server.ca,
    requireTls: true,
  });
  const world = testWorld({ post });
  await store.letters.write([letter('l1', world)]);
  const killed: Store = {
    ...store,
    together: () => Promise.reject(new Error('killed')),
  };
  await expect(deliver(killed, world, rules)).rejects.toThrow('killed');
  expect(server.got).toHaveLength(1);
  expect(await deliver(store, world, rules)).toMatchObject({ due: 0 });
  world.pass(5 * MINUTE);
  expect(await deliver(store, world, rules)).toMatchObject({ sent: 1 });
  const ids = await Promise.all(server.got.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));
  expect(ids).toEqual(['<l1@co-quan.example>', '<l1@co-quan.example>']);
  post.close();
  await server.close();
});
