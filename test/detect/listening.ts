import type { Rules } from '../../src/config/rules.ts';
import { type Known, knownFrom } from '../../src/detect/facts.ts';
import { detectIn } from '../../src/detect/run.ts';
import { DAY } from '../../src/domain/time.ts';
import { pulse } from '../support/pulses.ts';
import { testRules } from '../support/rules.ts';

export const NOW = Date.parse('2026-06-10T10:00:00+07:00');
export const PAPERS = ['bao-a', 'bao-b', 'bao-c'];

/** The real rules, and what detection knows with three national papers. */
export async function knownHere(): Promise<{ rules: Rules; known: Known }> {
  const rules = await testRules();
  return { rules, known: knownFrom(rules, new Set(PAPERS)) };
}

/** What is told; the watch list is told to nobody. */
export const alarms = (
  pulses: Parameters<typeof detectIn>[0],
  ...asked: Parameters<typeof detectIn> extends [unknown, ...infer Rest] ? Rest : never
) =>
  detectIn(
    pulses.toSorted((a, b) => a.countsAt - b.countsAt),
    ...asked,
  ).filter((signal) => signal.level > 0);

/** Two months of ordinary days: about one neutral item a day. */
export function quietMonths() {
  return Array.from({ length: 60 }, (_, day) =>
    pulse(NOW - (60 - day) * DAY, {
      publisher: PAPERS[day % 3] ?? 'bao-a',
      marks: [{ kind: 'topic', name: 'chi_tra', relation: null, score: 1 }],
    }),
  );
}
