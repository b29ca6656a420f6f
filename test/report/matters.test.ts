import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Rules } from '../../src/config/rules.ts';
import type { KnownInput } from '../../src/domain/input.ts';
import { type Block, derived, type PaperContent, type PaperKind, type Run } from '../../src/domain/paper.ts';
import { partsOfKind } from '../../src/domain/paper-parts.ts';
import { addDays, DAY, HOUR, startOfDay } from '../../src/domain/time.ts';
import { recounted } from '../../src/report/counters.ts';
import { indicatorBoard, INDICATORS } from '../../src/report/indicators.ts';
import { MAKERS } from '../../src/report/kinds.ts';
import type { PaperAsked } from '../../src/report/maker.ts';
import type { Store } from '../../src/storage/store.ts';
import { plain } from '../../src/view/figures.ts';
import { hasWords } from '../../src/view/say.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { fillOffice, MORNING } from './paper-office.ts';

const YEAR = { from: '2025-12-15', to: '2026-12-15' };
const EVER = { from: '2025-08-01', to: '2026-11-21' };
const CAMPAIGN = { id: 'thang-van-dong', name: 'Tháng vận động', from: '2026-10-05', to: '2026-10-18' };

let store: Store;
let rules: Rules;

beforeAll(async () => {
  rules = await testRules((changed) => {
    const topics = changed.topics.topics.slice(0, 3).map(({ id }) => id);
    changed.calendar.campaigns = [{ ...CAMPAIGN, topics, lift: 2, aim: 'Người dân biết quyền lợi mới' }];
  });
  store = await freshStore();
  await fillOffice(store, rules, EVER);
  await fillMatters();
}, 60_000);
afterAll(() => store.close());

/** An incident with a clock that was met, a text asking a newspaper to correct, what the press asked for, and what a person entered. */
async function fillMatters(): Promise<void> {
  const at = MORNING - 20 * DAY;
  const by = (after: number) => ({ at: at + after, who: 'lan', name: 'Lan' });
  const claim = rules.claims.find(({ verdict }) => verdict === 'false')?.id ?? null;
  const clock = { name: 'Thông tin ban đầu', basis: 'Điều 7', metAt: null, how: '', explained: null };
  await store.together(async (s) => {
    const opened = { title: 'Tin đồn bịa', alerts: [], claim, story: 'vu-1', place: null, receivedAt: at };
    await s.incidents.open('sv-1', { act: 'opened', ...opened }, by(HOUR));
    const started = { ...clock, rule: 'initial-event', startedAt: at + HOUR, due: at + DAY + HOUR };
    await s.incidents.add('sv-1', { act: 'kind', kind: 'D', why: 'không có căn cứ' }, by(2 * HOUR));
    await s.incidents.add('sv-1', { act: 'clock', clock: started }, by(2 * HOUR));
    await s.incidents.add('sv-1', { act: 'owner', owner: { id: 'lan', name: 'Lan' } }, by(2 * HOUR));
    await s.incidents.add(
      'sv-1',
      { act: 'noted', note: 'không nói với báo X vì bà Lan ở thôn 3 đang kiện' },
      by(2 * HOUR),
    );
    await s.incidents.add(
      'sv-1',
      {
        act: 'published',
        statement: '',
        channel: 'Trang',
        link: 'https://a.example',
        publishedAt: at + 5 * HOUR,
      },
      by(5 * HOUR),
    );
    await s.incidents.add(
      'sv-1',
      { act: 'clock-met', rule: 'initial-event', metAt: at + 5 * HOUR, how: 'bài đăng' },
      by(5 * HOUR),
    );
    const text = { incident: 'sv-1', audience: 'press', claim, title: 'Đề nghị' } as const;
    await s.statements.draft(
      'vb-1',
      { act: 'drafted', kind: 'press-correction', sentences: [], ...text },
      by(3 * HOUR),
    );
    await s.statements.add(
      'vb-1',
      { act: 'published', channel: 'Công văn', link: '', publishedAt: at + 8 * HOUR },
      by(8 * HOUR),
      1,
    );
    // A clock nobody met, on another matter; and one that began before the year.
    await s.incidents.open('sv-2', { act: 'opened', ...opened, title: 'Việc hai', story: 'vu-2' }, by(DAY));
    await s.incidents.add('sv-2', { act: 'clock', clock: { ...started, rule: 'initial-divided' } }, by(DAY));
    const press = (outlet: string, due: string | null) =>
      ({ act: 'asked', outlet, about: 'lịch chi trả', askedOn: '2026-11-02', due }) as const;
    await s.press.ask('yc-1', press('Báo Một', '2026-11-05'), by(0));
    await s.press.ask('yc-2', press('Báo Hai', '2026-11-05'), by(0));
    await s.press.ask('yc-3', press('Báo Ba', null), by(0));
    await s.press.ask('yc-4', press('Báo Bốn', null), by(0));
    await s.press.add('yc-1', { act: 'answered', answeredOn: '2026-11-05', how: 'thư' }, by(HOUR));
    await s.press.add('yc-2', { act: 'answered', answeredOn: '2026-11-06', how: 'thư' }, by(HOUR));
    await s.press.add('yc-3', { act: 'answered', answeredOn: '2026-11-03', how: 'thư' }, by(HOUR));
    await s.press.add('yc-4', { act: 'void', why: 'trùng' }, by(HOUR));
  });
}

