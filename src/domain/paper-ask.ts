import type { Period } from './paper.ts';
import { addDays, type Day, type Instant, startOfDay } from './time.ts';

/**
 * The query of a figure: which days (both included, as addresses of the desk say them), and what else narrows the list. Fields that are empty
 * are left out.
 */
export function askOf({ from, to }: Period, more: Record<string, string> = {}): string {
  const fields = Object.entries({ from, to: addDays(to, -1), ...more });
  return new URLSearchParams(fields.filter(([, value]) => value !== '')).toString();
}

/** A query of a figure as a counter reads it. */
export interface ReadAsk {
  /** Days, the second not included. */
  days: Period;
  /** The same as instants. */
  from: Instant;
  to: Instant;
  /** Any other field; empty where it is not asked. */
  get: (name: string) => string;
}

/** A query without days is about everything there ever was. */
const EVER: { from: Day; to: Day } = { from: '1970-01-02', to: '2199-12-31' };

export function readAsk(ask: string): ReadAsk {
  const fields = new URLSearchParams(ask);
  const get = (name: string) => fields.get(name) ?? '';
  const from = get('from') || EVER.from;
  const to = addDays(get('to') || EVER.to, 1);
  return { days: { from, to }, from: startOfDay(from), to: startOfDay(to), get };
}
