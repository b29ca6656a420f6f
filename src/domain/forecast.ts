import { type Share, shareOf } from './accuracy.ts';
import { reason, type Reason } from './reason.ts';
import { DAY, HOUR, type Instant } from './time.ts';

/** How far ahead a forecast looks, in hours. */
export const HORIZONS = [6, 24] as const;
export type Horizon = (typeof HORIZONS)[number];

/** `doubles`: twice as many items as now · `reaches`: the next round number of them. */
export const QUESTIONS = ['doubles', 'reaches'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Below five items a story has no shape a forecast could be made from (measured: nothing holds there). */
export const FEWEST_ITEMS = 5;

/** Round numbers a story may reach. */
const RUNGS = [10, 20, 50, 100, 200, 500, 1_000];

/** What one story may do within a horizon, asked at one instant, with the probability that is scored when the horizon is over. */
export interface Forecast {
  /** Story, question, horizon and hour: asking twice within an hour is asking once. */
  id: string;
  storyId: string;
  askedAt: Instant;
  horizon: Horizon;
  question: Question;
  /** Items when it was asked, and the number asked about. */
  count: number;
  target: number;
  /** 0–1. */
  probability: number;
  /** How often it came true in comparable cases, and how many there were. */
  baseRate: number;
  n: number;
  /** Version of the model that answered. */
  model: string;
  /** What the model saw, in the order of its features: another model can be fitted on it later. */
  features: readonly number[];
  dueAt: Instant;
  /** 1: it came true. Null while open, and for ever where we could not hear enough to know. */
  outcome: 0 | 1 | null;
  /** When the target was reached. */
  reachedAt: Instant | null;
  settledAt: Instant | null;
}

export function forecastId(storyId: string, question: Question, horizon: Horizon, at: Instant): string {
  return `${storyId}:${question}:${horizon}:${Math.floor(at / HOUR)}`;
}

/** The number asked about; for `reaches` the first round number at least half as much again, or null above the largest. */
export function targetOf(question: Question, count: number): number | null {
  return question === 'doubles' ? 2 * count : (RUNGS.find((rung) => rung >= 1.5 * count) ?? null);
}

/** A forecast that came true or did not. */
export interface Settled {
  probability: number;
  outcome: 0 | 1;
}

/** Mean squared distance between what was said and what came (Brier 1950): 0 is perfect, always saying ½ gets ¼. */
export function brier(settled: readonly Settled[]): number {
  return mean(settled.map(({ probability, outcome }) => (probability - outcome) ** 2));
}

/**
 * Brier skill score: 1 − Brier / Brier of always saying the share that came true among these very cases. Nobody knew that share
 * beforehand, so it is a hard opponent; 0 or less: no better than knowing how often it happens. Null where all came out the same.
 */
export function skill(settled: readonly Settled[]): number | null {
  const rate = mean(settled.map(({ outcome }) => outcome));
  const opponent = rate * (1 - rate);
  return settled.length === 0 || opponent === 0 ? null : 1 - brier(settled) / opponent;
}

/** Forecasts of about the same probability, and how many of them came true. */
export interface ReliabilityBin {
  from: number;
  to: number;
  /** Mean probability told. */
  told: number;
  /** How many came true, with its 95 % interval. */
  came: Share;
}

const BINS = 10;

/** Ten bins of equal width; empty ones are left out. */
export function reliability(settled: readonly Settled[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, i) => i).flatMap((i) => {
    const inside = settled.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === i,
    );
    if (inside.length === 0) return [];
    const came = inside.filter(({ outcome }) => outcome === 1).length;
    return [
      {
        from: i / BINS,
        to: (i + 1) / BINS,
        told: mean(inside.map(({ probability }) => probability)),
        came: shareOf(came, inside.length),
      },
    ];
  });
}

/** Expected calibration error: mean distance between told and came over the bins, by their size (Naeini et al. 2015). */
export function ece(settled: readonly Settled[]): number {
  const off = reliability(settled).map(({ told, came }) => came.n * Math.abs(told - came.k / came.n));
  return settled.length === 0 ? 0 : off.reduce((sum, one) => sum + one, 0) / settled.length;
}

/** A forecast said it was likely from here on. */
export const LIKELY = 0.5;

/** How long before they came true the events were called likely. */
export interface LeadTime {
  /** Median of those called in time, in milliseconds; null where none was. */
  median: number | null;
  called: number;
  /** Came true, and no forecast had called it likely. */
  missed: number;
}

/** Lead time by event: the same number of the same story is one event, however often it was asked about. */
export function leadTime(
  settled: readonly Pick<
    Forecast,
    'storyId' | 'target' | 'question' | 'askedAt' | 'probability' | 'outcome' | 'reachedAt'
  >[],
): LeadTime {
  const events = new Map<string, number | null>();
  for (const { storyId, question, target, askedAt, probability, outcome, reachedAt } of settled) {
    if (outcome !== 1 || reachedAt === null) continue;
    const name = `${storyId} ${question} ${target}`;
    const lead = probability >= LIKELY ? reachedAt - askedAt : null;
    const known = events.get(name) ?? null;
    events.set(name, lead === null ? known : Math.max(lead, known ?? 0));
  }
  const leads = [...events.values()].filter((lead) => lead !== null).sort((a, b) => a - b);
  return {
    median: leads[Math.floor((leads.length - 1) / 2)] ?? null,
    called: leads.length,
    missed: events.size - leads.length,
  };
}

