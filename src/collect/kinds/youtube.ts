import { z } from 'zod';
import type { SettingsOf } from '../../config/settings.ts';
import type { Source } from '../../domain/source.ts';
import { type Finding, type Item, open, type Troubled, trouble } from '../answer.ts';
import { parseDate } from '../dates.ts';
import { judge, question } from '../visit.ts';
import { readJson } from './json.ts';
import type { Errand, Kind } from './kind.ts';
import { post } from './post.ts';

const API = '/youtube/v3/commentThreads';
const FEED = 'https://www.youtube.com/feeds/videos.xml';

/** Pages of a hundred comments read in one visit, at most; each costs one unit of the day's ten thousand. */
const PAGES = 3;

const COMMENTS = z.object({
  nextPageToken: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string(),
      snippet: z.object({
        videoId: z.string().optional(),
        topLevelComment: z.object({
          snippet: z.object({
            textOriginal: z.string().optional(),
            textDisplay: z.string(),
            publishedAt: z.string(),
          }),
        }),
      }),
    }),
  ),
});

const REFUSAL = z.object({
  error: z.object({ errors: z.array(z.object({ reason: z.string() })).optional() }),
});

/** A channel's feed of its latest fifteen videos, and with a key of Google's API what people say under them. */
export const youtube: Kind<'youtube'> = {
  name: 'youtube',
  caution: 'source.youtube.caution',
  limits: { requests: 1 + PAGES, pause: 0 },
  reach: (address) => (address.includes(API) ? 'api' : 'web'),
  pages: false,
  // Where comments are wanted too, a feed that robots.txt closes must not keep us from the API.
  door: (source, settings) => (settings.comments ? commentsAt(source, settings).href : source.url),
  recognise(address) {
    if (!/^(?:www\.|m\.)?youtube\.com$/.test(address.hostname)) return null;
    const id =
      /^\/channel\/(UC[\w-]{22})/.exec(address.pathname)?.[1] ?? address.searchParams.get('channel_id');
    return id === null || !/^UC[\w-]{22}$/.test(id)
      ? null
      : { url: `${FEED}?channel_id=${id}`, settings: {} };
  },
  async visit(errand) {
    const { source, settings, order, now } = errand;
    const said = settings.comments ? await comments(errand) : null;
    const videos = spell(judge(await errand.ask(source.url, question(source)), order, now));
    if (said === null) return videos;
    // Videos without comments are still news, and comments are heard through a spell of the feed.
    if ('kind' in said) return videos.kind === 'trouble' ? videos : said;
    const feed = videos.kind === 'feed' ? videos : { items: [], unusable: 0, etag: null, modified: null };
    return {
      ...feed,
      kind: 'feed',
      items: [...feed.items, ...said.items],
      etag: feed.etag ?? source.etag,
      modified: feed.modified ?? source.modified,
      ...(said.cursor !== null && { cursor: said.cursor }),
    };
  },
};

/** YouTube's feeds answer 404 and 500 for hours at a time, all channels at once, and then come back: no channel is gone for that. */
function spell(finding: Finding): Finding {
  const passing = finding.kind === 'trouble' && /^HTTP (?:404|5\d\d)$/.test(finding.detail);
  return passing ? trouble('failing', 'trouble.youtube-spell', finding.detail, finding.pause) : finding;
}

/** Comments under all videos of the channel, newest first, back to the newest one known. Names of their authors are never read. */
async function comments({
  source,
  settings,
  now,
  ask,
  secret,
}: Errand<'youtube'>): Promise<{ items: Item[]; cursor: string | null } | Troubled> {
  const key = secret(settings.key);
  if (key === null) return trouble('failing', 'trouble.no-key', settings.key);
  const since = Number(source.cursor ?? -Infinity);
  const items: Item[] = [];
  let token: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const address = commentsAt(source, settings);
    if (token !== undefined) address.searchParams.set('pageToken', token);
    const reply = await ask(address.href, { 'x-goog-api-key': key, accept: 'application/json' });
    if (reply.ok && reply.status === 403) return refused(new TextDecoder().decode(reply.body));
    const answer = open(reply, now);
    if (answer.kind === 'same') break;
    if (answer.kind === 'trouble') {
      if (page > 0) break;
      return answer;
    }
    const read = readJson(answer.text, COMMENTS);
    if (read === null) return trouble('malformed', 'trouble.not-json', address.pathname);
    items.push(...read.items.flatMap((thread) => toItem(thread) ?? []));
    token = read.nextPageToken;
    if (token === undefined || items.some(({ publishedAt }) => publishedAt !== null && publishedAt <= since))
      break;
  }
  const latest = Math.max(...items.map(({ publishedAt }) => publishedAt ?? -Infinity), since);
  return { items, cursor: latest > -Infinity ? String(latest) : null };
}

function commentsAt(source: Source, settings: SettingsOf<'youtube'>): URL {
  const address = new URL(API, settings.api);
  address.search = new URLSearchParams({
    part: 'snippet',
    allThreadsRelatedToChannelId: new URL(source.url).searchParams.get('channel_id') ?? '',
    order: 'time',
    maxResults: '100',
    textFormat: 'plainText',
  }).toString();
  return address;
}

/** Over quota until midnight in California, comments closed, or a key that is not good. */
function refused(body: string): Troubled {
  const reason = readJson(body, REFUSAL)?.error.errors?.[0]?.reason ?? '';
  if (/quota|rateLimit/i.test(reason)) return trouble('failing', 'trouble.quota', reason, 6 * 3_600_000);
  return trouble('blocked', 'trouble.key-refused', reason === '' ? 'HTTP 403' : reason);
}

function toItem({ id, snippet }: z.output<typeof COMMENTS>['items'][number]): Item | null {
  const { videoId, topLevelComment } = snippet;
  const { textOriginal, textDisplay, publishedAt } = topLevelComment.snippet;
  const words = post(textOriginal ?? textDisplay);
  if (videoId === undefined || words.title === '') return null;
  const video = `https://youtube.com/watch?v=${encodeURIComponent(videoId)}`;
  return {
    address: `https://www.youtube.com/watch?v=${encodeURIComponent(videoId)}&lc=${encodeURIComponent(id)}`,
    canonical: `https://youtube.com/watch?lc=${encodeURIComponent(id)}&v=${encodeURIComponent(videoId)}`,
    ...words,
    publishedAt: parseDate(publishedAt),
    kind: 'comment',
    parent: video,
  };
}
