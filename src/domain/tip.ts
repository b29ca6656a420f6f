import { type Reason, reason } from './reason.ts';
import { HOUR, type Instant } from './time.ts';

/** What somebody comes with. The last two have a procedure of their own in law, and are no noise of the media. */
export const TIP_KINDS = [
  'grievance', // phản ánh
  'proposal', // kiến nghị
  'feeling', // tâm tư
  'question', // câu hỏi
  'complaint', // khiếu nại
  'denunciation', // tố cáo
] as const;
export type TipKind = (typeof TIP_KINDS)[number];

/** By which way it came. */
export const TIP_WAYS = ['phone', 'counter', 'message', 'mail', 'meeting', 'union'] as const;
export type TipWay = (typeof TIP_WAYS)[number];

/**
 * `new`: nobody is asked yet · `routed`: a unit is to answer · `answered` · `passed`: handed to the procedure it belongs to ·
 * `void`: entered by mistake, or twice.
 */
export const TIP_STATES = ['new', 'routed', 'answered', 'passed', 'void'] as const;
export type TipState = (typeof TIP_STATES)[number];

/** What somebody told us directly: by telephone, at the counter, in a meeting. Who they are stands apart, in a `TipContact`. */
export interface Tip {
  id: string;
  kind: TipKind;
  way: TipWay;
  /** When it was told to us. */
  heardAt: Instant;
  /** What was said, personal numbers masked. Empty for a complaint or a denunciation, and once it expired. */
  words: string;
  /** Commune, industrial zone, hospital: as written down. */
  where: string;
  topic: string | null;
  state: TipState;
  /** Who is to answer, or whom it was handed to, by the name the office uses; empty: nobody yet. */
  unit: string;
  /** By when somebody is to be answered. */
  due: Instant;
  answer: string;
  /** Fact the answer stands on, by id. */
  fact: string | null;
  /** When it was answered, handed over or taken back. */
  doneAt: Instant | null;
  /** Who wrote it down. */
  by: { id: string; name: string };
  /** Counts its changes, so that two people do not overwrite each other. */
  version: number;
}

/** How to reach somebody who waits for an answer. It is kept for that alone. */
export interface TipContact {
  name: string;
  /** Telephone, address or account, as they gave it. */
  reach: string;
  /** When it is erased; null while they wait. */
  eraseAt: Instant | null;
}

export const TIP_LENGTH = 2_000;
export const TIP_ANSWER_LENGTH = 2_000;
export const TIP_NAME_LENGTH = 120;

export function isFormal(kind: TipKind): boolean {
  return kind === 'complaint' || kind === 'denunciation';
}

/** What may be done with a tip, and in which states. Drives the check, the buttons and a property test. */
export const TIP_ACTS = {
  route: ['new', 'routed'],
  answer: ['new', 'routed'],
  pass: ['new'],
  reopen: ['answered', 'void'],
  void: ['new', 'routed'],
} as const satisfies Record<string, readonly TipState[]>;
export type TipAct = keyof typeof TIP_ACTS;

/** Acts that only one of the two sorts knows: a complaint is handed over, anything else is routed and answered. */
const OF_SORT: Partial<Record<TipAct, 'formal' | 'informal'>> = {
  route: 'informal',
  answer: 'informal',
  pass: 'formal',
};

/** Why something cannot be done with this tip; null: it can. */
export function tipObstacle({ kind, state }: Pick<Tip, 'kind' | 'state'>, act: TipAct): Reason | null {
  const sort = OF_SORT[act];
  if (sort === 'informal' && isFormal(kind)) return reason('tip.not.formal');
  if (sort === 'formal' && !isFormal(kind)) return reason('tip.not.informal');
  const states: readonly TipState[] = TIP_ACTS[act];
  return states.includes(state) ? null : reason('tip.not.state', { state: `tip.state.${state}` });
}

/** What becomes of a tip. `now` stands where the state ends; whoever calls has asked `tipObstacle`. */
export function afterTip(
  tip: Tip,
  act: TipAct,
  change: Partial<Pick<Tip, 'unit' | 'due' | 'answer' | 'fact'>>,
  now: Instant,
): Tip {
  const state = act === 'reopen' ? reopened(tip) : AFTER[act];
  const ends = state !== 'new' && state !== 'routed';
  return { ...tip, ...change, state, doneAt: ends ? now : null, version: tip.version + 1 };
}

const AFTER: Readonly<Record<Exclude<TipAct, 'reopen'>, TipState>> = {
  route: 'routed',
  answer: 'answered',
  pass: 'passed',
  void: 'void',
};

function reopened({ kind, unit }: Tip): TipState {
  return unit === '' || isFormal(kind) ? 'new' : 'routed';
}

/** Somebody still waits. */
export function isOpen({ state }: Pick<Tip, 'state'>): boolean {
  return state === 'new' || state === 'routed';
}

export function isLate(tip: Pick<Tip, 'state' | 'due'>, now: Instant): boolean {
  return isOpen(tip) && tip.due < now;
}

/** Names the mention that the line hears a tip as. */
export function tipAddress(id: string): string {
  return `urn:haidang:tip:${id}`;
}

/** What mentions made of tips name as their source, before their way. */
export const TIP_SOURCE = 'phan-anh:';

/** Each way is a voice of its own: three calls are one voice, a call and a letter are two. */
export const TIP_VOICES: Readonly<Record<TipWay, string>> = {
  phone: 'duong-day-nong',
  counter: 'mot-cua',
  message: 'tin-nhan-cua-dan',
  mail: 'thu-cua-dan',
  meeting: 'hoi-nghi-doi-thoai',
  union: 'cong-doan',
};

/** What a stretch of tips came to. Voided ones count nowhere. */
export interface TipTally {
  n: number;
  kinds: Record<TipKind, number>;
  open: number;
  late: number;
  answered: number;
  inTime: number;
  passed: number;
  /** Half of those answered waited no longer than this, in hours; null when nobody was answered. */
  medianHours: number | null;
  /** The most first. */
  units: { unit: string; n: number; open: number; late: number }[];
}

/** Counts tips as they stand at `now`. */
export function tallyTips(tips: readonly Tip[], now: Instant): TipTally {
  const counted = tips.filter(({ state }) => state !== 'void');
  const answered = counted.filter(({ state }) => state === 'answered');
  const waits = answered
    .flatMap(({ doneAt, heardAt }) => (doneAt === null ? [] : [(doneAt - heardAt) / HOUR]))
    .sort((a, b) => a - b);
  const kinds = Object.fromEntries(TIP_KINDS.map((kind) => [kind, 0])) as Record<TipKind, number>;
  const units = new Map<string, TipTally['units'][number]>();
  for (const tip of counted) {
    kinds[tip.kind]++;
    const unit = units.get(tip.unit) ?? { unit: tip.unit, n: 0, open: 0, late: 0 };
    unit.n++;
    if (isOpen(tip)) unit.open++;
    if (isLate(tip, now)) unit.late++;
    units.set(tip.unit, unit);
  }
  return {
    kinds,
    n: counted.length,
    open: counted.filter(isOpen).length,
    late: counted.filter((tip) => isLate(tip, now)).length,
    answered: answered.length,
    inTime: answered.filter(({ doneAt, due }) => doneAt !== null && doneAt <= due).length,
    passed: counted.filter(({ state }) => state === 'passed').length,
    medianHours: medianOf(waits),
    units: [...units.values()].sort((a, b) => b.n - a.n || a.unit.localeCompare(b.unit, 'vi')),
  };
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = Math.floor((sorted.length - 1) / 2);
  const [low, high] = [sorted[middle], sorted[sorted.length - 1 - middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
