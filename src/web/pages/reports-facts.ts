import type { Rules } from '../../config/rules.ts';
import type { Happening } from '../../domain/event.ts';
import { addDays, type Day, dayOf, type Instant, startOfDay, weekdayOf } from '../../domain/time.ts';

/** A paper overdue for longer was settled elsewhere, or never will be; of a monthly one the next is near by then. */
const OVERDUE_DAYS = 21;
/** How far ahead papers are shown; of each duty at least the next one. */
const AHEAD_DAYS = 90;
/** A draft should lie there so long before the day it is due (our proposal). */
const DRAFT_DAYS = { yearly: 10, monthly: 5 } as const;
const SUNDAY = 6;
const SATURDAY = 5;

export type Duty = Rules['calendar']['duties'][number];

/** One paper that is owed on one day. */
export interface Paper {
  duty: Duty;
  due: Day;
  /** The working day on which a draft should be there. */
  draft: Day;
  state: 'overdue' | 'draft' | 'ahead' | 'done';
  /** Who noted that it was handed in, and when. */
  done: { who: string; at: Instant } | null;
}

export interface ReportsFacts {
  /** The overdue first, then by the day they are due. */
  papers: Paper[];
  /** Handed in, the latest first. */
  done: Paper[];
  /** Duties without a day. */
  regular: Duty[];
}

export const PAPER = 'paper:';

export function paperSubject(duty: string, due: Day): string {
  return `${PAPER}${duty}:${due}`;
}

/** `acts`: what people noted of papers, in any order; the last word of each holds. */
export function papersOf(
  { calendar }: Pick<Rules, 'calendar'>,
  acts: readonly Happening[],
  now: Instant,
): ReportsFacts {
  const today = dayOf(now);
  const holidays = new Set(calendar.holidays.map(({ day }) => day));
  const last = new Map<string, Happening>();
  for (const act of acts.toSorted((a, b) => a.at - b.at || a.seq - b.seq)) last.set(act.subject, act);
  const all = calendar.duties.flatMap((duty) =>
    daysOf(duty, today).map(({ due, rhythm }): Paper => {
      const said = last.get(paperSubject(duty.id, due));
      const handed = said !== undefined && said.data['act'] === 'paper';
      const draft = workingDay(addDays(due, -DRAFT_DAYS[rhythm]), holidays);
      const { name } = said?.data ?? {};
      return {
        duty,
        due,
        draft,
        done: handed ? { who: typeof name === 'string' ? name : (said.who ?? ''), at: said.at } : null,
        state: handed ? 'done' : due < today ? 'overdue' : draft <= today ? 'draft' : 'ahead',
      };
    }),
  );
  const open = all.filter(({ state }) => state !== 'done');
  return {
    papers: open.toSorted((a, b) => a.due.localeCompare(b.due)),
    done: all
      .filter(({ state }) => state === 'done')
      .toSorted((a, b) => (b.done?.at ?? 0) - (a.done?.at ?? 0)),
    regular: calendar.duties.filter(({ yearly, monthly }) => yearly.length + monthly.length === 0),
  };
}

/** The days a duty is due: those just over, those of the next weeks, and the next one however far. */
function daysOf(duty: Duty, today: Day): { due: Day; rhythm: 'yearly' | 'monthly' }[] {
  const year = Number(today.slice(0, 4));
  const years = [year - 1, year, year + 1].map(String);
  const days = [
    ...years.flatMap((one) =>
      duty.yearly.map((day) => ({ due: `${one}-${day}`, rhythm: 'yearly' as const })),
    ),
    ...years.flatMap((one) =>
      Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0')).flatMap((month) =>
        duty.monthly.map((day) => ({
          due: `${one}-${month}-${String(day).padStart(2, '0')}`,
          rhythm: 'monthly' as const,
        })),
      ),
    ),
  ].toSorted((a, b) => a.due.localeCompare(b.due));
  const next = days.find(({ due }) => due >= today);
  return days.filter(
    (one) =>
      one === next || (one.due >= addDays(today, -OVERDUE_DAYS) && one.due <= addDays(today, AHEAD_DAYS)),
  );
}

/** The day itself, or the last working day before it. */
function workingDay(day: Day, holidays: ReadonlySet<Day>): Day {
  let at = day;
  while (holidays.has(at) || [SATURDAY, SUNDAY].includes(weekdayOf(startOfDay(at)))) at = addDays(at, -1);
  return at;
}
