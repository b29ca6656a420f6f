import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { briefId, takesBrief, waitsForBrief } from '../domain/brief.ts';
import type { LetterHead } from '../domain/letter.ts';
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

/** The letters of this morning's page, where it says that a duty is due on `due`. None where it had three other things to tell. */
export async function dutyOnPage(
  s: Nouns,
  { duty, due }: { duty: { id: string }; due: Day },
  now: Instant,
): Promise<LetterHead[]> {
  const id = briefId(dayOf(now));
  const page = await s.briefs.get(id);
  const stands = page?.things.some(
    (thing) => thing.kind === 'duty' && thing.about === duty.id && thing.due === due,
  );
  if (stands !== true) return [];
  return (await s.letters.about(id)).filter(({ kind }) => kind === 'brief');
}

/** Did this page go to somebody, or may it still? One that waits for an address they have no more will not. */
export function goesTo(
  { id, mail }: Pick<RecipientRules, 'id' | 'mail'>,
  { recipientId, state, to }: LetterHead,
): boolean {
  return recipientId === id && (state === 'sent' || (state === 'waiting' && to === mail));
}

/** Was a letter taken back, or put inside a page that its reader never got? Then nobody has told them. */
export async function isLost(
  s: Nouns,
  { state, note }: LetterHead,
  recipient: RecipientRules,
): Promise<boolean> {
  if (state !== 'inside') return false;
  const page = note === null ? null : await s.letters.get(note);
  return page === null || !goesTo(recipient, page);
}
