import type { IndicatorBoard } from '../domain/indicator.ts';
import type { Period } from '../domain/paper.ts';
import { type Instant, MINUTE } from '../domain/time.ts';
import type { Desk } from './desk.ts';

/** Counting a year of many mentions takes its time: what was counted serves everybody for so long, unless somebody entered something. */
const SERVES = 10 * MINUTE;
/** After a counting that failed the next one begins so much later, at whoever asks then. */
const RESTS = MINUTE;
/** Periods kept for one house; more are looked at by nobody in ten minutes. */
const PERIODS = 8;
/** A page waits for a counting so many milliseconds, then it comes with what there is. */
const PATIENCE = 120;
/** Others have their turn after so many milliseconds of counting; more often would cost more than it gives. */
const TURN = 20;

type House = Pick<Desk, 'store' | 'rules' | 'world'>;

interface Counting {
  /** 0–1 */
  done: { share: number };
  /** Null: it failed, or nobody looks at it any longer. */
  board: Promise<IndicatorBoard | null>;
}

interface Kept {
  /** What it is counted from that people may change. */
  from: string;
  running: Counting | null;
  /** The last one that came to its end, from the same. */
  done: { at: Instant; board: IndicatorBoard } | null;
  /** When the last one failed; null: it did not. */
  failed: Instant | null;
}

/** Indicators and when they were counted; null while nothing is counted yet. */
export interface BoardNow {
  told: { at: Instant; board: IndicatorBoard } | null;
  /** How far a counting is that nobody waits for any longer; null: none runs. */
  share: number | null;
  /** The last counting came to no end, and none runs. */
  failed: boolean;
}

/** What a house keeps: its periods, and the end of the counting that runs. One runs at a time: ten would each take ten times as long. */
interface Shelf {
  periods: Map<string, Kept>;
  last: Promise<unknown>;
}

const SHELVES = new WeakMap<Desk['store'], Shelf>();

/**
 * The indicators of a period. Two who ask at once share one counting. `patience`, in milliseconds: whoever waited so long is given what was
 * counted before, or nothing yet, and the counting goes on.
 */
export async function boardOf(
  desk: House,
  knowledge: NonNullable<Desk['knowledge']>,
  period: Period,
  now: Instant,
  patience: number = PATIENCE,
): Promise<BoardNow> {
  const { store, rules } = desk;
  const [inputs, requests] = await Promise.all([
    store.inputs.of(period),
    store.press.between(period.from, period.to),
  ]);
  const kept = keptOf(store, period, JSON.stringify([...inputs, requests, ...configured(rules)]));
  const isFresh = (at: Instant | undefined, lasts: number) =>
    at !== undefined && now >= at && now - at < lasts;
  const told = (share: number | null = null): BoardNow => ({
    told: kept.done,
    share,
    failed: share === null && (kept.failed !== null || kept.done === null),
  });
  if (isFresh(kept.done?.at, SERVES) || isFresh(kept.failed ?? undefined, RESTS)) return told();
  const running = (kept.running ??= begin(desk, knowledge, period, kept, now));
  const late = await isLate(running.board, patience);
  return told(late ? running.done.share : null);
}

/** Rows that people change on the desk and indicators are told from. */
function configured({ indicators, topics, claims }: House['rules']): unknown[] {
  return [
    indicators,
    topics.topics.map(({ id, name }) => [id, name]),
    claims.map(({ id, verdict }) => [id, verdict]),
  ];
}

function shelfOf(store: Desk['store']): Shelf {
  const known = SHELVES.get(store);
  if (known !== undefined) return known;
  const shelf: Shelf = { periods: new Map(), last: Promise.resolve() };
  SHELVES.set(store, shelf);
  return shelf;
}

/** What is kept of a period, looked at last of all; nothing of it once people changed what it is counted from. */
function keptOf(store: Desk['store'], period: Period, from: string): Kept {
  const { periods } = shelfOf(store);
  const key = keyOf(period);
  const known = periods.get(key);
  const kept = known?.from === from ? known : { from, running: null, done: null, failed: null };
  periods.delete(key);
  periods.set(key, kept);
  for (const oldest of [...periods.keys()].slice(0, Math.max(0, periods.size - PERIODS)))
    periods.delete(oldest);
  return kept;
}

const keyOf = ({ from, to }: Period): string => `${from} ${to}`;

function begin(
  { store, rules, world }: House,
  knowledge: NonNullable<Desk['knowledge']>,
  period: Period,
  kept: Kept,
  now: Instant,
): Counting {
  const shelf = shelfOf(store);
  const done = { share: 0 };
  const count = async (): Promise<IndicatorBoard | null> => {
    // While it waited for its turn somebody changed what it is counted from, or many other periods were looked at.
    if (shelf.periods.get(keyOf(period)) !== kept) return null;
    let turned = world.now();
    const step = async (share: number) => {
      done.share = share;
      if (world.now() - turned < TURN) return;
      await world.sleep(0);
      turned = world.now();
    };
    try {
      const board = await knowledge.indicators({ store, rules, period, now, step });
      [kept.done, kept.failed] = [{ at: now, board }, null];
      return board;
    } catch (error) {
      world.log.warn('indicators could not be counted', { error: String(error) });
      kept.failed = world.now();
      return null;
    } finally {
      kept.running = null;
    }
  };
  const board = shelf.last.then(count);
  shelf.last = board;
  return { done, board };
}

/** Was it not there in so many milliseconds? */
async function isLate(value: Promise<unknown>, patience: number): Promise<boolean> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resume) => {
    if (patience !== Infinity) clock = setTimeout(() => resume(true), patience);
  });
  try {
    return await Promise.race([value.then(() => false), late]);
  } finally {
    clearTimeout(clock);
  }
}
