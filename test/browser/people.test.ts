import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { ADMIN } from '../../src/web/access.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { fakePostmaster, mailroomRules } from '../web/mailroom.ts';
import { HANH, VIEWER } from '../web/office.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

/** The narrowest phone that is still in people's hands. */
const SMALL = { ...PHONE, viewport: { width: 360, height: 640 } };
const GIAM: Person = { id: 'giam-doc', name: 'Lê Văn Giám', role: 'leader' };

describe('people and the log in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    const postmaster = { ...fakePostmaster(), invite: () => Promise.resolve() };
    desk = await openFilledDesk({ mail: true, postmaster, change: mailroomRules });
    const { news } = desk;
    const { store, world } = desk.office;
    const now = world.now();
    for (const person of [ADMIN, HANH, GIAM, VIEWER]) await store.people.welcome(person, now - 40 * DAY);
    await store.people.welcome({ id: 'cu', name: 'Vũ Thị Cũ', role: 'officer' }, now - 90 * DAY);
    await store.people.depart('cu', now - 20 * DAY);
    await store.contacts.confirm('giam-doc', 'giamdoc@bhxh-vanson.example', now, null);
    await store.events.add(
      Array.from({ length: 60 }, (_, n) => ({
        at: now - n * 7 * HOUR,
        event: 'act' as const,
        who: n % 3 === 0 ? 'recipient:mai' : 'hanh',
        subject: news.rumour.id,
        data:
          n % 2 === 0
            ? { act: 'level', from: 1, to: 2, name: n % 3 === 0 ? 'Trần Thị Mai' : HANH.name }
            : { act: 'judge-alert', usefulness: 'useful', name: n % 3 === 0 ? 'Trần Thị Mai' : HANH.name },
      })),
    );
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  async function sound(page: Page, name: string): Promise<void> {
    await shoot(page, name);
    await expectSound(page, name);
  }

  async function signedIn(person: Person, options: BrowserContextOptions): Promise<Page> {
    const page = await enter(browser, desk, { ...options, bypassCSP: true });
    await signIn(page, desk, person);
    return page;
  }

  it(
    'an administrator invites, mends a mistake, changes a role, lets go and takes back',
    { timeout: 90_000 },
    async () => {
      for (const [name, options] of Object.entries({
        desktop: DESKTOP,
        phone: { ...SMALL, colorScheme: 'dark' as const },
      })) {
        const page = await signedIn(ADMIN, options);
        await page.goto('/thiet-lap/nguoi');
        await sound(page, `nguoi-${name}`);
        await page.getByLabel('Họ và tên').fill('0123');
        await page.getByRole('combobox', { name: 'Vai', exact: true }).selectOption('leader');
        await page.getByRole('button', { name: 'Tạo tài khoản và liên kết' }).click();
        await page.getByText('Họ tên phải có chữ').waitFor();
        expect(await page.getByLabel('Họ và tên').inputValue()).toBe('0123');
        expect(await page.getByRole('combobox', { name: 'Vai', exact: true }).inputValue()).toBe('leader');
        await sound(page, `nguoi-loi-${name}`);
        await page.getByLabel('Họ và tên').fill(`Đỗ Thị Mới ${name}`);
        await page.getByRole('button', { name: 'Tạo tài khoản và liên kết' }).click();
        await page.getByRole('heading', { level: 1, name: 'Liên kết đăng nhập của Đỗ Thị Mới' }).waitFor();
        await page.getByText(/dang-nhap\?khoa=/).waitFor();
        await page.getByRole('link', { name: 'Về trang Người dùng' }).click();

        const who = `cho Đỗ Thị Mới ${name}`;
        await page.getByLabel(`Vai của Đỗ Thị Mới ${name}`).selectOption({ label: 'xem' });
        await page.getByRole('button', { name: `Đổi vai ${who}` }).click();
        await page.getByRole('status').getByText('nay có vai xem').waitFor();
        await page.getByRole('button', { name: `Cho rời bàn trực ${who}` }).click();
        await page.getByRole('status').getByText('đã rời bàn trực').waitFor();
        await page.getByRole('button', { name: `Cho trở lại ${who}` }).click();
        await page.getByRole('status').getByText('trở lại với vai xem').waitFor();
        expect(await page.getByRole('button', { name: 'Cho rời bàn trực cho Quản trị' }).isDisabled()).toBe(
          true,
        );

        await page.getByRole('button', { name: 'Tạo liên kết mới cho Lê Văn Giám' }).click();
        await page.getByText('Chép ngay').waitFor();
        await sound(page, `lien-ket-${name}`);
        await page.getByRole('button', { name: 'Gửi tới giamdoc@bhxh-vanson.example' }).click();
        await page.getByRole('status').getByText('đã xếp vào hộp thư đi').waitFor();
        await page.context().close();
      }
    },
  );

  it(
    'a leader reads the log, narrows it and walks on; an officer and a viewer are told why not',
    { timeout: 90_000 },
    async () => {
      for (const [name, options] of Object.entries({
        desktop: { ...DESKTOP, colorScheme: 'dark' as const },
        phone: SMALL,
      })) {
        const page = await signedIn(GIAM, options);
        await page.goto('/nhat-ky');
        await sound(page, `nhat-ky-${name}`);
        await page.getByRole('link', { name: 'Cũ hơn' }).click();
        await page.getByRole('link', { name: 'Mới nhất' }).click();
        await page
          .getByRole('combobox', { name: 'Người', exact: true })
          .selectOption({ label: 'Trần Thị Mai' });
        await page.getByRole('combobox', { name: 'Việc', exact: true }).selectOption({ label: 'Định mức' });
        await page.getByLabel('Từ ngày').fill('2026-11-20');
        await page.getByRole('button', { name: 'Lọc' }).click();
        expect(new URL(page.url()).search).toContain('viec=level');
        const rows = await page.locator('ol.audit > li').count();
        await page.getByText(`${rows} việc`, { exact: true }).waitFor();
        expect(rows).toBeGreaterThan(0);
        await page.goto('/thiet-lap/nguoi');
        await page.getByText('Chỉ người quản trị thêm bớt người').waitFor();
        expect(await page.getByLabel('Họ và tên').count()).toBe(0);
        await sound(page, `nguoi-lanh-dao-${name}`);
        await page.context().close();
      }
      for (const person of [HANH, VIEWER]) {
        const page = await signedIn(person, SMALL);
        await page.goto('/nhat-ky');
        await page.getByText('Nhật ký chỉ mở cho lãnh đạo và quản trị').waitFor();
        await sound(page, `nhat-ky-${person.id}`);
        await page.goto('/thiet-lap/nguoi');
        await sound(page, `nguoi-${person.id}`);
        await page.context().close();
      }
    },
  );

  it('somebody without a link asks for one, without scripts', { timeout: 60_000 }, async () => {
    const page = await enter(browser, desk, { ...SMALL, bypassCSP: true });
    await page.goto('/dang-nhap');
    await sound(page, 'cua-xin-lien-ket');
    await page.getByLabel('Địa chỉ thư nhận cảnh báo').fill('ai@la.example');
    await page.getByRole('button', { name: 'Gửi liên kết' }).click();
    await page.getByRole('status').getByText('Nếu địa chỉ này thuộc một tài khoản').waitFor();
    await sound(page, 'cua-da-xin');
    await page.context().close();
  });
});
