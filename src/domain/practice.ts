import type { Happening } from './event.ts';
import type { Instant } from './time.ts';

/** What a newcomer does once in a drill inside the desk, in the order in which a real morning asks for it. */
export const PRACTICE_STEPS = ['open', 'why', 'take', 'correct', 'judge'] as const;
export type PracticeStep = (typeof PRACTICE_STEPS)[number];

/** How far a drill has come. */
export interface Practice {
  /** Title of the scenario. */
  title: string;
  done: readonly PracticeStep[];
  /** By the clock of the real house. */
  began: Instant;
  /** By the drill's own clock, which leaps when the story moves on. */
  now: Instant;
  /** Where the step to be done next is done; null when all are. */
  href: string | null;
  /** Did the machine misread an item? Else any may be corrected. */
  misread: boolean;
  /** Alerts of the real house that nobody has taken; null where they could not be counted. */
  waiting: number | null;
}

/** The step that an act in the drill's log fulfils. */
const FULFILS: Record<string, PracticeStep> = {
  acknowledge: 'take',
  hand: 'take',
  correct: 'correct',
  'judge-alert': 'judge',
};

/** The steps that these acts fulfil: found in what happened, never in what somebody clicked away. */
export function stepsDone(acts: readonly Pick<Happening, 'data'>[]): PracticeStep[] {
  const found = new Set(
    acts.map(({ data: { act, page } }) =>
      act === 'drill-read' ? page : typeof act === 'string' ? FULFILS[act] : '',
    ),
  );
  return PRACTICE_STEPS.filter((step) => found.has(step));
}

/** The first step that is not done; null when all are. */
export function nextStep(done: readonly PracticeStep[]): PracticeStep | null {
  return PRACTICE_STEPS.find((step) => !done.includes(step)) ?? null;
}
