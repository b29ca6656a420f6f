/** Fewer words than this are a section or a number, not a headline. */
const FEWEST = 3;

/**
 * The headline that an address spells (`/luong-huu-tang-4812.html` → "luong huu tang"), for lists that name addresses only; empty when
 * it spells none. It stands in until the page has been read.
 */
export function titleFromAddress(address: string): string {
  const last = new URL(address).pathname.split('/').findLast((part) => part !== '') ?? '';
  const words = decoded(last)
    .normalize('NFC')
    .replace(/\.(?:html?|aspx?|php|amp|chn|epi|vnp|tpo|vov)$/i, '')
    .replace(/(?:[-_.](?:[a-z]{0,6}\d{4,}|\d+))+$/i, '')
    .split(/[-_+\s]+/)
    .filter((word) => word !== '');
  return words.length < FEWEST ? '' : words.join(' ').slice(0, 300);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
