import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { ADMIN } from '../../src/web/access.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { HANH, VIEWER } from '../web/office.ts';
import { bringAxe, expectSound, shoot, sideways, watch } from './sound.ts';
import { enter, type OpenDesk, openBusyDesk, pagesOf, signIn } from './visit.ts';

const GIAM: Person = { id: 'giam', name: 'Lê Văn Giám', role: 'leader' };
/** The narrowest phone that is still in people's hands. */
const SMALL = { ...PHONE, viewport: { width: 360, height: 640 }, deviceScaleFactor: 1 };

/** Each role sees every page, and every page is seen by day and by night on both devices. */
const VISITS = [
  ['an officer, desktop, by day', HANH, DESKTOP, 'light'],
  ['an officer, phone, by night', HANH, SMALL, 'dark'],
  ['a viewer, phone, by night', VIEWER, SMALL, 'dark'],
  ['a leader, phone, by day', GIAM, SMALL, 'light'],
  ['an administrator, desktop, by night', ADMIN, DESKTOP, 'dark'],
] as const;

/** Letters only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
/** A sentence nobody wrote is shown by its key: `desk.room.today`. */
const KEY = /(?<![\w@/.-])[a-z][a-z-]*(?:\.[a-z][a-z-]*)+(?![\w/@.-])/g;
/** Words with dots between them that are no keys: addresses and names of files. */
const NO_KEY = /\.(example|vn|com|yaml|csv|xlsx|vtt|invalid)$/;

describe('every page of the desk', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openBusyDesk();
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  /** One window for all pages of a visit: only the first one loads fonts and sheets. */
  async function visit(
    person: Person,
    options: Parameters<typeof enter>[2],
    look: (page: Page, name: string, heard: string[]) => Promise<void>,
  ): Promise<void> {
    const page = await enter(browser, desk, options);
    await bringAxe(page.context());
    await page.goto('/');
    await look(page, 'cua', watch(page));
    await signIn(page, desk, person);
    const heard = watch(page);
    for (const [name, address] of Object.entries(pagesOf(desk))) {
      await page.goto(address);
      await look(page, name, heard);
    }
    await page.context().close();
  }

  it.each(VISITS)(
    'shuts nobody out and obeys its own policy: %s',
    { timeout: 240_000 },
    async (_, person, options, colorScheme) => {
      const titles = new Map<string, string>();
      await visit(person, { ...options, colorScheme }, async (page, name, heard) => {
        await expect.soft(page.locator('html').getAttribute('lang'), name).resolves.toBe('vi');
        const title = await page.title();
        // Whoever may not look at two pages is told so in the same words.
        if (!title.startsWith('Không được phép')) {
          expect.soft(titles.get(title), `${name} is titled “${title}” like another page`).toBeUndefined();
          titles.set(title, name);
        }
        if (person === HANH)
          await shoot(page, `${name}-${options === SMALL ? 'phone' : 'desktop'}-${colorScheme}`);
        await expectSound(page, name);
        expect.soft(heard.splice(0), name).toEqual([]);
      });
    },
  );

  it('shows where the keyboard is from the first key on', { timeout: 120_000 }, async () => {
    await visit(HANH, DESKTOP, async (page, name) => {
      await page.keyboard.press('Tab');
      const held = await page.evaluate(() => {
        const control = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth } = getComputedStyle(control);
        const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        return { href: control.getAttribute('href'), seen };
      });
      expect(held, name).toEqual({ href: '#main', seen: true });
    });
  });

  it('gives a thumb room', { timeout: 120_000 }, async () => {
    await visit(HANH, SMALL, async (page, name) => {
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, nav a')]
          .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44)
          .map((control) => control.textContent),
      );
      expect.soft(small, name).toEqual([]);
    });
  });

  it('speaks English in every frame and lacks no sentence', { timeout: 120_000 }, async () => {
    const page = await enter(browser, desk, SMALL);
    await signIn(page, desk, ADMIN);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    // Proper names stay as they are.
    const names = [desk.office.rules.haidang.organisation.name, desk.office.rules.haidang.organisation.short];
    const known = [...names, ADMIN.name, 'Tiếng Việt', 'Hải Đăng'];
    for (const [name, address] of Object.entries(pagesOf(desk))) {
      await page.goto(address);
      expect(await page.locator('html').getAttribute('lang'), name).toBe('en');
      const [frame, whole] = await page.evaluate(() => [
        [...document.querySelectorAll('.skip, header.top, footer.bottom')]
          .map((part) => part.textContent)
          .join('\n'),
        document.body.innerText,
      ]);
      const left = known.reduce((words, one) => words.replaceAll(one, ''), frame ?? '');
      expect.soft(VIETNAMESE.exec(left)?.input, name).toBeUndefined();
      const keys = (whole ?? '').match(KEY)?.filter((word) => !NO_KEY.test(word)) ?? [];
      expect.soft(keys, name).toEqual([]);
      expect.soft(await sideways(page), name).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});
