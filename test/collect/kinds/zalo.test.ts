import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeyring } from '../../../src/collect/keyring.ts';
import { openFetch } from '../../../src/collect/fetch.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time.ts';
import { isPrivate } from '../../../src/domain/source.ts';
import { hasWords } from '../../../src/view/say.ts';
import { DEADLINE } from '../house.ts';
import { openSite, type Site } from '../site.ts';
import { openZalo, type Said, type Zalo } from './stubs/zalo.ts';
import { askedOf, everything, listener } from './visit.ts';

const LAN = '4572947693969771653';
const MAI = '8189000477219660231';

let site: Site;
let oa: Zalo;
let folder: string;
beforeEach(async () => {
  site = await openSite();
  folder = await mkdtemp(join(tmpdir(), 'haidang-zalo-'));
  oa = { app: '1234567', appSecret: 'bi-mat', refresh: 'dau-tien', access: [], messages: [], shown: [] };
  openZalo(site, oa);
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const SECRETS = { ZALO_APP_SECRET: 'bi-mat', ZALO_REFRESH_TOKEN: 'dau-tien' };

async function house(options: { settings?: Record<string, unknown>; secrets?: Record<string, string> } = {}) {
  const opened = await listener('zalo', 'https://zalo.me/4318657068771012646', {
    hosts: [site.host],
    kind: 'page',
    settings: { app: '1234567', api: site.origin, oauth: site.origin, ...options.settings },
    secrets: options.secrets ?? SECRETS,
  });
  opened.world.keyring = openKeyring(folder);
  const said = (id: string, person: string, ago: number, more: Partial<Said> = {}): Said => ({
    id,
    person,
    // A visit comes two days after the last one.
    at: opened.world.now() + 2 * DAY - ago,
    text: `Cho hỏi việc ${id}`,
    ...more,
  });
  return { ...opened, said };
}

const kept = async (): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, 'nguon.json'), 'utf8')) as Record<string, unknown>;

describe('the office’s own Zalo account', () => {
  it('tells what people wrote to it, all of it, and nobody’s account or name', async () => {
    const { visit, heard, said, store } = await house();
    oa.messages = [
      said('m1', LAN, 5 * HOUR, { text: 'Gọi 0912 345 678 cho tôi' }),
      said('m2', LAN, 4 * HOUR, { text: 'Thẻ của tôi chưa có' }),
      said('m3', LAN, 3 * HOUR, { own: true, text: 'Cơ quan đã nhận' }),
      said('m4', MAI, 2 * HOUR, { text: 'Bao giờ chi trả?' }),
      said('m5', MAI, HOUR, { type: 'photo' }),
      said('m6', MAI, 40 * DAY),
    ];
    const left = await visit();
    expect(left).toMatchObject({ state: 'ok' });
    const items = await heard();
    expect(items.map(({ title }) => title).sort()).toEqual([
      'Bao giờ chi trả?',
      'Gọi [số điện thoại] cho tôi',
      'Thẻ của tôi chưa có',
    ]);
    expect(items.every(({ kind }) => isPrivate(kind))).toBe(true);
    expect(`${everything(items)}${JSON.stringify(left)}`).not.toMatch(
      /Bình|4572947693969|8189000477219|binh\.jpg|m[1-6]"/,
    );
    expect(askedOf(site).join()).not.toMatch(/vao-1|bi-mat|dau-tien/);
    expect((await visit()).tally).toMatchObject({ heard: 0 });
    await store.close();
  });

  it('is read on where it stopped, through more than one page', async () => {
    const { visit, heard, said, store } = await house();
    oa.messages = Array.from({ length: 23 }, (_, n) => said(`m${n}`, LAN, (30 - n) * MINUTE));
    expect((await visit()).tally).toMatchObject({ fresh: 23 });
    oa.messages.push(said('moi', MAI, MINUTE));
    const before = site.asked.length;
    expect((await visit()).tally).toMatchObject({ heard: 1, fresh: 1 });
    // The list and the one conversation that moved, and a new pass: two days are over.
    expect(site.asked.length - before).toBe(3);
    expect(await heard()).toHaveLength(24);
    await store.close();
  });

  it.each<[string, number, string, string]>([
    ['over quota', -32, 'failing', 'trouble.quota'],
    ['without permission', -224, 'blocked', 'trouble.zalo-permission'],
    ['in trouble nobody named', -999, 'failing', 'trouble.status'],
  ])('%s says so', async (_name, code, state, trouble) => {
    oa.refusal = code;
    const { visit, world, store } = await house();
    const left = await visit();
    expect(left).toMatchObject({ state, trouble, detail: `error ${code}` });
    expect(left.nextAt - world.now()).toBeGreaterThan(trouble === 'trouble.quota' ? 50 * MINUTE : 0);
    expect(hasWords(trouble)).toBe(true);
    await store.close();
  });

  it('whose trouble comes in the middle of a conversation never remembers whose it was', async () => {
    const { visit, said, world, store } = await house();
    oa.messages = [said('m1', LAN, HOUR, { own: true })];
    const fetch = world.fetch.bind(world);
    world.fetch = (ask) =>
      ask.url.includes('conversation')
        ? Promise.resolve({ ok: false, trouble: 'timeout', detail: ask.url })
        : fetch(ask);
    const left = await visit();
    expect(left).toMatchObject({
      state: 'failing',
      trouble: 'trouble.timeout',
      detail: 'conversation',
      cursor: null,
    });
    expect(JSON.stringify(left)).not.toContain(LAN);
    // What stood in the list is heard all the same, and the place is kept for the next visit.
    oa.messages.push(said('m2', MAI, 0));
    expect(await visit()).toMatchObject({ state: 'ok', cursor: null, tally: { fresh: 1 } });
    await store.close();
  });
});

