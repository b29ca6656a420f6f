import { gunzipSync } from 'node:zlib';
import http from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPress, type Press } from '../../src/rehearse/press.ts';
import type { Outlet } from '../../src/rehearse/scenario.ts';

const START = Date.parse('2026-11-23T07:00:00+07:00');
const OUTLETS: Outlet[] = [
  { id: 'bao', name: 'Báo (diễn tập)', kind: 'press', reach: 'national' },
  { id: 'nhom', name: 'Nhóm (diễn tập)', kind: 'group', reach: 'local' },
];
const ITEMS = [
  { at: START, outlet: 'bao', title: 'Tin một', summary: 'Sapo một', body: 'Đoạn đầu.\n\nĐoạn hai <b>.' },
  { at: START + 5_000, outlet: 'bao', title: 'Tin hai & “ba”', summary: 'Sapo hai', body: 'Thân hai.' },
  { at: START + 9_000, outlet: 'nhom', title: 'Bài', summary: '', body: 'Cả bài ở đây.' },
];

let now = START;
let press: Press;
beforeEach(async () => {
  now = START;
  press = await openPress({ outlets: OUTLETS, items: ITEMS, now: () => now });
});
afterEach(() => press.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${press.address}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the press world', () => {
  it('publishes nothing before its time', async () => {
    const feed = async () => (await get('/bao/rss.xml')).text;
    expect(await feed()).toContain('Tin một');
    expect(await feed()).not.toContain('Tin hai');
    expect((await get('/bao/tin-002.html')).status).toBe(404);
    now += 5_000;
    expect((await feed()).indexOf('Tin hai &amp; “ba”')).toBeLessThan((await feed()).indexOf('Tin một'));
    expect((await get('/bao/tin-002.html')).status).toBe(200);
  });

  it('keeps outlets apart, and puts whole posts into the feeds of groups only', async () => {
    now += 9_000;
    const group = (await get('/nhom/rss.xml')).text;
    expect(group).toContain('Cả bài ở đây.');
    expect(group).not.toContain('Tin một');
    expect((await get('/bao/rss.xml')).text).not.toContain('Đoạn đầu.');
    expect((await get('/khac/rss.xml')).status).toBe(404);
  });

  it('dates its items in Vietnamese time', async () => {
    expect((await get('/bao/rss.xml')).text).toContain('<pubDate>Mon, 23 Nov 2026 07:00:00 +0700</pubDate>');
  });

  it('answers 304 until something new is published', async () => {
    const { headers } = await get('/bao/rss.xml');
    const etag = headers.get('etag') ?? '';
    expect((await get('/bao/rss.xml', { 'if-none-match': etag })).status).toBe(304);
    now += 5_000;
    expect((await get('/bao/rss.xml', { 'if-none-match': etag })).status).toBe(200);
  });

  it('packs what it sends to those who unpack', async () => {
    const packed = await new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      http
        .get(`${press.address}/bao/rss.xml`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) }),
          );
        })
        .on('error', reject);
    });
    expect(packed.encoding).toBe('gzip');
    expect(gunzipSync(packed.body).toString()).toContain('Tin một');
  });

  it('writes articles with navigation, a related box and linked data, and says that they are a drill', async () => {
    now += 5_000;
    const { text } = await get('/bao/tin-001.html');
    expect(text).toContain('<p>Đoạn hai &lt;b&gt;.</p>');
    expect(text).toContain('<nav>');
    expect(text).toContain('Tin liên quan');
    expect(text).toContain('"datePublished":"2026-11-23T07:00:00+07:00"');
    expect(text).toContain('diễn tập');
    expect((await get('/bao/')).text).toContain('/bao/tin-002.html');
  });

  it('has rules for robots', async () => {
    expect((await get('/robots.txt')).text).toContain('Disallow: /tim-kiem');
  });

  it('says where its feeds are', () => {
    expect(press.hostPort).toMatch(/^127\.0\.0\.1:\d{5}$/);
    expect(press.outlets[0]?.feed).toBe(`${press.address}/bao/rss.xml`);
  });
});
