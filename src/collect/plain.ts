import { decodeHTML } from 'entities';

const BLOCKS = new Set(
  (
    'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ' +
    'ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const UNSEEN = new Set(
  'script style noscript template svg math iframe object button select textarea head'.split(' '),
);

/** The words of an HTML fragment: blocks become lines, markup, scripts and entities are gone. */
export function plainText(html: string): string {
  return tidy(/[<&]/.test(html) ? words(html) : html);
}

/** One line of words, for titles: also when they were escaped twice on the way (`Ng&amp;ocirc;i`). */
export function plainLine(html: string): string {
  const text = plainText(html);
  const once = /&(?:#\d+|#x[\da-f]+|[a-z]\w{1,30});/i.test(text) ? tidy(decodeHTML(text)) : text;
  return once.replace(/\s+/g, ' ');
}

/**
 * The words between the tags, in one pass from left to right: no tree is built, because a feed has a hundred such fragments and hostile
 * ones nest twenty thousand tags.
 */
function words(html: string): string {
  let text = '';
  let at = 0;
  for (let tag = nextTag(html, 0); tag; tag = nextTag(html, at)) {
    text += decoded(html.slice(at, tag.start));
    at = tag.end;
    if (tag.name === '![cdata[') text += html.slice(tag.start + tag.name.length + 1, tag.end - 3);
    else if (BLOCKS.has(tag.name)) text += '\n';
    else if (tag.opens && UNSEEN.has(tag.name)) at = endOf(html, tag.name, at);
  }
  return text + decoded(html.slice(at));
}

interface Tag {
  name: string;
  opens: boolean;
  start: number;
  end: number;
}

/** The next tag, comment or section from `from` on; a `<` before anything else is a word. */
function nextTag(html: string, from: number): Tag | null {
  TAG.lastIndex = from;
  const found = TAG.exec(html);
  if (!found) return null;
  const start = found.index;
  const name = (found[2] ?? '').toLowerCase();
  if (name === '!--') return { name, opens: false, start, end: past(html, '-->', TAG.lastIndex) };
  if (name === '![cdata[') return { name, opens: false, start, end: past(html, ']]>', TAG.lastIndex) };
  const end = tagEnd(html, TAG.lastIndex);
  return { name, opens: found[1] === '' && html[end - 2] !== '/', start, end };
}

const TAG = /<(\/?)(!--|!\[CDATA\[|[a-z!?][^\s/>]*)/gi;

/** Behind the `>` of a tag; one in a quoted attribute does not end it, unless the quotation never ends. */
function tagEnd(html: string, from: number): number {
  END_OR_QUOTE.lastIndex = from;
  for (let found = END_OR_QUOTE.exec(html); found; found = END_OR_QUOTE.exec(html)) {
    if (found[0] === '>') return END_OR_QUOTE.lastIndex;
    const close = html.indexOf(found[0].slice(-1), END_OR_QUOTE.lastIndex);
    if (close < 0) return past(html, '>', END_OR_QUOTE.lastIndex);
    END_OR_QUOTE.lastIndex = close + 1;
  }
  return html.length;
}

const END_OR_QUOTE = />|=\s*["']/g;

/** Behind the closing tag of an element that nobody reads; its end is the end of the text when it has none. */
function endOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s>/])`, 'gi');
  closing.lastIndex = from;
  return closing.test(html) ? past(html, '>', closing.lastIndex) : html.length;
}

function past(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function decoded(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** Code points that only exist as bytes of windows-1252, by what was meant. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What `mended` has work with; most texts have none of it. */
const ODD = /[^\P{Cc}\n\t]|[\u00ad\u200b\u2060\ufeff]|\p{Surrogate}/u;

/** Composed text without control characters, halves of characters and idle space: what a database takes and a person can read. */
export function tidy(text: string): string {
  const composed = text.normalize('NFC');
  const whole = ODD.test(composed) ? mended(composed) : composed;
  const spaced = /[^\S\n ]| {2}/.test(whole) ? whole.replace(/[^\S\n]+/g, ' ') : whole;
  return (spaced.includes('\n') ? spaced.replace(/ ?\n\s*/g, '\n') : spaced).trim();
}

function mended(text: string): string {
  return text
    .replace(/[\u0080-\u009f]/g, (byte) => WINDOWS[byte.charCodeAt(0) - 0x80] ?? '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\n\t]|[\u200B\u2060\uFEFF\u00AD]/gu, '');
}
