import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { notBefore } from '../domain/quiet.ts';
import type { Tally } from '../domain/tally.ts';
import { isLate, type Tip } from '../domain/tip.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { slug } from '../domain/words.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { type Callable, callables, hearsByMail, isAtWork, isThey, withMail, withStandIns } from './called.ts';
import { tipsLetter, tipsLetterId, tipsOf } from './letters/tips.ts';
import { takeBack } from './take-back.ts';

/** More than these wait in no office that still answers. */
const MOST = 500;

/**
 * Reminds people of answers they owe: one letter a working day at most for each of them, from the hour of the morning page on, outside their quiet
 * hours. Its id is the day and the person, so that a restart writes none twice.
 */
export async function tellTips(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const tally = { tipsLate: 0, tipLetters: 0, tipsTakenBack: 0 };
  const late = (await store.tips.waiting(['new', 'routed'], MOST)).filter((tip) => isLate(tip, now));
  const atWork = isAtWork(rules, now);
  if (atWork && late.length > 0) {
    tally.tipsLate = late.length;
    tally.tipLetters = await store.together((s) => remind(s, late, world, rules, now));
  }
  tally.tipsTakenBack = await takeBack(store, 'tips', now, async (s) => {
    const owed = owedBy(late, await callables(s, world, rules, now));
    const ids = new Set([...owed.keys()].map(({ id }) => id));
    // On a day of work there is a letter of today.
    return ({ about, recipientId }) => ids.has(recipientId) && (!atWork || about === tipsOf(dayOf(now)));
  });
  return tally;
}

async function remind(
  s: Nouns,
  late: readonly Tip[],
  world: World,
  rules: Rules,
  now: Instant,
): Promise<number> {
  const today = dayOf(now);
  const told = new Set((await s.letters.about(tipsOf(today))).map(({ id }) => id));
  let written = 0;
  for (const [recipient, tips] of owedBy(late, await callables(s, world, rules, now))) {
    if (told.has(tipsLetterId(today, recipient))) continue;
    const nextAt = notBefore(recipient, 0, now);
    const key = world.newId() + world.newId();
    const letter = tipsLetter(tips, today, { recipient, rules, now, nextAt, key });
    written += (await s.letters.write([letter])).length;
  }
  return written;
}

/** Who owes which answers. */
function owedBy(
  late: readonly Tip[],
  { all, standIns }: { all: readonly Callable[]; standIns: readonly Callable[] },
): Map<RecipientRules, Tip[]> {
  const owed = new Map<RecipientRules, Tip[]>();
  for (const tip of late)
    for (const { recipient } of answerersOf(tip, withMail(all), withMail(standIns)))
      owed.set(recipient, [...(owed.get(recipient) ?? []), tip]);
  return owed;
}

/** The unit it was routed to, where a recipient bears its name, and whoever wrote it down; where no letter reaches them, those who stand in. */
function answerersOf({ unit, by }: Tip, all: readonly Callable[], standIns: readonly Callable[]): Callable[] {
  const named = all.filter(
    ({ recipient }) => isThey(recipient, by.id) || (unit !== '' && slug(recipient.name) === slug(unit)),
  );
  return withStandIns(named, standIns, hearsByMail);
}
