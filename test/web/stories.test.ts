import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Meaning, Stance } from '../../src/domain/meaning.ts';
import type { PublisherKind } from '../../src/domain/source.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import type { Telling } from '../../src/storage/story-told.ts';
import { kindLines, laneBins, stepOf, stretches } from '../../src/web/pages/story-spread.ts';
import { heard, meaning } from '../storage/contract/samples.ts';
import { fillNewsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn, type Visitor } from './office.ts';

const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const AT = Date.parse('2026-11-22T06:30:00+07:00');
function telling(id: string, kind: PublisherKind, after: number, stance: Stance = 'neutral'): Telling {
  return { id, at: AT + after, kind, stance, publisher: id, sourceId: id, copyOf: null, version: 1 };
}

describe('how a story spreads', () => {
  it('names the first of each kind, and how long after the beginning it came', () => {
    const lines = kindLines([
      telling('nhom', 'group', 0, 'negative'),
      telling('dien-dan', 'forum', HOUR),
      telling('bao-a', 'press', 5 * HOUR),
      telling('bao-b', 'press', 7 * HOUR, 'negative'),
    ]);
    expect(lines.map(({ kind, after, mentions }) => [kind, after, mentions])).toEqual([
      ['group', 0, 1],
      ['forum', HOUR, 1],
      ['press', 5 * HOUR, 2],
    ]);
    expect(lines[2]?.stances).toEqual({ negative: 1, neutral: 1, positive: 0 });
    expect(stepOf(lines)).toEqual({ way: 'risen', after: 5 * HOUR });
  });

  it('says when the press was first, and when it has not told it', () => {
    expect(stepOf(kindLines([telling('a', 'press', 0), telling('b', 'group', 1)]))).toEqual({
      way: 'printed',
    });
    expect(stepOf(kindLines([telling('a', 'comment', 0)]))).toEqual({ way: 'posts' });
    expect(stepOf(kindLines([telling('a', 'official', 0), telling('b', 'press', 1)]))).toBeNull();
  });

  it.each([
    [2 * HOUR, HOUR],
    [3 * DAY, 3 * HOUR],
    [30 * DAY, DAY],
    [200 * DAY, 7 * DAY],
    [900 * DAY, 21 * DAY],
  ])('draws a story of %d ms in stretches of %d ms that begin with it', (lasts, width) => {
    const bins = stretches(AT, AT + lasts);
    expect((bins[0]?.to ?? 0) - (bins[0]?.from ?? 0)).toBe(width);
    expect(bins[0]?.from).toBeLessThanOrEqual(AT);
    expect(bins.at(-1)?.to).toBeGreaterThan(AT + lasts);
    expect(bins.length).toBeLessThan(52);
    expect(bins.every((bin, i) => i === 0 || bin.from === bins[i - 1]?.to)).toBe(true);
  });

  it('loses no telling on the way into the chart', () => {
    const told = [0, 1, 7, 30, 47].map((hours, i) =>
      telling(`t${i}`, i % 2 === 0 ? 'press' : 'group', hours * HOUR),
    );
    const bins = laneBins(told, ['press', 'group'], new Map([['2026-11-22', 1]]));
    expect(bins.flatMap(({ counts }) => counts.flat()).reduce((sum, n) => sum + n, 0)).toBe(told.length);
    expect(bins[0]).toMatchObject({ heard: 1 });
    expect(bins.at(-1)).toMatchObject({ heard: 0 });
  });
});

