import { z } from 'zod';
import { HOUR } from '../../domain/time.ts';
import { canonicalAddress } from '../address.ts';
import { type Item, open, type Reply, type Troubled, trouble } from '../answer.ts';
import { parseDate } from '../dates.ts';
import { readJson } from './json.ts';
import type { Kind } from './kind.ts';
import { post } from './post.ts';

/** Pages of the feed read in one visit, at most. */
const PAGES = 2;

const SAID = {
  id: z.string(),
  created_time: z.string(),
  message: z.string().optional(),
  permalink_url: z.string().optional(),
};
const POSTS = z.object({
  data: z.array(z.object({ ...SAID, comments: z.object({ data: z.array(z.object(SAID)) }).optional() })),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string().optional() }).optional() })
    .optional(),
});
type Said = z.output<typeof POSTS>['data'][number];

const REFUSAL = z.object({ error: z.object({ code: z.number(), message: z.string().optional() }) });

/** Graph API: too many calls for the app (4), user (17), page (32) or in a row (613). */
const HASTE = new Set([4, 17, 32, 613]);
/** The token has ended or was withdrawn. */
const EXPIRED = new Set([102, 190]);

/** The office's own Facebook page, with what people say under its posts. Other pages, groups and profiles are not open to it. */
export const facebook: Kind<'facebook'> = {
  name: 'facebook',
  caution: 'source.facebook.caution',
  limits: { requests: PAGES, pause: 0 },
  reach: 'api',
  pages: false,
  door: (_source, settings) => settings.api,
  async visit({ settings, now, ask, secret }) {
    const key = secret(settings.key);
    if (key === null) return trouble('failing', 'trouble.no-key', settings.key);
    const items: Item[] = [];
    let unusable = 0;
    let after: string | undefined;
    for (let page = 0; page < PAGES; page++) {
      const fields = 'id,message,created_time,permalink_url';
      const address = new URL(`/${settings.version}/${settings.page}/feed`, settings.api);
      address.search = new URLSearchParams({
        limit: '25',
        fields: settings.comments
          ? `${fields},comments.limit(100).order(reverse_chronological).filter(stream){${fields}}`
          : fields,
        ...(after !== undefined && { after }),
      }).toString();
      const reply = await ask(address.href, { authorization: `Bearer ${key}`, accept: 'application/json' });
      const answer = refusal(reply) ?? open(reply, now);
      if (answer.kind === 'same') break;
      if (answer.kind === 'trouble') {
        if (page > 0) break;
        return answer;
      }
      const read = readJson(answer.text, POSTS);
      if (read === null) return trouble('malformed', 'trouble.not-json', address.pathname);
      for (const one of read.data) {
        const told = itemsOf(one);
        items.push(...told);
        if (told.length === 0) unusable++;
      }
      // `paging.next` carries the token in its address; the cursor alone does not.
      after = read.paging?.next === undefined ? undefined : read.paging.cursors?.after;
      if (after === undefined) break;
    }
    return { kind: 'feed', items, unusable, etag: null, modified: null };
  },
};

/** Graph says what is wrong in the body, whatever the status. */
function refusal(reply: Reply): Troubled | null {
  if (!reply.ok || reply.status < 400 || reply.status >= 500) return null;
  const error = readJson(new TextDecoder().decode(reply.body), REFUSAL)?.error;
  if (!error) return null;
  const detail = `code ${error.code}`;
  if (HASTE.has(error.code)) return trouble('failing', 'trouble.quota', detail, HOUR);
  if (EXPIRED.has(error.code)) return trouble('failing', 'trouble.key-expired', detail);
  return trouble('blocked', 'trouble.key-refused', detail);
}

function itemsOf(said: Said): Item[] {
  const own = toItem(said);
  if (own === null) return [];
  const under = (said.comments?.data ?? []).flatMap((comment) => {
    const item = toItem(comment);
    return item === null ? [] : [{ ...item, kind: 'comment' as const, parent: own.canonical }];
  });
  return [own, ...under];
}

function toItem({ message, permalink_url, created_time }: Omit<Said, 'comments'>): Item | null {
  const canonical = canonicalAddress(permalink_url ?? '');
  const words = post(message ?? '');
  if (permalink_url === undefined || canonical === null || words.title === '') return null;
  return { address: permalink_url, canonical, ...words, publishedAt: parseDate(created_time) };
}
