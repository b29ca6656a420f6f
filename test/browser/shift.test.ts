import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ADMIN } from '../../src/web/access.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { enter, type OpenDesk, openBusyDesk, pagesOf, signIn } from './visit.ts';

/** Cumulative layout shift nobody feels (Google's "good" ends at 0.1). */
const STILL = 0.02;
/** Everything a browser that was never here fetches for a page but its fonts, as it comes over the line. */
const FIRST_LOAD = 100_000;
/** Late enough for the page to be drawn without them, and to be drawn again. */
const FONTS_LATE = 250;

describe('loading a page', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openBusyDesk();
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it.each([
    ['a phone', PHONE],
    ['a desktop', DESKTOP],
  ])(
    'moves nothing that is being read, however late the fonts: %s',
    { timeout: 240_000 },
    async (_, options) => {
      const page = await enter(browser, desk, options);
      await page.addInitScript(() => {
        const seen = { shift: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput) seen.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await signIn(page, desk, ADMIN);
      // Each page as on a first visit: nothing is kept, and the fonts come last.
      await coldly(page);
      await page.route('**/static/fonts/*', async (route) => {
        await new Promise((resume) => setTimeout(resume, FONTS_LATE));
        await route.continue().catch(() => undefined);
      });
      const moved: string[] = [];
      for (const [name, address] of Object.entries(pagesOf(desk))) {
        await page.goto(address, { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(50);
        const shift = await page.evaluate(
          () => (window as unknown as { seen: { shift: number } }).seen.shift,
        );
        if (shift > STILL) moved.push(`${name}: ${shift.toFixed(3)}`);
      }
      await page.context().close();
      expect(moved).toEqual([]);
    },
  );

  it('takes less than 100 kB for the first page, whichever it is', { timeout: 120_000 }, async () => {
    const page = await enter(browser, desk, PHONE);
    await signIn(page, desk, ADMIN);
    const line = await coldly(page);
    const fonts = new Set<string>();
    const sizes = new Map<string, number>();
    line.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Font') fonts.add(requestId);
    });
    line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      sizes.set(requestId, encodedDataLength);
    });
    const heavy: string[] = [];
    for (const [name, address] of Object.entries(pagesOf(desk))) {
      sizes.clear();
      await page.goto(address, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      const loads = [...sizes].filter(([id]) => !fonts.has(id)).map(([, size]) => size);
      const total = loads.reduce((sum, size) => sum + size, 0);
      // A page, its sheet and its mark at least, or nothing was weighed.
      expect(loads.length, name).toBeGreaterThan(1);
      if (total > FIRST_LOAD) heavy.push(`${name}: ${total}`);
    }
    await page.context().close();
    expect(heavy).toEqual([]);
  });
});

async function coldly(page: Page) {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  return line;
}