/** Scored over the last so many settled forecasts of one question and horizon. */
export const ROLLING = 300;
/** With fewer the calibration error is mostly chance: at 100 a perfect forecaster still shows about .05 (P). */
export const FEWEST_SETTLED = 100;
/** Asked every hour, one long story could fill the sample alone. (P) */
export const FEWEST_STORIES = 20;
export const WORST_ECE = 0.1;

/** What the score page shows of one question and horizon, and whether its numbers may be shown. */
export interface Standing {
  n: number;
  stories: number;
  came: Share;
  brier: number | null;
  skill: number | null;
  ece: number | null;
  lead: LeadTime;
  bins: ReliabilityBin[];
  shown: boolean;
  reason: Reason;
}

/** Scores the settled forecasts of one question and horizon (newest first), and hides the numbers while they are not worth showing. */
export function standingOf(newestFirst: readonly Forecast[]): Standing {
  const known = newestFirst.filter((forecast) => forecast.outcome !== null).slice(0, ROLLING);
  const settled = known.flatMap(({ probability, outcome }) =>
    outcome === null ? [] : [{ probability, outcome }],
  );
  const n = settled.length;
  const scores = {
    n,
    stories: new Set(known.map(({ storyId }) => storyId)).size,
    came: shareOf(settled.filter(({ outcome }) => outcome === 1).length, n),
    brier: n === 0 ? null : brier(settled),
    skill: skill(settled),
    ece: n === 0 ? null : ece(settled),
    lead: leadTime(known),
    bins: reliability(settled),
  };
  return { ...scores, ...worth(scores) };
}

/** May these numbers be shown? Either way with the reason. */
export function worth({
  n,
  stories,
  skill: gained,
  ece: off,
}: Pick<Standing, 'n' | 'stories' | 'skill' | 'ece'>): {
  shown: boolean;
  reason: Reason;
} {
  if (n < FEWEST_SETTLED || stories < FEWEST_STORIES)
    return {
      shown: false,
      reason: reason('forecast.hidden.few', {
        n,
        stories,
        needed: FEWEST_SETTLED,
        from: FEWEST_STORIES,
      }),
    };
  if (gained === null || gained <= 0)
    return { shown: false, reason: reason('forecast.hidden.skill', { n, skill: gained ?? 0 }) };
  if ((off ?? 0) > WORST_ECE)
    return {
      shown: false,
      reason: reason('forecast.hidden.ece', { n, ece: off ?? 0, most: WORST_ECE }),
    };
  return { shown: true, reason: reason('forecast.shown', { n, skill: gained, ece: off ?? 0 }) };
}

/** Growth of a story as it was, not as it will be. */
export interface Doubling {
  /** Time in which the count per hour doubles, in milliseconds; null: it was not rising. */
  time: number | null;
  /** 80 % interval. `slowest` null: it may not be rising at all. */
  fastest: number | null;
  slowest: number | null;
  n: number;
}

/** The stretch of time a doubling time is read from. */
export const DOUBLING_WINDOW = 12 * HOUR;
/** Standard normal quantile of .9: an interval of 80 %. */
const Z80 = 1.281552;

/**
 * Doubling time of the rate of items in the last twelve hours, with its 80 % interval. Under a rate e^(g t) the places of n items in the
 * window are a sample whose mean tells g; with no growth that mean is ½ ± √(1/12n) (the trend test of Laplace 1773). Null under five.
 * @param times when the items appeared, oldest first
 */
export function doublingOf(times: readonly Instant[], now: Instant): Doubling | null {
  const first = times.find((at) => at > now - DOUBLING_WINDOW);
  const from = Math.max(now - DOUBLING_WINDOW, Math.min(first ?? now, now - HOUR));
  const places = times.filter((at) => at > from && at <= now).map((at) => (at - from) / (now - from));
  const n = places.length;
  if (n < FEWEST_ITEMS) return null;
  const middle = mean(places);
  const reach = Z80 * Math.sqrt(1 / (12 * n));
  const timeAt = (place: number) => {
    const growth = growthAt(place);
    const time = growth > 0 ? (Math.LN2 / growth) * (now - from) : null;
    return time === null || time > 30 * DAY ? null : time;
  };
  return { time: timeAt(middle), fastest: timeAt(middle + reach), slowest: timeAt(middle - reach), n };
}

/** The growth per window under which items lie at `place` of it on average: the inverse of 1/(1 − e^−g) − 1/g. */
function growthAt(place: number): number {
  if (place <= 0.5) return 0;
  let [low, high] = [0, 200];
  for (let round = 0; round < 50; round++) {
    const g = (low + high) / 2;
    const at = g < 1e-6 ? 0.5 : 1 / (1 - Math.exp(-g)) - 1 / g;
    if (at < place) low = g;
    else high = g;
  }
  return low;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
