import type { RecipientRules } from '../../config/recipients.ts';
import { type Contact, reachOf, type Reach } from '../../domain/contact.ts';
import type { LetterHead } from '../../domain/letter.ts';
import { onDuty, shiftsFrom } from '../../domain/roster.ts';
import { countsToday } from '../../domain/telling.ts';
import { addDays, type Day, DAY, dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import type { Desk } from '../desk.ts';

/** How far back the last letter is looked for; never less than the month that is counted. */
const REMEMBERED = 31 * DAY;
const SHIFTS_SHOWN = 5;

/** One recipient and how letters reach them. */
export interface Reached {
  recipient: RecipientRules;
  reach: Reach;
  contact: Contact | null;
  /** Letters by mail that were taken since the first of the month. */
  month: number;
  lastAt: Instant | null;
  held: number;
  /** When they were last asked whether the address is theirs. */
  askedAt: Instant | null;
  /** What the server said of the last letter it refused for this address. */
  said: string | null;
  /** Alert letters they were given at once today. */
  today: number;
  privateAt: Instant | null;
  onDuty: boolean;
}

export interface Turn {
  who: string;
  from: Instant;
  to: Instant;
}

export interface RecipientFacts {
  reached: Reached[];
  /** Ids, in the order of the roster. */
  duty: string[];
  next: Turn[];
  holidays: ReadonlySet<Day>;
  /** Does a letter about an alert reach anybody? */
  anybody: boolean;
}

/** Everything the page of recipients tells at `now`. */
export async function recipientFacts(desk: Desk, now: Instant): Promise<RecipientFacts> {
  const { store, rules } = desk;
  const month = startOfDay(`${dayOf(now).slice(0, 7)}-01`);
  const [contacts, accounts, letters, today, privates] = await Promise.all([
    store.contacts.all(),
    store.people.ids(),
    store.letters.writtenBetween(Math.min(month, now - REMEMBERED), now + 1),
    store.tellings.toldSince(startOfDay(dayOf(now)), countsToday),
    store.contacts.privateAddresses(),
  ]);
  const holidays = new Set(rules.calendar.holidays.map(({ day }) => day));
  const duty = onDuty(rules.roster, holidays, now);
  const reached = rules.recipients.map((recipient): Reached => {
    const theirs = letters.filter((one) => one.recipientId === recipient.id && one.to === recipient.mail);
    const sent = theirs.flatMap((one) => one.sentAt ?? []);
    return {
      recipient,
      reach: reachOf(recipient, contacts, accounts),
      contact: contactOf(recipient, contacts),
      month: sent.filter((at) => at >= month).length,
      lastAt: sent.length === 0 ? null : Math.max(...sent),
      held: theirs.filter((one) => one.state === 'held').length,
      askedAt: theirs.find((one) => one.kind === 'confirm')?.writtenAt ?? null,
      said: refusedWith(theirs),
      today: today.get(recipient.id) ?? 0,
      privateAt: privates.find((one) => one.recipientId === recipient.id)?.madeAt ?? null,
      onDuty: duty.includes(recipient.id),
    };
  });
  const turns = shiftsFrom(rules.roster, holidays, addDays(dayOf(now), -1), 9);
  return {
    reached,
    duty,
    next: turns
      .filter((turn) => turn.from > now)
      .sort((a, b) => a.from - b.from)
      .slice(0, SHIFTS_SHOWN),
    holidays,
    anybody: reached.some(({ reach, recipient }) => reach === 'yes' && recipient.alerts),
  };
}

/** What is known of the address this recipient has now. */
export function contactOf(recipient: RecipientRules, contacts: readonly Contact[]): Contact | null {
  return contacts.find((one) => one.recipientId === recipient.id && one.address === recipient.mail) ?? null;
}

function refusedWith(newestFirst: readonly LetterHead[]): string | null {
  return newestFirst.find((one) => one.state === 'refused')?.note ?? null;
}
