import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/domain/paper.ts';
import { UNITS } from '../../src/domain/paper.ts';
import { cellText, figureText, plain } from '../../src/view/figures.ts';

const of = (value: number | null, unit: Unit = 'count') => ({
  value,
  unit,
  source: { from: 'person', name: '', at: 0 } as const,
});

describe('a figure that nobody knows', () => {
  it('is said to be unknown and is no nought, in every unit, in a sentence and in a cell', () => {
    for (const unit of UNITS) {
      const figures = { x: of(null, unit) };
      expect(figureText('vi', of(null, unit))).toBe('chưa có số liệu');
      expect(plain('vi', ['Có ', { figure: 'x' }, '.'], figures)).toBe('Có chưa có số liệu.');
      expect(cellText('vi', { figure: 'x' }, figures)).toBe('chưa có');
      // A nought that was counted is one.
      expect(figureText('vi', of(0, unit))).toContain('0');
    }
    expect(cellText('vi', { figure: 'x' }, { x: of(0) })).toBe('0');
    expect(cellText('vi', { figure: 'x' }, {})).toBe('chưa có');
    expect(plain('vi', [{ figure: 'x' }], {})).toBe('chưa có số liệu');
  });
});

describe('a figure that is known', () => {
  it.each<[number, Unit, string]>([
    [1_234, 'count', '1.234'],
    [0.125, 'share', '12,5%'],
    [36, 'hours', '36 giờ'],
    [0.5, 'change', '+50%'],
    [-0.5, 'change', '-50%'],
    [-0.5, 'by', '50%'],
  ])('%d %s is written as in Vietnamese: %s', (value, unit, text) => {
    expect(figureText('vi', of(value, unit))).toBe(text);
  });
});
