import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Page, type PageHints, readPage } from './page.ts';

/** Reads pages somewhere; `slow` is a page that had to be given up. */
export interface PageReader {
  read(html: string, url: string, hints: PageHints): Promise<Page | null | 'slow'>;
  close(): Promise<void>;
}

/** A page that needs more memory than this ends its thread, not the desk. */
const MEMORY_MB = 512;

/**
 * Reads pages on a thread of its own with `deadline` milliseconds for each, so that a hostile page can stall nobody: past the deadline the
 * thread is ended and the next page gets a fresh one. Threads run the compiled file; from the TypeScript sources (tests) there is none, and
 * pages are read in place.
 */
export function openPageReader(deadline: number): PageReader {
  if (import.meta.url.endsWith('.ts'))
    return {
      read: (html, url, hints) => Promise.resolve(readPage(html, url, hints)),
      close: () => Promise.resolve(),
    };
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(new URL('./page-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    started.unref();
    return started;
  }

  async function one(html: string, url: string, hints: PageHints): Promise<Page | null | 'slow'> {
    const thread = (worker ??= start());
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), deadline);
    thread.postMessage({ html, url, hints }, []);
    try {
      // A thread that breaks or runs out of memory rejects here as well: for us all of it is a page that cannot be read.
      const [page] = (await once(thread, 'message', { signal: stop.signal })) as [Page | null];
      return page;
    } catch {
      worker = null;
      await thread.terminate();
      return 'slow';
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    // One page after the other: the deadline is then that of the page, not of the queue before it.
    read(html, url, hints) {
      const mine = turn.then(() => one(html, url, hints));
      turn = mine;
      return mine;
    },
    async close() {
      await turn;
      await worker?.terminate();
      worker = null;
    },
  };
}
