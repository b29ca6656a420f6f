import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Rehearser, Teacher } from '../../src/web/desk.ts';
import { signInLink } from '../../src/web/access.ts';
import { serveDesk } from '../../src/web/server.ts';
import { fillNewsroom, type Newsroom } from '../web/newsroom.ts';
import { HANH, type Office, openOffice } from '../web/office.ts';

export interface OpenDesk {
  office: Office;
  news: Newsroom;
  address: string;
  close(): Promise<void>;
}

/** The desk with an invented morning on it, on a free port. */
export async function openFilledDesk(teacher?: Teacher, rehearser?: Rehearser): Promise<OpenDesk> {
  const office = await openOffice({ ...(teacher && { teacher }), ...(rehearser && { rehearser }) });
  const news = await fillNewsroom(office.store, office.world.now());
  const served = await serveDesk(office.app, '127.0.0.1', 0);
  return {
    office,
    news,
    address: served.address,
    close: async () => {
      await served.close();
      await office.store.close();
    },
  };
}

/** A reader's own browser window, not signed in. */
export async function enter(browser: Browser, desk: OpenDesk, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL: desk.address });
  return context.newPage();
}

/** Signs in as people do: open the link, press the button. */
export async function signIn(page: Page, { office, address }: OpenDesk): Promise<void> {
  const link = new URL(await signInLink(office.store, office.world, office.rules, HANH));
  await page.goto(address + link.pathname + link.search);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
}

/** Every page of the desk by a name for the eye. */
export function pagesOf({ news }: OpenDesk): Record<string, string> {
  const id = encodeURIComponent;
  return {
    'hom-nay': '/',
    them: '/them',
    'canh-bao': '/canh-bao',
    'chay-thu': '/chay-thu',
    'mot-canh-bao': `/canh-bao/${id(news.rumour.id)}`,
    'phan-anh': `/canh-bao/${id(news.queue.id)}`,
    tin: '/tin?relevant=all',
    'mot-tin': `/tin/${news.mentions[2] ?? ''}`,
    'du-bao': '/du-bao',
    'nhan-dinh': '/nhan-dinh',
    'moi-quan-tam': '/moi-quan-tam',
    lich: '/lich',
    nguon: '/nguon',
    'hop-thu': '/hop-thu',
    'nguoi-nhan': '/nguoi-nhan',
    'nguoi-dung': '/thiet-lap/nguoi',
    'so-gui': '/hop-thu/so-gui',
    'im-lang': '/im-lang',
    'mot-thu': `/hop-thu/${news.letter}`,
    'ban-tin': '/ban-tin',
    'mot-ban-tin': `/ban-tin/${news.digest}`,
    'day-may': '/day-may',
    'do-dung': '/day-may/do-dung',
    'khong-co': '/khong-co',
  };
}
