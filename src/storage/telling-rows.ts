import type { DeliveryStep } from '../domain/delivery.ts';
import type { AlertLetterKind } from '../domain/letter.ts';
import type { TellingOutcome } from '../domain/telling.ts';

export interface DeliveryRow {
  letter_id: string;
  at: number;
  step: DeliveryStep;
  detail: string | null;
}

export interface TellingRow {
  id: string;
  at: number;
  alert_id: string;
  edition: number;
  kind: AlertLetterKind;
  recipient_id: string;
  outcome: TellingOutcome;
  /** `Reason` as JSON. */
  reason: string;
}

export interface SilenceRow {
  id: string;
  ended_at: number | null;
  until: number;
  /** The whole `Silence` as JSON. */
  body: string;
}

export interface ContactRow {
  recipient_id: string;
  address: string;
  confirmed_at: number | null;
  confirmed_by: string | null;
  stopped_at: number | null;
  bounced_at: number | null;
}

export interface PrivateAddressRow {
  recipient_id: string;
  hash: string;
  made_at: number;
}
