import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { forecast } from '../../src/detect/forecast/run.ts';
import { shippedForecast } from '../../src/detect/forecast/shipped.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { forecastSample, prospectSample } from '../storage/contract/forecasts.ts';
import { heard, id, meaning, seeded } from '../storage/contract/samples.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

describe('the page of what may come, in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk();
    const { store, world } = desk.office;
    const random = seeded(5);
    await store.forecasts.keep(
      Array.from({ length: 200 }, (_, i) => {
        const probability = random();
        const askedAt = world.now() - 40 * DAY + i * HOUR;
        const settledAt = askedAt + 8 * HOUR;
        const came = random() < probability;
        const outcome = came ? 1 : 0;
        const reachedAt = came ? settledAt : null;
        const change = {
          storyId: `s${i % 40}`,
          probability,
          askedAt,
          settledAt,
          outcome,
          reachedAt,
        } as const;
        return forecastSample(`f${i}`, change);
      }),
    );
    for (const minutes of [300, 180, 90, 60, 30, 20, 10, 5]) {
      const at = world.now() - minutes * MINUTE;
      const name = `lan${minutes}`;
      const seen = { seenAt: at, publisher: name, backlog: false };
      await store.mentions.hear([heard(name, { publishedAt: at, sourceId: name })], seen);
      await store.stories.touch({
        id: 'lan',
        title: 'Cổng dịch vụ không vào được',
        openedAt: at,
        lastAt: at,
      });
      await store.meanings.understood(id(name), meaning({ claims: [], tripwires: [] }), 'lan', at);
    }
    await forecast(store, world, shippedForecast());
    await store.prospects.keep(
      [prospectSample('season:a'), prospectSample('season:b', { title: 'Mùa khác' })],
      0,
    );
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('shuts nobody out, opened and closed, on a desktop and on a phone', { timeout: 60_000 }, async () => {
    for (const [name, options] of [
      ['desktop', { ...DESKTOP, colorScheme: 'light' }],
      ['phone', { ...PHONE, colorScheme: 'dark' }],
    ] as const) {
      const page = await enter(browser, desk, { ...options, bypassCSP: true });
      await signIn(page, desk);
      await page.goto('/du-bao');
      await expectSound(page, name);
      await shoot(page, `du-bao-${name}`);
      await page.context().close();
    }
  });

  it('lets an officer take a prospect on with a note, by keys alone and without scripts', async () => {
    const page = await enter(browser, desk, { ...DESKTOP, javaScriptEnabled: false });
    await signIn(page, desk);
    await page.getByRole('link', { name: 'Nghe', exact: true }).click();
    await page.getByRole('link', { name: 'Dự báo', exact: true }).click();
    await page.getByLabel('Ghi chú Mùa khác').focus();
    await page.keyboard.type('Chị Lan trực');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Đã nhận theo dõi').waitFor();
    await page.getByText('“Chị Lan trực”').waitFor();
    await page.context().close();
  });
});
