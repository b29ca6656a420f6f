import { load } from 'cheerio';
import { isAround } from './around.ts';
import { tidy } from './plain.ts';
import { type TreeNode, weigh, type Weight } from './weight.ts';

/** One line of an article's markup, with what tells prose from furniture. */
export interface Line {
  text: string;
  /** Characters of it that stand in links. */
  linked: number;
  heading: boolean;
}

const FURNITURE = new Set(
  'figure figcaption aside nav footer form button script style noscript head'.split(' '),
);
const LISTS = new Set(['ul', 'ol', 'dl']);
const BLOCKS = new Set(
  (
    'address article blockquote br dd div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
);

/** Shares of linked characters from which a list, or a block of fewer characters than this, only leads elsewhere. */
const LEADS = { list: 0.6, block: 0.7, characters: 300 };

/** The lines of an article's markup, without pictures, forms and boxes of links. */
export function proseLines(html: string): Line[] {
  const roots = load(html, { xml: { xmlMode: false, decodeEntities: true } }, false)
    .root()
    .get() as TreeNode[];
  const weights = weigh(roots);
  const lines: Line[] = [];
  let line = { text: '', linked: 0, heading: false };
  const waiting: { node: TreeNode | null; link: boolean; heading: boolean }[] = [];
  const later = (nodes: TreeNode[], link: boolean, heading: boolean): void => {
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index];
      if (node) waiting.push({ node, link, heading });
    }
  };
  const end = (): void => {
    const text = tidy(line.text);
    if (text !== '') lines.push({ ...line, text });
    line = { text: '', linked: 0, heading: false };
  };
  later(roots, false, false);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, link, heading } = next;
    if (node === null) {
      end();
      continue;
    }
    const text = (node.data ?? '').replaceAll('\n', ' ');
    if (node.type === 'text') {
      line.text += text;
      line.heading ||= heading && text.trim() !== '';
      if (link) line.linked += text.trim().length;
    }
    const name = node.name ?? '';
    if (
      !node.children ||
      FURNITURE.has(name) ||
      leadsElsewhere(name, weights.get(node)) ||
      isAround(node, weights.get(node))
    )
      continue;
    const block = BLOCKS.has(name);
    if (block) {
      end();
      waiting.push({ node: null, link: false, heading: false });
    }
    later(node.children, link || name === 'a', heading || /^h\d$/.test(name));
  }
  end();
  return lines;
}

function leadsElsewhere(name: string, weight: Weight | undefined): boolean {
  if (!weight || weight.all === 0 || !BLOCKS.has(name)) return false;
  const share = weight.linked / weight.all;
  return LISTS.has(name) ? share > LEADS.list : share > LEADS.block && weight.all < LEADS.characters;
}
