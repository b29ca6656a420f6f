import { judge, question } from '../visit.ts';
import type { Kind } from './kind.ts';

/** `Headline - Publisher`. */
const PUBLISHER = /^(.*\S)\s+-\s+([^-]{2,60})$/s;

/**
 * Google News as a finger that points: headlines nobody else has told us, never the articles behind them. Its links are opaque and its
 * terms are for personal reading, so no link is ever followed and the source is off until somebody answers for it.
 */
export const googleNews: Kind<'google-news'> = {
  name: 'google-news',
  caution: 'source.google-news.caution',
  limits: { requests: 1, pause: 0 },
  reach: 'web',
  pages: false,
  door: (source) => source.url,
  recognise: (address) =>
    address.hostname === 'news.google.com' && address.pathname.startsWith('/rss')
      ? { url: address.href, settings: {} }
      : null,
  async visit({ source, order, now, ask, heardTitles }) {
    const finding = judge(await ask(source.url, question(source)), order, now);
    if (finding.kind !== 'feed') return finding;
    const known = new Set((await heardTitles()).map(bare));
    const items = finding.items
      .map((item) => ({ ...item, ...headline(item.title), text: null }))
      .filter(({ title }) => !known.has(bare(title)));
    return { ...finding, items };
  },
};

/** The headline, with its publisher as all that is known beside it (the description only repeats both). */
function headline(title: string): { title: string; summary: string } {
  const [, words = title, publisher = ''] = PUBLISHER.exec(title) ?? [];
  return { title: words, summary: publisher };
}

/** A headline for comparing: papers change case and marks, not words. */
function bare(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
