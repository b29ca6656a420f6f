import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { type Owed, type OwedCall, owedCall, owedPapers } from '../domain/owed.ts';
import type { Paper } from '../domain/paper-book.ts';
import { notBefore } from '../domain/quiet.ts';
import type { Tally } from '../domain/tally.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { workCalendarOf } from '../domain/workdays.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { type Callable, callables, hearsByMail, isAtWork, withMail, withStandIns } from './called.ts';
import { paperLetter, paperLetterId, paperLetters } from './letters/paper.ts';
import { dutyOnPage, pageAhead } from './morning.ts';
import { takeBack } from './take-back.ts';

/** States in which a paper asks nobody for anything more. */
const SETTLED: ReadonlySet<Paper['state']> = new Set(['issued', 'replaced']);

/**
 * Reminds people of papers the office owes: the officers on the days the calendar says, the leaders with them from its day of escalation on, and both
 * once when a day is missed. On a working day, outside quiet hours; each call is one letter for each of them, known by its name. Who read it on the
 * page of this morning gets no letter of its own, unless the leaders are told as well: its letter then stands inside the page. What was issued, or
 * noted as handed in, reminds nobody.
 */
export async function tellPapers(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const tally = { papersDue: 0, paperLetters: 0, papersTakenBack: 0 };
  const calls = isAtWork(rules, now) ? await dueCalls(store, rules, now) : [];
  if (calls.length > 0)
    await store.together(async (s) => {
      for (const one of calls) {
        const made = await s.papers.forDuty(one.owed.duty.id, one.owed.due);
        if (isSettled(made)) continue;
        tally.papersDue++;
        const open = made.findLast(({ state }) => state !== 'dropped') ?? null;
        tally.paperLetters += await remind(s, one, open, { world, rules, now });
      }
    });
  tally.papersTakenBack = await takeBack(store, 'paper', now, async (s) => {
    const people = await callables(s, world, rules, now);
    const asked = new Set<string>();
    for (const { owed, call } of await dueCalls(s, rules, now))
      if (!isSettled(await s.papers.forDuty(owed.duty.id, owed.due)))
        for (const { recipient } of responsible(people, call))
          asked.add(paperLetterId(owed, call, recipient));
    return ({ id }) => asked.has(id);
  });
  return tally;
}

interface DueCall {
  owed: Owed;
  call: OwedCall;
}

/** Papers that are not noted as handed in, and the call each is due for. */
async function dueCalls({ papers }: Pick<Nouns, 'papers'>, rules: Rules, now: Instant): Promise<DueCall[]> {
  const calendar = workCalendarOf(rules.calendar);
  return owedPapers(rules, await papers.notes(now), now).papers.flatMap((owed) => {
    const call = owedCall(owed, dayOf(now), calendar);
    return call === null ? [] : [{ owed, call }];
  });
}

function isSettled(made: readonly Pick<Paper, 'state'>[]): boolean {
  return made.some(({ state }) => SETTLED.has(state));
}

async function remind(
  s: Nouns,
  { owed, call }: DueCall,
  official: Paper | null,
  { world, rules, now }: { world: World; rules: Rules; now: Instant },
): Promise<number> {
  const told = new Set((await s.letters.about(paperLetters(owed))).map(({ id }) => id));
  const page = await morningPage(s, { owed, call }, rules, now);
  let goes = 0;
  for (const { recipient } of responsible(await callables(s, world, rules, now), call)) {
    if (told.has(paperLetterId(owed, call, recipient)) || page.isAhead(recipient)) continue;
    const nextAt = notBefore(recipient, 0, now);
    const key = world.newId() + world.newId();
    const written = await s.letters.write([
      paperLetter(owed, official, call, { recipient, rules, now, nextAt, key }),
    ]);
    const inside = page.told.get(recipient.id);
    if (inside === undefined) goes += written.length;
    else
      await s.letters.move(
        written.map(({ id }) => id),
        now,
        'inside',
        now,
        inside,
      );
  }
  return goes;
}

/** What the page of this morning tells of a call, to whom. From the day on that leaders are told, nothing is left to it. */
async function morningPage(
  s: Nouns,
  { owed, call }: DueCall,
  rules: Rules,
  now: Instant,
): Promise<{ isAhead: (recipient: RecipientRules) => boolean; told: ReadonlyMap<string, string> }> {
  if (call.leaders) return { isAhead: () => false, told: new Map() };
  return { isAhead: await pageAhead(s, rules, now), told: await dutyOnPage(s, owed, now) };
}

/** The officers, and the leaders where it is theirs to know; where no letter reaches any officer, those who stand in. */
function responsible(
  { all, standIns }: { all: readonly Callable[]; standIns: readonly Callable[] },
  { leaders }: OwedCall,
): Callable[] {
  const byRole = (role: string) => withMail(all).filter(({ recipient }) => recipient.role === role);
  const working = withStandIns(byRole('officer'), withMail(standIns), hearsByMail);
  return [...new Set([...working, ...(leaders ? byRole('leader') : [])])];
}
