import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { IncidentAct } from '../../src/domain/incident.ts';
import type { Relation } from '../../src/domain/meaning.ts';
import type { Person } from '../../src/domain/person.ts';
import { addDays, DAY, dayOf, HOUR, MINUTE } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { heard, meaning } from '../storage/contract/samples.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

const LAN: Person = { id: 'lan', name: 'Trần Thị Lan', role: 'leader' };
const HERE = '/su-vu/don/phuc-hoi';

/** How often the rumour was repeated, by days ago, up and down again. */
const WAVE = [
  [12, 3],
  [11, 14],
  [10, 9],
  [9, 6],
  [8, 3],
  [7, 2],
  [6, 1],
] as const;

describe('the way back in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk();
    const { store, world } = desk.office;
    const now = world.now();
    for (let back = 0; back < 60; back++)
      await store.sources.count({
        sourceId: 'tin-sang',
        day: addDays(dayOf(now), -back),
        tries: 24,
        good: 24,
        heard: 0,
        fresh: 0,
      });
    for (const [ago, n] of WAVE) for (let i = 0; i < n; i++) await tell(ago, i, 'repeats');
    for (let i = 0; i < 6; i++) await tell(9, i, 'denies');
    const opened = now - 12 * DAY;
    const acts: IncidentAct[] = [
      { act: 'kind', kind: 'D', why: 'không có căn cứ, người nói tin là thật' },
      { act: 'owner', owner: { id: 'hanh', name: 'Nguyễn Thị Hạnh' } },
      { act: 'moved', move: 'begin', to: 'handling', why: '' },
      {
        act: 'published',
        statement: 's1',
        channel: 'cổng thông tin tỉnh',
        link: 'https://tinh.example/1',
        publishedAt: opened + 20 * HOUR,
      },
      { act: 'moved', move: 'recover', to: 'recovering', why: '' },
    ];
    await store.together(async (s) => {
      const by = (at: number) => ({ at, who: 'hanh', name: 'Nguyễn Thị Hạnh' });
      await s.incidents.open(
        'don',
        {
          act: 'opened',
          title: 'Tin đồn sắp cấm rút một lần',
          alerts: [],
          claim: 'C90',
          story: null,
          place: null,
          receivedAt: opened,
        },
        by(opened + HOUR),
      );
      for (const [i, act] of acts.entries())
        await s.incidents.add('don', act, by(opened + (i + 2) * 10 * HOUR));
    });
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  async function tell(daysAgo: number, index: number, relation: Relation): Promise<void> {
    const { store, world } = desk.office;
    const at = world.now() - daysAgo * DAY - index * MINUTE;
    const publisher = relation === 'denies' ? `bao-${index % 3}` : `nhom-${index % 4}`;
    const canonical = `https://${publisher}.example/${relation}-${daysAgo}-${index}`;
    const kind = relation === 'denies' ? 'press' : 'group';
    await store.mentions.hear([heard('', { canonical, address: canonical, kind, publishedAt: at })], {
      seenAt: at,
      publisher,
      backlog: false,
    });
    await store.meanings.understood(
      mentionId(canonical),
      meaning({
        stance: 'neutral',
        question: relation === 'repeats' && index % 3 === 0,
        topics: [{ id: 'rut_mot_lan', weight: 1, evidence: [] }],
        claims: [{ id: 'C90', relation, score: 1, evidence: [] }],
        tripwires: [],
      }),
      null,
      at,
    );
  }

  it(
    'is planned by an officer, approved by a leader, and told in a report',
    { timeout: 120_000 },
    async () => {
      const page = await enter(browser, desk, DESKTOP);
      await signIn(page, desk);
      await page.goto(HERE);
      await page.getByText('Đề xuất theo loại việc, chưa ai lưu.').waitFor();
      await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
      await page.getByText('Đã lưu, chờ lãnh đạo duyệt.').waitFor();
      expect(await page.getByRole('button', { name: 'Duyệt kế hoạch' }).isDisabled()).toBe(true);
      await page.getByRole('textbox', { name: 'Bài học' }).fill('Có câu trả lời sẵn thì nhanh hơn.');
      await page.getByRole('button', { name: 'Lưu bài học' }).click();
      await page.getByText('Đã lưu bài học.').waitFor();
      await page.context().close();

      const leader = await enter(browser, desk, DESKTOP);
      await signIn(leader, desk, LAN);
      await leader.goto(HERE);
      await leader.getByRole('button', { name: 'Duyệt kế hoạch' }).click();
      await leader.getByText('Trần Thị Lan đã duyệt.').waitFor();
      await leader.getByText('Đủ cả 6 điều kiện.').waitFor();
      await leader.getByRole('link', { name: 'Báo cáo sau sự vụ' }).click();
      await leader.getByRole('heading', { level: 1, name: 'Báo cáo sau sự vụ: Tin đồn' }).waitFor();
      await leader.getByText('Có câu trả lời sẵn thì nhanh hơn.').first().waitFor();
      await leader.context().close();
    },
  );

  it('shuts nobody out, on a desktop and on a phone, by day and by night', { timeout: 120_000 }, async () => {
    for (const [name, options] of [
      ['desktop', { ...DESKTOP, colorScheme: 'light' }],
      ['phone', { ...PHONE, viewport: { width: 360, height: 780 }, colorScheme: 'dark' }],
    ] as const) {
      const page = await enter(browser, desk, { ...options, bypassCSP: true });
      await signIn(page, desk);
      for (const [shot, address] of [
        ['phuc-hoi', HERE],
        ['bao-cao-sau', `${HERE}/bao-cao`],
      ] as const) {
        await page.goto(address);
        await shoot(page, `${shot}-${name}`);
        await expectSound(page, `${shot} ${name}`);
      }
      await page.context().close();
    }
  });
});
