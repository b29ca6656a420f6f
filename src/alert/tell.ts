import type { HaidangRules } from '../config/haidang.ts';
import { type Alert, CRISIS, type Decision } from '../domain/alert.ts';
import type { AlertLetterKind } from '../domain/letter.ts';
import { reason, type Reason } from '../domain/reason.ts';
import type { Instant } from '../domain/time.ts';

/** Reasons that make an update worth a letter of its own. */
const NEWS = new Set(['update.claim', 'update.kind']);

/** A situation of fewer items than this has no height of which half could be over (P). */
const HAD_HEIGHT = 8;

/** A letter an alert owes everybody it concerns. */
export interface Owed {
  kind: Extract<AlertLetterKind, 'alert' | 'update' | 'closed'>;
  /** Why now. */
  why: Reason;
  /** The alert once it is told. */
  alert: Alert;
}

/** Does it become urgent with this letter, or more so than when somebody took it? Then the escalation begins anew. */
function asksAnew({ level, toldLevel, urgentAt }: Alert): boolean {
  return level >= CRISIS && (urgentAt == null || level > (toldLevel ?? 0));
}

/**
 * Which letter an alert owes people now, or null.
 * The first one waits a little so that related items can gather, except where one item is enough; an update needs something new;
 * who was told that it began is told that it ended.
 */
export function letterDue(
  alert: Alert,
  decisions: readonly Decision[],
  rules: HaidangRules['alert'],
  now: Instant,
): Owed | null {
  if (!alert.push) return null;
  const owes = (kind: Owed['kind'], why: Reason, change: Partial<Alert> = {}): Owed => ({
    kind,
    why,
    alert: {
      ...alert,
      toldAt: now,
      toldLevel: alert.level,
      ...(asksAnew(alert) && { urgentAt: now, escalated: 0, reminded: 0, remindedAt: null }),
      ...change,
    },
  });
  const { toldAt } = alert;
  if (toldAt === null) {
    const crisis = alert.level >= CRISIS;
    // A crisis nobody could be told of in time is told all the same.
    if (alert.phase === 'over' && !crisis) return null;
    const urgent = crisis || alert.reason.key === 'open.tripwire' || alert.reason.key === 'open.claim';
    return urgent || now - alert.openedAt >= rules.wait ? owes('alert', alert.reason) : null;
  }
  if (alert.phase === 'over') return owes('closed', reason('told.closed'));
  if (alert.level > (alert.toldLevel ?? 0))
    return owes('update', reason('update.level', { from: alert.toldLevel ?? 0, to: alert.level }));
  if (now - toldAt < rules.renotify) return null;
  const news = decisions.find((decision) => decision.at > toldAt && NEWS.has(decision.reason.key));
  if (news !== undefined) return owes('update', news.reason);
  const halved = alert.phase === 'falling' && alert.halvedAt == null && alert.n >= HAD_HEIGHT;
  return halved ? owes('update', reason('update.half'), { halvedAt: now }) : null;
}
