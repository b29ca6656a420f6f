import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A website on loopback. `pages` may be changed while it runs; `asked` tells what it was asked for. */
export interface Site {
  origin: string;
  host: string;
  pages: Record<string, Handler>;
  asked: { path: string; at: number; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

export async function openSite(pages: Record<string, Handler> = {}): Promise<Site> {
  const asked: Site['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, at: Date.now(), headers: request.headers });
    const page = site.pages[path];
    if (page) return page(request, response);
    response.writeHead(404).end('not here');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: Site = {
    origin: `http://${host}`,
    host,
    pages,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return site;
}

/** Answers with text (or bytes) and headers. */
export function says(
  body: string | Uint8Array,
  headers: Record<string, string> = { 'content-type': 'application/rss+xml; charset=utf-8' },
  status = 200,
): Handler {
  return (_request, response) => void response.writeHead(status, headers).end(body);
}

/** Answers 304 to whoever shows the current ETag. */
export function saysOnce(body: () => string): Handler {
  return (request, response) => {
    const etag = `"${Buffer.from(body()).toString('base64url').slice(-24)}${body().length}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(body());
  };
}

export interface Item {
  title: string;
  link: string;
  date?: string;
  description?: string;
}

/** An RSS feed of our own. */
export function rss(items: Item[], before = '<?xml version="1.0" encoding="UTF-8"?>'): string {
  const entries = items.map(
    (item) =>
      `<item><title>${item.title}</title><link>${item.link}</link>` +
      (item.date === undefined ? '' : `<pubDate>${item.date}</pubDate>`) +
      `<description><![CDATA[${item.description ?? ''}]]></description></item>`,
  );
  return `${before}<rss version="2.0"><channel><title>Báo thử</title><link>https://bao.example/</link>${entries.join('')}</channel></rss>`;
}

/** Two news items of our own invention. */
export const NEWS: Item[] = [
  {
    title: 'Bảo hiểm xã hội xã Đông đổi giờ tiếp dân',
    link: 'https://bao.example/gio-tiep-dan-1.html',
    date: 'Mon, 23 Nov 2026 06:10:00 +0700',
    description: '<a href="/x"><img src="/a.png"></a></br>Bộ phận một cửa mở thêm buổi chiều thứ Bảy.',
  },
  {
    title: 'Phòng khám Tây nhận thẻ bảo hiểm y tế từ tháng sau',
    link: 'https://bao.example/phong-kham-2.html',
    date: 'Mon, 23 Nov 2026 05:40:00 +0700',
    description: 'Người dân ba thôn không phải đi xa.',
  },
];

/** 300 MB of spaces in some 300 KB. */
const BOMB = gzipSync(Buffer.alloc(300 * 1024 * 1024, 32), { level: 1 });

/** Every way in which a feed address can go wrong, and the state a source must end in. */
export const FAULTS: Record<string, { state: string; trouble?: string; serve: Handler }> = {
  '500': { state: 'failing', trouble: 'trouble.server', serve: says('boom', {}, 500) },
  '503': {
    state: 'failing',
    trouble: 'trouble.server',
    serve: says('later', { 'retry-after': '7200' }, 503),
  },
  '429': {
    state: 'failing',
    trouble: 'trouble.too-many',
    serve: says('slow down', { 'retry-after': '3600' }, 429),
  },
  '404': { state: 'failing', trouble: 'trouble.gone', serve: says('no', {}, 404) },
  '403': { state: 'blocked', trouble: 'trouble.forbidden', serve: says('no', {}, 403) },
  captcha: {
    state: 'blocked',
    trouble: 'trouble.captcha',
    serve: says(
      '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>one second</body></html>',
      {
        'content-type': 'text/html',
      },
    ),
  },
  hang: { state: 'failing', trouble: 'trouble.timeout', serve: () => undefined },
  drip: {
    state: 'failing',
    trouble: 'trouble.timeout',
    serve: (request, response) => {
      response.writeHead(200, { 'content-type': 'application/xml' });
      const timer = setInterval(() => response.write(' '), 50);
      request.on('close', () => clearInterval(timer));
    },
  },
  reset: {
    state: 'failing',
    trouble: 'trouble.no-connection',
    serve: (request) => void request.socket.destroy(),
  },
  'truncated-gzip': {
    state: 'malformed',
    trouble: 'trouble.bad-encoding',
    serve: (_request, response) => {
      const whole = gzipSync(rss(NEWS));
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, whole.length / 2));
    },
  },
  'gzip-bomb': {
    state: 'malformed',
    trouble: 'trouble.too-large',
    serve: (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
  },
  'stacked-encodings': {
    state: 'malformed',
    trouble: 'trouble.bad-encoding',
    serve: says(gzipSync(brotliCompressSync(rss(NEWS))), { 'content-encoding': 'br, gzip' }),
  },
  huge: {
    state: 'malformed',
    trouble: 'trouble.too-large',
    serve: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/xml' });
      const chunk = Buffer.alloc(1 << 20, 97);
      const pump = (): void => {
        while (!response.destroyed) if (!response.write(chunk)) return void response.once('drain', pump);
      };
      pump();
    },
  },
  'billion-laughs': {
    state: 'unchanged',
    serve: says(
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
        .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
        .join(
          '',
        )}]><rss version="2.0"><channel><title>&j;</title><item><title>&j;</title></item></channel></rss>`,
    ),
  },
  'external-entity': {
    state: 'ok',
    serve: says(
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&e;</title>' +
        '<item><title>Thẻ mới &e;</title><link>https://bao.example/the-moi</link></item></channel></rss>',
    ),
  },
  'not-xml': {
    state: 'malformed',
    trouble: 'trouble.page-not-feed',
    serve: says('<html><body>không có</body></html>'),
  },
  'plain-words': { state: 'malformed', trouble: 'trouble.not-feed', serve: says('xin chào') },
  empty: { state: 'malformed', trouble: 'trouble.empty', serve: says('') },
  loop: {
    state: 'failing',
    trouble: 'trouble.too-many-redirects',
    serve: (request, response) => response.writeHead(302, { location: request.url }).end(),
  },
  'to-metadata': moved('http://169.254.169.254/latest/meta-data/'),
  'to-private': moved('http://10.0.0.1/admin'),
  'to-file': moved('file:///etc/passwd'),
  'to-numbers': moved('http://2130706433/'),
  utf16: {
    state: 'ok',
    serve: says(Buffer.from(`\uFEFF${rss(NEWS, '<?xml version="1.0" encoding="utf-16"?>')}`, 'utf16le'), {
      'content-type': 'application/xml; charset=utf-16',
    }),
  },
  'lying-charset': {
    state: 'ok',
    serve: says(rss(NEWS), { 'content-type': 'application/xml; charset=iso-8859-1' }),
  },
  'no-dates': { state: 'ok', serve: says(rss(NEWS.map(({ title, link }) => ({ title, link })))) },
  'future-dates': {
    state: 'ok',
    serve: says(rss(NEWS.map((item) => ({ ...item, date: 'Fri, 01 Jan 2100 00:00:00 GMT' })))),
  },
  'odd-dates': {
    state: 'ok',
    serve: says(rss(NEWS.map((item) => ({ ...item, date: '05:40:00 23/11/2026' })))),
  },
  'script-titles': {
    state: 'ok',
    serve: says(
      rss([
        { title: '&lt;script&gt;alert(1)&lt;/script&gt; BHXH', link: 'javascript:alert(3)' },
        { title: 'Bảo hiểm xã hội "&gt;&lt;svg/onload=alert(4)&gt;', link: 'https://bao.example/x' },
      ]),
    ),
  },
  malformed: { state: 'ok', serve: says(rss(NEWS).replace('</item>', '').replace('xã Đông', 'A & B')) },
  nfd: { state: 'ok', serve: says(rss(NEWS).normalize('NFD')) },
  brotli: { state: 'ok', serve: says(brotliCompressSync(rss(NEWS)), { 'content-encoding': 'br' }) },
};

function moved(location: string): (typeof FAULTS)[string] {
  return {
    state: 'failing',
    trouble: 'trouble.refused-address',
    serve: (_request, response) => response.writeHead(302, { location }).end(),
  };
}
