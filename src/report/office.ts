import { setImmediate } from 'node:timers/promises';
import type { Rules } from '../config/rules.ts';
import { type ApprovedPaper, type OfficialDocument, withoutLinks } from '../domain/official.ts';
import type { PaperFormat, PaperWanted } from '../domain/paper-asked.ts';
import type { Paper } from '../domain/paper-book.ts';
import type { CountedPage } from '../domain/counted.ts';
import type { Counter, Figure, PaperContent, PaperKind } from '../domain/paper.ts';
import { countedList, recounted } from './counters.ts';
import { draftPaper, type DraftBy, type DraftParts, recountPaper, templateOf } from './draft.ts';
import { approvedPaper, asApproved, official } from './official.ts';
import { previewOf } from './preview.ts';

export interface OfficeParts extends DraftParts {
  /** A document as bytes of each format. */
  formats: Record<PaperFormat, (document: OfficialDocument) => Promise<Uint8Array>>;
}

/** Official papers as the desk works with them: drafted and counted anew in the background, laid out, taken away, and their numbers looked up. */
export function openPaperOffice(parts: OfficeParts) {
  const { store, world, rules, makers, formats } = parts;
  const document = (paper: Paper, content: PaperContent) =>
    official(paper, content, templateOf(rules, paper.template), rules);
  return {
    /** Can papers of this kind be made here? */
    makes: (kind: PaperKind) => makers[kind] !== undefined,
    draft: (wanted: PaperWanted, by: DraftBy, progress: (share: number) => void, signal: AbortSignal) =>
      draftPaper(parts, wanted, by, stepOf(progress, signal)),
    recount: (paper: Paper, by: DraftBy, progress: (share: number) => void, signal: AbortSignal) =>
      recountPaper(parts, paper, by, stepOf(progress, signal)),
    /** What a row of the settings makes of a paper; `by`: the rules as they would be. */
    preview: (row: string, by: Pick<Rules, 'haidang' | 'papers'>) => previewOf(row, by, world.now()),
    /** What a leader says yes to. */
    approve: (paper: Paper, content: PaperContent): ApprovedPaper =>
      approvedPaper(paper, content, templateOf(rules, paper.template), rules),
    /** As it is laid out; what was approved, as it was approved. On the desk its numbers lead to where they come from; outside, those of a draft alone do. */
    document(paper: Paper, content: PaperContent, approved: ApprovedPaper | null): OfficialDocument {
      if (approved !== null) return asApproved(approved, paper);
      const shown = document({ ...paper, state: 'draft' }, content);
      return { ...shown, draft: document(paper, content).draft };
    },
    file: (format: PaperFormat, paper: Paper, content: PaperContent, approved: ApprovedPaper | null) =>
      formats[format](
        approved === null ? document(paper, content) : withoutLinks(asApproved(approved, paper)),
      ),
    countedNow: (figure: Figure) => recounted(store, figure),
    list: (asked: { of: Exclude<Counter, 'mentions'>; ask: string }, page: CountedPage) =>
      countedList(store, rules, asked, page),
  };
}

function stepOf(progress: (share: number) => void, signal: AbortSignal): (share: number) => Promise<void> {
  return async (share) => {
    progress(share);
    await setImmediate();
    signal.throwIfAborted();
  };
}
