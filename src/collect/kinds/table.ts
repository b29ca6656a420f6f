import type { Source, SourceType } from '../../domain/source.ts';
import { bluesky } from './bluesky.ts';
import { facebook } from './facebook.ts';
import { feed } from './feed.ts';
import { folder } from './folder.ts';
import { googleNews } from './google-news.ts';
import type { Kind } from './kind.ts';
import { listing } from './listing.ts';
import { mailbox } from './mailbox.ts';
import { mastodon } from './mastodon.ts';
import { push } from './push.ts';
import { reddit } from './reddit.ts';
import { rsshub } from './rsshub.ts';
import { sitemap } from './sitemap.ts';
import { telegram } from './telegram.ts';
import { xenforo } from './xenforo.ts';
import { youtube } from './youtube.ts';
import { zalo } from './zalo.ts';

/** Every way of listening, by its name in `sources.yaml`. */
export const KINDS: { [T in SourceType]: Kind<T> } = {
  feed,
  sitemap,
  listing,
  telegram,
  youtube,
  reddit,
  xenforo,
  mastodon,
  bluesky,
  'google-news': googleNews,
  rsshub,
  facebook,
  zalo,
  mailbox,
  push,
  folder,
};

/** The kind of a source. Its settings were judged by the schema of that very type when they were read, which no type can say. */
export function kindOf(source: Pick<Source, 'type'>): Kind {
  return KINDS[source.type];
}
