import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { takePictures } from './pictures.ts';
import { enter, type OpenDesk, openFilledDesk, pagesOf, signIn } from './visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `HAIDANG_SHOTS=FOLDER` asks for a picture of every page. */
const PICTURES = process.env['HAIDANG_SHOTS'];

describe('the desk in a browser', () => {
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

  async function inside(options: Parameters<typeof enter>[2]): Promise<Page> {
    const page = await enter(browser, desk, options);
    await signIn(page, desk);
    return page;
  }

  it('lets an officer in, shows the morning, and is told who takes the alert', async () => {
    const page = await enter(browser, desk, PHONE);
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('console', (line) => {
      // The page that asks for sign-in is answered with 401, and the browser says so.
      if (line.type() === 'error' && !line.text().includes('401')) trouble.push(line.text());
    });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Cần đăng nhập' }).waitFor();

    await signIn(page, desk);
    await page.getByText('đã nghe 7/8 nguồn trong một ngày qua').first().waitFor();
    await page.getByRole('link', { name: 'Lời đồn sắp cấm rút bảo hiểm xã hội một lần' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lời đồn sắp cấm rút' }).waitFor();
    await page.getByRole('button', { name: 'Tôi nhận việc này' }).click();

    await page.getByRole('status').getByText('Bạn đã nhận việc này').waitFor();
    expect(await page.getByRole('button', { name: 'Tôi nhận việc này' }).isDisabled()).toBe(true);
    await page.getByText('Nguyễn Thị Hạnh đã nhận việc này.').waitFor();
    expect((await desk.office.store.alerts.get(desk.news.rumour.id))?.acknowledgedBy).toBe('Nguyễn Thị Hạnh');

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('taken by Nguyễn Thị Hạnh').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/canh-bao');
    await page.getByRole('heading', { name: 'Please sign in' }).waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('shows the letter inside its closed frame', async () => {
    const page = await inside(DESKTOP);
    await page.goto(`/hop-thu/${desk.news.letter}`);
    const letter = page.frameLocator('iframe[title="Thư như người nhận thấy"]');
    await letter.getByRole('heading', { name: 'Lời đồn sắp cấm rút bảo hiểm xã hội một lần' }).waitFor();
    await page.context().close();
  });

  it.each([
    ['by day', 'light'],
    ['by night', 'dark'],
  ] as const)(
    'has nothing on any page that shuts people out, %s',
    { timeout: 90_000 },
    async (_, colorScheme) => {
      const page = await inside({ ...DESKTOP, colorScheme, bypassCSP: true });
      for (const [name, address] of Object.entries(pagesOf(desk))) {
        await page.goto(address);
        await page.evaluate(AXE);
        const result = await page.evaluate<AxeResults>('axe.run()');
        const grave = result.violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.html).join(' ')}`);
        expect(grave).toEqual([]);
        expect(result.passes.length).toBeGreaterThan(10);
      }
      await page.context().close();
    },
  );

  it('is reached by keyboard: skip link first, then the rooms, then the work', async () => {
    const page = await inside(DESKTOP);
    await page.goto(`/canh-bao/${encodeURIComponent(desk.news.over.id)}`);
    await page.goto('/nguon');
    const held: string[] = [];
    for (let press = 0; press < 22; press++) {
      await page.keyboard.press('Tab');
      held.push(
        await page.evaluate(() => {
          const control = document.activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(control ?? document.body);
          const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
          return `${control?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? ''}${seen ? '' : ' (unseen)'}`;
        }),
      );
    }
    expect(held.slice(0, 15)).toEqual([
      'Đến nội dung chính',
      'Hải ĐăngBHXH Vân Sơn',
      expect.stringMatching(/^Trực/),
      'Nghe',
      'Báo',
      'Máy',
      'Nhà',
      'English',
      'Tin',
      'Nhận định',
      'Mối quan tâm',
      'Lịch',
      'Dự báo',
      'Nguồn',
      'Độ phủ',
    ]);
    expect(held.slice(15)).toContain('Thử lại ngay Diễn đàn Hỏi đáp chế độ');

    await page.goto('/nguon');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const again = page.getByRole('button', { name: 'Thử lại ngay Diễn đàn Hỏi đáp chế độ' });
    const there = () => again.evaluate((button) => button === document.activeElement);
    for (let press = 0; press < 8 && !(await there()); press++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Đã xếp lượt nghe lại').waitFor();
    expect(desk.office.jobs).toContain('collect');
    await page.context().close();
  });

  it('never scrolls sideways on a phone, and gives a thumb room', { timeout: 60_000 }, async () => {
    const page = await inside(PHONE);
    for (const [name, address] of Object.entries(pagesOf(desk))) {
      await page.goto(address);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, name).toBeLessThanOrEqual(0);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, nav a')]
          .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44)
          .map((control) => control.textContent),
      );
      expect(small, name).toEqual([]);
    }
    await page.context().close();
  });

  it('draws Vietnamese with the font it brings along', async () => {
    const page = await inside(PHONE);
    const faces = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter((face) => face.status === 'loaded')
        .map(
          (face) =>
            `${face.family.replaceAll('"', '')} ${face.unicodeRange.startsWith('U+102') ? 'vietnamese' : 'latin'}`,
        );
    });
    expect(new Set(faces)).toEqual(new Set(['Be Vietnam Pro vietnamese', 'Be Vietnam Pro latin']));
    await page.context().close();
  });

  it('keeps Hôm nay fresh in place, and says when it lost the desk', async () => {
    const page = await enter(browser, desk, DESKTOP);
    await page.clock.install();
    await signIn(page, desk);
    const { store, world } = desk.office;
    await store.alerts.put({
      ...desk.news.over,
      id: 'fresh',
      title: 'Vụ việc vừa mở',
      phase: 'rising',
      closedAt: null,
      openedAt: world.now(),
    });
    await page.clock.runFor(61_000);
    await page.getByRole('link', { name: 'Vụ việc vừa mở' }).waitFor();
    expect(await page.locator('.badge:visible').innerText()).toBe('1');

    await page.route('**/*', (route) => route.abort());
    await page.clock.runFor(61_000);
    await page.getByRole('alert').getByText('Mất liên lạc với Hải Đăng').waitFor();
    await page.context().close();
  });

  if (PICTURES !== undefined)
    it('takes a picture of every page', { timeout: 180_000 }, () => takePictures(browser, desk, PICTURES));
});
