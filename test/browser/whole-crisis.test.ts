import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { DAY } from '../../src/domain/time.ts';
import { DESKTOP, launch, PHONE } from '../support/browser.ts';
import { expectSound, shoot } from './sound.ts';
import { enter, type OpenDesk, openFilledDesk, signIn } from './visit.ts';

const HEAD: Person = { id: 'giam-doc', name: 'Trần Thị Bình', role: 'leader' };

describe('a crisis from alert to closed, by two people', () => {
  let browser: Browser;
  let desk: OpenDesk;
  let hanh: Page;
  let head: Page;
  beforeAll(async () => {
    browser = await launch(inject('chromiumDir'));
    desk = await openFilledDesk({
      change: (rules) => {
        rules.facts = rules.facts.slice(0, 12);
        rules.claims = rules.claims.map((claim) => ({
          ...claim,
          valid_to: null,
          facts: rules.facts.slice(0, 2).map(({ id }) => id),
        }));
        rules.spokespersons = [
          {
            id: HEAD.id,
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
    hanh = await enter(browser, desk, { ...PHONE, colorScheme: 'dark', bypassCSP: true });
    await signIn(hanh, desk);
    head = await enter(browser, desk, { ...DESKTOP, colorScheme: 'light', bypassCSP: true });
    await signIn(head, desk, HEAD);
    await head.goto('/du-kien');
    for (const box of (await head.getByRole('checkbox').all()).slice(0, 2)) await box.check();
    await head.getByLabel('Căn cứ duyệt').fill('phòng Chế độ đã đối chiếu');
    await head.getByRole('button', { name: 'Duyệt các dữ kiện đã chọn' }).click();
    await head.getByText('Đã duyệt 2 dữ kiện.').waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  /** One line of the room, by its folded form. */
  async function say(page: Page, form: string, fill: (form: ReturnType<Page['getByRole']>) => Promise<void>) {
    await page.getByText(form, { exact: true }).first().click();
    await fill(page.getByRole('form', { name: form }));
  }

  async function open(alert: string, title: string): Promise<string> {
    await hanh.goto(`/canh-bao/${encodeURIComponent(alert)}`);
    await hanh.getByRole('button', { name: 'Mở sự vụ' }).click();
    await hanh.getByLabel('Tên sự vụ').fill(title);
    await hanh.getByRole('main').getByRole('button', { name: 'Mở sự vụ' }).click();
    await hanh.getByRole('heading', { level: 1, name: title }).waitFor();
    return new URL(hanh.url()).pathname;
  }

  async function judge(room: string, kind: string, factors: string, level: string, voice: RegExp) {
    await hanh.goto(room);
    await say(hanh, 'Chọn loại', async (form) => {
      await form.getByRole('radio', { name: new RegExp(`^${kind} · `) }).check();
      await form.getByRole('textbox', { name: 'Lý do' }).fill('Đã gọi phòng nghiệp vụ');
      await form.getByRole('button', { name: 'Ghi loại' }).click();
    });
    await hanh.getByText('Đã ghi loại việc.').waitFor();
    await say(hanh, 'Quyết định', async (form) => {
      await form.getByRole('radio', { name: voice }).check();
      await form.getByRole('textbox', { name: 'Lý do' }).fill('Nhiều người đang hỏi');
      await form.getByRole('button', { name: 'Ghi quyết định' }).click();
    });
    await hanh.getByText('Đã ghi quyết định.').waitFor();
    await head.goto(room);
    await say(head, 'Chấm và xác nhận mức', async (form) => {
      for (const factor of ['harm', 'reach', 'emotion', 'responsibility', 'vulnerable'])
        await form.locator(`select[name=${factor}]`).selectOption(factors);
      await form.getByRole('combobox', { name: /^Mức/ }).selectOption(level);
      await form.getByRole('textbox', { name: 'Lý do' }).fill('Theo bằng chứng đã xem');
      await form.getByRole('button', { name: 'Xác nhận mức' }).click();
    });
    await head.getByText('Đã xác nhận mức.').waitFor();
    await head.getByRole('button', { name: 'Bắt đầu xử lý' }).click();
    await head.getByText('Đang xử lý', { exact: true }).first().waitFor();
  }

  /** Writes a text of this kind, has it approved by the head and notes where it was published. */
  async function publish(room: string, kind: RegExp, subject: string) {
    await hanh.goto(`${room}/phat-ngon`);
    await hanh.getByRole('button', { name: 'Soạn văn bản' }).click();
    await hanh.getByRole('radio', { name: kind }).check();
    await hanh.getByLabel('Về việc gì').fill(subject);
    await hanh.getByRole('button', { name: 'Dựng văn bản' }).click();
    await hanh.getByRole('heading', { level: 2, name: 'Soát trước khi duyệt' }).waitFor();
    // What the facts do not say is a gap: a person fills it and says where it is from.
    for (const gap of await hanh.locator('fieldset:has(p.hint)').all()) {
      await gap.getByLabel('Lời').fill('Bà con cần hỏi thì đến bộ phận một cửa của xã.');
      await gap.getByLabel('Nguồn của câu này').fill('Phòng Tuyên truyền');
    }
    const save = hanh.getByRole('button', { name: 'Lưu bản sửa' });
    if (await save.isVisible()) await save.click();
    await hanh.getByRole('button', { name: 'Đã soát, trình duyệt' }).click();
    await hanh.getByText('Đã soát, chờ duyệt').first().waitFor();
    expect(await hanh.getByRole('button', { name: 'Duyệt với tư cách người phát ngôn' }).isDisabled()).toBe(
      true,
    );
    await head.goto(hanh.url());
    // Asked where the incident is one that nothing may deny.
    const denies = head.getByRole('checkbox', { name: 'Văn bản này không phủ nhận phản ánh của ai' });
    if (await denies.isVisible()) await denies.check();
    await head.getByRole('button', { name: 'Duyệt với tư cách người phát ngôn' }).click();
    await head.getByLabel('Kênh').fill('Cổng thông tin');
    for (const clock of await head.getByRole('checkbox').all()) await clock.check();
    await head.getByRole('button', { name: 'Ghi nhận đã công bố' }).click();
    await head.getByRole('heading', { name: 'Đã công bố ở' }).waitFor();
  }

  async function recoverAndClose(room: string, picture: string) {
    await hanh.goto(room);
    await hanh.getByRole('button', { name: 'Chuyển sang phục hồi' }).click();
    await hanh.getByText('Đang phục hồi', { exact: true }).first().waitFor();
    await hanh.goto(`${room}/phuc-hoi`);
    await hanh.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await hanh.getByText('Đã lưu, chờ lãnh đạo duyệt.').waitFor();
    await hanh.getByRole('textbox', { name: 'Bài học' }).fill('Có câu trả lời sẵn thì nhanh hơn.');
    await hanh.getByRole('button', { name: 'Lưu bài học' }).click();
    await hanh.getByText('Đã lưu bài học.').waitFor();
    await expectSound(hanh, 'recovery');
    await head.goto(`${room}/phuc-hoi`);
    await head.getByRole('button', { name: 'Duyệt kế hoạch' }).click();
    await head.getByText('Trần Thị Bình đã duyệt.').waitFor();
    await head.goto(room);
    await say(head, 'Đóng sự vụ…', async (form) => {
      await form.getByRole('textbox', { name: 'Lý do' }).fill('Đã lắng, người dân đã được trả lời');
      await form.getByRole('button', { name: 'Đóng sự vụ' }).click();
    });
    await head.getByText('Đã đóng', { exact: true }).first().waitFor();
    await shoot(head, `${picture}-dong`);
    await head.goto(`${room}/phuc-hoi/bao-cao`);
    await head.getByRole('heading', { level: 1, name: 'Báo cáo sau sự vụ' }).waitFor();
    await shoot(head, `${picture}-bao-cao`);
    await expectSound(head, 'report');
  }

  it('a rumour (D): corrected, recovered, closed, reported', { timeout: 240_000 }, async () => {
    const room = await open(desk.news.rumour.id, 'Tin đồn sắp cấm rút một lần');
    await judge(room, 'D', '3', '3', /Công bố/);
    await head.goto(`${room}/chung-cu`);
    await expectSound(head, 'evidence');
    await shoot(head, 'd-chung-cu');
    // A rumour told in good faith does not go to the police, and the desk says why.
    await head
      .getByText(/không chuyển|chưa chuyển|không lập hồ sơ/i)
      .first()
      .waitFor();
    await publish(room, /^Đính chính/, 'hưởng bảo hiểm xã hội một lần');
    await hanh.goto(room);
    await shoot(hanh, 'd-phong-phone');
    await expectSound(hanh, 'room');
    desk.office.world.pass(DAY);
    await recoverAndClose(room, 'd');
    const incident = await desk.office.store.incidents.get(room.split('/').at(-1) ?? '');
    expect(incident?.state).toBe('closed');
    expect(incident?.published).toHaveLength(1);
  });

  it('a true fault (A): acknowledged, never called untrue, closed', { timeout: 240_000 }, async () => {
    const room = await open(desk.news.queue.id, 'Chờ lâu ở bộ phận một cửa');
    await judge(room, 'A', '2', '2', /Công bố/);
    // No text of this incident may say that anything is untrue: the choice is not there.
    await hanh.goto(`${room}/phat-ngon/moi`);
    expect(await hanh.getByRole('radio', { name: /^Đính chính/ }).count()).toBe(0);
    await publish(room, /^Thông tin ban đầu/, 'thời gian chờ ở một cửa');
    await recoverAndClose(room, 'a');
    const texts = await desk.office.store.statements.ofIncident(room.split('/').at(-1) ?? '');
    for (const { title, sentences } of texts)
      expect([title, ...sentences.map(({ text }) => text)].join(' ')).not.toMatch(
        /tin giả|sai sự thật|không đúng sự thật|tin đồn|đính chính/i,
      );
  });
});
