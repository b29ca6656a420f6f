import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../../src/domain/time.ts';
import { openSite, says, type Site } from '../site.ts';
import { everything, listener } from './visit.ts';

/** A subreddit's feed as Reddit writes it, with the author's name in every entry. */
const FEED = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>newest</title>
<entry><author><name>/u/nguoi_la_88</name><uri>https://www.reddit.com/user/nguoi_la_88</uri></author><category term="VietNam"/>
<content type="html">&lt;div class=&quot;md&quot;&gt;&lt;p&gt;Có ai rút một lần năm nay chưa, u/ban_cu_7 nói phải chờ?&lt;/p&gt;&lt;/div&gt; &amp;#32; submitted by &amp;#32; &lt;a href=&quot;https://www.reddit.com/user/nguoi_la_88&quot;&gt; /u/nguoi_la_88 &lt;/a&gt; &lt;br/&gt; &lt;span&gt;&lt;a href=&quot;https://x&quot;&gt;[link]&lt;/a&gt;&lt;/span&gt;</content>
<id>t3_abc</id><link href="https://www.reddit.com/r/VietNam/comments/abc/rut_mot_lan/"/><published>2026-11-24T05:00:00+00:00</published><title>Rút một lần</title></entry></feed>`;

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());
const house = () =>
  listener('reddit', `${site.origin}/r/VietNam/new/.rss`, { hosts: [site.host], kind: 'forum' });

describe('a subreddit', () => {
  it('is heard without the names of those who post', async () => {
    site.pages = { '/r/VietNam/new/.rss': says(FEED, { 'content-type': 'application/atom+xml' }) };
    const { visit, heard, store } = await house();
    expect(await visit()).toMatchObject({ state: 'ok' });
    const mentions = await heard();
    expect(mentions).toMatchObject([
      { title: 'Rút một lần', summary: 'Có ai rút một lần năm nay chưa, @… nói phải chờ?' },
    ]);
    expect(everything(mentions)).not.toMatch(/nguoi_la|ban_cu/);
    await store.close();
  });

  it('takes 403 for haste like 429, until it has been said too often to mean it', async () => {
    const { visit, world, store } = await house();
    for (const status of [403, 429, 403, 429, 403]) {
      site.pages['/r/VietNam/new/.rss'] = says('no', status === 429 ? { 'retry-after': '90' } : {}, status);
      const left = await visit();
      expect(left).toMatchObject({ state: 'failing', trouble: 'trouble.too-many' });
      expect(left.nextAt - world.now()).toBeGreaterThanOrEqual(2 * MINUTE);
    }
    site.pages['/r/VietNam/new/.rss'] = says('no', {}, 403);
    expect(await visit()).toMatchObject({ state: 'blocked', trouble: 'trouble.forbidden' });
    await store.close();
  });

  it('whose robots.txt closes the feed is not asked for it', async () => {
    site.pages = { '/robots.txt': says('User-agent: *\nDisallow: /', { 'content-type': 'text/plain' }) };
    const { visit, store } = await house();
    expect(await visit()).toMatchObject({ state: 'blocked', trouble: 'trouble.robots' });
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
    await store.close();
  });
});
