import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../src/collect/run.ts';
import { readPages } from '../../src/collect/read.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { openHouse, source, type House } from './house.ts';
import { openSite, rss, says, type Site } from './site.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const BODY = [
  'Sáng nay, nhiều lao động tự do đã đến bưu điện xã hỏi cách đóng bảo hiểm xã hội tự nguyện theo mức mới, phần lớn là tiểu thương.',
  'Nhân viên thu cho biết người tham gia chọn mức thu nhập làm căn cứ đóng, được hỗ trợ một phần và có thể đóng theo quý hoặc theo năm.',
  'Ai cần hỏi thêm xin gọi anh Nam, số 0912 345 678, hoặc tổng đài 1900 9068; văn bản số 2133/BHXH-CSYT có ghi rõ hồ sơ phải nộp.',
];
const ARTICLE = `<html><head><meta property="og:description" content="Tiểu thương hỏi mức đóng mới."></head><body><article><h1>Đóng tự nguyện</h1>${BODY.map(
  (text) => `<p>${text}</p>`,
).join('')}</article></body></html>`;

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

/** One mention whose page is wanted. */
async function wanted(more: Parameters<typeof source>[2] = {}): Promise<House & { id: string }> {
  site.pages['/feed'] = says(
    rss([{ title: 'Đóng tự nguyện', link: `${site.origin}/bai.html`, date: '23/11/2026 06:00' }]),
  );
  const house = await openHouse([source('bao', `${site.origin}/feed`, more)], [site.host]);
  await collect(house.store, house.world, house.rules);
  const [mention] = await house.store.mentions.list({ limit: 1 });
  const id = mention?.id ?? '';
  await house.store.pages.want([id], house.world.now());
  return { ...house, id };
}

describe('a wanted page', () => {
  it('completes what the feed cut short, with personal numbers masked', async () => {
    site.pages['/bai.html'] = says(ARTICLE, HTML);
    const { store, world, rules, id } = await wanted();
    expect(await readPages(store, world, rules)).toMatchObject({ due: 1, read: 1 });
    const mention = await store.mentions.get(id);
    expect(mention).toMatchObject({
      page: 'read',
      title: 'Đóng tự nguyện',
      summary: 'Tiểu thương hỏi mức đóng mới.',
      version: 1,
    });
    expect(mention?.text).toContain(BODY[0]);
    expect(mention?.text).toContain('số [số điện thoại], hoặc tổng đài 1900 9068; văn bản số 2133/BHXH-CSYT');
    expect(await readPages(store, world, rules)).toEqual({ due: 0, read: 0 });

    // The feed goes on saying what it said: that is no edit, and takes nothing back.
    world.pass(2 * DAY);
    expect(await collect(store, world, rules)).toMatchObject({ fresh: 0, edited: 0 });
    expect((await store.mentions.get(id))?.text).toBe(mention?.text);
    await store.close();
  });

  it('is tried three times with growing pauses before it has failed', async () => {
    site.pages['/bai.html'] = says('later', HTML, 500);
    const { store, world, rules, id } = await wanted();
    expect(await readPages(store, world, rules)).toMatchObject({ again: 1 });
    expect(await readPages(store, world, rules)).toMatchObject({ due: 0 });
    world.pass(11 * MINUTE);
    expect(await readPages(store, world, rules)).toMatchObject({ again: 1 });
    world.pass(30 * MINUTE);
    expect(await readPages(store, world, rules)).toMatchObject({ due: 0 });
    world.pass(HOUR);
    expect(await readPages(store, world, rules)).toMatchObject({ failed: 1 });
    expect((await store.mentions.get(id))?.page).toBe('failed');
    expect(site.asked.filter(({ path }) => path === '/bai.html')).toHaveLength(3);
    await store.close();
  });

  it.each([
    ['gone', 404, 'not here', 'failed'],
    ['forbidden', 403, 'no', 'refused'],
    ['behind a puzzle', 200, '<html><title>Just a moment...</title></html>', 'refused'],
    ['no article', 200, '<html><body>ok</body></html>', 'failed'],
  ])('that is %s (%i) is not asked for again', async (_name, status, body, state) => {
    site.pages['/bai.html'] = says(body, HTML, status);
    const { store, world, rules, id } = await wanted();
    expect(await readPages(store, world, rules)).toMatchObject({ [state]: 1 });
    expect((await store.mentions.get(id))?.page).toBe(state);
    world.pass(DAY);
    expect(await readPages(store, world, rules)).toMatchObject({ due: 0 });
    await store.close();
  });

  it('is left alone where robots.txt or our own settings say so', async () => {
    site.pages['/robots.txt'] = says('User-agent: *\nDisallow: /bai', { 'content-type': 'text/plain' });
    const closed = await wanted();
    expect(await readPages(closed.store, closed.world, closed.rules)).toMatchObject({ refused: 1 });
    await closed.store.close();
    delete site.pages['/robots.txt'];
    const off = await wanted({ read_pages: false });
    expect(await readPages(off.store, off.world, off.rules)).toMatchObject({ refused: 1 });
    expect(site.asked.some(({ path }) => path === '/bai.html')).toBe(false);
    await off.store.close();
  });

  it('costs a try and no second request when the process dies on it', async () => {
    site.pages['/bai.html'] = says(ARTICLE, HTML);
    const { store, world, rules, id } = await wanted();
    const fetch = world.fetch.bind(world);
    world.fetch = (ask) => (ask.url.endsWith('bai.html') ? Promise.reject(new Error('dead')) : fetch(ask));
    expect(await readPages(store, world, rules)).toMatchObject({ broken: 1 });
    world.fetch = fetch;
    expect(await readPages(store, world, rules)).toMatchObject({ due: 0 });
    world.pass(11 * MINUTE);
    expect(await readPages(store, world, rules)).toMatchObject({ read: 1 });
    expect((await store.mentions.get(id))?.page).toBe('read');
    await store.close();
  });
});
