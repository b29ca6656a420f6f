import { reason } from '../domain/reason.ts';
import { type Signal, spared, TOGETHER } from '../domain/signal.ts';
import { DAY, dayOf, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import type { Known } from './facts.ts';
import { factsOf } from './facts.ts';
import { signalFrom } from './find.ts';
import { factorsOf } from './level.ts';
import { stepOf } from './steps.ts';

/** So many topics rising at once, and this share of all that are talked about, have one cause outside of them (method: over 20 %; at least four is ours). */
const TOPICS = 4;
const SHARE = 0.2;
/** Rises of trouble; much neutral talk is none. */
const AGAINST_US: ReadonlySet<string> = new Set([
  'signal.surge',
  'signal.surge-doubted',
  'signal.burn',
  'signal.burn-doubted',
  'signal.rush',
  'signal.rush-mixed',
]);
/** Two topics that share half of the smaller one's evidence rise over one and the same matter. */
const SAME = 0.5;

/**
 * The common-factor rule. A holiday that ends, a platform that was mended or a source that joined lifts every topic a little; then the rises of
 * single topics up to level 2 are one notice, of the highest of their levels; a crisis is told as ever. Topics that rise over the same items are one matter and count once.
 * @param signals what was found in this round
 * @param topics how many topics anybody talked about in the last half year
 */
export function together(
  signals: readonly Signal[],
  topics: number,
  pulses: readonly Pulse[],
  known: Known,
  now: Instant,
): Signal[] {
  const rising = signals.filter(
    ({ subject, reason: why }) => subject.kind === 'topic' && AGAINST_US.has(why.key),
  );
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
      id: `together:${dayOf(now)}:${stepOf(behind.length)}`,
      rule: 'surge',
      subject: { kind: 'system', id: TOGETHER },
      at: now,
      // One letter for all of them, where one of them would have been a letter.
      level: rising.some((signal) => signal.level === 2) ? 2 : 1,
      factors: factorsOf(factsOf(behind, known)),
      reason: reason('signal.together', { n: matters.length, of: topics }),
      window: DAY,
    },
    behind,
  );
  // What is grave by itself is told as ever; the rest is kept, held back with its reason.
  const mild = new Set(rising.filter((signal) => signal.level <= 2));
  return [...signals.map((signal) => (mild.has(signal) ? spared(signal) : signal)), notice];
}
