import { type CheerioAPI, load } from 'cheerio';

/** Characters beyond this are not read: articles are a tenth of it, hostile pages are not. */
const LONGEST = 3 * 1024 * 1024;

/** Pages nested deeper than this are made to hurt: a parser takes minutes for them. Unclosed tags of old sites stay far below. */
const DEEPEST = 3_000;

/** With more elements side by side at the top than this, every search compares each with each. */
const BROADEST = 100;

/** Elements that hold nothing, or end by themselves where the next begins. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|option|thead|tbody)$/i;

/** A page as a tree that can be searched in time. Null for pages that no newspaper makes. */
export function pageTree(html: string): CheerioAPI | null {
  if (html.length > LONGEST || nestsDeeper(html, DEEPEST)) return null;
  const $ = parse(html);
  return $.root().contents().length > BROADEST ? parse(`<html>${html}</html>`) : $;
}

function parse(html: string): CheerioAPI {
  return load(html, { xml: { xmlMode: false, decodeEntities: true } });
}

/** Counts tags that open and close, without building anything. */
function nestsDeeper(html: string, most: number): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (FLAT.test(name)) continue;
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    if (depth > most) return true;
  }
  return false;
}
