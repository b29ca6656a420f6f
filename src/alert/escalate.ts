import type { EscalationRules } from '../config/recipients.ts';
import type { HaidangRules } from '../config/haidang.ts';
import { type Alert, CRISIS, isAnswered } from '../domain/alert.ts';
import type { AlertLetterKind } from '../domain/letter.ts';
import { reason, type Reason } from '../domain/reason.ts';
import type { Instant } from '../domain/time.ts';

/** Name of whoever the roster has on duty, in the steps of the escalation. */
export const DUTY = 'duty';

/** A letter owed to people by name. */
export interface Call {
  kind: Extract<AlertLetterKind, 'escalation' | 'reminder' | 'check'>;
  to: string[];
  /** Said at the top of the letter. */
  note: Reason;
  /** The alert after the call. */
  alert: Alert;
}

export interface Chain {
  steps: readonly EscalationRules[];
  duty: readonly string[];
  /** Who holds a letter about it: they are reminded. */
  holders: readonly string[];
  /** Recipients a letter would reach, by id and by account. */
  reachable: ReadonlySet<string>;
  rules: Pick<HaidangRules['alert'], 'remind' | 'reminders'>;
}

/**
 * The next call an unanswered urgent alert owes, or null; called again with the returned alert until it owes none. Every step is counted in the
 * alert itself, so that a restart neither forgets nor repeats one. A step with nobody in it (no one on duty) falls to the next at once.
 */
export function nextCall(alert: Alert, chain: Chain, now: Instant): Call | null {
  return checkDue(alert, chain, now) ?? escalationDue(alert, chain, now);
}

/** The owner said when they would look again. Whoever owns it and cannot be called is stood in for by its holders. */
function checkDue(alert: Alert, { reachable, holders }: Chain, now: Instant): Call | null {
  const { checkAt, checkToldAt, owner } = alert;
  if (checkAt == null || owner == null || now < checkAt || (checkToldAt ?? 0) >= checkAt) return null;
  return {
    kind: 'check',
    to: reachable.has(owner.id) ? [owner.id] : [...holders],
    note: reason('call.check', { who: owner.name }),
    alert: { ...alert, checkToldAt: now },
  };
}

/** An urgent alert whose owner was called to their own look and did not stir is as good as not taken: the escalation begins anew. */
function unstirred(alert: Alert, { rules }: Chain, now: Instant): Alert {
  const { checkAt, checkToldAt, level } = alert;
  if (checkAt == null || checkToldAt == null || checkToldAt < checkAt || level < CRISIS) return alert;
  const since = checkToldAt + rules.remind;
  if (now < since) return alert;
  return { ...alert, checkAt: null, urgentAt: since, escalated: 0, reminded: 0, remindedAt: null };
}

/** @param fell the step before had nobody in it, so that this one is due at once */
function escalationDue(given: Alert, chain: Chain, now: Instant, fell = false): Call | null {
  const alert = unstirred(given, chain, now);
  const { urgentAt } = alert;
  if (urgentAt == null || alert.level < CRISIS || alert.closedAt !== null || isAnswered(alert)) return null;
  const taken = alert.escalated ?? 0;
  const step = chain.steps[taken];
  if (step !== undefined) {
    if (!fell && now < urgentAt + step.after) return null;
    const named = step.to.flatMap((who) => (who === DUTY ? chain.duty : [who]));
    const to = [...new Set(named)].filter((who) => chain.reachable.has(who));
    const after: Alert = { ...alert, escalated: taken + 1 };
    if (to.length === 0) return escalationDue(after, chain, now, true);
    const note = reason('call.escalation', { step: taken + 1 });
    return { kind: 'escalation', to, note, alert: { ...after, remindedAt: now } };
  }
  const reminded = alert.reminded ?? 0;
  const last = Math.max(alert.remindedAt ?? urgentAt, urgentAt);
  if (reminded >= chain.rules.reminders || now < last + chain.rules.remind) return null;
  return {
    kind: 'reminder',
    to: [...new Set([...chain.holders, ...chain.duty])],
    note: reason('call.reminder', { time: reminded + 1 }),
    alert: { ...alert, reminded: reminded + 1, remindedAt: now },
  };
}
