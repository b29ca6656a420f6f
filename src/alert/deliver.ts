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

/** Letters of one channel between two looks at what is due, and so many looks in a round. */
const A_HANDFUL = 10;
const HANDFULS = 40;

/** Longer than all timeouts of one posting together: nobody else takes a letter that is on its way. */
const LEASE = 5 * MINUTE;

/** After so many refusals to take it (about 28 hours of trying) a letter is given up, and the desk shows why. */
const TRIES = 20;
/** The same time, at the shorter pauses of a crisis. */
const TRIES_URGENT = 170;

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
  const stuck = await store.letters.due(
    now,
    A_RUN,
    CHANNELS.filter((channel) => couriers[channel] === null),
  );
  for (const letter of stuck) await noteStuck(store, letter, now);
  const tally = { due: stuck.length, sent: 0, later: 0, refused: 0, waiting: stuck.length };
  // A machine that does not answer keeps no mail waiting.
  await Promise.all(
    CHANNELS.map(async (channel) => {
      const courier = couriers[channel];
      if (courier !== null) await carry(store, world, rules, { channel, courier, now }, tally);
    }),
  );
  return tally;
}

interface Round {
  channel: Channel;
  courier: Courier;
  now: Instant;
}

/** Carries what is due on one channel, what is urgent first, and asks again after each handful: a crisis may have come meanwhile. */
async function carry(
  store: Store,
  world: World,
  rules: Rules,
  { channel, courier, now }: Round,
  tally: Tally,
): Promise<void> {
  const count = (what: string) => (tally[what] = (tally[what] ?? 0) + 1);
  for (let handful = 0; handful < HANDFULS; handful++) {
    const due = await store.letters.due(now, A_HANDFUL, [channel]);
    for (const letter of due) {
      count('due');
      if (now - letter.writtenAt > STALE) {
        const { language } = rules.haidang.desk;
        const note = say(language, 'letter.stale', { span: span(language, STALE) });
        await store.together((s) => refuse(s, letter, now, note, rules));
        count('refused');
        continue;
      }
      // Posting takes real time, so the lease starts when this letter's turn comes.
      if (!(await store.letters.take(letter, world.now() + LEASE))) continue;
      count(await settle(store, world, rules, letter, await attempt(courier, letter)));
    }
    if (due.length < A_HANDFUL) return;
  }
}

/** Who carries letters of each channel now; null: nobody. */
function couriersOf(world: World, rules: Rules): Record<Channel, Courier | null> {
  const { post, couriers } = world;
  const { webhook, telegram } = couriers;
  const recipientOf = (letter: Letter) => rules.recipients.find(({ id }) => id === letter.recipientId);
  const gone: Posted = { ok: false, when: 'never', detail: 'letter.no-address' };
  return {
    mail:
      post === null
        ? null
        : async (letter) => {
            if (recipientOf(letter) === undefined) return gone;
            return post(envelope(letter, rules, world.log));
          },
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
  const giveUp = when === 'never' || tries >= (letter.urgent ? TRIES_URGENT : TRIES);
  world.log.warn('letter not taken', { letter: letter.id, tries, giveUp, detail });
  if (!giveUp) {
    await store.letters.missed(letter.id, at, at + Math.max(pause(tries, letter.urgent), after), detail);
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

/** The end of a letter that did not arrive. Of an urgent alert or deadline the administrators are told by another way. */
async function refuse(s: Nouns, letter: Letter, at: Instant, detail: string, rules: Rules): Promise<void> {
  await s.letters.missed(letter.id, at, null, detail);
  if (letter.kind === 'clock' && letter.urgent) {
    await s.letters.write(refusalLetters(letter, detail, rules, at));
    return;
  }
  if (!ALERT_LETTERS.some((kind) => kind === letter.kind)) return;
  const alert = await s.alerts.get(letter.about);
  if (alert !== null && alert.level >= CRISIS && alert.phase !== 'over')
    await s.letters.write(refusalLetters(letter, detail, rules, at));
}

/** One minute after the first try, doubling, two hours at most; about a crisis ten minutes, for it must not wait when mail works again. */
export function pause(tries: number, urgent = false): Instant {
  return Math.min(MINUTE * 2 ** (tries - 1), urgent ? 10 * MINUTE : 2 * HOUR);
}

/** A courier that throws is our bug or a broken pipe; either way this letter can wait and the others go on. */
async function attempt(courier: Courier, letter: Letter): Promise<Posted> {
  try {
    return await courier(letter);
  } catch (error) {
    return { ok: false, when: 'later', detail: error instanceof Error ? error.message : String(error) };
  }
}
