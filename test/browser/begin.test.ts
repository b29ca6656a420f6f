import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { launch, PHONE } from '../support/browser.ts';
import { testRules } from '../support/rules.ts';
import { testWorld } from '../support/world.ts';
import { bringAxe, expectSound, shoot, watch } from './sound.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

describe('a newcomer on a phone', () => {
  let browser: Browser;
  let app: App;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    const rules = await testRules((all) => {
      all.sources = all.sources.slice(0, 3);
    });
    const world = testWorld({ now: '2026-11-23T07:05:00+07:00' });
    app = await startApp({
      databaseUrl: 'sqlite::memory:',
      rules,
      world,
      root: ROOT,
      port: 0,
      schedule: false,
    });
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  async function sound(page: Page, name: string): Promise<void> {
    await shoot(page, name);
    await expectSound(page, name);
  }

  it('signs in on a fresh house, answers with one mistake, and plays the drill to its end', async () => {
    const context = await browser.newContext({ ...PHONE, viewport: { width: 360, height: 740 } });
    await bringAxe(context);
    const page = await context.newPage();
    const heard = watch(page);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const head = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

    await page.goto(await app.signInLink());
    await press('Đăng nhập');
    await head('Bắt đầu');
    await sound(page, 'bat-dau');
    await page.getByRole('link', { name: 'Bắt đầu', exact: true }).last().click();
    await head('Cơ quan');
    await page.getByLabel('Tên đầy đủ').fill('Bảo hiểm xã hội tỉnh Biển Xa');
    await page.getByLabel('Tên gọn').fill('BHXH Biển Xa');
    await sound(page, 'bat-dau-co-quan');
    await press('Lưu và sang bước sau');

    await head('Tỉnh, thành phố');
    await page.getByLabel('Gõ tên tỉnh').fill('Ninh Thuan');
    await press('Lưu và sang bước sau');
    await head('Người nhận');
    await page.getByText('Ninh Thuận nay thuộc Khánh Hòa').waitFor();

    const officer = page.getByRole('group', { name: 'Cán bộ truyền thông' });
    await officer.getByLabel('Họ tên hoặc chức danh').fill('Trần Thị Mai');
    await officer.getByLabel('Thư điện tử').fill('mai bhxh.example');
    await press('Lưu và sang bước sau');
    const mail = officer.getByLabel('Thư điện tử');
    await page.getByText('những gì bạn đã nhập vẫn còn').waitFor();
    expect(await mail.inputValue()).toBe('mai bhxh.example');
    expect(await mail.getAttribute('aria-invalid')).toBe('true');
    await sound(page, 'bat-dau-nguoi-nhan-sai');
    await mail.fill('mai@bhxh-bienxa.example');
    await press('Lưu và sang bước sau');

    await head('Gửi thư');
    await sound(page, 'bat-dau-thu');
    await page.getByRole('link', { name: 'Bỏ qua, làm sau' }).click();
    await head('Nghe những đâu');
    await sound(page, 'bat-dau-nguon');
    await press('Xong, sang phần diễn tập');
    await head('Diễn tập');
    await sound(page, 'dien-tap');

    const strip = page.getByRole('complementary', { name: 'Diễn tập' });
    await press('Diễn tập 10 phút');
    await head('Hôm nay');
    await strip.getByText('Bước 1/5').waitFor();
    await sound(page, 'dien-tap-hom-nay');
    await strip.getByRole('link', { name: 'Mở cảnh báo' }).click();
    await strip.getByText('Bước 2/5').waitFor();
    await sound(page, 'dien-tap-canh-bao');
    await strip.getByRole('link', { name: 'Xem vì sao' }).click();
    await strip.getByText('Bước 3/5').waitFor();
    await strip.getByRole('link', { name: 'Tới chỗ nhận việc' }).click();
    await page.getByRole('button', { name: 'Tôi nhận việc này' }).click();
    await strip.getByText('Bước 4/5').waitFor();
    await strip.getByRole('link', { name: 'Mở tin ấy' }).click();
    await shoot(page, 'dien-tap-tin');
    await page.getByText('Sửa cách hiểu', { exact: true }).click();
    await page.getByLabel('Thuộc phạm vi').selectOption({ label: 'không' });
    await press('Ghi lời sửa');
    await strip.getByText('Bước 5/5').waitFor();
    await strip.getByRole('link', { name: 'Tới chỗ đánh giá' }).click();
    await sound(page, 'dien-tap-danh-gia');
    await page.getByRole('button', { name: 'hữu ích' }).first().click();
    await strip.getByText('Xong cả 5 bước').waitFor();
    await press('Xem kết quả');
    await page.getByText('Bạn đã làm đủ 5 bước').waitFor();
    await sound(page, 'dien-tap-ket-qua');
    expect(await strip.count()).toBe(0);
    await page.getByRole('link', { name: 'Vào bàn trực' }).click();
    await head('Hôm nay');
    await page.getByText('Còn 1 việc thiết lập ban đầu chưa xong').waitFor();
    await sound(page, 'hom-nay-moi');
    expect(heard).toEqual([]);
    await context.close();
  }, 180_000);
});
