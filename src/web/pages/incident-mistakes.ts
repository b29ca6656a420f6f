import type { Incident, IncidentAct } from '../../domain/incident.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import type { Tried } from '../hand.ts';
import { runningClocks } from '../incidents.ts';

/** Longest text of a reason, a note or a result; and of a name. */
export const WORDS = 1_000;
export const TITLE = 200;

type Mistakes = Tried<string>['mistakes'];

/** What is wrong with a field of a form, or null. */
export type Mistake = readonly [string, Reason] | null;

export function checked(mistakes: readonly Mistake[], acts: () => IncidentAct[]): IncidentAct[] | Mistakes {
  const found = mistakes.filter((one) => one !== null);
  // Of several mistakes of one field the first is told.
  return found.length === 0 ? acts() : Object.fromEntries(found.toReversed());
}

export function missing(field: string): Mistake {
  return [field, reason('incident.refused.choice')];
}

export function said(field: string, text: string): Mistake {
  if (text === '') return [field, reason('incident.refused.empty')];
  return text.length > WORDS ? [field, reason('incident.refused.long', { n: WORDS })] : null;
}

export function titled(field: string, text: string): Mistake {
  if (text === '') return [field, reason('incident.refused.empty')];
  return text.length > TITLE ? [field, reason('incident.refused.long', { n: TITLE })] : null;
}

export function runs(rule: string, incident: Incident): Mistake {
  return runningClocks(incident).some((clock) => clock.rule === rule) ? null : missing('rule');
}

export function wrong(field: string, key: string): Mistakes {
  return { [field]: reason(`incident.refused.${key}`) };
}

export function noClock(incident: Incident): Reason | null {
  return runningClocks(incident).length > 0 ? null : reason('incident.refused.no-clock');
}
