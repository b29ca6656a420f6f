import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { DeskEnv } from './desk.ts';

/** Files are the same for everybody: no secret stands in them. */
const FILES = ['/static/', '/islands/'];

/** What browsers say when the person typed the address, opened a bookmark, or came from a page of ours. */
const OWN = new Set(['none', 'same-origin']);

/**
 * Sends pages and files compressed, to about an eighth. Not where somebody else may have written the question into the address: the length of
 * a compressed page that repeats a stranger's words beside our form token would tell the token letter by letter (BREACH).
 */
export function compressed(): MiddlewareHandler<DeskEnv> {
  const squeeze = compress();
  return (c, next) =>
    tellsNothing(new URL(c.req.url), c.req.header('sec-fetch-site')) ? squeeze(c, next) : next();
}

function tellsNothing({ pathname, search }: URL, from: string | undefined): boolean {
  if (FILES.some((folder) => pathname.startsWith(folder))) return true;
  return search === '' || (from !== undefined && OWN.has(from));
}
