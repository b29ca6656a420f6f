import { readFile } from 'node:fs/promises';
import { allows, readRobots } from '../../collect/robots.ts';
import { judged } from './cases.ts';
import type { Measure } from './measure.ts';

interface Case {
  robots: string;
  /** Product token of the crawler. */
  ua: string;
  url: string;
  allowed: boolean;
}

/** robots.txt: a list of `{robots, ua, url, allowed}`, as Google's own tests of its parser state them. */
export const robots: Measure = async ([file], { print }) => {
  const cases = JSON.parse(await readFile(file, 'utf8')) as Case[];
  return judged(
    cases,
    (one) => allows(readRobots(one.robots, one.ua.toLowerCase()), one.url) === one.allowed,
    print,
  );
};
