import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { youtube } from '../../../src/collect/kinds/youtube.ts';
import { HOUR } from '../../../src/domain/time.ts';
import { openSite, says, type Site } from '../site.ts';
import { CHANNEL, channelFeed, commentApi, type Comment } from './stubs/youtube.ts';
import { askedOf, everything, listener } from './visit.ts';

let site: Site;
let state: { comments: Comment[]; refusal?: string; keys: string[] };
const FEED = `/feeds/videos.xml?channel_id=${CHANNEL}`;
beforeEach(async () => {
  site = await openSite({
    [FEED]: says(
      channelFeed([
        { id: 'v1', title: 'Hỏi đáp về lương hưu', at: '2026-11-24T01:00:00+00:00', words: 'Phần 1' },
      ]),
    ),
    // Nobody asks an API for its robots.txt; the feed's host says that the feed is open.
    '/robots.txt': says('User-agent: *\nDisallow: /youtube/', { 'content-type': 'text/plain' }),
  });
  state = { comments: [], keys: ['khoa'] };
  commentApi(site, state);
});
afterEach(() => site.close());

const house = (comments: boolean, secrets: Record<string, string> = { YOUTUBE_API_KEY: 'khoa' }) =>
  listener('youtube', `${site.origin}${FEED}`, {
    hosts: [site.host],
    kind: 'page',
    settings: { comments, api: site.origin },
    secrets,
  });

describe('a YouTube channel', () => {
  it('is heard by its feed', async () => {
    const { visit, heard, store } = await house(false);
    expect(await visit()).toMatchObject({ state: 'ok' });
    expect(await heard()).toMatchObject([
      { title: 'Hỏi đáp về lương hưu', summary: 'Phần 1', canonical: 'https://youtube.com/watch?v=v1' },
    ]);
    await store.close();
  });

  it('that answers 404 and 500 for hours is not gone', async () => {
    const feed = site.pages[FEED]!;
    const { visit, store } = await house(false);
    for (const status of [404, 500, 404]) {
      site.pages[FEED] = says('no', {}, status);
      expect(await visit()).toMatchObject({ state: 'failing', trouble: 'trouble.youtube-spell' });
    }
    site.pages[FEED] = feed;
    expect(await visit()).toMatchObject({ state: 'ok', failures: 0 });
    await store.close();
  });

  it('is heard with what people say under its videos, back to the newest comment known, and never with who says it', async () => {
    state.comments = [1, 2, 3].map((n) => ({
      id: `c${n}`,
      text: `Tôi nộp ${n} tháng chưa thấy trả lời @lanhuong`,
      at: `2026-11-2${n}T01:00:00Z`,
    }));
    const { visit, heard, store } = await house(true);
    const left = await visit();
    expect(left.tally).toMatchObject({ heard: 4 });
    const comments = (await heard()).filter(({ kind }) => kind === 'comment');
    expect(comments).toHaveLength(3);
    expect(comments[0]).toMatchObject({
      title: 'Tôi nộp 3 tháng chưa thấy trả lời @…',
      parent: 'https://youtube.com/watch?v=v1',
      address: 'https://www.youtube.com/watch?v=v1&lc=c3',
    });
    expect(everything(comments)).not.toMatch(/binh|lanhuong|UCnguoi/);
    state.comments.push({ id: 'c4', text: 'Bao giờ mới có thẻ?', at: '2026-11-24T01:00:00Z' });
    site.asked.length = 0;
    expect((await visit()).tally).toMatchObject({ fresh: 1 });
    expect(askedOf(site).filter((path) => path.startsWith('/youtube/'))).toHaveLength(1);
    expect(JSON.stringify(site.asked.map(({ path }) => path))).not.toContain('khoa');
    await store.close();
  });

  it('hears comments through a spell of the feed', async () => {
    state.comments = [{ id: 'c1', text: 'Bao giờ mới có thẻ?', at: '2026-11-24T01:00:00Z' }];
    site.pages[FEED] = says('no', {}, 404);
    const { visit, store } = await house(true);
    expect((await visit()).tally).toMatchObject({ fresh: 1 });
    await store.close();
  });

  it('over quota waits for hours, with a bad key says so, without a key names it', async () => {
    const { visit, world, store } = await house(true);
    state.refusal = 'quotaExceeded';
    const left = await visit();
    expect(left).toMatchObject({ state: 'failing', trouble: 'trouble.quota' });
    expect(left.nextAt - world.now()).toBeGreaterThan(5 * HOUR);
    delete state.refusal;
    state.keys = [];
    expect(await visit()).toMatchObject({ state: 'blocked', trouble: 'trouble.key-refused' });
    await store.close();
    const keyless = await house(true, {});
    expect(await keyless.visit()).toMatchObject({
      state: 'failing',
      trouble: 'trouble.no-key',
      detail: 'YOUTUBE_API_KEY',
    });
    await keyless.store.close();
  });

  it.each([
    [`https://www.youtube.com/channel/${CHANNEL}/videos`, true],
    [`https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}`, true],
    ['https://www.youtube.com/watch?v=v1', false],
    ['https://vimeo.example/channel/UCabcdefghijklmnopqrstuv', false],
  ])('%s is recognised: %s', (address, ours) => {
    expect(youtube.recognise?.(new URL(address)) !== null).toBe(ours);
  });
});
