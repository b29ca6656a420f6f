import { parentPort } from 'node:worker_threads';
import { type PageHints, readPage } from './page.ts';

/** The thread on which pages are read; `page-reader.ts` gives it its deadline. */
parentPort?.on('message', (ask: { html: string; url: string; hints: PageHints }) => {
  parentPort?.postMessage(readPage(ask.html, ask.url, ask.hints), []);
});
