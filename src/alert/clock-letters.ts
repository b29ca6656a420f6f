import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { type Clock, isRunning, warnAt } from '../domain/clock.ts';
import { reachOf } from '../domain/contact.ts';
import type { Incident } from '../domain/incident.ts';
import { onDuty } from '../domain/roster.ts';
import { notBefore, quietSince } from '../domain/quiet.ts';
import type { Tally } from '../domain/tally.ts';
import type { Level } from '../domain/signal.ts';
import { DAY, HOUR, type Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { type ClockCall, clockLetter, clockLetterId } from './letters/clock.ts';

/** A long deadline is called a day ahead, a shorter one when a quarter of it is left: enough to write and to have it approved (P). */
const AHEAD = DAY;
/** Inside this nobody is left to sleep: a missed clock of the law is told in a report. */
const WAKES = 2 * HOUR;
/** Where the night would swallow the first call, it comes so long before people rest, or so shortly after at the latest (P). */
const EVENING = HOUR;

/**
 * Calls people to the deadlines of incidents: ahead, in the last hours, and when one is missed. Each call is one letter for each of them, known by
 * its name, so a restart or a second round writes none anew. Clocks that are met or explained call nobody.
 */
export async function tellClocks(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const tally = { clocks: 0, clockLetters: 0, clocksFailed: 0 };
  for (const incident of await store.incidents.due(now + AHEAD)) {
    tally.clocks += incident.clocks.filter((clock) => callOf(clock, now) !== null).length;
    try {
      const letters = await store.together((s) => callAll(s, incident, { world, rules, now }));
      tally.clockLetters += letters;
    } catch (error) {
      // The others' deadlines run on.
      tally.clocksFailed++;
      world.log.error('the clocks of an incident cannot be told', { id: incident.id, error: String(error) });
    }
  }
  return tally;
}

async function callAll(
  s: Nouns,
  incident: Incident,
  { world, rules, now }: { world: World; rules: Rules; now: Instant },
): Promise<number> {
  const before = new Set((await s.letters.about(incident.id)).map(({ id }) => id));
  let written = 0;
  for (const recipient of await calledTo(s, incident, rules, now))
    for (const clock of incident.clocks.filter(isRunning)) {
      const found = callTo(recipient, clock, incident, now);
      if (found === null) continue;
      const { call, nextAt } = found;
      if (before.has(clockLetterId(incident, clock, call, recipient))) continue;
      const key = world.newId() + world.newId();
      const letter = clockLetter(incident, clock, call, { recipient, rules, now, nextAt, key });
      written += (await s.letters.write([letter])).length;
    }
  return written;
}

/** Which call a clock is due for at `now`, or null. What must be done at once is late from its first minute, and its owner was there. */
export function callOf(clock: Clock, now: Instant): ClockCall | null {
  const { due } = clock;
  if (!isRunning(clock) || due === null) return null;
  if (now > due) return 'late';
  if (now >= warnAt(clock)) return 'soon';
  return now >= aheadAt(clock, due) ? 'ahead' : null;
}

function aheadAt({ startedAt }: Clock, due: Instant): Instant {
  return due - Math.min(AHEAD, (due - startedAt) / 4);
}

/** The call somebody is due for, and when it may reach them. Quiet hours hold a call back until the last two hours, and no missed one. */
function callTo(
  recipient: RecipientRules,
  clock: Clock,
  incident: Incident,
  now: Instant,
): { call: ClockCall; nextAt: Instant } | null {
  const { due } = clock;
  if (due === null) return null;
  const call = callOf(clock, now);
  const level = incident.level ?? 0;
  if (call === 'late' || (call === 'soon' && due - now <= WAKES)) return { call, nextAt: now };
  if (call === 'soon') return { call, nextAt: Math.min(notBefore(recipient, level, now), due - WAKES) };
  const nextAt = aheadTo(recipient, level, clock, due, now);
  return nextAt === null ? null : { call: 'ahead', nextAt };
}

/** When the first call may reach somebody, if `now` is its time. Rather the evening before than together with the next one, which wakes them. */
function aheadTo(
  recipient: RecipientRules,
  level: Level,
  clock: Clock,
  due: Instant,
  now: Instant,
): Instant | null {
  const ahead = aheadAt(clock, due);
  const warn = warnAt(clock);
  const wanted = Math.max(now, ahead);
  const heard = notBefore(recipient, level, wanted);
  if (heard < warn) return now >= ahead ? heard : null;
  const rest = wanted < warn ? quietSince(recipient, level, wanted) : null;
  return rest !== null && Math.abs(now - rest) <= EVENING ? now : null;
}

/** Its owner and the leaders; where a letter reaches none of them, whoever is on duty or looks after the house. */
async function calledTo(
  s: Nouns,
  { owner }: Incident,
  rules: Rules,
  now: Instant,
): Promise<RecipientRules[]> {
  const [contacts, accounts] = [await s.contacts.all(), await s.people.ids()];
  const reached = rules.recipients.filter((one) => reachOf(one, contacts, accounts) === 'yes');
  const named = reached.filter(
    ({ id, person, role }) =>
      role === 'leader' || (owner !== null && (id === owner.id || person === owner.id)),
  );
  if (named.length > 0) return named;
  const holidays = new Set(rules.calendar.holidays.map(({ day }) => day));
  const duty = onDuty(rules.roster, holidays, now);
  return reached.filter(({ id, house, role }) => duty.includes(id) || (house ?? role === 'admin'));
}
