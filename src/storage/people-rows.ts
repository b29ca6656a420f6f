import type { Generated } from 'kysely';
import type { EventKind } from '../domain/event.ts';
import type { Role } from '../domain/person.ts';

export interface PersonRow {
  id: string;
  name: string;
  role: Role;
  created_at: number;
  left_at: number | null;
  /** Vietnamese day of the last visit; the hour is nobody's business. */
  seen_on: string | null;
}

/** Sign-in links and sessions. Only hashes are kept: who reads the database cannot sign in with it. */
export interface KeyRow {
  hash: string;
  purpose: 'link' | 'session';
  person_id: string;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface EventRow {
  seq: Generated<number>;
  at: number;
  event: EventKind;
  subject: string;
  who: string | null;
  data: string;
  /** Kind of act, as `data.act` says it; null for what no person did. */
  act: string | null;
}

/** Last run of each stage, so that the desk can show that the house is awake. */
export interface RunRow {
  stage: string;
  at: number;
  took: number;
  tally: string;
  trouble: string | null;
  /** Runs in a row that ended in trouble. */
  failures: number;
}
