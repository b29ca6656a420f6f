import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IncidentAct } from '../../src/domain/incident.ts';
import type { Rules } from '../../src/config/rules.ts';
import { obstacles } from '../../src/domain/incident-moves.ts';
import { DAY, HOUR, type Instant } from '../../src/domain/time.ts';
import { replay } from '../../src/rehearse/replay.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { readRecovery } from '../../src/domain/recovery-read.ts';
import { testRules } from '../support/rules.ts';
import { START } from '../support/timeline.ts';

/** An invented rumour: two days up, a press item, the office's answer, five days down, and one more voice in the sixth week. */
const RUMOUR: readonly (readonly [Instant, 'group' | 'press', string, string])[] = [
  [
    0,
    'group',
    'Nhóm công nhân KCN A',
    'Mn ơi từ 1/7 là không ai được rút bhxh 1 lần nữa đâu, ai cần thì đi rút ngay đi',
  ],
  [
    3 * HOUR,
    'group',
    'Khu trọ B',
    'Nghe bảo sắp cấm rút bảo hiểm xã hội một lần rồi, mai đi rút luôn kẻo muộn',
  ],
  ...Array.from(
    { length: 8 },
    (_, i) =>
      [
        DAY + i * HOUR,
        'group',
        `Nhóm xưởng ${i + 1}`,
        `Xưởng ${i + 1} ai cũng bảo từ 1/7 không ai được rút bhxh 1 lần nữa đâu, đi rút ngay đi`,
      ] as const,
  ),
  [2 * DAY, 'group', 'Đời sống công nhân', 'Từ 1/7 là không ai được rút bhxh 1 lần nữa đâu mọi người ơi'],
  [2 * DAY + HOUR, 'group', 'Khu trọ C', 'Không ai được rút bhxh 1 lần nữa đâu, ai chưa rút thì rút đi'],
  [4 * DAY, 'group', 'Chợ chiều', 'Không được rút bhxh 1 lần nữa đâu từ 1/7 nha mọi người'],
  [40 * DAY, 'group', 'Nhóm công nhân KCN D', 'Mn ơi không ai được rút bhxh 1 lần nữa đâu, đi rút ngay đi'],
];

function ordinary(day: number) {
  return {
    published: new Date(START + day * DAY + HOUR).toISOString(),
    source: 'Báo Một',
    url: `https://bao.example/thuong-${day + 40}.html`,
    title: `Hướng dẫn tra cứu quá trình đóng BHXH (kỳ ${day + 40})`,
    summary: 'Người lao động xem quá trình đóng bảo hiểm xã hội bằng tài khoản định danh.',
  };
}

let folder: string;
let store: Store;
let rules: Rules;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'haidang-recovery-'));
  const said = RUMOUR.map(([after, kind, source, text], i) => ({
    published: new Date(START + after).toISOString(),
    source,
    kind,
    url: `https://nguon.example/${i}`,
    text,
  }));
  const days = Array.from({ length: 85 }, (_, i) => ordinary(i - 40));
  const file = join(folder, 'items.jsonl');
  writeFileSync(file, [...days, ...said].map((line) => JSON.stringify(line)).join('\n'));
  rules = await testRules();
  const databaseUrl = `sqlite:${join(folder, 'haidang.db')}`;
  await replay({
    files: [file],
    from: null,
    to: null,
    rules,
    databaseUrl,
    event: () => undefined,
    stopwatch: () => 0,
  });
  store = openStore(databaseUrl);
}, 120_000);

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it('follows an invented rumour from its alert to its end, and finds it again in the sixth week', async () => {
  const opened = (await store.alerts.openedBetween(START, START + 2 * DAY)).filter(
    ({ claim }) => claim === 'C03',
  );
  const [alert] = opened;
  if (alert === undefined) throw new Error('the rumour raised no alert');
  const at = alert.openedAt + HOUR;
  const write = async (act: IncidentAct, when: Instant) =>
    store.together((s) => s.incidents.add('i1', act, { at: when, who: 'hanh', name: 'Hạnh' }));
  await store.together((s) =>
    s.incidents.open(
      'i1',
      {
        act: 'opened',
        title: alert.title,
        alerts: opened.map(({ id }) => id),
        claim: 'C03',
        story: null,
        place: null,
        receivedAt: alert.openedAt,
      },
      { at, who: 'hanh', name: 'Hạnh' },
    ),
  );
  await write({ act: 'kind', kind: 'D', why: 'không có căn cứ' }, at);
  await write({ act: 'moved', move: 'begin', to: 'handling', why: '' }, at);

  // In the middle of it: nothing speaks for closing yet.
  const amid = await readRecovery({ store, rules }, await incident(), START + DAY + 12 * HOUR);
  expect(amid.criteria.find(({ criterion }) => criterion === 'calm')?.holds).toBe(false);
  expect(amid.measures.curve.halved).toBeNull();
  expect(amid.measures.firstWord).toBeNull();

  await write(
    {
      act: 'published',
      statement: 's1',
      channel: 'cổng tỉnh',
      link: '',
      publishedAt: START + DAY + 20 * HOUR,
    },
    START + DAY + 20 * HOUR,
  );
  await write({ act: 'moved', move: 'recover', to: 'recovering', why: '' }, START + 3 * DAY);

  // Five quiet days after the last voice.
  const after = await readRecovery({ store, rules }, await incident(), START + 10 * DAY);
  expect(after.measures.curve.peak?.day).toBe('2026-06-11');
  expect(after.measures.curve.halved?.after).toBe(1);
  expect(after.measures.curve.area).toBeGreaterThanOrEqual(10);
  expect(after.measures.corrects).toBe(true);
  expect(after.criteria.filter(({ holds }) => !holds).map(({ criterion }) => criterion)).toEqual([
    'plan',
    'lessons',
  ]);

  await write(
    { act: 'plan', days: [{ day: '2026-07-10', what: 'Nhắc lại', owner: 'Hạnh' }], approved: true },
    START + 10 * DAY,
  );
  await write({ act: 'lessons', lessons: 'Có câu trả lời sẵn thì nhanh hơn.' }, START + 10 * DAY);
  expect(obstacles('close', await incident(), 'leader', 'đã yên')).toEqual([]);
  await write({ act: 'moved', move: 'close', to: 'closed', why: 'đã yên' }, START + 11 * DAY);

  const later = await readRecovery({ store, rules }, await incident(), START + 44 * DAY);
  expect(later.measures.recurrence).toEqual([
    { days: 30, n: 1, whole: true },
    { days: 90, n: 1, whole: false },
  ]);

  async function incident() {
    const found = await store.incidents.get('i1');
    if (found === null) throw new Error('no incident');
    return found;
  }
});
