import type { ReportPart } from '../../domain/after-action.ts';
import { fault } from '../../domain/fault.ts';
import { KIND_PARTS } from '../../domain/paper-parts.ts';
import type { Block, Part } from '../../domain/paper.ts';
import { type RecoveryRead, readRecovery } from '../../domain/recovery-read.ts';
import { addDays, dayOf } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';
import { tell } from '../../view/figures.ts';
import { moment } from '../../view/format.ts';
import { officialSteps } from '../../view/incident-lines.ts';
import { say } from '../../view/say.ts';
import { afterAction } from '../after-action.ts';
import { type FigureBook, openFigures } from '../figures.ts';
import type { PaperMaker } from '../maker.ts';
import { clause, missing, part, table, text } from '../paper-writer.ts';
import { inOrder } from '../paper-order.ts';
import { measuredRows, measuring } from './incident-measures.ts';

/** Parts that the after-action report has too, in its order. */
const PARTS = KIND_PARTS.incident.slice(0, -1);

/**
 * After an incident: its official steps, duties, publications and measures, with everything that was counted as figures. No causes and no grades;
 * the office's notes, reasons and names stay in its log.
 */
export const incidentPaper: PaperMaker = async ({ store, rules, template, subject, now, step }) => {
  const incident = await store.incidents.get(subject ?? '');
  if (incident === null) throw fault('not-found', 'recovery.missing');
  const read = await readRecovery({ store, rules }, incident, now);
  await step(0.5);
  const { playbook, haidang } = rules;
  const report = afterAction('vi', {
    reader: 'outside',
    incident,
    office: haidang.organisation.name,
    now,
    measures: read.measures,
    criteria: read.criteria,
    log: [],
    kindName: playbook.kinds.find(({ id }) => id === incident.kind)?.name ?? null,
    levelName: playbook.levels.find(({ level }) => level === incident.level)?.name ?? null,
  });
  const book = openFigures();
  const own: Partial<Record<string, Block[]>> = {
    'dien-bien-su-vu': courseBlocks(read),
    'do-duoc': await measuredBlocks(store, read, book),
    'dieu-kien-dong': closingBlocks(read, book),
  };
  const parts: Part[] = PARTS.flatMap((id, at) => {
    const told = report.parts[at];
    if (told === undefined) return [];
    return { id, heading: told.heading, blocks: own[id] ?? blocksOf(told) };
  });
  await step(1);
  return {
    period: { from: read.start, to: addDays(dayOf(now), 1) },
    about: incident.title,
    madeAt: now,
    figures: book.all(),
    parts: inOrder([...parts, part('gioi-han', [text('incident.limits')])], template),
  };
};

/** A part of the report as it stands; it holds dates, names and people's words, and nothing that was counted. */
function blocksOf({ heading, sentences, table: told }: ReportPart): Block[] {
  const blocks: Block[] = sentences.map((sentence) => ({ block: 'text', runs: [sentence] }));
  if (told === null) return blocks;
  const head = told.head.length > 0 ? told.head : [clause('col.what'), clause('col.result')];
  return [
    ...blocks,
    { block: 'table', caption: heading, head, rows: told.rows.map((row) => row.map((cell) => [cell])) },
  ];
}

function courseBlocks({ log }: RecoveryRead): Block[] {
  const steps = officialSteps('vi', log);
  return [
    text('incident.steps'),
    table(
      'incident.steps-table',
      ['at', 'step'],
      steps.map(({ at, text: words }) => [[moment('vi', at)], [words]]),
    ),
  ];
}

async function measuredBlocks(store: Store, read: RecoveryRead, book: FigureBook): Promise<Block[]> {
  const rows = await measuredRows(store, read, book);
  return [
    { block: 'text', runs: [say('vi', 'recovery.measures-how')] },
    read.scope.by === 'none' ? missing('incident.nothing') : text(`incident.scope.${read.scope.by}`),
    table('incident.table', ['measure', 'result', 'note'], rows),
    { block: 'text', runs: [say('vi', 'recovery.causes')] },
  ];
}

function closingBlocks({ criteria, measures, incident }: RecoveryRead, book: FigureBook): Block[] {
  const calm = measuring(book, incident.id)('calm', measures.curve.calm, 'days');
  return [
    table(
      'incident.closing',
      ['criterion', 'result'],
      criteria.map(({ criterion, holds }) => [
        criterion === 'calm'
          ? tell('vi', 'paper.incident.calm', { n: calm })
          : [say('vi', `recovery.criterion.${criterion}`)],
        [say('vi', holds ? 'recovery.holds' : 'recovery.holds-not')],
      ]),
    ),
  ];
}
