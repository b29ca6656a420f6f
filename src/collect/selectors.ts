import type { CheerioAPI } from 'cheerio';
import type { SourceRules } from '../config/sources.ts';
import { plainLine, plainText } from './plain.ts';

/** Where one newspaper keeps its words, as CSS selectors. */
export type Selectors = NonNullable<SourceRules['selectors']>;

/** What a newspaper's own selectors found; null for what they do not name or no longer match. */
export interface Selected {
  title: string | null;
  text: string | null;
  summary: string | null;
  /** As written on the page. */
  date: string | null;
}

/** An element with fewer characters is not the article any more, whatever it is called. */
const SHORTEST_TEXT = 120;

/** Reads a page by its newspaper's selectors. A selector that cannot be understood matches nothing. */
export function selected($: CheerioAPI, selectors: Selectors | undefined): Selected {
  const html = (selector: string | undefined): string[] => {
    if (selector === undefined) return [];
    try {
      return $(selector)
        .toArray()
        .map((element) => {
          const copy = $(element).clone();
          if (selectors?.remove !== undefined) copy.find(selectors.remove).remove();
          return $.html(copy);
        });
    } catch {
      return [];
    }
  };
  const line = (selector: string | undefined): string | null => {
    const text = plainLine(html(selector)[0] ?? '');
    return text === '' ? null : text;
  };
  const text = html(selectors?.text).map(plainText).join('\n').trim();
  return {
    title: line(selectors?.title),
    text: text.length < SHORTEST_TEXT ? null : text,
    summary: line(selectors?.summary),
    date: dateText($, selectors?.date) ?? line(selectors?.date),
  };
}

/** A date's own machine-readable form, where the element has one. */
function dateText($: CheerioAPI, selector: string | undefined): string | null {
  if (selector === undefined) return null;
  try {
    const element = $(selector).first();
    return element.attr('datetime') ?? element.attr('content') ?? null;
  } catch {
    return null;
  }
}
