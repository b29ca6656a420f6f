import type { Rules } from '../config/rules.ts';
import { DAY } from '../domain/time.ts';
import {
  figuresOf,
  pairs,
  sideBySide,
  type TrialAsked,
  type TrialChanges,
  type TrialReport,
} from '../domain/trial.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { reallyRaised, relive } from './relive.ts';

export interface Backtest {
  /** The office's own database; only read. */
  store: Store;
  world: Pick<World, 'now' | 'sleep'>;
  rules: Rules;
  asked: TrialAsked;
  /** Told now and then, a share from 0 to 1. */
  progress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * The office's last days under today's rules and under changed ones, side by side with what was really raised.
 * Today's rules are lived again too: only then do both sides rest on the same reading and the same beats.
 * Rejects with the signal's reason when it is aborted. Nothing is written.
 */
export async function backtest(options: Backtest): Promise<TrialReport> {
  const { store, world, rules, asked } = options;
  const { progress = () => undefined, signal = new AbortController().signal } = options;
  const to = world.now();
  const from = to - asked.days * DAY;
  // A beat holds the thread; after it others have it for a moment.
  const shared = { past: store.past, from, to, signal, breathe: () => world.sleep(0) };
  const today = await relive({
    ...shared,
    rules,
    muted: new Set(),
    progress: (share) => progress(share / 2),
  });
  const changed = await relive({
    ...shared,
    rules: changedRules(rules, asked.changes),
    muted: new Set(asked.changes.muted),
    progress: (share) => progress(0.5 + share / 2),
  });
  const real = await reallyRaised(store, from, to);
  const rows = sideBySide(today.alerts, changed.alerts, real);
  return {
    asked,
    from,
    to,
    mentions: today.mentions,
    rows,
    today: figuresOf(rows, 'today', to - from),
    changed: figuresOf(rows, 'changed', to - from),
    real: { opened: real.length, met: pairs(today.alerts, real).length },
  };
}

/** Today's rules with the changes laid over them. */
export function changedRules(rules: Rules, { numbers, tripwires }: TrialChanges): Rules {
  const { alert } = rules.haidang;
  const changed = { ...alert, ...numbers, tripwires: { ...alert.tripwires, ...tripwires } };
  return { ...rules, haidang: { ...rules.haidang, alert: changed } };
}
