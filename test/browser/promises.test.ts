import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { clockLetters, type ClockTo } from '../../src/alert/letters/clock.ts';
import { planLetter } from '../../src/alert/letters/plan.ts';
import { tipsLetter } from '../../src/alert/letters/tips.ts';
import type { Clock } from '../../src/domain/clock.ts';
import { type Incident, incidentOf } from '../../src/domain/incident.ts';
import type { Tip } from '../../src/domain/tip.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { KEY, letterRules, officer } from '../alert/letter-samples.ts';
import { launch, READER } from '../support/browser.ts';
import { shoot, sideways, violations } from './sound.ts';

/** Eleven at night, when a deadline is read on a telephone. */
const NOW = Date.parse('2026-11-23T23:02:00+07:00');

const incident: Incident = {
  ...incidentOf([
    {
      incident: 'tin-don-rut-mot-lan',
      seq: 1,
      at: NOW - 18 * HOUR,
      who: 'truc',
      name: 'Hạnh',
      act: 'opened',
      title: 'Tin đồn bịa “cấm rút bảo hiểm xã hội một lần từ năm sau” lan trên các nhóm công nhân',
      alerts: [],
      claim: null,
      story: null,
      place: null,
      receivedAt: NOW - 18 * HOUR,
    },
  ]),
  owner: { id: 'truc', name: 'Nguyễn Thị Hạnh' },
  recoveringAt: NOW - 30 * DAY,
};
const clock: Clock = {
  rule: 'initial-event',
  name: 'Thông tin ban đầu về sự việc quan trọng',
  basis: 'Nghị định bịa số 244/2026, Điều 7 khoản 3',
  startedAt: NOW - 18 * HOUR,
  due: NOW + 6 * HOUR,
  metAt: null,
  how: '',
  explained: null,
};
const tip = (n: number, change: Partial<Tip>): Tip => ({
  id: `t${n}`,
  kind: 'grievance',
  way: 'phone',
  heardAt: NOW - (12 - n) * DAY,
  words: '',
  where: '',
  topic: null,
  state: 'routed',
  unit: 'Phòng Chế độ bảo hiểm xã hội',
  due: NOW - (4 - n) * DAY,
  answer: '',
  fact: null,
  doneAt: null,
  by: { id: 'truc', name: 'Hạnh' },
  version: 1,
  ...change,
});

function letters(): Record<string, string> {
  const to: ClockTo = {
    recipient: officer,
    mail: true,
    rules: letterRules(),
    now: NOW,
    nextAt: NOW,
    key: KEY,
  };
  const call = (name: 'ahead' | 'soon' | 'late', change: Partial<Clock> = {}) =>
    clockLetters(incident, { ...clock, ...change }, name, to)[0]?.html ?? '';
  return {
    'truoc-han': call('ahead'),
    'sat-han': call('soon', { due: NOW + HOUR }),
    'qua-han': call('late', { due: NOW - HOUR }),
    'phan-anh': tipsLetter([tip(1, {}), tip(2, { kind: 'question' }), tip(3, { unit: '' })], '2026-11-23', to)
      .html,
    'phuc-hoi': planLetter(
      incident,
      {
        since: '2026-11-23',
        look: { n: 30, day: '2026-11-23' },
        late: [{ day: '2026-11-16', what: 'Đăng tổng hợp điều đã sửa', owner: 'Phòng Chế độ' }],
      },
      to,
    ).html,
  };
}

describe('letters about what was promised, in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
  });
  afterAll(() => browser.close());

  it.each(['light', 'dark'] as const)('are read on a telephone and a desk, %s', async (colorScheme) => {
    for (const width of [600, 360]) {
      const context = await browser.newContext({ ...READER, colorScheme, viewport: { width, height: 740 } });
      const page = await context.newPage();
      for (const [name, html] of Object.entries(letters())) {
        const about = `${name} ${width} ${colorScheme}`;
        await page.setContent(html);
        // A letter is no page of ours: it has no landmarks.
        const found = (await violations(page)).filter((one) => !/^(region|landmark-one-main)/.test(one));
        expect.soft(found, about).toEqual([]);
        expect.soft(await sideways(page), `${about}: pixels too wide`).toBeLessThanOrEqual(0);
        await shoot(page, `thu-${name}-${width}-${colorScheme}`);
      }
      await context.close();
    }
  });

  it('say what, by when and under which provision before the first scroll of a telephone', async () => {
    const context = await browser.newContext({ ...READER, viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.setContent(letters()['truoc-han'] ?? '');
    for (const words of ['phải xong trước 05:02 thứ Ba, 24/11/2026', 'Điều 7 khoản 3', 'Mở sự vụ']) {
      const box = await page.getByText(words).first().boundingBox();
      expect((box?.y ?? 9_999) + (box?.height ?? 0), words).toBeLessThan(640);
    }
    await context.close();
  });
});
