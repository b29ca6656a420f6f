import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { knownSources } from '../../src/collect/known.ts';
import { sourceSchema } from '../../src/config/sources.ts';
import { paths } from '../../src/view/paths.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

const HOTLINE = {
  id: 'tong-dai',
  name: 'Tổng đài tỉnh Vân Sơn',
  publisher: 'tong-dai',
  kind: 'official',
  reach: 'local',
  url: 'https://vanson.example/tong-dai',
  type: 'push',
  settings: { key: 'TONG_DAI' },
  evidence: 'O',
};

const ROWS = [
  'Tiêu đề;Nội dung;Ngày đăng;Đường dẫn;Người ghi',
  'Hỏi thời gian cấp lại sổ;Đã nộp ba tuần chưa có kết quả;20/11/2026;https://vanson.example/1;Lan',
  'Hỏi về thẻ của con;Chưa được trả lời;21/11/2026;https://vanson.example/2;Mai',
  'Không rõ ngày;Chữ;hôm kia;https://vanson.example/3;Lan',
];

describe('two windows on the desk', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk();
    const { rules, store, world } = desk.office;
    rules.sources.push(sourceSchema.parse(HOTLINE));
    await store.sources.agree(knownSources(rules), world.now());
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  /** A signed-in window whose console complaints are kept: the policy must hold while pages renew themselves. */
  async function window(options: typeof DESKTOP | typeof PHONE): Promise<{ page: Page; said: string[] }> {
    const page = await enter(browser, desk, options);
    const said: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    await signIn(page, desk);
    return { page, said };
  }
  const streams = (page: Page) =>
    page.waitForRequest((request) => request.url().endsWith(paths.live), { timeout: 5_000 });

  async function take(page: Page): Promise<void> {
    await page.goto(paths.alert(desk.news.rumour.id));
    await page.getByRole('button', { name: 'Tôi nhận việc này' }).click();
    await page.getByRole('status').getByText('Bạn đã nhận việc này').waitFor();
  }

  it(
    'an alert taken in one is shown by the other, which keeps its place and what was typed',
    { timeout: 60_000 },
    async () => {
      const [one, other] = [
        await window(DESKTOP),
        await window({ ...PHONE, colorScheme: 'dark' } as typeof PHONE),
      ];
      const { page } = other;
      const opened = streams(page);
      await page.goto(paths.alerts);
      await opened;
      const note = page.getByRole('checkbox').last();
      await note.check();
      const past = page.getByRole('heading', { name: /Đã qua/ });
      // What is read stands at the top of the window; what changes is above it.
      await past.evaluate((head) => head.scrollIntoView({ block: 'start', behavior: 'instant' }));
      const before = await past.evaluate((head) => head.getBoundingClientRect().top);
      const badge = page.locator('nav.bar [data-untaken]');
      expect(await badge.textContent()).toContain('1 chưa ai nhận');
      await take(one.page);
      // It was the only one nobody had.
      await expect.poll(() => badge.textContent(), { timeout: 15_000 }).toBe('');
      // The ticked box stands in a region that is held.
      const living = page.locator('[data-live="living"]');
      await living.getByText('Nguyễn Thị Hạnh').first().waitFor();
      expect(await note.isChecked()).toBe(true);
      const after = await past.evaluate((head) => head.getBoundingClientRect().top);
      expect(Math.abs(after - before)).toBeLessThan(4);
      await shoot(page, 'canh-bao-moi-phone');
      expect(other.said).toEqual([]);
      await page.context().close();
      await one.page.context().close();
    },
  );

  it(
    'a form somebody is at is not touched: what is new waits behind a button',
    { timeout: 60_000 },
    async () => {
      await desk.office.store.alerts.put(desk.news.rumour);
      const one = await window(DESKTOP);
      const other = await window(DESKTOP);
      const { page } = other;
      const opened = streams(page);
      await page.goto(paths.alert(desk.news.rumour.id));
      await opened;
      await page.getByText('Giờ khác, người khác').click();
      const note = page.getByLabel('Ghi chú').first();
      await note.fill('đang gọi bộ phận một cửa');
      await take(one.page);
      const offer = page.getByRole('button', { name: /^Có \d+ thay đổi – xem$/ });
      await offer.waitFor({ timeout: 15_000 });
      expect(await note.inputValue()).toBe('đang gọi bộ phận một cửa');
      expect(await note.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await page.locator('[data-said]').textContent()).toMatch(/^Có \d+ thay đổi – xem$/);
      await shoot(page, 'co-thay-doi-desktop');
      await offer.click();
      await page.getByText('Nguyễn Thị Hạnh lo việc này').first().waitFor();
      expect(await offer.isHidden()).toBe(true);
      expect(other.said).toEqual([]);
      await page.context().close();
      await one.page.context().close();
    },
  );

  it(
    'a line in an incident is shown by the other, and words typed beside one clock stay with that clock',
    { timeout: 60_000 },
    async () => {
      const { store, world } = desk.office;
      const by = { at: world.now(), who: 'mai', name: 'Mai' };
      const opened = { title: 'Tin về rút một lần', receivedAt: by.at, alerts: [], claim: null, story: null };
      const clock = (rule: string, name: string) => ({
        act: 'clock' as const,
        clock: {
          rule,
          name,
          basis: '',
          startedAt: by.at,
          due: by.at + 3_600_000,
          metAt: null,
          how: '',
          explained: null,
        },
      });
      await store.together(async (s) => {
        await s.incidents.open('sv', { act: 'opened', ...opened, place: null }, by);
        await s.incidents.add('sv', clock('goi', 'Gọi lại'), by);
        await s.incidents.add('sv', clock('bao', 'Báo cáo'), by);
      });
      const { page, said } = await window(DESKTOP);
      const streamed = streams(page);
      await page.goto(paths.incident('sv'));
      await streamed;
      const how = page.locator('textarea[name=how], input[name=how]');
      const summary = page.locator('details:has(input[name=how]) > summary');
      expect(await how.count()).toBe(2);
      await summary.first().click();
      await how.first().fill('công văn 12');
      await store.together((s) => s.incidents.add('sv', { act: 'noted', note: 'đã gọi một cửa' }, by));
      await page.locator('[data-live="log"]').getByText('đã gọi một cửa').waitFor({ timeout: 15_000 });
      expect(await how.first().inputValue()).toBe('công văn 12');
      await page.getByRole('button', { name: /^Có \d+ thay đổi – xem$/ }).click();
      await expect.poll(() => page.locator('#clocks ~ * input[name=seen]').first().inputValue()).toBe('4');
      expect(await how.first().inputValue()).toBe('công văn 12');
      expect(await how.last().inputValue()).toBe('');
      expect(await page.locator('details[open]:has(input[name=how])').count()).toBe(1);
      expect(said).toEqual([]);
      await page.context().close();
    },
  );

  it('says when the desk stops answering, and takes it back', { timeout: 60_000 }, async () => {
    const { page } = await window(DESKTOP);
    await page.goto(paths.alerts);
    await page.context().setOffline(true);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('Mất liên lạc với Hải Đăng').waitFor({ timeout: 20_000 });
    await page.context().setOffline(false);
    await page.getByText('Mất liên lạc với Hải Đăng').waitFor({ state: 'detached', timeout: 20_000 });
    await page.context().close();
  });

  it('a file with a bad row is seen, taken in and told of', { timeout: 60_000 }, async () => {
    const page = await enter(browser, desk, { ...DESKTOP, bypassCSP: true });
    await signIn(page, desk);
    await page.goto(paths.importFile);
    await expectSound(page);
    await shoot(page, 'nhap-tep-desktop');
    const file = (rows: string[]) => ({
      name: 'so-diem-bao.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\r\n')),
    });
    await page.getByLabel('Tính là tin của nguồn').selectOption('Tổng đài tỉnh Vân Sơn');
    await page.getByLabel(/Tệp \.xlsx/).setInputFiles(file([ROWS[0] ?? '', ROWS[3] ?? '']));
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Không dòng nào trong so-diem-bao.csv dùng được').waitFor();
    expect(await page.getByLabel('Tính là tin của nguồn').inputValue()).toBe('tong-dai');
    await page.getByLabel(/Tệp \.xlsx/).setInputFiles(file(ROWS));
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('heading', { name: '2 dòng dùng được, 1 dòng không đọc được.' }).waitFor();
    await expectSound(page);
    await shoot(page, 'xem-truoc-desktop');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Tải các dòng này/ }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('dong-khong-doc-duoc.csv');
    await page.getByRole('button', { name: 'Nhập 2 dòng' }).click();
    await page
      .getByText('2 tin mới, 0 tin có bản mới, 0 tin đã có, 1 dòng không đọc được')
      .waitFor({ timeout: 20_000 });
    await expectSound(page);
    await shoot(page, 'da-nhap-desktop');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(paths.works);
    await page.getByText('Nhập tệp so-diem-bao.csv').waitFor();
    await expectSound(page);
    await shoot(page, 'viec-may-phone');
    await page.context().close();
  });
});
