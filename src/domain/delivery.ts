import type { Instant } from './time.ts';

/**
 * What happened to a letter, in order, never changed: the ledger an office can print. `queued` · `held` (address not confirmed) · `folded` (for a
 * summary) · `inside` (stood in it, or a later letter said more) · `deferred` (4xx: tried again) · `accepted` by the server · `refused` (5xx, or given up) · `opened` (its page was looked at; mail
 * scanners do that too, so it proves nothing) · `read` (a signed-in reader) · `acknowledged`.
 */
export const DELIVERY_STEPS = [
  'held',
  'folded',
  'inside',
  'queued',
  'deferred',
  'accepted',
  'refused',
  'opened',
  'read',
  'acknowledged',
] as const;
export type DeliveryStep = (typeof DELIVERY_STEPS)[number];

export interface Delivery {
  letterId: string;
  at: Instant;
  step: DeliveryStep;
  /** What the server said, or who it was. */
  detail: string | null;
}
