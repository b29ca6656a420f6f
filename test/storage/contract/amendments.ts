import { describe, expect, it } from 'vitest';
import type { Amendment } from '../../../src/domain/amendment.ts';
import type { Open } from './open.ts';

export function amendmentSample(id: string, changes: Partial<Amendment> = {}): Amendment {
  return {
    id,
    at: 1_000,
    who: 'lan',
    name: 'Lan',
    file: 'topics',
    row: 'the',
    before: { id: 'the', name: 'Thẻ' },
    after: { id: 'the', name: 'Thẻ bảo hiểm' },
    why: 'rõ hơn',
    ...changes,
  };
}

export function amendmentsContract({ store }: Open): void {
  describe('amendments of the configuration', () => {
    it('come back as they were made, oldest first, of a file or of one row', async () => {
      const first = amendmentSample('b', { before: null });
      const second = amendmentSample('a', { at: 2_000, after: null });
      const other = amendmentSample('c', { at: 1_500, file: 'claims', row: 'C01' });
      expect(await store().amendments.add(second, 1)).toBe(true);
      expect(await store().amendments.add(first, 0)).toBe(true);
      expect(await store().amendments.add(other, 0)).toBe(true);
      expect(await store().amendments.all()).toEqual([first, other, second]);
      expect(await store().amendments.all('topics')).toEqual([first, second]);
      expect(await store().amendments.all('claims', 'C01')).toEqual([other]);
      expect(await store().amendments.all('claims', 'C02')).toEqual([]);
      expect(await store().amendments.count()).toBe(3);
    });

    it('let one of two people who change the same row at once come first', async () => {
      expect(await store().amendments.add(amendmentSample('a'), 0)).toBe(true);
      expect(await store().amendments.add(amendmentSample('b'), 0)).toBe(false);
      expect((await store().amendments.all()).map(({ id }) => id)).toEqual(['a']);
    });
  });
}
