import type { AlertLetterKind } from './letter.ts';
import type { Reason } from './reason.ts';
import type { Instant } from './time.ts';

/** `now` · `brief`: waits for the morning · `held`: the address is not confirmed · `none`: not told. */
export const TELLING_OUTCOMES = ['now', 'brief', 'held', 'none'] as const;
export type TellingOutcome = (typeof TELLING_OUTCOMES)[number];

/** Whether one person was told of one edition of an alert, and why or why not. Every one is kept. */
export interface Telling {
  /** alert, edition, recipient: deciding twice is deciding once. */
  id: string;
  at: Instant;
  alertId: string;
  edition: number;
  /** The letter the alert owed. */
  kind: AlertLetterKind;
  recipientId: string;
  outcome: TellingOutcome;
  reason: Reason;
}

/** Does a letter sent for this reason count against the budget of a day? Crises, calls by name and trouble of our own do not. */
export function countsToday(why: string): boolean {
  return why === 'route.level' || why === 'route.holder';
}
