import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  optionalDependencies?: Record<string, string>;
}

/** Optional packages a lock file promises for other machines but has no entry for: `npm ci` refuses such a lock. */
function promised(packages: Record<string, Locked>): string[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
      )
      .map((name) => `${place} -> ${name}`),
  );
}

it('has a lock that npm ci takes on every platform', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(promised(lock.packages)).toEqual([]);
});

it('notices a platform that is missing', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-other': '1.0.0' } },
    'node_modules/b': {},
  };
  expect(promised(packages)).toEqual(['node_modules/a -> a-other']);
});
