import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { MINUTE } from '../../src/domain/time.ts';
import { ADMIN } from '../../src/web/access.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { fakePostmaster, keyFor, mailroomRules, post } from '../web/mailroom.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

/** The narrowest phone that is still in people's hands. */
const SMALL = { ...PHONE, viewport: { width: 360, height: 640 } };

describe('recipients in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk({ postmaster: fakePostmaster(), change: mailroomRules });
    const { store, rules, world } = desk.office;
    const now = world.now();
    await post(store, rules, now - 20 * MINUTE, { id: 'told' });
    await post(store, rules, now - 9 * MINUTE, {
      id: 'boss',
      recipientId: 'giam-doc',
      to: 'giamdoc@bhxh-vanson.example',
    });
    await post(store, rules, now, { id: 'sure', kind: 'confirm', about: 'mai' });
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

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
    await expectSound(page);
    await shoot(page, 'thu-da-nhan-phone');
    await page.goto(`/t/${keyFor('boss')}`);
    await page.getByText('Trần Thị Mai đã nhận việc này').waitFor();
    expect(await page.getByRole('button', { name: 'Tôi nhận việc này' }).count()).toBe(0);
    await expectSound(page);
    await shoot(page, 'thu-nguoi-khac-nhan-phone');
    await page.context().close();
  });

  it('confirms an address, and stops letters, from a phone', { timeout: 60_000 }, async () => {
    const page = await enter(browser, desk, { ...SMALL, bypassCSP: true });
    await page.goto(`/t/${keyFor('sure')}`);
    await expectSound(page);
    await shoot(page, 'xac-nhan-phone');
    await page.getByRole('button', { name: 'Đúng, đây là địa chỉ của tôi' }).click();
    await page.getByRole('status').getByText('Đã xác nhận').waitFor();
    await page.getByRole('link', { name: 'Thôi nhận thư' }).click();
    await page.getByText('kể cả cảnh báo khẩn').waitFor();
    await expectSound(page);
    await shoot(page, 'thoi-nhan-phone');
    await page.getByRole('button', { name: 'Thôi nhận thư' }).click();
    await page.getByRole('heading', { name: 'Đã thôi gửi thư.' }).waitFor();
    await expectSound(page);
    await page.goto('/t/khong-co');
    await page.getByRole('heading', { name: 'Liên kết này không mở được gì' }).waitFor();
    await expectSound(page);
    await page.context().close();
  });

  it('lets an administrator look after recipients', { timeout: 90_000 }, async () => {
    for (const [name, options] of Object.entries({ desktop: DESKTOP, phone: SMALL })) {
      const page = await enter(browser, desk, { ...options, bypassCSP: true });
      await signIn(page, desk, ADMIN);
      await page.goto('/nguoi-nhan');
      await page.getByRole('alert').getByText('Thư chưa ra khỏi máy này').waitFor();
      await expectSound(page);
      await shoot(page, `nguoi-nhan-${name}`);
      await page.getByRole('button', { name: 'Gửi thư thử cho Lê Văn Giám' }).click();
      await page.getByRole('status').getByText('Đã xếp 1 thư thử cho Lê Văn Giám').waitFor();
      await page.getByRole('button', { name: /địa chỉ riêng cho Trần Thị Mai/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Địa chỉ riêng của Trần Thị Mai' }).waitFor();
      await expectSound(page);
      await shoot(page, `dia-chi-rieng-${name}`);
      await page.context().close();
    }
  });
});
