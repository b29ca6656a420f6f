import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Server for tests in `postgres.test.ts` and `*.postgres.test.ts` files; take a `freshDatabase` on it. */
    pgUrl: string;
  }
}

/** Global setup of the `postgres` project: one server for all its files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('pgUrl', server.url);
  return () => server.stop();
}
