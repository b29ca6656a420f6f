import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { bringAxe, expectSound, shoot, sideways, unfold } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

describe('Phản ánh, in a browser', () => {
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

  it('is written down on a phone while the caller speaks, then routed and answered', async () => {
    const page = await enter(browser, desk, {
      ...PHONE,
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 1,
    });
    await bringAxe(page.context());
    await signIn(page, desk);
    await page.goto('/phan-anh');
    await page
      .getByLabel('Người dân nói gì')
      .fill('Có đúng là sắp cấm rút một lần không? Gọi lại em 0901 234 567.');
    await page.getByLabel('Loại').selectOption({ label: 'Câu hỏi' });
    await page.getByLabel('Ở đâu').fill('KCN Suối Đá');
    await page.getByLabel('Gọi lại theo số, địa chỉ nào').fill('0901 234 567');
    await shoot(page, 'phan-anh-ghi');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Câu hỏi · Đường dây nóng' }).waitFor();
    expect(await page.getByText('Gọi lại em [số điện thoại].').count()).toBe(1);
    await expectSound(page, 'a tip');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await shoot(page, 'phan-anh-mot');

    await page.getByLabel('Đơn vị trả lời', { exact: true }).fill('Phòng Chế độ');
    await page.getByRole('button', { name: 'Chuyển', exact: true }).click();
    await page.getByText('Chuyển phản ánh cho: Phòng Chế độ').waitFor();
    await page.getByLabel('Câu trả lời').fill('Không có hạn chót nào trong tháng sau.');
    await page.getByRole('button', { name: 'Ghi là đã trả lời' }).click();
    await page.getByText('Sẽ tự xóa lúc').waitFor();
    expect(await page.getByRole('button', { name: 'Mở lại' }).isEnabled()).toBe(true);
    await page.context().close();
  });

  it('stands on a wide screen, by night as by day', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await enter(browser, desk, { ...DESKTOP, colorScheme });
      await bringAxe(page.context());
      await signIn(page, desk);
      for (const [name, address] of [
        ['phan-anh', '/phan-anh?state=done'],
        ['phan-anh-so', '/phan-anh/so'],
        ['cau-hoi', '/cau-hoi'],
      ] as const) {
        await page.goto(address);
        await unfold(page);
        await expectSound(page, `${name} ${colorScheme}`);
        await shoot(page, `${name}-${colorScheme}`);
      }
      await page.context().close();
    }
  });
});
