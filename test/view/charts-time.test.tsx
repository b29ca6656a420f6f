import { describe, expect, it } from 'vitest';
import type { TimeBin } from '../../src/view/charts-bins.tsx';
import { groupedMarks } from '../../src/view/charts-marks.tsx';
import { TimeChart, type TimeChartFacts } from '../../src/view/charts-time.tsx';
import { addDays } from '../../src/domain/time.ts';

const binOf = (index: number, counts: number[], heard = 1): TimeBin => ({
  from: addDays('2026-11-16', index),
  days: 1,
  heard,
  running: index === 6,
  counts,
});
const WEEK = [
  binOf(0, [1, 0, 2]),
  binOf(1, [0, 0, 0], 0),
  binOf(2, [0, 4, 0]),
  binOf(3, [0, 0, 0]),
  binOf(4, [2, 2, 0]),
  binOf(5, [0, 1, 0], 0.5),
  binOf(6, [3, 0, 1]),
];
const FACTS: TimeChartFacts = {
  language: 'vi',
  id: 'thu',
  title: 'Số tin theo thái độ',
  as: 'columns',
  whole: true,
  series: ['tiêu cực', 'trung lập', 'tích cực'].map((name, index) => ({ name, look: `look-${index}` })),
  bins: WEEK,
  n: 16,
  marks: [],
};
const drawn = (changes: Partial<TimeChartFacts> = {}) =>
  ((<TimeChart {...FACTS} {...changes} />) as { toString(): string }).toString();
const count = (text: string, part: RegExp) => [...text.matchAll(part)].length;

describe('a chart of time', () => {
  it('says n and how much was heard, in sight and to whoever does not see it', () => {
    const chart = drawn();
    const said = '16 tin. Bình quân mỗi ngày nghe được 78% số nguồn. 2/7 ngày nghe chưa đủ';
    expect(count(chart, new RegExp(said, 'g'))).toBe(2);
    expect(chart).toContain('<title id="thu-name">Số tin theo thái độ</title>');
    expect(chart).toContain('Cao nhất: ');
    expect(chart).not.toMatch(/style=|NaN|undefined/);
  });

  it('hatches days that were not heard instead of drawing nought', () => {
    expect(count(drawn(), /<rect class="chart-deaf" x="[\d.]+%"/g)).toBe(2);
    expect(drawn()).toContain('17/11/2026: 0 tin (0 tiêu cực, 0 trung lập, 0 tích cực). Không nghe được');
    expect(drawn({ bins: WEEK.map((one) => ({ ...one, heard: 1 })) })).not.toContain('chart-deaf');
  });

  it('stacks columns to one scale, each as high as its count', () => {
    const rects = [
      ...drawn().matchAll(
        /class="chart-column look-(\d)" x="([\d.]+)%" width="[\d.]+%" y="([\d.]+)" height="([\d.]+)"/g,
      ),
    ];
    expect(rects).toHaveLength(8);
    // Four counts are the whole height; two of them half of it.
    const height = (look: string, column: number) =>
      Number(rects.find(([, of, x]) => of === look && Math.floor(Number(x) / (100 / 7)) === column)?.[4]);
    expect(height('1', 2)).toBeCloseTo(168, 0);
    expect(height('0', 4)).toBeCloseTo(84, 0);
  });

  it('draws nothing of four items, says why, and keeps their numbers', () => {
    const chart = drawn({ n: 4 });
    expect(chart).toContain('Chưa đủ để kết luận: chỉ có 4 tin');
    expect(chart).not.toContain('<svg');
    expect(chart).toContain('<caption>Số tin theo thái độ</caption>');
    expect(drawn({ n: 5 })).toContain('<svg');
  });

  it('has every number in its table, newest first, and a dash where nobody was heard', () => {
    const rows = [...drawn().matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)].map(
      ([, day, cells]) => [
        day,
        ...[...(cells ?? '').matchAll(/<td class="num">(.*?)<\/td>/g)].map(([, text]) => text),
      ],
    );
    expect(rows[0]).toEqual(['22/11/2026', '3', '0', '1', '4', '100%']);
    expect(rows[1]).toEqual(['21/11/2026', '0', '1', '0', '1', '50%']);
    expect(rows[5]).toEqual(['17/11/2026', '–', '–', '–', '–', 'không nghe']);
    expect(rows).toHaveLength(7);
  });

  it('breaks a line where nothing was heard', () => {
    const lines = drawn({ as: 'lines', whole: false, series: FACTS.series.slice(0, 1) });
    const [, path] = /class="chart-line look-0" d="(M0[^"]+)" vector-effect/.exec(lines) ?? [];
    expect(count(path ?? '', /M/g)).toBe(2);
    expect(lines).toContain('17/11/2026: 0 tiêu cực. Không nghe được');
  });

  it('names its marks in words under their numbers, escaped', () => {
    const marks = [
      { kind: 'alert' as const, from: '2026-11-20', to: null, what: '<b>Tin đồn</b>', href: '/canh-bao/1' },
      { kind: 'campaign' as const, from: '2026-11-17', to: '2026-11-30', what: 'Vận động' },
    ];
    const chart = drawn({ marks });
    expect(chart).toContain('<ol class="chart-marks" aria-label="Các mốc trên hình"><li value="1">');
    expect(chart).toContain('Chiến dịch: Vận động (đến 30/11)');
    expect(chart).toContain('<a href="/canh-bao/1">Cảnh báo: &lt;b&gt;Tin đồn');
    expect(count(chart, /class="chart-pin"/g)).toBe(2);
    expect(drawn({ marks, n: 4 })).not.toContain('chart-marks');
  });

  it('puts marks that would cover each other under one number', () => {
    const starts = Array.from({ length: 90 }, (_, index) => addDays('2026-01-01', index));
    const on = (day: string) => ({ kind: 'date' as const, from: day, to: null, what: day });
    const groups = groupedMarks(['2026-03-01', '2026-01-05', '2026-01-10', '2025-12-01'].map(on), starts);
    expect(groups.map(({ number, bin, marks }) => [number, bin, marks.map(({ what }) => what)])).toEqual([
      [1, 0, ['2025-12-01', '2026-01-05']],
      [2, 9, ['2026-01-10']],
      [3, 59, ['2026-03-01']],
    ]);
    expect(groupedMarks([on('2026-01-01')], [])).toEqual([]);
  });
});
