import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Labels } from '../../src/domain/lesson.ts';
import type { Teacher } from '../../src/web/desk.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { hear } from '../web/hesitant.ts';
import { HANH } from '../web/office.ts';
import { expectSound, shoot, watch } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

describe('teaching in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  let end = () => {};
  const held = new Promise<void>((done) => (end = done));
  const teacher: Teacher = {
    async teach(_, checks, progress) {
      progress(0.4);
      await held;
      const mended = (labels: Labels) => ({ before: { ...labels, stance: 'neutral' }, after: labels });
      return { bytes: Uint8Array.from([1]), answers: checks.map((check) => mended(check.labels)) };
    },
    adopt: () => Promise.resolve(),
  };
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk({ teacher });
    await hear(desk.office, 40);
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('goes by keys alone: choose, save, skip, undo, and off when one wants', async () => {
    const page = await enter(browser, desk, DESKTOP);
    const trouble = watch(page);
    await signIn(page, desk);
    await page.goto('/day-may');
    await page.getByRole('button', { name: 'Lấy 20 tin' }).click();
    await page.getByText('Tin 1/20 của lượt này').waitFor();
    await shoot(page, 'day-may-hoi-desktop');
    const first = await page.locator('[data-answer] input[name=mention]').inputValue();

    await page.keyboard.press('Enter');
    await page.getByText('Tin 1/20 của lượt này').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('g');
    await shoot(page, 'day-may-chon-desktop');
    await page.keyboard.press('Enter');
    await page.getByText('Tin 2/20 của lượt này').waitFor();
    expect((await desk.office.store.mentions.get(first))?.meaning).toMatchObject({
      stance: 'negative',
      grievance: true,
    });
    await page.keyboard.press('s');
    await page.getByText('Tin 3/20 của lượt này').waitFor();
    await page.keyboard.press('z');
    await page.getByText('Tin 2/20 của lượt này').waitFor();

    await page.getByLabel('Dùng phím tắt').uncheck();
    await page.reload();
    await page.keyboard.press('1');
    expect(await page.getByRole('radio').first().isChecked()).toBe(false);
    await page.getByLabel('Dùng phím tắt').check();
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('goes without scripts, and fits a thumb', async () => {
    const page = await enter(browser, desk, { ...PHONE, javaScriptEnabled: false });
    await signIn(page, desk);
    await page.goto('/day-may');
    await shoot(page, 'day-may-hoi-phone');
    const place = await page.locator('.page-sub').textContent();
    await page.getByText('không phải tin của ngành mình').click();
    await page.getByRole('button', { name: 'Ghi và sang tin sau' }).click();
    expect(await page.locator('.page-sub').textContent()).not.toBe(place);
    await page.context().close();
  });

  it('shuts nobody out, on a desktop and on a phone', { timeout: 90_000 }, async () => {
    for (const options of [
      { ...DESKTOP, colorScheme: 'light' },
      { ...PHONE, colorScheme: 'dark' },
    ] as const) {
      const page = await enter(browser, desk, { ...options, bypassCSP: true });
      await signIn(page, desk);
      for (const address of ['/day-may', '/day-may/do-dung', '/tin', `/tin/${desk.news.mentions[2] ?? ''}`]) {
        await page.goto(address);
        await expectSound(page, address);
      }
      await page.context().close();
    }
  });

  it('corrects several news at once, and one on its own page', async () => {
    const page = await enter(browser, desk, DESKTOP);
    await signIn(page, desk);
    await page.goto('/tin');
    const boxes = page.getByRole('checkbox', { name: 'Chọn để sửa' });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByText('Sửa các tin đã chọn').click();
    await shoot(page, 'tin-chon-desktop');
    await page.getByLabel('Ghi là').selectOption({ label: 'Phản ánh: có' });
    await page.getByRole('button', { name: 'Ghi lời sửa' }).click();
    await page.getByRole('status').getByText('cho 2 tin').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác tất cả' }).click();
    await page.getByRole('status').getByText('Đã hoàn tác lượt sửa 2 tin').waitFor();

    await page.goto(`/tin/${desk.news.mentions[2] ?? ''}`);
    await page.getByText('Sửa cách hiểu').click();
    await page.getByLabel('Độ nặng').selectOption('1');
    await shoot(page, 'mot-tin-sua-desktop');
    await page.getByRole('button', { name: 'Ghi lời sửa' }).click();
    await page.getByRole('button', { name: 'Bỏ lời sửa Độ nặng' }).click();
    await page.getByRole('status').getByText('Đã bỏ lời sửa').waitFor();
    await page.context().close();
  });

  it(
    'shows a teaching go on and end untouched, and one click takes the new version',
    { timeout: 90_000 },
    async () => {
      const { store } = desk.office;
      const page = await enter(browser, desk, DESKTOP);
      await signIn(page, desk);
      for (let drawn = await store.draws.latest(); drawn.some(({ outcome }) => outcome === null);) {
        await page.goto('/day-may');
        await page
          .getByRole('radio')
          .nth(drawn.length % 2)
          .check();
        await page.getByRole('button', { name: 'Ghi và sang tin sau' }).click();
        drawn = await store.draws.latest();
      }
      const said = [{ field: 'stance', subject: '', value: 'negative' }] as const;
      for (const { id } of await store.draws.candidates(0))
        await store.corrections.say(id, said, HANH, desk.office.world.now());
      await page.goto('/day-may/do-dung');
      await page.getByRole('button', { name: 'Dạy lại từ lời cán bộ' }).click();
      await page.getByText('theo yêu cầu của Nguyễn Thị Hạnh: 40%').waitFor();
      await shoot(page, 'do-dung-dang-day-desktop');
      end();
      await page.getByText('chờ quyết định').waitFor();
      await shoot(page, 'do-dung-desktop');
      await page.getByRole('button', { name: 'Dùng bản này' }).click();
      await page.getByRole('status').getByText('Đã chuyển sang bản này').waitFor();
      await page.getByRole('button', { name: 'Trở về bản đi kèm' }).click();
      await page.getByRole('status').getByText('Đã trở về bản đi kèm').waitFor();
      expect(await store.models.inUse()).toBeNull();
      await page.setViewportSize(PHONE.viewport);
      await shoot(page, 'do-dung-phone');
      await page.context().close();
    },
  );
});
