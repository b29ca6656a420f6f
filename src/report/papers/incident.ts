import type { ReportPart } from '../../domain/after-action.ts';
import { fault } from '../../domain/fault.ts';
import { KIND_PARTS } from '../../domain/paper-parts.ts';
import type { Block, Part, Run } from '../../domain/paper.ts';
import { type RecoveryRead, readRecovery } from '../../domain/recovery-read.ts';
import { addDays, dayOf } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';
import { placed, tell } from '../../view/figures.ts';
import { paperMoment } from '../../view/period-name.ts';
import { say } from '../../view/say.ts';
import { afterAction } from '../after-action.ts';
import { type FigureBook, openFigures } from '../figures.ts';
import type { PaperMaker } from '../maker.ts';
import { clause, missing, part, runs, table, text } from '../paper-writer.ts';
import { inOrder } from '../paper-order.ts';
import { measuredRows, measuring } from './incident-measures.ts';
import { officialSteps } from './incident-steps.ts';

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
  const measured = await measuredBlocks(store, read, book);
  const kindName = playbook.kinds.find(({ id }) => id === incident.kind)?.name ?? '';
  const own: Partial<Record<string, Block[]>> = {
    'dien-bien-su-vu': courseBlocks(read, kindName),
    'do-duoc': measured,
    'dieu-kien-dong': closingBlocks(read, book),
  };
  const parts: Part[] = PARTS.flatMap((id, at) => {
    const told = report.parts[at];
    if (told === undefined) return [];
    const heading = id === 'do-duoc' ? clause('part.do-duoc') : told.heading;
    const summed = id === 'su-vu' ? [summary(read, book)] : [];
    return { id, heading, blocks: [...summed, ...(own[id] ?? blocksOf(id, told))] };
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
function blocksOf(id: string, { sentences, table: told }: ReportPart): Block[] {
  const blocks: Block[] = sentences.map((sentence) => ({ block: 'text', runs: [sentence] }));
  if (told === null) return blocks;
  const head = told.head.length > 0 ? told.head : [clause('col.what'), clause('col.told')];
  return [
    ...blocks,
    {
      block: 'table',
      caption: clause(`incident.caption.${id}`),
      head,
      rows: told.rows.map((row) => row.map((cell) => [cell])),
    },
  ];
}

/** What a reader with two minutes takes along: how soon the office spoke, whether the law's duties were kept, and what is still open. */
function summary({ incident, measures, criteria }: RecoveryRead, book: FigureBook): Block {
  const { firstWord } = measures;
  const open = criteria
    .filter(({ holds }) => !holds)
    .map(({ criterion }) => clause(`criterion-open.${criterion}`));
  const sentences: Run[][] = [
    firstWord === null
      ? runs('incident.summary.silent')
      : firstWord.took === 0
        ? runs('incident.summary.before')
        : runs('incident.summary.spoke', { n: placed('first-word') }),
    incident.clocks.length === 0
      ? runs('incident.summary.no-duty')
      : runs('incident.summary.duties', {
          met: placed('clocks.met'),
          missed: placed('clocks.missed'),
          explained: placed('clocks.explained'),
          open: placed('clocks.open'),
        }),
    open.length === 0
      ? runs('incident.summary.ready')
      : runs('incident.summary.not-yet', { what: open.join('; ') }),
  ];
  // They stand among what was measured; a sentence with a figure that is not there would be a mistake of ours.
  for (const run of sentences.flat()) if (typeof run !== 'string') book.value(run.figure);
  return { block: 'text', runs: sentences.flatMap((runs_, at) => (at === 0 ? runs_ : [' ', ...runs_])) };
}

function courseBlocks({ log, incident }: RecoveryRead, kindName: string): Block[] {
  const steps = officialSteps(log, incident, kindName);
  return [
    table(
      'incident.steps-table',
      ['at', 'step'],
      steps.map(({ at, text: words }) => [[paperMoment('vi', at)], [words]]),
    ),
  ];
}

async function measuredBlocks(store: Store, read: RecoveryRead, book: FigureBook): Promise<Block[]> {
  const rows = await measuredRows(store, read, book);
  return [
    text('incident.measures-how'),
    read.scope.by === 'none' ? missing('incident.nothing') : text(`incident.scope.${read.scope.by}`),
    table('incident.table', ['measure', 'result', 'note'], rows),
    text('incident.causes'),
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
          : [clause(`criterion.${criterion}`)],
        [say('vi', holds ? 'recovery.holds' : 'recovery.holds-not')],
      ]),
    ),
  ];
}
