import type { Site } from '../../site.ts';

export interface Thread {
  slug: string;
  title: string;
  posts: { id: number; html: string; by?: string; at?: string }[];
}

/** A XenForo 2 section: its feed, and the pages of its threads with their posts, quotations and page numbers. */
export function forum(site: Site, threads: () => Thread[], perPage = 3): void {
  site.pages = new Proxy(site.pages, {
    get(target, path: string) {
      if (target[path]) return target[path];
      const send =
        (type: string, body: string): Site['pages'][string] =>
        (_request, response) =>
          void response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
      if (path === '/f/chuyen-tro.17/index.rss')
        return send('application/rss+xml', feed(site.origin, threads()));
      const [, slug, page] = /^\/t\/([^/]+)\/(?:page-(\d+))?$/.exec(path) ?? [];
      const thread = threads().find((one) => one.slug === slug);
      return thread ? send('text/html', threadPage(thread, Number(page ?? 1), perPage)) : undefined;
    },
  });
}

function feed(origin: string, threads: Thread[]): string {
  const items = threads.map(
    ({ slug, title, posts }) =>
      `<item><title>${title}</title><pubDate>Tue, 24 Nov 2026 01:00:00 +0000</pubDate><link>${origin}/t/${slug}/</link><guid>${origin}/t/${slug}/</guid>` +
      `<author>invalid@example.com (${posts[0]?.by ?? 'ai-do'})</author><dc:creator>${posts[0]?.by ?? 'ai-do'}</dc:creator>` +
      `<content:encoded><![CDATA[<div class="bbWrapper">${posts[0]?.html ?? ''}</div>]]></content:encoded><slash:comments>${posts.length - 1}</slash:comments></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Chuyện trò</title>${items.join('')}</channel></rss>`;
}

function threadPage({ title, posts }: Thread, page: number, perPage: number): string {
  const pages = Math.ceil(posts.length / perPage);
  const shown = posts.slice((page - 1) * perPage, page * perPage);
  const nav =
    pages === 1
      ? ''
      : `<ul class="pageNav-main">${Array.from({ length: pages }, (_, i) => `<li class="pageNav-page"><a>${i + 1}</a></li>`).join('')}</ul>`;
  return `<!DOCTYPE html><html id="XF"><head><title>${title}</title></head><body>${nav}${shown
    .map(
      ({ id, html, by = 'thanhvien', at = '2026-11-24T09:00:00+0700' }) =>
        `<article class="message message--post" data-author="${by}" data-content="post-${id}"><h4 class="message-name">${by}</h4>
        <header class="message-attribution"><time class="u-dt" datetime="${at}">${at}</time></header>
        <div class="message-body"><div class="bbWrapper">${html}</div></div><aside class="message-signature">ký tên ${by}</aside></article>`,
    )
    .join('')}</body></html>`;
}
