import type { Site } from '../../site.ts';

export interface Graph {
  token: string;
  posts: { id: string; message?: string; comments: { id: string; message: string }[] }[];
  perPage: number;
  /** Error code to answer with. */
  refusal?: number;
}

/** `/{page}/feed` of the Graph API: bearer token, cursors, `paging.next` with the token in it, errors in the body. */
export function graph(site: Site, page: string, state: Graph): void {
  site.pages = new Proxy(site.pages, {
    get(target, path: string) {
      const url = new URL(path, site.origin);
      if (!/^\/v\d+\.\d\/\d+\/feed$/.test(url.pathname)) return target[path];
      return ((request, response) => {
        const json = (status: number, body: unknown) =>
          void response
            .writeHead(status, {
              'content-type': 'application/json; charset=UTF-8',
              'x-app-usage': '{"call_count":3}',
            })
            .end(JSON.stringify(body));
        const error = (code: number) =>
          json(code === 190 ? 401 : 400, { error: { message: 'no', type: 'OAuthException', code } });
        if (request.headers.authorization !== `Bearer ${state.token}`) return error(190);
        if (state.refusal !== undefined) return error(state.refusal);
        if (url.pathname.split('/')[2] !== page) return error(10);
        const from = Number(url.searchParams.get('after') ?? 0);
        const shown = state.posts.slice(from, from + state.perPage);
        const after = from + state.perPage;
        const withComments = (url.searchParams.get('fields') ?? '').includes('comments');
        const at = '2026-11-24T01:00:00+0000';
        return json(200, {
          data: shown.map(({ id, message, comments }) => ({
            id,
            ...(message !== undefined && { message }),
            created_time: at,
            permalink_url: `https://www.facebook.com/${page}/posts/${id.split('_')[1]}`,
            ...(withComments && {
              comments: {
                data: comments.map((comment) => ({
                  id: comment.id,
                  message: comment.message,
                  created_time: at,
                  from: { name: 'Trần Bình', id: '999' },
                  permalink_url: `https://www.facebook.com/${page}/posts/${id.split('_')[1]}?comment_id=${comment.id.split('_')[1]}`,
                })),
              },
            }),
          })),
          paging: {
            cursors: { before: String(from), after: String(after) },
            ...(after < state.posts.length && {
              next: `${site.origin}${path}&access_token=${state.token}&after=${after}`,
            }),
          },
        });
      }) satisfies Site['pages'][string];
    },
  });
}
