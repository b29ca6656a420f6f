import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { fillTalk } from '../web/talk.ts';
import { expectSound, shoot, watch } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

const PAGES = {
  'moi-quan-tam': '/moi-quan-tam',
  'mot-chu-de': '/moi-quan-tam?topic=rut_mot_lan&days=90',
  'mot-nam': '/moi-quan-tam?days=365',
  'it-tin': '/moi-quan-tam?days=7&topic=tu_nguyen',
  lich: '/lich',
} as const;

describe('concerns and the calendar, in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk();
    const { store, world, rules } = desk.office;
    await fillTalk(store, world.now(), 60);
    rules.calendar.campaigns = [
      {
        id: 'thang-van-dong',
        name: 'Tháng vận động tham gia tự nguyện',
        topics: ['rut_mot_lan'],
        from: '2026-11-08',
        to: '2026-12-08',
        lift: 2,
      },
    ];
    rules.roster = [
      { who: rules.recipients[0]?.id ?? '', days: ['mon', 'wed', 'sun'], from: '07:00', to: '07:00' },
    ];
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('shuts nobody out, opened and closed, on a desktop and on a phone', { timeout: 240_000 }, async () => {
    for (const [name, options] of [
      ['desktop-light', { ...DESKTOP, colorScheme: 'light' }],
      ['desktop-dark', { ...DESKTOP, colorScheme: 'dark' }],
      ['phone-light', { ...PHONE, viewport: { width: 360, height: 780 }, colorScheme: 'light' }],
      ['phone-dark', { ...PHONE, viewport: { width: 360, height: 780 }, colorScheme: 'dark' }],
    ] as const) {
      const page = await enter(browser, desk, { ...options, bypassCSP: true });
      await signIn(page, desk);
      for (const [shot, address] of Object.entries(PAGES)) {
        await page.goto(address);
        await shoot(page, `${shot}-${name}`);
        await expectSound(page, `${shot} ${name}`);
      }
      await page.context().close();
    }
  });

  it('reads a chart by keys, one day after the other, without breaking the policy of the page', async () => {
    const page = await enter(browser, desk, DESKTOP);
    const refused = watch(page);
    await signIn(page, desk);
    await page.goto('/moi-quan-tam');
    const chart = page.getByRole('figure', { name: 'Số tin theo thái độ' });
    await chart.getByRole('slider', { name: 'Đọc từng ngày' }).focus();
    const said = chart.getByRole('status');
    await expect.poll(() => said.textContent()).toContain('23/11/2026');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => said.textContent()).toMatch(/Chủ Nhật, 22\/11\/2026: \d+ tin \(\d+ tiêu cực/);
    await page.keyboard.press('Home');
    await expect.poll(() => said.textContent()).toContain('27/10/2026');
    const plot = chart.getByRole('img', { name: 'Số tin theo thái độ' });
    const box = await plot.boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 2, (box?.y ?? 0) + 60);
    await expect.poll(() => said.textContent()).toContain('23/11/2026');
    expect(refused).toEqual([]);
    await page.context().close();
  });

  it('narrows to one topic and leads to its items, without scripts', async () => {
    const page = await enter(browser, desk, { ...DESKTOP, javaScriptEnabled: false });
    await signIn(page, desk);
    await page.goto('/moi-quan-tam');
    await page.getByRole('combobox', { name: 'Chủ đề' }).selectOption('rut_mot_lan');
    await page.getByRole('combobox', { name: 'Thời gian' }).selectOption('7');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    expect(new URL(page.url()).search).toContain('topic=rut_mot_lan');
    await page.getByRole('link', { name: 'Đọc các tin này' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/tin');
    await page.context().close();
  });
});