describe('vụ việc', () => {
  let office: Office;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    await fillNewsroom(office.store, office.world.now());
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  async function tell(
    name: string,
    story: string,
    ago: number,
    more: { kind?: PublisherKind; title?: string; meaning?: Partial<Meaning> } = {},
  ): Promise<string> {
    const at = office.world.now() - ago;
    const canonical = `https://${name}.example/1`;
    const { kind = 'press', title = `Tin của ${name}` } = more;
    await office.store.mentions.hear(
      [heard('', { canonical, address: canonical, kind, publishedAt: at, title, sourceId: name })],
      { seenAt: at, publisher: name, backlog: false },
    );
    await office.store.stories.touch({ id: story, title: `Vụ ${story}`, openedAt: at, lastAt: at });
    await office.store.meanings.understood(
      mentionId(canonical),
      meaning({ claims: [], tripwires: [], ...more.meaning }),
      story,
      at,
    );
    return mentionId(canonical);
  }

  it('lists what grows first, and hides single items until they are asked for', async () => {
    for (const name of ['a1', 'a2', 'a3']) await tell(name, 'tang', 2 * HOUR);
    for (const name of ['b1', 'b2', 'b3', 'b4']) await tell(name, 'giam', 30 * HOUR);
    await tell('c1', 'le', HOUR);
    const page = await hanh.page('/vu-viec');
    expect(page.indexOf('Vụ tang')).toBeGreaterThan(0);
    expect(page.indexOf('Vụ tang')).toBeLessThan(page.indexOf('Vụ giam'));
    expect(text(page)).toContain('24 giờ qua 3 tin, 24 giờ trước đó 0');
    expect(page).not.toContain('Vụ le');
    expect(await hanh.page('/vu-viec?least=1')).toContain('Vụ le');
    const bySize = await hanh.page('/vu-viec?order=size');
    expect(bySize.indexOf('Vụ giam')).toBeLessThan(bySize.indexOf('Vụ tang'));
  });

  it('finds names with and without accents, and keeps what was asked in the address of its files', async () => {
    await tell('a1', 'tăng', HOUR);
    await tell('a2', 'tăng', HOUR);
    const page = await hanh.page('/vu-viec?q=vu+tang');
    expect(page).toContain('Vụ tăng');
    expect(page).toContain('href="/vu-viec.csv?q=vu+tang"');
    expect(await hanh.page('/vu-viec?q=khong-thay')).toContain('Chưa có vụ việc nào khớp');
  });

  it('writes as many rows into its file as it lists', async () => {
    for (const name of ['a1', 'a2', 'b1', 'b2']) await tell(name, name.slice(0, 1), HOUR);
    const listed = /(\d+) vụ việc/.exec(text(await hanh.page('/vu-viec')))?.[1];
    const csv = await hanh.page('/vu-viec.csv');
    expect(csv.trim().split('\r\n').length - 1).toBe(Number(listed));
    expect(csv).toContain('Vụ việc');
    expect((await hanh.get('/vu-viec.xlsx')).headers.get('content-type')).toContain('spreadsheetml');
  });

  it('turns the page, and loses none', async () => {
    for (let i = 0; i < 45; i++) await tell(`m${i}`, `mot-${String(i).padStart(2, '0')}`, HOUR * 5);
    const first = await hanh.page('/vu-viec?least=1&order=last');
    expect(first).toContain('rel="next" href="/vu-viec?least=1&amp;order=last&amp;page=2"');
    const second = await hanh.page('/vu-viec?least=1&order=last&page=2');
    const named = (page: string) => [...page.matchAll(/Vụ (mot-\d\d)/g)].map(([, name]) => name);
    expect(new Set([...named(first), ...named(second)]).size).toBe(45);
  });

  it('is a calm page for a single item: no chart, no shares', async () => {
    await tell('c1', 'le', HOUR);
    const page = await hanh.page('/vu-viec/le');
    expect(page).toContain('Mới một tin kể chuyện này');
    expect(page).not.toContain('<figure');
    expect(page).not.toMatch(/\d+%/);
    expect(page).toContain('chưa ai làm gì với vụ này');
  });

  it('draws who told when, with marks of what mattered, and says how it rose into the press', async () => {
    await tell('nhom', 'lon', 9 * HOUR, { kind: 'group', title: '' });
    await tell('tin-sang', 'lon', 6 * HOUR, { meaning: { stance: 'negative' } });
    await tell('cong-tttd', 'lon', 3 * HOUR, { kind: 'official', meaning: { stance: 'neutral' } });
    for (const name of ['x', 'y']) await tell(name, 'lon', 2 * HOUR);
    const page = text(await hanh.page('/vu-viec/lon'));
    expect(page).toContain('Ai nói, lúc nào, thái độ gì');
    expect(page).toContain('5 tin. Bình quân mỗi ngày nghe được');
    expect(page).toContain('Từ bài của người dân lên mặt báo: sau 3 giờ.');
    expect(page).toContain('Báo toàn quốc đầu tiên');
    expect(page).toContain('Tiếng nói chính thức đầu tiên');
    expect(page).toContain('báo chí: 3 tin');
    expect(page).not.toMatch(/tiêu cực \d+%/);
  });

  it('folds reprints under what they repeat, counted and choosable', async () => {
    const original = await tell('goc', 'chep', 5 * HOUR, { title: 'Bài gốc' });
    const copy = await tell('lai', 'chep', 4 * HOUR, { title: 'Bài đăng lại' });
    await office.store.copies.mark(copy, original);
    const page = await hanh.page('/vu-viec/chep');
    expect(page).toMatch(/<details><summary>1 nơi đăng lại nguyên văn/);
    expect(page.indexOf('Bài gốc')).toBeLessThan(page.indexOf('Bài đăng lại'));
    expect(page).toContain(`name="mention" value="${copy}"`);
  });

  it('tells the claims met in it, and never a truth against a grievance', async () => {
    const relation = 'repeats' as const;
    await tell('k1', 'hai', HOUR, { meaning: { claims: [{ id: 'C90', relation, score: 1, evidence: [] }] } });
    await tell('k2', 'hai', HOUR, { meaning: { claims: [{ id: 'C91', relation, score: 1, evidence: [] }] } });
    const page = text(await hanh.page('/vu-viec/hai'));
    expect(page).toContain('C90 · Từ tháng sau');
    expect(page).toMatch(/C91.*Có thể trả lời \(quá hạn, tra lại trước khi dùng\)/);
    expect(page.slice(page.indexOf('C91 ·'))).not.toMatch(/^.{0,200}Nói đúng là/);
  });

  it('tells what was done: its alerts, and who acted on them', async () => {
    const now = office.world.now();
    await office.store.events.add([
      {
        at: now,
        event: 'act',
        subject: 'claim:C90@1',
        who: 'hanh',
        data: { act: 'acknowledge', name: 'Nguyễn Thị Hạnh', checkAt: now + HOUR },
      },
    ]);
    const page = text(await hanh.page('/vu-viec/rumour'));
    expect(page).toContain('Lời đồn sắp cấm rút bảo hiểm xã hội một lần');
    expect(page).toContain('Nguyễn Thị Hạnh: Nhận việc');
    expect(page).toContain('Mở cảnh báo');
  });
});
