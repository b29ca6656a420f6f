import { fault } from '../../domain/fault.ts';
import type { Bench } from '../measure/measure.ts';
import { generic } from './generic.ts';

/** Figures by name, in groups; shares in 0–1. */
export interface Figures {
  [name: string]: number | string | null | Figures | readonly unknown[];
}

/** An evaluation of the files it is given. */
export type Evaluation = (files: readonly string[], bench: Bench) => Promise<Figures>;

/** What can be evaluated, by the name of its flag. */
export const EVALUATIONS: Readonly<Record<string, Evaluation>> = { generic };

/**
 * Evaluates how well texts are understood. With `json` the last line printed is the figures as one JSON object; without, they are a list
 * a person can read.
 */
export async function evaluate(
  what: string | undefined,
  files: readonly string[],
  { json, evaluations = EVALUATIONS }: { json: boolean; evaluations?: Readonly<Record<string, Evaluation>> },
  bench: Bench,
): Promise<void> {
  const chosen = what === undefined ? undefined : evaluations[what];
  if (!chosen || files.length === 0)
    throw fault('invalid', 'evaluate.usage', { names: Object.keys(evaluations).join(', --') });
  const figures = rounded(await chosen(files, bench));
  if (json) bench.print(JSON.stringify(figures));
  else for (const line of linesOf(figures)) bench.print(line);
}

function rounded(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]));
}

function round(value: Figures[string]): Figures[string] {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000;
  return isGroup(value) ? rounded(value) : value;
}

function isGroup(value: Figures[string]): value is Figures {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* linesOf(figures: Figures, indent = ''): Generator<string> {
  for (const [name, value] of Object.entries(figures)) {
    if (isGroup(value)) {
      yield `${indent}${name}`;
      yield* linesOf(value, `${indent}  `);
    } else {
      yield `${indent}${name.padEnd(24 - indent.length)} ${typeof value === 'object' ? JSON.stringify(value) : value}`;
    }
  }
}
