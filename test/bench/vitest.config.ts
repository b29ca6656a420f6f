import { defineConfig } from 'vitest/config';

/** Measurements, apart from the tests: they need data the project does not carry. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['test/bench/**/*.bench.ts'], testTimeout: 300_000 },
});
