import { type Day, dayOf, type Instant } from '../domain/time.ts';
import { isLate, isOpen, type Tip } from '../domain/tip.ts';
import type { Nouns } from '../storage/store.ts';
import { paths } from '../view/paths.ts';
import type { Voice } from './voice.ts';

/** More than these wait in no office that still answers. */
const MOST = 500;

/** Answers owed on one day, in one line: whose words they are stands in no calendar. */
export interface TipDay {
  day: Day;
  kind: 'tips';
  what: string;
  href: string;
}

/** Tips that wait for an answer, in the order of their deadlines. */
export function openTips(store: Pick<Nouns, 'tips'>): Promise<Tip[]> {
  return store.tips.waiting(['new', 'routed'], MOST);
}

/** Deadlines of answers summed a day; what is late stands on today. */
export function tipDays(v: Voice, tips: readonly Tip[]): TipDay[] {
  const days = new Map<Day, Tip[]>();
  for (const tip of tips.filter(isOpen)) {
    const day = dayOf(Math.max(tip.due, v.now));
    days.set(day, [...(days.get(day) ?? []), tip]);
  }
  return [...days].map(([day, due]) => ({
    day,
    kind: 'tips',
    what: v.say('promise.tips-due', { n: due.length }),
    href: due.every((tip) => isLate(tip, v.now)) ? `${paths.tips}?state=late` : paths.tips,
  }));
}

/** Those past their answer, and when the oldest of them was told to us; null: none. */
export function lateTips(tips: readonly Tip[], now: Instant): { n: number; oldest: Instant } | null {
  const late = tips.filter((tip) => isLate(tip, now));
  return late.length === 0
    ? null
    : { n: late.length, oldest: Math.min(...late.map(({ heardAt }) => heardAt)) };
}
