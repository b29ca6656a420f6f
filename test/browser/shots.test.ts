import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inject, it } from 'vitest';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { enter, openFilledDesk, pagesOf, signIn } from './visit.ts';

/** `HAIDANG_SHOTS=FOLDER` asks for a picture of every page, on a desk and on a phone, by day and by night. */
const FOLDER = process.env['HAIDANG_SHOTS'];

it.skipIf(FOLDER === undefined)('takes a picture of every page', { timeout: 180_000 }, async () => {
  const folder = FOLDER ?? '';
  mkdirSync(folder, { recursive: true });
  const browser = await launch(inject('chromiumDir'));
  const desk = await openFilledDesk();
  for (const [device, options] of Object.entries({ desktop: DESKTOP, phone: PHONE }))
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await enter(browser, desk, { ...options, colorScheme });
      await page.goto('/');
      await page.screenshot({ path: path.join(folder, `cua-${device}-${colorScheme}.png`), fullPage: true });
      await signIn(page, desk);
      for (const [name, address] of Object.entries(pagesOf(desk))) {
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({
          path: path.join(folder, `${name}-${device}-${colorScheme}.png`),
          fullPage: true,
        });
      }
      await page.context().close();
    }
  await browser.close();
  await desk.close();
});
