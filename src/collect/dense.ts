import { type CheerioAPI, load } from 'cheerio';
import { plainText } from './plain.ts';

/** Names of boxes that stand around articles, on Vietnamese and other sites. */
const AROUND =
  /(?:^|[\s_-])(?:comment|sidebar|related?|share|social|promo|advert|ads?|banner|subscribe|newsletter|cookie|consent|footer|masthead|breadcrumb|menu|nav|tags?|author-bio|recommend|popular|trending|caption|credit|byline|box-tin|tinlienquan|tin-lien-quan|lien-quan|xem-them)(?:[\s_-]|$)/i;
const ARTICLE = /article|content|body|story|entry|detail/i;

/** A child that holds this share of its parent's words is where the article goes on. */
const CONCENTRATION = 0.6;

type Element = ReturnType<typeof paragraphs>[number];

interface Block {
  element: Element;
  text: string;
  /** Share of the text in links. */
  links: number;
  /** Evidence for prose: length and punctuation, less what is linked. */
  score: number;
}

/**
 * The densest prose of a page: paragraphs are scored by length and punctuation, and the deepest element that still holds most of the
 * score is the article. Coarser than Readability, and independent of its rules and of its tree.
 */
export function dense(html: string): string {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  $(
    'script,style,noscript,nav,footer,aside,form,iframe,svg,button,figure,template,[hidden],[aria-hidden="true"]',
  ).remove();
  for (const element of $('[class],[id]').toArray()) {
    if (['html', 'body', 'article', 'main'].includes(element.name)) continue;
    const named = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`;
    if (AROUND.test(named) && !ARTICLE.test(named) && $(element).text().length < 4_000) $(element).remove();
  }
  const blocks = prose($);
  const home = concentrate($, blocks);
  if (!home) return '';
  const kept = blocks.filter(
    (block) => within(block.element, home) && !(block.links > 0.5 && block.text.length < 400),
  );
  return kept.map((block) => plainText($.html(block.element))).join('\n');
}

function paragraphs($: CheerioAPI) {
  return $('p,h2,h3,h4,li,blockquote,pre,div').toArray();
}

function prose($: CheerioAPI): Block[] {
  const blocks: Block[] = [];
  const taken = new Set<unknown>();
  for (const element of paragraphs($)) {
    if (element.name === 'div' && ownText(element).length < 80) continue;
    if (within(element.parent, taken)) continue;
    const text = $(element).text().trim();
    if (text === '') continue;
    if (!/^h\d$/.test(element.name)) taken.add(element);
    const links = $(element).find('a').text().trim().length / text.length;
    const weight = Math.min(3, text.length / 100) + Math.min(3, (text.match(/[,.;:!?…]/g) ?? []).length / 2);
    const counts = ['p', 'div', 'blockquote', 'pre'].includes(element.name) && links <= 0.5;
    blocks.push({ element, text, links, score: counts ? weight * (1 - links) : 0 });
  }
  return blocks;
}

/** Goes down from the root while one child holds most of the score. */
function concentrate($: CheerioAPI, blocks: Block[]): unknown {
  const held = new Map<unknown, number>();
  for (const block of blocks) {
    if (block.score <= 0.4) continue;
    for (let node: { parent: unknown } | null = block.element.parent; node; node = parentOf(node))
      held.set(node, (held.get(node) ?? 0) + block.score);
  }
  let home: { children: unknown[] } | null = $.root().get(0) ?? null;
  if (!home || !held.has(home)) return null;
  for (;;) {
    const whole: number = held.get(home) ?? 0;
    const next: unknown = home.children.find((child) => (held.get(child) ?? 0) >= CONCENTRATION * whole);
    if (next === undefined) return home;
    home = next as { children: unknown[] };
  }
}

function ownText(element: Element): string {
  return element.children
    .map((child) => ('data' in child ? child.data : ''))
    .join('')
    .trim();
}

/** Is the node `home`, or one of `home`, or inside it? */
function within(start: unknown, home: unknown): boolean {
  for (let node = start as { parent: unknown } | null; node; node = parentOf(node))
    if (home instanceof Set ? home.has(node) : node === home) return true;
  return false;
}

function parentOf(node: { parent: unknown }): { parent: unknown } | null {
  return node.parent as { parent: unknown } | null;
}
