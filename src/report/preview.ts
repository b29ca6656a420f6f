import type { PaperTemplate } from '../config/papers.ts';
import type { Rules } from '../config/rules.ts';
import type { OfficialBlock, OfficialDocument } from '../domain/official.ts';
import { type Paper, paperOf } from '../domain/paper-book.ts';
import { periodDue } from '../domain/paper-period.ts';
import type { LetterKind } from '../domain/statement-kinds.ts';
import { addDays, dayOf, type Instant } from '../domain/time.ts';
import { say } from '../view/say.ts';
import { emptyHead } from './draft.ts';
import { official } from './official.ts';
import { PAPERS } from './official-head.ts';
import { officialStatement } from './official-statement.ts';

type Said = Pick<Rules, 'haidang' | 'papers'>;

/** What is told is not known before it is written. */
const ELLIPSIS = '…';

/**
 * What a row of `papers.yaml` makes of a paper before anybody drafts one: everything that stands around its text. The part that all share is shown
 * by the first template, a family by the first of its own. Null: nothing is written by it.
 * @param row as the settings name it: a template, `office`, `letters:…` or `families:…`
 */
export function previewOf(row: string, rules: Said, now: Instant): OfficialDocument | null {
  const { papers, letters } = rules.papers;
  const [list = '', id] = row.split(':');
  const letter = list === 'letters' ? letters.find((one) => one.id === id) : undefined;
  if (letter !== undefined) return letterPreview(letter.id, rules, now);
  const template = papers.find((one) => {
    if (id !== undefined) return list === 'families' && one.family === id;
    return row === 'office' || one.id === row;
  });
  return template === undefined ? null : templatePreview(template, rules, now);
}

function templatePreview(template: PaperTemplate, rules: Said, now: Instant): OfficialDocument {
  const paper = sampleOf(template, rules, now);
  const content = { period: paper.period, about: ELLIPSIS, madeAt: now, figures: {}, parts: [] };
  return marked(official(paper, content, template, rules));
}

function sampleOf({ id: template, kind, name, closes }: PaperTemplate, rules: Said, now: Instant): Paper {
  const today = dayOf(now);
  const period = closes === null ? { from: today, to: addDays(today, 1) } : periodDue(closes, today);
  const by = { paper: '', seq: 1, at: now, who: null, name: '' };
  const owed = { subject: null, duty: null, due: null };
  return paperOf([
    { act: 'made', template, kind, period, title: name, head: emptyHead(rules), ...owed, ...by },
  ]);
}

function letterPreview(kind: LetterKind, rules: Said, now: Instant): OfficialDocument | null {
  const none = { kind, title: ELLIPSIS, sentences: [], updatedAt: now, state: 'draft' as const };
  const document = officialStatement(none, rules);
  return document === null ? null : marked(document);
}

/** Says that it is none, and where its text will stand: before the closing sentence. */
function marked(document: OfficialDocument): OfficialDocument {
  const text = say(PAPERS, 'official.preview.text');
  const gap: OfficialBlock = { is: 'paragraph', spans: [{ text }], note: true };
  const { body } = document;
  const party = document.layout === 'party' ? [say(PAPERS, 'official.check-family')] : [];
  return {
    ...document,
    draft: [say(PAPERS, 'official.preview'), ...party],
    body: [...body.slice(0, -1), gap, ...body.slice(-1)],
  };
}
