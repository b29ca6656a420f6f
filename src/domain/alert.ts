import type { Reason } from './reason.ts';
import type { Level, Subject } from './signal.ts';
import type { Instant } from './time.ts';

/** Đang lên · đang cao · đang giảm · đã qua. */
export const PHASES = ['rising', 'high', 'falling', 'over'] as const;
export type Phase = (typeof PHASES)[number];

/** A level a person gave, and what the machine had proposed at that time. */
export interface LevelSaid {
  level: Level;
  proposed: Level;
  at: Instant;
  /** Name of who said it. */
  who: string;
  note: string;
}

/** One situation, one living alert: it is rewritten in place, and its history is kept. */
export interface Alert {
  /** Natural key: the situation and the instant it opened. */
  id: string;
  /** The situation it lives for; at most one alert per situation is not over. */
  situation: Subject;
  level: Level;
  /** Highest level it ever had. */
  peak: Level;
  /** A person's word on its level; null: the machine's proposal stands. Absent in alerts of earlier versions. */
  said?: LevelSaid | null;
  /** The highest level the machine proposed so far. */
  proposed?: Level;
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
  /** When it became one that is told, on opening or later; the budget of letters counts from here. */
  pushedAt?: Instant | null;
  /** Who answers for it, and when they look again. Absent in alerts of earlier versions, as all below. */
  owner?: Owner | null;
  checkAt?: Instant | null;
  /** When they were last called to it. */
  checkToldAt?: Instant | null;
  /** When people were first told of it as urgent; steps of the escalation count from here. */
  urgentAt?: Instant | null;
  /** Steps of the escalation that were taken, and reminders that went out after the last. */
  escalated?: number;
  reminded?: number;
  remindedAt?: Instant | null;
  /** When it was first told that half of its height is over. */
  halvedAt?: Instant | null;
  /** The living alert it is a part of: that one is told, this one is not. */
  parent?: string | null;
  /** The alert of the same situation that closed before this one opened. */
  again?: string | null;
}

export interface Owner {
  /** Person or recipient. */
  id: string;
  name: string;
}

/** What may be done to an alert, and in which phases. Drives the server's check and the button's excuse. */
export const ALERT_ACTIONS = {
  acknowledge: ['rising', 'high', 'falling'],
  close: ['rising', 'high', 'falling'],
  level: ['rising', 'high', 'falling'],
  hand: ['rising', 'high', 'falling'],
  rebase: ['rising', 'high', 'falling'],
} as const satisfies Record<string, readonly Phase[]>;
export type AlertAction = keyof typeof ALERT_ACTIONS;

/** Why `action` cannot be done now, or null when it can. */
export function refusal(alert: Alert, action: AlertAction): Reason | null {
  const phases: readonly Phase[] = ALERT_ACTIONS[action];
  if (!phases.includes(alert.phase)) return { key: 'refused.alert-over', data: {} };
  if (action === 'acknowledge' && isAnswered(alert))
    return { key: 'refused.already-acknowledged', data: { who: alert.acknowledgedBy ?? '' } };
  return null;
}

/** Has somebody taken it? Who took it before it became urgent must say so again: they may be asleep. */
export function isAnswered({ acknowledgedAt, urgentAt }: Alert): boolean {
  return acknowledgedAt !== null && acknowledgedAt >= (urgentAt ?? acknowledgedAt);
}

/** From this level on the machine only proposes, and a person confirms (playbook §3). */
export const CRISIS: Level = 3;

/** Does its level wait for a person's word? */
export function awaitsWord(alert: Alert): boolean {
  return alert.phase !== 'over' && alert.level >= CRISIS && (alert.said ?? null)?.level !== alert.level;
}

/**
 * The alert after the machine proposed `level`. It raises what it proposed itself; over a person's word it only goes when the situation
 * became worse than it was when they spoke. It never lowers.
 */
export function raisedTo(alert: Alert, level: Level): Alert {
  const before = alert.proposed ?? alert.peak;
  const said = alert.said ?? null;
  const may = said === null || level > said.proposed;
  const raised = may && level > alert.level ? level : alert.level;
  return {
    ...alert,
    level: raised,
    peak: raised > alert.peak ? raised : alert.peak,
    proposed: level > before ? level : before,
  };
}

/** The alert after a person gave it a level; from `pushLevel` on it goes out to people if it has not. */
export function levelSaid(alert: Alert, said: Omit<LevelSaid, 'proposed'>, pushLevel: number): Alert {
  const tells = !alert.push && said.level >= pushLevel;
  return {
    ...alert,
    ...(tells && {
      push: true,
      pushedAt: said.at,
      reason: { key: 'open.said', data: { level: said.level } },
    }),
    level: said.level,
    peak: said.level > alert.peak ? said.level : alert.peak,
    // What people were told is no higher than what holds: should it rise again, that is news, and nobody has answered it.
    toldLevel: alert.toldLevel !== null && said.level < alert.toldLevel ? said.level : alert.toldLevel,
    ...(said.level < CRISIS && { urgentAt: null, escalated: 0, reminded: 0, remindedAt: null }),
    said: { ...said, proposed: alert.proposed ?? alert.peak },
    updatedAt: said.at,
  };
}

/** Hữu ích · nhiễu · trùng · sai thái độ: what a person says of an alert, also long after it is over. Trials and budgets are judged by it. */
export const USEFULNESS = ['useful', 'noise', 'duplicate', 'wrong-stance'] as const;
export type Usefulness = (typeof USEFULNESS)[number];

export interface Judgement {
  usefulness: Usefulness;
  at: Instant;
  /** Name of who said it. */
  by: string;
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

/** Does a report count it? Our own house's troubles are no news, and a part of a larger alert was told with that one. */
export function isNews({ situation, parent }: Pick<Alert, 'situation' | 'parent'>): boolean {
  return situation.kind !== 'house' && (parent ?? null) === null;
}
