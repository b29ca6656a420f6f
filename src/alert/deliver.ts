import type { Rules } from '../config/rules.ts';
import type { Letter } from '../domain/letter.ts';
import type { Tally } from '../domain/tally.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import { span } from '../view/format.ts';
import { say } from '../view/say.ts';
import type { Envelope, Posted, World } from '../world.ts';

const A_RUN = 50;

/** Longer than all timeouts of one posting together: nobody else takes a letter that is on its way. */
const LEASE = 5 * MINUTE;

/** After so many refusals to take it (about 28 hours of trying) a letter is given up, and the desk shows why. */
const TRIES = 20;

/** An alarm this old alarms nobody: when mail works again after days, only news goes out. */
const STALE = 3 * DAY;

/**
 * Posts what is due in the outbox. Without a mail server letters wait, readable on the desk.
 * A letter is marked sent after the server took it: a crash in between sends a second copy under the same Message-ID.
 */
export async function deliver(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const due = await store.letters.due(now, A_RUN);
  const tally = { due: due.length, sent: 0, later: 0, refused: 0, waiting: 0 };
  const { post } = world;
  if (post === null) return { ...tally, waiting: due.length };
  for (const letter of due) {
    if (now - letter.writtenAt > STALE) {
      const note = say(rules.haidang.desk.language, 'letter.stale', {
        span: span(rules.haidang.desk.language, STALE),
      });
      await store.letters.missed(letter.id, null, note);
      tally.refused++;
      continue;
    }
    // Posting takes real time, so the lease starts when this letter's turn comes.
    if (!(await store.letters.take(letter, world.now() + LEASE))) continue;
    tally[await settle(store, world, letter, await tryPost(post, envelope(letter, rules)))]++;
  }
  return tally;
}

async function settle(
  store: Store,
  world: World,
  letter: Letter,
  posted: Posted,
): Promise<'sent' | 'later' | 'refused'> {
  const at = world.now();
  if (posted.ok) {
    await store.together(async (s) => {
      await s.letters.sent(letter.id, at, null);
      const { id, recipientId, kind, about, subject } = letter;
      const data = { id, to: recipientId, kind, about, subject };
      await s.events.add([{ at, event: 'letter', subject: id, who: null, data }]);
    });
    return 'sent';
  }
  const tries = letter.tries + 1;
  const giveUp = posted.when === 'never' || tries >= TRIES;
  await store.letters.missed(letter.id, giveUp ? null : at + pause(tries), posted.detail);
  world.log.warn('letter not taken', { letter: letter.id, tries, giveUp, detail: posted.detail });
  return giveUp ? 'refused' : 'later';
}

/** One minute after the first try, doubling, two hours at most. */
export function pause(tries: number): Instant {
  return Math.min(MINUTE * 2 ** (tries - 1), 2 * HOUR);
}

/** A post that throws is our bug or a broken pipe; either way this letter can wait and the others go on. */
async function tryPost(post: NonNullable<World['post']>, letter: Envelope): Promise<Posted> {
  try {
    return await post(letter);
  } catch (error) {
    return { ok: false, when: 'later', detail: error instanceof Error ? error.message : String(error) };
  }
}

function envelope(letter: Letter, rules: Rules): Envelope {
  return {
    messageId: letter.messageId,
    ...(letter.inReplyTo !== null && { inReplyTo: letter.inReplyTo }),
    from: rules.haidang.mail.from,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
  };
}
