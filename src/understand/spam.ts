import { isPublication, type Scan } from './scan.ts';

/** Betting brands end in numbers ("mayman22"). */
const BRAND = /[a-z]{4,}\d{2,3}\b/i;
/** Keyword soup has hardly any of the small words that sentences need. */
const SOUP_WORDS = 12;
const SMALL_WORDS = new Set(
  'la va cua co duoc cho thi khong da dang se bi voi nay do o den tu vi ma nhung roi cung de toi em minh nguoi ai'.split(
    ' ',
  ),
);

/** `soup`: made for machines · `sale`: sells something of their own · `trade`: deals in books and papers, which concerns us. */
export type Spam = 'soup' | 'sale' | 'trade';

/** Text made for machines or to sell: betting doorways, keyword soup, adverts pushed into groups; null for honest text. */
export function spamKind(scan: Scan): Spam | null {
  const bets = different(scan, 'gamble');
  if (bets >= 2 || (bets >= 1 && (isSoup(scan) || BRAND.test(scan.words.text)))) return 'soup';
  if (isPublication(scan) || scan.hits('warn').length > 0) return null;
  if (scan.hits('trade').length > 0 && scan.hits('trade.doubt').length === 0 && offers(scan)) return 'trade';
  return different(scan, 'sell') >= 2 &&
    scan.hits('scam.contact').length > 0 &&
    scan.hits('complain').length === 0
    ? 'sale'
    : null;
}

function different(scan: Scan, group: string): number {
  return new Set(scan.hits(group).map((hit) => hit.tag.phrase)).size;
}

function offers(scan: Scan): boolean {
  return scan.hits('trade.deal').length + scan.hits('scam.contact').length > 0;
}

function isSoup(scan: Scan): boolean {
  const { words } = scan.words;
  if (words.length < SOUP_WORDS) return false;
  let small = 0;
  for (const word of words) if (SMALL_WORDS.has(word.bare)) small++;
  return small / words.length < 0.08;
}
