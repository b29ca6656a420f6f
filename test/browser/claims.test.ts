import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { HOUR } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { meaning } from '../storage/contract/samples.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

describe('claims in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  let swindle = '';
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk();
    for (const name of ['mot', 'hai', 'ba'])
      await tell(name, 'Nghe nói tháng sau ai khám răng cũng phải ứng trước hai triệu', []);
    swindle = await tell('lua', 'Nhận mua sổ giá cao, liên hệ ngay', [{ id: 'book-trade', evidence: [] }]);
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  async function tell(
    name: string,
    title: string,
    tripwires: { id: string; evidence: [] }[],
  ): Promise<string> {
    const { store, world } = desk.office;
    const at = world.now() - HOUR;
    const canonical = `https://nhom.example/${name}`;
    const item = { sourceId: 'nhom', kind: 'group' as const, address: canonical, canonical, title };
    await store.mentions.hear([{ ...item, summary: '', text: null, publishedAt: at }], {
      seenAt: at,
      publisher: name,
      backlog: false,
    });
    const read = meaning({ claims: [], tripwires, topics: [{ id: 'bhyt_kcb', weight: 1, evidence: [] }] });
    await store.meanings.understood(mentionId(canonical), read, null, at);
    return mentionId(canonical);
  }

  it('shuts nobody out, opened and closed, on a desktop and on a phone', { timeout: 90_000 }, async () => {
    for (const [name, options] of [
      ['desktop', { ...DESKTOP, colorScheme: 'light' }],
      ['phone', { ...PHONE, colorScheme: 'dark' }],
    ] as const) {
      const page = await enter(browser, desk, { ...options, bypassCSP: true });
      await signIn(page, desk);
      for (const address of ['/nhan-dinh', `/tin/${swindle}`, '/tin?claim=C90', '/nguon']) {
        await page.goto(address);
        await shoot(page, `${address.replaceAll(/\W+/g, '-')}-${name}`);
        await expectSound(page, address);
        const small = await page.evaluate(() =>
          [...document.querySelectorAll('button, summary, nav a')]
            // Of the two navigations one is not shown.
            .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 24)
            .map((control) => control.textContent),
        );
        expect(small, address).toEqual([]);
        await shoot(page, `${address.replaceAll(/\W+/g, '-')}-open-${name}`);
      }
      await page.context().close();
    }
  });

  it('gives the correction as a file, by keys alone', async () => {
    const page = await enter(browser, desk, DESKTOP);
    await signIn(page, desk);
    await page.goto('/nhan-dinh');
    await page.getByText('Trả lời và căn cứ C90').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://vanson.example/dinh-chinh');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('claimreview-C90.json');
    await page.context().close();
  });

  it('lets an officer decide on a provision, and dismiss a sentence, without scripts', async () => {
    const page = await enter(browser, desk, { ...PHONE, javaScriptEnabled: false });
    await signIn(page, desk);
    await page.goto(`/tin/${swindle}`);
    await page.getByRole('button', { name: 'Đúng, nên chuyển Luật Bảo hiểm xã hội' }).click();
    await page.getByRole('status').getByText('Đã ghi quyết định').waitFor();
    await page.getByText('Nguyễn Thị Hạnh xác nhận nên chuyển').waitFor();

    await page.getByRole('link', { name: 'Nhận định', exact: true }).click();
    await page.getByRole('button', { name: 'Không phải “Nghe nói' }).click();
    await page.getByRole('status').getByText('câu này không phải nhận định').waitFor();
    await page.getByText('Chưa có câu nào lặp lại').waitFor();
    await page.context().close();
  });
});
