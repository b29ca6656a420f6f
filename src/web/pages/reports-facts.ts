import { type Owed, type OwedPapers, owedPapers } from '../../domain/owed.ts';
import type { Paper } from '../../domain/paper-book.ts';
import type { Instant } from '../../domain/time.ts';
import type { Desk } from '../desk.ts';

/** Papers that people work on at once in no office are more. */
const PAPERS_SHOWN = 50;

/** A paper that is owed, with what was drafted for it; the newest stands for it. */
export interface OwedRow extends Owed {
  paper: Paper | null;
}

export interface ReportsFacts extends Omit<OwedPapers, 'papers'> {
  papers: OwedRow[];
  /** Drafted by hand and not issued yet. */
  byHand: Paper[];
  /** Issued, the latest first. */
  issued: Paper[];
}

/** What is owed and what people noted of it. */
export async function owedNow(desk: Pick<Desk, 'store' | 'rules'>, now: Instant): Promise<OwedPapers> {
  return owedPapers(desk.rules, await desk.store.papers.notes(now), now);
}

export async function reportsFacts(desk: Desk, now: Instant): Promise<ReportsFacts> {
  const owed = await owedNow(desk, now);
  const papers = await Promise.all(owed.papers.map((one) => withPaper(desk, one)));
  const shown = new Set(papers.map(({ paper }) => paper?.id));
  const open = await desk.store.papers.list(['draft', 'edited', 'approved'], PAPERS_SHOWN);
  return {
    ...owed,
    papers,
    byHand: open.filter(({ id }) => !shown.has(id)),
    issued: await desk.store.papers.list(['issued'], PAPERS_SHOWN),
  };
}

async function withPaper({ store }: Pick<Desk, 'store'>, owed: Owed): Promise<OwedRow> {
  const made = (await store.papers.forDuty(owed.duty.id, owed.due)).filter(
    ({ state }) => state !== 'dropped' && state !== 'replaced',
  );
  return { ...owed, paper: made.toSorted((a, b) => b.madeAt - a.madeAt)[0] ?? null };
}

/** What waits for somebody today: overdue, or its draft day has come and nothing was issued. */
export async function owedToday(desk: Desk, now: Instant): Promise<OwedRow[]> {
  const { papers } = await owedNow(desk, now);
  const near = papers.filter(({ state }) => state === 'overdue' || state === 'draft');
  return (await Promise.all(near.map((one) => withPaper(desk, one)))).filter(
    ({ paper }) => paper?.issuedAt == null,
  );
}
