import { SECOND } from '../domain/time.ts';
import type { Answer, Ask, Parcel, Posted } from '../world.ts';

const TIMEOUT = 20 * SECOND;
const ANSWER = 64 * 1024;

/** Longest message the Bot API takes, in characters. */
const LONGEST = 4096;

/** The chat does not exist, or its owner blocked us. Everything else (a wrong token, a busy service) is put right or passes. */
const NEVER = new Set([400, 403]);

export interface Telegram {
  token: string;
  send: (ask: Ask) => Promise<Answer>;
}

/** Writes to chats through a bot (Bot API, `sendMessage`): plain words, so that nothing in a headline is taken for markup. */
export function openTelegram({ token, send }: Telegram): (parcel: Parcel) => Promise<Posted> {
  // The token is a part of the address; what is kept of a failure must not carry it.
  const told = (detail: string) => detail.replaceAll(token, '…').slice(0, 300);
  return async ({ to, body }) => {
    const answer = await send({
      url: `https://api.telegram.org/bot${token}/sendMessage`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        chat_id: to,
        text: Array.from(body).slice(0, LONGEST).join(''),
        link_preview_options: { is_disabled: true },
      }),
      deadline: TIMEOUT,
      maxBytes: ANSWER,
    });
    if (!answer.ok) return { ok: false, when: 'later', detail: told(`${answer.trouble}: ${answer.detail}`) };
    const { status } = answer;
    const { description, retry } = read(answer.body);
    if (status >= 200 && status < 300) return { ok: true };
    return {
      ok: false,
      when: NEVER.has(status) ? 'never' : 'later',
      detail: told(`HTTP ${status}${description === '' ? '' : `: ${description}`}`),
      ...(retry !== null && { after: retry * SECOND }),
    };
  };
}

/** What the service said in words, and how many seconds it asked to wait. */
function read(body: Uint8Array): { description: string; retry: number | null } {
  try {
    const said = JSON.parse(new TextDecoder().decode(body)) as {
      description?: unknown;
      parameters?: { retry_after?: unknown };
    } | null;
    const retry = said?.parameters?.retry_after;
    return {
      description: typeof said?.description === 'string' ? said.description : '',
      retry: typeof retry === 'number' && retry > 0 ? retry : null,
    };
  } catch {
    return { description: '', retry: null };
  }
}
