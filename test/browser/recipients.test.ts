import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { MINUTE } from '../../src/domain/time.ts';
import { ADMIN, signInLink } from '../../src/web/access.ts';
import { serveDesk } from '../../src/web/server.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { fakePostmaster, keyFor, mailroomRules, post } from '../web/mailroom.ts';
import { fillNewsroom } from '../web/newsroom.ts';
import { openOffice } from '../web/office.ts';
import { enter, type OpenDesk } from './visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env['HAIDANG_SHOTS'];
/** The narrowest phone that is still in people's hands. */
const SMALL = { ...PHONE, viewport: { width: 360, height: 640 } };

describe('recipients in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    const office = await openOffice({ postmaster: fakePostmaster(), change: mailroomRules });
    const { store, rules, world } = office;
    const now = world.now();
    const news = await fillNewsroom(store, now);
    await post(store, rules, now - 20 * MINUTE, { id: 'told' });
    await post(store, rules, now - 9 * MINUTE, {
      id: 'boss',
      recipientId: 'giam-doc',
      to: 'giamdoc@bhxh-vanson.example',
    });
    await post(store, rules, now, { id: 'sure', kind: 'confirm', about: 'mai' });
    const served = await serveDesk(office.app, '127.0.0.1', 0);
    desk = {
      office,
      news,
      address: served.address,
      close: async () => {
        await served.close();
        await store.close();
      },
    };
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  async function shoot(page: Page, name: string): Promise<void> {
    if (PICTURES !== undefined)
      await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
  }

  async function sound(page: Page): Promise<void> {
    await page.evaluate(AXE);
    const result = await page.evaluate<AxeResults>('axe.run()');
    const grave = result.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html).join(' ')}`);
    expect(grave).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }

  /** A phone without an account, as old as they come: no scripts. */
  const stranger = () =>
    enter(browser, desk, { ...SMALL, colorScheme: 'dark', javaScriptEnabled: false, bypassCSP: true });

  it('takes an alert from a letter, without account and without scripts', { timeout: 60_000 }, async () => {
    const plain = await stranger();
    await plain.goto(`/t/${keyFor('told')}`);
    await plain.getByRole('heading', { level: 1, name: 'Lời đồn sắp cấm' }).waitFor();
    await plain.getByLabel('Tôi xem lại sau').selectOption({ label: '2 giờ' });
    await plain.getByRole('button', { name: 'Tôi nhận việc này' }).click();
    await plain.getByRole('status').getByText('Đã ghi: bạn nhận việc này.').waitFor();
    await plain.getByText('Xem lại 09:05').waitFor();
    await plain.getByRole('button', { name: 'Hữu ích' }).click();
    await plain.getByText('Trần Thị Mai đánh giá: Hữu ích.').waitFor();
    await plain.context().close();

    const page = await enter(browser, desk, { ...SMALL, bypassCSP: true });
    await page.goto(`/t/${keyFor('told')}`);
    await sound(page);
    await shoot(page, 'thu-da-nhan-phone');
    await page.goto(`/t/${keyFor('boss')}`);
    await page.getByText('Trần Thị Mai đã nhận việc này').waitFor();
    expect(await page.getByRole('button', { name: 'Tôi nhận việc này' }).count()).toBe(0);
    await sound(page);
    await shoot(page, 'thu-nguoi-khac-nhan-phone');
    await page.context().close();
  });

  it('confirms an address, and stops letters, from a phone', { timeout: 60_000 }, async () => {
    const page = await enter(browser, desk, { ...SMALL, bypassCSP: true });
    await page.goto(`/t/${keyFor('sure')}`);
    await sound(page);
    await shoot(page, 'xac-nhan-phone');
    await page.getByRole('button', { name: 'Đúng, đây là địa chỉ của tôi' }).click();
    await page.getByRole('status').getByText('Đã xác nhận').waitFor();
    await page.getByRole('link', { name: 'Thôi nhận thư' }).click();
    await page.getByText('kể cả cảnh báo khẩn').waitFor();
    await sound(page);
    await shoot(page, 'thoi-nhan-phone');
    await page.getByRole('button', { name: 'Thôi nhận thư' }).click();
    await page.getByRole('heading', { name: 'Đã thôi gửi thư.' }).waitFor();
    await sound(page);
    await page.goto('/t/khong-co');
    await page.getByRole('heading', { name: 'Liên kết này không mở được gì' }).waitFor();
    await sound(page);
    await page.context().close();
  });

  it('lets an administrator look after recipients', { timeout: 90_000 }, async () => {
    for (const [name, options] of Object.entries({ desktop: DESKTOP, phone: SMALL })) {
      const page = await enter(browser, desk, { ...options, bypassCSP: true });
      const { store, world, rules } = desk.office;
      const link = new URL(await signInLink(store, world, rules, ADMIN));
      await page.goto(desk.address + link.pathname + link.search);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
      await page.goto('/nguoi-nhan');
      await page.getByRole('alert').getByText('Thư chưa ra khỏi máy này').waitFor();
      await sound(page);
      await shoot(page, `nguoi-nhan-${name}`);
      await page.getByRole('button', { name: 'Gửi thư thử cho Lê Văn Giám' }).click();
      await page.getByRole('status').getByText('Đã xếp 1 thư thử cho Lê Văn Giám').waitFor();
      await page.getByRole('button', { name: /địa chỉ riêng cho Trần Thị Mai/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Địa chỉ riêng của Trần Thị Mai' }).waitFor();
      await sound(page);
      await shoot(page, `dia-chi-rieng-${name}`);
      await page.context().close();
    }
  });
});
