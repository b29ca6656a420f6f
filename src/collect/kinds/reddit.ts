import { MINUTE } from '../../domain/time.ts';
import { type Reply, trouble } from '../answer.ts';
import { retryAfter } from '../retry-after.ts';
import { judge, question } from '../visit.ts';
import type { Kind } from './kind.ts';
import { withoutHandles } from './post.ts';

/** Since 2026 about one request a minute and address is answered; the rest meets 429, or 403 with the same meaning. */
const PAUSE = 2 * MINUTE;

/** So many refusals in a row are no longer haste of ours: the door is closed. */
const PATIENCE = 5;

/** New posts of a subreddit, by its feed. */
export const reddit: Kind<'reddit'> = {
  name: 'reddit',
  caution: 'source.reddit.caution',
  limits: { requests: 1, pause: PAUSE },
  reach: 'web',
  pages: false,
  door: (source) => source.url,
  recognise(address) {
    const name = /^\/r\/(\w{2,30})/.exec(address.pathname)?.[1];
    return !/(?:^|\.)reddit\.com$/.test(address.hostname) || name === undefined
      ? null
      : { url: `https://www.reddit.com/r/${name}/new/.rss`, settings: {} };
  },
  async visit({ source, order, now, ask }) {
    const reply = await ask(source.url, question(source));
    if (hasty(reply) && source.failures < PATIENCE)
      return trouble(
        'failing',
        'trouble.too-many',
        `HTTP ${reply.ok ? reply.status : 0}`,
        Math.max((reply.ok ? retryAfter(reply.headers, now) : null) ?? 0, PAUSE),
      );
    const finding = judge(reply, order, now);
    if (finding.kind !== 'feed') return finding;
    const items = finding.items.map((item) => ({
      ...item,
      title: withoutHandles(item.title),
      // Every entry ends with "submitted by /u/name [link] [comments]".
      summary: withoutHandles(item.summary.replace(/\s*submitted by\s+\/u\/[\s\S]*$/, '')),
      text:
        item.text === null ? null : withoutHandles(item.text.replace(/\s*submitted by\s+\/u\/[\s\S]*$/, '')),
    }));
    return { ...finding, items };
  },
};

function hasty(reply: Reply): boolean {
  return reply.ok && (reply.status === 403 || reply.status === 429);
}
