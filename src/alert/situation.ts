import { type Alert, raisedTo } from '../domain/alert.ts';
import { reason, type Reason } from '../domain/reason.ts';
import { type Signal, TOGETHER } from '../domain/signal.ts';
import type { Instant } from '../domain/time.ts';
import { wireOf } from '../domain/tripwire.ts';
import type { Pulse } from '../storage/meanings.ts';

/** A living alert and the mentions behind it. */
export interface Living {
  alert: Alert;
  evidence: Set<string>;
}

/** A signal belongs to the alert that holds half of its evidence; an alert grows into one that holds half of its own, and three items at least. */
const SAME = 0.5;
const FEW = 3;

/** The living alert a signal belongs to, or null when it is a situation of its own. */
export function belongsTo<One extends Living>(signal: Signal, living: readonly One[]): One | null {
  const same = living.find(
    ({ alert }) => alert.situation.kind === signal.subject.kind && alert.situation.id === signal.subject.id,
  );
  if (same) return same;
  if (signal.subject.kind === 'claim') {
    const carrying = living.find(({ alert }) => alert.claim === signal.subject.id);
    if (carrying) return carrying;
  }
  return (
    living.find(
      ({ alert, evidence }) =>
        alert.situation.id !== TOGETHER && signal.subject.id !== TOGETHER && isOne(signal.evidence, evidence),
    ) ?? null
  );
}

function isOne(ids: readonly string[], evidence: ReadonlySet<string>): boolean {
  const shared = ids.filter((id) => evidence.has(id)).length;
  if (shared === 0) return false;
  return shared >= SAME * ids.length || (shared >= FEW && shared >= SAME * evidence.size);
}

/**
 * The living alert a new situation is only a part of, or null: it is told, it is no less grave, and at least half of the new items tell its
 * stories. Only echoes have parents (a rise, a headline): a forged document or a claim is harm of its own.
 */
export function parentOf<One extends Living>(
  signal: Signal,
  living: readonly One[],
  storyOf: (mention: string) => string | null,
): One | null {
  const echo = signal.rule === 'surge' || wireOf(signal.subject.id) === 'headline';
  if (!echo || signal.subject.id === TOGETHER) return null;
  const stories = signal.evidence.map(storyOf);
  return (
    living.find(({ alert, evidence }) => {
      if (!alert.push || alert.parent != null || alert.level < signal.level) return false;
      if (alert.situation.id === TOGETHER || alert.situation.kind === 'house') return false;
      const theirs = new Set([...evidence].map(storyOf));
      const shared = stories.filter((story) => story !== null && theirs.has(story)).length;
      return shared > 0 && shared >= SAME * stories.length;
    }) ?? null
  );
}

/** What a new signal (of a claim of this `title`) changes in a living alert: the alert rewritten in place, and why. Null when nothing is new. */
export function feed(
  living: Living,
  signal: Signal,
  title: string,
  now: Instant,
): { alert: Alert; reason: Reason; fresh: boolean } {
  const { alert, evidence } = living;
  const before = evidence.size;
  for (const id of signal.evidence) evidence.add(id);
  const raised = raisedTo(alert, signal.level);
  const claim = signal.subject.kind === 'claim' && alert.claim === null ? signal.subject.id : null;
  const fed: Alert = {
    ...raised,
    claim: claim ?? alert.claim,
    n: evidence.size,
    publishers: Math.max(alert.publishers, signal.publishers),
    updatedAt: now,
    // Trouble of our own has no items: being found again feeds it.
    fedAt: evidence.size > before || signal.rule === 'house' ? now : alert.fedAt,
  };
  if (raised.level > alert.level)
    return {
      alert: fed,
      reason: reason('update.level', { from: alert.level, to: raised.level }),
      fresh: true,
    };
  if (claim !== null) return { alert: fed, reason: reason('update.claim', { claim, title }), fresh: true };
  if (signal.rule === 'spread')
    return {
      alert: fed,
      reason: reason('update.kind', { kind: signal.reason.data['kind'] ?? '' }),
      fresh: true,
    };
  if (evidence.size > before)
    return { alert: fed, reason: reason('update.fed', { n: evidence.size }), fresh: true };
  return { alert: fed, reason: reason('hold.known'), fresh: false };
}

/** Topics and place of a situation, from the mentions behind it: topics most of them share, the weightiest first, and a place only when all name it. */
export function surroundings(pulses: readonly Pulse[]): {
  topics: string[];
  place: string | null;
  story: string | null;
} {
  const counts = new Map<string, { items: number; weight: number }>();
  for (const pulse of pulses)
    for (const { kind, name, score } of pulse.marks) {
      if (kind !== 'topic') continue;
      const { items, weight } = counts.get(name) ?? { items: 0, weight: 0 };
      counts.set(name, { items: items + 1, weight: weight + score });
    }
  const topics = [...counts]
    .filter(([, { items }]) => items * 2 >= pulses.length)
    .sort(([a, x], [b, y]) => y.items - x.items || y.weight - x.weight || a.localeCompare(b))
    .map(([topic]) => topic);
  const first = pulses[0];
  const places = (first?.marks ?? []).filter((mark) => mark.kind === 'place').map((mark) => mark.name);
  const place = places.find((name) =>
    pulses.every((pulse) => pulse.marks.some((m) => m.kind === 'place' && m.name === name)),
  );
  const story =
    first !== undefined && pulses.every((pulse) => pulse.storyId === first.storyId) ? first.storyId : null;
  return { topics, place: place ?? null, story };
}
