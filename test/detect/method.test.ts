import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as burn from '../../src/detect/burn.ts';
import * as rush from '../../src/detect/crisis/constants.ts';
import * as souring from '../../src/detect/souring.ts';
import * as usual from '../../src/detect/usual.ts';
import { MINUTE } from '../../src/domain/time.ts';

const METHOD = fs.readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8');

interface Stated {
  name: string;
  numbers: number[];
  reason: string;
}

/** Rows `| words `NAME` | value | reason |` of the tables under a heading, up to the next heading of its rank. */
function statedUnder(heading: string): Stated[] {
  const [, section = ''] = METHOD.split(`\n## ${heading}`);
  return section
    .split('\n## ', 1)[0]!
    .split('\n')
    .flatMap((line) => {
      const [, subject = '', value = '', reason = ''] = line.split('|').map((cell) => cell.trim());
      const [, name] = /`([A-Z][A-Z_]+)`$/.exec(subject) ?? [];
      return name === undefined
        ? []
        : [{ name, numbers: (value.match(/\d*\.?\d+/g) ?? []).map(Number), reason }];
    });
}

/** A constant as the list of its numbers, in the unit the document uses. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return Object.values(value as object).flatMap(numbersOf);
}

describe('the document and the code agree on the rush', () => {
  const stated = statedUnder('The rush: counts by the quarter hour');
  const constants = new Map(Object.entries(rush).map(([name, value]) => [name, numbersOf(value)]));

  it('names every constant once, and none that is not there', () => {
    expect(stated.length).toBeGreaterThan(30);
    expect(stated.map(({ name }) => name).sort()).toEqual([...constants.keys()].sort());
  });

  it.each(stated)('$name', ({ name, numbers, reason }) => {
    const unit = name === 'BIN' ? MINUTE : 1;
    expect(numbers).toEqual(constants.get(name)!.map((number) => number / unit));
    expect(reason.length).toBeGreaterThan(3);
  });
});

describe('the document and the code agree on the slow burn', () => {
  const isFigure = (value: unknown) =>
    typeof value === 'number' || (Array.isArray(value) && value.every((one) => typeof one === 'number'));
  const constants = new Map(
    Object.entries({ ...burn, ...usual, ...souring })
      .filter(([, value]) => isFigure(value))
      .map(([name, value]) => [name, numbersOf(value)]),
  );
  // The table of the calibration is printed by its command, and not repeated.
  const stated = statedUnder('The slow burn: counts by the day').filter(({ name }) => name !== 'CALIBRATED');

  it('names every constant once, and none that is not there', () => {
    expect(stated.map(({ name }) => name).sort()).toEqual([...constants.keys()].sort());
    expect(stated.length).toBeGreaterThan(12);
  });

  it.each(stated)('$name', ({ name, numbers, reason }) => {
    expect(numbers).toEqual(constants.get(name));
    expect(reason.length).toBeGreaterThan(3);
  });
});
