import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

const SMALL = { ...PHONE, viewport: { width: 360, height: 740 }, bypassCSP: true } as const;

describe('why, and what it was worth, in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk();
    const { store, world } = desk.office;
    const at = world.now() - 8 * HOUR;
    const { id } = desk.news.rumour;
    const telling = (recipientId: string, outcome: 'now' | 'brief' | 'none', key: string, data = {}) => ({
      id: `${id}:1:${recipientId}`,
      at,
      alertId: id,
      edition: 1,
      kind: 'alert' as const,
      recipientId,
      outcome,
      reason: {
        key,
        data,
      },
    });
    const [first = 'a', second = 'b', third = 'c'] = desk.office.rules.recipients.map((one) => one.id);
    await store.tellings.keep([
      telling(first, 'now', 'route.urgent', { level: 3 }),
      telling(second, 'brief', 'route.quiet', { from: '22:00', to: '06:30' }),
      telling(third, 'none', 'route.below', { level: 3, from: 4 }),
    ]);
    for (let n = 0; n < 6; n++) {
      const opened = world.now() - (n + 3) * 24 * HOUR;
      const subject = { kind: 'story' as const, id: `vu-${n}` };
      const before = { ...desk.news.over, id: `cu-${n}`, situation: subject, openedAt: opened };
      await store.alerts.put({ ...before, closedAt: opened + HOUR, title: `Vụ việc cũ thứ ${n + 1}` });
      await store.signals.keep([
        {
          id: `cu-s${n}`,
          rule: 'surge',
          subject,
          at: opened,
          level: 2,
          score: 3,
          observed: 5,
          expected: 1,
          window: 24 * HOUR,
          publishers: 3,
          kinds: ['press'],
          evidence: [],
          reason: {
            key: 'signal.surge',
            data: {
              n: 5,
              hours: 24,
              expected: 1,
              publishers: 3,
            },
          },
          factors: {
            harm: n < 2 ? 2 : 3,
            reach: 2,
            emotion: 1,
            responsibility: n < 2 ? 0 : 1,
            vulnerable: 0,
          },
        },
      ]);
      const reason = { key: 'open.level', data: { level: 2, push_level: 2 } };
      const decision = { id: `cu-d${n}`, at: opened, signalId: `cu-s${n}`, alertId: `cu-${n}`, reason };
      await store.alerts.decide({ ...decision, outcome: 'open' });
      const judgement = {
        usefulness: n < 2 ? 'noise' : 'useful',
        at: opened + 2 * MINUTE,
        by: 'Hạnh',
      } as const;
      await store.alerts.judge(`cu-${n}`, judgement);
    }
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  async function atDesk(options: BrowserContextOptions): Promise<Page> {
    const page = await enter(browser, desk, { ...options, bypassCSP: true });
    await signIn(page, desk);
    return page;
  }

  it('answers for an item, on a desktop and on a small phone at night', { timeout: 90_000 }, async () => {
    for (const [name, options] of [
      ['desktop', DESKTOP],
      ['phone', { ...SMALL, colorScheme: 'dark' }],
    ] as const) {
      const page = await atDesk(options);
      await page.goto('/canh-bao');
      await page.getByRole('link', { name: 'Vì sao có / không có cảnh báo?' }).click();
      await expectSound(page);
      const box = page.getByLabel('Địa chỉ bài, mã tin hoặc vài từ trong tiêu đề');
      await box.fill('xep hang tu 3 gio sang');
      await page.getByRole('button', { name: 'Tìm' }).click();
      await page.getByText('Kết luận:').waitFor();
      expect(await box.inputValue()).toBe('xep hang tu 3 gio sang');
      await page.getByRole('heading', { name: 'Đã báo cho ai?' }).waitFor();
      await shoot(page, `vi-sao-bao-${name}`);
      await expectSound(page);
      await box.fill('tu nguyen thang 11');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Tin khớp với' }).waitFor();
      await expectSound(page);
      await page.getByRole('main').getByRole('link', { name: 'Thêm 1.200 người' }).first().click();
      await page.getByText('Không báo vì').first().waitFor();
      await shoot(page, `vi-sao-khong-${name}`);
      await expectSound(page);
      await box.fill('https://dien-dan.example/chuyen-chua-nghe');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Chưa nghe thấy bài này' }).waitFor();
      await expectSound(page);
      await shoot(page, `vi-sao-chua-nghe-${name}`);
      await page.context().close();
    }
  });

  it('shows the noise of each rule, and leads to a trial', { timeout: 60_000 }, async () => {
    const page = await atDesk(SMALL);
    await page.goto('/canh-bao');
    await page.getByRole('link', { name: 'Quy tắc nào hay báo nhiễu?' }).click();
    await page.getByText('ngưỡng 7').waitFor();
    await shoot(page, 'nhieu-phone');
    await expectSound(page);
    await page.getByLabel('Khoảng thời gian').selectOption('30');
    await page.getByRole('button', { name: 'Xem' }).click();
    await page.getByText('Ba mươi ngày qua').first().waitFor();
    await page.getByRole('link', { name: /^Chạy thử với quy tắc này\s?: Một vụ việc tăng lên$/ }).click();
    expect(await page.getByLabel('Khoảng thời gian').inputValue()).toBe('30');
    await page.context().close();
  });

  it(
    'takes a word of many alerts by keyboard alone, and says when none is chosen',
    { timeout: 60_000 },
    async () => {
      const page = await atDesk(DESKTOP);
      await page.goto('/canh-bao');
      await shoot(page, 'canh-bao-desktop');
      const many = page.getByRole('form', { name: 'Đánh giá các cảnh báo đã chọn' });
      await many.getByRole('button', { name: 'nhiễu' }).press('Enter');
      await page.getByRole('alert').getByText('Chưa chọn cảnh báo nào').waitFor();
      await expectSound(page);
      for (const title of [desk.news.over.title, desk.news.queue.title])
        await page.getByRole('checkbox', { name: `Chọn để đánh giá: ${title}` }).press('Space');
      await many.getByRole('button', { name: 'trùng' }).press('Enter');
      await page.getByRole('status').getByText('Đã ghi lời đánh giá').waitFor();
      expect((await desk.office.store.alerts.judgement(desk.news.over.id))?.usefulness).toBe('duplicate');
      await page.context().close();

      const phone = await atDesk(SMALL);
      await phone.goto('/canh-bao');
      await shoot(phone, 'canh-bao-phone');
      await expectSound(phone);
      const card = phone.getByRole('button', { name: `sai thái độ cho “${desk.news.rumour.title}”` });
      await card.click();
      await phone.getByText('Máy chỉ học khi từng tin được sửa').waitFor();
      await expectSound(phone);
      await shoot(phone, 'sai-thai-do-phone');
      await phone.context().close();
    },
  );
});
