import type { RecipientRules } from '../config/recipients.ts';
import { type Alert, CRISIS } from '../domain/alert.ts';
import type { Reach } from '../domain/contact.ts';
import type { AlertLetterKind } from '../domain/letter.ts';
import { notBefore } from '../domain/quiet.ts';
import { reason, type Reason } from '../domain/reason.ts';
import type { TellingOutcome } from '../domain/telling.ts';
import { clockOn, DAY, dayOf, type Instant } from '../domain/time.ts';

/** Everything a decision about one person and one letter may look at. */
export interface Seat {
  recipient: RecipientRules;
  alert: Alert;
  /** The letter the alert owes; who holds none yet gets the whole story in its place. */
  kind: AlertLetterKind;
  /** Called by name: the next of the escalation, or the owner whose own look is due. */
  named: boolean;
  onDuty: boolean;
  /** Do they hold a letter about this alert that went out? */
  holder: boolean;
  reach: Reach;
  /** Letters they were given at once today. */
  today: number;
  /** Instant at which the overflow of a day is told. */
  brief: Instant;
  now: Instant;
}

export interface Route {
  outcome: TellingOutcome;
  reason: Reason;
  /** When the letter may go out; for `none` it means nothing. */
  at: Instant;
}

type Decider = (seat: Seat) => Route | null;

/** The whole routing of one letter to one person, in order: the first that has an opinion decides. */
export function route(seat: Seat): Route {
  const deciders = [
    stopped,
    takesNone,
    calledByName,
    onlyForTheNamed,
    trouble,
    neverHeard,
    otherTopic,
    otherPlace,
    belowTheirs,
    addressUnknown,
    urgent,
    asleep,
    enoughToday,
  ];
  for (const decider of deciders) {
    const decided = decider(seat);
    if (decided !== null) return decided;
  }
  if (isTrouble(seat.alert)) return now(seat, reason('route.trouble'));
  return now(seat, reason(seat.holder ? 'route.holder' : 'route.level', { level: seat.alert.level }));
}

/** They asked for no more letters. */
const stopped: Decider = ({ reach }) => (reach === 'stopped' ? none('route.stopped') : null);

const takesNone: Decider = ({ recipient, named, onDuty, alert }) =>
  recipient.alerts || named || onDuty || isTrouble(alert) ? null : none('route.none');

/** Who is called by name is told whatever they chose: nobody before them answered, or they asked to be called. */
const calledByName: Decider = (seat) => {
  if (!seat.named) return null;
  if (seat.kind === 'check')
    return seat.reach === 'yes' ? (asleep(seat) ?? now(seat, reason('route.check'))) : null;
  if (seat.reach !== 'yes') return held(seat);
  if (seat.kind === 'escalation') return now(seat, reason('route.escalation'));
  // A repeat wakes who is on duty; the others only as far as they let themselves be woken.
  return (seat.onDuty ? null : asleep(seat)) ?? now(seat, reason('route.reminder'));
};

const onlyForTheNamed: Decider = ({ kind }) =>
  kind === 'escalation' || kind === 'check' || kind === 'reminder' ? none('route.not-named') : null;

/** Trouble of our own goes to who looks after the house. That it went is no news when it had come back. */
const trouble: Decider = ({ alert, recipient, kind }) => {
  if (!isTrouble(alert)) return null;
  if (kind === 'closed' && alert.again != null) return none('route.came-back');
  return (recipient.house ?? recipient.role === 'admin') ? null : none('route.house');
};

/** No farewell, and no small step, to who never heard of it. */
const neverHeard: Decider = ({ kind, holder }) =>
  kind === 'closed' && !holder ? none('route.never-heard') : null;

const otherTopic: Decider = (seat) => {
  const { recipient, alert } = seat;
  // What has no topic concerns every topic.
  if (recipient.topics.length === 0 || alert.topics.length === 0) return null;
  if (isTrouble(alert) || dutyCalls(seat)) return null;
  return alert.topics.some((topic) => recipient.topics.includes(topic)) ? null : none('route.topic');
};

/** What has no place concerns every place. */
const otherPlace: Decider = (seat) => {
  const { recipient, alert } = seat;
  if (recipient.places.length === 0 || alert.place === null || isTrouble(alert) || dutyCalls(seat))
    return null;
  return recipient.places.includes(alert.place) ? null : none('route.place');
};

/** Who was told stays told, also after it has sunk below their level. */
const belowTheirs: Decider = (seat) => {
  const { recipient, alert, holder } = seat;
  if (isTrouble(alert) || dutyCalls(seat)) return null;
  const level = holder ? alert.peak : alert.level;
  return level >= recipient.from_level ? null : none('route.below', { level, from: recipient.from_level });
};

const addressUnknown: Decider = (seat) => (seat.reach === 'unconfirmed' ? held(seat) : null);

/** A crisis waits for no morning and no budget. */
const urgent: Decider = (seat) => {
  const { alert, kind, recipient } = seat;
  if (alert.level < CRISIS || kind === 'closed' || isTrouble(alert)) return null;
  const awake = dutyCalls(seat) || notBefore(recipient, alert.level, seat.now) === seat.now;
  return awake ? now(seat, reason('route.urgent', { level: alert.level })) : null;
};

const asleep: Decider = (seat) => {
  const level = seat.kind === 'closed' ? 0 : seat.alert.level;
  const at = notBefore(seat.recipient, level, seat.now);
  if (at === seat.now) return null;
  const { from = '', to = '' } = seat.recipient.quiet ?? {};
  return { outcome: 'brief', reason: reason('route.quiet', { from, to }), at };
};

const enoughToday: Decider = ({ recipient, today, brief }) =>
  today < recipient.a_day
    ? null
    : { outcome: 'brief', reason: reason('route.budget', { today, budget: recipient.a_day }), at: brief };

function dutyCalls({ alert, onDuty }: Seat): boolean {
  return onDuty && alert.level >= CRISIS;
}

function isTrouble(alert: Alert): boolean {
  return alert.situation.kind === 'house';
}

function now(seat: Seat, why: Reason): Route {
  return { outcome: 'now', reason: why, at: seat.now };
}

function held(seat: Seat): Route {
  return { outcome: 'held', reason: reason('route.held', { mail: seat.recipient.mail }), at: seat.now };
}

function none(key: string, data: Reason['data'] = {}): Route {
  return { outcome: 'none', reason: reason(key, data), at: 0 };
}

/** A crisis nobody listed takes: it goes to who looks after the house, or else to everybody who can be reached. */
export function standsIn(seat: Pick<Seat, 'recipient' | 'reach' | 'now'>, houseOnly: boolean): Route | null {
  const { recipient, reach } = seat;
  if (reach !== 'yes' || (houseOnly && !(recipient.house ?? recipient.role === 'admin'))) return null;
  return { outcome: 'now', reason: reason('route.nobody-else'), at: seat.now };
}

/** The next `HH:MM` after `now`. */
export function nextClock(clock: string, at: Instant): Instant {
  const today = clockOn(dayOf(at), clock);
  return today > at ? today : today + DAY;
}
