import { inForce } from './clock.ts';
import type { Incident } from './incident.ts';
import type { Day } from './time.ts';

/** Parts of a text that are words of advice to whom it is for: what to do, and where to ask. */
export const ADVICE_PARTS = ['todo', 'ask'] as const;
export type AdvicePart = (typeof ADVICE_PARTS)[number];

/** A row of `playbook.yaml`: what one group is told to do, or where it asks. */
export interface Advice {
  id: string;
  part: AdvicePart;
  /** One sentence. */
  text: string;
  /** Kinds of incident it is for; empty: every kind. */
  kinds: readonly string[];
  /** Where a law says so; empty: it is common sense. */
  basis: string;
  valid_from: Day | null;
  valid_to: Day | null;
}

/** How a group is spoken to. */
export interface Addressed {
  /** *Kính thưa bà con* */
  call: string;
  /** The same people within a sentence: *bà con*. */
  group: string;
  advice: readonly Advice[];
}

/** Does it hold on `day`, and fit an incident of this kind? What has no kind yet gets only what fits every kind. */
export function fits(
  one: Pick<Advice, 'kinds' | 'valid_from' | 'valid_to'>,
  { kind }: Pick<Incident, 'kind'>,
  day: Day,
): boolean {
  return inForce(one, day) && (one.kinds.length === 0 || (kind !== null && one.kinds.includes(kind)));
}

/** The advice of a part that fits an incident and holds on `day`. */
export function adviceFor(
  { advice }: Addressed,
  part: AdvicePart,
  incident: Pick<Incident, 'kind'>,
  day: Day,
): Advice[] {
  return advice.filter((one) => one.part === part && fits(one, incident, day));
}
