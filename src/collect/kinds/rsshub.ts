import { trouble } from '../answer.ts';
import { judge, question } from '../visit.ts';
import type { Kind } from './kind.ts';

/** A route of an RSSHub that the office runs itself: a bridge to sites that publish no feed. */
export const rsshub: Kind<'rsshub'> = {
  name: 'rsshub',
  caution: 'source.rsshub.caution',
  limits: { requests: 1, pause: 0 },
  // The office's own server.
  reach: 'api',
  pages: false,
  door: (source) => source.url,
  async visit({ source, settings, order, now, ask, secret }) {
    const key = settings.key === null ? null : secret(settings.key);
    if (settings.key !== null && key === null) return trouble('failing', 'trouble.no-key', settings.key);
    const address = new URL(source.url);
    if (key !== null) address.searchParams.set('key', key);
    const reply = await ask(address.href, question(source));
    const finding = judge(reply, order, now);
    // A route that broke answers 503 with a page about itself; the bridge stands, the far side has changed.
    if (reply.ok && reply.status === 503) return trouble('failing', 'trouble.bridge', 'HTTP 503');
    if (reply.ok && reply.status === 403) return trouble('blocked', 'trouble.key-refused', 'HTTP 403');
    return finding;
  },
};
