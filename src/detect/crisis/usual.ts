import {
  LEVEL_DOUBT_EVENTS,
  LEVEL_HALF_LIFE_DAYS,
  LEVEL_PRIOR_EVENTS,
  OUTBREAK_Z,
  SHIFT_HALF_LIFE_DAYS,
} from './constants.ts';

/** The level of one series: what a bin usually holds when every hour, weekday and day of the calendar is alike. */
export interface Usual {
  /** Mentions a bin. */
  level(): number;
  /** How little we know of it, as extra variance in squared means: large for a young series. */
  doubt(): number;
  /**
   * One bin later.
   * @param shape season × calendar of the bin
   * @param weight 0 for a missing bin: the past fades, and nothing is learned
   * @param quickly after an accepted change of level
   */
  learn(count: number, shape: number, weight: number, quickly: boolean): void;
}

/** A level that forgets by half in ten days, and starts as half an event at `prior` mentions a bin. */
export function openUsual(prior: number, perDay: number): Usual {
  const fade = halvingIn(LEVEL_HALF_LIFE_DAYS * perDay);
  const quickFade = halvingIn(SHIFT_HALF_LIFE_DAYS * perDay);
  // What such a memory holds when it is full. A deeper one, of two weeks, would outvote a new level for as long.
  const quickDepth = 1 / (1 - quickFade);
  const priorExposure = LEVEL_PRIOR_EVENTS / prior;
  let events = 0;
  let exposure = 0;
  return {
    level: () => (events + LEVEL_PRIOR_EVENTS) / (exposure + priorExposure),
    doubt: () => 1 / (events + LEVEL_DOUBT_EVENTS),
    learn(count, shape, weight, quickly) {
      const keep = quickly ? (quickFade * quickDepth) / Math.max(exposure, quickDepth) : fade;
      events = keep * events + weight * count;
      exposure = keep * exposure + weight * shape;
    },
  };
}

/** The factor by which something fades in one step, so that half is left after `steps`. */
export function halvingIn(steps: number): number {
  return 0.5 ** (1 / steps);
}

/** How much a bin may teach, by its largest normal score. Never nothing: a level that stays is learned in the end. */
export function outbreakWeight(z: number): number {
  return z > OUTBREAK_Z ? (OUTBREAK_Z / z) ** 2 : 1;
}
