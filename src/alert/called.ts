import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { briefAt } from '../domain/brief.ts';
import { isDead, reachOf } from '../domain/contact.ts';
import type { Channel } from '../domain/letter.ts';
import { onDuty } from '../domain/roster.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { isWorkday, workCalendarOf } from '../domain/workdays.ts';
import type { Nouns } from '../storage/store.ts';
import type { World } from '../world.ts';

/** Somebody who may be called, and whether by mail: an address nobody confirmed gets none. */
export interface Callable {
  recipient: RecipientRules;
  mail: boolean;
  /**
   * Ways by which a person hears of it: somebody carries letters there, and the box is not known to be dead. A dead box is tried all the same, since
   * boxes come back; it counts for nothing until one arrives. A machine is told as well, and is nobody.
   */
  heard: readonly Channel[];
}

/** Everybody who may be called at `now`, and those who stand in where none of the persons it is meant for hears of it. */
export async function callables(
  s: Pick<Nouns, 'contacts' | 'people'>,
  world: Pick<World, 'post' | 'couriers'>,
  rules: Rules,
  now: Instant,
): Promise<{ all: Callable[]; standIns: Callable[] }> {
  const [contacts, accounts] = [await s.contacts.all(), await s.people.ids()];
  const all = rules.recipients.flatMap((recipient): Callable[] => {
    const reach = reachOf(recipient, contacts, accounts);
    const mail = reach === 'yes';
    const heard: Channel[] = [];
    if (mail && world.post !== null && !isDead(recipient, contacts)) heard.push('mail');
    if (recipient.telegram !== null && world.couriers.telegram !== null) heard.push('telegram');
    // Who asked for no more letters is left alone by every way.
    return reach === 'stopped' ? [] : [{ recipient, mail, heard }];
  });
  const holidays = new Set(rules.calendar.holidays.map(({ day }) => day));
  const duty = onDuty(rules.roster, holidays, now);
  const standIns = all.filter(
    ({ recipient: { id, house, role } }) => duty.includes(id) || (house ?? role === 'admin'),
  );
  return { all, standIns };
}

/** Those it is meant for; where none of them hears of it, those who stand in as well. */
export function withStandIns(
  named: readonly Callable[],
  standIns: readonly Callable[],
  hears: (one: Callable) => boolean,
): Callable[] {
  return named.some(hears) ? [...named] : [...new Set([...named, ...standIns])];
}

/** What goes by mail alone reaches people with a confirmed address. */
export function withMail(some: readonly Callable[]): Callable[] {
  return some.filter(({ mail }) => mail);
}

export function hearsByMail({ heard }: Callable): boolean {
  return heard.includes('mail');
}

/** Is it this recipient? Owners are named as recipients or as people of the desk. */
export function isThey({ id, person }: Pick<RecipientRules, 'id' | 'person'>, who: string): boolean {
  return id === who || person === who;
}

/** Is it a working day, from the hour of the morning page on? What has time until then writes to nobody before. */
export function isAtWork(rules: Pick<Rules, 'calendar' | 'haidang'>, now: Instant): boolean {
  const today = dayOf(now);
  return now >= briefAt(today, rules.haidang.brief.at) && isWorkday(today, workCalendarOf(rules.calendar));
}
