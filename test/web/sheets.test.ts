import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  classesIn,
  classesUsed,
  isWritten,
  colours,
  contrast,
  pageSources,
  sheets,
} from '../support/sheets.ts';

const all = sheets();
const { tokens = '', ...others } = all;

describe('the sheets', () => {
  const known = classesIn(Object.values(all).join('\n'));
  const source = pageSources();
  const used = classesUsed(source);

  it('have a rule for every class a page writes', () => {
    expect(used.whole.size).toBeGreaterThan(100);
    expect([...used.whole].filter((name) => !known.has(name)).toSorted()).toEqual([]);
    expect(
      [...used.begun].filter((start) => ![...known].some((name) => name.startsWith(start))).toSorted(),
    ).toEqual([]);
  });

  it('have no rule for a class that no page writes', () => {
    const begun = [...used.begun];
    const idle = [...known].filter(
      (name) =>
        !used.whole.has(name) && !begun.some((start) => name.startsWith(start)) && !isWritten(source, name),
    );
    expect(idle.toSorted()).toEqual([]);
  });

  it('take every colour from a token', () => {
    for (const [name, sheet] of Object.entries(others))
      expect(sheet.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/gi) ?? [], name).toEqual([]);
  });

  it('use only tokens that exist, and every token that does', () => {
    const made = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const asked = new Set(
      [
        ...Object.values(all)
          .join('\n')
          .matchAll(/var\((--[\w-]+)/g),
      ].map(([, name]) => name),
    );
    expect([...asked].filter((name) => !made.has(name))).toEqual([]);
    expect([...made].filter((name) => !asked.has(name))).toEqual([]);
  });

  it('weigh less than 12 kB on the way to a phone', () => {
    expect(gzipSync(Object.values(all).join('\n')).length).toBeLessThan(12_000);
  });
});

/** Words on their ground: 4.5 : 1 (WCAG 2.2, 1.4.3). */
const WORDS: readonly (readonly [string, string])[] = [
  ...[
    'paper',
    'surface',
    'accent-tint',
    'mark-topic',
    'mark-stance',
    'mark-claim',
    'mark-tripwire',
    'gone',
    'came',
  ].map((ground) => ['ink', ground] as const),
  ...['paper', 'surface', 'accent-tint'].flatMap((ground) => [
    ['soft', ground] as const,
    ['accent', ground] as const,
  ]),
  ...['0', '1', '2', '3', '4'].map((level) => [`level-${level}-ink`, `level-${level}`] as const),
  ['accent-ink', 'accent'],
  ['alarm-ink', 'alarm'],
  ['night-ink', 'night'],
  ['night-soft', 'night'],
  ['night-ink', 'night-deep'],
  ['night-soft', 'night-deep'],
  ['sheet-ink', 'sheet'],
  // The outage is the page turned over.
  ['paper', 'ink'],
];

/** Shapes that carry meaning, and edges of controls: 3 : 1 (WCAG 2.2, 1.4.11). */
const SHAPES: readonly (readonly [string, string])[] = [
  ...['paper', 'surface'].flatMap((ground) =>
    [
      'negative',
      'neutral',
      'positive',
      'accent',
      'soft',
      'level-2-edge',
      'level-3-edge',
      'level-4-edge',
      'alarm',
    ].map((shape) => [shape, ground] as const),
  ),
  ['lamp', 'night'],
  ['lamp', 'night-deep'],
];

/** A line between rows divides what space divides already; a band on our mark says nothing. */
const DECORATION = ['line', 'beam'];

describe.each(['light', 'dark'] as const)('the colours (%s)', (theme) => {
  const colour = colours(tokens)[theme];
  const low = (pairs: typeof WORDS, needed: number) =>
    pairs
      .map(([one, other]) => {
        const ratio = contrast(colour.get(one) ?? '', colour.get(other) ?? '');
        return { pair: `${one} on ${other}`, ratio: Math.round(ratio * 100) / 100 };
      })
      .filter(({ ratio }) => !(ratio >= needed));

  it('can be read wherever words stand on them', () => {
    expect(low(WORDS, 4.5)).toEqual([]);
  });

  it('can be told apart wherever a shape says something', () => {
    expect(low(SHAPES, 3)).toEqual([]);
  });

  it('are all measured', () => {
    const measured = new Set([...WORDS, ...SHAPES].flat().concat(DECORATION));
    expect([...colour.keys()].filter((name) => !measured.has(name))).toEqual([]);
  });
});

describe('the instruments of this test', () => {
  it('measure contrast as the recommendation does', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('find classes however a page writes them', () => {
    const used = classesUsed(
      "<p class=\"a b\"><i class={x === 'no' ? 'c d' : 'e'}><b class={`f g-${x === 'no' ? 'z' : 1} h`}>",
    );
    expect([...used.whole].toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'h']);
    expect([...used.begun]).toEqual(['g-']);
    expect([
      ...classesIn(
        ".a > .b-c:not(.d)::after { content: '.x'; margin: .5rem } @media print { .e { top: 0 } }",
      ),
    ]).toEqual(['a', 'b-c', 'd', 'e']);
  });
});
