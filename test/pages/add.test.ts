import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPage, type GoldenPage } from '../../src/rehearse/page.ts';
import type { Answer } from '../../src/world.ts';
import { testRules } from '../support/rules.ts';
import { testWorld } from '../support/world.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haidang-page-'));
});
afterEach(() => rm(folder, { recursive: true }));

const BODY = 'Người dân ba xã vùng cao được khám ở trạm gần nhà. '.repeat(8).trim();
const HTML = `<html><head><meta property="og:title" content="Tin thử"></head><body><article><p>${BODY}</p></article></body></html>`;
const FROM = 'https://bao.example/tin.html';

/** Adds a page of a site with this robots.txt; what was asked for stands in the world. */
async function add(slug: string, from = FROM, { robots = '', status = 200 } = {}) {
  const world = testWorld({
    fetch: ({ url }): Answer => {
      const body = Buffer.from(url.endsWith('/robots.txt') ? robots : HTML);
      return { ok: true, status, url, headers: { 'content-type': 'text/html' }, body };
    },
  });
  return { world, home: await addPage({ slug, from, folder }, world, await testRules()) };
}

describe('adding a golden page', () => {
  it('writes the page and what the machine makes of it, after asking robots.txt', async () => {
    const { world, home } = await add('tin-thu');
    expect(world.asked.map((ask) => ask.url)).toEqual(['https://bao.example/robots.txt', FROM]);
    expect(await readFile(join(home, 'source.html'), 'utf8')).toBe(HTML);
    const expected = JSON.parse(await readFile(join(home, 'expected.json'), 'utf8')) as GoldenPage;
    expect(expected).toMatchObject({
      url: FROM,
      readAt: '2026-11-23T07:00:02+07:00',
      title: 'Tin thử',
      text: [BODY],
    });
  });

  it('takes a file that was saved by hand', async () => {
    const saved = join(folder, 'saved.html');
    await writeFile(saved, HTML);
    const { world, home } = await add('tu-tep', saved);
    expect(world.asked).toEqual([]);
    expect(await readFile(join(home, 'source.html'), 'utf8')).toBe(HTML);
  });

  it('overwrites nothing', async () => {
    const { home } = await add('tin-thu');
    await writeFile(join(home, 'expected.json'), 'đã sửa tay');
    await expect(add('tin-thu')).rejects.toMatchObject({ message: 'page.exists' });
    expect(await readFile(join(home, 'expected.json'), 'utf8')).toBe('đã sửa tay');
  });

  it('asks for nothing that robots.txt closes, and keeps no page that is none', async () => {
    await expect(add('x', FROM, { robots: 'User-agent: *\nDisallow: /' })).rejects.toMatchObject({
      message: 'page.refused',
    });
    await expect(add('x', FROM, { status: 404 })).rejects.toMatchObject({ message: 'page.refused' });
    const empty = join(folder, 'empty.html');
    await writeFile(empty, '<p>trống</p>');
    await expect(add('x', empty)).rejects.toMatchObject({ message: 'page.no-article' });
    await expect(add('../x')).rejects.toMatchObject({ message: 'page.slug' });
  });
});
