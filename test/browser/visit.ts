import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Person } from '../../src/domain/person.ts';
import { signInLink } from '../../src/web/access.ts';
import { serveDesk } from '../../src/web/server.ts';
import { fillNewsroom, type Newsroom } from '../web/newsroom.ts';
import { fillWork } from './filled.ts';
import { HANH, type Office, openOffice } from '../web/office.ts';

export interface OpenDesk {
  office: Office;
  news: Newsroom;
  address: string;
  /** Pages of what the office did about it, by a name for the eye; none on a desk that only heard. */
  work: Record<string, string>;
  close(): Promise<void>;
}

/** The desk with an invented morning on it, on a free port. */
export async function openFilledDesk(options: Parameters<typeof openOffice>[0] = {}): Promise<OpenDesk> {
  return opened(options, () => Promise.resolve({}));
}

/** The same desk some days of work later, with its real papers: every kind of page has something on it. */
export async function openBusyDesk(): Promise<OpenDesk> {
  return opened({ papers: 'real' }, fillWork);
}

async function opened(options: Parameters<typeof openOffice>[0], fill: typeof fillWork): Promise<OpenDesk> {
  const office = await openOffice(options);
  const news = await fillNewsroom(office.store, office.world.now());
  const work = await fill(office, news);
  const served = await serveDesk(office.app, '127.0.0.1', 0);
  return {
    office,
    news,
    work,
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
export async function signIn(
  page: Page,
  { office, address }: OpenDesk,
  person: Person = HANH,
): Promise<void> {
  const link = new URL(await signInLink(office.store, office.world, office.rules, person));
  await page.goto(address + link.pathname + link.search);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
}

/** Every page of the desk by a name for the eye. */
export function pagesOf({ news, work }: OpenDesk): Record<string, string> {
  const id = encodeURIComponent;
  return {
    'hom-nay': '/',
    them: '/them',
    'canh-bao': '/canh-bao',
    'chay-thu': '/chay-thu',
    'mot-canh-bao': `/canh-bao/${id(news.rumour.id)}`,
    'phan-anh': `/canh-bao/${id(news.queue.id)}`,
    tin: '/tin?relevant=all',
    'tim-da-luu': '/tin/tim-da-luu',
    'mot-tin': `/tin/${news.mentions[2] ?? ''}`,
    'du-kien': '/du-kien',
    'duyet-du-kien': '/du-kien?loc=unapproved&do-chac=certain&chon=het',
    'mot-du-kien': '/du-kien/F-026',
    'du-bao': '/du-bao',
    'nhan-dinh': '/nhan-dinh',
    'mot-nhan-dinh': '/nhan-dinh/C90',
    'vu-viec': '/vu-viec?least=1',
    'mot-vu-viec': '/vu-viec/rumour',
    'su-vu': '/su-vu',
    'mo-su-vu': '/su-vu/mo',
    'chien-dich': '/chien-dich',
    'them-chien-dich': '/chien-dich/them',
    'bao-cao': '/bao-cao',
    'so-phan-anh': '/phan-anh',
    'nhap-so-phan-anh': '/phan-anh/so',
    'cau-hoi': '/cau-hoi',
    'moi-quan-tam': '/moi-quan-tam',
    lich: '/lich',
    nguon: '/nguon',
    'hop-thu': '/hop-thu',
    'nguoi-nhan': '/nguoi-nhan',
    'thiet-lap': '/thiet-lap',
    'thiet-lap-nhan-dinh': '/thiet-lap/nhan-dinh',
    'thiet-lap-mot-nhan-dinh': '/thiet-lap/nhan-dinh/C90',
    'thiet-lap-them-chu-de': '/thiet-lap/chu-de/them?vao=topics',
    'nguoi-dung': '/thiet-lap/nguoi',
    'so-gui': '/hop-thu/so-gui',
    'im-lang': '/im-lang',
    'mot-thu': `/hop-thu/${news.letter}`,
    'ban-tin': '/ban-tin',
    'mot-ban-tin': `/ban-tin/${news.digest}`,
    'day-may': '/day-may',
    'do-dung': '/day-may/do-dung',
    'viec-may': '/viec-may',
    'nhap-tep': '/tin/nhap',
    'dien-tap': '/bat-dau/dien-tap',
    'chi-so': '/chi-so',
    'ban-tin-sang': '/ban-tin/sang',
    'mau-van-ban': '/thiet-lap/mau-van-ban',
    'mot-mau-van-ban': '/thiet-lap/mau-van-ban/bao-cao-thang',
    'khong-co': '/khong-co',
    ...work,
  };
}
