import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../../src/domain/time.ts';
import { openSite, type Site } from '../site.ts';
import { mastodonServer, type Server } from './stubs/mastodon.ts';
import { askedOf, everything, listener } from './visit.ts';

let site: Site;
let server: Server;
beforeEach(async () => {
  site = await openSite();
  server = { statuses: [], most: 2, left: 300, reset: '2026-11-25T01:00:00.000Z' };
  mastodonServer(site, server);
});
afterEach(() => site.close());
const status = (n: number, more: object = {}) => ({
  id: `1150000000000000${String(n).padStart(3, '0')}`,
  content: `<p>Xin hỏi <span class="h-card"><a href="https://mot.example/@co_quan">@<span>co_quan</span></a></span> bài ${n}</p>`,
  ...more,
});
const house = (path = '/tags/bhxh', key: string | null = null) =>
  listener('mastodon', `${site.origin}${path}`, {
    hosts: [site.host],
    kind: 'group',
    settings: { key },
    secrets: { MASTODON_TOKEN: 'ma' },
  });

describe('a Mastodon server', () => {
  it('tells a hashtag forward from the newest post known, in pages, without names', async () => {
    server.statuses = [1, 2, 3].map((n) => status(n));
    const { visit, heard, store } = await house();
    expect((await visit()).tally).toMatchObject({ fresh: 2 });
    server.statuses.push(...[4, 5, 6].map((n) => status(n)));
    site.asked.length = 0;
    expect((await visit()).tally).toMatchObject({ fresh: 3 });
    expect(askedOf(site)).toHaveLength(3);
    const mentions = await heard();
    expect(mentions.some(({ title }) => title === 'Xin hỏi @… bài 6')).toBe(true);
    expect(mentions[0]?.address).toMatch(/\/web\/statuses\/1150/);
    expect(everything(mentions)).not.toMatch(/lan_nguyen|Lan Nguyễn|co_quan/);
    await store.close();
  });

  it('tells the posts of an account, which is looked up once', async () => {
    server.statuses = [status(1)];
    const { visit, store } = await house('/@co_quan');
    expect((await visit()).tally).toMatchObject({ fresh: 1 });
    site.asked.length = 0;
    await visit();
    expect(askedOf(site).filter((path) => path.includes('lookup'))).toEqual([]);
    await store.close();
  });

  it('is heard in public only: no followers-only posts, no boosts; an answer names what it answers', async () => {
    server.most = 9;
    server.statuses = [
      status(1, { visibility: 'private' }),
      status(2, { reblog: { id: '5' } }),
      status(3, { in_reply_to_id: '42' }),
    ];
    const { visit, heard, store } = await house();
    await visit();
    expect(await heard()).toMatchObject([{ parent: `${site.origin}/web/statuses/42` }]);
    await store.close();
  });

  it('that closes its timelines needs a key; a wrong one is refused, a missing one named', async () => {
    server.token = 'ma';
    const stranger = await house();
    expect(await stranger.visit()).toMatchObject({ state: 'blocked', trouble: 'trouble.needs-key' });
    await stranger.store.close();
    const member = await house('/tags/bhxh', 'MASTODON_TOKEN');
    expect(await member.visit()).toMatchObject({ state: 'unchanged' });
    server.token = 'khac';
    expect(await member.visit()).toMatchObject({ state: 'blocked', trouble: 'trouble.key-refused' });
    await member.store.close();
    const forgetful = await house('/tags/bhxh', 'MASTODON_KEY');
    expect(await forgetful.visit()).toMatchObject({ state: 'failing', trouble: 'trouble.no-key' });
    await forgetful.store.close();
  });

  it('that counts our requests is left alone until it counts anew', async () => {
    const { visit, world, store } = await house();
    server.left = 0;
    server.reset = new Date(world.now() + 48 * HOUR + 3 * HOUR).toISOString();
    const left = await visit();
    expect(left).toMatchObject({ state: 'failing', trouble: 'trouble.too-many' });
    expect(left.nextAt - world.now()).toBeGreaterThan(2.9 * HOUR);
    await store.close();
  });

  it.each([
    ['/@khong_co', 'trouble.gone'],
    ['/about', 'trouble.address'],
  ])('says what is wrong with %s', async (path, trouble) => {
    const { visit, store } = await house(path);
    expect(await visit()).toMatchObject({ trouble });
    await store.close();
  });
});
