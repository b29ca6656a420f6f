import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { understand } from '../../src/understand/run.ts';
import { openReader } from '../../src/understand/reader.ts';
import { reread } from '../../src/rehearse/reread.ts';
import type { Rereader } from '../../src/web/desk.ts';
import { heard, hearing } from '../storage/contract/samples.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

const PHRASE = 'nghe bảo gộp hết sổ hưu vào thẻ đèn xanh';

describe('settings in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    const rereader: Rereader = {
      run: (other, progress, signal) => {
        const { store, rules, world } = desk.office;
        const readers = { today: openReader(rules), changed: openReader(other) };
        // Our world's clock stands still; the browser's does not.
        const breathe = {
          now: () => world.now(),
          sleep: () => new Promise<void>((next) => setTimeout(next)),
        };
        return reread({ store, world: breathe, ...readers, progress, signal });
      },
    };
    desk = await openFilledDesk({ rereader });
    await hear('mot');
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  /** A new post that puts the claim another way. */
  async function hear(name: string): Promise<string> {
    const { store, rules, world } = desk.office;
    const item = heard(name, {
      kind: 'group',
      title: '',
      summary: `Các chị ơi ${PHRASE}, lương hưu BHXH rồi sao`,
    });
    const { fresh } = await store.mentions.hear([item], { ...hearing(world.now()), publisher: 'nhom-bia' });
    await understand(store, world, openReader(rules));
    return fresh[0] ?? '';
  }

  const claimsOf = async (id: string) =>
    (await desk.office.store.mentions.get(id))?.meaning?.claims.map((claim) => claim.id);

  it(
    'mends a claim on a phone: a mistake, a trial, the new words, and back',
    { timeout: 120_000 },
    async () => {
      const page = await enter(browser, desk, { ...PHONE, bypassCSP: true });
      await signIn(page, desk);
      await page.goto('/thiet-lap');
      await expectSound(page);
      await shoot(page, 'thiet-lap-phone');
      await page.getByRole('main').getByRole('link', { name: 'Nhận định', exact: true }).click();
      await page.getByLabel('Tìm trong trang').fill('rut mot lan');
      await page.getByRole('button', { name: 'Tìm', exact: true }).click();
      await page.getByText('1 trong 2 mục').waitFor();
      await expectSound(page);
      await shoot(page, 'thiet-lap-danh-sach-phone');
      await page.getByRole('link', { name: /^C90/ }).click();

      await page.getByLabel('Các cách nói').fill(`sắp cấm rút một lần\n${PHRASE}`);
      await page.getByRole('textbox', { name: 'Nhận định', exact: true }).fill('');
      await page.getByRole('button', { name: 'Lưu, dùng ngay' }).click();
      await page.getByRole('heading', { name: '2 điều cần sửa trước khi lưu' }).waitFor();
      expect(await page.getByLabel('Các cách nói').inputValue()).toContain(PHRASE);
      expect(
        await page
          .getByRole('textbox', { name: 'Nhận định', exact: true })
          .evaluate((one) => one === document.activeElement),
      ).toBe(true);
      await expectSound(page);
      await shoot(page, 'thiet-lap-sai-phone');

      await page
        .getByLabel('Nhận định', { exact: true })
        .fill('Không ai được rút bảo hiểm xã hội một lần nữa');
      await page.getByLabel('Lý do đổi').first().fill('Trên mạng đang nói cách này');
      await page.getByRole('button', { name: 'Chạy thử trên 90 ngày qua' }).click();
      await expect
        .poll(async () => (await page.goto(page.url()), page.getByText(/tin sẽ gặp nhận định C90/).count()), {
          timeout: 60_000,
        })
        .toBe(1);
      await expectSound(page);
      await shoot(page, 'thiet-lap-thu-phone');
      expect(desk.office.rules.claims[0]?.phrasings).toHaveLength(1);

      await page.getByRole('button', { name: 'Lưu, dùng ngay' }).click();
      await page.getByRole('status').getByText('Có tác dụng ngay').waitFor();
      expect(await claimsOf(await hear('hai'))).toContain('C90');
      await page.getByText('Trên mạng đang nói cách này').waitFor();
      await expectSound(page);
      await shoot(page, 'thiet-lap-mot-dong-phone');
      await page.getByRole('button', { name: /^Trở lại như trước/ }).click();
      await page.getByRole('status').getByText('đã trở lại như trước').waitFor();
      expect(desk.office.rules.claims[0]?.phrasings).toEqual(['sắp cấm rút một lần']);
      expect(await claimsOf(await hear('ba'))).not.toContain('C90');
      await page.context().close();
    },
  );

  it('is read at night on a wide screen', { timeout: 60_000 }, async () => {
    const page = await enter(browser, desk, { ...DESKTOP, colorScheme: 'dark', bypassCSP: true });
    await signIn(page, desk, { id: 'admin', name: 'Quản trị', role: 'admin' });
    const rooms = {
      'thiet-lap': '/thiet-lap',
      'thiet-lap-nguoi-nhan': '/thiet-lap/nguoi-nhan/can-bo-truyen-thong',
      'thiet-lap-canh-bao': '/thiet-lap/co-quan/alert',
      'thiet-lap-du-kien': '/thiet-lap/du-kien/F-001',
    };
    for (const [name, path] of Object.entries(rooms)) {
      await page.goto(path);
      await expectSound(page);
      await shoot(page, `${name}-desktop`);
    }
    await page.context().close();
  });
});
