import { fault } from '../domain/fault.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { TrialAsked, TrialReport } from '../domain/trial.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import type { Rehearser } from './desk.ts';

/** How far the trial in this process has come; what it found is kept until the next one or until the process ends. */
export interface TrialProgress {
  state: 'idle' | 'running' | 'stopping' | 'stopped' | 'failed' | 'done';
  /** 0–1. */
  share: number;
  startedAt: Instant | null;
  name: string;
  asked: TrialAsked | null;
  report: TrialReport | null;
}

export interface Trials {
  now(): TrialProgress;
  /** Starts in the background. Faults: `unavailable` where nobody can run one, `conflict` while one is running. */
  start(asked: TrialAsked, person: Person): Promise<void>;
  /** Asks the running one to stop at its next beat; without one nothing happens. */
  stop(): void;
  /** Resolves when what was started has ended, well or not. */
  settled(): Promise<void>;
}

const IDLE: TrialProgress = { state: 'idle', share: 0, startedAt: null, name: '', asked: null, report: null };

/** What the log calls a trial: it belongs to no alert, mention or letter. */
const SUBJECT = 'trial';

/** One trial of rules at a time. All that is written of it is that somebody ran it. */
export function openTrials(store: Store, world: World, rehearser: Rehearser | null): Trials {
  let progress = IDLE;
  let running: Promise<void> = Promise.resolve();
  let stopping = new AbortController();
  const busy = () => progress.state === 'running' || progress.state === 'stopping';

  async function run(by: Rehearser, asked: TrialAsked, signal: AbortSignal): Promise<void> {
    try {
      const report = await by.run(
        asked,
        (share) => {
          progress = { ...progress, share };
        },
        signal,
      );
      progress = { ...progress, state: 'done', share: 1, report };
    } catch (error) {
      // The house may stop it too, when it closes.
      const stopped = signal.aborted || (error instanceof Error && error.name === 'AbortError');
      progress = { ...progress, state: stopped ? 'stopped' : 'failed' };
      if (!stopped) world.log.error('trial failed', { error: String(error) });
    }
  }

  return {
    now: () => progress,
    settled: () => running,
    async start(asked, person) {
      if (rehearser === null) throw fault('unavailable', 'trial.refused.alone');
      if (busy()) throw fault('conflict', 'trial.refused.running');
      const now = world.now();
      const before = progress;
      progress = { ...IDLE, state: 'running', startedAt: now, name: person.name, asked };
      const data = { act: 'trial', name: person.name, days: asked.days, changes: asked.changes };
      try {
        await store.events.add([{ at: now, event: 'act', subject: SUBJECT, who: person.id, data }]);
      } catch (error) {
        progress = before;
        throw error;
      }
      stopping = new AbortController();
      running = run(rehearser, asked, stopping.signal);
    },
    stop() {
      if (!busy()) return;
      progress = { ...progress, state: 'stopping' };
      stopping.abort();
    },
  };
}
