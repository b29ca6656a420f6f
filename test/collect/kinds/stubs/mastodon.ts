import type { Site } from '../../site.ts';

export interface Status {
  id: string;
  content: string;
  visibility?: string;
  in_reply_to_id?: string | null;
  reblog?: unknown;
}

export interface Server {
  statuses: Status[];
  /** Statuses a page. */
  most: number;
  /** When set, a token is asked for. */
  token?: string;
  /** Requests left before 429. */
  left: number;
  reset: string;
}

/** The parts of Mastodon's client API that are used: tag timeline, account lookup and statuses, `min_id`, rate headers, closed timelines. */
export function mastodonServer(site: Site, server: Server): void {
  site.pages = new Proxy(site.pages, {
    get(target, path: string) {
      if (!path.startsWith('/api/v1/')) return target[path];
      return ((request, response) => {
        const url = new URL(path, site.origin);
        const headers = {
          'content-type': 'application/json; charset=utf-8',
          'x-ratelimit-limit': '300',
          'x-ratelimit-remaining': String(Math.max(--server.left, 0)),
          'x-ratelimit-reset': server.reset,
        };
        const json = (status: number, body: unknown) =>
          void response.writeHead(status, headers).end(JSON.stringify(body));
        if (server.left < 0) return json(429, { error: 'Too many requests' });
        if (server.token !== undefined && request.headers.authorization !== `Bearer ${server.token}`)
          return json(401, { error: 'This method requires an authenticated user' });
        if (url.pathname === '/api/v1/accounts/lookup')
          return url.searchParams.get('acct') === 'co_quan'
            ? json(200, { id: '77', acct: 'co_quan' })
            : json(404, { error: 'Record not found' });
        if (!/^\/api\/v1\/(?:timelines\/tag\/bhxh|accounts\/77\/statuses)$/.test(url.pathname))
          return json(404, { error: 'no' });
        const min = url.searchParams.get('min_id');
        const sorted = [...server.statuses].sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
        const shown =
          min === null
            ? sorted.slice(-server.most)
            : sorted.filter(({ id }) => BigInt(id) > BigInt(min)).slice(0, server.most);
        return json(
          200,
          shown.reverse().map((status) => ({
            created_at: '2026-11-24T01:00:00.000Z',
            visibility: 'public',
            in_reply_to_id: null,
            reblog: null,
            uri: `https://mot.example/users/lan_nguyen/statuses/${status.id}`,
            url: `https://mot.example/@lan_nguyen/${status.id}`,
            account: { acct: 'lan_nguyen', display_name: 'Lan Nguyễn' },
            ...status,
          })),
        );
      }) satisfies Site['pages'][string];
    },
  });
}
