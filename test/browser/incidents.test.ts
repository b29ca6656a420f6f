import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot, sideways, unfold } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

const THU: Person = { id: 'thu', name: 'Trần Văn Thủ', role: 'leader' };

describe('an incident in a browser', () => {
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

  it(
    'is opened from an alert on a phone, judged, spoken of, and confirmed by a leader',
    { timeout: 180_000 },
    async () => {
      const page = await enter(browser, desk, {
        ...PHONE,
        viewport: { width: 360, height: 780 },
        colorScheme: 'dark',
        bypassCSP: true,
      });
      await signIn(page, desk);
      await page.goto(`/canh-bao/${encodeURIComponent(desk.news.rumour.id)}`);
      await page.getByRole('button', { name: 'Mở sự vụ' }).click();
      await page.getByLabel('Tên sự vụ').fill('Tin về rút một lần ở khu công nghiệp');
      await shoot(page, 'mo-su-vu-phone');
      await page.getByRole('main').getByRole('button', { name: 'Mở sự vụ' }).click();
      await page.getByRole('heading', { level: 1, name: 'Tin về rút một lần' }).waitFor();
      const room = new URL(page.url()).pathname;
      expect(await page.getByRole('button', { name: 'Bắt đầu xử lý' }).isDisabled()).toBe(true);
      await page.getByText('Chọn loại', { exact: true }).click();
      const kind = page.getByRole('form', { name: 'Chọn loại' });
      await kind.getByRole('radio', { name: /^D · / }).check();
      await kind.getByRole('textbox', { name: 'Lý do' }).fill('Không có căn cứ, người nói tin là thật');
      await kind.getByRole('button', { name: 'Ghi loại' }).click();
      await page.getByText('Đã ghi loại việc.').waitFor();
      await page.getByText('Quyết định', { exact: true }).click();
      const voice = page.getByRole('form', { name: 'Quyết định' });
      await voice.getByRole('radio', { name: /Công bố/ }).check();
      await voice.getByRole('textbox', { name: 'Lý do' }).fill('Nhiều người đọc, đồng hồ đang chạy');
      await voice.getByRole('button', { name: 'Ghi quyết định' }).click();
      await page.getByText('Đã ghi quyết định.').waitFor();
      await shoot(page, 'su-vu-phone');
      await unfold(page);
      await expectSound(page, 'room, phone');
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await shoot(page, 'su-vu-phone-mo-het');
      await page.goto('/su-vu');
      await shoot(page, 'su-vu-danh-sach-phone');
      await expectSound(page, 'list, phone');
      await page.context().close();

      const leader = await enter(browser, desk, { ...DESKTOP, colorScheme: 'light', bypassCSP: true });
      await signIn(leader, desk, THU);
      await leader.goto(room);
      await leader.getByText('Chấm và xác nhận mức').click();
      const level = leader.getByRole('form', { name: 'Chấm và xác nhận mức' });
      for (const factor of ['harm', 'reach', 'emotion', 'responsibility', 'vulnerable'])
        await level.locator(`select[name=${factor}]`).selectOption('3');
      await level.getByRole('combobox', { name: /^Mức/ }).selectOption('3');
      await level.getByRole('textbox', { name: 'Lý do' }).fill('Lan nhanh trong công nhân');
      await level.getByRole('button', { name: 'Xác nhận mức' }).click();
      await leader.getByText('Đã xác nhận mức.').waitFor();
      await leader.getByRole('button', { name: 'Bắt đầu xử lý' }).click();
      await leader.getByText('Đang xử lý', { exact: true }).first().waitFor();
      await shoot(leader, 'su-vu-desktop');
      await expectSound(leader, 'room, desktop');
      await leader.emulateMedia({ media: 'print' });
      await shoot(leader, 'su-vu-giay');
      await leader.emulateMedia({ media: 'screen' });
      await leader.goto('/');
      await shoot(leader, 'hom-nay-su-vu');
      await leader.context().close();
    },
  );
});
