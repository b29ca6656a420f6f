import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Rules } from '../../src/config/rules.ts';
import { PERIOD_KINDS, type PeriodKind } from '../../src/domain/paper-parts.ts';
import { periodDue } from '../../src/domain/paper-period.ts';
import { type Block, derived, type PaperContent, type Run } from '../../src/domain/paper.ts';

import { recounted } from '../../src/report/counters.ts';
import type { PaperAsked } from '../../src/report/maker.ts';
import { periodPaper } from '../../src/report/period-papers.ts';
import type { Store } from '../../src/storage/store.ts';
import { countDue } from '../../src/storage/rollups.ts';
import { plain } from '../../src/view/figures.ts';
import { say } from '../../src/view/say.ts';
import { alert } from '../storage/contract/samples.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { fillOffice, MORNING, NOVEMBER } from './paper-office.ts';

const EVER = { from: '2025-08-01', to: '2026-11-21' };

/** Filled once for all tests that only read it. */
let talked: Store;
let store: Store;
let rules: Rules;

beforeAll(async () => {
  rules = await testRules();
  talked = await freshStore();
  await fillOffice(talked, rules, EVER);
}, 60_000);
afterAll(() => talked.close());
beforeEach(() => {
  store = talked;
});
afterEach(async () => {
  if (store !== talked) await store.close();
});

async function paper(kind: PeriodKind, change: Partial<PaperAsked> = {}): Promise<PaperContent> {
  const template = rules.papers.papers.find((one) => one.kind === kind);
  if (template === undefined) throw new Error(`no template of ${kind}`);
  const period =
    template.closes === null
      ? NOVEMBER
      : periodDue(template.closes, kind === 'feedback' ? '2026-12-20' : '2026-11-20');
  const step = () => Promise.resolve();
  return periodPaper(kind)({ store, rules, template, period, subject: null, now: MORNING, step, ...change });
}

/** Every run of a paper: its sentences, and the cells of its tables. */
function runsIn(block: Block): Run[][] {
  if (block.block === 'text' || block.block === 'missing') return [block.runs];
  if (block.block === 'points') return block.items;
  return block.block === 'table' ? block.rows.flat() : [];
}

const told = (content: PaperContent, part: string) =>
  (content.parts.find(({ id }) => id === part)?.blocks ?? [])
    .flatMap(runsIn)
    .map((runs) => plain('vi', runs, content.figures));

