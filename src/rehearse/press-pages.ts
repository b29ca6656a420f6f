import { iso } from '../domain/time.ts';
import type { Published } from './press.ts';
import type { Outlet } from './scenario.ts';

/** Groups and forums put the whole post into the feed, newspapers only its opening. */
const WHOLE = new Set<Outlet['kind']>(['forum', 'group', 'page', 'comment']);

/** RSS 2.0 of one outlet, newest first. */
export function feedOf(outlet: Outlet, items: readonly Published[], address: string): string {
  const entries = items.map(
    (item) => `<item>
<title>${escape(item.title)}</title>
<link>${address}${item.path}</link>
<guid isPermaLink="true">${address}${item.path}</guid>
<pubDate>${rfc822(item.at)}</pubDate>
<description><![CDATA[${WHOLE.has(outlet.kind) ? paragraphs(item.body) : escape(item.summary)}]]></description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>${escape(outlet.name)}</title>
<link>${address}/${outlet.id}/</link>
<description>Trang giả lập để diễn tập, không phải tin thật</description>
<language>vi</language>
${entries.join('\n')}
</channel></rss>
`;
}

/** The outlet's own page: what it has published so far. */
export function frontPage(outlet: Outlet, items: readonly Published[]): string {
  const links = items.map((item) => `<li><a href="${item.path}">${escape(item.title)}</a></li>`);
  return page(outlet, outlet.name, '', `<main><ul>${links.join('')}</ul></main>`);
}

/** An article as newspapers write it: navigation, opening paragraph, body, related box, footer, JSON-LD. */
export function articlePage(
  outlet: Outlet,
  item: Published,
  others: readonly Published[],
  address: string,
): string {
  const related = others
    .filter(({ path }) => path !== item.path)
    .slice(0, 3)
    .map((other) => `<li><a href="${other.path}">${escape(other.title)}</a></li>`);
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: item.title,
    description: item.summary,
    datePublished: iso(item.at),
    mainEntityOfPage: `${address}${item.path}`,
    publisher: { '@type': 'Organization', name: outlet.name },
  };
  const head = `<link rel="canonical" href="${address}${item.path}">
<meta property="og:title" content="${escape(item.title)}">
<meta property="article:published_time" content="${iso(item.at)}">
<meta name="description" content="${escape(item.summary)}">
<script type="application/ld+json">${JSON.stringify(linked).replace(/</g, '\\u003c')}</script>`;
  const main = `<main><article>
<h1>${escape(item.title)}</h1>
<time datetime="${iso(item.at)}">${iso(item.at).slice(11, 16)} ${vietnameseDay(item.at)}</time>
${item.summary === '' ? '' : `<p class="sapo"><strong>${escape(item.summary)}</strong></p>`}
${paragraphs(item.body)}
</article></main>
<aside class="tin-lien-quan"><h2>Tin liên quan</h2><ul>${related.join('')}</ul></aside>`;
  return page(outlet, item.title, head, main);
}

function page(outlet: Outlet, title: string, head: string, main: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escape(title)} | ${escape(outlet.name)}</title>
${head}
</head><body>
<header><a href="/${outlet.id}/">${escape(outlet.name)}</a>
<nav><a href="/${outlet.id}/">Trang chủ</a> <a href="/${outlet.id}/">Thời sự</a> <a href="/${outlet.id}/">Đời sống</a></nav></header>
${main}
<footer>Trang giả lập phục vụ diễn tập của Hải Đăng. Mọi nhân vật, đơn vị và số liệu đều do người soạn tự nghĩ ra.</footer>
</body></html>
`;
}

function paragraphs(body: string): string {
  return body
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escape(paragraph.replace(/\s*\n\s*/g, ' '))}</p>`)
    .join('\n');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 822 date in Vietnamese time, as feeds write it. */
function rfc822(at: number): string {
  const [year = '', month = '', day = ''] = iso(at).slice(0, 10).split('-');
  const weekday = WEEKDAYS[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${iso(at).slice(11, 19)} +0700`;
}

function vietnameseDay(at: number): string {
  return iso(at).slice(0, 10).split('-').reverse().join('/');
}
