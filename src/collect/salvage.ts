/** The two words a feed can use for an item, with the element that holds them. */
const KINDS = [
  { item: 'item', root: /<(rss|rdf:rdf)(?=[\s>])[^>]*>/i },
  { item: 'entry', root: /<(feed|atom:feed)(?=[\s>])[^>]*>/i },
] as const;

/** A broken feed is read item by item up to this many: more is no newspaper. */
const MAX_ITEMS = 500;

/**
 * One small feed for every item of a feed that does not parse as a whole, so that one bad item (an unclosed tag, a cut-off end) costs
 * itself and not its neighbours. An item ends at its closing tag or where the next one begins.
 */
export function itemByItem(text: string): string[] {
  for (const { item, root } of KINDS) {
    const head = root.exec(text);
    if (!head) continue;
    const name = head[1] ?? '';
    const [open, close] = name.toLowerCase() === 'rss' ? ['<channel>', '</channel>'] : ['', ''];
    return blocks(text.slice(head.index + head[0].length), item).map(
      (block) => `${head[0]}${open}${block}${close}</${name}>`,
    );
  }
  return [];
}

function blocks(text: string, item: string): string[] {
  // What stands in CDATA or a comment is text, also when it speaks of items.
  const tag = new RegExp(
    `<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<!--[\\s\\S]*?-->|<(/?)${item}(?=[\\s>])[^>]*>`,
    'gi',
  );
  const found: string[] = [];
  let from: number | null = null;
  for (const match of text.matchAll(tag)) {
    const slash = match[1];
    if (slash === undefined) continue;
    if (from !== null) found.push(`${text.slice(from, match.index)}</${item}>`);
    from = slash === '' ? match.index : null;
    if (found.length === MAX_ITEMS) return found;
  }
  if (from !== null) found.push(`${text.slice(from)}</${item}>`);
  return found;
}
