import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

const LAN: Person = { id: 'lan', name: 'Trần Thị Lan', role: 'leader' };
const TITLE = 'Báo cáo tháng về truyền thông BHXH · tháng 11 năm 2026';

describe('a paper in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk({ papers: 'real' });
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('is drafted and edited on a phone, approved and issued on a desktop, and taken along', async () => {
    const phone = await enter(browser, desk, { ...PHONE, bypassCSP: true });
    await signIn(phone, desk);
    await phone.goto(`${desk.address}/bao-cao`);
    await phone
      .getByRole('button', { name: 'Soạn dự thảo Báo cáo tuyên truyền hằng tháng 24/11/2026' })
      .click();
    await expect.poll(() => desk.office.store.papers.forDuty('bao-chi-thang', '2026-11-24')).toHaveLength(1);
    await phone.goto(`${desk.address}/bao-cao`);
    await shoot(phone, 'bao-cao-phone');
    await expectSound(phone);
    await phone.getByRole('link', { name: TITLE }).first().click();
    await phone.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await shoot(phone, 'van-ban-phone');
    await expectSound(phone);
    await phone.reload();
    const [first] = await phone.getByText(/^Sửa lời phần/).all();
    await first?.click();
    const words = phone.getByRole('textbox', { name: /^Lời của phần/ }).first();
    await words.fill(
      'Trong kỳ, dư luận quan tâm nhiều nhất tới chi trả lương hưu.\n- Không có việc đột xuất.',
    );
    await phone.getByRole('button', { name: 'Lưu lời đã sửa' }).first().click();
    await phone.getByText('Lời của Nguyễn Thị Hạnh, sửa lúc').waitFor();
    expect(await phone.getByRole('button', { name: 'Duyệt' }).isDisabled()).toBe(true);
    await phone.close();

    const wide = await enter(browser, desk, { ...DESKTOP, bypassCSP: true, acceptDownloads: true });
    await signIn(wide, desk, LAN);
    await wide.goto(`${desk.address}/bao-cao/van-ban/bao-chi-thang-2026-11-24`);
    await wide.getByText('Không có việc đột xuất.').first().waitFor();
    await wide.getByText('Số, ngày và chữ ký', { exact: true }).click();
    await wide.getByLabel('Họ tên người ký').fill('Trần Thị Lan');
    await wide.getByRole('button', { name: 'Lưu phần đầu và chữ ký' }).click();
    await shoot(wide, 'van-ban-duyet');
    await wide.getByRole('button', { name: 'Duyệt' }).click();
    await shoot(wide, 'van-ban-da-duyet');
    await wide.getByLabel('Số văn bản').fill('12');
    await wide.getByLabel('Ngày ban hành').fill('2026-11-23');
    await wide.getByRole('button', { name: 'Lưu phần đầu và chữ ký' }).click();
    await wide.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await wide.getByText('Tải bản đã ban hành').waitFor();
    await shoot(wide, 'van-ban-desktop');
    await expectSound(wide);
    const coming = wide.waitForEvent('download');
    await wide.getByRole('link', { name: 'Word (DOCX)' }).click();
    expect((await coming).suggestedFilename()).toMatch(/^bao-cao-thang-.*\.docx$/);
    await wide.locator('.paper-sheet a').first().click();
    await wide.getByRole('heading', { level: 1, name: 'Số này ở đâu ra?' }).waitFor();
    await expectSound(wide);
    await shoot(wide, 'so-o-dau-ra');
    await wide.emulateMedia({ colorScheme: 'dark' });
    await wide.goBack();
    await shoot(wide, 'van-ban-dark');
    await expectSound(wide);
    await wide.goto(`${desk.address}/bao-cao`);
    await shoot(wide, 'bao-cao-dark');
    await wide.close();
  }, 150_000);

  it('shows on a phone what the office’s own words make of a paper, before they are saved', async () => {
    const phone = await enter(browser, desk, { ...PHONE, bypassCSP: true });
    await signIn(phone, desk);
    await phone.goto(`${desk.address}/thiet-lap/mau-van-ban`);
    await shoot(phone, 'mau-van-ban-phone');
    await phone.getByRole('link', { name: 'Phần đầu và chữ ký của đơn vị' }).click();
    await phone.getByLabel('Họ tên người ký').fill('Nguyễn Văn Ký');
    await phone.getByRole('button', { name: 'Xem trước, chưa lưu' }).click();
    const sheet = phone.getByRole('region', { name: 'Trên văn bản, theo lời vừa gõ' });
    await sheet.getByText('Nguyễn Văn Ký').waitFor();
    expect(desk.office.rules.papers.office.signer).toBe('');
    await shoot(phone, 'phan-chung-phone');
    await expectSound(phone);
    await phone.getByRole('button', { name: 'Lưu, dùng ngay' }).click();
    await phone.getByRole('heading', { name: 'Trên văn bản hiện nay' }).waitFor();
    expect(desk.office.rules.papers.office.signer).toBe('Nguyễn Văn Ký');
    await phone.emulateMedia({ colorScheme: 'dark' });
    await shoot(phone, 'phan-chung-dark');
    await expectSound(phone);
    await phone.close();
  }, 60_000);
});
