import type { EscalationRules } from '../config/recipients.ts';
import type { HaidangRules } from '../config/haidang.ts';
import { type Alert, isAnswered } from '../domain/alert.ts';
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
  /** Every recipient, by id and by account. */
  known: ReadonlySet<string>;
  rules: Pick<HaidangRules['alert'], 'remind' | 'reminders'>;
}

/**
 * The next call an unanswered urgent alert owes, or null; called again with the returned alert until it owes none. Every step is counted in the
 * alert itself, so that a restart neither forgets nor repeats one. A step with nobody in it (no one on duty) falls to the next at once.
 */
export function nextCall(alert: Alert, chain: Chain, now: Instant): Call | null {
  return checkDue(alert, chain, now) ?? escalationDue(alert, chain, now);
}

/** The owner said when they would look again. Whoever owns it without being a recipient cannot be called: its holders are. */
function checkDue(alert: Alert, { known, holders }: Chain, now: Instant): Call | null {
  const { checkAt, checkToldAt, owner } = alert;
  if (checkAt == null || owner == null || now < checkAt || (checkToldAt ?? 0) >= checkAt) return null;
  return {
    kind: 'check',
    to: known.has(owner.id) ? [owner.id] : [...holders],
    note: reason('call.check', { who: owner.name }),
    alert: { ...alert, checkToldAt: now },
  };
}

function escalationDue(alert: Alert, chain: Chain, now: Instant): Call | null {
  const { urgentAt } = alert;
  if (urgentAt == null || alert.closedAt !== null || isAnswered(alert)) return null;
  const taken = alert.escalated ?? 0;
  const due = chain.steps.findIndex((step, index) => index >= taken && urgentAt + step.after <= now);
  const step = chain.steps[due];
  if (step !== undefined) {
    const to = [...new Set(step.to.flatMap((who) => (who === DUTY ? chain.duty : [who])))];
    const after: Alert = { ...alert, escalated: due + 1, remindedAt: now };
    if (to.length === 0) return escalationDue(after, chain, now);
    return { kind: 'escalation', to, note: reason('call.escalation', { step: due + 1 }), alert: after };
  }
  if (taken < chain.steps.length) return null;
  const reminded = alert.reminded ?? 0;
  if (reminded >= chain.rules.reminders || now < (alert.remindedAt ?? urgentAt) + chain.rules.remind)
    return null;
  return {
    kind: 'reminder',
    to: [...new Set([...chain.holders, ...chain.duty])],
    note: reason('call.reminder', { time: reminded + 1 }),
    alert: { ...alert, reminded: reminded + 1, remindedAt: now },
  };
}