describe('the tokens of the Zalo account', () => {
  it('are exchanged when they end, each shown once, and kept over a restart', async () => {
    const first = await house();
    await first.visit();
    expect(await kept()).toMatchObject({ refresh: 'lam-moi-1', access: 'vao-1' });
    await first.visit();
    await first.store.close();
    const second = await house();
    second.world.pass(4 * DAY);
    await second.visit();
    expect(oa.shown).toEqual(['dau-tien', 'lam-moi-1', 'lam-moi-2']);
    await second.store.close();
  });

  it('serve many visits of one day', async () => {
    const { visit, world, store } = await house();
    await visit();
    for (let n = 0; n < 3; n++) {
      world.pass(-2 * DAY + HOUR);
      await visit();
    }
    expect(oa.shown).toEqual(['dau-tien']);
    await store.close();
  });

  it('that end before their time are exchanged once, and the same is asked again', async () => {
    const { visit, world, said, store } = await house();
    await visit();
    world.pass(-2 * DAY + HOUR);
    oa.access = [];
    oa.messages = [said('m1', LAN, MINUTE)];
    expect(await visit()).toMatchObject({ state: 'ok', tally: { fresh: 1 } });
    expect(oa.shown).toEqual(['dau-tien', 'lam-moi-1']);
    await store.close();
  });

  it('are not exchanged in circles when a new one is not taken either', async () => {
    const { visit, world, store } = await house();
    await visit();
    world.pass(-2 * DAY + HOUR);
    oa.access = [];
    const fetch = world.fetch.bind(world);
    world.fetch = async (ask) => {
      const answer = await fetch(ask);
      oa.access = [];
      return answer;
    };
    expect(await visit()).toMatchObject({ state: 'failing', trouble: 'trouble.key-expired' });
    expect(oa.shown).toHaveLength(2);
    await store.close();
  });

  it('that were spent elsewhere need a person, who is told what to do; a new first one is taken at once', async () => {
    oa.refresh = 'dung-o-noi-khac';
    const secrets: Record<string, string> = { ...SECRETS };
    const { visit, store } = await house({ secrets });
    const left = await visit();
    expect(left).toMatchObject({
      state: 'failing',
      trouble: 'trouble.zalo-consent',
      detail: 'ZALO_REFRESH_TOKEN · error -14020',
    });
    secrets['ZALO_REFRESH_TOKEN'] = 'dung-o-noi-khac';
    expect(await visit()).toMatchObject({ state: 'unchanged', trouble: null });
    await store.close();
  });

  it('are on disk before anything else is asked with them', async () => {
    const { visit, world, store } = await house();
    const fetch = world.fetch.bind(world);
    let seen: unknown;
    world.fetch = async (ask) => {
      if (ask.url.includes('listrecentchat')) {
        seen = (await kept())['refresh'];
        throw new Error('the process ends here');
      }
      return fetch(ask);
    };
    await visit();
    expect(seen).toBe('lam-moi-1');
    expect(oa.refresh).toBe('lam-moi-1');
    world.fetch = fetch;
    await visit();
    expect(oa.shown).toEqual(['dau-tien', 'lam-moi-1']);
    await store.close();
  });

  it('are not spent when the next ones could not be kept', async () => {
    const { visit, world, store } = await house();
    // A file in the way: also root cannot write there.
    await writeFile(join(folder, 'tep'), '');
    world.keyring = { ...openKeyring(join(folder, 'tep')), read: () => null };
    expect(await visit()).toMatchObject({ state: 'failing', trouble: 'trouble.keyring' });
    expect(oa.shown).toEqual([]);
    await store.close();
  });

  it('whose exchange is lost on the way are used as long as they last', async () => {
    const { visit, world, store } = await house();
    await visit();
    world.pass(-2 * DAY + 25 * HOUR - 5 * MINUTE);
    oa.lost = true;
    oa.access = ['vao-1'];
    const exchange = openFetch({ agent: 'a', allowPrivate: [site.host], deadline: DEADLINE, maxBytes: 1e6 });
    world.fetch = async (ask) => {
      const answer = await exchange(ask);
      // Zalo lets the old access token live out its time.
      if (ask.form) oa.access = ['vao-1'];
      return answer;
    };
    expect(await visit()).toMatchObject({ state: 'unchanged' });
    expect(await visit()).toMatchObject({ state: 'failing', trouble: 'trouble.zalo-consent' });
    await store.close();
  });

  it.each<[string, string, Record<string, string>, Record<string, unknown>]>([
    ['a wrong key of the app', 'trouble.zalo-app', { ...SECRETS, ZALO_APP_SECRET: 'sai' }, {}],
    ['a wrong number of the app', 'trouble.zalo-app', SECRETS, { app: '7654321' }],
    ['no first token', 'trouble.no-key', { ZALO_APP_SECRET: 'bi-mat' }, {}],
    ['no key of the app', 'trouble.no-key', { ZALO_REFRESH_TOKEN: 'dau-tien' }, {}],
  ])('%s is told, and nothing is spent', async (_name, trouble, secrets, settings) => {
    const { visit, store } = await house({ secrets, settings });
    expect(await visit()).toMatchObject({ state: 'failing', trouble });
    expect(hasWords(trouble)).toBe(true);
    expect(oa.shown).toEqual([]);
    await store.close();
  });

  it('do not follow a redirect to anybody else', async () => {
    const other = await openSite();
    site.pages = {
      '/v4/oa/access_token': (_request, response) =>
        void response.writeHead(307, { location: `${other.origin}/lay` }).end(),
    };
    const { visit, store } = await house();
    expect(await visit()).toMatchObject({ state: 'failing', trouble: 'trouble.status' });
    expect(other.asked).toEqual([]);
    await other.close();
    await store.close();
  });
});
