import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { say } from '../../src/view/say.ts';
import { GROUPS } from '../../src/web/rooms.tsx';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { watch } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

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
    const trouble = watch(page);
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

  it('is reached by keyboard: skip link first, then the rooms, then the work', async () => {
    const page = await inside(DESKTOP);
    await page.goto(`/canh-bao/${encodeURIComponent(desk.news.over.id)}`);
    await page.goto('/nguon');
    const held: string[] = [];
    for (let press = 0; press < 40; press++) {
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
    const rooms = Object.keys(GROUPS.listen).map((room) => say('vi', `frame.room.${room}`));
    const head = ['Đến nội dung chính', 'Hải ĐăngBHXH Vân Sơn', expect.stringMatching(/^Trực/)];
    expect(held.slice(0, 8 + rooms.length)).toEqual([
      ...head,
      'Nghe',
      'Báo',
      'Máy',
      'Nhà',
      'English',
      ...rooms,
    ]);
    expect(held.slice(8 + rooms.length)).toContain('Thử lại ngay Diễn đàn Hỏi đáp chế độ');

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
});
