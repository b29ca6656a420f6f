import type { RecipientRules } from '../../config/recipients.ts';
import { reachOf } from '../../domain/contact.ts';
import { ALERT_LETTERS, type Letter } from '../../domain/letter.ts';
import { DAY, HOUR, type Instant } from '../../domain/time.ts';
import { hashOf, may } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { type Voice, voice } from '../voice.ts';
import { languageOf } from './language.ts';

/** As `freshKey` makes them; anything else is not looked for. */
const KEY = /^[0-9a-z]{52}$/;

/** Days after which the buttons of a letter work no more. The stop has no end: nobody is held to letters. */
const LIVES = 7;
const CONFIRM_LIVES = 14;

/** `open`: its buttons act · `expired`: the letter is too old · `gone`: its recipient is not in the configuration any more. */
export type KeyState = 'open' | 'expired' | 'gone';

/** What a key from a letter leads to. */
export interface Behind {
  key: string;
  letter: Letter;
  state: KeyState;
  /** Days its buttons work. */
  lives: number;
  recipient: RecipientRules | null;
  /** The mail address that a confirmation or a stop is about. */
  address: string;
  v: Voice;
}

/** The letter whose links carry the key of this request, or null. Reads only. */
export async function behindKey(desk: Desk, c: DeskContext): Promise<Behind | null> {
  const key = c.req.param('key') ?? '';
  const letter = KEY.test(key) ? await desk.store.letters.byKey(hashOf(key)) : null;
  if (letter === null) return null;
  const { recipients, haidang } = desk.rules;
  const recipient = recipients.find(({ id }) => id === letter.recipientId) ?? null;
  const lives = letter.kind === 'confirm' ? CONFIRM_LIVES : LIVES;
  const { now } = c.var.voice;
  const expired = now - letter.writtenAt > lives * DAY;
  return {
    key,
    letter,
    lives,
    recipient,
    state: recipient === null ? 'gone' : expired ? 'expired' : 'open',
    address: letter.channel === 'mail' ? letter.to : (recipient?.mail ?? letter.to),
    v: voice(languageOf(c, recipient?.language ?? haidang.desk.language), now),
  };
}

export function isAboutAlert({ kind }: Letter): boolean {
  return ALERT_LETTERS.some((known) => known === kind);
}

/** Writes into the ledger that the page was looked at: at most once an hour, for scanners and impatient fingers reload. */
export async function noteLook(
  desk: Desk,
  letter: Letter,
  step: 'opened' | 'read',
  now: Instant,
  who: string | null,
): Promise<void> {
  const ledger = await desk.store.letters.ledger([letter.id]);
  const lately = ledger.some((line) => line.step === step && line.detail === who && now - line.at < HOUR);
  if (!lately) await desk.store.letters.note(letter.id, now, step, who);
}

/** Is this the only address that alerts reach? */
export async function isLast(desk: Desk, { recipient, address }: Behind): Promise<boolean> {
  if (recipient === null || recipient.mail !== address) return false;
  const [contacts, accounts] = await Promise.all([desk.store.contacts.all(), desk.store.people.ids()]);
  const reached = desk.rules.recipients.filter(
    (one) => one.alerts && reachOf(one, contacts, accounts) === 'yes',
  );
  return reached.length === 1 && reached[0]?.id === recipient.id;
}

/** Who looks after the house, by name. */
export function administrators(desk: Desk): string[] {
  return desk.rules.recipients.filter(({ role }) => role === 'admin').map(({ name }) => name);
}

/** What a letter lets its reader do to an alert is what the desk would let them do. */
export function mayAct(recipient: RecipientRules | null): boolean {
  return recipient !== null && may(recipient, 'acknowledge');
}
