import type { Rules } from '../config/rules.ts';
import { type Brief, briefId, isBriefTime, sinceLast, takesBrief } from '../domain/brief.ts';
import { reachOf } from '../domain/contact.ts';
import { LIVE } from '../domain/incident.ts';
import type { Letter } from '../domain/letter.ts';
import { weeksHeard } from '../domain/listening.ts';
import type { Owed } from '../domain/owed.ts';
import { onDuty } from '../domain/roster.ts';
import type { Tally } from '../domain/tally.ts';
import { addDays, DAY, dayOf, type Instant, WEEK } from '../domain/time.ts';
import { isWorkday, workCalendarOf } from '../domain/workdays.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { briefGoes, briefLetter, type BriefReader } from './brief-letter.ts';
import { isDueSoon, type Living, type Pressing } from './brief-things.ts';
import { morningBrief, type Morning } from './brief.ts';
import { storiesIn } from './digest.ts';
import { openPapers } from './owed.ts';
import { topicTitles } from './titles.ts';

/** Enough evidence to tell a complaint from a rumour. */
const EVIDENCE_READ = 50;
const MOST = 100;
/** Alerts opened longer ago are asked for no more; those that live are read apart. */
const ALERTS_BACK = 8 * WEEK;

/** Pages looked through for the last one of a working day: no office is closed for a month. */
const PAGES_BACK = 31;

const NOTHING: Tally = { made: 0, letters: 0 };

/**
 * Makes the morning page once a day, from its hour on, and writes its letters. What waited for the morning stands in them, so that nobody gets
 * two. Nothing before anything was ever heard: an empty house has no news.
 */
export async function brief(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  if (!isBriefTime(rules.haidang.brief.at, now)) return NOTHING;
  const id = briefId(dayOf(now));
  if ((await store.briefs.get(id)) !== null) return NOTHING;
  const morning = await gathered(store, rules, now);
  const made = morningBrief(morning, rules);
  if (made.hearing === 'never') return NOTHING;
  return store.together(async (s) => {
    if (!(await s.briefs.keep(made))) return NOTHING;
    const letters = await tell(s, made, rules);
    const data = { id, things: made.things.length, letters };
    await s.events.add([{ at: now, event: 'digest', subject: id, who: null, data }]);
    return { made: 1, letters };
  });
}

async function tell(s: Nouns, made: Brief, rules: Rules): Promise<number> {
  const now = made.madeAt;
  const waited = await s.letters.inState('folded', now + DAY);
  const readers = await readersOf(s, made, rules, waited);
  const written = await s.letters.write(readers.map((reader) => briefLetter(made, reader, rules)));
  for (const { id, recipientId } of written) {
    const inside = readers.find(({ recipient }) => recipient.id === recipientId)?.waited ?? [];
    await s.letters.move(
      inside.map((letter) => letter.id),
      now,
      'inside',
      now,
      id,
    );
  }
  return written.length;
}

/** Who gets the page this morning. What waited stands in it if it would go out by then, and only where the page goes out as well. */
async function readersOf(
  s: Nouns,
  { day, madeAt: now }: Brief,
  rules: Rules,
  waited: readonly Letter[],
): Promise<BriefReader[]> {
  const [contacts, accounts] = [await s.contacts.all(), await s.people.ids()];
  const workday = isWorkday(day, workCalendarOf(rules.calendar));
  const duty = onDuty(rules.roster, new Set(rules.calendar.holidays.map((one) => one.day)), now);
  return rules.recipients.flatMap((recipient): BriefReader[] => {
    const reach = reachOf(recipient, contacts, accounts);
    const takes = takesBrief(recipient, { workday, onDuty: duty.includes(recipient.id) });
    // Where an address waits to be confirmed the page waits for nobody: tomorrow there is another.
    if (!takes || reach !== 'yes') return [];
    const goes = briefGoes(recipient, now);
    const theirs = waited.filter((letter) => letter.recipientId === recipient.id && letter.nextAt <= goes);
    return [{ recipient, waited: theirs }];
  });
}

async function gathered(store: Store, rules: Rules, now: Instant): Promise<Morning> {
  const earlier = await store.briefs.list(PAGES_BACK);
  const since = sinceLast(earlier, now, rules.haidang.brief.at, workCalendarOf(rules.calendar));
  const today = dayOf(now);
  const [sources, runs, pulses, journal] = await Promise.all([
    store.sources.all(),
    store.events.runs(),
    store.meanings.pulses(since, now),
    store.coverage.journal(addDays(today, -1), addDays(today, 1)),
  ]);
  const weeks = weeksHeard(sources, since);
  const titles = await store.stories.titles(storiesIn(pulses));
  return {
    now,
    since,
    sources,
    runs,
    pulses,
    journal,
    titles: new Map([...topicTitles(pulses, rules), ...titles]),
    past: { n: await usual(store, since, now, weeks), weeks },
    alerts: await store.alerts.openedBetween(since - ALERTS_BACK, now),
    ...(await pressing(store, rules, now)),
  };
}

/** The same hours of the same weekdays, over the weeks that were heard; counted by the database. */
async function usual(store: Store, since: Instant, now: Instant, weeks: number): Promise<number> {
  let n = 0;
  for (let week = 1; week <= weeks; week++)
    for (const cell of await store.concerns.total({ from: since - week * WEEK, to: now - week * WEEK }))
      n += cell.n;
  return n;
}

async function pressing(store: Store, rules: Rules, now: Instant): Promise<Pressing> {
  const owed: Owed[] = [];
  for (const one of await openPapers(store, rules, now))
    if (isDueSoon(one, dayOf(now)) && !(await isIssued(store, one))) owed.push(one);
  return {
    living: await Promise.all((await store.alerts.living()).map((alert) => living(store, alert))),
    incidents: await store.incidents.list(LIVE, MOST),
    owed,
    waiting: await store.statements.list(['reviewed'], MOST),
  };
}

/** A paper that was issued here is done, whether or not somebody noted that it was handed in. */
async function isIssued(store: Store, { duty, due }: Owed): Promise<boolean> {
  return (await store.papers.forDuty(duty.id, due)).some(({ state }) => state === 'issued');
}

async function living(store: Store, alert: Living['alert']): Promise<Living> {
  const decisions = await store.alerts.decisions({ alertId: alert.id });
  const signals = await store.signals.get(decisions.map((decision) => decision.signalId));
  const ids = [...new Set(signals.flatMap((signal) => signal.evidence))];
  return { alert, signals, mentions: await store.mentions.list({ ids, limit: EVIDENCE_READ }) };
}
