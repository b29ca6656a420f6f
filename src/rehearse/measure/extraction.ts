import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeText } from '../../collect/decode.ts';
import { openPageReader } from '../../collect/page-reader.ts';
import type { Measure } from './measure.ts';
import { score } from './shingles.ts';

const unzip = promisify(gunzip);

/** Milliseconds after which a page is given up, as in service. */
const DEADLINE = 10_000;

/** So many of the worst pages are named. */
const NAMED = 15;

/** So many pages are read twice, so that speed is that of a machine at work and not of one that has just been switched on. */
const WARM = 60;

interface Sample {
  key: string;
  url: string;
  truth: string;
  html: string;
}

/**
 * Article bodies: `html/KEY.html` or `html/KEY.html.gz`, and `ground-truth.json` with `{KEY: {articleBody, url}}`. Pages are read one after
 * the other on the thread that reads them in service; the rate is pages by second of processor time.
 */
export const extraction: Measure = async ([folder], { print, clock, processor }) => {
  const samples = await load(folder);
  const reader = openPageReader(DEADLINE);
  for (const { html, url } of samples.slice(0, WARM)) await reader.read(html, url, {});
  const worked = processor();
  let maxMs = 0;
  const pages: { key: string; truth: string; found: string }[] = [];
  for (const { key, url, truth, html } of samples) {
    const began = clock();
    const page = await reader.read(html, url, {});
    maxMs = Math.max(maxMs, (clock() - began) * 1000);
    pages.push({ key, truth, found: page === null || page === 'slow' ? '' : page.text });
  }
  const pagesPerSecond = pages.length / (processor() - worked);
  await reader.close();
  const worst = pages.map((page) => ({ key: page.key, ...score([page]) })).sort((a, b) => a.f1 - b.f1);
  for (const { key, f1 } of worst.slice(0, NAMED)) print(`${f1.toFixed(3)}  ${key}`);
  return { ...score(pages), pages: pages.length, pagesPerSecond, maxMs };
};

async function load(folder: string): Promise<Sample[]> {
  const known = JSON.parse(await readFile(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody?: string; url?: string }
  >;
  const files = new Set(await readdir(join(folder, 'html')));
  const samples: Sample[] = [];
  for (const [key, { articleBody: truth = '', url = '' }] of Object.entries(known)) {
    const packed = files.has(`${key}.html.gz`);
    const bytes = await readFile(join(folder, 'html', `${key}.html${packed ? '.gz' : ''}`));
    samples.push({ key, url, truth, html: decodeText(packed ? await unzip(bytes) : bytes) });
  }
  return samples;
}
