import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberIn } from '../../src/domain/input.ts';
import { periodIn, usualPeriod } from '../../src/web/pages/indicators-forms.ts';
import type { Person } from '../../src/domain/person.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const LEADER: Person = { id: 'giam-doc', name: 'Trần Văn Giám', role: 'leader' };
const PAGE = '/chi-so';
const YEAR = { from: '2025-12-15', to: '2026-12-14' };
const COUNTED = { sourceId: 'bao-mot', tries: 1, good: 1, heard: 1, fresh: 1 };
const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('Chỉ số', () => {
  let office: Office;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const held = () => office.store.inputs.of({ from: YEAR.from, to: '2026-12-15' });
  const enter = (fields: Record<string, string>, by = hanh) =>
    by.post(`${PAGE}/nhap`, { token: by.token, ...YEAR, ...fields });
  const ask = (fields: Record<string, string> = {}, by = hanh) =>
    by.post(`${PAGE}/bao-chi`, {
      token: by.token,
      ...YEAR,
      id: 'y'.repeat(26),
      outlet: 'Báo Một',
      about: 'lịch chi trả',
      asked: '2026-11-20',
      due: '2026-11-22',
      ...fields,
    });

  it('shows every indicator of the running year, and says what is not known', async () => {
    const page = text(await hanh.page(PAGE));
    expect(page).toContain('Từ 15/12/2025 đến hết 14/12/2026');
    for (const { name } of office.rules.indicators.indicators) expect(page).toContain(name);
    expect(page).toContain('chưa có người nhập');
    expect(page).toContain('chưa có số liệu');
    expect(page).not.toMatch(/indicators\.|\{\w+\}|…\u2060/);
  });

  it('opens the list a number was counted in', async () => {
    await office.store.sources.count({ ...COUNTED, day: '2026-11-20' });
    const page = await hanh.page(PAGE);
    expect(page).toContain('/bao-cao/da-dem/inputs?from=2025-12-15&amp;to=2026-12-14&amp;press=received');
    expect(page).toContain('/tin?from=2025-12-15&amp;to=2026-12-14&amp;dated=yes');
  });

  it('counts once in ten minutes, and at once when somebody entered something', async () => {
    const at = async () => /Đếm lúc (\d\d:\d\d)/.exec(await hanh.page(PAGE))?.[1];
    const first = await at();
    office.world.pass(9 * MINUTE);
    expect(await at()).toBe(first);
    await enter({ conferences: '2' });
    const second = await at();
    expect(second).not.toBe(first);
    office.world.pass(11 * MINUTE);
    expect(await at()).not.toBe(second);
  });

  it('keeps what somebody entered with their name, and writes only what is new', async () => {
    await enter({ conferences: '4', 'broadcast-communes': '1.065', 'broadcast-met': '12', note: 'sổ 2026' });
    await enter({
      'seen:conferences': '4',
      conferences: '4',
      'seen:broadcast-communes': '1065',
      'broadcast-communes': '1065',
      'seen:broadcast-met': '12',
      'broadcast-met': '',
    });
    const inputs = await held();
    expect(inputs.get('conferences')).toMatchObject({ value: 4, name: 'Nguyễn Thị Hạnh', note: 'sổ 2026' });
    expect(inputs.get('broadcast-communes')?.value).toBe(1_065);
    expect(inputs.get('broadcast-met')?.value).toBe(null);
    expect(text(await hanh.page(PAGE))).toMatch(/Còn \d+ số chỉ người biết/);
    expect(await office.store.inputs.lines({ from: YEAR.from, to: '2026-12-15' })).toHaveLength(4);
    expect(text(await hanh.page(`${PAGE}?from=${YEAR.from}&to=${YEAR.to}`))).toContain(
      'Nguyễn Thị Hạnh nhập lúc',
    );
  });

  it('leaves what a colleague entered while an older form stood open', async () => {
    const boss = await signedIn(office, LEADER);
    await enter({ conferences: '5' });
    // The form of the boss was shown before: it still tells that nothing was known.
    await enter({ 'seen:conferences': '', conferences: '', briefings: '3' }, boss);
    expect((await held()).get('conferences')).toMatchObject({ value: 5, name: 'Nguyễn Thị Hạnh' });
    expect((await held()).get('briefings')).toMatchObject({ value: 3, name: 'Trần Văn Giám' });
  });

  it('shows both numbers where two changed the same field, and takes the second word', async () => {
    const boss = await signedIn(office, LEADER);
    await enter({ conferences: '5' });
    const answer = await enter({ 'seen:conferences': '', conferences: '7', briefings: '1' }, boss);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(text(page)).toContain('Trong lúc đó Nguyễn Thị Hạnh đã ghi 5; bạn ghi 7.');
    expect(page).toContain('name="seen:conferences" value="5"');
    expect((await held()).get('conferences')?.value).toBe(5);
    expect((await held()).has('briefings')).toBe(false);
    await enter({ 'seen:conferences': '5', conferences: '7', briefings: '1' }, boss);
    expect((await held()).get('conferences')?.value).toBe(7);
  });

  it('asks back for what may be read in two ways, and for a part of a thing that is counted', async () => {
    const answer = await enter({ briefings: '1,234', conferences: '3,5', 'forecast-lead': '3,5' });
    const page = text(await answer.text());
    expect(page).toContain('“1,234” có thể hiểu hai cách');
    expect(page).toContain('“3,5” không phải số nguyên');
    expect((await held()).size).toBe(0);
  });

  it('gives back a form that tells no number, or a part larger than its whole', async () => {
    const answer = await enter({ conferences: 'bốn', 'press-checked': '3', 'press-wrong': '5' });
    expect(answer.status).toBe(400);
    const page = text(await answer.text());
    expect(page).toContain('“bốn” không phải một số');
    expect(page).toContain('Phần này lớn hơn tổng của nó.');
    expect((await held()).size).toBe(0);
  });

  it('keeps the register of the press: asked once, answered once, in time or late', async () => {
    await ask();
    await ask();
    await ask({ id: 'z'.repeat(26), about: 'số 0912 345 678', due: '2026-11-21' });
    const answered = (id: string, on = '2026-11-22') =>
      hanh.post(`${PAGE}/bao-chi/${id}/tra-loi`, {
        token: hanh.token,
        ...YEAR,
        on,
        how: 'thư',
      });
    for (const on of ['2026-11-19', '2026-12-24', 'mai', ''])
      expect((await answered('y'.repeat(26), on)).status, on).toBe(400);
    expect((await answered('y'.repeat(26))).status).toBe(303);
    expect((await answered('y'.repeat(26))).status).toBe(409);
    await answered('z'.repeat(26));
    const requests = await office.store.press.between('2026-11-01', '2026-12-01');
    expect(requests.map(({ about }) => about).sort()).toEqual(['lịch chi trả', 'số [số điện thoại]']);
    const page = text(await hanh.page(PAGE));
    expect(page).toContain('Đã trả lời 22/11/2026 (đúng hạn)');
    expect(page).toContain('Đã trả lời 22/11/2026 (quá hạn)');
    expect(page).toContain('50%');
  });

  it('refuses a day that cannot be, and whoever may only look', async () => {
    expect((await ask({ asked: '2026-11-30' })).status).toBe(400);
    expect((await ask({ due: '2026-11-19' })).status).toBe(400);
    expect((await hanh.get(`${PAGE}?from=2026-02-01&to=2026-01-01`)).status).toBe(400);
    const guest = await signedIn(office, VIEWER);
    expect((await enter({ conferences: '1' }, guest)).status).toBe(403);
    expect((await ask({}, guest)).status).toBe(403);
    expect(text(await guest.page(PAGE))).toContain('Chỉ số');
  });
});

