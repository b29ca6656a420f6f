import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const WEIGHTS = [400, 600, 700] as const;
const SUBSETS = ['vietnamese', 'latin'] as const;

const home = dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json'));

const named = (subset: string, weight: number) => `be-vietnam-pro-${subset}-${weight}-normal.woff2`;

/** The font files the desk serves: name → path on disk. */
export function fontFiles(): Map<string, string> {
  const names = SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => named(subset, weight)));
  return new Map(names.map((name) => [name, join(home, 'files', name)]));
}

/**
 * The `@font-face` rules; a browser fetches a subset only when a page has a letter of it. `optional`: a letter that comes late never moves
 * what is being read; the next page has it.
 */
export function fontSheet(address: (name: string) => string): string {
  const ranges = JSON.parse(readFileSync(join(home, 'unicode.json'), 'utf8')) as Record<string, string>;
  const faces = SUBSETS.flatMap((subset) =>
    WEIGHTS.map((weight) =>
      [
        '@font-face {',
        "  font-family: 'Be Vietnam Pro';",
        '  font-display: optional;',
        `  font-weight: ${weight};`,
        `  src: url('${address(named(subset, weight))}') format('woff2');`,
        `  unicode-range: ${ranges[subset] ?? 'U+0-10FFFF'};`,
        '}',
      ].join('\n'),
    ),
  );
  return faces.join('\n');
}
