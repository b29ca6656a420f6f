import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { enter, type OpenDesk, pagesOf, signIn } from './visit.ts';

/** A picture of every page into `folder`, on a desktop and on a phone, by day and by night. */
export async function takePictures(browser: Browser, desk: OpenDesk, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [device, options] of Object.entries({ desktop: DESKTOP, phone: PHONE }))
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await enter(browser, desk, { ...options, colorScheme });
      const take = async (name: string, address: string) => {
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        const file = path.join(folder, `${name}-${device}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
      };
      await take('cua', '/');
      await signIn(page, desk);
      for (const [name, address] of Object.entries(pagesOf(desk))) await take(name, address);
      await page.context().close();
    }
}
