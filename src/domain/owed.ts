import type { Happening } from './event.ts';
import type { Period } from './paper.ts';
import { type Closing, periodDue } from './paper-period.ts';
import { addDays, type Day, dayOf, type Instant } from './time.ts';
import { type CalendarDays, isWorkday, lastWorkday, type WorkCalendar, workCalendarOf } from './workdays.ts';

/** A paper overdue for longer was settled elsewhere, or never will be; of a monthly one the next is near by then. */
const OVERDUE_DAYS = 21;
/** How far ahead papers are shown; of each duty at least the next one. */
const AHEAD_DAYS = 90;
/** A missed day is told for so long after it: a machine that stood still tells it late, and not for ever. */
const LATE_TOLD = 14;

/** What the office owes again and again: a row of `calendar.yaml`. */
export interface Duty {
  id: string;
  name: string;
  due: string;
  to: string;
  basis: string;
  yearly: readonly string[];
  monthly: readonly number[];
  /** The template it is written by; absent: people write it without us. */
  paper?: string | undefined;
  draft_days: number;
  remind_days: readonly number[];
  escalate_days: number;
}

/** One paper that is owed on one day. */
export interface Owed {
  duty: Duty;
  due: Day;
  /** The last working day on or before it: where it is due on a day off, it must be on its way by then. */
  by: Day;
  /** The working day on which a draft should be there. */
  draft: Day;
  /** What it tells of; null: nobody knows, because no template closes its figures. */
  period: Period | null;
  state: 'overdue' | 'draft' | 'ahead' | 'done';
  /** Who noted that it was handed in, and when. */
  done: { who: string; at: Instant } | null;
}

export interface OwedPapers {
  /** Not handed in yet: the overdue first, then by the day they are due. */
  papers: Owed[];
  /** Handed in, the latest first. */
  done: Owed[];
  /** Duties without a day. */
  regular: Duty[];
}

/** What duties are read from, as the configuration has it. */
export interface OwedRules {
  calendar: CalendarDays & { duties: readonly Duty[] };
  papers: { papers: readonly { id: string; closes: Closing | null }[] };
}

/** Kinds of acts by which people note that a paper was handed in, or was not after all. */
export const HANDED_IN = ['paper', 'paper-back'] as const;
/** Notes older than this are of papers nobody is shown any more, in days. */
export const NOTES_SINCE = 460;

export function paperSubject(duty: string, due: Day): string {
  return `paper:${duty}:${due}`;
}

/** @param notes what people noted of papers, in any order; the last word of each holds */
export function owedPapers(rules: OwedRules, notes: readonly Happening[], now: Instant): OwedPapers {
  const today = dayOf(now);
  const calendar = workCalendarOf(rules.calendar);
  const { duties } = rules.calendar;
  const last = new Map<string, Happening>();
  for (const note of notes.toSorted((a, b) => a.at - b.at || a.seq - b.seq)) last.set(note.subject, note);
  const all = duties.flatMap((duty) => {
    const closes = rules.papers.papers.find(({ id }) => id === duty.paper)?.closes ?? null;
    return daysOf(duty, today).map((due): Owed => {
      const said = last.get(paperSubject(duty.id, due));
      const handed = said !== undefined && said.data['act'] === 'paper';
      const period = closes === null ? null : periodDue(closes, due);
      const draft = draftDay(duty, due, period, calendar);
      const { name } = said?.data ?? {};
      return {
        duty,
        due,
        by: lastWorkday(due, calendar),
        draft,
        period,
        done: handed ? { who: typeof name === 'string' ? name : (said.who ?? ''), at: said.at } : null,
        state: handed ? 'done' : due < today ? 'overdue' : draft <= today ? 'draft' : 'ahead',
      };
    });
  });
  return {
    papers: all.filter(({ state }) => state !== 'done').toSorted((a, b) => a.due.localeCompare(b.due)),
    done: all
      .filter(({ state }) => state === 'done')
      .toSorted((a, b) => (b.done?.at ?? 0) - (a.done?.at ?? 0)),
    regular: duties.filter(({ yearly, monthly }) => yearly.length + monthly.length === 0),
  };
}

/** A call to those who owe a paper. */
export interface OwedCall {
  /** `before-3`: three days are left until the last working day for it · `late`: its day is over. */
  name: string;
  /** Are the leaders told as well? */
  leaders: boolean;
}

/**
 * The call that is due for a paper on `today`. Each counts from the last working day on or before its day, as the draft does: counted from a day off, all of
 * them would fall on the last day anybody works. The latest alone is made.
 */
export function owedCall(
  { duty, due }: Pick<Owed, 'duty' | 'due'>,
  today: Day,
  calendar: WorkCalendar,
): OwedCall | null {
  if (due < today) return today <= addDays(due, LATE_TOLD) ? { name: 'late', leaders: true } : null;
  const reached = [...new Set([...duty.remind_days, duty.escalate_days])]
    .filter((n) => workdayBefore(due, n, calendar) <= today)
    .toSorted((a, b) => a - b);
  const [nearest] = reached;
  return nearest === undefined ? null : { name: `before-${nearest}`, leaders: nearest <= duty.escalate_days };
}

/** The days a duty is due: those just over, those of the next weeks, and the next one however far. */
function daysOf({ yearly, monthly }: Duty, today: Day): Day[] {
  const year = Number(today.slice(0, 4));
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
  const days = [year - 1, year, year + 1]
    .flatMap((one) => [
      ...yearly.map((day) => `${one}-${day}`),
      ...months.flatMap((month) => monthly.map((day) => `${one}-${month}-${String(day).padStart(2, '0')}`)),
    ])
    .toSorted();
  const next = days.find((due) => due >= today);
  const [from, to] = [addDays(today, -OVERDUE_DAYS), addDays(today, AHEAD_DAYS)];
  return [...new Set(days)].filter((due) => due === next || (due >= from && due <= to));
}

/** A working day, so many days or a few more before the last one on which the paper can be handed in. */
function workdayBefore(due: Day, days: number, calendar: WorkCalendar): Day {
  return lastWorkday(addDays(lastWorkday(due, calendar), -days), calendar);
}

/** So many days before, on a working day; but never before the figures are closed: a draft of half a period would be a wrong one. */
function draftDay(duty: Duty, due: Day, period: Period | null, calendar: WorkCalendar): Day {
  const wanted = workdayBefore(due, duty.draft_days, calendar);
  if (period === null || wanted >= period.to) return wanted;
  let day = period.to;
  while (!isWorkday(day, calendar) && day < due) day = addDays(day, 1);
  return day;
}
