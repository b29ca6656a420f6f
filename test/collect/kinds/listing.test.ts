import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSite, says, type Site } from '../site.ts';
import { listener } from './visit.ts';

const PAGE = `<!doctype html><html><body><nav><a href="/">Trang chủ</a></nav>
<div class="list">
 <article class="item"><a href="/tin-1.html"><img src="x.png"></a><h3><a href="/tin-1.html">Xã Hạ mở quầy tiếp dân cuối tuần</a></h3>
  <time>18:20 ngày 24/11/2026</time><p class="sapo">Quầy mở từ tháng sau.</p></article>
 <article class="item"><h3><a href="/tin-2.html?utm_source=x">Lịch chi trả lương hưu tháng 12</a></h3><span class="date">Hôm qua</span></article>
 <article class="item"><h3>Quảng cáo không liên kết</h3></article>
 <article class="item"><h3><a href="javascript:void(0)">Bấm vào đây</a></h3></article>
</div></body></html>`;

let site: Site;
beforeEach(async () => {
  site = await openSite({ '/tin': says(PAGE, { 'content-type': 'text/html; charset=utf-8', etag: '"1"' }) });
});
afterEach(() => site.close());
const house = (settings: Record<string, unknown>) =>
  listener('listing', `${site.origin}/tin`, { hosts: [site.host], settings });

describe('a listing', () => {
  it('is read by its selector: title, link, date, summary, and nothing that leads nowhere', async () => {
    const { visit, heard, store } = await house({ item: 'article.item' });
    const left = await visit();
    expect(left).toMatchObject({ state: 'ok', etag: '"1"' });
    expect(left.tally).toMatchObject({ heard: 2, unusable: 2 });
    expect((await heard()).map(({ title, summary, publishedAt }) => [title, summary, publishedAt])).toEqual([
      ['Lịch chi trả lương hưu tháng 12', '', null],
      ['Xã Hạ mở quầy tiếp dân cuối tuần', 'Quầy mở từ tháng sau.', Date.parse('2026-11-24T18:20:00+07:00')],
    ]);
    await store.close();
  });

  it.each([
    ['a make-up that changed', { item: '.khong-con' }, 'trouble.no-items'],
    ['a selector nobody understands', { item: 'article[' }, 'trouble.selector'],
  ])('says so when it meets %s', async (_name, settings, trouble) => {
    const { visit, store } = await house(settings);
    expect(await visit()).toMatchObject({ state: 'malformed', trouble });
    await store.close();
  });
});
