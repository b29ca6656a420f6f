import type { CheerioAPI } from 'cheerio';
import type { Instant } from '../domain/time.ts';
import { dateInAddress, type DateOrder, dayInAddress, parseDate } from './dates.ts';
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

/**
 * When the page says it was published: JSON-LD, then meta, then microdata, then the address, then `<time>`, then what people see.
 * Null when none of them is surely a date.
 */
export function pageDate($: CheerioAPI, data: LinkedData, url: string, order: DateOrder): Instant | null {
  const machine = [data.published, ...metas($), ...attributes($, '[itemprop~="datePublished"],[pubdate]')];
  for (const text of machine) {
    const at = parseDate(text, order);
    if (at !== null) return at;
  }
  const inAddress = dateInAddress(url);
  if (inAddress !== null) return inAddress;
  for (const text of [...attributes($, 'time'), ...shown($)]) {
    const at = parseDate(text, order) ?? parseDate(datePart(text), order);
    if (at !== null) return at;
  }
  return dayInAddress(url);
}

function metas($: CheerioAPI): string[] {
  const found = new Map<string, string>();
  for (const element of $('meta').toArray()) {
    const { property, name, itemprop, content } = element.attribs;
    const key = (property ?? name ?? itemprop ?? '').toLowerCase();
    if (content !== undefined && !found.has(key)) found.set(key, content);
  }
  return META.flatMap((key) => found.get(key) ?? []);
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

/** A clock, a Vietnamese day and a clock, whichever of them stand together, with their zone. */
const DATE_IN_LINE =
  /(?<!\d)(?:\d{1,2}:\d{2}(?::\d{2})?[\s|,–-]{1,6}(?:ngày )?)?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2},? (?:năm )?\d{4})(?:[\s|,–-]{1,6}\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?(?: \(?gmt[+-]\d{1,2}\)?)?(?!\d)/i;

/** The part of a longer line that is a date: an author's name may stand before it, a place after it. */
function datePart(text: string): string {
  return DATE_IN_LINE.exec(text.normalize('NFC').replace(/\s+/g, ' '))?.[0] ?? '';
}
