import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `HAIDANG_SHOTS=FOLDER` asks for pictures of what the tests see. */
export const PICTURES = process.env['HAIDANG_SHOTS'];

/** Rules that an empty page would pass, too: fewer than this, and nothing was judged. */
const RULES_PASSED = 10;

/** Everything axe finds wrong, of any impact, one line for each rule. The page's context needs `bypassCSP`, or `bringAxe`. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // Every node of every rule that passed would come over the wire otherwise; they are counted, not read.
  const { passed, found } = await page.evaluate<{ passed: number; found: AxeResults['violations'] }>(
    "axe.run({ resultTypes: ['violations'] }).then((r) => ({ passed: r.passes.length, found: r.violations }))",
  );
  expect(passed, 'rules axe could apply').toBeGreaterThan(RULES_PASSED);
  return found.map(
    ({ id, impact, nodes }) => `${id} (${impact ?? '?'}): ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** Brings axe into every page of a context before its own words, so that the policy of pages holds while they are judged. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(AXE);
}

/** How many pixels the page is wider than its window; 0 or less: it never scrolls sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Opens everything that is folded away: it must be sound as well. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
}

/** A picture of the whole page, where pictures are asked for. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
}

/**
 * Everything the browser complains of from now on: faults of scripts, and errors of its console, to which breaches of the page's policy belong.
 * A page that is missing or asks for sign-in is answered so on purpose.
 */
export function watch(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of 40[0134]/.test(line.text())) heard.push(line.text());
  });
  return heard;
}

/** Unfolded it shuts nobody out, does not scroll sideways, and has one first heading. */
export async function expectSound(page: Page, about = page.url()): Promise<void> {
  await unfold(page);
  expect.soft(await violations(page), about).toEqual([]);
  expect.soft(await sideways(page), `${about}: pixels too wide`).toBeLessThanOrEqual(0);
  expect.soft(await page.getByRole('heading', { level: 1 }).count(), `${about}: first headings`).toBe(1);
}
