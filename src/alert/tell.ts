import type { HaidangRules } from '../config/haidang.ts';
import type { Alert, Decision } from '../domain/alert.ts';
import type { LetterKind } from '../domain/letter.ts';
import type { Instant } from '../domain/time.ts';

/** Reasons that make an update worth a letter of its own. */
const NEWS = new Set(['update.claim', 'update.kind']);

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
): Extract<LetterKind, 'alert' | 'update' | 'closed'> | null {
  if (!alert.push) return null;
  if (alert.toldAt === null) {
    if (alert.phase === 'over') return null;
    const urgent =
      alert.level >= 3 || alert.reason.key === 'open.tripwire' || alert.reason.key === 'open.claim';
    return urgent || now - alert.openedAt >= rules.wait ? 'alert' : null;
  }
  if (alert.phase === 'over') return 'closed';
  if (alert.level > (alert.toldLevel ?? 0)) return 'update';
  const toldAt = alert.toldAt;
  const news = decisions.some((decision) => decision.at > toldAt && NEWS.has(decision.reason.key));
  return news && now - toldAt >= rules.renotify ? 'update' : null;
}
