import { mayCorrect, type Verdict } from './claim.ts';
import type { Incident } from './incident.ts';
import { maySayFalse } from './incident-moves.ts';
import type { Statement } from './statement.ts';

/** Thông tin ban đầu · đính chính · hỏi đáp · đề nghị báo cải chính · đề xuất định hướng · loa · tin nhắn · bài đăng · tóm tắt cho lãnh đạo. */
export const STATEMENT_KINDS = [
  'holding',
  'correction',
  'questions',
  'press-correction',
  'orientation',
  'loudspeaker',
  'sms',
  'post',
  'brief',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Is it the first word that the law asks for, and so meets its clock once it is published? */
export function isFirstWord({ kind }: { kind: StatementKind }): boolean {
  return kind === 'holding';
}

/** Those that leave the office as an official paper: a letter to a newspaper, one to the Party's office, a page for the head. */
export const LETTER_KINDS = ['press-correction', 'orientation', 'brief'] as const satisfies StatementKind[];
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Kinds of text that say something is untrue. */
const SAYS_FALSE: ReadonlySet<StatementKind> = new Set(['correction', 'press-correction']);

/** Verdicts of every claim that an incident or a text is about; null: a claim that stands in the catalogue no more. */
export type Verdicts = readonly (Verdict | null)[];

/**
 * May a text say that something is untrue? A grievance, a dispute about policy, or what nobody classified yet is never answered so: one
 * grievance among the claims forbids it, and so does a claim of which nobody can tell any more.
 */
export function mayDeny(incident: Pick<Incident, 'kind'>, verdicts: Verdicts): boolean {
  return maySayFalse(incident) && verdicts.every((verdict) => verdict !== null && mayCorrect(verdict));
}

/** The kinds of text an incident may have. */
export function kindsFor(incident: Pick<Incident, 'kind'>, verdicts: Verdicts): StatementKind[] {
  const denies = mayDeny(incident, verdicts);
  return STATEMENT_KINDS.filter((kind) => denies || !SAYS_FALSE.has(kind));
}

/** Parts without which a text does not do its work (playbook §6, §7, §9). */
const MUST_HAVE: Record<StatementKind, readonly string[]> = {
  holding: ['known', 'todo', 'next', 'contact'],
  correction: ['truth', 'contact'],
  questions: ['answer', 'contact'],
  'press-correction': ['outlet', 'wrong', 'truth', 'grounds'],
  orientation: ['known', 'proposal'],
  loudspeaker: ['truth', 'contact'],
  sms: ['truth', 'contact'],
  post: ['truth', 'contact'],
  brief: ['known', 'decide'],
};

/** Parts a text should have and does not. */
export function missingParts({ kind, sentences }: Pick<Statement, 'kind' | 'sentences'>): string[] {
  return MUST_HAVE[kind].filter((part) => !sentences.some((sentence) => sentence.part === part));
}

/** Parts a text is not passed on without: people who are told a first word must learn all four, or that one of them is not known yet. */
export function mustHave(kind: StatementKind): readonly string[] {
  return kind === 'holding' ? MUST_HAVE.holding : [];
}
