import { reason } from '../domain/reason.ts';
import type { Signal } from '../domain/signal.ts';
import { DAY, dayOf, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import type { Known } from './facts.ts';
import { factsOf } from './facts.ts';
import { signalFrom } from './find.ts';
import { factorsOf } from './level.ts';
import { SYSTEM } from './series.ts';

/** So many topics rising at once, and this share of all that are talked about, have one cause outside of them (method: over 20 %; at least four is ours). */
const TOPICS = 4;
const SHARE = 0.2;
/** Two topics that share half of the smaller one's evidence rise over one and the same matter. */
const SAME = 0.5;

/**
 * The common-factor rule. A holiday that ends, a platform that was mended or a source that joined lifts every topic a little; then the rises of
 * single topics are one notice on the desk. Topics that rise over the same items are one matter and count once.
 * @param signals what was found in this round
 * @param topics how many topics anybody talked about in the last weeks
 */
export function together(
  signals: readonly Signal[],
  topics: number,
  pulses: readonly Pulse[],
  known: Known,
  now: Instant,
): Signal[] {
  const rising = signals.filter(({ rule, subject }) => rule === 'surge' && subject.kind === 'topic');
  const matters: Set<string>[] = [];
  for (const { evidence } of rising) {
    const same = matters.find(
      (matter) =>
        evidence.filter((id) => matter.has(id)).length >= SAME * Math.min(matter.size, evidence.length),
    );
    if (same) for (const id of evidence) same.add(id);
    else matters.push(new Set(evidence));
  }
  if (matters.length < TOPICS || matters.length <= SHARE * topics) return [...signals];
  const ids = new Set(matters.flatMap((matter) => [...matter]));
  const behind = pulses.filter((pulse) => ids.has(pulse.id));
  const notice = signalFrom(
    {
      id: `together:${dayOf(now)}`,
      rule: 'surge',
      subject: { kind: 'system', id: SYSTEM },
      at: now,
      level: 1,
      factors: factorsOf(factsOf(behind, known)),
      reason: reason('signal.together', { n: matters.length, of: topics }),
      window: DAY,
    },
    behind,
  );
  return [...signals.filter((signal) => !rising.includes(signal)), notice];
}
