import { Readability } from '@mozilla/readability';
import { type CheerioAPI, load } from 'cheerio';
import { parseHTML } from 'linkedom';
import { dense } from './dense.ts';
import { plainText } from './plain.ts';

/** Subtrees that hold no article; linkedom with Readability even throws on pages with `<template>`. */
const NOISE = 'template,noscript,svg,iframe,style,link,script:not([type="application/ld+json"])';

/** Blocks of mostly links, shorter than this, are boxes of other articles. */
const BOX = { characters: 300, links: 0.7 };

/** Short lines that only lead elsewhere or credit a picture, in Vietnamese and English. */
const STUB =
  /^(?:advertisement|read more|related|share|follow us|subscribe|sign up|photo|image|credit|getty|xem thêm|đọc thêm|tin liên quan|chia sẻ|bình luận|nguồn|ảnh)(?!\p{L})/iu;

/** A line that is only a date, as it stands above or below an article. */
const DATELINE = /^(?:thứ|chủ nhật|t[2-7],|cn,)?.{0,40}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,30}$/iu;

/** Below this Readability has probably missed the article, and counting words per block gets a try. */
const SUSPICIOUSLY_SHORT = 250;

/** The article of a page as plain text: Readability, then a filter for boxes and stubs, then a fallback by density of words. */
export function articleText(html: string): string {
  const text = readable(html);
  if (text.length >= SUSPICIOUSLY_SHORT) return text;
  const other = dense(html);
  return other.length > text.length * 1.3 + 50 ? other : text;
}

function readable(html: string): string {
  try {
    const { document } = parseHTML(html);
    for (const element of document.querySelectorAll(NOISE)) element.remove();
    const article = new Readability(document).parse();
    return article?.content ? withoutDatelines(plainText(withoutBoxes(article.content))) : '';
  } catch {
    // Readability throws on some trees linkedom makes; the fallback does not need a tree like that.
    return '';
  }
}

function withoutBoxes(content: string): string {
  const $ = load(content, { xml: { xmlMode: false, decodeEntities: true } }, false);
  $('figure,figcaption,aside,nav,form,button').remove();
  for (const list of $('ul,ol').toArray()) if (linkShare($, list) > 0.6) $(list).remove();
  for (const block of $('p,div,h2,h3,h4,h5,section,span,table').toArray()) {
    const text = $(block).text().trim();
    const box = text.length < BOX.characters && linkShare($, block) > BOX.links;
    if (text !== '' && (box || (text.length < 60 && STUB.test(text)))) $(block).remove();
  }
  return $.html();
}

/** Share of a block's characters that stand in links, 0–1. */
function linkShare($: CheerioAPI, block: Parameters<CheerioAPI>[0]): number {
  const all = $(block).text().trim().length;
  return all === 0 ? 0 : $(block).find('a').text().trim().length / all;
}

function withoutDatelines(text: string): string {
  const lines = text.split('\n');
  const edge = (index: number): boolean => index < 3 || index > lines.length - 3;
  return lines
    .filter((line, index) => !(edge(index) && line.length < 90 && DATELINE.test(line.trim())))
    .join('\n');
}
