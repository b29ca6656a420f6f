import type { CheerioAPI } from 'cheerio';
import { plainText } from './plain.ts';

/** What schema.org JSON-LD tells about the article of a page. */
export interface LinkedData {
  headline: string | undefined;
  description: string | undefined;
  published: string | undefined;
  modified: string | undefined;
  /** The article's words, where the page repeats them here. */
  body: string | undefined;
  place: string | undefined;
  /** Names as written, of people and organisations alike. */
  authors: string[];
}

const MAX_DEPTH = 5;
const MAX_NODES = 200;

/** Reads every JSON-LD block that can be read; the first article in them speaks. */
export function linkedData($: CheerioAPI): LinkedData {
  const nodes: Record<string, unknown>[] = [];
  for (const element of $('script[type="application/ld+json"]').toArray())
    collect(parsed($(element).text()), nodes, 0);
  const articles = nodes.filter(isArticle);
  const first = (name: string, among: typeof nodes): string | undefined =>
    among
      .map((node) => node[name])
      .find((value): value is string => typeof value === 'string' && value !== '');
  return {
    headline: first('headline', articles),
    description: first('description', articles),
    published: first('datePublished', articles) ?? first('datePublished', nodes),
    modified: first('dateModified', articles),
    body: wordsOf(first('articleBody', articles)),
    place: first('dateline', articles) ?? articles.flatMap((node) => namesOf(node['contentLocation']))[0],
    authors: articles.flatMap((node) => namesOf(node['author'])),
  };
}

function wordsOf(html: string | undefined): string | undefined {
  return html === undefined ? undefined : plainText(html);
}

/** The names in a value that may be a text, a thing with a name, or a list of both. */
function namesOf(value: unknown): string[] {
  return [value].flat().flatMap((one: unknown) => {
    const name = typeof one === 'object' && one !== null && 'name' in one ? one.name : one;
    return typeof name === 'string' && name !== '' ? [name.normalize('NFC')] : [];
  });
}

function parsed(text: string): unknown {
  // Raw line breaks inside strings are the commonest mistake of templates.
  for (const attempt of [text, text.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null;
}

function collect(value: unknown, nodes: Record<string, unknown>[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
    return;
  }
  const node = value as Record<string, unknown>;
  nodes.push(node);
  for (const inner of ['@graph', 'mainEntity', 'hasPart']) collect(node[inner], nodes, depth + 1);
}

function isArticle(node: Record<string, unknown>): boolean {
  return [node['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /Article|Posting|Report/i.test(type));
}