describe('a paper of a period', () => {
  it.each(PERIOD_KINDS)('tells in the %s no number that a fresh count does not give', async (kind) => {
    for (const rolled of [false, true]) {
      if (rolled) await countDue(store, MORNING);
      const { figures } = await paper(kind);
      const wrong: string[] = [];
      let counted = 0;
      for (const [id, figure] of Object.entries(figures)) {
        const { source, value } = figure;
        if (source.from === 'figures') {
          const again = derived(
            source.by,
            source.of.map((one) => figures[one]?.value ?? null),
          );
          if (again !== value) wrong.push(`${id}: ${value}, from its parts ${again}`);
        }
        if (source.from !== 'count') continue;
        counted += Number((value ?? 0) > 0);
        const again = await recounted(store, figure);
        if (value !== null && again !== value)
          wrong.push(`${id} (${source.of}?${source.ask}): ${value}, again ${again}`);
        if (value === null && (again !== 0 || figure.why === undefined))
          wrong.push(`${id} is unknown for no reason`);
      }
      expect(wrong).toEqual([]);
      expect(counted).toBeGreaterThan(30);
    }
  });

  it.each(PERIOD_KINDS)('writes in the %s digits only in figures, dates and names', async (kind) => {
    const content = await paper(kind);
    const names = [
      ...rules.topics.topics.map(({ name }) => name),
      ...rules.claims.map(({ title }) => title),
      ...Array.from({ length: 12 }, (_, i) => `Vụ việc vu-${i}`),
      ...rules.organisations.places.map(({ name }) => name),
    ].toSorted((a, b) => b.length - a.length);
    const digits = content.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap(runsIn)
      .flat()
      .filter((run) => typeof run === 'string')
      .map((run) => names.reduce((text, name) => text.replaceAll(name, ''), run))
      // Dates, the months of a chart, and the one rule that is named by its number.
      .map((run) => run.replaceAll(/\d\d?\/\d{4}|\d\d\/\d\d(\/\d{4})?|khoảng tin cậy 95%/g, ''))
      .filter((run) => /\d/.test(run));
    expect(digits).toEqual([]);
  });

  it.each(PERIOD_KINDS)(
    'uses in the %s every figure of its sentences, tables and charts once told',
    async (kind) => {
      const { parts, figures } = await paper(kind);
      const blocks = parts.flatMap((part) => part.blocks);
      const named = [
        ...blocks
          .flatMap(runsIn)
          .flat()
          .flatMap((run) => (typeof run === 'string' ? [] : [run.figure])),
        ...blocks.flatMap((block) =>
          block.block === 'chart' ? block.chart.points.flatMap((p) => p.figures) : [],
        ),
      ];
      expect(named.filter((id) => figures[id] === undefined)).toEqual([]);
      expect(
        blocks
          .flatMap(runsIn)
          .flat()
          .filter((run) => typeof run === 'string' && /\{\w+\}|…\u2060|paper\./.test(run)),
      ).toEqual([]);
      for (const block of blocks)
        if (block.block === 'table')
          for (const row of block.rows) expect(row).toHaveLength(block.head.length);
    },
  );

  it('holds the same facts at every run', async () => {
    const month = await paper('month');
    expect(month.period).toEqual(NOVEMBER);
    expect(month.parts.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "tong-quan",
        "dien-bien",
        "chu-de",
        "vu-viec",
        "nhan-dinh",
        "phan-hoi",
        "canh-bao",
        "su-vu",
        "muc-nghe",
        "kien-nghi",
      ]
    `);
    expect(
      Object.fromEntries(
        Object.entries(month.figures)
          .slice(0, 12)
          .map(([id, { value }]) => [id, value]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "before.n": 73,
        "before.negative": 31,
        "before.negative.share": 0.4246575342465753,
        "last-year.n": 8,
        "n": 79,
        "negative": 28,
        "negative.share": 0.35443037974683544,
        "neutral": 24,
        "neutral.share": 0.3037974683544304,
        "outlets": 3,
        "positive": 27,
        "positive.share": 0.34177215189873417,
      }
    `);
    expect(told(month, 'tong-quan').slice(0, 3)).toMatchInlineSnapshot(`
      [
        "Từ ngày 15/10/2026 đến hết ngày 14/11/2026, hệ thống ghi nhận 79 tin, bài về BHXH, BHYT, BHTN từ 3 nơi đăng (cơ quan báo chí, cơ quan nhà nước, trang thông tin công khai); kỳ trước là 73, chênh lệch trong mức dao động thông thường; tăng so với cùng kỳ năm trước (8).",
        "Số liệu được so với kỳ trước (từ ngày 15/09/2026 đến hết ngày 14/10/2026) và cùng kỳ năm trước (từ ngày 15/10/2025 đến hết ngày 14/11/2025). Hai kỳ dài ngắn khác nhau, nên tăng, giảm được tính theo số bình quân mỗi ngày.",
        "Về thái độ đối với ngành: 28 tin, bài tiêu cực (35,4%), 24 tin, bài trung lập (30,4%), 27 tin, bài tích cực (34,2%). Riêng tin, bài tiêu cực: kỳ trước là 31, chênh lệch trong mức dao động thông thường. Tỷ lệ tiêu cực kỳ trước là 42,5%, chênh lệch trong mức dao động thông thường.",
      ]
    `);
  });

  it('says of a year without listening that nothing is known, and never nought', async () => {
    store = await freshStore();
    await fillOffice(store, rules, NOVEMBER);
    const { figures, parts } = await paper('month');
    expect(figures['before.n']?.value).toBeGreaterThan(0);
    const empty = await paper('month', { period: { from: '2024-01-01', to: '2024-02-01' } });
    expect(empty.figures['n']).toMatchObject({ value: null });
    expect(told(empty, 'tong-quan').join(' ')).toContain('chưa có số liệu');
    expect(parts.length).toBeGreaterThan(5);
    // Heard of the period before, though nobody listened then: no trend is concluded from it.
    expect(told(await paper('month'), 'tong-quan').join(' ')).toContain(
      'theo dõi không đầy đủ nên không so sánh',
    );
  });

  it.each(['month', 'press', 'feedback'] as const)(
    'says in the %s of a deaf period nothing of the world',
    async (kind) => {
      store = await freshStore();
      const period = { from: '2026-10-15', to: '2026-11-15' };
      const deaf = await paper(kind, { period });
      const said = JSON.stringify(deaf.parts.map(({ id }) => told(deaf, id)));
      expect(said).toContain('không theo dõi được nguồn nào nên chưa có số liệu');
      // Said once, and not again under each heading.
      expect(said.match(/không theo dõi được/gu)).toHaveLength(1);
      for (const none of ['topics', 'stories', 'claims', 'outlets', 'cared'])
        expect(said).not.toContain(say('vi', `paper.${none}.none`));
    },
  );

  it('counts no trouble of our own house and no part of a larger alert', async () => {
    store = await freshStore();
    await fillOffice(store, rules, NOVEMBER);
    const before = (await paper('month')).figures['alerts']?.value ?? 0;
    const openedAt = Date.parse('2026-11-01T08:00:00+07:00');
    const more = { ...alert('mau'), openedAt, push: true };
    await store.together(async (s) => {
      await s.alerts.put({ ...more, id: 'nha', situation: { kind: 'house', id: 'deaf' } });
      await s.alerts.put({ ...more, id: 'phan', situation: { kind: 'story', id: 's9' }, parent: 'lon' });
    });
    const again = await paper('month');
    expect(again.figures['alerts']?.value ?? 0).toBe(before);
    expect(JSON.stringify(told(again, 'canh-bao'))).not.toContain(more.title);
  });

  it('concludes no trend from a handful', async () => {
    store = await freshStore();
    await fillOffice(store, rules, EVER, 14);
    expect(told(await paper('month'), 'tong-quan').join(' ')).toContain('chưa đủ để kết luận xu hướng');
  });

  it('names no private person’s words: what only they tell is called by its topic', async () => {
    const stories = told(await paper('month'), 'vu-viec');
    expect(stories.some((cell) => cell.startsWith('Vụ việc người dân trao đổi về chủ đề'))).toBe(true);
    expect(JSON.stringify(await paper('month'))).not.toContain('Tin số');
  });

  it('tells of a period that runs up to yesterday, and says so', async () => {
    const content = await paper('month', { period: { from: '2026-11-15', to: '2026-12-15' } });
    expect(content.period).toEqual({ from: '2026-11-15', to: '2026-11-20' });
    expect(told(content, 'tong-quan')[0]).toContain('Kỳ báo cáo chưa kết thúc');
    await expect(paper('month', { period: { from: '2026-11-20', to: '2026-12-15' } })).rejects.toMatchObject({
      fault: 'invalid',
    });
  });

  it('follows the parts of its template, and refuses one that is none', async () => {
    const template = rules.papers.papers[0];
    if (template === undefined) throw new Error('no template');
    const short = await paper('month', { template: { ...template, parts: ['muc-nghe', 'tong-quan'] } });
    expect(short.parts.map(({ id }) => id)).toEqual(['muc-nghe', 'tong-quan']);
    await expect(paper('month', { template: { ...template, parts: ['khong-co'] } })).rejects.toMatchObject({
      fault: 'invalid',
    });
  });

  it('may be stopped on its way, and says how far it is', async () => {
    const shares: number[] = [];
    await paper('year', { step: (share) => Promise.resolve(void shares.push(share)) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    await expect(paper('year', { step: () => Promise.reject(new Error('stopped')) })).rejects.toThrow(
      'stopped',
    );
  });
});
