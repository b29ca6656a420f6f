import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openFreezer } from '../../src/collect/freeze.ts';
import { openStore } from '../../src/storage/store.ts';
import type { Answer, Ask } from '../../src/world.ts';
import { testRules } from '../support/rules.ts';
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

async function freezer(fetch: (ask: Ask) => Answer) {
  const store = openStore('sqlite::memory:');
  await store.migrate();
  const world = testWorld({ fetch });
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

  it.each(['', 'không phải địa chỉ', 'file:///etc/passwd', 'javascript:alert(1)'])(
    'refuses “%s”',
    async (address) => {
      const { freeze, world } = await freezer(({ url }) => ok(url, ''));
      await expect(freeze(address)).rejects.toMatchObject({ fault: 'invalid' });
      expect(world.asked).toEqual([]);
    },
  );
});
