import { z } from 'zod';
import type { Instant } from '../../domain/time.ts';
import { type Finding, type Item, open, type Reply, type Troubled, trouble } from '../answer.ts';
import { parseDate } from '../dates.ts';
import { plainText } from '../plain.ts';
import { readJson } from './json.ts';
import type { Errand, Kind } from './kind.ts';
import { post } from './post.ts';

/** Pages of forty posts read in one visit, at most. */
const PAGES = 3;

const STATUSES = z.array(
  z.object({
    id: z.string(),
    created_at: z.string(),
    content: z.string(),
    visibility: z.string(),
    in_reply_to_id: z.string().nullable().optional(),
    reblog: z.unknown().optional(),
  }),
);
const ACCOUNT = z.object({ id: z.string() });

/** The account's number, once looked up, and the newest post known. */
const CURSOR = z.object({ account: z.string().nullable(), newest: z.string().nullable() });

/** A hashtag (`/tags/NAME`) or a public account (`/@NAME`) of one Mastodon server, which knows what it federates with and no more. */
export const mastodon: Kind<'mastodon'> = {
  name: 'mastodon',
  caution: 'source.mastodon.caution',
  limits: { requests: 1 + PAGES, pause: 0 },
  reach: 'api',
  pages: false,
  door: (source) => new URL('/api/v1/', source.url).href,
  recognise: (address) =>
    /mastodon|mstdn|(?:^|\.)social$|\.social$/.test(address.hostname) &&
    /^\/(?:tags\/[^/]+|@[\w.]+)$/.test(address.pathname)
      ? { url: address.href, settings: {} }
      : null,
  async visit(errand) {
    const { source } = errand;
    const cursor = readJson(source.cursor ?? '', CURSOR) ?? { account: null, newest: null };
    const name = /^\/(tags\/|@)([^/]+)\/?$/.exec(new URL(source.url).pathname);
    if (!name) return trouble('malformed', 'trouble.address', source.url);
    if (name[1] === 'tags/')
      return timeline(errand, `/api/v1/timelines/tag/${name[2] ?? ''}`, { ...cursor, account: null });
    const account = cursor.account ?? (await lookUp(errand, name[2] ?? ''));
    if (typeof account !== 'string') return account;
    return timeline(errand, `/api/v1/accounts/${account}/statuses`, { ...cursor, account });
  },
};

async function lookUp(errand: Errand<'mastodon'>, name: string): Promise<string | Troubled> {
  const address = new URL('/api/v1/accounts/lookup', errand.source.url);
  address.searchParams.set('acct', name);
  const answer = await read(errand, address);
  if (answer.kind === 'trouble') return answer;
  return readJson(answer.text, ACCOUNT)?.id ?? trouble('malformed', 'trouble.not-json', address.pathname);
}

/** The posts after the newest one known, oldest page first, as `min_id` gives them; on the first visit the latest page. */
async function timeline(
  errand: Errand<'mastodon'>,
  path: string,
  cursor: z.output<typeof CURSOR>,
): Promise<Finding> {
  const items: Item[] = [];
  let newest = cursor.newest;
  for (let page = 0; page < PAGES; page++) {
    const address = new URL(path, errand.source.url);
    address.search = new URLSearchParams({
      limit: '40',
      ...(newest !== null && { min_id: newest }),
    }).toString();
    const answer = await read(errand, address);
    if (answer.kind === 'trouble') {
      if (page > 0) break;
      return answer;
    }
    const statuses = readJson(answer.text, STATUSES);
    if (statuses === null) return trouble('malformed', 'trouble.not-json', path);
    const first = newest === null;
    for (const status of statuses) {
      newest = later(newest, status.id);
      if (status.visibility === 'public' && (status.reblog ?? null) === null)
        items.push(...toItem(status, errand.source.url));
    }
    if (first || statuses.length === 0) break;
  }
  const next = JSON.stringify({ ...cursor, newest } satisfies z.output<typeof CURSOR>);
  return { kind: 'feed', items, unusable: 0, etag: null, modified: null, cursor: next };
}

async function read(
  { settings, now, ask, secret }: Errand<'mastodon'>,
  address: URL,
): Promise<{ kind: 'text'; text: string } | Troubled> {
  const key = settings.key === null ? null : secret(settings.key);
  if (settings.key !== null && key === null) return trouble('failing', 'trouble.no-key', settings.key);
  const reply = await ask(address.href, {
    accept: 'application/json',
    ...(key !== null && { authorization: `Bearer ${key}` }),
  });
  // Since 4.5 a server may close its timelines to strangers.
  if (reply.ok && (reply.status === 401 || reply.status === 422))
    return trouble(
      'blocked',
      key === null ? 'trouble.needs-key' : 'trouble.key-refused',
      `HTTP ${reply.status}`,
    );
  const answer = open(reply, now);
  if (answer.kind === 'same') return trouble('malformed', 'trouble.status', 'HTTP 304');
  if (answer.kind !== 'trouble') return answer;
  return { ...answer, pause: answer.pause ?? reset(reply, now) };
}

/** Three hundred requests in five minutes; the server says when the count begins anew. */
function reset(reply: Reply, now: Instant): number | null {
  if (!reply.ok || reply.headers['x-ratelimit-remaining'] !== '0') return null;
  const at = parseDate(reply.headers['x-ratelimit-reset']);
  return at === null || at < now ? null : at - now;
}

/** Ids are numbers that grow with time, too long for a number. */
function later(one: string | null, other: string): string {
  if (one === null || other.length > one.length) return other;
  return other.length === one.length && other > one ? other : one;
}

/**
 * A post by its number on this server: its usual address carries the name of who wrote it, this one leads to the same page.
 */
function toItem(status: z.output<typeof STATUSES>[number], server: string): Item[] {
  const address = (id: string): string => new URL(`/web/statuses/${encodeURIComponent(id)}`, server).href;
  const words = post(plainText(status.content));
  if (words.title === '') return [];
  const answers = status.in_reply_to_id ?? null;
  return [
    {
      address: address(status.id),
      canonical: address(status.id),
      ...words,
      publishedAt: parseDate(status.created_at),
      ...(answers !== null && { parent: address(answers) }),
    },
  ];
}
