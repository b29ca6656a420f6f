import type { Rules } from '../config/rules.ts';
import type { Incident } from '../domain/incident.ts';
import { notBefore } from '../domain/quiet.ts';
import { isFollowed, LOOK_DAYS } from '../domain/recovery-plan.ts';
import type { Tally } from '../domain/tally.ts';
import { addDays, type Day, dayOf, type Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { type Callable, callables, hearsByMail, isAtWork, isThey, withMail, withStandIns } from './called.ts';
import { type PlanCall, planLetter, planLetterId } from './letters/plan.ts';
import { takeBack } from './take-back.ts';

/** A row is asked for when it is over by so many days: whoever did it may write it down tomorrow (P). */
const GRACE = 3;
/** A day that fell on a weekend, on Tết or on a machine that stood still is told for so long after it (P). */
const STILL_TOLD = 14;
/** More than these recover in no office. */
const MOST = 100;

/**
 * Reminds the owner of an incident of its recovery: 30, 60 and 90 days after it began, and when rows of an approved plan are three days over. One
 * letter for each day that asks for one, on a working day, outside quiet hours; known by its name, so a restart writes none twice.
 */
export async function tellPlans(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const tally = { planLetters: 0, plansFailed: 0, plansTakenBack: 0 };
  for (const incident of isAtWork(rules, now) ? await followed(store, now) : []) {
    const calls = planCalls(incident, dayOf(now));
    if (calls.length === 0) continue;
    try {
      tally.planLetters += await store.together((s) => remind(s, incident, calls, { world, rules, now }));
    } catch (error) {
      // The others are reminded all the same.
      tally.plansFailed++;
      world.log.error('nobody can be reminded of a plan', { id: incident.id, error: String(error) });
    }
  }
  tally.plansTakenBack = await takeBack(store, 'plan', now, async (s) => {
    const people = await callables(s, world, rules, now);
    const asked = (await followed(s, now)).flatMap((incident) =>
      planCalls(incident, dayOf(now)).flatMap((call) =>
        calledTo(incident, people).map(({ recipient }) => planLetterId(incident, call, recipient)),
      ),
    );
    const ids = new Set(asked);
    return ({ id }) => ids.has(id);
  });
  return tally;
}

/** Incidents whose recovery is looked after. */
async function followed({ incidents }: Pick<Nouns, 'incidents'>, now: Instant): Promise<Incident[]> {
  const closed = await incidents.list(['closed'], MOST);
  return [
    ...(await incidents.list(['recovering'], MOST)),
    ...closed.filter((incident) => isFollowed(incident, now)),
  ];
}

/** What a plan asks for on `today`: its last look back, and the rows that were three days over last. Both on one day are one letter. */
export function planCalls({ plan, recoveringAt }: Incident, today: Day): PlanCall[] {
  const looks =
    recoveringAt == null ? [] : LOOK_DAYS.map((n) => ({ n, day: addDays(dayOf(recoveringAt), n) }));
  const rows = plan === null || plan.approvedBy === null ? [] : plan.days;
  const late = rows.filter(({ done, day }) => done === undefined && addDays(day, GRACE) <= today);
  const isNew = (day: Day) => day <= today && day > addDays(today, -STILL_TOLD);
  const look = looks.findLast(({ day }) => isNew(day)) ?? null;
  const over = late
    .map(({ day }) => addDays(day, GRACE))
    .filter(isNew)
    .toSorted()
    .at(-1);
  return [
    ...(look === null ? [] : [{ since: look.day, look, late }]),
    ...(over === undefined || over === look?.day ? [] : [{ since: over, look: null, late }]),
  ];
}

async function remind(
  s: Nouns,
  incident: Incident,
  calls: readonly PlanCall[],
  { world, rules, now }: { world: World; rules: Rules; now: Instant },
): Promise<number> {
  const told = new Set((await s.letters.about(incident.id)).map(({ id }) => id));
  let written = 0;
  for (const { recipient } of calledTo(incident, await callables(s, world, rules, now)))
    for (const call of calls) {
      if (told.has(planLetterId(incident, call, recipient))) continue;
      const nextAt = notBefore(recipient, 0, now);
      const key = world.newId() + world.newId();
      const letter = planLetter(incident, call, { recipient, rules, now, nextAt, key });
      written += (await s.letters.write([letter])).length;
    }
  return written;
}

/** Its owner; where no letter reaches them, those who stand in. */
function calledTo(
  { owner }: Incident,
  { all, standIns }: { all: readonly Callable[]; standIns: readonly Callable[] },
): Callable[] {
  const owners = withMail(all).filter(({ recipient }) => owner !== null && isThey(recipient, owner.id));
  return withStandIns(owners, withMail(standIns), hearsByMail);
}
