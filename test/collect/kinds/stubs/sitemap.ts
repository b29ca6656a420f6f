/** Files of sitemaps.org and of Google's news extension, as papers write them. */
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

export function urlFile(entries: { loc: string; lastmod?: string }[]): string {
  return `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.map(fields('url')).join('')}</urlset>`;
}

export function indexFile(entries: { loc: string; lastmod?: string }[]): string {
  return `${HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.map(fields('sitemap')).join('')}</sitemapindex>`;
}

function fields(name: string) {
  return ({ loc, lastmod }: { loc: string; lastmod?: string }): string =>
    `<${name}>\n  <loc> ${loc} </loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</${name}>`;
}

export function newsFile(
  entries: { loc: string; title: string; published: string; image?: string }[],
): string {
  const rows = entries.map(
    ({ loc, title, published, image }) =>
      `<url><loc>${loc}</loc>${image === undefined ? '' : `<image:image><image:title>${image}</image:title></image:image>`}` +
      `<news:news><news:publication><news:name>Báo thử</news:name><news:language>vi</news:language></news:publication>` +
      `<news:publication_date>${published}</news:publication_date><news:title>${title}</news:title></news:news></url>`,
  );
  return `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${rows.join('')}</urlset>`;
}
