import type { PaperTemplate } from '../config/papers.ts';
import type { Rules } from '../config/rules.ts';
import type { PaperContent, Period } from '../domain/paper.ts';
import type { Instant } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';

/** What a paper is made from. */
export interface PaperAsked {
  store: Store;
  rules: Rules;
  template: PaperTemplate;
  period: Period;
  /** The campaign or incident it is about; null: the period. */
  subject: string | null;
  now: Instant;
  /** Called now and then with how much is done, 0 to 1; lets others have their turn. Rejects when it shall stop. */
  step: (share: number) => Promise<void>;
}

/**
 * Counts what a kind of paper tells, and writes it, in Vietnamese: it is an official paper of a Vietnamese agency, whatever language the desk speaks.
 * @throws fault `not-found` where its subject is not there, `invalid` where the period is not one it can tell of
 */
export type PaperMaker = (asked: PaperAsked) => Promise<PaperContent>;
