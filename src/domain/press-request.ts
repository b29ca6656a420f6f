import type { Day, Instant } from './time.ts';

/** One thing that was done about a request of the press; lines are added and never changed. */
export type PressAct =
  | {
      act: 'asked';
      /** A newsroom. Persons are not named. */
      outlet: string;
      about: string;
      askedOn: Day;
      /** By when they are to be answered, as the request or the office says; null: nobody said. */
      due: Day | null;
    }
  | { act: 'answered'; answeredOn: Day; how: string }
  /** Written down twice, or by mistake. */
  | { act: 'void'; why: string };

export type PressEntry = PressAct & {
  request: string;
  seq: number;
  at: Instant;
  who: string;
  name: string;
};

/** A request of the press for an interview, an answer or information, as its lines tell it. */
export interface PressRequest {
  id: string;
  outlet: string;
  about: string;
  askedOn: Day;
  due: Day | null;
  state: 'waiting' | 'answered' | 'void';
  answeredOn: Day | null;
  how: string;
  /** Who wrote it down. */
  name: string;
  seq: number;
}

export const OUTLET_LENGTH = 120;
export const ABOUT_LENGTH = 500;

/**
 * The request its lines tell.
 * @throws Error when they do not begin with its being asked: lines like that were never written by us
 */
export function pressRequestOf(lines: readonly PressEntry[]): PressRequest {
  const [first, ...rest] = lines;
  if (first === undefined || first.act !== 'asked') throw new Error('a request that nobody asked');
  const { request: id, outlet, about, askedOn, due, name, seq } = first;
  const asked: PressRequest = {
    id,
    outlet,
    about,
    askedOn,
    due,
    name,
    seq,
    state: 'waiting',
    answeredOn: null,
    how: '',
  };
  return rest.reduce(afterPress, asked);
}

function afterPress(request: PressRequest, line: PressEntry): PressRequest {
  const { seq } = line;
  if (line.act === 'answered')
    return { ...request, seq, state: 'answered', answeredOn: line.answeredOn, how: line.how };
  return line.act === 'void' ? { ...request, seq, state: 'void', how: line.why } : { ...request, seq };
}

/** Requests a paper counts: those received, answered, answered by their day, and answered with no day to be judged by. */
export const PRESS_COUNTED = {
  received: isReal,
  answered: isAnswered,
  'in-time': isInTime,
  undated: (request: PressRequest) => isAnswered(request) && request.due === null,
} as const satisfies Record<string, (request: PressRequest) => boolean>;

/** What was written down by mistake counts nowhere. */
function isReal({ state }: PressRequest): boolean {
  return state !== 'void';
}

function isAnswered({ state }: PressRequest): boolean {
  return state === 'answered';
}

/** Answered on or before the day it was due; without such a day nobody can say so. */
export function isInTime({ answeredOn, due, state }: PressRequest): boolean {
  return state === 'answered' && answeredOn !== null && due !== null && answeredOn <= due;
}
