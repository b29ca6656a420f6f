import { fault } from '../domain/fault.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { TrialAsked, TrialReport } from '../domain/trial.ts';
import { isAtWork, type WorkState } from '../domain/work.ts';
import { paths } from '../view/paths.ts';
import type { Rehearser } from './desk.ts';
import type { Works } from './works.ts';

/** How far the latest trial has come; what it found is kept until the next one. */
export interface TrialProgress {
  state: 'idle' | WorkState;
  /** 0–1. */
  share: number;
  startedAt: Instant | null;
  name: string;
  asked: TrialAsked | null;
  report: TrialReport | null;
}

export interface Trials {
  now(): Promise<TrialProgress>;
  /** Starts in the background. Faults: `unavailable` where nobody can run one, `conflict` while one is running. */
  start(asked: TrialAsked, person: Person): Promise<void>;
  /** Asks the running one to stop at its next beat; without one nothing happens. */
  stop(): Promise<void>;
  /** Resolves when what was started has ended, well or not. */
  settled(): Promise<void>;
}

const IDLE: TrialProgress = { state: 'idle', share: 0, startedAt: null, name: '', asked: null, report: null };

/** What the log calls a trial: it belongs to no alert, mention or letter. */
const SUBJECT = 'trial';

/** One trial of rules at a time. All that is written of it is that somebody ran it, and what it found. */
export function openTrials(works: Works, rehearser: Rehearser | null): Trials {
  return {
    async now() {
      const work = await works.latest('trial');
      if (work === null) return IDLE;
      const { about, kept } = await works.contents(work.id);
      const { state, share, startedAt, name } = work;
      // Written by this file alone, in these shapes.
      return {
        state,
        share,
        startedAt,
        name,
        asked: about as TrialAsked,
        report: kept as TrialReport | null,
      };
    },
    settled: () => works.settled(),
    async start(asked, person) {
      if (rehearser === null) throw fault('unavailable', 'trial.refused.alone');
      const before = await works.latest('trial');
      if (before !== null && isAtWork(before)) throw fault('conflict', 'trial.refused.running');
      const data = { act: 'trial', name: person.name, days: asked.days, changes: asked.changes };
      await works.start(
        {
          kind: 'trial',
          subject: String(asked.days),
          by: person,
          link: paths.trial,
          about: asked,
          log: { subject: SUBJECT, data },
        },
        async ({ share, signal }) => ({ kept: await rehearser.run(asked, share, signal) }),
      );
    },
    async stop() {
      const work = await works.latest('trial');
      if (work !== null) await works.stop(work.id);
    },
  };
}
