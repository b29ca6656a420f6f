import { judge, question } from '../visit.ts';
import type { Kind } from './kind.ts';

/** RSS, Atom, RDF or JSON Feed. */
export const feed: Kind<'feed'> = {
  name: 'feed',
  caution: 'source.feed.caution',
  limits: { requests: 1, pause: 0 },
  reach: 'web',
  pages: true,
  door: (source) => source.url,
  async visit({ source, order, now, ask }) {
    return judge(await ask(source.url, question(source)), order, now);
  },
};
