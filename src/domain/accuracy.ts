import type { Correction, Field } from './correction.ts';
import type { Labels } from './lesson.ts';
import { STANCES } from './meaning.ts';
import { type Day, mondayOf } from './time.ts';

/** Fewer checks than this allow no conclusion (at n = 20 the 95 % interval of 80 % still reaches from 58 % to 92 %). */
export const CHECKS_NEEDED = 20;

/** The examination people are shown: the last so many mentions drawn at random and answered. */
export const CHECKS_SHOWN = 200;

/** A part of a whole with its 95 % interval. */
export interface Share {
  k: number;
  n: number;
  low: number;
  high: number;
}

/** Wilson's score interval (1927): honest for small n and for shares near 0 and 1, where ±1.96 σ is not. */
export function shareOf(k: number, n: number): Share {
  if (n === 0) return { k, n, low: 0, high: 1 };
  const z2 = 1.959964 ** 2;
  const p = k / n;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const reach = (Math.sqrt(z2) / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { k, n, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** One question put to the machine, and a person's answer to it. */
export interface Answer {
  machine: string;
  person: string;
}

/** How well one field is read. */
export interface FieldFigures {
  field: string;
  n: number;
  /** Same answer as the person. */
  right: Share;
  /** Of the answer that matters (`yes`; for the stance `negative`): how many of those found are it, how many of it are found. */
  precision: Share;
  recall: Share;
  /** F1 of that answer; for the stance the mean over the stances that occur. Null when nothing of it occurs. */
  f1: number | null;
  enough: boolean;
}

/** Fields shown, in their order. */
export const MEASURED = ['relevant', 'stance', 'grievance'] as const satisfies readonly Field[];

/** Figures of one field from its answers. */
export function figuresOf(field: string, answers: readonly Answer[]): FieldFigures {
  const stance = field === 'stance';
  const main = stance ? 'negative' : 'yes';
  const count = (test: (answer: Answer) => boolean) => answers.filter(test).length;
  const hits = (label: string) => count((a) => a.machine === label && a.person === label);
  const said = (label: string) => count((a) => a.machine === label);
  const holds = (label: string) => count((a) => a.person === label);
  const f1 = (label: string) => {
    const all = said(label) + holds(label);
    return all === 0 ? null : (2 * hits(label)) / all;
  };
  const each = (stance ? STANCES : [main]).map(f1).filter((value) => value !== null);
  return {
    field,
    n: answers.length,
    right: shareOf(
      count((a) => a.machine === a.person),
      answers.length,
    ),
    precision: shareOf(hits(main), said(main)),
    recall: shareOf(hits(main), holds(main)),
    f1: each.length === 0 ? null : each.reduce((sum, value) => sum + value, 0) / each.length,
    enough: answers.length >= CHECKS_NEEDED,
  };
}

/**
 * How well the machine reads, by what people said of mentions drawn at random: only those are an unbiased examination.
 * What the machine gave no answer to (the stance of a text it left out) is not held against it twice.
 */
export function measuredBy(
  checks: readonly Pick<Correction, 'field' | 'value' | 'machine'>[],
): FieldFigures[] {
  return MEASURED.map((field) =>
    figuresOf(
      field,
      checks.flatMap((check) =>
        check.field === field && check.machine !== null
          ? [{ machine: check.machine, person: check.value }]
          : [],
      ),
    ),
  );
}

/** What two models answered to the same questions. */
export interface Comparison {
  field: string;
  before: FieldFigures;
  after: FieldFigures;
  /** Answers that became right, and that became wrong. */
  mended: number;
  broken: number;
  verdict: 'few' | 'better' | 'worse' | 'same';
}

/** One text of the examination: the truth, and the answers of both models. */
export interface Examined {
  truth: Labels;
  before: Labels;
  after: Labels;
}

/** The same examination taken by the old and by the new model, field by field. */
export function compared(examined: readonly Examined[]): Comparison[] {
  return MEASURED.map((field) => {
    const asked = examined.flatMap(({ truth, before, after }) => {
      const [person, old, fresh] = [truth[field], before[field], after[field]];
      return person !== undefined && old !== undefined && fresh !== undefined
        ? [{ before: { machine: old, person }, after: { machine: fresh, person } }]
        : [];
    });
    const wrong = (answer: Answer) => answer.machine !== answer.person;
    const mended = asked.filter((q) => wrong(q.before) && !wrong(q.after)).length;
    const broken = asked.filter((q) => !wrong(q.before) && wrong(q.after)).length;
    return {
      field,
      before: figuresOf(
        field,
        asked.map((q) => q.before),
      ),
      after: figuresOf(
        field,
        asked.map((q) => q.after),
      ),
      mended,
      broken,
      verdict: verdictOf(asked.length, mended, broken),
    };
  });
}

/** Differences that chance brings about more often than 1 time in 20 are none (exact sign test on what changed). */
function verdictOf(n: number, mended: number, broken: number): Comparison['verdict'] {
  if (n < CHECKS_NEEDED) return 'few';
  if (signTest(mended, broken) >= 0.05) return 'same';
  return mended > broken ? 'better' : 'worse';
}

/** Two-sided chance of a split at least as uneven as `a : b` when both are equally likely. */
export function signTest(a: number, b: number): number {
  const n = a + b;
  let term = 0.5 ** n;
  let tail = 0;
  for (let k = 0; k <= Math.min(a, b); k++) {
    tail += term;
    term *= (n - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}

export interface TaughtWeek {
  monday: Day;
  /** Fields people spoke about, and how often they disagreed with the machine. */
  said: number;
  corrected: number;
}

/** What people said week by week, the latest first. */
export function weeksOf(words: readonly Pick<Correction, 'value' | 'machine' | 'at'>[]): TaughtWeek[] {
  const weeks = new Map<Day, TaughtWeek>();
  for (const { at, value, machine } of words) {
    const monday = mondayOf(at);
    const week = weeks.get(monday) ?? { monday, said: 0, corrected: 0 };
    week.said++;
    if (machine !== null && machine !== value) week.corrected++;
    weeks.set(monday, week);
  }
  return [...weeks.values()].toSorted((a, b) => b.monday.localeCompare(a.monday));
}
