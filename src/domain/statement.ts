import type { Finding } from './lint.ts';
import type { Incident } from './incident.ts';
import type { PaperFormat } from './paper-asked.ts';
import type { Role } from './person.ts';
import type { Spokesperson } from './spokesperson.ts';
import { kindsFor, mayDeny, type StatementKind, type Verdicts } from './statement-kinds.ts';
import type { Instant } from './time.ts';

/** Dự thảo · đã soát · đã duyệt · đã công bố · đã thay · đã bỏ. */
export const STATEMENT_STATES = [
  'draft',
  'reviewed',
  'approved',
  'published',
  'superseded',
  'dropped',
] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** May its words leave the house as the office's? Neither what nobody approved nor what was replaced or dropped since. */
export function isReleased({ state }: { state: StatementState }): boolean {
  return state === 'approved' || state === 'published';
}

/** Whom a text is for. */
export const AUDIENCES = [
  'everybody',
  'farmers',
  'traders',
  'workers',
  'employers',
  'members',
  'leavers',
  'pensioners',
  'students',
  'patients',
  'highland',
  'leaders',
  'press',
  'collectors',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a sentence stands on. A fact is kept as it was said when the sentence was written: a fact that changed since is noticed. */
export type Basis =
  | { from: 'fact'; fact: string; said: string; source: string }
  /** Words every such text has, or that the incident's log and the register of spokespersons tell. `told`: what of them a person typed. */
  | { from: 'frame'; told?: string }
  /** A row of advice of the playbook; `source`: its legal basis, empty where it has none. */
  | { from: 'playbook'; row: string; said: string; source: string }
  /** The legal basis of a request, a dated row of the playbook's clocks, as it was said when the sentence was written. */
  | { from: 'law'; row: string; said: string }
  /** Somebody's own words; `fact`: the one they started from. */
  | { from: 'officer'; name: string; source: string; fact: string | null }
  /** Nobody said it yet. It is never filled by the machine. */
  | { from: 'gap' };

export interface Sentence {
  /** Within its statement. */
  id: string;
  /** Which part of the text it is; it has words of its own. */
  part: string;
  text: string;
  basis: Basis;
}

export interface Publication {
  channel: string;
  link: string;
  at: Instant;
  name: string;
  files?: KeptFile[];
}

/** A document as it was approved, and went out. Only texts that go out as official papers have any, and those of earlier versions have none. */
export interface KeptFile {
  format: PaperFormat;
  sha256: string;
}

export type StatementAct =
  | {
      act: 'drafted';
      incident: string;
      kind: StatementKind;
      audience: Audience;
      claim: string | null;
      title: string;
      sentences: Sentence[];
    }
  | { act: 'edited'; title: string; sentences: Sentence[] }
  | { act: 'reviewed'; why: string }
  | { act: 'returned'; why: string }
  | {
      act: 'approved';
      speaker: Pick<Spokesperson, 'id' | 'name' | 'post' | 'basis'>;
      why: string;
      /** The approver said that the text denies nobody's account. Absent where that is not asked. */
      deniesNobody?: true;
      files?: KeptFile[];
    }
  | { act: 'published'; channel: string; link: string; publishedAt: Instant; files?: KeptFile[] }
  | { act: 'superseded'; why: string }
  | { act: 'dropped'; why: string };

/** A line of a statement's log: who, when, what. Lines are added and never changed. */
export type StatementEntry = StatementAct & {
  statement: string;
  seq: number;
  at: Instant;
  who: string;
  name: string;
};

/** Who said yes, when and why. */
interface Consent {
  who: string;
  name: string;
  at: Instant;
  why: string;
}

export interface Statement {
  id: string;
  incident: string;
  kind: StatementKind;
  audience: Audience;
  claim: string | null;
  state: StatementState;
  title: string;
  sentences: Sentence[];
  /** Ids of everybody who wrote at it: none of them approves it. */
  writers: string[];
  reviewed: Consent | null;
  approved: (Consent & { post: string; basis: string; files?: KeptFile[] }) | null;
  published: Publication[];
  /** Why it was superseded or dropped. */
  ended: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  seq: number;
}

/**
 * The statement its log tells.
 * @throws Error when the log does not begin with its draft: a log like that was never written by us
 */
export function statementOf(log: readonly StatementEntry[]): Statement {
  const [first, ...rest] = log;
  if (first === undefined || first.act !== 'drafted')
    throw new Error('a log that does not begin with its draft');
  const { statement: id, incident, kind, audience, claim, title, sentences, who, at, seq } = first;
  const begun: Statement = {
    id,
    incident,
    kind,
    audience,
    claim,
    state: 'draft',
    title,
    sentences,
    writers: [who],
    reviewed: null,
    approved: null,
    published: [],
    ended: null,
    createdAt: at,
    updatedAt: at,
    seq,
  };
  return rest.reduce(afterStatement, begun);
}

type Changes = {
  [Name in StatementAct['act']]: (
    statement: Statement,
    entry: Extract<StatementEntry, { act: Name }>,
  ) => Partial<Statement>;
};

/** What each act changes. New words are a draft again: what was reviewed and approved was another text. */
const CHANGES: Changes = {
  drafted: () => ({}),
  edited: ({ writers }, { title, sentences, who }) => ({
    state: 'draft',
    title,
    sentences,
    writers: [...new Set([...writers, who])],
    reviewed: null,
    approved: null,
  }),
  reviewed: (_, { who, name, at, why }) => ({ state: 'reviewed', reviewed: { who, name, at, why } }),
  returned: () => ({ state: 'draft', reviewed: null, approved: null }),
  approved: ({ published }, { who, speaker: { name, post, basis }, at, why, files }) => ({
    // What stands published goes on standing there when its approval is renewed.
    state: published.length > 0 ? 'published' : 'approved',
    approved: { who, name, post, basis, at, why, ...(files !== undefined && { files }) },
  }),
  published: ({ published }, { channel, link, publishedAt: at, name, files }) => ({
    state: 'published',
    published: [...published, { channel, link, at, name, ...(files !== undefined && { files }) }],
  }),
  superseded: (_, { why }) => ({ state: 'superseded', ended: why }),
  dropped: (_, { why }) => ({ state: 'dropped', ended: why }),
};

/** The statement after one more line of its log. */
export function afterStatement(statement: Statement, entry: StatementEntry): Statement {
  // One table for all acts; which of them it is, the entry itself says.
  const change = CHANGES[entry.act] as (statement: Statement, entry: StatementEntry) => Partial<Statement>;
  return { ...statement, ...change(statement, entry), updatedAt: entry.at, seq: entry.seq };
}

/** What must hold before a move. Each has words that say what is missing. */
export const STATEMENT_NEEDS = [
  'running',
  'allowed',
  'sound',
  'answered',
  'speaker',
  'other',
  'lapsed',
  'authority',
  'denies-nobody',
  'why',
] as const;
export type StatementNeed = (typeof STATEMENT_NEEDS)[number];

interface StatementMoveRule {
  from: readonly StatementState[];
  needs: readonly StatementNeed[];
}

const FORWARD = ['running', 'allowed', 'sound'] as const satisfies StatementNeed[];

/** Every way a statement goes on. The server's check, the buttons with their excuses and the property test are read from this table. */
export const STATEMENT_MOVES = {
  edit: { from: ['draft', 'reviewed'], needs: ['running', 'allowed'] },
  review: { from: ['draft'], needs: [...FORWARD, 'answered'] },
  return: { from: ['reviewed', 'approved'], needs: ['why'] },
  approve: { from: ['reviewed'], needs: [...FORWARD, 'speaker', 'other', 'denies-nobody'] },
  renew: {
    from: ['approved', 'published'],
    needs: ['lapsed', ...FORWARD, 'speaker', 'other', 'denies-nobody'],
  },
  publish: { from: ['approved', 'published'], needs: [...FORWARD, 'authority'] },
  supersede: { from: ['approved', 'published'], needs: ['why'] },
  drop: { from: ['draft', 'reviewed'], needs: ['why'] },
} as const satisfies Record<string, StatementMoveRule>;
export type StatementMove = keyof typeof STATEMENT_MOVES;
export const STATEMENT_MOVE_NAMES = Object.keys(STATEMENT_MOVES) as StatementMove[];

/**
 * What a move is judged by. `speaker`: as whom the person speaks about this incident today. `approverSpeaks`: does whoever approved the text
 * speak about it on the day concerned (of its publication, else today)? `deniesNobody`, `why`: what they said with the move.
 */
export interface MoveGiven {
  person: { id: string; role: Role };
  incident: Pick<Incident, 'kind' | 'state'>;
  verdicts: Verdicts;
  speaker: Spokesperson | null;
  findings: readonly Finding[];
  approverSpeaks: boolean;
  deniesNobody: boolean;
  why: string;
}

const HOLDS: Record<StatementNeed, (statement: Statement, given: MoveGiven) => boolean> = {
  running: (_, { incident }) => incident.state !== 'closed' && incident.state !== 'set-aside',
  allowed: ({ kind }, { incident, verdicts }) => kindsFor(incident, verdicts).includes(kind),
  sound: (_, { findings }) => findings.every(({ blocks }) => !blocks),
  // Whoever passes a text on with warnings says why they may stand.
  answered: (_, { findings, why }) => findings.length === 0 || why.trim() !== '',
  speaker: (_, { speaker, person }) => speaker !== null && speaker.person === person.id,
  other: ({ writers, reviewed }, { person }) => !writers.includes(person.id) && reviewed?.who !== person.id,
  lapsed: (_, { approverSpeaks }) => !approverSpeaks,
  authority: (_, { approverSpeaks }) => approverSpeaks,
  'denies-nobody': (_, { incident, verdicts, deniesNobody }) => mayDeny(incident, verdicts) || deniesNobody,
  why: (_, { why }) => why.trim() !== '',
};

/** What stands between a statement and a move; `state` and `role` come first, for nothing else matters before them. Empty: it may be made. */
export function statementObstacles(
  move: StatementMove,
  statement: Statement,
  given: MoveGiven,
): ('state' | 'role' | StatementNeed)[] {
  const { from, needs }: StatementMoveRule = STATEMENT_MOVES[move];
  if (!from.includes(statement.state)) return ['state'];
  if (given.person.role === 'viewer') return ['role'];
  return needs.filter((need) => !HOLDS[need](statement, given));
}

/** The text as it is read: sentences without gaps, in their order. */
export function textOf({ sentences }: Pick<Statement, 'sentences'>): string {
  return sentences
    .filter(({ text }) => text !== '')
    .map(({ text }) => text)
    .join(' ');
}