let entered = 0;
const enter = (what: KnownInput | `own:${string}`, value: number | null) =>
  store.together((s) =>
    s.inputs.add({
      id: `nhap-${++entered}`,
      what,
      value,
      period: YEAR,
      note: 'theo sổ',
      who: 'lan',
      name: 'Lan',
      at: MORNING + entered,
    }),
  );

async function paper(kind: PaperKind, change: Partial<PaperAsked> = {}): Promise<PaperContent> {
  const template = rules.papers.papers.find((one) => one.kind === kind);
  if (template === undefined) throw new Error(`no template of ${kind}`);
  const subject = { campaign: CAMPAIGN.id, incident: 'sv-1' }[kind as string] ?? null;
  const step = () => Promise.resolve();
  return MAKERS[kind]({ store, rules, template, period: YEAR, subject, now: MORNING, step, ...change });
}

function runsIn(block: Block): Run[][] {
  if (block.block === 'text' || block.block === 'missing') return [block.runs];
  if (block.block === 'points') return block.items;
  return block.block === 'table' ? block.rows.flat() : [];
}

const told = (content: PaperContent, part: string): string =>
  (content.parts.find(({ id }) => id === part)?.blocks ?? [])
    .flatMap(runsIn)
    .map((runs) => plain('vi', runs, content.figures))
    .join('\n');

const KINDS = ['campaign', 'incident', 'spokesperson', 'indicators'] as const;

