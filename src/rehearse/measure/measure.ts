import { fault } from '../../domain/fault.ts';
import { addresses } from './addresses.ts';
import { dates } from './dates.ts';
import { extraction } from './extraction.ts';
import { feeds } from './feeds.ts';
import { robots } from './robots.ts';
import { stories } from './stories.ts';

/** What a measurement needs of the machine. */
export interface Bench {
  /** One line for the person who measures: a case that went wrong. */
  print: (line: string) => void;
  /** Seconds on a wall clock since some start. */
  clock: () => number;
  /** Seconds of processor time used so far. */
  processor: () => number;
}

/** A measurement of the files or folders it is given; its figures by name. */
export type Measure = (paths: [string, ...string[]], bench: Bench) => Promise<Record<string, number>>;

export const MEASURES: Record<string, Measure> = { extraction, feeds, dates, robots, addresses, stories };

/** Measures a part of collecting on files from outside. The last line printed is the result as one JSON object. */
export async function measure([name = '', ...paths]: readonly string[], bench: Bench): Promise<void> {
  const [first, ...more] = paths;
  const chosen = MEASURES[name];
  if (!chosen || first === undefined)
    throw fault('invalid', 'measure.usage', { names: Object.keys(MEASURES).join(', ') });
  const figures = Object.entries(await chosen([first, ...more], bench));
  bench.print(JSON.stringify(Object.fromEntries(figures.map(([key, value]) => [key, round(value)]))));
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
