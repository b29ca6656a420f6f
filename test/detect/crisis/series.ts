import { startOfDay } from '../../../src/domain/time.ts';

/**
 * Invented series for the tests of the rush detector: seasons, outbreaks, gaps and special days, from a seed.
 * The golden scores in `golden.json` belong to exactly these series: whoever changes one must make the scores anew.
 */

/** A series of invented counts; its first bin begins on a Monday at midnight in Vietnam. */
export interface Invented {
  name: string;
  perHour: number;
  total: (number | null)[];
  negative?: (number | null)[];
  /** By day since the start: what the calendar expects, as a multiple. */
  special?: Record<number, number>;
}

export const MONDAY = startOfDay('2024-01-01');

/** Even numbers in (0, 1) from a seed (mulberry32). */
export function evenFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
}

/** A Poisson count: arrivals of an exponential clock. */
export function poisson(mean: number, even: () => number): number {
  let count = -1;
  for (let time = 0; time <= mean; count++) time -= Math.log(even());
  return Math.max(count, 0);
}

/** Shape of an outbreak: `rate` more an hour at its start, doubling every `doubling` hours until `top`, then halving every four doublings. */
export interface Outbreak {
  day: number;
  rate: number;
  doubling: number;
  top: number;
}

export function outbreakRate({ day, rate, doubling, top }: Outbreak, hour: number): number {
  const age = hour - day * 24;
  if (age < 0) return 0;
  const peak = doubling * Math.log2(top / rate);
  return age < peak ? rate * 2 ** (age / doubling) : top * 2 ** (-(age - peak) / (4 * doubling));
}

/**
 * Clustered counts with a night, an evening and a weekend. `burst` is the log-scale scatter of a level that wanders over hours, as real
 * counts do; without it the counts are Poisson.
 */
export function invent({
  seed,
  mean,
  days,
  perHour = 4,
  burst = 0.3,
  outbreaks = [],
  lift = () => 1,
}: {
  seed: number;
  /** Mentions an hour. */
  mean: number;
  days: number;
  perHour?: number;
  burst?: number;
  outbreaks?: readonly Outbreak[];
  lift?: (day: number) => number;
}): number[] {
  const even = evenFrom(seed);
  const keep = Math.exp(-1 / (3 * perHour));
  let wander = 0;
  return Array.from({ length: days * 24 * perHour }, (_, bin) => {
    const hour = bin / perHour;
    const day = Math.floor(hour / 24);
    const normal = Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());
    wander = keep * wander + Math.sqrt(1 - keep * keep) * normal;
    const shape = 1 - 0.7 * Math.cos((2 * Math.PI * ((hour % 24) - 4)) / 24);
    const week = day % 7 > 4 ? 0.8 : 1.08;
    const usual = mean * shape * week * lift(day) * Math.exp(burst * wander - (burst * burst) / 2);
    const more = outbreaks.reduce((sum, outbreak) => sum + outbreakRate(outbreak, hour), 0);
    return poisson((usual + more) / perHour, even);
  });
}

function without(counts: readonly (number | null)[], from: number, to: number): (number | null)[] {
  return counts.map((count, bin) => (bin >= from && bin < to ? null : count));
}

const rush: Outbreak = { day: 38.4, rate: 0.5, doubling: 2, top: 40 };
const later: Outbreak = { day: 47.8, rate: 1, doubling: 3, top: 60 };

/** The series whose scores are held to the prototype's. */
export const INVENTED: readonly Invented[] = [
  { name: 'a quiet one, Poisson', perHour: 4, total: invent({ seed: 1, mean: 0.5, days: 40, burst: 0 }) },
  {
    name: 'two outbreaks in a small one',
    perHour: 4,
    total: invent({ seed: 2, mean: 2, days: 52, outbreaks: [rush, later] }),
  },
  {
    name: 'a busy one, with a step',
    perHour: 4,
    total: invent({ seed: 3, mean: 20, days: 30, lift: (day) => (day < 22 ? 1 : 2.2) }),
  },
  {
    name: 'with bins that were missed',
    perHour: 4,
    total: without(
      without(invent({ seed: 4, mean: 4, days: 45, outbreaks: [rush] }), 10 * 96 + 17, 12 * 96 + 50),
      38 * 96 + 41,
      38 * 96 + 48,
    ),
  },
  {
    name: 'with special days',
    perHour: 4,
    total: invent({ seed: 5, mean: 3, days: 45, lift: (day) => (day >= 30 && day < 36 ? 2 : 1) }),
    special: { 30: 1.5, 31: 1.5, 32: 1.5, 33: 1, 34: 1, 35: 1 },
  },
  {
    name: 'negative ones among many',
    perHour: 4,
    total: invent({ seed: 6, mean: 8, days: 44, outbreaks: [rush] }),
    negative: invent({ seed: 7, mean: 1, days: 44, outbreaks: [{ ...rush, rate: 0.4, top: 30 }] }),
  },
  {
    name: 'longer than the memory, by the hour',
    perHour: 1,
    total: invent({ seed: 8, mean: 5, days: 70, perHour: 1, burst: 0.5, outbreaks: [later] }),
  },
  {
    name: 'longer than the memory, by the quarter',
    perHour: 4,
    total: invent({ seed: 9, mean: 0.8, days: 62, burst: 0.6, outbreaks: [{ ...later, day: 59.6 }] }),
  },
];
