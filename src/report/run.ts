import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { CHECKS_SHOWN } from '../domain/accuracy.ts';
import { reachOf } from '../domain/contact.ts';
import { fault } from '../domain/fault.ts';
import type { Tally } from '../domain/tally.ts';
import { addDays, type Day, type Instant, mondayOf, startOfDay, WEEK } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { around } from './digest-around.ts';
import { moreOf } from './digest-more.ts';
import { storiesIn, weeklyDigest } from './digest.ts';
import { digestLetters } from './letter.ts';
import { topicTitles } from './titles.ts';

/** Alerts live for days; one opened longer before the week than this and still alive is looked for no more. */
const ALERTS_BACK = 8 * WEEK;

/** Is the digest of the week that ended last still to be made? Of a week in which nobody listened yet there is none. */
export async function owesDigest(store: Store, now: Instant): Promise<boolean> {
  const monday = addDays(mondayOf(now), -7);
  if ((await store.digests.get(`week-${monday}`)) !== null) return false;
  const to = startOfDay(addDays(monday, 7));
  return (await store.sources.all()).some(({ firstOkAt }) => firstOkAt !== null && firstOkAt < to);
}

/**
 * Makes the digest of one week and writes its letters. The first digest of a week stays: what was sent is what is shown.
 * @param day any day of the wanted week; left out: the week that ended last. Fault `invalid` when that week is not over yet.
 */
export async function digest(store: Store, world: World, rules: Rules, day?: Day): Promise<Tally> {
  const now = world.now();
  const monday = day === undefined ? addDays(mondayOf(now), -7) : mondayOf(startOfDay(day));
  const from = startOfDay(monday);
  const to = startOfDay(addDays(monday, 7));
  if (to > now) throw fault('invalid', 'digest.week-not-over', { day: monday });

  if ((await store.digests.get(`week-${monday}`)) !== null) return { made: 0, letters: 0 };
  const pulses = await store.meanings.pulses(startOfDay(addDays(monday, -7)));
  const journal = await store.coverage.journal(monday, addDays(monday, 7));
  const counted = weeklyDigest({
    monday,
    now,
    pulses,
    heard: (await store.mentions.heardBetween(from, to)).heard,
    titles: new Map([...topicTitles(pulses, rules), ...(await store.stories.titles(storiesIn(pulses)))]),
    alerts: await store.alerts.openedBetween(from - ALERTS_BACK, to),
    sources: await store.sources.all(),
    journal,
    checks: await store.corrections.checks(CHECKS_SHOWN),
  });
  const told = new Set(counted.stories.map(({ story }) => story));
  const more = moreOf(await around(store, rules, monday, now, { pulses, journal, told }), rules.calendar);
  const made = { ...counted, more };
  const names = new Map((await store.sources.all()).map((source) => [source.id, source.name]));

  return store.together(async (s) => {
    if (!(await s.digests.keep(made))) return { made: 0, letters: 0 };
    const [contacts, accounts] = [await s.contacts.all(), await s.people.ids()];
    const reach = (recipient: RecipientRules) => reachOf(recipient, contacts, accounts);
    const letters = await s.letters.write(digestLetters(made, names, rules, reach, now));
    const { id, mentions, grievances, questions } = made;
    const data = { id, mentions, grievances, questions, letters: letters.length };
    await s.events.add([{ at: now, event: 'digest', subject: id, who: null, data }]);
    return { made: 1, letters: letters.length };
  });
}
