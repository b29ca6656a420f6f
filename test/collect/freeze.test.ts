import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openFreezer } from '../../src/collect/freeze.ts';
import type { Answer, Ask, World } from '../../src/world.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { testWorld } from '../support/world.ts';

const PAGE = `<html><head><title>Trang bịa</title></head><body><article><h1>Nhận hỗ trợ giả</h1><p>${'Gọi số 0912 345 678 để nhận tiền hỗ trợ bịa đặt. '.repeat(6)}</p></article></body></html>`;
const ok = (url: string, body: string, change: Partial<Extract<Answer, { ok: true }>> = {}): Answer => ({
  ok: true,
  status: 200,
  url,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: new TextEncoder().encode(body),
  ...change,
});

async function freezer(fetch: (ask: Ask) => Answer, camera: World['camera'] = null) {
  const store = await freshStore();
  const world = testWorld({ fetch, camera });
  return { ...openFreezer(store, world, await testRules()), world, store };
}

describe('freezing a page', () => {
  it('keeps every byte, the way there, the headers and what a reader sees', async () => {
    const { freeze, world } = await freezer(({ url }) => {
      if (url.endsWith('/robots.txt')) return ok(url, '', { status: 404 });
      if (url === 'https://gia.example/a')
        return ok(url, '', { status: 302, headers: { location: 'https://gia.example/b' } });
      return ok(url, PAGE);
    });
    const frozen = await freeze('https://gia.example/a');
    if (!frozen.ok) throw new Error(frozen.trouble);
    expect(frozen.address).toBe('https://gia.example/a');
    expect(frozen.final).toBe('https://gia.example/b');
    expect(frozen.redirects).toEqual([
      { status: 302, from: 'https://gia.example/a', to: 'https://gia.example/b' },
    ]);
    expect(new TextDecoder().decode(frozen.bytes)).toBe(PAGE);
    expect(frozen.hashes.bytes).toBe(createHash('sha256').update(PAGE).digest('hex'));
    // The number of an impostor is what the competent body needs: it is masked on screen only.
    expect(frozen.text).toContain('0912 345 678');
    expect(frozen.capturedAt).toBe(world.now());
  });

  it('keeps the answer of a page that was taken down', async () => {
    const { freeze } = await freezer(({ url }) =>
      ok(url, 'Không còn nữa', { status: url.endsWith('robots.txt') ? 404 : 410 }),
    );
    expect(await freeze('https://gia.example/a')).toMatchObject({ ok: true, status: 410 });
  });

  it('goes nowhere robots.txt forbids, and says so', async () => {
    const { freeze, world } = await freezer(({ url }) => ok(url, 'User-agent: *\nDisallow: /'));
    expect(await freeze('https://gia.example/a')).toEqual({ ok: false, trouble: 'trouble.robots' });
    expect(world.asked.map(({ url }) => url)).toEqual(['https://gia.example/robots.txt']);
  });

  it('tells network trouble as a sentence', async () => {
    const { freeze } = await freezer(({ url }) =>
      url.endsWith('robots.txt')
        ? ok(url, '', { status: 404 })
        : { ok: false, trouble: 'timeout', detail: '' },
    );
    expect(await freeze('https://gia.example/a')).toEqual({ ok: false, trouble: 'trouble.timeout' });
  });

  it('keeps a picture beside the copy where there is a browser, and says so where it failed', async () => {
    const web = ({ url }: Ask) => (url.endsWith('robots.txt') ? ok(url, '', { status: 404 }) : ok(url, PAGE));
    const png = new Uint8Array([1, 2, 3]);
    const asked: string[] = [];
    const seen = await freezer(web, (address) => {
      asked.push(address);
      return Promise.resolve({ ok: true, png });
    });
    const frozen = await seen.freeze('https://gia.example/a');
    if (!frozen.ok || frozen.shot?.ok !== true) throw new Error('no picture');
    expect(asked).toEqual(['https://gia.example/a']);
    expect(frozen.shot.hashes.bytes).toBe(createHash('sha256').update(png).digest('hex'));

    const late = await freezer(web, () => Promise.resolve({ ok: false, trouble: 'timeout' }));
    expect(await late.freeze('https://gia.example/a')).toMatchObject({
      ok: true,
      shot: { ok: false, trouble: 'evidence.shot.timeout' },
    });
    const broken = await freezer(web, () => Promise.reject(new Error('no such file')));
    expect(await broken.freeze('https://gia.example/a')).toMatchObject({
      shot: { trouble: 'evidence.shot.browser' },
    });
    const blind = await freezer(web);
    expect(await blind.freeze('https://gia.example/a')).toMatchObject({ ok: true, shot: null });
  });

  it.each(['', 'không phải địa chỉ', 'file:///etc/passwd', 'javascript:alert(1)'])(
    'refuses “%s”',
    async (address) => {
      const { freeze, world } = await freezer(({ url }) => ok(url, ''));
      await expect(freeze(address)).rejects.toMatchObject({ fault: 'invalid' });
      expect(world.asked).toEqual([]);
    },
  );
});
