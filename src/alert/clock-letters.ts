import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { type Clock, isRunning, warnAt } from '../domain/clock.ts';
import { type Incident, LIVE } from '../domain/incident.ts';
import type { Channel, LetterHead } from '../domain/letter.ts';
import { notBefore, quietSince } from '../domain/quiet.ts';
import type { Tally } from '../domain/tally.ts';
import type { Level } from '../domain/signal.ts';
import { DAY, HOUR, type Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { type Callable, callables, isThey, withStandIns } from './called.ts';
import { CLOCK_CALLS, type ClockCall, clockLetterId, clockLetters, clockLettersOf } from './letters/clock.ts';
import { idsOf } from './letters/ways.ts';
import { takeBack } from './take-back.ts';

/** A long deadline is called a day ahead, a shorter one when a quarter of it is left: enough to write and to have it approved (P). */
const AHEAD = DAY;
/** Inside this nobody is left to sleep: a missed clock of the law is told in a report. */
const WAKES = 2 * HOUR;
/** Where the night would swallow the first call, it comes so long before people rest, or so shortly after at the latest (P). */
const EVENING = HOUR;

/**
 * Calls people to the deadlines of incidents: ahead, in the last hours, and when one is missed. Each call is one letter for each of them by each of
 * their ways, known by its name, so a restart or a second round writes none anew. Clocks that are met or explained call nobody.
 */
export async function tellClocks(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const tally = { clocks: 0, clockLetters: 0, clocksFailed: 0, clocksTakenBack: 0 };
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
  tally.clocksTakenBack = await takeBack(store, 'clock', now, (s) => clocksStand(s, { world, rules, now }));
  return tally;
}

interface Round {
  world: World;
  rules: Rules;
  now: Instant;
}

async function callAll(s: Nouns, incident: Incident, { world, rules, now }: Round): Promise<number> {
  const before = new Map((await s.letters.about(incident.id)).map((letter) => [letter.id, letter]));
  let written = 0;
  for (const { recipient, mail } of calledTo(
    incident,
    [...before.values()],
    await callables(s, world, rules, now),
  ))
    for (const clock of incident.clocks.filter(isRunning)) {
      const found = callTo(recipient, clock, incident, now);
      if (found === null) continue;
      const { call, nextAt } = found;
      const ids = idsOf(clockLetterId(incident, clock, call, recipient), { recipient, mail });
      // Their call was taken back while somebody else was called.
      await s.letters.again(
        ids.filter((id) => before.get(id)?.state === 'inside'),
        now,
        nextAt,
      );
      if (ids.every((id) => before.has(id))) continue;
      const key = world.newId() + world.newId();
      const letters = clockLetters(incident, clock, call, { recipient, mail, rules, now, nextAt, key });
      written += (await s.letters.write(letters)).length;
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

/** Its owner and the leaders; where none of them hears of it, whoever is on duty or looks after the house as well. */
function calledTo(
  { owner }: Incident,
  letters: readonly LetterHead[],
  { all, standIns }: { all: readonly Callable[]; standIns: readonly Callable[] },
): Callable[] {
  const named = all.filter(
    ({ recipient }) => recipient.role === 'leader' || (owner !== null && isThey(recipient, owner.id)),
  );
  return withStandIns(named, standIns, ({ recipient, heard }) =>
    heard.some((channel) => !wasRefused(letters, recipient, channel)),
  );
}

/** Was the last call that came to an end by this way refused for good? */
function wasRefused(
  letters: readonly LetterHead[],
  { id, mail, telegram }: RecipientRules,
  channel: Channel,
): boolean {
  const last = letters.findLast(
    ({ kind, state, ...one }) =>
      kind === 'clock' &&
      (state === 'sent' || state === 'refused') &&
      one.channel === channel &&
      one.recipientId === id &&
      one.to === (channel === 'mail' ? mail : telegram),
  );
  return last?.state === 'refused';
}

/** A call stands while its deadline runs, at its hour, no later call says more, and its reader is one of those who are called. */
async function clocksStand(s: Nouns, { world, rules, now }: Round) {
  const people = await callables(s, world, rules, now);
  return async ({ id, about, recipientId }: LetterHead): Promise<boolean> => {
    const incident = await s.incidents.get(about);
    const clock = incident?.clocks.find((one) => id.startsWith(clockLettersOf(incident, one)));
    if (incident === null || clock === undefined || !LIVE.includes(incident.state)) return false;
    if (clock.past === true || !isRunning(clock)) return false;
    // Before its time a call goes out where the night would swallow it.
    if (rank(callOf(clock, now) ?? 'ahead') > rank(callIn(id, incident, clock))) return false;
    const called = calledTo(incident, await s.letters.about(about), people);
    return called.some(({ recipient }) => recipient.id === recipientId);
  };
}

function callIn(id: string, incident: Incident, clock: Clock): ClockCall {
  const rest = id.slice(clockLettersOf(incident, clock).length);
  return CLOCK_CALLS.find((call) => rest.startsWith(`${call}:`)) ?? 'late';
}

function rank(call: ClockCall): number {
  return CLOCK_CALLS.indexOf(call);
}
