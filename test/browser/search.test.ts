import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

describe('searching the news in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk();
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  async function sound(page: Page, name: string): Promise<void> {
    await shoot(page, name);
    await expectSound(page, name);
  }

  it.each([
    ['on a phone', { ...PHONE, viewport: { width: 360, height: 640 } }, 'phone'],
    ['on a desktop, by night', { ...DESKTOP, colorScheme: 'dark' as const }, 'desktop'],
  ])(
    'goes by keyboard from words to results to a file, %s',
    { timeout: 60_000 },
    async (_, options, name) => {
      const page = await enter(browser, desk, { ...options, bypassCSP: true });
      await signIn(page, desk);
      await page.goto('/tin');
      await sound(page, `tin-${name}`);

      await page.getByRole('searchbox', { name: 'Tìm trong tin' }).fill('rut mot lan');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('4 tin khớp “rut mot lan”').waitFor();
      expect(await page.locator('mark').first().textContent()).toMatch(/rút|một|lần/i);
      await sound(page, `tim-${name}`);

      // Looking at it all unfolded everything.
      await page.reload();
      await page.getByText('Lọc thêm', { exact: true }).click();
      await page.getByLabel('Loại nguồn').selectOption('press');
      await page.getByLabel('Từ ngày').fill('2026-11-23');
      await page.getByRole('button', { name: 'Lọc', exact: true }).click();
      await page.getByRole('status').getByText('1 tin khớp').waitFor();
      expect(page.url()).toContain('from=2026-11-23');
      await page.getByText('Lọc thêm (đang dùng 2)').waitFor();
      await sound(page, `loc-${name}`);

      const loading = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Excel' }).click();
      expect((await loading).suggestedFilename()).toBe('tin.xlsx');

      await page.getByRole('searchbox', { name: 'Tìm trong tin' }).fill('"..."');
      await page.keyboard.press('Enter');
      await page.getByText('Chưa có chữ nào để tìm').waitFor();
      const box = page.getByRole('searchbox', { name: 'Tìm trong tin' });
      expect(await box.getAttribute('aria-invalid')).toBe('true');
      expect(await box.inputValue()).toBe('"..."');
      await sound(page, `loi-${name}`);
      await page.context().close();
    },
  );
});
