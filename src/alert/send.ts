import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { type Alert, CRISIS } from '../domain/alert.ts';
import { type Contact, reachOf } from '../domain/contact.ts';
import { ALERT_LETTERS, type AlertLetterKind, type Letter } from '../domain/letter.ts';
import type { Reason } from '../domain/reason.ts';
import { onDuty } from '../domain/roster.ts';
import { countsToday, type Telling, type TellingOutcome } from '../domain/telling.ts';
import { dayOf, type Instant, startOfDay } from '../domain/time.ts';
import type { Nouns } from '../storage/store.ts';
import { composeAlert, type Occasion } from './compose.ts';
import { nextClock, route, type Seat, standsIn } from './route.ts';

/** Who can be told what, as one round of alerting sees it. `today` is counted on as letters go out. */
export interface Audience {
  rules: Rules;
  contacts: readonly Contact[];
  accounts: ReadonlySet<string>;
  /** Letters each recipient was given at once today. */
  today: Map<string, number>;
  duty: readonly string[];
  /** Next morning's summary. */
  brief: Instant;
  now: Instant;
  /** A fresh key for the links of one letter. */
  key: () => string;
}

export async function audienceOf(s: Nouns, rules: Rules, key: () => string, now: Instant): Promise<Audience> {
  const holidays = new Set(rules.calendar.holidays.map(({ day }) => day));
  return {
    rules,
    contacts: await s.contacts.all(),
    accounts: await s.people.ids(),
    today: await s.tellings.toldSince(startOfDay(dayOf(now)), countsToday),
    duty: onDuty(rules.roster, holidays, now),
    brief: nextClock(rules.haidang.brief.at, now),
    now,
    key,
  };
}

/** One letter an alert owes. */
export interface Due {
  kind: AlertLetterKind;
  /** Ids of those who are called by name; null: everybody it concerns. */
  to: readonly string[] | null;
  /** Said at the top. */
  note?: Reason;
}

const STATES: Record<Exclude<TellingOutcome, 'none'>, 'waiting' | 'folded' | 'held'> = {
  now: 'waiting',
  brief: 'folded',
  held: 'held',
};

/**
 * Routes one due letter to everybody, keeps each decision, and puts the letters into the outbox. Returns those written and those now holding one.
 * A letter that goes out at once overtakes what waits for the morning about the same alert.
 */
export async function send(
  s: Nouns,
  due: Due,
  alert: Alert,
  occasion: Omit<Occasion, 'alert' | 'edition' | 'now' | 'rules'>,
  audience: Audience,
): Promise<Letter[]> {
  const { rules, now } = audience;
  const before = (await s.letters.about(alert.id)).filter(isAboutAlert);
  const seats = rules.recipients.map((recipient) => {
    const theirs = before.filter(
      (letter) => letter.recipientId === recipient.id && letter.channel === 'mail',
    );
    const held = theirs.filter(reachedThem);
    const seat: Seat = {
      recipient,
      alert,
      kind: due.kind,
      named: due.to !== null && isNamed(recipient, due.to),
      onDuty: audience.duty.includes(recipient.id),
      holder: held.length > 0,
      reach: reachOf(recipient, audience.contacts, audience.accounts),
      today: audience.today.get(recipient.id) ?? 0,
      brief: audience.brief,
      now,
    };
    return { seat, theirs, held, decided: route(seat) };
  });
  const urgent = alert.level >= CRISIS && due.kind !== 'closed' && alert.situation.kind !== 'house';
  const told = () => seats.some(({ decided }) => decided.outcome === 'now' || decided.outcome === 'brief');
  for (const houseOnly of [true, false])
    if (urgent && !told())
      for (const one of seats) one.decided = standsIn(one.seat, houseOnly) ?? one.decided;

  const written: Letter[] = [];
  for (const { seat, theirs, held, decided } of seats) {
    const { recipient } = seat;
    if (decided.outcome === 'none') continue;
    if (decided.outcome === 'now') {
      if (countsToday(decided.reason.key))
        audience.today.set(recipient.id, (audience.today.get(recipient.id) ?? 0) + 1);
      await overtake(s, theirs, now);
    }
    const letters = composeAlert(
      { ...occasion, alert, edition: alert.edition, rules, now },
      {
        recipient,
        kind: held.length > 0 || due.kind === 'escalation' ? due.kind : 'alert',
        state: STATES[decided.outcome],
        nextAt: decided.at,
        follows: held[0]?.id ?? null,
        key: audience.key(),
        ...(due.note !== undefined && { note: due.note }),
      },
    );
    written.push(...(await s.letters.write(letters)));
  }
  await s.tellings.keep(
    seats.map(({ seat, decided }): Telling => ({
      id: `${alert.id}:${alert.edition}:${seat.recipient.id}`,
      at: now,
      alertId: alert.id,
      edition: alert.edition,
      kind: due.kind,
      recipientId: seat.recipient.id,
      outcome: decided.outcome,
      reason: decided.reason,
    })),
  );
  return written;
}

/** It went out, or stood in a summary (`note`) that did. */
function reachedThem({ state, note }: Letter): boolean {
  return state === 'waiting' || state === 'sent' || (state === 'inside' && note !== null);
}

/**
 * What waits about an alert that is told anew at once says less than the new letter: for the morning, for its address, or, where a server puts us
 * off, for its next try.
 */
async function overtake(s: Nouns, letters: readonly Letter[], now: Instant): Promise<void> {
  const waits = letters.filter(
    ({ state, tries, kind }) =>
      state === 'folded' || state === 'held' || (state === 'waiting' && tries > 0 && kind !== 'alert'),
  );
  await s.letters.move(
    waits.map(({ id }) => id),
    now,
    'inside',
    now,
    null,
  );
}

function isNamed(recipient: RecipientRules, names: readonly string[]): boolean {
  return names.includes(recipient.id) || (recipient.person !== null && names.includes(recipient.person));
}

function isAboutAlert(letter: Letter): boolean {
  return ALERT_LETTERS.some((kind) => kind === letter.kind);
}
