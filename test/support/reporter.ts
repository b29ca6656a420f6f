import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

/** Only measurements may be left out of a run; everything else that does not run is a failure. */
const MAY_BE_SKIPPED = /^bench:/;

/** What the last line of a run is made of. */
export interface Count {
  passed: number;
  failed: number;
  /** Full names of tests that did not run although they should have. */
  skipped: string[];
}

type Case = Pick<TestCase, 'name' | 'fullName'> & { result(): { state: string } };
type Module = Pick<TestModule, 'moduleId'> & {
  errors(): readonly unknown[];
  children: { allTests(): Iterable<Case> };
};

/**
 * Counts a run. A file that could not be loaded and an error outside any test count as one failure each,
 * a skipped test as a failure unless a person asked for a part of the tests by name (`filtered`).
 */
export function count(modules: readonly Module[], stray: readonly unknown[], filtered: boolean): Count {
  const total: Count = { passed: 0, failed: stray.length, skipped: [] };
  for (const module of modules) {
    if (module.errors().length > 0) total.failed++;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') total.passed++;
      else if (state === 'failed') total.failed++;
      else if (!filtered && !MAY_BE_SKIPPED.test(test.name)) {
        total.failed++;
        total.skipped.push(test.fullName);
      }
    }
  }
  return total;
}

/** Ends every run with the plain line `N passed, N failed`, and lets no test be skipped unseen. */
export default class Tally implements Reporter {
  private filtered = false;

  onInit(vitest: Vitest): void {
    this.filtered = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], stray: readonly SerializedError[]): void {
    const { passed, failed, skipped } = count(modules, stray, this.filtered);
    for (const name of skipped) process.stdout.write(`not run: ${name}\n`);
    if (failed > 0) process.exitCode = 1;
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
