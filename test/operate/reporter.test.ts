import { expect, it } from 'vitest';
import { count } from '../support/reporter.ts';

const module = (states: Record<string, string>, errors: unknown[] = []) => ({
  moduleId: 'a.test.ts',
  errors: () => errors,
  children: {
    allTests: () =>
      Object.entries(states).map(([name, state]) => ({ name, fullName: name, result: () => ({ state }) })),
  },
});

it('counts what passed and what failed', () => {
  expect(count([module({ a: 'passed', b: 'failed' }), module({ c: 'passed' })], [], false)).toEqual({
    passed: 2,
    failed: 1,
    skipped: [],
  });
});

it('counts a file that could not be loaded and an error outside any test', () => {
  expect(count([module({}, [new Error('syntax')])], [new Error('stray')], false)).toMatchObject({
    failed: 2,
  });
});

it('lets no test be skipped unseen, save measurements and a chosen part', () => {
  const half = module({ a: 'passed', b: 'skipped', 'bench: a year': 'skipped', c: 'pending' });
  expect(count([half], [], false)).toEqual({ passed: 1, failed: 2, skipped: ['b', 'c'] });
  expect(count([half], [], true)).toEqual({ passed: 1, failed: 0, skipped: [] });
});
