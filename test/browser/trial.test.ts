import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { backtest } from '../../src/rehearse/backtest.ts';
import type { Rehearser } from '../../src/web/desk.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

describe('trying rules in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  /** Holds the trial at its next beat until it is let go. */
  let hold = Promise.resolve();
  let letGo = () => {};
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    const rehearser: Rehearser = {
      run(asked, progress, signal) {
        const { store, rules, world } = desk.office;
        const aborted = new Promise((next) => signal.addEventListener('abort', next));
        const breathe = async () => {
          await new Promise((next) => setTimeout(next));
          await Promise.race([hold, aborted]);
        };
        return backtest({
          store,
          rules,
          asked,
          progress,
          signal,
          world: { now: () => world.now(), sleep: breathe },
        });
      },
    };
    desk = await openFilledDesk({ rehearser });
  });
  afterAll(async () => {
    letGo();
    await browser.close();
    await desk.close();
  });

  it('starts, shows how far it is, stops, and runs to the end untouched', { timeout: 90_000 }, async () => {
    hold = new Promise((go) => (letGo = go));
    const page = await enter(browser, desk, { ...DESKTOP, bypassCSP: true });
    await signIn(page, desk);
    await page.goto('/canh-bao');
    await page.getByRole('link', { name: 'Chạy thử quy tắc' }).click();
    await expectSound(page);
    await page.getByLabel('Gửi thư từ mức (1–4)').fill('4');
    await page.getByRole('button', { name: 'Chạy thử' }).click();
    await page.getByText('theo yêu cầu của Nguyễn Thị Hạnh').waitFor();
    await page.getByRole('progressbar').waitFor();
    await expectSound(page);
    await shoot(page, 'chay-thu-dang-chay-desktop');
    await page.getByRole('button', { name: 'Dừng chạy thử' }).click();
    await page.getByText('Đã dừng lượt chạy thử').waitFor();

    letGo();
    expect(await page.getByLabel('Gửi thư từ mức (1–4)').inputValue()).toBe('4');
    await page.getByRole('button', { name: 'Chạy thử' }).click();
    // The page follows by itself.
    await page.getByRole('heading', { name: 'Kết quả chạy thử 30 ngày' }).waitFor();
    await page.getByText('Gửi thư từ mức (1–4): 2 → 4').waitFor();
    const figures = page.getByRole('region', { name: 'Hai bộ quy tắc cạnh nhau' });
    expect(await figures.getByRole('row', { name: /^Cảnh báo gửi thư \d/ }).textContent()).toMatch(/[1-9]0$/);
    const differing = page.locator('[aria-labelledby="differing"] > li');
    expect(await differing.count()).toBeGreaterThan(0);
    await expectSound(page);
    await shoot(page, 'chay-thu-desktop');
    await differing.first().getByRole('link').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/(canh-bao|vu-viec|tin)/);
    await page.context().close();
  });

  it('is read on a phone at night, and goes without scripts', { timeout: 60_000 }, async () => {
    hold = Promise.resolve();
    const plain = await enter(browser, desk, { ...PHONE, javaScriptEnabled: false });
    await signIn(plain, desk);
    await plain.goto('/chay-thu');
    await plain.getByLabel('Khoảng thời gian').selectOption('7');
    await plain.getByRole('button', { name: 'Chạy thử' }).click();
    await expect
      .poll(
        async () => (
          await plain.goto('/chay-thu'),
          plain.getByRole('heading', { name: 'Kết quả chạy thử 7 ngày' }).count()
        ),
        {
          timeout: 30_000,
        },
      )
      .toBe(1);
    await plain.context().close();

    const page = await enter(browser, desk, { ...PHONE, colorScheme: 'dark', bypassCSP: true });
    await signIn(page, desk);
    await page.goto('/chay-thu');
    await expectSound(page);
    await shoot(page, 'chay-thu-phone');
    await page.context().close();
  });

  it('lets an officer say what an alert was worth', async () => {
    const page = await enter(browser, desk, { ...PHONE, bypassCSP: true });
    await signIn(page, desk);
    await page.goto(`/canh-bao/${encodeURIComponent(desk.news.over.id)}`);
    await page.getByRole('button', { name: 'nhiễu' }).click();
    await page.getByRole('status').getByText('Đã ghi lời đánh giá').waitFor();
    await page.getByText('Nguyễn Thị Hạnh đánh giá: nhiễu').waitFor();
    await expectSound(page);
    await shoot(page, 'danh-gia-phone');
    await page.context().close();
  });
});
