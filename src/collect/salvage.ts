/** The two words a feed can use for an item, with the element that holds them. */
const KINDS = [
  { item: 'item', root: /<(rss|rdf:rdf)(?=[\s>])[^>]*>/i },
  { item: 'entry', root: /<(feed|atom:feed)(?=[\s>])[^>]*>/i },
] as const;

/** A broken feed is read item by item up to this many: more is no newspaper. */
const MAX_ITEMS = 500;

/** The items of a feed that does not parse as it is. */
export interface Pieces {
  count: number;
  /** All of them, each closed where the next one begins, as one feed again. */
  together: string;
  /** Each as a small feed of its own, so that a bad one costs itself and not its neighbours. */
  apart(): string[];
}

/** Takes a feed to pieces by its item tags alone. Null when it has none. */
export function pieces(text: string): Pieces | null {
  for (const { item, root } of KINDS) {
    const head = root.exec(text);
    if (!head) continue;
    const name = head[1] ?? '';
    const [open, close] = name.toLowerCase() === 'rss' ? ['<channel>', '</channel>'] : ['', ''];
    const feed = (content: string): string => `${head[0]}${open}${content}${close}</${name}>`;
    const found = blocks(text.slice(head.index + head[0].length), item);
    if (found.length > 0)
      return { count: found.length, together: feed(found.join('')), apart: () => found.map(feed) };
  }
  return null;
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
