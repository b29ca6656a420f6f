import { anchorDetector, type Detector, type Heard, ownDetector } from './detectors.ts';
import { pairedOf, type Paired, quantileOf, shareOf, type Spread, spreadOf } from './figures.ts';
import { delayOf, matchedThreshold, type Scored } from './matching.ts';
import { type Cascade, daysOf, type Firm, isLabelled } from './outside.ts';
import { DEVELOPMENT_SEEDS, type Plan } from './plan.ts';
import { openDice } from './random.ts';
import { addCrisis, BINS_A_DAY, BINS_AN_HOUR, usualCrisis } from './simulate.ts';

/**
 * T3: crises and real rumours put into real noise. The mentions of ten firms are thinned to the sizes we meet (a thinned count keeps its
 * clusters); NAB's labelled windows are left out, but unlabelled real events stay and count as false alarms.
 */

const WARM = 28;
/** Items an hour after thinning; a firm is never made busier than it is. */
const MEANS = [0.5, 2, 5, 20];
const DOUBLINGS = [0.5, 1, 2, 3, 6] as const;
/** False alarms per series and month. */
const RATE = 1;
const MISSED = 48;
/** First thinning seed of the development seeds. */
const FIRST_SEED = 21;

const QUARTER_SECONDS = 900;

interface Quiet {
  heard: Heard;
  firm: Firm;
}

interface Injected {
  heard: Heard;
  begin: number;
  /** Repost times, for a rumour. */
  cascade?: Cascade;
}

export interface RealResult {
  name: string;
  crises: { delay: Spread; median: number; missed: number };
  /** `out`: median share of its reposts that were out when it was told. */
  rumours: { delay: Spread; median: number; missed: number; out: number };
  againstFarrington: Paired;
}

export const REAL_DETECTORS: readonly Detector[] = [
  ...['FarrFlex-h', 'EARS-C3', 'S-H-ESD', 'Poisson hour-of-week', 'epitweetr'].map((name) =>
    anchorDetector(name),
  ),
  ownDetector('spike'),
  ownDetector('crisis'),
];

/** The first detector is what the others are compared with. */
export function runRealNoise(
  firms: readonly Firm[],
  rumours: readonly [Cascade, ...Cascade[]],
  plan: Plan,
): { series: number; injected: number; results: RealResult[] } {
  const { quiet, injected } = cases(firms, rumours, plan);
  let farrington: number[] | null = null;
  const results = REAL_DETECTORS.map((detector, done) => {
    plan.progress(`T3 ${done + 1}/${REAL_DETECTORS.length} ${detector.name}`);
    const silent = quiet.map(({ heard, firm }) => withoutLabelled(detector.score(heard), firm));
    const threshold = matchedThreshold(silent, RATE, WARM);
    const delays = injected.map(({ heard, begin }) =>
      delayOf(detector.score(heard), threshold, begin, MISSED),
    );
    farrington ??= delays;
    return resultOf(detector.name, delays, injected, farrington);
  });
  return { series: quiet.length, injected: injected.length, results };
}

function resultOf(
  name: string,
  delays: readonly number[],
  injected: readonly Injected[],
  farrington: readonly number[],
): RealResult {
  const summary = (of: readonly number[]) => ({
    delay: spreadOf(of),
    median: quantileOf(of, 0.5),
    missed: shareOf(of, (delay) => delay >= MISSED),
  });
  const out = injected.flatMap(({ cascade }, i) =>
    cascade ? [shareOf(cascade, (seconds) => seconds / 3600 < (delays[i] ?? MISSED))] : [],
  );
  return {
    name,
    crises: summary(delays.filter((_, i) => !injected[i]?.cascade)),
    rumours: { ...summary(delays.filter((_, i) => injected[i]?.cascade)), out: quantileOf(out, 0.5) },
    againstFarrington: pairedOf(delays, farrington),
  };
}

function cases(firms: readonly Firm[], rumours: readonly [Cascade, ...Cascade[]], { seeds, sizes }: Plan) {
  const quiet: Quiet[] = [];
  const injected: Injected[] = [];
  const first = FIRST_SEED + seeds - DEVELOPMENT_SEEDS;
  for (const [f, firm] of firms.entries())
    for (const [size, mean] of MEANS.entries()) {
      if (mean > firm.mean) continue;
      for (let seed = first; seed < first + sizes.thinnings; seed++) {
        const thinned = thin(firm, mean, seed * 1000 + f * 10 + size);
        quiet.push({ heard: heardOf(thinned, firm), firm });
        const dice = openDice(seed * 77 + f * 13 + size * 3);
        for (const put of [putCrisis, putRumour]) {
          const begin = quietHour(firm, dice);
          if (begin === null) continue;
          const total = thinned.slice();
          const cascade = put(total, { dice, mean, begin, rumours });
          injected.push({ heard: heardOf(total, firm), begin, ...(cascade && { cascade }) });
        }
      }
    }
  return { quiet, injected };
}

interface Putting {
  dice: ReturnType<typeof openDice>;
  mean: number;
  begin: number;
  rumours: readonly [Cascade, ...Cascade[]];
}

function putCrisis(total: Float64Array, { dice, mean, begin }: Putting): null {
  const doubling = dice.pick(DOUBLINGS);
  const negative = new Float64Array(total.length);
  addCrisis({ total, negative }, usualCrisis(dice.whole(1e9), mean, begin, doubling));
  return null;
}

function putRumour(total: Float64Array, { dice, begin, rumours }: Putting): Cascade {
  const cascade = dice.pick(rumours);
  for (const seconds of cascade) {
    const bin = Math.floor(begin * BINS_AN_HOUR + seconds / QUARTER_SECONDS);
    if (bin < total.length) total[bin] = (total[bin] ?? 0) + 1;
  }
  return cascade;
}

/** An hour with no labelled window in the 12 hours before and the two days after it; null when chance finds none. */
function quietHour(firm: Firm, dice: ReturnType<typeof openDice>): number | null {
  for (let tries = 0; tries < 200; tries++) {
    const begin = (WARM + dice.uniform() * (daysOf(firm) - WARM - 3)) * 24;
    const bin = Math.floor(begin * BINS_AN_HOUR);
    if (!isLabelled(firm, bin - 48, bin + 192)) return begin;
  }
  return null;
}

function thin({ quarters, mean: full }: Firm, mean: number, seed: number): Float64Array {
  const dice = openDice(seed);
  return quarters.map((count) => dice.binomial(count, mean / full));
}

function heardOf(total: Float64Array, { weekday, others }: Firm): Heard {
  return { counts: { total }, weekday, options: { profile: others } };
}

function withoutLabelled({ scores, binsPerDay }: Scored, firm: Firm): Scored {
  const wide = BINS_A_DAY / binsPerDay;
  return {
    scores: Array.from(scores, (score, bin) => (isLabelled(firm, bin * wide, (bin + 1) * wide) ? 0 : score)),
    binsPerDay,
  };
}
