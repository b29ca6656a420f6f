import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { briefId, takesBrief, waitsForBrief } from '../domain/brief.ts';
import { onDuty } from '../domain/roster.ts';
import { type Day, dayOf, type Instant } from '../domain/time.ts';
import { isWorkday, workCalendarOf } from '../domain/workdays.ts';
import type { Nouns } from '../storage/store.ts';

/** Who gets a morning page that is near and not made yet: what it may tell waits for it. */
export async function pageAhead(
  s: Nouns,
  rules: Rules,
  now: Instant,
): Promise<(recipient: RecipientRules) => boolean> {
  const day = dayOf(now);
  if (!waitsForBrief(rules.haidang.brief.at, now) || (await s.briefs.get(briefId(day))) !== null)
    return () => false;
  const workday = isWorkday(day, workCalendarOf(rules.calendar));
  const duty = onDuty(rules.roster, new Set(rules.calendar.holidays.map((one) => one.day)), now);
  return (recipient) => takesBrief(recipient, { workday, onDuty: duty.includes(recipient.id) });
}

/**
 * Who read on the page of this morning that a duty is due on `due`: the letter it stood in, by its recipient. Nobody where the page had three
 * other things to tell, or the letter reaches nobody.
 */
export async function dutyOnPage(
  s: Nouns,
  { duty, due }: { duty: { id: string }; due: Day },
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  const id = briefId(dayOf(now));
  const page = await s.briefs.get(id);
  const stands = page?.things.some(
    (thing) => thing.kind === 'duty' && thing.about === duty.id && thing.due === due,
  );
  if (stands !== true) return new Map();
  const letters = (await s.letters.about(id)).filter(
    ({ kind, state }) => kind === 'brief' && (state === 'waiting' || state === 'sent'),
  );
  return new Map(letters.map((letter) => [letter.recipientId, letter.id]));
}
