import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReceiver, type Receiver } from '../../src/collect/receive.ts';
import { SETTINGS } from '../../src/config/settings.ts';
import { DAY } from '../../src/domain/time.ts';
import { type House, openHouse, source } from './house.ts';

let house: House;
let receiver: Receiver;
const TOKEN = 'ma-cua-cong-cu';
beforeEach(async () => {
  const settings = SETTINGS.push.parse({});
  house = await openHouse(
    [
      source('cong-cu', 'https://cong-cu.example/', { type: 'push', settings, kind: 'page' }),
      source('khac', 'https://khac.example/', {
        type: 'push',
        settings: { key: 'OTHER_TOKEN' },
        kind: 'page',
      }),
      // The same key elsewhere opens nothing: only sources of type push are spoken for.
      source('bao', 'https://bao.example/rss', { type: 'rsshub', settings: { key: 'HAIDANG_API_TOKEN' } }),
    ],
    [],
  );
  house.world.secret = (name) => ({ HAIDANG_API_TOKEN: TOKEN, OTHER_TOKEN: 'ma-khac' })[name] ?? null;
  receiver = openReceiver(house.store, house.world, house.rules);
});
afterEach(() => house.store.close());

const ITEM = {
  url: 'https://trang.example/bai/1?fbclid=x',
  text: 'Gọi 0912 345 678 để được hỗ trợ',
  published: '2026-11-23T06:00:00+07:00',
};
const push = (items: unknown[], options: { token?: string | null; key?: string; source?: string } = {}) =>
  receiver.receive(
    options.token === undefined ? TOKEN : options.token,
    options.key ?? null,
    JSON.stringify({ source: options.source ?? 'cong-cu', items }),
  );

describe('a push', () => {
  it('is heard: masked at the door, named by its canonical address, counted for its source', async () => {
    expect(await push([ITEM])).toEqual({
      status: 200,
      replayed: false,
      body: { fresh: 1, edited: 0, same: 0, refused: [] },
    });
    expect(await house.store.mentions.list({ limit: 9 })).toMatchObject([
      {
        title: 'Gọi [số điện thoại] để được hỗ trợ',
        canonical: 'https://trang.example/bai/1',
        kind: 'page',
        sourceId: 'cong-cu',
        publishedAt: Date.parse('2026-11-23T06:00:00+07:00'),
      },
    ]);
    expect(await house.store.sources.get('cong-cu')).toMatchObject({ state: 'ok', okAt: house.world.now() });
  });

  it('keeps a comment with the article it answers', async () => {
    await push([{ ...ITEM, kind: 'comment', parent: 'https://www.bao.example/bai-9.html?utm_source=a' }]);
    expect(await house.store.mentions.list({ limit: 9 })).toMatchObject([
      { kind: 'comment', parent: 'https://bao.example/bai-9.html' },
    ]);
  });

  it('is answered item by item: a bad one costs itself, and is told what is wrong with it', async () => {
    const { status, body } = await push([
      ITEM,
      { url: 'javascript:alert(1)', title: 'x' },
      { title: ' ' },
      { ...ITEM, url: 'https://trang.example/2', author: 'Lan' },
      { ...ITEM, url: 'https://trang.example/3', published: '20/11/2026' },
      'không',
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ fresh: 1 });
    expect('refused' in body && body.refused.map(({ index, field }) => [index, field])).toEqual([
      [1, 'url'],
      [2, 'title'],
      [3, ''],
      [4, 'published'],
      [5, ''],
    ]);
    expect(JSON.stringify(body)).toContain('author');
  });

  it('of nothing usable changes nothing', async () => {
    expect(await push([{ title: '' }])).toMatchObject({ status: 422 });
    expect(await house.store.sources.get('cong-cu')).toMatchObject({ state: 'new' });
  });

  it.each([
    ['nothing', null, 401],
    ['another word', 'sai', 401],
    ['the token of another source', 'ma-khac', 403],
  ])('with %s as its token is turned away', async (_name, token, status) => {
    expect(await push([ITEM], { token })).toMatchObject({ status });
    expect(await house.store.mentions.list({ limit: 9 })).toEqual([]);
  });

  it('cannot speak for a newspaper we listen to ourselves, nor when no token was ever set', async () => {
    expect(await push([ITEM], { source: 'bao' })).toMatchObject({ status: 403 });
    house.world.secret = () => '';
    expect(await push([ITEM], { token: '' })).toMatchObject({ status: 401 });
  });

  it.each([
    ['not JSON'],
    ['[]'],
    ['{"source":"cong-cu","items":[]}'],
    ['{"source":"cong-cu","items":[1],"more":1}'],
  ])('that is %s is no push', async (text) => {
    expect(await receiver.receive(TOKEN, null, text)).toMatchObject({ status: 400 });
  });

  it('of more than 500 items is no push', async () => {
    expect(await push(Array.from({ length: 501 }, () => ITEM))).toMatchObject({ status: 400 });
  });

  it('repeated under its key is answered the same and heard once; another push under that key is a conflict', async () => {
    const first = await push([ITEM], { key: 'k1' });
    expect(await push([ITEM], { key: 'k1' })).toEqual({ ...first, replayed: true });
    expect(await push([{ ...ITEM, text: 'khác' }], { key: 'k1' })).toMatchObject({ status: 409 });
    expect(await push([{ ...ITEM, text: 'khác' }], { key: 'k2' })).toMatchObject({
      status: 200,
      body: { edited: 1 },
    });
    house.world.pass(8 * DAY);
    await push([ITEM], { key: 'k3' });
    expect(await push([{ ...ITEM, text: 'sau tám ngày' }], { key: 'k1' })).toMatchObject({ status: 200 });
  });

  it('said twice at the same time is heard once', async () => {
    const answers = await Promise.all([push([ITEM], { key: 'k1' }), push([ITEM], { key: 'k1' })]);
    expect(answers.filter(({ replayed }) => replayed)).toHaveLength(1);
  });

  it('is never waited for: its source is not visited', async () => {
    expect((await house.store.sources.due(house.world.now() + 30 * DAY, 99)).map(({ id }) => id)).toEqual([
      'bao',
    ]);
  });
});

describe('the document of the door', () => {
  it('is OpenAPI 3.1 whose schemas judge as the door does', () => {
    const document = receiver.document('https://desk.example') as {
      openapi: string;
      paths: Record<string, object>;
      components: { schemas: Record<string, object> };
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(['/api/mentions']);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'doc', ...document });
    const good = ajv.compile({ $ref: 'doc#/components/schemas/Push' });
    expect(good({ source: 'cong-cu', items: [ITEM] }), JSON.stringify(good.errors)).toBe(true);
    expect(good({ source: 'cong-cu', items: [{ ...ITEM, author: 'Lan' }] })).toBe(false);
    expect(good({ source: 'cong-cu', items: [] })).toBe(false);
  });
});
