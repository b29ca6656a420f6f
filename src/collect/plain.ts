import { load } from 'cheerio';
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

/** The shape of a parsed node, as little of it as the walk needs. */
interface Node {
  type: string;
  name?: string;
  data?: string;
  children?: Node[];
}

/** The words of an HTML fragment: blocks become lines, markup, scripts and entities are gone. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  const dom = load(html, { xml: { xmlMode: false, decodeEntities: true } }, false);
  return tidy(words(dom.root().get()));
}

/** One line of words, for titles: also when they were escaped twice on the way (`Ng&amp;ocirc;i`). */
export function plainLine(html: string): string {
  const text = plainText(html);
  const once = /&(?:#\d+|#x[\da-f]+|[a-z]\w{1,30});/i.test(text) ? decodeHTML(text) : text;
  return tidy(once).replace(/\s+/g, ' ');
}

/** Walks without recursion: twenty thousand nested tags are one feed's idea of a title. */
function words(roots: Node[]): string {
  let text = '';
  const waiting: (Node | '\n')[] = [...roots].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === '\n') {
      text += node;
      continue;
    }
    if (node.type === 'text') text += node.data ?? '';
    const name = node.name ?? '';
    if (UNSEEN.has(name) || !node.children) continue;
    if (BLOCKS.has(name)) {
      text += '\n';
      waiting.push('\n');
    }
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) waiting.push(child);
    }
  }
  return text;
}

/** Composed text without control characters, halves of characters and idle space: what a database takes and a person can read. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\n\t]|[\u200B\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
