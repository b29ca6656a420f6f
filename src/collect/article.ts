import { Readability } from '@mozilla/readability';
import SmallDom from '@mozilla/readability/JSDOMParser.js';
import type { CheerioAPI } from 'cheerio';
import { dense } from './dense.ts';
import { withoutFurniture } from './furniture.ts';
import { lean } from './lean.ts';
import { proseLines } from './prose.ts';

/** Below this Readability has probably missed the article, and counting words per block gets a try. */
const SUSPICIOUSLY_SHORT = 250;

/** The article of a page as plain text: Readability, then a filter for boxes and stubs, then a fallback by density of words. */
export function articleText($: CheerioAPI, headlines: readonly string[] = []): string {
  const html = lean($);
  const text = readable(html, headlines);
  if (text.length >= SUSPICIOUSLY_SHORT) return text;
  const other = dense(html);
  return other.length > text.length * 1.3 + 50 ? other : text;
}

function readable(html: string, headlines: readonly string[]): string {
  try {
    const article = new Readability(new SmallDom().parse(html), {
      disableJSONLD: true,
      keepClasses: true,
    }).parse();
    return article?.content
      ? withoutFurniture(proseLines(article.content), headlines)
          .map(({ text }) => text)
          .join('\n')
      : '';
  } catch {
    // Readability throws on some trees; the fallback does not need a tree like that.
    return '';
  }
}
