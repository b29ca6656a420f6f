import type { CheerioAPI } from 'cheerio';
import type { LinkedData } from './linked-data.ts';

/** Who speaks in an article: its newsroom, one of its readers, or an office. Names of people are read for this and forgotten. */
export type AuthorKind = 'press' | 'reader' | 'office';

/** Readers, as newspapers name them and the pages they give them. */
const READER = /(?<!\p{L})(?:bạn đọc|bạn viết|độc giả|reader)(?!\p{L})/iu;
const READERS_PAGE = /\/(?:ban-doc|ban-doc-viet|y-kien-ban-doc|thu-ban-doc)(?:[/.-]|$)/i;

/** Offices sign with what they are. */
const OFFICE =
  /^(?:theo )?(?:bhxh|bảo hiểm xã hội|bộ|sở|ubnd|ủy ban|uỷ ban|cục|tổng cục|vụ|chi cục|công an|cổng thông tin|trung tâm|văn phòng|ban biên tập cổng|liên đoàn)(?!\p{L})/iu;

const BYLINE =
  '[itemprop~="author"],[rel="author"],meta[name="author"],meta[property="article:author"],[class*="author" i],[class*="byline" i],[class*="tac-gia" i]';

/** How many elements that look like a byline are read. */
const MOST = 8;

/** Longer texts are about the author, or no byline at all. */
const LONGEST = 120;

/** Which kind of author a page names; null when it names none. */
export function authorKind($: CheerioAPI, data: LinkedData, url: string): AuthorKind | null {
  const bylines = [...data.authors, ...written($)];
  const section = $('meta[property="article:section"]').first().attr('content') ?? '';
  if (READERS_PAGE.test(url) || READER.test(section) || bylines.some((byline) => READER.test(byline)))
    return 'reader';
  if (bylines.some((byline) => OFFICE.test(byline))) return 'office';
  return bylines.length > 0 ? 'press' : null;
}

function written($: CheerioAPI): string[] {
  return $(BYLINE)
    .toArray()
    .slice(0, MOST)
    .map((element) =>
      ($(element).attr('content') ?? $(element).text()).normalize('NFC').replace(/\s+/g, ' ').trim(),
    )
    .filter((text) => text !== '' && text.length <= LONGEST && !text.startsWith('http'));
}
