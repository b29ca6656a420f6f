import type { TestProject } from 'vitest/node';
import { ensureChromium } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the unpacked browser, for tests under `test/browser`. */
    chromiumDir: string;
  }
}

/** Global setup of the `browser` project: unpacks the browser once, before any worker can race for it. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromiumDir', await ensureChromium());
}
