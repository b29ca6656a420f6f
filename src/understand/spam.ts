import { isPublication, type Scan } from './scan.ts';

/** Keyword soup has hardly any of the small words that sentences need. */
const SOUP_WORDS = 12;
const SMALL_WORDS = new Set(
  'la va cua co duoc cho thi khong da dang se bi voi nay do o den tu vi ma nhung roi cung de toi em minh nguoi ai'.split(' '),
);

/** Text made for machines or to sell: betting doorways, keyword soup, adverts pushed into groups. */
export function isSpam(scan: Scan): boolean {
  const bets = new Set(scan.hits('gamble').map((hit) => hit.tag.phrase)).size;
  if (bets >= 2) return true;
  if (bets >= 1 && (isSoup(scan) || /\w+\d{2,3}\b/.test(scan.words.text))) return true;
  if (isPublication(scan)) return false;
  const sells = new Set(scan.hits('sell').map((hit) => hit.tag.phrase)).size;
  const deals = scan.hits('trade.deal').length;
  const warned = scan.hits('warn').length > 0;
  if (!warned && scan.hits('trade').length > 0 && (deals > 0 || scan.hits('scam.contact').length > 0)) return true;
  return !warned && sells >= 2 && scan.hits('complain').length === 0;
}

function isSoup(scan: Scan): boolean {
  const { words } = scan.words;
  if (words.length < SOUP_WORDS) return false;
  let small = 0;
  for (const word of words) if (SMALL_WORDS.has(word.bare)) small++;
  return small / words.length < 0.08;
}
