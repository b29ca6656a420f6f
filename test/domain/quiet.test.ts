import { expect, it } from 'vitest';
import { notBefore } from '../../src/domain/quiet.ts';

const at = (clock: string, day = '2026-11-23') => Date.parse(`${day}T${clock}:00+07:00`);
const sleeper = { quiet: { from: '22:00', to: '06:30', wake_level: 3 } };

it('keeps a letter of the evening until the next morning', () => {
  expect(notBefore(sleeper, 2, at('22:00'))).toBe(at('06:30', '2026-11-24'));
  expect(notBefore(sleeper, 2, at('23:59'))).toBe(at('06:30', '2026-11-24'));
});

it('keeps a letter of the small hours until the same morning', () => {
  expect(notBefore(sleeper, 2, at('00:00'))).toBe(at('06:30'));
  expect(notBefore(sleeper, 2, at('06:29'))).toBe(at('06:30'));
});

it('lets a letter of the day pass', () => {
  expect(notBefore(sleeper, 2, at('06:30'))).toBe(at('06:30'));
  expect(notBefore(sleeper, 2, at('21:59'))).toBe(at('21:59'));
});

it('wakes from the wake level on', () => {
  expect(notBefore(sleeper, 3, at('03:00'))).toBe(at('03:00'));
});

it('knows quiet hours within one day, none at all, and equal clocks', () => {
  const siesta = { quiet: { from: '11:30', to: '13:00', wake_level: 5 } };
  expect(notBefore(siesta, 4, at('12:00'))).toBe(at('13:00'));
  expect(notBefore(siesta, 4, at('13:00'))).toBe(at('13:00'));
  expect(notBefore({ quiet: null }, 0, at('03:00'))).toBe(at('03:00'));
  expect(notBefore({ quiet: { from: '08:00', to: '08:00', wake_level: 5 } }, 0, at('08:00'))).toBe(
    at('08:00'),
  );
});
