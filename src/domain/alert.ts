import type { Reason } from './reason.ts';
import type { Level, Subject } from './signal.ts';
import type { Instant } from './time.ts';

/** Đang lên · đang cao · đang giảm · đã qua. */
export const PHASES = ['rising', 'high', 'falling', 'over'] as const;
export type Phase = (typeof PHASES)[number];

/** One situation, one living alert: it is rewritten in place, and its history is kept. */
export interface Alert {
  /** Natural key: the situation and the instant it opened. */
  id: string;
  /** The situation it lives for; at most one alert per situation is not over. */
  situation: Subject;
  level: Level;
  /** Highest level it ever had. */
  peak: Level;
  phase: Phase;
  /** Does it go out to people, or stand on the desk only? `reason` says why either way. */
  push: boolean;
  title: string;
  topics: string[];
  claim: string | null;
  story: string | null;
  place: string | null;
  reason: Reason;
  /** Mentions behind it so far. */
  n: number;
  publishers: number;
  openedAt: Instant;
  updatedAt: Instant;
  /** When something last fed it. */
  fedAt: Instant;
  closedAt: Instant | null;
  /** Letters written about it so far, and what the last one told. */
  edition: number;
  toldAt: Instant | null;
  toldLevel: Level | null;
  acknowledgedAt: Instant | null;
  acknowledgedBy: string | null;
}

/** What may be done to an alert, and in which phases. Drives the server's check and the button's excuse. */
export const ALERT_ACTIONS = {
  acknowledge: ['rising', 'high', 'falling'],
  close: ['rising', 'high', 'falling'],
} as const satisfies Record<string, readonly Phase[]>;
export type AlertAction = keyof typeof ALERT_ACTIONS;

/** Why `action` cannot be done now, or null when it can. */
export function refusal(alert: Alert, action: AlertAction): Reason | null {
  const phases: readonly Phase[] = ALERT_ACTIONS[action];
  if (!phases.includes(alert.phase)) return { key: 'refused.alert-over', data: {} };
  if (action === 'acknowledge' && alert.acknowledgedAt !== null)
    return { key: 'refused.already-acknowledged', data: { who: alert.acknowledgedBy ?? '' } };
  return null;
}

/** One decision about a signal: tell people, add it to a living alert, or hold it back. All are kept and shown. */
export interface Decision {
  id: string;
  at: Instant;
  signalId: string;
  alertId: string | null;
  outcome: 'open' | 'update' | 'hold';
  reason: Reason;
}
