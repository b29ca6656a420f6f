import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DAY, HOUR } from '../../src/domain/time.ts';
import type { PublisherKind } from '../../src/domain/source.ts';
import type { Stance } from '../../src/domain/meaning.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { heard, meaning } from '../storage/contract/samples.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { fillTalk } from '../web/talk.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

const PAGES = {
  'vu-viec': '/vu-viec?least=1&days=30',
  'mot-vu-viec': '/vu-viec/lon',
  'vu-mot-tin': '/vu-viec/le',
  'mot-nhan-dinh': '/nhan-dinh/C90',
  'nhan-dinh-loc': '/nhan-dinh?state=spreading',
  'chien-dich': '/chien-dich',
  'mot-chien-dich': '/chien-dich/van-dong',
  'them-chien-dich': '/chien-dich/them',
  'bao-cao': '/bao-cao',
};

describe('stories, claims, campaigns and papers in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk();
    const { store, world, rules } = desk.office;
    await fillTalk(store, world.now(), 60);
    const told: [string, PublisherKind, number, Stance][] = [
      ['hoi-cong-nhan', 'group', 30, 'negative'],
      ['dien-dan', 'forum', 28, 'neutral'],
      ['hoi-cong-nhan', 'group', 27, 'negative'],
      ['tin-sang', 'press', 22, 'negative'],
      ['lao-dong-moi', 'press', 21, 'negative'],
      ['doi-song', 'press', 20, 'neutral'],
      ['bao-van-son', 'press', 12, 'neutral'],
      ['cong-tttd', 'official', 6, 'positive'],
      ['tin-sang', 'press', 4, 'positive'],
      ['lao-dong-moi', 'press', 3, 'neutral'],
    ];
    const ids: string[] = [];
    for (const [index, [publisher, kind, hours, stance]] of told.entries())
      ids.push(await tell(`lon-${index}`, 'lon', publisher, kind, hours * HOUR, stance));
    await store.copies.mark(ids[4] ?? '', ids[3] ?? '');
    await tell('le', 'le', 'bao-van-son', 'press', 5 * HOUR, 'neutral');
    const base = { topics: ['rut_mot_lan'], lift: 2 };
    rules.calendar.campaigns = [
      {
        ...base,
        id: 'van-dong',
        name: 'Tháng vận động tham gia tự nguyện',
        aim: 'Người lao động hiểu vì sao nên bảo lưu thời gian đóng.',
        from: '2026-11-09',
        to: '2026-12-08',
      },
      {
        ...base,
        id: 'tet',
        name: 'Lịch chi trả trước Tết',
        topics: ['chi_tra'],
        from: '2027-01-04',
        to: '2027-01-20',
      },
    ];
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  async function tell(
    name: string,
    story: string,
    publisher: string,
    kind: PublisherKind,
    ago: number,
    stance: Stance,
  ): Promise<string> {
    const { store, world } = desk.office;
    const at = world.now() - ago;
    const canonical = `https://${publisher}.example/${name}`;
    const item = heard('', {
      canonical,
      address: canonical,
      kind,
      publishedAt: at,
      sourceId: publisher,
      title: kind === 'group' ? '' : `Hàng trăm người chờ nhận lương hưu vì đổi điểm chi trả (bài ${name})`,
      summary: 'Bà con chờ từ sáng sớm.',
    });
    await store.mentions.hear([item], { seenAt: at, publisher, backlog: false });
    await store.stories.touch({
      id: story,
      title:
        story === 'le'
          ? 'Một phường mở thêm điểm chi trả'
          : 'Hàng trăm người chờ nhận lương hưu vì đổi điểm chi trả',
      openedAt: at,
      lastAt: at,
    });
    const claims =
      story === 'le'
        ? []
        : [
            {
              id: 'C90',
              relation: stance === 'positive' ? ('denies' as const) : ('repeats' as const),
              score: 1,
              evidence: [],
            },
          ];
    await store.meanings.understood(
      mentionId(canonical),
      meaning({ stance, claims, tripwires: [], topics: [{ id: 'chi_tra', weight: 1, evidence: [] }] }),
      story,
      at + DAY / 1_000,
    );
    return mentionId(canonical);
  }

  it('shuts nobody out, on a desktop and on a phone, by day and by night', { timeout: 240_000 }, async () => {
    for (const [name, options] of [
      ['desktop', { ...DESKTOP, colorScheme: 'light' }],
      ['phone', { ...PHONE, viewport: { width: 360, height: 780 }, colorScheme: 'dark' }],
    ] as const) {
      const page = await enter(browser, desk, { ...options, bypassCSP: true });
      await signIn(page, desk);
      for (const [shot, address] of Object.entries(PAGES)) {
        await page.goto(address);
        await shoot(page, `${shot}-${name}`);
        await expectSound(page, `${shot} ${name}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, `${shot} ${name}`).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    }
  });

  it('reads a story by keys, stretch after stretch', async () => {
    const page = await enter(browser, desk, DESKTOP);
    await signIn(page, desk);
    await page.goto('/vu-viec/lon');
    const chart = page.getByRole('figure', { name: 'Ai nói, lúc nào, thái độ gì' });
    await chart.getByRole('slider', { name: 'Đọc từng quãng' }).focus();
    await page.keyboard.press('Home');
    await expect
      .poll(() => chart.getByRole('status').textContent())
      .toContain('nhóm mạng xã hội 1 (1 tiêu cực)');
    await page.context().close();
  });

  it('finds a story by its words, and opens it, without scripts', async () => {
    const page = await enter(browser, desk, { ...PHONE, javaScriptEnabled: false });
    await signIn(page, desk);
    await page.goto('/vu-viec');
    await page.getByRole('searchbox', { name: 'Tìm trong tên vụ việc' }).fill('luong huu');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByRole('link', { name: 'Hàng trăm người chờ nhận lương hưu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hàng trăm người chờ' }).waitFor();
    await page.getByText('Từ bài của người dân lên mặt báo: sau 8 giờ.').waitFor();
    await page.context().close();
  });

  it('plans a campaign, and notes a paper as handed in', async () => {
    const page = await enter(browser, desk, DESKTOP);
    await signIn(page, desk);
    await page.goto('/bao-cao');
    await page
      .getByRole('button', { name: /^Đã nộp Báo cáo tuyên truyền/ })
      .first()
      .click();
    await page.getByRole('status').getByText('Đã ghi.').waitFor();
    await page.goto('/chien-dich/them');
    await page.getByLabel('Tên đợt').fill('Ngày hội tham gia');
    await page.getByLabel('Từ ngày').fill('2026-12-20');
    await page.getByLabel('Đến hết ngày').fill('2026-12-10');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await page.getByText('Ngày cuối đứng trước ngày đầu').waitFor();
    expect(await page.getByLabel('Tên đợt').inputValue()).toBe('Ngày hội tham gia');
    await page.context().close();
  });
});
