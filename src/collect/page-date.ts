import type { CheerioAPI } from 'cheerio';
import type { Instant } from '../domain/time.ts';
import { type DateHints, dateInAddress, type DateOrder, dayInAddress, parseDate } from './dates.ts';
import type { LinkedData } from './linked-data.ts';

/** Names of meta tags that carry the date of publication, best first. */
const META = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date_published',
  'publishdate',
  'publish-date',
  'publication_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'date',
];

/** Where a page shows its date to people. */
const SHOWN =
  '[class*="date" i],[class*="publish" i],[class*="posted" i],[class*="time" i],[id*="date" i],[class*="meta" i],[class*="datum" i]';

const ELSEWHERE = '[class*="comment" i],[class*="related" i],[class*="sidebar" i],aside,footer,nav';

/** How many shown candidates are looked at. */
const MAX_SHOWN = 60;
const MAX_ALONE = 200;

/** Names of meta tags that carry the date of the last change, best first. */
const CHANGED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
];

/** How a page may be read: how its newspaper writes dates, and when it was fetched. */
export type ReadingHints = DateHints & { order: DateOrder };

/**
 * When the page says it was published: by its newspaper's own selector, JSON-LD, then meta, then microdata, then the address, then
 * `<time>`, then what people see. Null when none of them is surely a date.
 */
export function pageDate(
  $: CheerioAPI,
  data: LinkedData,
  url: string,
  own: string | null,
  { order, ...hints }: ReadingHints,
): Instant | null {
  const read = (text: string): Instant | null =>
    parseDate(text, order, hints) ?? parseDate(datePart(text), order, hints);
  const chosen = own === null ? null : read(own);
  if (chosen !== null) return chosen;
  const machine = [
    data.published,
    ...metas($, META),
    ...attributes($, '[itemprop~="datePublished"],[pubdate]'),
  ];
  for (const text of machine) {
    const at = parseDate(text, order, hints);
    if (at !== null) return at;
  }
  const inAddress = dateInAddress(url);
  if (inAddress !== null) return inAddress;
  for (const text of [...attributes($, 'time'), ...shown($), ...alone($)]) {
    const at = read(text);
    if (at !== null) return at;
  }
  return dayInAddress(url);
}

/** When the page says it was last changed, if that is after `publishedAt`. */
export function updateDate(
  $: CheerioAPI,
  data: LinkedData,
  publishedAt: Instant | null,
  { order, ...hints }: ReadingHints,
): Instant | null {
  for (const text of [data.modified, ...metas($, CHANGED), ...attributes($, '[itemprop~="dateModified"]')]) {
    const at = parseDate(text, order, hints);
    if (at !== null) return publishedAt !== null && at <= publishedAt ? null : at;
  }
  return null;
}

function metas($: CheerioAPI, names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const element of $('meta').toArray()) {
    const { property, name, itemprop, content } = element.attribs;
    const key = (property ?? name ?? itemprop ?? '').toLowerCase();
    if (content !== undefined && !found.has(key)) found.set(key, content);
  }
  return names.flatMap((key) => found.get(key) ?? []);
}

function attributes($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .toArray()
    .filter((element) => $(element).closest(ELSEWHERE).length === 0)
    .map((element) => $(element).attr('datetime') ?? $(element).attr('content') ?? $(element).text());
}

function shown($: CheerioAPI): string[] {
  return $(SHOWN)
    .toArray()
    .slice(0, MAX_SHOWN)
    .filter((element) => $(element).closest(ELSEWHERE).length === 0)
    .map((element) => $(element).text().trim())
    .filter((text) => text.length < 300);
}

/** What may stand beside a date in a line that is nothing else. */
const BESIDE =
  /(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|ngày|lúc|đăng|cập nhật|xuất bản|gmt|\+7|published|updated|monday|tuesday|wednesday|thursday|friday|saturday|sunday)/giu;

/** Lines that say nothing but a date, on pages that name nothing. */
function alone($: CheerioAPI): string[] {
  return $('td,font,span,p,div,i,em,small,b')
    .toArray()
    .filter((element) => element.children.every((child) => child.type === 'text'))
    .slice(0, MAX_ALONE)
    .map((element) => $(element).text().normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter((text) => text.length < 60 && /\d{4}/.test(text))
    .filter((text) => !/\p{L}/u.test(text.replace(datePart(text), '').replace(BESIDE, '')));
}

/** A clock, a Vietnamese day and a clock, whichever of them stand together, with their zone. */
const DATE_IN_LINE =
  /(?<!\d)(?:\d{1,2}:\d{2}(?::\d{2})?[\s|,–-]{1,6}(?:ngày )?)?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2},? (?:năm )?\d{4})(?:[\s|,–-]{1,6}\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?(?: \(?gmt[+-]\d{1,2}\)?)?(?!\d)/i;

/** The part of a longer line that is a date: an author's name may stand before it, a place after it. */
function datePart(text: string): string {
  return DATE_IN_LINE.exec(text.normalize('NFC').replace(/\s+/g, ' '))?.[0] ?? '';
}
