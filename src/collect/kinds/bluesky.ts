import { createHash } from 'node:crypto';
import { z } from 'zod';
import { maskPersonal } from '../../domain/privacy.ts';
import { HOUR, SECOND } from '../../domain/time.ts';
import { fold } from '../../domain/words.ts';
import { type Item, trouble } from '../answer.ts';
import { parseDate } from '../dates.ts';
import { readJson } from './json.ts';
import type { Kind } from './kind.ts';
import { post } from './post.ts';

/** Words of a post that find it again in a search. */
const SOUGHT = 80;

/** A run that met more than this met no conversation but a flood. */
const MOST = 2_000;

const MESSAGE = z.object({
  did: z.string(),
  time_us: z.number(),
  commit: z
    .object({
      operation: z.string(),
      collection: z.string(),
      rkey: z.string(),
      record: z
        .object({
          text: z.string(),
          createdAt: z.string().optional(),
          langs: z.array(z.string()).optional(),
          reply: z.object({ parent: z.object({ uri: z.string() }) }).optional(),
        })
        .optional(),
    })
    .optional(),
});

/**
 * Jetstream: every public post of the network, from where we stopped up to now. The stream is read for a stretch at each visit and
 * filtered here; search is closed to strangers since 2025.
 */
export const bluesky: Kind<'bluesky'> = {
  name: 'bluesky',
  caution: 'source.bluesky.caution',
  limits: { requests: 1, pause: 0 },
  reach: 'api',
  pages: false,
  door: (source) => source.url,
  async visit({ source, settings, now, listen }) {
    const words = settings.words.map((word) => fold(word.normalize('NFC')));
    // Microseconds, as Jetstream counts. A first visit hears the last hour.
    let cursor = Number(source.cursor ?? (now - HOUR) * 1_000);
    const items: Item[] = [];
    const address = new URL(source.url);
    address.searchParams.set('wantedCollections', 'app.bsky.feed.post');
    address.searchParams.set('cursor', String(cursor));
    const heard = await listen({
      url: address.href,
      deadline: settings.seconds * SECOND,
      hear(text) {
        const message = readJson(text, MESSAGE);
        if (message === null) return false;
        cursor = Math.max(cursor, message.time_us);
        const item = toItem(message, words, settings.languages);
        if (item !== null) items.push(item);
        return items.length >= MOST || message.time_us >= now * 1_000;
      },
    });
    if (!heard.ok) return trouble('failing', `trouble.${heard.trouble}`, heard.detail);
    return { kind: 'feed', items, unusable: 0, etag: null, modified: null, cursor: String(cursor) };
  },
};

function toItem(
  { did, time_us, commit }: z.output<typeof MESSAGE>,
  words: readonly string[],
  languages: readonly string[],
): Item | null {
  const record = commit?.record;
  if (!commit || !record || commit.operation !== 'create' || commit.collection !== 'app.bsky.feed.post')
    return null;
  const folded = fold(record.text.normalize('NFC'));
  if (!words.some((word) => folded.includes(word))) return null;
  if (!(record.langs ?? []).some((language) => languages.includes(language.slice(0, 2)))) return null;
  const said = post(record.text);
  if (said.title === '') return null;
  const seen = Math.floor(time_us / 1_000);
  const parent = record.reply?.parent.uri;
  return {
    ...said,
    address: `https://bsky.app/search?q=${encodeURIComponent(maskPersonal(said.title).slice(0, SOUGHT))}`,
    canonical: nameOf(`at://${did}/${commit.collection}/${commit.rkey}`),
    // The writer's own clock may say anything; the network's is an upper bound.
    publishedAt: Math.min(parseDate(record.createdAt) ?? seen, seen),
    ...(parent !== undefined && { parent: nameOf(parent) }),
  };
}

/**
 * A post's address is its writer's account. It is known here by a hash of it: enough to tell posts apart and to join answers to what they
 * answer, not enough to find the person. The link an officer follows is a search for the post's own words.
 */
function nameOf(uri: string): string {
  return `https://bsky.app/post/${createHash('sha256').update(uri).digest('hex').slice(0, 24)}`;
}
