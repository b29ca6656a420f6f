import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSite, says, type Site } from '../site.ts';
import { type Post, telegramSite, withoutPreview } from './stubs/telegram.ts';
import { askedOf, everything, listener } from './visit.ts';

let site: Site;
let posts: Post[];
beforeEach(async () => {
  site = await openSite();
  posts = [1, 2, 3, 4, 5].map((id) => ({ id, html: `Thông báo số ${id} của <b>Hội người lao động</b>` }));
  telegramSite(site, 'hoi_nld', () => posts);
});
afterEach(() => site.close());
const house = () =>
  listener('telegram', `${site.origin}/s/hoi_nld`, {
    hosts: [site.host],
    kind: 'page',
    settings: { pages: 3 },
  });

describe('a Telegram channel', () => {
  it('is heard by its preview, post by post, without who forwarded what', async () => {
    posts[4] = {
      id: 5,
      html: 'Gấp: từ mai không ai rút được nữa.<br/>Hỏi @lan_nguyen99 hoặc gọi 0912 345 678',
    };
    const { visit, heard, store } = await house();
    const left = await visit();
    expect(left).toMatchObject({ state: 'ok', cursor: '5' });
    expect(left.tally).toMatchObject({ heard: 3 });
    const mentions = await heard();
    expect(mentions.find(({ canonical }) => canonical === 'https://t.me/hoi_nld/5')).toMatchObject({
      title: 'Gấp: từ mai không ai rút được nữa.',
      summary: 'Hỏi @… hoặc gọi [số điện thoại]',
      kind: 'page',
      publishedAt: Date.parse('2026-11-24T08:00:00+07:00'),
    });
    expect(everything(mentions)).not.toMatch(/Lan Nguyễn|lan_nguyen/);
    await store.close();
  });

  it('goes back page by page to where it stopped, and no further than it may', async () => {
    const { visit, store } = await house();
    await visit();
    posts.push(...[6, 7, 8, 9].map((id) => ({ id, html: `Thông báo số ${id}` })));
    site.asked.length = 0;
    expect((await visit()).tally).toMatchObject({ fresh: 4 });
    expect(askedOf(site)).toEqual(['/s/hoi_nld', '/s/hoi_nld?before=7']);
    posts.push(...Array.from({ length: 60 }, (_, index) => ({ id: 10 + index, html: `Tin ${index + 10}` })));
    site.asked.length = 0;
    expect((await visit()).tally).toMatchObject({ fresh: 9 });
    expect(askedOf(site)).toHaveLength(3);
    await store.close();
  });

  it('keeps an edited post as its next version, and leaves out pictures without words', async () => {
    posts.push({ id: 6, html: '' });
    const { visit, heard, store } = await house();
    expect((await visit()).tally).toMatchObject({ unusable: 1 });
    posts[4] = { id: 5, html: 'Thông báo số 5 đã đính chính' };
    expect((await visit()).tally).toMatchObject({ fresh: 0, edited: 1 });
    expect((await heard()).filter(({ version }) => version === 2)).toHaveLength(1);
    await store.close();
  });

  it('that shows no preview is a closed door, and one that vanished is gone', async () => {
    withoutPreview(site, 'hoi_nld');
    const { visit, store } = await house();
    expect(await visit()).toMatchObject({ state: 'blocked', trouble: 'trouble.no-preview' });
    delete site.pages['/s/hoi_nld'];
    expect(await visit()).toMatchObject({ state: 'failing', trouble: 'trouble.gone' });
    await store.close();
  });

  it('keeps what the first page said when the second is in trouble', async () => {
    const { visit, store } = await house();
    await visit();
    posts.push(...[6, 7, 8, 9].map((id) => ({ id, html: `Thông báo số ${id}` })));
    site.pages['/s/hoi_nld?before=7'] = says('later', {}, 503);
    expect((await visit()).tally).toMatchObject({ fresh: 3, ok: 1 });
    await store.close();
  });
});
