import type { Rules } from '../config/rules.ts';
import { say } from '../view/say.ts';
import type { Answer, Ask, World } from '../world.ts';
import { openPost } from './mail.ts';
import { openTelegram } from './telegram.ts';
import { openWebhook } from './webhook.ts';

export interface Ways {
  rules: Rules;
  secret: World['secret'];
  now: World['now'];
  log: World['log'];
  /** The guarded way out. */
  fetch: (ask: Ask) => Promise<Answer>;
  /** The same, open for the webhooks of the configuration, which may be in the office's own network. */
  fetchOwn: (ask: Ask) => Promise<Answer>;
}

/**
 * The ways to people: mail where `SMTP_URL` was handed over, the others where somebody is listed for them and their key was. Letters whose
 * signing key is configured and was not handed over go unsigned, which is said at once.
 */
export function openCouriers(ways: Ways): Pick<World, 'post' | 'couriers'> {
  const { rules, secret, now, fetch, fetchOwn } = ways;
  const token = secret('HAIDANG_TELEGRAM_TOKEN');
  const hooked = rules.recipients.some(({ webhook }) => webhook !== null);
  const chatted = rules.recipients.some(({ telegram }) => telegram !== null);
  return {
    post: postOf(ways),
    couriers: {
      webhook: hooked ? openWebhook({ secret, send: fetchOwn, now }) : null,
      telegram: chatted && token !== null ? openTelegram({ token, send: fetch }) : null,
    },
  };
}

function postOf({ rules, secret, log }: Ways): World['post'] {
  const { mail, desk } = rules.haidang;
  const url = secret('SMTP_URL');
  if (url === null) return null;
  const { dkim, from } = mail;
  const key = dkim === null ? null : secret(dkim.key);
  if (dkim !== null && key === null) log.warn(say(desk.language, 'mail.dkim-key', { name: dkim.key }));
  const { domain = '', selector = '' } = dkim ?? {};
  return openPost({ url, from, ...(key !== null && { dkim: { domain, selector, key } }) });
}
