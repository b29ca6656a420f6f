import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Telling } from '../../src/domain/telling.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { paths } from '../../src/view/paths.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { aLetter, officeRecipients } from '../web/desk-letters.ts';
import { expectSound, PICTURES, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

describe('the life of an alert in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk();
    desk.office.rules.recipients = officeRecipients();
    desk.office.rules.escalation = [{ after: 15 * MINUTE, to: ['truong-phong'] }];
    await fillLetters(desk);
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('is taken on a phone at night with a next look, and handed over', { timeout: 60_000 }, async () => {
    const { news } = desk;
    const page = await enter(browser, desk, { ...PHONE, colorScheme: 'dark', bypassCSP: true });
    await signIn(page, desk);
    await page.goto(paths.alert(news.rumour.id));
    await shoot(page, 'nhan-viec-phone');
    const take = page.getByRole('form', { name: 'Nhận việc' });
    expect(await take.getByLabel('Xem lại sau').inputValue()).toBe('1h');
    await take.getByLabel('Xem lại sau').selectOption('2 giờ');
    await take.getByText('Giờ khác, người khác').click();
    // A time that is over comes back with what was typed.
    await take.getByLabel('Hoặc vào lúc').evaluate((field) => field.removeAttribute('min'));
    await take.getByLabel('Hoặc vào lúc').fill('2026-11-23T06:00');
    await take.getByLabel('Ghi chú').fill('gọi cơ sở Suối Đá');
    await take.getByRole('button', { name: 'Tôi nhận việc này' }).click();
    await page.getByText('Giờ này đã qua').waitFor();
    await page.getByRole('alert').getByText('Chưa ghi.').waitFor();
    expect(await take.getByLabel('Ghi chú').inputValue()).toBe('gọi cơ sở Suối Đá');
    expect(await take.getByLabel('Hoặc vào lúc').inputValue()).toBe('2026-11-23T06:00');
    await expectSound(page);
    await shoot(page, 'nhan-viec-sai-phone');
    await take.getByLabel('Hoặc vào lúc').fill('');
    await take.getByRole('button', { name: 'Tôi nhận việc này' }).click();
    await page.getByRole('status').getByText('Bạn đã nhận việc này').waitFor();
    await page.getByText('xem lại 09:05').first().waitFor();

    await page.getByText('Giao lại, hẹn lại').click();
    await page.getByLabel('Ai lo việc này').selectOption('Trần Quốc Bảo');
    await page.getByRole('button', { name: 'Giao lại / hẹn lại' }).click();
    await page.getByRole('status').getByText('Đã ghi người lo việc').waitFor();
    await page.getByText('Trần Quốc Bảo lo việc này.').waitFor();
    await page.getByRole('region', { name: 'Ai được báo, ai không' }).getByText('2 người báo ngay').waitFor();
    await expectSound(page);
    await shoot(page, 'giao-lai-phone');
    await page.context().close();
  });

  it('is silenced with a reason, and told again with one button', { timeout: 60_000 }, async () => {
    const page = await enter(browser, desk, { ...DESKTOP, bypassCSP: true });
    await signIn(page, desk);
    await page.goto(paths.alert(desk.news.rumour.id));
    expect(await page.getByRole('button', { name: 'Im lặng việc này…' }).isDisabled()).toBe(true);
    await expectSound(page);
    await shoot(page, 'mot-canh-bao-desktop');
    await page.goto(paths.alert(desk.news.queue.id));
    await page.getByRole('button', { name: 'Im lặng việc này…' }).click();
    await page.getByRole('heading', { level: 1, name: 'Im lặng' }).waitFor();
    await page.getByLabel('Vì sao im lặng').fill('đã mở thêm hai quầy, theo dõi trên bàn trực');
    await page.getByLabel('Im lặng trong').selectOption('3 ngày');
    await expectSound(page);
    await page.getByRole('button', { name: 'Bắt đầu im lặng' }).click();
    await page.getByRole('status').getByText('Đã bắt đầu im lặng').waitFor();
    const living = page.getByRole('region', { name: 'Đang im lặng (1)' });
    await living.getByText('(còn 3 ngày)').waitFor();
    await expectSound(page);
    await shoot(page, 'im-lang-desktop');
    await page.goto(paths.alert(desk.news.queue.id));
    await page.getByRole('link', { name: 'Đang im lặng đến' }).click();
    await page.getByRole('button', { name: 'Kết thúc im lặng' }).click();
    await page.getByRole('status').getByText('Đã kết thúc im lặng').waitFor();
    await page.getByText('Nguyễn Thị Hạnh kết thúc sớm').waitFor();
    await page.context().close();

    const phone = await enter(browser, desk, { ...PHONE, bypassCSP: true });
    await signIn(phone, desk);
    await phone.goto(paths.silences);
    await phone.getByLabel('Vì sao im lặng').fill('thử');
    await phone.getByRole('button', { name: 'Bắt đầu im lặng' }).click();
    await phone.getByText('Chọn ít nhất một: chủ đề').waitFor();
    expect(await phone.getByLabel('Vì sao im lặng').inputValue()).toBe('thử');
    await expectSound(phone);
    await shoot(phone, 'im-lang-phone');
    await phone.context().close();
  });

  it('leaves a ledger that is read, narrowed, downloaded and printed', { timeout: 60_000 }, async () => {
    const page = await enter(browser, desk, { ...DESKTOP, bypassCSP: true });
    await signIn(page, desk);
    await page.getByRole('link', { name: 'Báo', exact: true }).click();
    await page.getByRole('link', { name: 'Sổ gửi', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Sổ gửi tháng 11/2026' }).waitFor();
    await expectSound(page);
    await shoot(page, 'so-gui-desktop');
    const rows = await page.getByRole('row').count();
    await page.getByLabel('Người nhận').selectOption('Trần Quốc Bảo');
    await page.getByRole('button', { name: 'Xem' }).click();
    await expect.poll(() => page.getByRole('row').count()).toBeLessThan(rows);
    expect(new URL(page.url()).searchParams.get('recipient')).toBe('truong-phong');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('so-gui-2026-11.csv');
    await page.goto(paths.ledger);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Bảo hiểm xã hội tỉnh Vân Sơn').first().isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Xem' }).isVisible()).toBe(false);
    if (PICTURES !== undefined)
      await page.pdf({ path: path.join(PICTURES, 'so-gui.pdf'), preferCSSPageSize: true });
    await page.context().close();

    const phone = await enter(browser, desk, { ...PHONE, colorScheme: 'dark', bypassCSP: true });
    await signIn(phone, desk);
    await phone.goto(paths.ledger);
    await expectSound(phone);
    await shoot(phone, 'so-gui-phone');
    await phone.context().close();
  });
});

/** Two people told, one not; the server of one put the letter off. */
async function fillLetters({ office, news }: OpenDesk): Promise<void> {
  const { store, world } = office;
  const now = world.now();
  const about = news.rumour.id;
  const at = now - HOUR;
  const telling = (recipientId: string, outcome: Telling['outcome']): Telling => ({
    id: `${about}:1:${recipientId}`,
    at,
    alertId: about,
    edition: 1,
    kind: 'alert',
    recipientId,
    outcome,
    reason: { key: 'open.level', data: { level: 3, push_level: 2 } },
  });
  await store.tellings.keep([
    telling('can-bo', 'now'),
    telling('truong-phong', 'now'),
    telling('so-y-te', 'none'),
  ]);
  const [first, second] = [aLetter(about, 1, 'can-bo', at), aLetter(about, 1, 'truong-phong', at)];
  await store.letters.write([first, second]);
  await store.letters.sent(first.id, at + MINUTE, '250 2.0.0 OK');
  await store.letters.missed(
    second.id,
    at + MINUTE,
    now + 4 * MINUTE,
    '451 4.7.1 greylisted, try again later',
  );
  await store.alerts.put({ ...news.rumour, urgentAt: now - 20 * MINUTE });
}
