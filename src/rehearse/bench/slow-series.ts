import { type Dice, openDice } from './random.ts';

/**
 * Invented daily counts of what a province reads about one subject, with or without a slow crisis in them. Everything follows from the
 * seed. Several kinds of noise, because nobody knows which one a subject has: a method tuned to one of them is tuned to our invention.
 */

/** `lone` unrelated items · `told` one event told by several papers · `echoed` the same, sometimes by many · `moody` a rate that comes and goes for days. */
export const NOISES = ['lone', 'told', 'echoed', 'moody'] as const;
export type Noise = (typeof NOISES)[number];

export const SHAPES = ['ramp', 'step', 'waves'] as const;
export type Shape = (typeof SHAPES)[number];

export interface SlowCrisis {
  shape: Shape;
  /** First day with an item of it. */
  start: number;
  /** Days from the first to the last item, 2–5. */
  days: number;
  /** Items per day from `start` on. */
  items: number[];
}

export interface SlowSeries {
  /** Items a day; null where nobody listened. */
  counts: (number | null)[];
  /** Of them unfavourable, as a reader with sensitivity .80 and specificity .88 sees it. */
  negative: (number | null)[];
  crisis: SlowCrisis | null;
}

export interface SlowPlan {
  seed: number;
  /** Mean items a day without a crisis. */
  rate: number;
  days: number;
  noise: Noise;
  /** What a Saturday and a Sunday bring, as a share of a working day. */
  weekend?: number;
  /** Size of the slow swing of the rate, as a share of it. */
  drift?: number;
  /** Every quarter five days bring so many times the usual, in the usual tone. */
  bump?: number;
  /** Days on which nobody listened. */
  outage?: { from: number; days: number };
  /** A crisis, and whether another one came so many days before it. */
  crisis?: { start: number; before?: number };
  /** Days on which the usual items turn angry while their number stays. */
  sour?: { from: number; days: number };
}

/** A whole number in [from, to]. */
export function between(dice: Dice, from: number, to: number): number {
  return from + dice.whole(to - from + 1);
}

/** How many papers tell one event, 1–4 (mean 1.8); `echoed` now and then up to 8. */
function tellers(noise: Noise, dice: Dice): number {
  if (noise === 'lone' || noise === 'moody') return 1;
  if (noise === 'echoed' && dice.uniform() < 0.06) return between(dice, 4, 8);
  const chance = dice.uniform();
  return chance < 0.55 ? 1 : chance < 0.78 ? 2 : chance < 0.92 ? 3 : 4;
}
const MEAN_TELLERS: Readonly<Record<Noise, number>> = { lone: 1, told: 1.75, echoed: 2.005, moody: 1 };

/** An event is negative with this chance, and who retells it keeps its tone with the second. */
const NEGATIVE = 0.15;
const INHERITED = 0.7;
/** Crisis items are negative with this chance. */
const ANGRY = 0.75;
/** The reader of tone: chance of seeing a negative item, and of seeing one where there is none. */
const SEEN = 0.8;
const MISTAKEN = 0.12;

export function slowSeries(plan: SlowPlan): SlowSeries {
  const dice = openDice(plan.seed);
  const counts = Array.from({ length: plan.days }, () => 0);
  const negative = counts.map(() => 0);
  const add = (day: number, angry: boolean) => {
    if (day >= plan.days) return;
    counts[day] = (counts[day] ?? 0) + 1;
    if (dice.uniform() < (angry ? SEEN : MISTAKEN)) negative[day] = (negative[day] ?? 0) + 1;
  };
  usual(plan, dice, add);
  const earlier = plan.crisis?.before;
  if (plan.crisis !== undefined && earlier !== undefined)
    spread(crisisOf(plan.crisis.start - earlier, dice), dice, add);
  const crisis = plan.crisis === undefined ? null : crisisOf(plan.crisis.start, dice);
  if (crisis !== null) spread(crisis, dice, add);
  const { outage } = plan;
  const heard = (values: readonly number[]) =>
    values.map((value, day) =>
      outage !== undefined && day >= outage.from && day < outage.from + outage.days ? null : value,
    );
  return { counts: heard(counts), negative: heard(negative), crisis };
}

type Add = (day: number, angry: boolean) => void;

function usual(plan: SlowPlan, dice: Dice, add: Add): void {
  const { rate, noise, weekend = 1, drift = 0, bump = 1 } = plan;
  const working = 7 / (5 + 2 * weekend);
  const phase = dice.uniform();
  const quarter = between(dice, 0, 89);
  const { sour } = plan;
  const sourOn = (day: number) => sour !== undefined && day >= sour.from && day < sour.from + sour.days;
  let mood = 1;
  for (let day = 0; day < plan.days; day++) {
    // A mood lasts about four days: one day in twelve a new one begins, three quarters of the time a dull one.
    if (noise === 'moody' && (day === 0 || dice.uniform() < 0.25)) mood = dice.uniform() < 0.75 ? 0.5 : 2.5;
    const season = day % 7 >= 5 ? weekend * working : working;
    const swing = 1 + drift * Math.sin(2 * Math.PI * (day / 150 + phase));
    const risen = (day + quarter) % 91 < 5 ? bump : 1;
    const events = dice.poisson((rate * season * swing * risen * mood) / MEAN_TELLERS[noise]);
    for (let event = 0; event < events; event++) {
      const angry = dice.uniform() < (sourOn(day) ? ANGRY : NEGATIVE);
      const papers = tellers(noise, dice);
      for (let paper = 0; paper < papers; paper++) {
        const later = paper === 0 ? 0 : between(dice, 0, 2);
        add(day + later, dice.uniform() < INHERITED || paper === 0 ? angry : dice.uniform() < NEGATIVE);
      }
    }
  }
}

function crisisOf(start: number, dice: Dice): SlowCrisis {
  const shape = SHAPES[between(dice, 0, SHAPES.length - 1)] ?? 'step';
  const days = shape === 'waves' ? between(dice, 4, 5) : between(dice, 2, 5);
  const total = between(dice, 6, 20);
  const weights = Array.from({ length: days }, (_, day) => {
    if (shape === 'ramp') return day + 1;
    if (shape === 'step') return 1;
    return day === 0 || day === days - 2 ? 2 : day === days - 1 ? 1 : 0.15;
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  const items = weights.map(() => 0);
  items[0] = 1;
  for (let item = 1; item < total; item++) {
    let left = dice.uniform() * sum;
    const day = weights.findIndex((weight) => (left -= weight) < 0);
    const on = day < 0 ? days - 1 : day;
    items[on] = (items[on] ?? 0) + 1;
  }
  return { shape, start, days, items };
}

function spread({ start, items }: SlowCrisis, dice: Dice, add: Add): void {
  for (const [day, count] of items.entries())
    for (let item = 0; item < count; item++) add(start + day, dice.uniform() < ANGRY);
}
