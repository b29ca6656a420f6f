import { createHmac } from 'node:crypto';
import type { RecipientRules } from '../config/recipients.ts';
import { SECOND, type Instant } from '../domain/time.ts';
import type { Answer, Ask, Parcel, Posted, World } from '../world.ts';

const TIMEOUT = 20 * SECOND;
/** Nobody reads the answer; a page of regret from a proxy is cut here. */
const ANSWER = 64 * 1024;

/** Answers that say “not now”: a timeout, too early, too many. Every 5xx says so too. */
const LATER = new Set([408, 425, 429]);

export interface Webhook {
  secret: World['secret'];
  send: (ask: Ask) => Promise<Answer>;
  now: () => Instant;
}

/**
 * Posts JSON to other machines, signed as `docs/webhook.md` describes: `X-HaiDang-Signature: t=<unix seconds>,v1=<hex>`, where the hex is the
 * HMAC-SHA256 of `<t>.<body>` under the recipient's own key.
 */
export function openWebhook({ secret, send, now }: Webhook): (parcel: Parcel) => Promise<Posted> {
  return async ({ id, to, key, body }) => {
    const signing = key === null ? null : secret(key);
    if (signing === null) return { ok: false, when: 'later', detail: 'webhook.no-key' };
    const answer = await send({
      url: to,
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-haidang-signature': signatureOf(body, signing, Math.floor(now() / SECOND)),
        'x-haidang-delivery': id,
      },
      deadline: TIMEOUT,
      maxBytes: ANSWER,
    });
    if (!answer.ok) return { ok: false, when: 'later', detail: `${answer.trouble}: ${answer.detail}` };
    const { status } = answer;
    if (status >= 200 && status < 300) return { ok: true };
    const after = pauseIn(answer.headers['retry-after']);
    return {
      ok: false,
      when: status >= 500 || LATER.has(status) ? 'later' : 'never',
      detail: `HTTP ${status}`,
      ...(after !== null && { after }),
    };
  };
}

/** @param t seconds since 1970 */
export function signatureOf(body: string, key: string, t: number): string {
  return `t=${t},v1=${createHmac('sha256', key).update(`${t}.${body}`).digest('hex')}`;
}

/** A pause in whole seconds; the other form of the header, a date, is not worth a calendar. */
function pauseIn(header: string | undefined): Instant | null {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * SECOND : null;
}

const PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };

/**
 * `host:port` of every webhook in the configuration, which may be in the office's own network: the operator wrote it there. Only the webhooks' own
 * way out is opened for them; whatever else the house reads keeps refusing private addresses.
 */
export function webhookHosts(recipients: readonly Pick<RecipientRules, 'webhook'>[]): string[] {
  const hosts = recipients.flatMap(({ webhook }) => {
    if (webhook === null) return [];
    const url = new URL(webhook.url);
    return [`${url.hostname}:${url.port || (PORTS[url.protocol] ?? '')}`];
  });
  return [...new Set(hosts)];
}
