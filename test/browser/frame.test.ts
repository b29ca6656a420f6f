import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ADMIN } from '../../src/web/access.ts';
import { launch, PHONE, READER } from '../support/browser.ts';
import { expectSound, shoot, sideways } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

describe('the frame of the desk', () => {
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

  /** A window of this size, signed in as an officer. */
  async function inside(width: number, options: Parameters<typeof enter>[2] = {}): Promise<Page> {
    const viewport = { width, height: width < 500 ? 740 : 900 };
    const page = await enter(browser, desk, { ...READER, viewport, ...options });
    await signIn(page, desk);
    return page;
  }

  it.each([
    [320, 'Tiếng Việt'],
    [360, 'Tiếng Việt'],
    [320, 'English'],
    [768, 'Tiếng Việt'],
  ] as const)('gives a thumb five places with whole labels, %i px wide, in %s', async (width, language) => {
    const page = await inside(width);
    if (language === 'English') await page.getByRole('button', { name: language }).click();
    const bar = page.getByRole('navigation', { name: /^(Phòng hay dùng|Rooms in daily use)$/ });
    await bar.getByRole('link', { name: /^(Thêm|More)$/ }).waitFor();
    const places = await bar.getByRole('link').evaluateAll((links) =>
      links.map((link) => {
        const [box, label] = [link, link.querySelector('span')].map((one) => one?.getBoundingClientRect());
        return {
          thumb: Math.min(box?.width ?? 0, box?.height ?? 0) >= 44,
          whole: (label?.left ?? -1) >= (box?.left ?? 0) && (label?.right ?? 9_999) <= (box?.right ?? 0),
          line: (label?.height ?? 99) < 24,
        };
      }),
    );
    expect(places).toEqual(Array.from({ length: 5 }, () => ({ thumb: true, whole: true, line: true })));
    await page.context().close();
  });

  it('reaches every room from a phone without scripts, and says where one is', async () => {
    const page = await inside(360, {
      ...PHONE,
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    await page.getByRole('link', { name: 'Thêm', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Tất cả các phòng' }).waitFor();
    for (const group of ['Trực', 'Nghe', 'Báo', 'Máy', 'Nhà'])
      await page.getByRole('heading', { level: 2, name: group, exact: true }).waitFor();
    await shoot(page, 'them-360-light');
    await page.getByRole('main').getByRole('link', { name: 'Sổ gửi', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Sổ gửi/ }).waitFor();
    expect(await page.locator('.bar [aria-current="page"]').innerText()).toBe('Thêm');
    await page.context().close();
  });

  it.each([1024, 1280])(
    'stands on two lines of a desktop %i px wide, whichever group is open',
    async (width) => {
      const page = await inside(width);
      for (const group of ['Trực', 'Nghe', 'Báo', 'Máy', 'Nhà']) {
        await page.getByRole('navigation', { name: 'Nhóm phòng' }).getByRole('link', { name: group }).click();
        const rooms = page.getByRole('navigation', { name: `Các phòng trong nhóm ${group}` });
        const tops = await rooms
          .getByRole('link')
          .evaluateAll((links) => [...new Set(links.map((link) => link.getBoundingClientRect().top))]);
        expect(tops, group).toHaveLength(1);
        expect(await page.locator('.top').evaluate((top) => top.clientHeight)).toBe(100);
        expect(await rooms.locator('[aria-current="page"]').count()).toBe(1);
        expect(await sideways(page), group).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    },
  );

  it('counts what nobody has taken, wherever one is', async () => {
    const page = await inside(1280);
    await page.goto('/nguon');
    await page
      .getByRole('link', { name: 'Trực 1 chưa ai nhận' })
      .or(page.getByRole('link', { name: /^Trực.*1 chưa ai nhận/ }))
      .first()
      .waitFor();
    await page.goto('/canh-bao');
    await page.getByRole('link', { name: /^Cảnh báo.*1 chưa ai nhận/ }).waitFor();
    await page.context().close();
  });

  it('keeps what was held back behind its count', async () => {
    const page = await inside(360);
    await page.goto('/canh-bao');
    const why = page.getByText('Dấu hiệu mà Hải Đăng quyết định không làm phiền bạn');
    expect(await why.isVisible()).toBe(false);
    await page.getByText('Đã cân nhắc, không báo').click();
    await why.waitFor();
    await page.context().close();
  });

  it('stands still for who asked for it, and prints as by day', async () => {
    const page = await inside(1280, { reducedMotion: 'reduce', colorScheme: 'dark' });
    const swift = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--swift').trim());
    expect(await swift()).toBe('0ms');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await swift()).not.toBe('0ms');
    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      const title = getComputedStyle(document.querySelector('.card-title a') ?? document.body).color;
      return { color, backgroundColor, title };
    });
    expect(paper).toEqual({
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
      title: 'rgb(18, 34, 46)',
    });
    for (const nav of ['.bar', '.groups', '.group-rooms'])
      expect(await page.locator(nav).first().isVisible(), nav).toBe(false);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'shows every component, and shuts nobody out (%s)',
    { timeout: 60_000 },
    async (colorScheme) => {
      for (const width of [360, 1280]) {
        const viewport = { width, height: 900 };
        const page = await enter(browser, desk, { ...READER, viewport, colorScheme, bypassCSP: true });
        await signIn(page, desk, ADMIN);
        for (const [name, at] of [
          ['thanh-phan', '/thanh-phan'],
          ['them', '/them'],
        ] as const) {
          await page.goto(at);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await shoot(page, `${name}-${width}-${colorScheme}`);
          await expectSound(page, name);
        }
        await page.context().close();
      }
    },
  );
});
