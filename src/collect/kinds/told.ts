import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PUBLISHER_KINDS } from '../../domain/source.ts';
import { canonicalAddress, webAddress } from '../address.ts';
import type { Item } from '../answer.ts';
import { parseDate } from '../dates.ts';
import { plainLine, plainText } from '../plain.ts';
import { post } from './post.ts';

/** One item as other tools and files tell it. Whoever wrote it is not asked, and not accepted. */
export const toldSchema = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional()
      .describe(
        'Address of the item. Without one it is known by its words alone, and an edit becomes another item.',
      ),
    title: z.string().max(1_000).default('').describe('Headline; left out for posts and comments.'),
    summary: z.string().max(20_000).default(''),
    text: z
      .string()
      .max(200_000)
      .default('')
      .describe('Full text. Markup is removed, personal numbers are masked.'),
    published: z.iso
      .datetime({ offset: true })
      .optional()
      .describe('When it was published, with its offset. Leave it out when unknown: it is never guessed.'),
    kind: z.enum(PUBLISHER_KINDS).optional().describe('Who speaks; the kind of the source when left out.'),
    parent: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional()
      .describe('Address of what this answers: the article under a comment.'),
  })
  .refine((item) => `${item.title}${item.summary}${item.text}`.trim() !== '', {
    message: 'title, summary and text are all empty',
    path: ['title'],
  });
export type Told = z.output<typeof toldSchema>;

/** What a tool or a file told, as an item of the house. `sourceId` keeps the wordless apart: items without an address of two sources. */
export function toItem(told: Told, sourceId: string): Item {
  const title = plainLine(told.title);
  const summary = plainText(told.summary);
  const text = plainText(told.text);
  const words =
    title === ''
      ? post([summary, text].filter((part) => part !== '').join('\n'))
      : { title: title.slice(0, 500), summary, text: text === '' ? null : text };
  const parent = canonicalAddress(told.parent ?? '');
  return {
    ...named(told.url, `${sourceId}\n${title}\n${summary}\n${text}`),
    ...words,
    publishedAt: parseDate(told.published),
    ...(told.kind !== undefined && { kind: told.kind }),
    ...(parent !== null && { parent }),
  };
}

function named(url: string | undefined, words: string): Pick<Item, 'address' | 'canonical'> {
  const address = webAddress(url ?? '')?.href;
  const canonical = address === undefined ? null : canonicalAddress(address);
  if (address !== undefined && canonical !== null) return { address, canonical };
  const name = `urn:sha256:${createHash('sha256').update(words).digest('hex').slice(0, 40)}`;
  return { address: name, canonical: name };
}
