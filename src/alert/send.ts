import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import type { Alert } from '../domain/alert.ts';
import { type Contact, reachOf } from '../domain/contact.ts';
import { ALERT_LETTERS, type AlertLetterKind, type Letter } from '../domain/letter.ts';
import type { Reason } from '../domain/reason.ts';
import { onDuty } from '../domain/roster.ts';
import type { Telling, TellingOutcome } from '../domain/telling.ts';
import { dayOf, type Instant, startOfDay } from '../domain/time.ts';
import type { Nouns } from '../storage/store.ts';
import { composeAlert, type Occasion } from './compose.ts';
import { nextClock, route } from './route.ts';

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
    today: await s.tellings.toldSince(startOfDay(dayOf(now))),
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

/** Letters of these states will reach, or have reached, their reader by themselves. */
const OUT: ReadonlySet<Letter['state']> = new Set(['waiting', 'sent'] as const);

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
  const written: Letter[] = [];
  const tellings: Telling[] = [];
  for (const recipient of rules.recipients) {
    const theirs = before.filter(
      (letter) => letter.recipientId === recipient.id && letter.channel === 'mail',
    );
    const held = theirs.filter((letter) => OUT.has(letter.state));
    const named = due.to !== null && isNamed(recipient, due.to);
    const decided = route({
      recipient,
      alert,
      kind: due.kind,
      named,
      onDuty: audience.duty.includes(recipient.id),
      holder: held.length > 0,
      reach: reachOf(recipient, audience.contacts, audience.accounts),
      today: audience.today.get(recipient.id) ?? 0,
      brief: audience.brief,
      now,
    });
    tellings.push({
      id: `${alert.id}:${alert.edition}:${recipient.id}`,
      at: now,
      alertId: alert.id,
      edition: alert.edition,
      kind: due.kind,
      recipientId: recipient.id,
      outcome: decided.outcome,
      reason: decided.reason,
    });
    if (decided.outcome === 'none') continue;
    if (decided.outcome === 'now') {
      audience.today.set(recipient.id, (audience.today.get(recipient.id) ?? 0) + 1);
      await overtake(s, theirs, now);
    }
    const kind = held.length > 0 || due.kind === 'escalation' ? due.kind : 'alert';
    const letters = composeAlert(
      { ...occasion, alert, edition: alert.edition, rules, now },
      {
        recipient,
        kind,
        state: STATES[decided.outcome],
        nextAt: decided.at,
        follows: held[0]?.id ?? null,
        key: audience.key(),
        ...(due.note !== undefined && { note: due.note }),
      },
    );
    written.push(...(await s.letters.write(letters)));
  }
  await s.tellings.keep(tellings);
  return written;
}

/** What waits for the morning, or for its address, about an alert that is told anew at once says less than the new letter. */
async function overtake(s: Nouns, letters: readonly Letter[], now: Instant): Promise<void> {
  const waits = letters.filter(({ state }) => state === 'folded' || state === 'held').map(({ id }) => id);
  await s.letters.move(waits, now, 'inside', now, null);
}

function isNamed(recipient: RecipientRules, names: readonly string[]): boolean {
  return names.includes(recipient.id) || (recipient.person !== null && names.includes(recipient.person));
}

function isAboutAlert(letter: Letter): boolean {
  return ALERT_LETTERS.some((kind) => kind === letter.kind);
}
