import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { golden, type GoldenPage } from '../../src/rehearse/page.ts';

/** Invented newspapers in the layouts of real ones. `npm run page NAME ADDRESS` adds one; a person corrects what it wrote. */
const PAGES = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const file = (slug: string, name: string): string =>
  readFileSync(`${import.meta.dirname}/${slug}/${name}`, 'utf8');

describe('the golden pages', () => {
  it('are there', () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(8);
  });

  it.each(PAGES)('%s is read as people read it', (slug) => {
    const expected = JSON.parse(file(slug, 'expected.json')) as GoldenPage;
    expect(golden(file(slug, 'source.html'), expected.url, Date.parse(expected.readAt))).toEqual(expected);
  });
});
