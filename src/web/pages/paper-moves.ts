import { fault } from '../../domain/fault.ts';
import { PAPER_FORMATS } from '../../domain/paper-asked.ts';
import { type PaperAct, type PaperMove, PAPER_MOVES } from '../../domain/paper-book.ts';
import { maskPersonal } from '../../domain/privacy.ts';
import { printable } from '../../domain/printable.ts';
import { reason } from '../../domain/reason.ts';
import { hashOf } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { act, type Again, textFields } from './paper-acts.ts';
import { officeOf, toApprove } from './paper-facts.ts';

const WHY_LENGTH = 500;

/** Moves that need no more than a reason. */
const PLAIN = {
  return: (why: string) => ({ act: 'returned', why }),
  replace: (why: string) => ({ act: 'replaced', why }),
  drop: (why: string) => ({ act: 'dropped', why }),
} as const satisfies Partial<Record<PaperMove, (why: string) => PaperAct>>;

/** *Duyệt*, *Trả lại*, *Ban hành*, *Thay bằng văn bản khác*, *Bỏ*. Who approves says yes to what they read, and to nothing written since. */
export function movePaper(desk: Desk, again: Again): Page {
  return async (c) => {
    const typed = await textFields(c);
    const move = c.req.param('move') ?? '';
    const why = maskPersonal(printable(typed['why'] ?? '').trim());
    if (why.length > WHY_LENGTH)
      return again(desk, c, {
        at: 'move',
        typed,
        mistake: reason('papers.refused.long', { n: WHY_LENGTH }),
      });
    if (move === 'issue') return issue(desk, c, again, typed);
    if (move === 'approve') return approve(desk, c, again, typed, why);
    if (!isPlain(move)) throw fault('not-found', 'papers.missing');
    return act(desk, c, again, { at: 'move', move, typed, line: () => PLAIN[move](why) });
  };
}

function isPlain(move: string): move is keyof typeof PLAIN {
  return Object.hasOwn(PLAIN, move) && Object.hasOwn(PAPER_MOVES, move);
}

/**
 * What is approved is kept word for word, and nothing else is issued: templates, the office and the figures may change the next minute. Those
 * that changed since the paper was shown are approved by nobody: the page comes back with what it says now.
 */
async function approve(
  desk: Desk,
  c: DeskContext,
  again: Again,
  typed: Record<string, string>,
  why: string,
): Promise<Response> {
  let now = { kept: '', sha256: '' };
  return act(desk, c, again, {
    at: 'move',
    move: 'approve',
    typed,
    refuses(read) {
      now = toApprove(desk, read);
      return typed['shown'] === now.sha256 ? null : 'papers.refused.not-shown';
    },
    line: () => ({ act: 'approved', why, sha256: now.sha256 }),
    also: async (s, { paper }) => s.papers.keepApproved(paper.id, now.sha256, now.kept),
  });
}

/** The documents are made once, from what was approved, and kept as they are: whoever opens them in three years reads what was signed. */
async function issue(
  desk: Desk,
  c: DeskContext,
  again: Again,
  typed: Record<string, string>,
): Promise<Response> {
  const office = officeOf(desk);
  const files: { format: string; sha256: string; bytes: Uint8Array }[] = [];
  return act(desk, c, again, {
    at: 'move',
    move: 'issue',
    typed,
    refuses: ({ approved }) => (approved === null ? 'papers.refused.unkept' : null),
    line: async ({ paper, content, approved }) => {
      for (const format of PAPER_FORMATS) {
        const bytes = await office.file(format, { ...paper, state: 'issued' }, content, approved);
        files.push({ format, bytes, sha256: hashOf(bytes) });
      }
      return { act: 'issued', files: files.map(({ format, sha256 }) => ({ format, sha256 })) };
    },
    also: async (s, { paper }) => {
      for (const { format, sha256, bytes } of files) await s.papers.keepFile(paper.id, format, sha256, bytes);
    },
  });
}
