import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFetch } from '../../src/collect/fetch.ts';
import { isForbiddenIp, judge } from '../../src/collect/guard.ts';
import { SELF_SIGNED } from './certificate.ts';
import { openSite, says, type Site } from './site.ts';

const RULES = { agent: 'HaiDangTest/1.0', deadline: 400, maxBytes: 100_000 };
let site: Site;
beforeEach(async () => {
  site = await openSite({ '/': says('xin chào') });
});
afterEach(() => site.close());

const PRIVATE = [
  '127.0.0.1',
  '0x7f000001',
  '0x7f.1',
  '2130706433',
  '017700000001',
  '127.1',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::a00:1]',
  '[2002:7f00:1::]',
  '[fd00::1]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
];

describe('the guard', () => {
  it.each(PRIVATE)('refuses http://%s/ before any connection', async (host) => {
    expect(judge(`http://${host}/`, new Set()).may).toBe('no');
    const answer = await openFetch({ ...RULES, allowPrivate: [] })({ url: `http://${host}/` });
    expect(answer).toMatchObject({ ok: false, trouble: 'refused-address' });
  });

  it.each([
    'ftp://bao.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://user:secret@bao.example/',
    'http://bao.example:8080/',
    'http://bao.example:22/',
    'not an address',
    '',
  ])('refuses %s', (address) => {
    expect(judge(address, new Set()).may).toBe('no');
  });

  it.each([
    'http://bao.example/',
    'https://bao.example/',
    'http://bao.example:443/',
    'http://93.184.216.34/',
    'http://[2400:cb00::1]/',
  ])('has %s judged by its DNS answers', (address) => {
    expect(judge(address, new Set()).may).toBe('guarded');
  });

  it('refuses a name whose address is private, and not only a literal', async () => {
    const port = new URL(site.origin).port;
    const closed = await openFetch({ ...RULES, allowPrivate: [] })({ url: 'http://localhost/' });
    expect(closed).toMatchObject({ ok: false, trouble: 'refused-address' });
    const patient = { ...RULES, deadline: 5_000, allowPrivate: [`localhost:${port}`] };
    const opened = await openFetch(patient)({
      url: `http://localhost:${port}/`,
    });
    expect(opened).toMatchObject({ ok: true, status: 200 });
  });

  it('opens exactly the host and port that are allowed', async () => {
    const fetch = openFetch({ ...RULES, allowPrivate: [site.host] });
    expect(await fetch({ url: `${site.origin}/` })).toMatchObject({ ok: true });
    const other = await openSite({ '/': says('x') });
    expect(await fetch({ url: `${other.origin}/` })).toMatchObject({ ok: false, trouble: 'refused-address' });
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('judges every redirect again', async () => {
    const other = await openSite({ '/secret': says('x') });
    site.pages['/away'] = (_request, response) =>
      response.writeHead(302, { location: `${other.origin}/secret` }).end();
    const answer = await openFetch({ ...RULES, allowPrivate: [site.host] })({ url: `${site.origin}/away` });
    expect(answer).toMatchObject({ ok: false, trouble: 'refused-address' });
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('takes anything that is no IP address for private', () => {
    expect(isForbiddenIp('bao.example')).toBe(true);
    expect(isForbiddenIp('8.8.8.8')).toBe(false);
  });
});

describe('a request', () => {
  it('follows five redirects and not six', async () => {
    for (let hop = 1; hop <= 6; hop++)
      site.pages[`/${hop}`] = (_request, response) =>
        response.writeHead(301, { location: hop === 1 ? '/' : `/${hop - 1}` }).end('moved');
    const fetch = openFetch({ ...RULES, allowPrivate: [site.host] });
    expect(await fetch({ url: `${site.origin}/5` })).toMatchObject({ ok: true, url: `${site.origin}/` });
    expect(await fetch({ url: `${site.origin}/6` })).toMatchObject({
      ok: false,
      trouble: 'too-many-redirects',
    });
  });

  it('is cut at its limit on the wire and after unpacking', async () => {
    site.pages['/long'] = says('a'.repeat(5_000));
    site.pages['/packed'] = says(gzipSync('a'.repeat(5_000)), { 'content-encoding': 'gzip' });
    const fetch = openFetch({ ...RULES, allowPrivate: [site.host] });
    for (const path of ['/long', '/packed']) {
      expect(await fetch({ url: site.origin + path, maxBytes: 4_999 })).toMatchObject({
        ok: false,
        trouble: 'too-large',
      });
      expect(await fetch({ url: site.origin + path, maxBytes: 5_000 })).toMatchObject({ ok: true });
    }
  });

  it('does not hold up anybody else while a bomb goes off', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024), { level: 1 });
    site.pages['/bomb'] = says(bomb, { 'content-encoding': 'gzip' });
    const fetch = openFetch({
      ...RULES,
      deadline: 5_000,
      maxBytes: 60 * 1024 * 1024,
      allowPrivate: [site.host],
    });
    let longest = 0;
    let last = performance.now();
    const began = last;
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    expect(await fetch({ url: `${site.origin}/bomb` })).toMatchObject({ trouble: 'too-large' });
    clearInterval(pulse);
    // Unpacked on the loop itself, the longest gap would be all of it.
    expect(longest).toBeLessThan((performance.now() - began) * 0.7);
  });

  it('opens one connection to a host, however many ask', async () => {
    let open = 0;
    let most = 0;
    site.pages['/slow'] = (_request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end('x');
      }, 20);
    };
    const fetch = openFetch({ ...RULES, allowPrivate: [site.host] });
    await Promise.all(Array.from({ length: 5 }, () => fetch({ url: `${site.origin}/slow` })));
    expect(most).toBe(1);
  });

  it('carries no key to another site, and says where it was led when it must not follow', async () => {
    const other = await openSite({ '/there': says('x') });
    site.pages['/away'] = (_request, response) =>
      response.writeHead(302, { location: `${other.origin}/there` }).end('moved');
    const fetch = openFetch({ ...RULES, allowPrivate: [site.host, other.host] });
    const headers = { authorization: 'Bearer x', accept: 'text/plain' };
    expect(await fetch({ url: `${site.origin}/away`, headers, follow: false })).toMatchObject({
      ok: true,
      status: 302,
      headers: { location: `${other.origin}/there` },
    });
    expect(other.asked).toEqual([]);
    expect(await fetch({ url: `${site.origin}/away`, headers })).toMatchObject({ ok: true, status: 200 });
    expect(other.asked[0]?.headers).toMatchObject({ accept: 'text/plain' });
    expect(other.asked[0]?.headers).not.toHaveProperty('authorization');
    await other.close();
  });

  it('names a certificate that cannot be trusted, and reads nothing behind it', async () => {
    let asked = 0;
    const server = createServer(SELF_SIGNED, (_request, response) => {
      asked++;
      response.end('x');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answer = await openFetch({ ...RULES, allowPrivate: [host] })({ url: `https://${host}/` });
    expect(answer).toMatchObject({ ok: false, trouble: 'certificate' });
    expect(asked).toBe(0);
    server.close();
  });

  it('says who is asking', async () => {
    await openFetch({ ...RULES, allowPrivate: [site.host] })({
      url: `${site.origin}/`,
      headers: { accept: 'text/html' },
    });
    expect(site.asked[0]?.headers).toMatchObject({ 'user-agent': 'HaiDangTest/1.0', accept: 'text/html' });
  });
});
