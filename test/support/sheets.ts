import fs from 'node:fs';
import path from 'node:path';
import { SHEETS } from '../../src/web/assets.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COMMENT = /\/\*[\s\S]*?\*\//g;

/** Every sheet of the desk by name, without its comments. */
export function sheets(): Record<string, string> {
  return Object.fromEntries(
    SHEETS.map((name) => [
      name,
      fs.readFileSync(path.join(ROOT, `src/web/static/${name}.css`), 'utf8').replaceAll(COMMENT, ''),
    ]),
  );
}

/** Class names that a sheet has rules for. */
export function classesIn(sheet: string): Set<string> {
  const selectors = sheet.replaceAll(/\{[^{}]*\}/g, '{}').replaceAll(/"[^"]*"|'[^']*'/g, '');
  return new Set([...selectors.matchAll(/\.(-?[a-z][\w-]*)/gi)].map(([, name = '']) => name));
}

/** Is `name` written anywhere as a word of its own, or begun by a template? Looser than `classesUsed`: a class may come as data. */
export function isWritten(source: string, name: string): boolean {
  const last = name.lastIndexOf('-') + 1;
  return (
    new RegExp(`['"\\s\`]${name}['"\\s\`]`).test(source) ||
    (last > 0 && source.includes(`\`${name.slice(0, last)}\${`))
  );
}

export interface ClassesUsed {
  whole: Set<string>;
  /** Beginnings of names whose end is computed: `level-${level}` begins with `level-`. */
  begun: Set<string>;
}

/** Class names that a piece of TSX or of a browser script writes into pages. */
export function classesUsed(source: string): ClassesUsed {
  const used: ClassesUsed = { whole: new Set(), begun: new Set() };
  const take = (text: string) => {
    // Letters carry sheets of their own, whose names begin with `hd-`.
    for (const name of text.split(/\s+/))
      if (/^-?[a-z][\w-]*$/i.test(name) && !name.startsWith('hd-')) used.whole.add(name);
  };
  const choices = (code: string) => {
    for (const [, text = ''] of code.matchAll(/(?:^|[?:(])\s*'([^']*)'/g)) take(text);
  };
  for (const [, text = ''] of source.matchAll(/\b(?:class|className)\s*[=:]\s*["']([^"']*)["']/g)) take(text);
  for (const [, text = ''] of source.matchAll(/classList\.\w+\(\s*'([^']*)'/g)) take(text);
  for (const [at] of [...source.matchAll(/\bclass=\{/g)].map(
    ({ index }) => [index + 'class={'.length] as const,
  )) {
    const value = untilClosed(source, at);
    for (const [, template = ''] of value.matchAll(/`((?:[^`$]|\$\{[^}]*\})*)`/g)) {
      take(template.replaceAll(/\S*\$\{[^}]*\}\S*/g, ' '));
      for (const [, choice = ''] of template.matchAll(/(?:^|\s)\$\{([^}]*)\}/g)) choices(choice);
      for (const [, start = ''] of template.matchAll(/([\w-]+-)\$\{/g)) used.begun.add(start);
    }
    const plain = value.replaceAll(/`(?:[^`$]|\$\{[^}]*\})*`/g, '``');
    choices(plain);
  }
  return used;
}

function untilClosed(text: string, from: number): string {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}') depth--;
  }
  return text.slice(from, at - 1);
}

/** Everything that writes pages, as one text. */
export function pageSources(): string {
  return ['src/web', 'src/view']
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => fs.readFileSync(path.join(ROOT, folder, name), 'utf8')),
    )
    .join('\n');
}

/** The colours of a theme by token: those of the day, and over them those of the night. */
export function colours(tokens: string): Record<'light' | 'dark', Map<string, string>> {
  const [day = '', night = ''] = tokens.split(/@media screen and \(prefers-color-scheme: dark\)/);
  const read = (text: string) =>
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(
      ([, name = '', hex = '']) => [name, hex] as const,
    );
  return { light: new Map(read(day)), dark: new Map([...read(day), ...read(night)]) };
}

/** WCAG 2.2 contrast ratio of two sRGB colours, from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
