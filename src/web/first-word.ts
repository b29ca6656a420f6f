import type { PlaybookRules } from '../config/playbook.ts';
import type { Rules } from '../config/rules.ts';
import type { Alert } from '../domain/alert.ts';
import { DAY, type Day, type Instant } from '../domain/time.ts';

/** From this level on the clocks of the playbook are worth considering. */
const CLOCKED = 2;
/** Clocks of the first word to the public; ids of `playbook.yaml`. */
const FIRST_WORD = /^initial-/;

/** When a day has passed since an alert opened, and the clocks of the first word to the public that hold on `today`; null: none may run. */
export function firstWord(
  rules: Pick<Rules, 'playbook'>,
  alert: Alert,
  today: Day,
): { at: Instant; running: PlaybookRules['clocks'] } | null {
  if (alert.level < CLOCKED || alert.situation.kind === 'house') return null;
  const running = rules.playbook.clocks.filter(
    (clock) =>
      FIRST_WORD.test(clock.id) &&
      clock.length === DAY &&
      (clock.valid_from ?? today) <= today &&
      today <= (clock.valid_to ?? today),
  );
  return running.length === 0 ? null : { at: alert.openedAt + DAY, running };
}
