import { parentPort } from 'node:worker_threads';
import type { DateOrder } from './dates.ts';
import { readPage } from './page.ts';

/** The thread on which pages are read; `page-reader.ts` gives it its deadline. */
parentPort?.on('message', (ask: { html: string; url: string; order: DateOrder }) => {
  parentPort?.postMessage(readPage(ask.html, ask.url, ask.order), []);
});
