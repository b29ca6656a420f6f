import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

const HEAD: Person = { id: 'giam-doc', name: 'Trần Thị Bình', role: 'leader' };

describe('statements in a browser', () => {
  let browser: Browser;
  let desk: OpenDesk;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk({
      change: (rules) => {
        rules.facts = rules.facts.slice(0, 12);
        rules.claims = rules.claims.map((claim) => ({
          ...claim,
          facts: rules.facts.slice(0, 2).map(({ id }) => id),
        }));
        rules.spokespersons = [
          {
            id: 'giam-doc',
            name: HEAD.name,
            post: 'Giám đốc',
            person: HEAD.id,
            kind: 'head',
            incident: null,
            phone: '0258 382 1234',
            mail: '',
            basis: 'Quyết định bịa số 1',
            valid_from: '2026-01-01',
            valid_to: null,
          },
        ];
      },
    });
    const { store, world } = desk.office;
    const by = { at: world.now(), who: 'hanh', name: 'Nguyễn Thị Hạnh' };
    await store.together(async (s) => {
      const opened = { title: 'Tin về rút một lần', alerts: [], claim: 'C90', story: null, place: null };
      await s.incidents.open('sv1', { act: 'opened', ...opened, receivedAt: world.now() }, by);
      await s.incidents.add('sv1', { act: 'kind', kind: 'D', why: 'không có căn cứ' }, by);
    });
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('go from facts to a published correction by two people', { timeout: 120_000 }, async () => {
    const head = await enter(browser, desk, { ...DESKTOP, colorScheme: 'light', bypassCSP: true });
    await signIn(head, desk, HEAD);
    await head.goto(`${desk.address}/du-kien`);
    for (const box of (await head.getByRole('checkbox').all()).slice(0, 2)) await box.check();
    await head.getByLabel('Căn cứ duyệt').fill('phòng Chế độ đã đối chiếu');
    await head.getByRole('button', { name: 'Duyệt các dữ kiện đã chọn' }).click();
    await head.getByText('Đã duyệt 2 dữ kiện.').waitFor();
    await expectSound(head, 'du-kien');
    await shoot(head, 'du-kien-desktop');
    await head.getByRole('main').getByRole('link', { name: /^F-/ }).last().click();
    await expectSound(head, 'mot-du-kien');
    await shoot(head, 'mot-du-kien-desktop');

    const hanh = await enter(browser, desk, { ...PHONE, colorScheme: 'dark', bypassCSP: true });
    await signIn(hanh, desk);
    await hanh.goto(`${desk.address}/su-vu/sv1/phat-ngon`);
    await hanh.getByRole('button', { name: 'Soạn văn bản' }).click();
    await expectSound(hanh, 'soan');
    await shoot(hanh, 'soan-phone');
    await hanh.getByRole('radio', { name: /^Đính chính/ }).check();
    await hanh.getByLabel('Về việc gì').fill('hưởng bảo hiểm xã hội một lần');
    await hanh.getByRole('button', { name: 'Dựng văn bản' }).click();
    await hanh.getByRole('heading', { level: 2, name: 'Soát trước khi duyệt' }).waitFor();
    await expectSound(hanh, 'van-ban');
    await shoot(hanh, 'van-ban-phone');
    const gap = hanh.getByRole('group', { name: 'Việc bà con nên làm' });
    await gap.getByLabel('Lời').fill('Bà con cần hỏi thì gọi số trên, hoặc đến bộ phận một cửa của xã.');
    await gap.getByLabel('Nguồn của câu này').fill('Phòng Tuyên truyền');
    await hanh.getByRole('button', { name: 'Lưu bản sửa' }).click();
    await hanh.getByRole('button', { name: 'Đã soát, trình duyệt' }).click();
    await hanh.getByText('Đã soát, chờ duyệt').first().waitFor();
    const approve = hanh.getByRole('button', { name: 'Duyệt với tư cách người phát ngôn' });
    expect(await approve.isDisabled()).toBe(true);

    await head.goto(hanh.url());
    await head.getByRole('button', { name: 'Duyệt với tư cách người phát ngôn' }).click();
    await head.getByLabel('Kênh').fill('Cổng thông tin');
    await expectSound(head, 'da-duyet');
    await shoot(head, 'da-duyet-desktop');
    await head.getByRole('button', { name: 'Ghi nhận đã công bố' }).click();
    await head.getByRole('heading', { name: 'Đã công bố ở' }).waitFor();
    expect((await desk.office.store.incidents.get('sv1'))?.published).toHaveLength(1);
  });
});
