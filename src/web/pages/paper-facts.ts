import type { PaperTemplate } from '../../config/papers.ts';
import { fault } from '../../domain/fault.ts';
import type { ApprovedPaper } from '../../domain/official.ts';
import {
  type Paper,
  type PaperEdit,
  type PaperEntry,
  type PaperMove,
  paperObstacles,
} from '../../domain/paper-book.ts';
import { hasContent, type PaperContent, type Part } from '../../domain/paper.ts';
import type { Reason } from '../../domain/reason.ts';
import { dayOf } from '../../domain/time.ts';
import { partWords } from '../../view/paper-words.ts';
import { guestOf, hashOf } from '../access.ts';
import type { Desk, DeskContext, PaperOffice } from '../desk.ts';
import type { Voice } from '../voice.ts';

/** A paper with what was counted for it. */
export interface PaperRead {
  paper: Paper;
  content: PaperContent;
  /** Null: it left the configuration. */
  template: PaperTemplate | null;
  /** What stands approved; null: nothing does yet. */
  approved: ApprovedPaper | null;
  log: PaperEntry[];
}

/** A form that came back. `at`: `part:…`, `head` or `move`. */
export interface PaperTried {
  at: string;
  typed: Record<string, string>;
  mistake: Reason;
}

/** @throws fault `not-found` */
export async function readPaper(desk: Desk, c: DeskContext): Promise<PaperRead> {
  const { papers } = desk.store;
  const paper = await papers.get(c.req.param('id') ?? '');
  const content = paper === null ? null : await papers.content(paper.id, paper.version);
  if (paper === null || content === null) throw fault('not-found', 'papers.missing');
  const template = desk.rules.papers.papers.find(({ id }) => id === paper.template) ?? null;
  const [approved, log] = await Promise.all([papers.approved(paper), papers.log(paper.id)]);
  return { paper, content, template, approved, log };
}

/** @throws fault `unavailable` where the desk stands alone */
export function officeOf(desk: Desk): PaperOffice {
  if (desk.papers === null) throw fault('unavailable', 'papers.refused.alone');
  return desk.papers;
}

/** A paper as it would be approved now, word for word, and its hash: the form carries that, so that nobody says yes to words they never saw. */
export function toApprove(desk: Desk, { paper, content }: PaperRead): { kept: string; sha256: string } {
  const kept = JSON.stringify(officeOf(desk).approve(paper, content));
  return { kept, sha256: hashOf(kept) };
}

/** Parts that have a hint alone, and words of nobody: they fall away when the paper is approved. */
export function fallAway({ paper, content }: Pick<PaperRead, 'paper' | 'content'>): Part[] {
  return content.parts.filter(
    (part) => !hasContent(part) && paper.edits.every((edit) => edit.part !== part.id),
  );
}

/** The parts as they stand in the paper that is shown: what was approved has none that fell away. */
export function partsShown(read: Pick<PaperRead, 'paper' | 'content' | 'approved'>): Part[] {
  if (read.approved === null) return read.content.parts;
  const gone = new Set(fallAway(read));
  return read.content.parts.filter((part) => !gone.has(part));
}

/** What the machine says in a part now. Empty: there is no such part. */
export function machineWords({ parts, figures }: PaperContent, part: string): string {
  const found = parts.find(({ id }) => id === part);
  return found === undefined ? '' : partWords(found, figures);
}

/** A person's words for a part whose machine's words changed since they were put there. */
export function isOutrun(content: PaperContent, { part, over }: PaperEdit): boolean {
  return machineWords(content, part) !== over;
}

/** Why this guest cannot make a move now, as a key of words; null: they can. `given`: needs the form itself asks for. */
export function excuseFor(
  c: DeskContext,
  paper: Paper,
  move: PaperMove,
  given: readonly string[] = ['why'],
): string | null {
  const stands = paperObstacles(move, paper, {
    person: guestOf(c).person,
    why: '',
    now: c.var.voice.now,
  }).find((one) => !given.includes(one));
  return stands === undefined ? null : `papers.need.${stands}`;
}

/** A need that stands in the way, in words. */
export function sayNeed(v: Voice, { approved }: Pick<Paper, 'approved'>, need: string): string {
  return v.say(need, { approved: approved === null ? '' : v.day(dayOf(approved.at)) });
}
