import { describe, expect, it } from 'vitest';
import { columnShares } from '../../src/domain/official.ts';
import type { Figure, PaperChart } from '../../src/domain/paper.ts';
import { paperChart } from '../../src/view/paper-chart.tsx';

const figure = (value: number | null): Figure => ({
  value,
  unit: 'count',
  source: { from: 'count', of: 'mentions', ask: '' },
});
const figures = { a: figure(9), b: figure(21), c: figure(null) };
const chart = (labels: string[], ids = ['a', 'b']): PaperChart => ({
  kind: 'bars',
  alt: 'x',
  series: ['tiêu cực', 'trung lập'],
  points: labels.map((label) => ({ label, figures: ids })),
});
const LONG = 'Mức hưởng, tuyến và miễn viện phí của người có thẻ';
const words = (svg: string) => svg.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

describe('a chart of a paper', () => {
  it('lies across where labels are long, with every name whole and every number beside its bar', () => {
    const drawn = paperChart('vi', chart(Array.from({ length: 8 }, () => LONG)), figures);
    expect(words(drawn.svg)).toContain(LONG);
    expect(words(drawn.svg)).toContain('9 – 21');
    expect(drawn.svg).not.toContain('…');
    expect(drawn.height).toBeGreaterThan(200);
  });

  it('stands upright over days', () => {
    const drawn = paperChart('vi', chart(['15/01–21/01', '22/01–28/01']), figures);
    expect(drawn.height).toBe(164);
  });

  it('says of an unknown row that nothing is known, and draws no bar', () => {
    const labels = Array.from({ length: 8 }, () => LONG);
    const { svg } = paperChart('vi', chart(labels, ['c', 'c']), figures);
    expect(words(svg)).toContain('chưa có');
    expect(svg.match(/stroke-width="0.6"/gu)).toHaveLength(2);
  });

  it('tells its series apart without colours', () => {
    const { svg } = paperChart('vi', chart(['15/01']), figures);
    expect(svg).toContain('url(#paper-fill-0)');
    expect(svg).toContain('url(#paper-fill-1)');
    expect(svg).toContain('<pattern id="paper-fill-1"');
  });
});

describe('the columns of a table', () => {
  const table = (head: string[], rows: string[][]) => ({
    is: 'table' as const,
    caption: '',
    head,
    rows: rows.map((row) => row.map((text) => [{ text }])),
    numeric: [],
  });

  it('have room for their longest word before long texts take the rest', () => {
    const head = ['Chủ đề', 'Tin, bài', 'Tiêu cực', 'Câu hỏi', 'Phản ánh', 'Kỳ trước', 'Cùng kỳ năm trước'];
    const shares = columnShares(table(head, [['Chế độ '.repeat(20), '1', '2', '3', '4', '5', 'chưa có']]));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    // Of 80 letters: the word, bolder, and the sides of its cell.
    for (const [at, title] of head.entries())
      expect(shares[at]).toBeGreaterThan(
        (Math.max(...title.split(' ').map((w) => w.length)) * 1.15 + 2) / 80,
      );
    expect(Math.max(...shares)).toBe(shares[0]);
    expect(shares[6]).toBeGreaterThan(9 / 80);
  });
});
