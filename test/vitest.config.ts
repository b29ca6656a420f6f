import { defineConfig } from 'vitest/config';

/**
 * Three projects, told apart by file name: only those whose tests need PostgreSQL or a browser wait for one.
 * `npx vitest run --config test/vitest.config.ts test/domain` therefore starts neither.
 */
const POSTGRES = ['test/**/postgres.test.ts', 'test/**/*.postgres.test.ts'];
const BROWSER = ['test/browser/**/*.test.ts', 'test/browser/**/*.test.tsx', 'test/**/*.browser.test.ts'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // One process for each core, which keeps what it has loaded from file to file: a file of tests takes less time than loading the house does.
    // Therefore no test changes what is not its own (`process.env`, globals, modules); each opens its own store and world.
    maxWorkers: '100%',
    isolate: false,
    // A process that has held many houses takes its time to go.
    teardownTimeout: 60_000,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', new URL('support/reporter.ts', import.meta.url).pathname],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...POSTGRES, ...BROWSER],
        },
      },
      {
        extends: true,
        test: { name: 'postgres', include: POSTGRES, globalSetup: 'test/support/with-postgres.ts' },
      },
      {
        extends: true,
        test: { name: 'browser', include: BROWSER, globalSetup: 'test/support/with-chromium.ts' },
      },
    ],
  },
});
