import { type NoiseAlert, noiseByRule, ruleOf, type RuleNoise, scalesOf } from '../../domain/noise.ts';
import { DAY, type Instant } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';

/** How far back the page may look, in days; the middle one is the quarter it is about. */
export const NOISE_DAYS = [30, 90, 365] as const;
export type NoiseDays = (typeof NOISE_DAYS)[number];
export const QUARTER: NoiseDays = 90;

/** The stretch an address asks for; what is none of them is the quarter. */
export function daysAsked(text: string | undefined): NoiseDays {
  return NOISE_DAYS.find((known) => String(known) === text) ?? QUARTER;
}

/** What the rules were worth in the last days. */
export interface NoiseFacts {
  days: NoiseDays;
  rules: RuleNoise[];
}

export async function noiseFacts(store: Store, days: NoiseDays, now: Instant): Promise<NoiseFacts> {
  const [from, to] = [now - days * DAY, now + 1];
  const alerts = await store.alerts.openedBetween(from, to);
  const ids = alerts.map(({ id }) => id);
  const [said, opening, letters] = await Promise.all([
    store.alerts.judgements(from, to),
    store.lookup.openingSignals(ids),
    store.lookup.lettersAbout(ids),
  ]);
  const judged = alerts.map((alert): NoiseAlert => {
    const signal = opening.get(alert.id) ?? null;
    return {
      rule: ruleOf(signal, alert.situation),
      told: alert.push,
      letters: letters.get(alert.id) ?? 0,
      usefulness: said.get(alert.id)?.usefulness ?? null,
      scales: scalesOf(signal),
      claim: alert.claim,
    };
  });
  return { days, rules: noiseByRule(judged) };
}