describe('a number as people type it', () => {
  it.each([
    ['1.234', { value: 1_234 }],
    ['1 234 567', { value: 1_234_567 }],
    ['12,5', { value: 12.5 }],
    ['1.234,5', { value: 1_234.5 }],
    ['0.125', { value: 0.125 }],
    ['0', { value: 0 }],
    ['1,234', { fault: 'unclear' }],
    ['-1', { fault: 'none' }],
    ['1.2.3', { fault: 'none' }],
    ['', { fault: 'none' }],
  ])('%s', (typed, read) => expect(numberIn(typed, 'days')).toEqual(read));

  it('is whole where things are counted', () => {
    expect(numberIn('3,5', 'count')).toEqual({ fault: 'whole' });
    expect(numberIn('3', 'count')).toEqual({ value: 3 });
  });
});

describe('the period of a page', () => {
  it('is the year of the indicators that runs today, and no longer than three', async () => {
    const office = await openOffice();
    expect(usualPeriod(office.rules, '2026-12-14')).toEqual({ from: '2025-12-15', to: '2026-12-15' });
    expect(usualPeriod(office.rules, '2026-12-15')).toEqual({ from: '2026-12-15', to: '2027-12-15' });
    expect(periodIn('2020-01-01', '2026-01-01')).toBe(null);
    expect(periodIn('2026-01-01', '2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-01-02' });
    await office.store.close();
  });
});
