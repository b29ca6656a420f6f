import type { Rules } from '../config/rules.ts';
import { itemOf } from './lessons.ts';
import { openTexts } from './texts.ts';

/**
 * The claims of the catalogue that a line of text says itself, or asks about; those it denies are left out. Read as somebody's own words:
 * what a newspaper prints is never taken to repeat a claim, and here it is the office that would say it. Compiled with the first question,
 * or taken from whoever compiled the same rules.
 */
export function openTells(rules: Rules): (line: string) => string[] {
  return (line) => {
    const { scan, findClaims } = openTexts(rules);
    return findClaims(scan(itemOf({ kind: 'post', title: '', text: line })))
      .filter(({ relation }) => relation === 'repeats' || relation === 'asks')
      .map(({ id }) => id);
  };
}
