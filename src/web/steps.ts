import type { ClaimRules } from '../config/claims.ts';
import type { Rules } from '../config/rules.ts';
import type { Alert } from '../domain/alert.ts';
import { houseWords } from '../domain/house.ts';
import type { Mention } from '../domain/mention.ts';
import type { Signal } from '../domain/signal.ts';
import { firstSteps } from '../domain/steps.ts';
import { say } from '../view/say.ts';

/** The catalogue entry an alert is about, if it is about one we still know. */
export function claimOf(rules: Rules, alert: Alert): ClaimRules | null {
  return rules.claims.find((claim) => claim.id === alert.claim) ?? null;
}

/** What the playbook says to do first about `alert`, given what it rests on. */
export function stepsFor(rules: Rules, alert: Alert, signals: Signal[], evidence: Mention[]): string[] {
  // Trouble of our own stands in no playbook: its one step is the same in every office, in its language.
  if (alert.situation.kind === 'house')
    return [say(rules.haidang.desk.language, houseWords(alert.situation.id).step)];
  return firstSteps(rules.playbook.steps, {
    situation: alert.situation,
    verdict: claimOf(rules, alert)?.verdict ?? null,
    signals,
    mentions: evidence,
  });
}
