import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DAY, HOUR, type Instant } from '../../domain/time.ts';
import { type Item, open, type Troubled, trouble } from '../answer.ts';
import { readJson } from './json.ts';
import type { Errand, Kind } from './kind.ts';
import { post } from './post.ts';
import { openPass, type Pass } from './zalo-pass.ts';

/** The service gives no more than ten rows at once. */
const ROWS = 10;

/** Pages of the list of recent conversations read in one visit, at most. */
const PAGES = 6;

/** One message as both lists tell it. Names and pictures stand beside; they are not read. */
const MESSAGE = z.object({
  /** 1: somebody wrote to the account · 0: the account wrote. */
  src: z.number(),
  time: z.number(),
  type: z.string().default('text'),
  message: z.string().default(''),
  message_id: z.coerce.string(),
  from_id: z.coerce.string().optional(),
  to_id: z.coerce.string().optional(),
});
const ANSWER = z.object({
  error: z.number().default(0),
  data: z.array(z.unknown()).default([]),
});

/**
 * Codes of the service, gathered from what others report; its own list could not be read (decision 0035). What is unknown is told with its
 * number.
 */
const EXPIRED = new Set([-216, -124]);
const QUOTA = new Set([-32, -211, -218, -223]);
const DENIED = new Set([-204, -205, -209, -221, -224, -227]);

/**
 * What citizens write to the office's own Zalo account. The service knows no search: other accounts and groups are closed. Accounts of
 * people are used to ask for the rest of a conversation and kept nowhere.
 */
export const zalo: Kind<'zalo'> = {
  name: 'zalo',
  caution: 'source.zalo.caution',
  // Forty conversations, the list, one new pass and one request said again with it.
  limits: { requests: 40 + PAGES + 2, pause: 0 },
  reach: 'api',
  pages: false,
  door: (_source, settings) => settings.api,
  async visit(errand) {
    const { source, settings, now } = errand;
    const pass = await openPass(errand);
    if ('kind' in pass) return pass;
    const since = Number(source.cursor ?? now - settings.days * DAY);
    const listed = await recent(errand, pass, since);
    if ('kind' in listed) return listed;
    const newest = Math.max(since, ...listed.messages.map(({ time }) => Math.min(time, now)));
    const said = new Map(listed.messages.map((message) => [message.message_id, message]));
    let broken: Troubled | null = null;
    let budget = settings.conversations;
    let unusable = listed.unusable;
    for (const person of new Set(listed.messages.flatMap((message) => partnerOf(message) ?? []))) {
      for (let offset = 0; budget > 0; offset += ROWS) {
        budget--;
        const page = await rows(errand, pass, 'conversation', { user_id: person, offset, count: ROWS });
        if ('kind' in page) {
          broken = page;
          budget = 0;
          break;
        }
        unusable += page.unusable;
        for (const message of page.messages) if (message.time > since) said.set(message.message_id, message);
        if (page.count < ROWS || page.messages.some(({ time }) => time <= since)) break;
      }
    }
    const items = [...said.values()].flatMap((message) => toItem(message, now) ?? []);
    if (broken !== null && items.length === 0) return broken;
    return {
      kind: 'feed',
      items,
      unusable,
      etag: null,
      modified: null,
      // What was heard through trouble is heard; the next visit begins at the same place.
      ...(broken === null && { cursor: String(newest) }),
    };
  },
};

type Message = z.output<typeof MESSAGE>;
interface Rows {
  messages: Message[];
  unusable: number;
  /** As many as the service sent. */
  count: number;
}

/** The last messages of all conversations that moved since `since`. */
async function recent(errand: Errand<'zalo'>, pass: Pass, since: Instant): Promise<Rows | Troubled> {
  const all: Rows = { messages: [], unusable: 0, count: 0 };
  for (let page = 0; page < PAGES; page++) {
    const found = await rows(errand, pass, 'listrecentchat', { offset: page * ROWS, count: ROWS });
    if ('kind' in found) return found;
    const fresh = found.messages.filter(({ time }) => time > since);
    all.messages.push(...fresh);
    all.unusable += found.unusable;
    all.count += found.count;
    if (found.count < ROWS || fresh.length < found.messages.length) break;
  }
  return all;
}

/** One request. A pass that has ended before its time is renewed once, and the same is asked again. */
async function rows(
  { settings, now, ask }: Errand<'zalo'>,
  pass: Pass,
  list: string,
  data: Record<string, unknown>,
): Promise<Rows | Troubled> {
  const address = new URL(`/v2.0/oa/${list}`, settings.api);
  address.searchParams.set('data', JSON.stringify(data));
  for (let again = false; ; again = true) {
    const reply = await ask(address.href, { access_token: pass.token, accept: 'application/json' });
    const ended = reply.ok && reply.status === 401;
    const answer = ended ? null : open(reply, now);
    // The address names a person: it must not come into the memory of the source with its trouble.
    if (answer?.kind === 'trouble')
      return { ...answer, detail: reply.ok ? `HTTP ${reply.status} · ${list}` : list };
    const read = answer?.kind === 'text' ? readJson(exact(answer.text), ANSWER) : null;
    if (!ended && read === null) return trouble('malformed', 'trouble.not-json', list);
    if (read !== null && !EXPIRED.has(read.error))
      return read.error === 0 ? rowsOf(read.data) : refused(read.error);
    if (again) return trouble('failing', 'trouble.key-expired', list);
    const renewed = await pass.renew();
    if (renewed !== null) return renewed;
  }
}

function rowsOf(data: readonly unknown[]): Rows {
  const messages = data.flatMap((row) => MESSAGE.safeParse(row).data ?? []);
  return { messages, unusable: data.length - messages.length, count: data.length };
}

function refused(code: number): Troubled {
  const detail = `error ${code}`;
  if (QUOTA.has(code)) return trouble('failing', 'trouble.quota', detail, HOUR);
  if (DENIED.has(code)) return trouble('blocked', 'trouble.zalo-permission', detail);
  return trouble('failing', 'trouble.status', detail);
}

/** Numbers of accounts have nineteen digits, more than a JSON number carries: those that come without quotes get them. */
function exact(json: string): string {
  return json.replace(/("(?:from_id|to_id|message_id)"\s*:\s*)(\d{15,})/g, '$1"$2"');
}

function partnerOf({ src, from_id, to_id }: Message): string | null {
  return (src === 1 ? from_id : to_id) ?? null;
}

/** What somebody wrote, in words. Pictures, voices and places stay with the office. */
function toItem({ src, time, type, message, message_id }: Message, now: Instant): Item | null {
  const words = post(message);
  if (src !== 1 || type !== 'text' || words.title === '') return null;
  const name = `urn:sha256:${createHash('sha256').update(`zalo\n${message_id}`).digest('hex').slice(0, 40)}`;
  return { address: name, canonical: name, ...words, publishedAt: Math.min(time, now), kind: 'comment' };
}
