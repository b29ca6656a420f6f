import type { IndicatorBoard } from '../domain/indicator.ts';
import type { Period } from '../domain/paper.ts';
import { type Instant, MINUTE } from '../domain/time.ts';
import type { Desk } from './desk.ts';

/** Counting a year of many mentions takes its time: what was counted serves everybody for so long, unless somebody entered something. */
const SERVES = 10 * MINUTE;
/** Periods kept for one house; more are looked at by nobody in ten minutes. */
const PERIODS = 8;

interface Kept {
  at: Instant;
  /** What people had entered when it was counted. */
  entered: string;
  board: Promise<IndicatorBoard>;
}

const KEPT = new WeakMap<Desk['store'], Map<string, Kept>>();

/** The indicators of a period, and when they were counted. Two who ask at once wait for one counting. */
export async function boardOf(
  desk: Desk,
  knowledge: NonNullable<Desk['knowledge']>,
  period: Period,
  now: Instant,
): Promise<{ board: IndicatorBoard; at: Instant }> {
  const { store, rules } = desk;
  const [inputs, requests] = await Promise.all([
    store.inputs.of(period),
    store.press.between(period.from, period.to),
  ]);
  const entered = JSON.stringify([...inputs, requests, rules.indicators]);
  const periods = KEPT.get(store) ?? new Map<string, Kept>();
  KEPT.set(store, periods);
  const key = `${period.from} ${period.to}`;
  const known = periods.get(key);
  if (known !== undefined && known.entered === entered && now >= known.at && now - known.at < SERVES)
    return { board: await known.board, at: known.at };
  const board = knowledge.indicators({ store, rules, period, now });
  periods.delete(key);
  periods.set(key, { at: now, entered, board });
  for (const oldest of [...periods.keys()].slice(0, Math.max(0, periods.size - PERIODS)))
    periods.delete(oldest);
  try {
    return { board: await board, at: now };
  } catch (error) {
    periods.delete(key);
    throw error;
  }
}
