import { expect, it } from 'vitest';
import { StanceBars, StanceTable, type StanceRow } from '../../src/view/charts.tsx';

const rows: StanceRow[] = [
  { label: 'Thẻ bảo hiểm y tế', counts: { negative: 30, neutral: 10, positive: 0 } },
  { label: '<b>Lương hưu</b>', counts: { negative: 1, neutral: 0, positive: 4 } },
  { label: 'Không có tin', counts: { negative: 0, neutral: 0, positive: 0 } },
];

/** A component as the page gets it. */
const text = (node: unknown) => (node as { toString(): string }).toString();
const bars = (some = rows) =>
  text(<StanceBars language="vi" rows={some} title="Thái độ theo chủ đề" id="tuan" />);

it('draws every count to one scale, in attributes only', () => {
  const svg = bars();
  expect(
    [...svg.matchAll(/<rect x="([^"]+)" y="\d+" width="([^"]+)"/g)].map((rect) => rect.slice(1)),
  ).toEqual([
    ['0%', '75%'],
    ['0%', '2.5%'],
    ['75%', '25%'],
    ['2.5%', '10%'],
  ]);
  expect(svg).not.toMatch(/style=|NaN|undefined/);
});

it('is told in words to whoever does not see it, with its labels escaped', () => {
  const svg = bars();
  expect(svg).toContain('role="img" aria-labelledby="tuan-title tuan-desc"');
  expect(svg).toContain('<title id="tuan-title">Thái độ theo chủ đề</title>');
  expect(svg).toContain('Thẻ bảo hiểm y tế: 30 tiêu cực, 10 trung lập, 0 tích cực');
  expect(svg).toContain('&lt;b&gt;Lương hưu');
  expect(svg).not.toContain('<b>');
});

it('stands an empty week', () => {
  expect(bars([])).not.toMatch(/NaN/);
  expect(bars([rows[2]!])).not.toMatch(/<rect|NaN/);
});

it('has a table with the same numbers', () => {
  const table = text(<StanceTable language="en" rows={rows} title="Stance by topic" />);
  expect(table).toContain('<caption>Stance by topic</caption>');
  expect(table).toContain(
    '<th scope="row">Thẻ bảo hiểm y tế</th><td>30</td><td>10</td><td>0</td><td>40</td>',
  );
});
