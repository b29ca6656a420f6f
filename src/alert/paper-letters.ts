import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import type { LetterHead } from '../domain/letter.ts';
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
import { dutyOnPage, goesTo, isLost, pageAhead } from './morning.ts';
import { takeBack } from './take-back.ts';

/** States in which a paper asks nobody for anything more. */
const SETTLED: ReadonlySet<Paper['state']> = new Set(['issued', 'replaced']);

/**
 * Reminds people of papers the office owes: the officers on the days the calendar says, the leaders with them from its day of escalation on, and both
 * once when a day is missed. On a working day, outside quiet hours; each call is one letter for each of them, known by its name. Who read it on the
 * page of this morning gets no letter of its own, unless the leaders are told as well: its letter then stands inside the page, and goes out after all
 * if the page does not. What was issued, or noted as handed in, reminds nobody.
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
  const told = new Map((await s.letters.about(paperLetters(owed))).map((letter) => [letter.id, letter]));
  const page = await morningPage(s, { owed, call }, rules, now);
  let goes = 0;
  for (const { recipient } of responsible(await callables(s, world, rules, now), call)) {
    const before = told.get(paperLetterId(owed, call, recipient));
    if ((before !== undefined && !(await isLost(s, before, recipient))) || page.isAhead(recipient)) continue;
    const nextAt = notBefore(recipient, 0, now);
    const key = world.newId() + world.newId();
    const letter = paperLetter(owed, official, call, { recipient, rules, now, nextAt, key });
    if (before === undefined) await s.letters.write([letter]);
    else await s.letters.anew(letter);
    const inside = page.told.find((one) => goesTo(recipient, one));
    if (inside === undefined) goes++;
    else await s.letters.move([letter.id], now, 'inside', now, inside.id);
  }
  return goes;
}

/** What the page of this morning tells of a call, by letters. From the day on that leaders are told, nothing is left to it. */
async function morningPage(
  s: Nouns,
  { owed, call }: DueCall,
  rules: Rules,
  now: Instant,
): Promise<{ isAhead: (recipient: RecipientRules) => boolean; told: readonly LetterHead[] }> {
  if (call.leaders) return { isAhead: () => false, told: [] };
  return { isAhead: await pageAhead(s, rules, now), told: await dutyOnPage(s, owed, now) };
}

/** The officers, and the leaders where it is theirs to know; where no letter reaches any officer, those who stand in, and where none of them, the leaders. */
function responsible(
  { all, standIns }: { all: readonly Callable[]; standIns: readonly Callable[] },
  { leaders }: OwedCall,
): Callable[] {
  const byRole = (role: string) => withMail(all).filter(({ recipient }) => recipient.role === role);
  const working = withStandIns(byRole('officer'), withMail(standIns), hearsByMail);
  return leaders
    ? [...new Set([...working, ...byRole('leader')])]
    : withStandIns(working, byRole('leader'), hearsByMail);
}
