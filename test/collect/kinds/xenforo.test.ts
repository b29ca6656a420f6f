import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSite, says, type Site } from '../site.ts';
import { forum, type Thread } from './stubs/xenforo.ts';
import { askedOf, everything, listener } from './visit.ts';

const RSS = '/f/chuyen-tro.17/index.rss';
const THREAD = '/t/hoi-ve-so.123/';
let site: Site;
let threads: Thread[];
beforeEach(async () => {
  site = await openSite();
  threads = [
    {
      slug: 'hoi-ve-so.123',
      title: 'Hỏi về sổ',
      posts: [
        { id: 1, html: 'Mất sổ thì làm sao?', by: 'be_heo' },
        {
          id: 2,
          html: '<blockquote class="bbCodeBlock bbCodeBlock--quote"><div>be_heo said:</div>Mất sổ thì làm sao?</blockquote>Ra một cửa làm lại, <a>@be_heo</a> nhé',
          by: 'chu_tu',
        },
      ],
    },
  ];
  forum(site, () => threads);
});
afterEach(() => site.close());
const house = (count = 3) =>
  listener('xenforo', `${site.origin}${RSS}`, {
    hosts: [site.host],
    kind: 'forum',
    settings: { threads: count },
  });

describe('a XenForo section', () => {
  it('is heard thread by thread and answer by answer, without names and quotations', async () => {
    const { visit, heard, store } = await house();
    expect((await visit()).tally).toMatchObject({ heard: 2, ok: 1 });
    const mentions = await heard();
    const answer = mentions.find(({ parent }) => parent !== null);
    const thread = mentions.find(({ parent }) => parent === null);
    expect(answer).toMatchObject({
      title: 'Ra một cửa làm lại, @… nhé',
      kind: 'forum',
      address: `${site.origin}${THREAD}post-2`,
      parent: thread?.canonical,
      publishedAt: Date.parse('2026-11-24T09:00:00+07:00'),
    });
    expect(everything(mentions)).not.toMatch(/be_heo|chu_tu/);
    await store.close();
  });

  it('goes on at the last page it knows, and to the last page there is', async () => {
    const { visit, store } = await house();
    await visit();
    threads[0]!.posts.push(...[3, 4, 5, 6, 7, 8].map((id) => ({ id, html: `Trả lời số ${id}` })));
    site.asked.length = 0;
    expect((await visit()).tally).toMatchObject({ fresh: 3 });
    expect(askedOf(site)).toEqual([RSS, THREAD, `${THREAD}page-3`]);
    threads[0]!.posts.push({ id: 9, html: 'Trả lời số 9' });
    site.asked.length = 0;
    expect((await visit()).tally).toMatchObject({ fresh: 1 });
    expect(askedOf(site)).toEqual([RSS, `${THREAD}page-3`]);
    await store.close();
  });

  it('is read by its feed alone when told so', async () => {
    const { visit, store } = await house(0);
    expect((await visit()).tally).toMatchObject({ heard: 1 });
    expect(askedOf(site)).toEqual([RSS]);
    await store.close();
  });

  it('behind a wall is left alone, and a wall around its threads leaves the feed', async () => {
    const wall = says(
      '<!DOCTYPE html><title>Just a moment...</title>',
      { 'content-type': 'text/html', 'cf-mitigated': 'challenge' },
      403,
    );
    site.pages[THREAD] = wall;
    const { visit, store } = await house();
    expect(await visit()).toMatchObject({ state: 'ok' });
    site.pages[RSS] = wall;
    expect(await visit()).toMatchObject({ state: 'blocked', trouble: 'trouble.captcha' });
    await store.close();
  });
});
