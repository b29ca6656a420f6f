import { readdirSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openCamera } from '../../src/collect/screenshot.ts';
import { chromiumCommand } from '../support/browser.ts';

/** Width and height of a PNG, from its header. */
const sizeOf = (png: Uint8Array): [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a picture of a page', () => {
  const asked: string[] = [];
  let server: Server;
  let running = 0;
  let most = 0;
  /** What stands inside our network, and must hear nothing. */
  const heard: string[] = [];
  const udp = createSocket('udp4').on('message', () => heard.push('udp'));
  const tcp = createTcp((socket) => {
    heard.push('tcp');
    socket.on('error', () => undefined);
  });
  const inner = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end('<h1>Trang trong nhà</h1>');
  });
  const portOf = (one: { address(): AddressInfo | string | null }) => (one.address() as AddressInfo).port;
  const PAGES: Record<string, () => string> = {
    '/hop-thoai': () => '<h1>Trang bịa</h1><script>alert("trúng thưởng"); confirm("nhận?")</script>',
    '/goi-thang': () =>
      `<script>const call = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.2:${portOf(udp)}" },` +
      ` { urls: "turn:127.0.0.2:${portOf(tcp)}?transport=tcp", username: "a", credential: "b" }] });` +
      'call.createDataChannel("a"); call.createOffer().then((offer) => call.setLocalDescription(offer))</script>' +
      '<img src="/cham">',
    '/cong-khac': () => `<iframe src="http://localhost:${portOf(inner)}/khung"></iframe>`,
    '/di-toi': () => `<script>location.href = "http://localhost:${portOf(inner)}/di-toi"</script>`,
  };
  let port: number;
  const command = chromiumCommand(inject('chromiumDir'));

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
      if (request.url === '/treo') return;
      if (request.url === '/cham') {
        running++;
        most = Math.max(most, running);
        setTimeout(() => {
          running--;
          response.end('<h1>Chậm</h1>');
        }, 1_000);
        return;
      }
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const page = PAGES[request.url ?? '']?.();
      response.end(
        page ??
          `<h1>Trang bịa</h1><img src="http://127.0.0.2:${port}/ben-trong"><img src="http://noi-bo.example:${port}/ten">` +
            '<script>fetch("/goi").catch(() => {})</script>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    port = portOf(server);
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.2', resolve));
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.2', resolve));
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    for (const one of [server, tcp, inner, udp]) one.close();
    server.closeAllConnections();
  });

  const camera = (change: object = {}) =>
    openCamera({ ...command, allowPrivate: [`localhost:${port}`], ...change });

  it(
    'is taken by a browser that reaches this one host and nothing beside it',
    { timeout: 60_000 },
    async () => {
      const before = readdirSync(tmpdir()).filter((name) => name.startsWith('haidang-picture-')).length;
      const pictured = await camera()(`http://localhost:${port}/trang`);
      if (!pictured.ok) throw new Error(pictured.trouble);
      expect(sizeOf(pictured.png)).toEqual([1280, 2400]);
      expect(asked).toContain(`localhost:${port}/trang`);
      expect(asked.filter((one) => /ben-trong|\/ten/.test(one))).toEqual([]);
      const after = readdirSync(tmpdir()).filter((name) => name.startsWith('haidang-picture-')).length;
      expect(after).toBe(before);
    },
  );

  it(
    'lets the page call nothing inside by peer connection, and of an allowed host only its port',
    { timeout: 90_000 },
    async () => {
      for (const path of ['/goi-thang', '/cong-khac', '/di-toi'])
        await camera()(`http://localhost:${port}${path}`);
      expect(heard).toEqual([]);
    },
  );

  it('is taken of a page that talks in dialogs', { timeout: 60_000 }, async () => {
    expect((await camera()(`http://localhost:${port}/hop-thoai`)).ok).toBe(true);
  });

  it('waits its turn: no more than two browsers run at once', { timeout: 90_000 }, async () => {
    most = 0;
    const shared = camera();
    const all = await Promise.all([1, 2, 3].map(() => shared(`http://localhost:${port}/cham`)));
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(most).toBeLessThanOrEqual(2);
  });

  it('is refused of an address inside, by number and by name, before any browser starts', async () => {
    const shut = openCamera({ browser: '/khong/co', allowPrivate: [] });
    for (const address of [
      `http://127.0.0.1:${port}/`,
      'http://169.254.169.254/',
      'http://localhost/',
      'file:///etc/passwd',
    ])
      expect(await shut(address), address).toEqual({ ok: false, trouble: 'refused-address' });
  });

  it('is given up on after its time, and where the browser is none', { timeout: 60_000 }, async () => {
    expect(await camera({ deadline: 1 })(`http://localhost:${port}/treo`)).toEqual({
      ok: false,
      trouble: 'timeout',
    });
    expect(await camera({ browser: '/khong/co' })(`http://localhost:${port}/`)).toEqual({
      ok: false,
      trouble: 'browser',
    });
    expect(await camera({ browser: '/bin/true' })(`http://localhost:${port}/`)).toEqual({
      ok: false,
      trouble: 'browser',
    });
  });
});
