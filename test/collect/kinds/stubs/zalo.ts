import type { IncomingMessage } from 'node:http';
import type { Site } from '../../site.ts';

export interface Said {
  id: string;
  person: string;
  at: number;
  text?: string;
  /** `text` when left out. */
  type?: string;
  /** The account's own answer. */
  own?: boolean;
}

export interface Zalo {
  app: string;
  appSecret: string;
  /** The only refresh token that is good now: it buys the next pair and is dead. */
  refresh: string;
  /** The access tokens that are good now. */
  access: string[];
  messages: Said[];
  /** Code to answer the reading of messages with. */
  refusal?: number;
  /** The next exchange of tokens is made, but its answer is lost on the way. */
  lost?: boolean;
  /** How many exchanges were made, and which refresh tokens were shown. */
  shown: string[];
}

/**
 * The two hosts of Zalo as one: `POST /v4/oa/access_token` (form, `secret_key` header, one use for each refresh token) and the reading of
 * messages by `access_token` header. Refusals come with HTTP 200 and a negative `error`.
 */
export function openZalo(site: Site, state: Zalo): void {
  site.pages = new Proxy(site.pages, {
    get(target, path: string) {
      const url = new URL(path, site.origin);
      if (!/^\/(?:v4|v2\.0)\/oa\//.test(url.pathname)) return target[path];
      return ((request, response) => {
        const json = (body: string): void =>
          void response.writeHead(200, { 'content-type': 'text/json;charset=utf-8' }).end(body);
        if (url.pathname === '/v4/oa/access_token') {
          void (async () => {
            const answer = exchange(state, request, await form(request));
            if (!state.lost) return json(JSON.stringify(answer));
            state.lost = false;
            response.destroy();
          })();
          return;
        }
        if (!state.access.includes(String(request.headers['access_token'])))
          return json('{"error":-216,"message":"Access token is invalid"}');
        if (state.refusal !== undefined) return json(`{"error":${state.refusal},"message":"no"}`);
        const asked = JSON.parse(url.searchParams.get('data') ?? '{}') as {
          offset: number;
          count: number;
          user_id?: string;
        };
        if (asked.count > 10) return json('{"error":-201,"message":"count"}');
        const newest = state.messages.toSorted((a, b) => b.at - a.at);
        const rows = url.pathname.endsWith('/conversation')
          ? newest.filter(({ person }) => person === asked.user_id)
          : [...new Map(newest.toReversed().map((said) => [said.person, said])).values()].sort(
              (a, b) => b.at - a.at,
            );
        json(
          `{"data":[${rows
            .slice(asked.offset, asked.offset + asked.count)
            .map(row)
            .join(',')}],"error":0,"message":"Success"}`,
        );
      }) satisfies Site['pages'][string];
    },
  });
}

function exchange(state: Zalo, request: IncomingMessage, fields: URLSearchParams): object {
  const refused = (error: number): object => ({ error, error_name: 'no', error_description: 'no' });
  if (request.method !== 'POST' || fields.get('grant_type') !== 'refresh_token') return refused(-14001);
  if (request.headers['secret_key'] !== state.appSecret) return refused(-14004);
  if (fields.get('app_id') !== state.app) return refused(-14002);
  const shown = fields.get('refresh_token') ?? '';
  state.shown.push(shown);
  if (shown !== state.refresh) return refused(-14020);
  const n = state.shown.length;
  state.refresh = `lam-moi-${n}`;
  state.access = [`vao-${n}`];
  return { access_token: `vao-${n}`, refresh_token: state.refresh, expires_in: '90000' };
}

async function form(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

/** Numbers of accounts are told without quotes, longer than a JSON number can carry. */
function row({ id, person, at, text, type = 'text', own = false }: Said): string {
  const oa = '4318657068771012646';
  const rest = JSON.stringify({
    src: own ? 0 : 1,
    time: at,
    type,
    message: text,
    message_id: id,
    from_display_name: own ? 'BHXH' : 'Trần Thị Bình',
    from_avatar: 'https://anh.example/binh.jpg',
  }).slice(1);
  return `{"from_id":${own ? oa : person},"to_id":${own ? person : oa},${rest}`;
}
