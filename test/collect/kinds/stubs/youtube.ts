import type { Site } from '../../site.ts';

export const CHANNEL = 'UCabcdefghijklmnopqrstuv';

export interface Comment {
  id: string;
  text: string;
  at: string;
  video?: string;
}

/** The Atom feed of a channel as YouTube writes it. */
export function channelFeed(videos: { id: string; title: string; at: string; words?: string }[]): string {
  const entries = videos.map(
    ({ id, title, at, words = '' }) =>
      `<entry><id>yt:video:${id}</id><yt:videoId>${id}</yt:videoId><title>${title}</title><link rel="alternate" href="https://www.youtube.com/watch?v=${id}"/>` +
      `<author><name>Kênh thử</name></author><published>${at}</published><updated>${at}</updated>` +
      `<media:group><media:title>${title}</media:title><media:description>${words}</media:description></media:group></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><title>Kênh thử</title>${entries.join('')}</feed>`;
}

/** `commentThreads.list` of the Data API: pages by token, a key in the header, quota and refusals as Google words them. */
export function commentApi(
  site: Site,
  state: { comments: Comment[]; refusal?: string; keys: string[] },
  perPage = 2,
): void {
  const original = site.pages;
  site.pages = new Proxy(original, {
    get(target, path: string) {
      if (!path.startsWith('/youtube/v3/commentThreads')) return target[path];
      return ((request, response) => {
        const asked = new URL(path, 'http://x').searchParams;
        const json = (status: number, body: unknown) =>
          void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
        const key = String(request.headers['x-goog-api-key'] ?? '');
        if (!state.keys.includes(key))
          return json(403, { error: { code: 403, errors: [{ reason: 'forbidden' }] } });
        if (state.refusal !== undefined)
          return json(403, {
            error: { code: 403, errors: [{ reason: state.refusal, domain: 'youtube.quota' }] },
          });
        if (asked.get('allThreadsRelatedToChannelId') !== CHANNEL) return json(404, { error: { code: 404 } });
        const from = Number(asked.get('pageToken') ?? 0);
        const sorted = [...state.comments].sort((a, b) => b.at.localeCompare(a.at));
        return json(200, {
          kind: 'youtube#commentThreadListResponse',
          ...(from + perPage < sorted.length && { nextPageToken: String(from + perPage) }),
          items: sorted.slice(from, from + perPage).map(({ id, text, at, video = 'v1' }) => ({
            id,
            snippet: {
              videoId: video,
              topLevelComment: {
                snippet: {
                  textDisplay: text,
                  textOriginal: text,
                  publishedAt: at,
                  authorDisplayName: '@tran.van.binh',
                  authorChannelId: { value: 'UCnguoi-binh-luan' },
                },
              },
            },
          })),
        });
      }) satisfies Site['pages'][string];
    },
  });
}
