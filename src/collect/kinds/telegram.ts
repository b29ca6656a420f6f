import { load } from 'cheerio';
import { type Item, open, trouble } from '../answer.ts';
import { parseDate } from '../dates.ts';
import { plainText } from '../plain.ts';
import type { Kind } from './kind.ts';
import { post } from './post.ts';

/** A channel's name in `t.me/s/NAME` or `t.me/NAME`. */
const CHANNEL = /^\/(?:s\/)?([A-Za-z][\w]{3,31})\/?$/;

interface Seen extends Item {
  /** Telegram counts the posts of a channel. */
  number: number;
}

/** The public preview of a Telegram channel, `t.me/s/NAME`: some twenty posts a page, older ones with `?before=`. */
export const telegram: Kind<'telegram'> = {
  name: 'telegram',
  caution: 'source.telegram.caution',
  limits: { requests: 5, pause: 0 },
  reach: 'web',
  pages: false,
  door: (source) => source.url,
  recognise(address) {
    const name = /^(?:t|telegram)\.me$/.test(address.hostname)
      ? CHANNEL.exec(address.pathname)?.[1]
      : undefined;
    return name === undefined ? null : { url: `https://t.me/s/${name}`, settings: {} };
  },
  async visit({ source, settings, now, ask }) {
    const heard = Number(source.cursor ?? NaN);
    const posts: Seen[] = [];
    for (let page = 0; page < settings.pages; page++) {
      const oldest = Math.min(...posts.map(({ number }) => number));
      const address = new URL(source.url);
      if (page > 0) address.searchParams.set('before', String(oldest));
      const answer = open(await ask(address.href), now);
      if (answer.kind !== 'text') {
        // What the first page said is not lost to trouble with the second; a page asked without marks cannot be "the same".
        if (page > 0) break;
        return answer;
      }
      const read = readChannel(answer.text);
      if (page === 0 && read.length === 0)
        return /\/s\//.test(new URL(answer.url).pathname)
          ? trouble('malformed', 'trouble.no-items', answer.url)
          : trouble('blocked', 'trouble.no-preview', answer.url);
      posts.push(...read);
      const reached = Math.min(...read.map(({ number }) => number));
      // On the first visit one page tells enough of the habit; later we go back to where we stopped.
      if (read.length === 0 || reached >= oldest || !(reached > heard + 1)) break;
    }
    const latest = Math.max(...posts.map(({ number }) => number));
    const items = posts.filter(({ title }) => title !== '');
    return {
      kind: 'feed',
      items,
      unusable: posts.length - items.length,
      etag: null,
      modified: null,
      cursor: String(latest),
    };
  },
};

/** The posts of one preview page. Pictures without words have an empty title. */
export function readChannel(html: string): Seen[] {
  const $ = load(html);
  return $('.tgme_widget_message[data-post]')
    .toArray()
    .flatMap((element) => {
      const message = $(element);
      const [channel = '', number = ''] = (message.attr('data-post') ?? '').split('/');
      if (!/^\d+$/.test(number)) return [];
      // A post that answers another one repeats its beginning.
      const words = message.find('.tgme_widget_message_text').not('.tgme_widget_message_reply *').first();
      const address = `https://t.me/${channel}/${number}`;
      return [
        {
          number: Number(number),
          address,
          canonical: address,
          ...post(plainText(words.html() ?? '')),
          publishedAt: parseDate(message.find('.tgme_widget_message_date time').attr('datetime')),
        },
      ];
    });
}
