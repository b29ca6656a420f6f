import type { Rules } from '../config/rules.ts';
import { CRISIS, type Owner } from '../domain/alert.ts';
import type { Person } from '../domain/person.ts';
import { type Reason, reason } from '../domain/reason.ts';
import type { Level } from '../domain/signal.ts';
import { addDays, DAY, dayOf, HOUR, hourOf, type Instant, iso, MINUTE, startOfDay } from '../domain/time.ts';
import type { Nouns } from '../storage/store.ts';

/** When whoever takes an alert may say that they look again. */
export const LOOKS = ['30m', '1h', '2h', '4h', 'morning'] as const;
export type Look = (typeof LOOKS)[number];

const AWAY: Record<Exclude<Look, 'morning'>, number> = {
  '30m': 30 * MINUTE,
  '1h': HOUR,
  '2h': 2 * HOUR,
  '4h': 4 * HOUR,
};
const MORNING = 7 * HOUR;
/** Who is awake after midnight and says “tomorrow morning” means the one that comes. */
const NIGHT_ENDS = 4;
/** Neither a look nor a silence reaches further: what lies beyond is forgotten. */
export const FURTHEST_DAYS = 14;
export const NOTE_LENGTH = 300;

/** The look a level calls for when nothing else is said. */
export function usualLook(level: Level): Look {
  return level >= CRISIS ? '1h' : '4h';
}

export function lookAt(look: Look, now: Instant): Instant {
  if (look !== 'morning') return now + AWAY[look];
  const today = dayOf(now);
  return startOfDay(hourOf(now) < NIGHT_ENDS ? today : addDays(today, 1)) + MORNING;
}

/** Somebody an alert or a silence may be given to. */
export interface OwnerChoice extends Owner {
  /** Every id they are known under: as a person, as recipients. */
  ids: readonly string[];
  /** Do letters reach them? */
  told: boolean;
}

/** The recipients a person is: by their account, or by the same id. */
export function recipientsOf(rules: Rules, personId: string): string[] {
  return rules.recipients.flatMap(({ id, person }) => (person === personId || id === personId ? id : []));
}

/** Whom work may be given to: oneself first, then recipients, then others who work at the desk; each once. */
export async function ownerChoices(s: Nouns, rules: Rules, me: Person): Promise<OwnerChoice[]> {
  const mine = recipientsOf(rules, me.id);
  const recipients = rules.recipients.filter(({ id }) => !mine.includes(id));
  const known = new Set([me.id, ...recipients.flatMap(({ id, person }) => [id, person])]);
  const others = (await s.people.list()).filter(({ id, role }) => role !== 'viewer' && !known.has(id));
  return [
    { id: me.id, name: me.name, ids: [me.id, ...mine], told: mine.length > 0 },
    ...recipients.map(({ id, name, person }) => ({ id, name, ids: [id, person ?? id], told: true })),
    ...others.map(({ id, name }) => ({ id, name, ids: [id], told: false })),
  ];
}

/** A form's fields as they were typed, and what is wrong with which. */
export interface Tried<Field extends string> {
  typed: Partial<Record<Field, string>>;
  mistakes: Partial<Record<Field, Reason>>;
}

/** The fields of `names` as they came; what did not come is absent. */
export function typedIn<Field extends string>(
  body: Record<string, unknown>,
  names: readonly Field[],
): Partial<Record<Field, string>> {
  const typed: Partial<Record<Field, string>> = {};
  for (const name of names) {
    const value = body[name];
    if (typeof value === 'string') typed[name] = value.trim();
  }
  return typed;
}

export const HAND_FIELDS = ['owner', 'look', 'at', 'note'] as const;
export type HandField = (typeof HAND_FIELDS)[number];

export interface Hand {
  owner: Owner;
  checkAt: Instant;
  note: string;
}

/**
 * What a form says about who owns an alert and when they look again; absent fields say what stands in `usual`. A typed time wins over a
 * chosen one.
 */
export function handIn(
  typed: Tried<HandField>['typed'],
  choices: readonly Owner[],
  usual: { owner: Owner; checkAt: Instant },
  now: Instant,
): Hand | Tried<HandField> {
  const mistakes: Tried<HandField>['mistakes'] = {};
  const note = typed.note ?? '';
  if (note.length > NOTE_LENGTH) mistakes.note = reason('hand.refused.note', { n: NOTE_LENGTH });

  const asked = typed.owner ?? '';
  const owner =
    asked === '' || asked === usual.owner.id ? usual.owner : choices.find(({ id }) => id === asked);
  if (owner === undefined) mistakes.owner = reason('hand.refused.owner');

  const look = typed.look ?? '';
  const chosen = LOOKS.find((one) => one === look);
  let checkAt = chosen === undefined ? usual.checkAt : lookAt(chosen, now);
  if (chosen === undefined && look !== '' && look !== KEEP) mistakes.look = reason('hand.refused.look');
  const at = timeIn(typed.at ?? '', now, 'hand.refused.far');
  if (typeof at === 'number') checkAt = at;
  else if (at !== null) mistakes.at = at;
  else if (mistakes.look === undefined && checkAt <= now) mistakes.look = past(now);

  if (owner === undefined || Object.keys(mistakes).length > 0) return { typed, mistakes };
  return { owner: { id: owner.id, name: owner.name }, checkAt, note };
}

/** Choice of the form that leaves the time as it is. */
export const KEEP = 'keep';

/**
 * A typed time as `datetime-local` sends it, read as Vietnamese time; null when nothing was typed.
 * @param far sentence for a time more than `FURTHEST_DAYS` ahead
 */
export function timeIn(text: string, now: Instant, far: string): Instant | Reason | null {
  if (text === '') return null;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? Date.parse(`${text}+07:00`) : Number.NaN;
  if (Number.isNaN(at)) return reason('hand.refused.time', { text, example: clockField(now + HOUR) });
  if (at <= now) return past(now);
  return at > now + FURTHEST_DAYS * DAY ? reason(far, { days: FURTHEST_DAYS }) : at;
}

/** How `datetime-local` spells an instant. */
export function clockField(at: Instant): string {
  return iso(at).slice(0, 16);
}

function past(now: Instant): Reason {
  return reason('hand.refused.past', { now: momentWords(now) });
}

/** `2026-11-23 07:05`: a moment inside a reason, which is written before its reader's language is known. */
export function momentWords(at: Instant): string {
  return clockField(at).replace('T', ' ');
}
