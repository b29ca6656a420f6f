import type { Site } from '../../site.ts';

export interface Post {
  id: number;
  html: string;
  date?: string;
}

/** `t.me` with one channel: pages of posts with `?before=`, and the redirect of a channel that shows no preview. */
export function telegramSite(site: Site, channel: string, posts: () => Post[], perPage = 3): void {
  const page = (before: number): string => {
    const shown = posts()
      .filter(({ id }) => id < before)
      .slice(-perPage);
    return `<!DOCTYPE html><html><head><title>${channel}</title></head><body><main>${shown
      .map(
        ({ id, html, date = '2026-11-24T01:00:00+00:00' }) =>
          `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="${channel}/${id}">
          <a class="tgme_widget_message_owner_name"><span>Kênh thử</span></a>
          <div class="tgme_widget_message_forwarded_from">Forwarded from <span>Lan Nguyễn</span></div>
          ${html === '' ? '' : `<div class="tgme_widget_message_text js-message_text">${html}</div>`}
          <a class="tgme_widget_message_date" href="https://t.me/${channel}/${id}"><time datetime="${date}">08:00</time></a></div></div>`,
      )
      .join('')}</main></body></html>`;
  };
  const base = `/s/${channel}`;
  const serve =
    (before: number): Site['pages'][string] =>
    (_request, response) =>
      void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(before));
  site.pages[base] = serve(Infinity);
  for (let before = 0; before < 200; before++) site.pages[`${base}?before=${before}`] = serve(before);
}

/** A channel that shows nothing to strangers. */
export function withoutPreview(site: Site, channel: string): void {
  site.pages[`/s/${channel}`] = (_request, response) =>
    void response.writeHead(302, { location: `/${channel}` }).end();
  site.pages[`/${channel}`] = (_request, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        '<!DOCTYPE html><html><head><title>Telegram: Contact</title></head><body>Open in app</body></html>',
      );
}
