import type { Instant } from './time.ts';

/** What happened, in order. `replay --json` prints it, the audit page shows it. */
export const EVENT_KINDS = [
  'mention', // understood and relevant
  'signal',
  'alert',
  'update',
  'closed',
  'letter', // taken by a mail server, or shown on the desk when there is none
  'digest',
  'recovered', // a source that could not be heard for long is heard again
  'outage', // our own machine had not listened
  'act', // a person did something on the desk
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface Happening {
  seq: number;
  at: Instant;
  event: EventKind;
  /** Id of the mention, signal, alert, letter or digest. */
  subject: string;
  /** Who did it; null for the machine. */
  who: string | null;
  data: Record<string, unknown>;
}

/** Acts about a series rather than an alert: its usual level was taken anew. */
export const SERIES = 'series:';

export function seriesSubject(subject: { kind: string; id: string }): string {
  return `${SERIES}${subject.kind}:${subject.id}`;
}
