import type { PaperKind, Period } from './paper.ts';
import type { Person } from './person.ts';
import { type Day, dayOf, type Instant } from './time.ts';

/** Dự thảo · đã sửa · đã duyệt · đã ban hành · đã thay · đã bỏ. */
export const PAPER_STATES = ['draft', 'edited', 'approved', 'issued', 'replaced', 'dropped'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** Somebody's own words for a part. They stand whatever is counted anew. */
export interface PaperEdit {
  part: string;
  /** One paragraph a line. */
  text: string;
  /** The machine's words they were put for: when those change, the page says so. */
  over: string;
  name: string;
  at: Instant;
}

/** What stands on an official paper beside its text. Empty: to be filled in. */
export interface PaperHead {
  /** "12" of "12/BC-BHXH". */
  number: string;
  place: string;
  day: Day;
  abstract: string;
  /** "KT. GIÁM ĐỐC", then "PHÓ GIÁM ĐỐC", then the name. */
  authority: string;
  post: string;
  signer: string;
}

/** What the registry gives a paper that is approved. Everything else of its head is what was approved. */
export const REGISTERED = ['number', 'day', 'place'] as const satisfies (keyof PaperHead)[];

export type PaperAct =
  | {
      act: 'made';
      /** The row of `papers.yaml` it follows. */
      template: string;
      kind: PaperKind;
      period: Period;
      /** The campaign or incident it is about; null: the period. */
      subject: string | null;
      /** The duty it answers, and the day it is due; null: made by hand. */
      duty: string | null;
      due: Day | null;
      title: string;
      head: PaperHead;
    }
  /** Counted anew: another version of the content. */
  | { act: 'remade'; version: number }
  | { act: 'edited'; part: string; text: string; over: string }
  /** Back to the machine's words. */
  | { act: 'restored'; part: string }
  | { act: 'headed'; head: PaperHead }
  /** `sha256`: of the words that were approved, as they are kept; nothing else is ever issued. */
  | { act: 'approved'; why: string; sha256: string }
  | { act: 'returned'; why: string }
  | { act: 'issued'; files: { format: string; sha256: string }[] }
  | { act: 'replaced'; why: string }
  | { act: 'dropped'; why: string };

/** A line of a paper's log; lines are added and never changed. `who` null: the machine. */
export type PaperEntry = PaperAct & {
  paper: string;
  seq: number;
  at: Instant;
  who: string | null;
  name: string;
};

export interface Paper {
  id: string;
  template: string;
  kind: PaperKind;
  period: Period;
  subject: string | null;
  duty: string | null;
  due: Day | null;
  title: string;
  state: PaperState;
  head: PaperHead;
  /** Which content it shows. */
  version: number;
  edits: PaperEdit[];
  approved: { who: string; name: string; at: Instant; why: string; sha256: string } | null;
  issuedAt: Instant | null;
  files: { format: string; sha256: string }[];
  ended: string | null;
  madeAt: Instant;
  madeBy: string;
  updatedAt: Instant;
  seq: number;
}

/**
 * The paper its log tells.
 * @throws Error when the log does not begin with its making: a log like that was never written by us
 */
export function paperOf(log: readonly PaperEntry[]): Paper {
  const [first, ...rest] = log;
  if (first === undefined || first.act !== 'made')
    throw new Error('a log that does not begin with its making');
  const { paper: id, template, kind, period, subject, duty, due, title, head, at, name, seq } = first;
  const made: Paper = {
    id,
    template,
    kind,
    period,
    subject,
    duty,
    due,
    title,
    head,
    state: 'draft',
    version: 1,
    edits: [],
    approved: null,
    issuedAt: null,
    files: [],
    ended: null,
    madeAt: at,
    madeBy: name,
    updatedAt: at,
    seq,
  };
  return rest.reduce(afterPaper, made);
}

type Changes = {
  [Name in PaperAct['act']]: (paper: Paper, entry: Extract<PaperEntry, { act: Name }>) => Partial<Paper>;
};

const others = ({ edits }: Paper, part: string) => edits.filter((edit) => edit.part !== part);

/** What each act changes. Words put by a person outlive every counting. */
const CHANGES: Changes = {
  made: () => ({}),
  remade: (_, { version }) => ({ version }),
  edited: (paper, { part, text, over, name, at }) => ({
    state: 'edited',
    edits: [...others(paper, part), { part, text, over, name, at }],
  }),
  restored: (paper, { part }) => {
    const edits = others(paper, part);
    return { edits, state: edits.length === 0 ? 'draft' : 'edited' };
  },
  headed: (_, { head }) => ({ head }),
  approved: (_, { who, name, at, why, sha256 }) => ({
    state: 'approved',
    approved: { who: who ?? '', name, at, why, sha256 },
  }),
  returned: ({ edits }) => ({ state: edits.length === 0 ? 'draft' : 'edited', approved: null }),
  issued: (_, { at, files }) => ({ state: 'issued', issuedAt: at, files }),
  replaced: (_, { why }) => ({ state: 'replaced', ended: why }),
  dropped: (_, { why }) => ({ state: 'dropped', ended: why }),
};

/** The paper after one more line of its log. */
export function afterPaper(paper: Paper, entry: PaperEntry): Paper {
  // One table for all acts; which of them it is, the entry itself says.
  const change = CHANGES[entry.act] as (paper: Paper, entry: PaperEntry) => Partial<Paper>;
  return { ...paper, ...change(paper, entry), updatedAt: entry.at, seq: entry.seq };
}

/** What must hold before a move. Each has words that say what is missing. */
export const PAPER_NEEDS = ['leader', 'signed', 'numbered', 'dated', 'why'] as const;
export type PaperNeed = (typeof PAPER_NEEDS)[number];

interface PaperMoveRule {
  from: readonly PaperState[];
  needs: readonly PaperNeed[];
}

const OPEN = ['draft', 'edited'] as const satisfies PaperState[];

/** Every way a paper goes on. The server's check, the buttons with their excuses and the property test are read from this table. */
export const PAPER_MOVES = {
  edit: { from: OPEN, needs: [] },
  restore: { from: OPEN, needs: [] },
  remake: { from: OPEN, needs: [] },
  head: { from: [...OPEN, 'approved'], needs: [] },
  approve: { from: OPEN, needs: ['leader', 'signed'] },
  return: { from: ['approved'], needs: ['why'] },
  issue: { from: ['approved'], needs: ['signed', 'numbered', 'dated'] },
  replace: { from: ['issued'], needs: ['leader', 'why'] },
  drop: { from: OPEN, needs: ['why'] },
} as const satisfies Record<string, PaperMoveRule>;
export type PaperMove = keyof typeof PAPER_MOVES;
export const PAPER_MOVE_NAMES = Object.keys(PAPER_MOVES) as PaperMove[];

/** What a move is judged by: who makes it, and what they said with it. */
export interface PaperMoveGiven {
  person: Pick<Person, 'id' | 'role'>;
  why: string;
  now: Instant;
}

const HOLDS: Record<PaperNeed, (paper: Paper, given: PaperMoveGiven) => boolean> = {
  leader: (_, { person }) => person.role === 'leader' || person.role === 'admin',
  signed: ({ head }) => head.authority.trim() !== '' && head.signer.trim() !== '',
  numbered: ({ head }) => head.number.trim() !== '' && head.day !== '' && head.place.trim() !== '',
  // A paper takes effect on its day: nobody signed it before it was approved, and none is dated ahead. One without a day is not `numbered`.
  dated: ({ head, approved }, { now }) =>
    head.day === '' || (head.day <= dayOf(now) && (approved === null || head.day >= dayOf(approved.at))),
  why: (_, { why }) => why.trim() !== '',
};

/** What stands between a paper and a move; `state` and `role` come first. Empty: it may be made. */
export function paperObstacles(
  move: PaperMove,
  paper: Paper,
  given: PaperMoveGiven,
): ('state' | 'role' | PaperNeed)[] {
  const { from, needs }: PaperMoveRule = PAPER_MOVES[move];
  if (!from.includes(paper.state)) return ['state'];
  if (given.person.role === 'viewer') return ['role'];
  return needs.filter((need) => !HOLDS[need](paper, given));
}
