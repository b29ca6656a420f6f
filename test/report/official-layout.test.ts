import { expect, it } from 'vitest';
import { abstractLines } from '../../src/report/official-layout.ts';

it('breaks a long abstract into even lines, never inside the name of an insurance', () => {
  const abstract =
    'Kết quả công tác truyền thông về bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp từ ngày 04/08/2025 đến ngày 23/08/2026';
  const lines = abstractLines(abstract);
  expect(lines.join(' ')).toBe(abstract);
  expect(lines.length).toBeGreaterThan(1);
  for (const name of ['bảo hiểm xã hội', 'bảo hiểm y tế', 'bảo hiểm thất nghiệp'])
    expect(
      lines.some((line) => line.includes(name)),
      `${name}: ${lines.join(' / ')}`,
    ).toBe(true);
  expect(abstractLines('Tình hình tháng 11')).toEqual(['Tình hình tháng 11']);
});