describe.each(KINDS)('a paper of the kind %s', (kind) => {
  it('tells no number that a fresh count, or its parts, do not give', async () => {
    const { figures } = await paper(kind);
    const wrong: string[] = [];
    for (const [id, figure] of Object.entries(figures)) {
      const { source, value } = figure;
      if (source.from === 'figures') {
        const parts = source.of.map((one) => figures[one]?.value ?? null);
        if (derived(source.by, parts) !== value) wrong.push(id);
      }
      if (source.from === 'count' && value !== null && (await recounted(store, figure)) !== value)
        wrong.push(id);
      if (value === null && figure.why === undefined) wrong.push(`${id} is unknown for no reason`);
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(figures).length).toBeGreaterThan(5);
  });

  it('names only figures there are, says every word, and has whole tables', async () => {
    const { parts, figures } = await paper(kind);
    const blocks = parts.flatMap((part) => part.blocks);
    const runs = blocks.flatMap(runsIn).flat();
    expect(
      runs.flatMap((run) => (typeof run === 'string' ? [] : [run.figure])).filter((id) => !figures[id]),
    ).toEqual([]);
    const words = [
      ...runs.filter((run) => typeof run === 'string'),
      ...parts.map(({ heading }) => heading),
      ...blocks.flatMap((block) => (block.block === 'table' ? [block.caption, ...block.head] : [])),
      ...Object.values(figures).flatMap(({ source, why }) => [
        why ?? '',
        source.from === 'measure' ? source.how : '',
      ]),
    ];
    expect(
      words.filter((one) =>
        /\{\w+\}|…\u2060|^(paper|recovery|indicators|campaign)\.|undefined|NaN/.test(one),
      ),
    ).toEqual([]);
    for (const block of blocks)
      if (block.block === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
  });
});

/** Words that hold digits and were not counted: what the configuration and the law are called, dates, and rules named by their number. */
const NAMED_BY_NUMBER =
  /\d+(?:\/\d+)+(?:\/NĐ-CP)?|(?:Điều|khoản|chỉ tiêu) \d+(?:(?:,| và) (?:khoản )?\d+)*|24 giờ|(?:3|28|30|90) ngày|\d\d:\d\d|dưới 20%/gu;

describe.each(KINDS)('the words of a paper of the kind %s', (kind) => {
  it('hold digits only in figures, dates, names, and what the law is called by', async () => {
    const { parts, figures } = await paper(kind);
    const names = [
      ...rules.topics.topics.map(({ name }) => name),
      ...rules.claims.map(({ title }) => title),
      ...rules.indicators.indicators.flatMap(({ name, formula, duty, target }) => [
        name,
        formula,
        duty,
        target,
      ]),
    ]
      .filter((name) => name !== '')
      .toSorted((a, b) => b.length - a.length);
    const digits = parts
      // The log of an incident is people's own words.
      .flatMap(({ id, blocks }) => (id === 'dien-bien-su-vu' ? [] : blocks))
      .flatMap((block) => (block.block === 'table' ? block.rows : [runsIn(block)]))
      .flatMap((row) => row.filter((runs, at) => !(kind === 'spokesperson' && at === 0 && runs.length === 1)))
      .flat()
      .filter((run) => typeof run === 'string')
      .map((run) => names.reduce((words, name) => words.replaceAll(name, ''), run))
      .map((run) => run.replaceAll(NAMED_BY_NUMBER, ''))
      .filter((run) => /\d/u.test(run));
    expect(digits).toEqual([]);
    expect(Object.keys(figures)).not.toEqual([]);
  });

  it('consist of the parts their template names, in its order, and of all where it names none', async () => {
    const template = rules.papers.papers.find((one) => one.kind === kind);
    if (template === undefined) throw new Error('no template');
    const ids = async (parts: string[]) =>
      (await paper(kind, { template: { ...template, parts } })).parts.map(({ id }) => id);
    const all = partsOfKind(kind);
    expect(await ids([])).toEqual(all);
    const two = [all.at(-1) ?? '', all[0] ?? ''];
    expect(await ids(two)).toEqual(two);
    await expect(ids(['khong-co'])).rejects.toMatchObject({ fault: 'invalid' });
  });

  it('hold the same facts at every run', async () => {
    const { parts, figures } = await paper(kind);
    expect({
      parts: parts.map(({ id }) => id),
      figures: Object.fromEntries(
        Object.entries(figures).flatMap(([id, { value }]) =>
          value === null || value === 0 ? [] : [[id, value]],
        ),
      ),
    }).toMatchSnapshot();
  });
});

describe('the paper of a campaign', () => {
  it('sets whole days of the same weekdays beside each other, and says how they differ', async () => {
    const content = await paper('campaign');
    expect(content.about).toBe('Tháng vận động');
    expect(content.period).toEqual({ from: '2026-09-21', to: '2026-11-02' });
    const value = (id: string) => content.figures[id]?.value ?? 0;
    for (const name of ['before', 'during', 'after'])
      expect(value(`${name}.negative`) + value(`${name}.neutral`) + value(`${name}.positive`)).toBe(
        value(`${name}.n`),
      );
    expect(told(content, 'truoc-trong-sau')).toContain('cùng số ngày');
    expect(told(content, 'gioi-han')).toContain('không kết luận chiến dịch là nguyên nhân');
  });

  it('is not made of one that has not had a whole day, or that is not there', async () => {
    const early = startOfDay(CAMPAIGN.from) + HOUR;
    await expect(paper('campaign', { now: early })).rejects.toMatchObject({ fault: 'invalid' });
    await expect(paper('campaign', { subject: 'khong-co' })).rejects.toMatchObject({ fault: 'not-found' });
  });

  it('says that nobody listened, and counts that as unknown', async () => {
    const deaf = await freshStore();
    const content = await paper('campaign', { store: deaf });
    expect(content.figures['during.n']).toMatchObject({ value: null });
    expect(told(content, 'truoc-trong-sau')).toContain('không được theo dõi');
    await deaf.close();
  });
});

describe('the paper of an incident', () => {
  it('tells its clocks and what was measured, each counted where they stand', async () => {
    const content = await paper('incident');
    expect(content.about).toBe('Tin đồn bịa');
    expect(content.figures['clocks.met']?.value).toBe(1);
    expect(content.figures['asked']?.value).toBe(1);
    expect(told(content, 'do-duoc')).toContain('sau 5 giờ');
    expect(told(content, 'bai-hoc')).not.toBe('');
  });

  it('tells official steps alone: no note, no reason, no name of who held what', async () => {
    const content = await paper('incident');
    expect(told(content, 'dien-bien-su-vu')).toMatch(
      /Mở sự vụ[^]*loại việc: D[^]*Công bố thông tin qua Trang/,
    );
    const all = content.parts.map(({ id }) => told(content, id)).join('\n');
    expect(all).not.toMatch(/bà Lan ở thôn 3|không có căn cứ|bài đăng|Lan(?!g)/);
  });

  it('is not made of one that is not there', async () => {
    await expect(paper('incident', { subject: 'khong-co' })).rejects.toMatchObject({ fault: 'not-found' });
  });
});

describe('the six metrics', () => {
  it('count what the house knows, and leave unknown what nobody entered', async () => {
    const { figures } = await paper('spokesperson');
    const value = (id: string) => figures[id]?.value;
    expect([value('cases'), value('cases.published'), value('cases.in-time')]).toEqual([2, 1, 1]);
    expect([value('press.received'), value('press.answered'), value('corrections')]).toEqual([3, 3, 1]);
    expect([value('cases.all'), value('input-conferences'), value('corrections.share')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('add what people entered, by name; the last word holds, also where it takes one back', async () => {
    await enter('other-cases', 5);
    await enter('other-cases', 1);
    await enter('other-answered', 1);
    await enter('conferences', 4);
    await enter('briefings', 7);
    await enter('briefings', null);
    const content = await paper('spokesperson');
    expect(content.figures['cases.all']?.value).toBe(3);
    expect(content.figures['input-conferences']?.source).toMatchObject({ from: 'person', name: 'Lan' });
    expect(content.figures['input-briefings']?.value).toBe(null);
    expect(told(content, 'sau-chi-tieu')).toContain('2/3');
    expect(told(content, 'nguoi-nhap')).toContain('giao ban');
    // Another period is another number.
    const other = await paper('spokesperson', { period: { from: '2025-12-15', to: addDays(YEAR.to, -1) } });
    expect(other.figures['input-conferences']?.value).toBe(null);
  });
});

describe('the paper of indicators', () => {
  it('tells a share and what it is of in one row, and what is unknown once, with who enters it', async () => {
    const content = await paper('indicators', { period: { from: '2026-10-15', to: '2026-11-15' } });
    const results = told(content, 'ket-qua-chi-so');
    expect(results).toMatch(/\d%? \(\d+\/\d+\)/u);
    expect(results).not.toContain('chưa có số liệu');
    expect(results).not.toContain('Tin tiêu cực (không tính kênh cơ quan nhà nước)');
    const unknown = told(content, 'chua-co-so-lieu');
    expect(unknown).toContain('cần nhập ở trang Chỉ số');
    expect(unknown).toContain('Phát thanh cơ sở đủ lượt: xã, phường đủ lượt; tổng số xã, phường.');
    expect(unknown).toContain('Tái phát: không có sự vụ nào đóng trong kỳ.');
  });
});

describe('indicators', () => {
  it('are computed for every row of the shipped configuration that the machine answers for', () => {
    const shipped = parse(readFileSync(new URL('../../config/indicators.yaml', import.meta.url), 'utf8')) as {
      indicators: { id: string; source: string }[];
    };
    expect(shipped.indicators.length).toBeGreaterThan(10);
    expect(shipped.indicators.filter(({ id }) => !Object.hasOwn(INDICATORS, id)).map(({ id }) => id)).toEqual(
      [],
    );
    // What is both, or a person's, has a field; what is the machine's has none.
    for (const { id, source } of shipped.indicators)
      if (source === 'machine') expect([id, INDICATORS[id]?.enters]).toEqual([id, []]);
  });

  it('of an id nobody knows are entered as a whole, and said to be', async () => {
    const own = structuredClone(rules);
    own.indicators.indicators = [
      {
        id: 'toString',
        name: 'Của mình',
        formula: 'x',
        unit: 'lượt',
        source: 'person',
        target: '',
        duty: 'y',
      },
    ];
    const asked = { store, rules: own, period: YEAR, now: MORNING };
    const [row] = (await indicatorBoard(asked)).rows;
    expect(row).toMatchObject({ manual: true, enters: ['own:toString'] });
    await enter('own:toString', 12);
    expect((await indicatorBoard(asked)).figures['own:toString']?.value).toBe(12);
  });

  it('tell the register of the press as it stands, and no share of nothing', async () => {
    const asked = { store, rules, now: MORNING };
    const { figures, rows } = await indicatorBoard({ ...asked, period: YEAR });
    expect(figures['press-in-time-share']?.value).toBeCloseTo(1 / 3);
    expect(figures['press-undated']?.value).toBe(1);
    expect(figures['first-word']).toMatchObject({ unit: 'hours', value: 4 });
    expect(figures['correction']?.value).toBe(6);
    for (const { lines } of rows)
      for (const { name } of lines) expect([name, hasWords(`indicators.line.${name}`)]).toEqual([name, true]);
    const empty = await indicatorBoard({ ...asked, period: { from: '2024-01-01', to: '2024-02-01' } });
    expect(empty.figures['press-in-time-share']).toMatchObject({ value: null });
    expect(empty.figures['press-in-time-share']?.why).not.toBe(undefined);
  });
});
