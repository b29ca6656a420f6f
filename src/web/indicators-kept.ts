import type { IndicatorBoard } from '../domain/indicator.ts';
import type { Period } from '../domain/paper.ts';
import { type Instant, MINUTE } from '../domain/time.ts';
import type { Desk } from './desk.ts';

/** Counting a year of many mentions takes its time: what was counted serves everybody for so long, unless somebody entered something. */
const SERVES = 10 * MINUTE;
/** Periods kept for one house; more are looked at by nobody in ten minutes. */
const PERIODS = 8;
/** A page waits for a counting so many milliseconds, then it comes with what there is. */
const PATIENCE = 120;
/** Others have their turn after so many milliseconds of counting; more often would cost more than it gives. */
const TURN = 20;

type House = Pick<Desk, 'store' | 'rules' | 'world'>;

interface Counting {
  at: Instant;
  /** 0–1 */
  done: { share: number };
  board: Promise<IndicatorBoard>;
}

interface Kept {
  /** What people had entered. */
  entered: string;
  running: Counting | null;
  /** The last one that came to its end, of the same entries. */
  done: { at: Instant; board: IndicatorBoard } | null;
}

/** Indicators and when they were counted; null while nothing is counted yet. */
export interface BoardNow {
  told: { at: Instant; board: IndicatorBoard } | null;
  /** How far a counting is that nobody waits for any longer; null: none runs. */
  share: number | null;
}

const KEPT = new WeakMap<Desk['store'], Map<string, Kept>>();

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
  const kept = keptOf(store, period, JSON.stringify([...inputs, requests, rules.indicators]));
  const { done } = kept;
  if (done !== null && now >= done.at && now - done.at < SERVES) return { told: done, share: null };
  const running = (kept.running ??= begin(desk, knowledge, period, now));
  try {
    const board = await within(running.board, patience);
    if (board === null) return { told: done, share: running.done.share };
    kept.done = { at: running.at, board };
    kept.running = null;
    return { told: kept.done, share: null };
  } catch (error) {
    // Whoever asks next begins anew.
    kept.running = null;
    throw error;
  }
}

/** What is kept of a period, looked at last of all; nothing of it once people entered something else. */
function keptOf(store: Desk['store'], { from, to }: Period, entered: string): Kept {
  const periods = KEPT.get(store) ?? new Map<string, Kept>();
  KEPT.set(store, periods);
  const key = `${from} ${to}`;
  const known = periods.get(key);
  const kept = known?.entered === entered ? known : { entered, running: null, done: null };
  periods.delete(key);
  periods.set(key, kept);
  for (const oldest of [...periods.keys()].slice(0, Math.max(0, periods.size - PERIODS)))
    periods.delete(oldest);
  return kept;
}

function begin(
  { store, rules, world }: House,
  knowledge: NonNullable<Desk['knowledge']>,
  period: Period,
  now: Instant,
): Counting {
  const done = { share: 0 };
  let turned = world.now();
  const step = async (share: number) => {
    done.share = share;
    if (world.now() - turned < TURN) return;
    await world.sleep(0);
    turned = world.now();
  };
  const board = knowledge.indicators({ store, rules, period, now, step });
  // Nobody may be waiting when it fails: who asks next is told.
  board.catch((error: unknown) =>
    world.log.warn('indicators could not be counted', { error: String(error) }),
  );
  return { at: now, done, board };
}

/** Null: it was not there in so many milliseconds. */
async function within<Value>(value: Promise<Value>, patience: number): Promise<Value | null> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resume) => {
    if (patience !== Infinity) clock = setTimeout(() => resume(null), patience);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(clock);
  }
}
