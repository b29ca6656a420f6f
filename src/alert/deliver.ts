import type { Rules } from '../config/rules.ts';
import { CRISIS } from '../domain/alert.ts';
import { ALERT_LETTERS, type Channel, CHANNELS, type Letter } from '../domain/letter.ts';
import type { Tally } from '../domain/tally.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';
import { span } from '../view/format.ts';
import { say } from '../view/say.ts';
import type { Posted, World } from '../world.ts';
import { envelope } from './envelope.ts';
import { refusalLetters } from './refusal.ts';

const A_RUN = 50;

/** Longer than all timeouts of one posting together: nobody else takes a letter that is on its way. */
const LEASE = 5 * MINUTE;

/** After so many refusals to take it (about 28 hours of trying) a letter is given up, and the desk shows why. */
const TRIES = 20;

/** An alarm this old alarms nobody: when mail works again after days, only news goes out. */
const STALE = 3 * DAY;

type Courier = (letter: Letter) => Promise<Posted>;

/**
 * Hands what is due in the outbox to the courier of its channel. Without a courier (no mail server, no bot token) letters wait, readable on the
 * desk, and keep nobody else waiting. A letter is marked sent after the other side took it: a crash in between sends a second copy under the same
 * Message-ID.
 */
export async function deliver(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const couriers = couriersOf(world, rules);
  const due = await store.letters.due(
    now,
    A_RUN,
    CHANNELS.filter((channel) => couriers[channel] !== null),
  );
  const stuck = await store.letters.due(
    now,
    A_RUN,
    CHANNELS.filter((channel) => couriers[channel] === null),
  );
  for (const letter of stuck) await noteStuck(store, letter, now);
  const tally = { due: due.length + stuck.length, sent: 0, later: 0, refused: 0, waiting: stuck.length };
  for (const letter of due) {
    const courier = couriers[letter.channel];
    if (courier === null) continue;
    if (now - letter.writtenAt > STALE) {
      const { language } = rules.haidang.desk;
      const note = say(language, 'letter.stale', { span: span(language, STALE) });
      await store.together((s) => refuse(s, letter, now, note, rules));
      tally.refused++;
      continue;
    }
    // Posting takes real time, so the lease starts when this letter's turn comes.
    if (!(await store.letters.take(letter, world.now() + LEASE))) continue;
    tally[await settle(store, world, rules, letter, await attempt(courier, letter))]++;
  }
  return tally;
}

/** Who carries letters of each channel now; null: nobody. */
function couriersOf(world: World, rules: Rules): Record<Channel, Courier | null> {
  const { post, couriers } = world;
  const { webhook, telegram } = couriers;
  const recipientOf = (letter: Letter) => rules.recipients.find(({ id }) => id === letter.recipientId);
  const gone: Posted = { ok: false, when: 'never', detail: 'letter.no-address' };
  return {
    mail: post === null ? null : (letter) => post(envelope(letter, rules, world.log)),
    webhook:
      webhook === null
        ? null
        : async (letter) => {
            const target = recipientOf(letter)?.webhook ?? null;
            if (target?.url !== letter.to) return gone;
            return webhook({ id: letter.id, to: letter.to, key: target.key, body: letter.text });
          },
    telegram:
      telegram === null
        ? null
        : async (letter) => {
            if (recipientOf(letter)?.telegram !== letter.to) return gone;
            return telegram({ id: letter.id, to: letter.to, key: null, body: letter.text });
          },
  };
}

/** Says once why a letter waits for a courier; that there is no mail server the desk says by itself. */
async function noteStuck(store: Store, letter: Letter, now: Instant): Promise<void> {
  const note = `letter.no-courier.${letter.channel}`;
  if (letter.channel === 'mail' || letter.note === note) return;
  await store.letters.missed(letter.id, now, letter.nextAt, note);
}

async function settle(
  store: Store,
  world: World,
  rules: Rules,
  letter: Letter,
  posted: Posted,
): Promise<'sent' | 'later' | 'refused'> {
  const at = world.now();
  if (posted.ok) {
    await store.together((s) => arrived(s, letter, at));
    return 'sent';
  }
  const { detail, when, after = 0 } = posted;
  const tries = letter.tries + 1;
  const giveUp = when === 'never' || tries >= TRIES;
  world.log.warn('letter not taken', { letter: letter.id, tries, giveUp, detail });
  if (!giveUp) {
    await store.letters.missed(letter.id, at, at + Math.max(pause(tries), after), detail);
    return 'later';
  }
  await store.together(async (s) => {
    await refuse(s, letter, at, detail, rules);
    if (when === 'never' && letter.channel === 'mail')
      await s.contacts.bounced(letter.recipientId, letter.to, at);
  });
  return 'refused';
}

async function arrived(s: Nouns, letter: Letter, at: Instant): Promise<void> {
  const { id, recipientId, kind, about, subject, channel, to } = letter;
  await s.letters.sent(id, at, null);
  const data = { id, to: recipientId, kind, about, subject, ...(channel !== 'mail' && { channel }) };
  await s.events.add([{ at, event: 'letter', subject: id, who: null, data }]);
  if (channel !== 'mail') return;
  const contact = (await s.contacts.all()).find(
    (one) => one.recipientId === recipientId && one.address === to,
  );
  if (contact !== undefined && contact.bouncedAt !== null) await s.contacts.bounced(recipientId, to, null);
}

/** The end of a letter that did not arrive. Of an urgent alert the administrators are told by another way. */
async function refuse(s: Nouns, letter: Letter, at: Instant, detail: string, rules: Rules): Promise<void> {
  await s.letters.missed(letter.id, at, null, detail);
  if (!ALERT_LETTERS.some((kind) => kind === letter.kind)) return;
  const alert = await s.alerts.get(letter.about);
  if (alert !== null && alert.level >= CRISIS && alert.phase !== 'over')
    await s.letters.write(refusalLetters(letter, detail, rules, at));
}

/** One minute after the first try, doubling, two hours at most. */
export function pause(tries: number): Instant {
  return Math.min(MINUTE * 2 ** (tries - 1), 2 * HOUR);
}

/** A courier that throws is our bug or a broken pipe; either way this letter can wait and the others go on. */
async function attempt(courier: Courier, letter: Letter): Promise<Posted> {
  try {
    return await courier(letter);
  } catch (error) {
    return { ok: false, when: 'later', detail: error instanceof Error ? error.message : String(error) };
  }
}
