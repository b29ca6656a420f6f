import type { Amendable } from '../domain/amendment.ts';

/** A change of a row of the configuration; rows are only ever added. */
export interface AmendmentRow {
  id: string;
  at: number;
  who: string;
  name: string;
  file: Amendable;
  row: string;
  /** The how manieth of its row, from 0. */
  turn: number;
  before: string;
  after: string;
  why: string;
}
