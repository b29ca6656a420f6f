import type { PressAct } from '../domain/press-request.ts';

/** A number a person entered. Lines are only ever added. */
export interface InputRow {
  id: string;
  what: string;
  from: string;
  /** Exclusive. */
  to: string;
  value: number | null;
  note: string;
  who: string;
  name: string;
  at: number;
}

/** A line about a request of the press. */
export interface PressLogRow {
  request: string;
  seq: number;
  at: number;
  who: string;
  name: string;
  act: PressAct['act'];
  /** What the act carries besides, as JSON. */
  data: string;
}

/** The request as its lines tell it. */
export interface PressRequestRow {
  id: string;
  asked_on: string;
  /** The whole `PressRequest` as JSON. */
  body: string;
}
