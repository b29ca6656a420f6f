import type { Rules } from '../config/rules.ts';
import type { Alert, Owner } from '../domain/alert.ts';
import { reason } from '../domain/reason.ts';
import type { SilenceScope } from '../domain/silence.ts';
import { DAY, HOUR, type Instant } from '../domain/time.ts';
import { timeIn, type Tried } from './hand.ts';

/** How long a silence may be chosen to last. */
export const LENGTHS = {
  '1h': HOUR,
  '4h': 4 * HOUR,
  '12h': 12 * HOUR,
  '1d': DAY,
  '3d': 3 * DAY,
  '7d': 7 * DAY,
  '14d': 14 * DAY,
} as const;
export const USUAL_LENGTH: keyof typeof LENGTHS = '1d';
export const REASON_LENGTH = 300;

export const SILENCE_FIELDS = [
  'alert',
  'topic',
  'place',
  'claim',
  'reason',
  'owner',
  'length',
  'at',
] as const;
export type SilenceField = (typeof SILENCE_FIELDS)[number];
export type SilenceTried = Tried<SilenceField>;

export interface SilenceAsked {
  scope: SilenceScope;
  reason: string;
  owner: Owner;
  until: Instant;
}

/** What the form asks for, judged. `alert`: the situation it was opened from, which is then its whole scope. */
export function silenceIn(
  typed: SilenceTried['typed'],
  alert: Alert | null,
  rules: Rules,
  choices: readonly Owner[],
  now: Instant,
): SilenceAsked | SilenceTried {
  const mistakes: SilenceTried['mistakes'] = {};
  const scope: SilenceScope = {
    situation: alert === null ? null : { kind: alert.situation.kind, id: alert.situation.id },
    claim: null,
    topic: null,
    place: null,
  };
  if (alert === null) {
    const known = {
      topic: rules.topics.topics,
      place: rules.organisations.places,
      claim: rules.claims,
    };
    for (const name of ['topic', 'place', 'claim'] as const) {
      const text = typed[name] ?? '';
      if (text === '') continue;
      if (known[name].some(({ id }) => id === text)) scope[name] = text;
      else mistakes[name] = reason('silence.refused.unknown', { text });
    }
    if (!typed.topic && !typed.place && !typed.claim) mistakes.topic = reason('silence.refused.scope');
  }

  const why = typed.reason ?? '';
  if (why === '' || why.length > REASON_LENGTH)
    mistakes.reason = reason('silence.refused.reason', { n: REASON_LENGTH });

  const asked = typed.owner ?? '';
  const owner = asked === '' ? choices[0] : choices.find(({ id }) => id === asked);
  if (owner === undefined) mistakes.owner = reason('hand.refused.owner');

  const length = Object.entries(LENGTHS).find(([name]) => name === (typed.length || USUAL_LENGTH));
  if (length === undefined) mistakes.length = reason('silence.refused.length');
  const at = timeIn(typed.at ?? '', now, 'silence.refused.long');
  if (at !== null && typeof at !== 'number') mistakes.at = at;
  const until = typeof at === 'number' ? at : now + (length?.[1] ?? 0);

  if (owner === undefined || Object.keys(mistakes).length > 0) return { typed, mistakes };
  return { scope, reason: why, owner: { id: owner.id, name: owner.name }, until };
}
