import type { StatementAct, StatementState } from '../domain/statement.ts';

/** A line of a statement's log. Lines are only ever added. */
export interface StatementLogRow {
  statement: string;
  seq: number;
  at: number;
  who: string;
  name: string;
  act: StatementAct['act'];
  /** What the act carries besides, as JSON. */
  data: string;
}

/** The statement as its log tells it. */
export interface StatementRow {
  id: string;
  incident: string;
  state: StatementState;
  updated_at: number;
  /** The whole `Statement` as JSON. */
  body: string;
}
