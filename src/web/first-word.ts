import type { PlaybookRules } from '../config/playbook.ts';
import type { Rules } from '../config/rules.ts';
import type { Alert } from '../domain/alert.ts';
import { isInitial, rulesOn } from '../domain/incident-clocks.ts';
import { DAY, type Day, type Instant } from '../domain/time.ts';

/** From this level on the clocks of the playbook are worth considering. */
const CLOCKED = 2;

/** When a day has passed since an alert opened, and the clocks of the first word to the public that hold on `today`; null: none may run. */
export function firstWord(
  rules: Pick<Rules, 'playbook'>,
  alert: Alert,
  today: Day,
): { at: Instant; running: PlaybookRules['clocks'] } | null {
  if (alert.level < CLOCKED || alert.situation.kind === 'house') return null;
  const running = rulesOn(rules.playbook.clocks, today).filter(
    ({ id, length }) => isInitial({ rule: id }) && length === DAY,
  );
  return running.length === 0 ? null : { at: alert.openedAt + DAY, running };
}
