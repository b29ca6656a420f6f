import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../src/view/paths.ts';
import { type Office, openOffice, signedIn, type Visitor } from './office.ts';

describe('what is sent compressed', () => {
  let office: Office;
  let guest: Visitor;
  beforeAll(async () => {
    office = await openOffice();
    guest = await signedIn(office);
  });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    office.app.request(path, {
      headers: {
        'accept-encoding': 'gzip, deflate, br',
        cookie: [...guest.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
    });
  const encoding = async (path: string, headers?: Record<string, string>) =>
    (await ask(path, headers)).headers.get('content-encoding');

  it('is a page for a browser that can unpack it, with every header it has without', async () => {
    const plain = await guest.get(paths.trial);
    const packed = await ask(paths.trial);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    for (const name of ['content-security-policy', 'content-type', 'cache-control', 'x-content-type-options'])
      expect(packed.headers.get(name), name).toBe(plain.headers.get(name));
    const bytes = Buffer.from(await packed.arrayBuffer());
    const whole = await plain.text();
    expect(gunzipSync(bytes).toString().length).toBe(whole.length);
    expect(bytes.length).toBeLessThan(whole.length / 2);
  });

  it('is the sheet, whoever asks for it', async () => {
    const page = await guest.page(paths.today);
    const sheet = /href="(\/static\/desk\.css\?v=\w+)"/.exec(page)?.[1] ?? '';
    expect(await encoding(sheet, { 'sec-fetch-site': 'cross-site' })).toBe('gzip');
  });

  it('is never a page that repeats words a stranger may have chosen beside the token of our forms', async () => {
    const asked = `${paths.mentions}?q=token`;
    expect(await encoding(asked, { 'sec-fetch-site': 'cross-site' })).toBeNull();
    expect(await encoding(asked, { 'sec-fetch-site': 'same-site' })).toBeNull();
    expect(await encoding(asked)).toBeNull();
    expect(await encoding(asked, { 'sec-fetch-site': 'same-origin' })).toBe('gzip');
    expect(await encoding(asked, { 'sec-fetch-site': 'none' })).toBe('gzip');
  });
});
