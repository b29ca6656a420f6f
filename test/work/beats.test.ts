import { expect, it } from 'vitest';
import { hasBeaten } from '../../src/work/here.ts';

const at = (text: string) => Date.parse(`${text}:00+07:00`);
const MONDAY = at('2026-11-23T00:00');

it('knows in Vietnamese time whether a beat of this week is over', () => {
  const weekly = '0 7 * * 1';
  expect(hasBeaten(weekly, MONDAY, at('2026-11-23T06:59'))).toBe(false);
  expect(hasBeaten(weekly, MONDAY, at('2026-11-23T07:00'))).toBe(true);
  expect(hasBeaten(weekly, MONDAY, at('2026-11-26T15:31'))).toBe(true);
  expect(hasBeaten('0 7 * * 5', MONDAY, at('2026-11-26T15:31'))).toBe(false);
});
