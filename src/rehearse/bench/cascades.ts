import type { StoryItem } from '../../detect/forecast/features.ts';
import { PUBLISHER_KINDS, type PublisherKind } from '../../domain/source.ts';
import { HOUR, hourOf, type Instant, MINUTE } from '../../domain/time.ts';
import { openRandom, type Random } from '../../understand/learner/random.ts';

/**
 * Invented stories that spread as people pass things on: a marked branching process with power-law memory (a Hawkes process; Zhao et al.
 * 2015, Mishra et al. 2016), slowed at night, dying with attention, and now and then taken up by a loud voice. Every constant below is a
 * range, wide on purpose: the model learnt from it must not believe in one kind of story.
 */
interface Character {
  /** Children of one item of average audience at the beginning. */
  branching: number;
  /** Attention halves in so many hours. */
  halving: number;
  /** Memory: constant for so long, then falling with this power. */
  pause: number;
  power: number;
  /** How much audiences differ (Pareto; smaller is wilder). */
  tail: number;
  /** Expected items that the first one brings about by itself. */
  opening: number;
  /** Chance that an item crosses to another kind of publisher. */
  crossing: number;
  /** When loud voices take it up, in hours, and how many items each brings. */
  shocks: readonly { at: number; size: number }[];
}

/** How awake people are at each hour in Vietnam (night trough, noon, evening): our own guess, mean 1. */
const AWAKE = [
  0.45, 0.28, 0.18, 0.15, 0.16, 0.28, 0.55, 0.9, 1.15, 1.25, 1.3, 1.35, 1.3, 1.2, 1.15, 1.2, 1.25, 1.25, 1.3,
  1.5, 1.75, 1.7, 1.35, 0.85,
];
const MEAN_AWAKE = AWAKE.reduce((sum, one) => sum + one, 0) / 24;

/** A story that reaches this is cut off, and no use for teaching. */
export const MOST_ITEMS = 3_000;
/** A story is watched for so long. */
export const WATCHED = 96 * HOUR;

/** One invented story, oldest item first. The same seed gives the same story. */
export function inventCascade(seed: number): StoryItem[] {
  const random = openRandom(seed);
  const nature = character(random);
  // Begins at any hour of a day in November 2026; which day does not matter.
  const start = Date.UTC(2026, 10, 2) + Math.floor(random() * 24 * HOUR);
  const kinds = PUBLISHER_KINDS;
  const first = kinds[Math.floor(random() * kinds.length)] ?? 'press';
  const items: StoryItem[] = [{ at: start, kind: first }];
  const queue: (StoryItem & { children: number })[] = [
    { at: start, kind: first, children: poisson(nature.opening, random) },
  ];
  for (const { at, size } of nature.shocks) {
    const shock = { at: awakeAfter(start, at * HOUR), kind: across(first, 1, random) };
    items.push(shock);
    queue.push({ ...shock, children: poisson(size, random) });
  }
  for (let next = queue.pop(); next !== undefined && items.length < MOST_ITEMS; next = queue.pop())
    for (let child = 0; child < next.children; child++) {
      const at = awakeAfter(next.at, delay(nature, random));
      if (at > start + WATCHED) continue;
      // Attention fades from the last time the story was news.
      const since = nature.shocks.reduce(
        (latest, shock) => (start + shock.at * HOUR <= at ? Math.max(latest, shock.at) : latest),
        0,
      );
      const attention = 0.5 ** (((at - start) / HOUR - since) / nature.halving);
      const born = { at, kind: across(next.kind, nature.crossing, random) };
      items.push(born);
      queue.push({
        ...born,
        children: poisson(nature.branching * attention * audience(nature, random), random),
      });
    }
  return items.sort((a, b) => a.at - b.at);
}

function character(random: Random): Character {
  // Most stories that live long were taken up by somebody with a larger audience than whoever began them.
  const takenUp = random() < 0.9;
  return {
    branching: between(0.6, 1.3, random),
    halving: logBetween(4, 96, random),
    pause: logBetween(MINUTE, 2 * HOUR, random),
    power: between(0.2, 1, random),
    tail: between(1.2, 3, random),
    opening: logBetween(1, 40, random),
    crossing: random() < 0.5 ? 0 : between(0.05, 0.5, random),
    shocks: takenUp
      ? Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
          at: logBetween(0.5, 72, random),
          size: logBetween(2, 200, random),
        })).sort((a, b) => a.at - b.at)
      : [],
  };
}

/** Time until somebody passes it on, while awake: uniform within the pause, Pareto behind it. */
function delay({ pause, power }: Character, random: Random): number {
  const inside = power / (1 + power);
  if (random() < inside) return random() * pause;
  return pause * (1 - random()) ** (-1 / power);
}

/** Relative audience of an item, mean 1 (Pareto, capped at 200 times its least). */
function audience({ tail }: Character, random: Random): number {
  const least = (tail - 1) / tail;
  return Math.min(200 * least, least * (1 - random()) ** (-1 / tail));
}

/** `wait` of waking time after `at`: nights take longer. */
function awakeAfter(at: Instant, wait: number): Instant {
  if (wait > WATCHED * 4) return at + wait;
  let now = at;
  let left = wait;
  for (;;) {
    const pace = (AWAKE[hourOf(now)] ?? 1) / MEAN_AWAKE;
    const toNextHour = HOUR - (now % HOUR);
    if (left <= toNextHour * pace) return Math.round(now + left / pace);
    left -= toNextHour * pace;
    now += toNextHour;
  }
}

function across(kind: PublisherKind, chance: number, random: Random): PublisherKind {
  if (random() >= chance) return kind;
  return PUBLISHER_KINDS[Math.floor(random() * PUBLISHER_KINDS.length)] ?? kind;
}

function between(low: number, high: number, random: Random): number {
  return low + (high - low) * random();
}

function logBetween(low: number, high: number, random: Random): number {
  return Math.exp(between(Math.log(low), Math.log(high), random));
}

/** Knuth's method; sums of halves above 30, where its product would vanish. */
function poisson(mean: number, random: Random): number {
  if (mean > 30) return poisson(mean / 2, random) + poisson(mean / 2, random);
  const border = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > border; product *= random()) count++;
  return count;
}
