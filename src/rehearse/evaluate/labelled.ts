import { readFile } from 'node:fs/promises';
import { fault } from '../../domain/fault.ts';
import { isSevere } from '../../domain/lesson.ts';
import type { Meaning } from '../../domain/meaning.ts';
import { bareText, noisyText, shortenings } from '../../understand/learner/noise.ts';
import { openRandom } from '../../understand/learner/random.ts';
import { itemOf } from '../../understand/lessons.ts';
import { readLexicon } from '../../understand/lexicon.ts';
import type { Reader } from '../../understand/reader.ts';
import { calibrationError, confusion, found, interval, macroF1, microF1, type Found } from './figures.ts';
import type { Evaluation, Figures } from './evaluate.ts';
import { readRows, rubricTopics, type Row } from './labelled-rows.ts';

interface Judged extends Row {
  meaning: Meaning;
}

/** How well a reader agrees with labelled texts. Heads nobody labelled are absent. */
// A type, not an interface: it is told as named figures.
export type LabelledFigures = {
  rows: number;
  relevant?: Found;
  spam?: Found;
  sentiment?: {
    macroF1: number;
    /** Of the texts that are relevant. */
    relevantMacroF1: number;
    ece: number;
    /** Share of texts taken for the very opposite. */
    swaps: number;
    confusion: Record<string, Record<string, number>>;
  };
  grievance?: Found;
  question?: Found;
  /** Two and above: what an officer must watch. */
  severity?: Found;
  topics?: { microF1: number; precision: number; recall: number };
  claims?: { precision: number; recall: number; f1: number };
  relation?: { macroF1: number; confusion: Record<string, Record<string, number>> };
  /** Fraud, forged papers and forbidden trade: did any tripwire or scam claim fire? */
  scams?: Found;
};

/** Reads every row once and counts. */
export function judgeAll(rows: readonly Row[], reader: Pick<Reader, 'read'>): Judged[] {
  return rows.map((row) => ({ ...row, meaning: reader.read(itemOf(row)).meaning }));
}

export function labelledFigures(judged: readonly Judged[]): LabelledFigures {
  const figures: LabelledFigures = { rows: judged.length };
  const told = (
    has: (row: Judged) => number | undefined,
    says: (meaning: Meaning) => boolean,
    from = 1,
  ): Found | undefined => {
    const rows = judged.filter((row) => has(row) !== undefined);
    return rows.length === 0
      ? undefined
      : found(rows.map((row) => [(has(row) ?? 0) >= from, says(row.meaning)]));
  };
  const put = <K extends keyof LabelledFigures>(key: K, value: LabelledFigures[K] | undefined): void => {
    if (value !== undefined) figures[key] = value;
  };
  put(
    'relevant',
    told(
      (row) => row.relevant,
      (meaning) => meaning.relevant,
    ),
  );
  put(
    'spam',
    told(
      (row) => row.spam,
      (meaning) => meaning.spam,
    ),
  );
  put('sentiment', stanceFigures(judged));
  put(
    'grievance',
    told(
      (row) => row.grievance,
      (meaning) => meaning.grievance,
    ),
  );
  put(
    'question',
    told(
      (row) => row.question,
      (meaning) => meaning.question,
    ),
  );
  put(
    'severity',
    told(
      (row) => row.severity,
      (meaning) => isSevere(meaning.severity),
      2,
    ),
  );
  put('topics', topicFigures(judged));
  put('scams', scamFigures(judged));
  return { ...figures, ...claimFigures(judged) };
}

function stanceFigures(judged: readonly Judged[]): LabelledFigures['sentiment'] {
  const rows = judged.filter((row) => row.sentiment !== undefined);
  if (rows.length === 0) return undefined;
  const pairs = (some: readonly Judged[]) =>
    some.map((row) => [row.sentiment ?? '', row.meaning.stance] as const);
  const opposite = rows.filter(
    ({ sentiment, meaning }) =>
      sentiment !== 'neutral' && meaning.stance !== 'neutral' && sentiment !== meaning.stance,
  );
  return {
    macroF1: macroF1(pairs(rows)),
    relevantMacroF1: macroF1(pairs(rows.filter((row) => row.relevant === 1))),
    ece: calibrationError(rows.map((row) => [row.meaning.stanceSure, row.sentiment === row.meaning.stance])),
    swaps: opposite.length / rows.length,
    confusion: confusion(pairs(rows)),
  };
}

function topicFigures(judged: readonly Judged[]): LabelledFigures['topics'] {
  const rows = judged.filter((row) => row.topics !== undefined);
  if (rows.length === 0) return undefined;
  const { f1, precision, recall } = microF1(
    rows.map((row) => [new Set(row.topics), rubricTopics(row.meaning.topics.map((topic) => topic.id))]),
  );
  return { microF1: f1, precision, recall };
}

/** What the text is said to do with a claim, when a text is met with the claim it was labelled with. */
function claimFigures(judged: readonly Judged[]): Pick<LabelledFigures, 'claims' | 'relation'> {
  const rows = judged.filter((row) => row.relation !== undefined);
  if (rows.length === 0) return {};
  const claimed = rows.filter((row) => row.claim);
  const first = (row: Judged) => row.meaning.claims[0]?.id;
  const hit = rows.filter((row) => row.claim && first(row) === row.claim).length;
  const told = rows.filter((row) => first(row) !== undefined).length;
  const [precision, recall] = [hit / (told || 1), hit / (claimed.length || 1)];
  const relations = claimed.map(
    (row) =>
      [
        row.relation ?? '',
        row.meaning.claims.find((claim) => claim.id === row.claim)?.relation ?? 'none',
      ] as const,
  );
  return {
    claims: { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) },
    relation: { macroF1: macroF1(relations), confusion: confusion(relations) },
  };
}

const SCAMS: ReadonlySet<string> = new Set(['impersonation-scam', 'forged-docs', 'illegal-trade']);

function scamFigures(judged: readonly Judged[]): Found | undefined {
  // A text that warns of a scam, or reports one, carries no scam.
  const rows = judged.filter((row) => row.prohibited !== undefined && row.misinfo !== undefined);
  if (rows.length === 0) return undefined;
  return found(
    rows.map((row) => [
      SCAMS.has(row.prohibited ?? '') && row.misinfo !== 'reports-on-it',
      row.meaning.tripwires.length > 0,
    ]),
  );
}

/** The ways in which people type that must not matter. The slips of the finger are the same at every measurement. */
export function copies(): Record<string, (text: string) => string> {
  const shorts = shortenings(readLexicon().shortForms);
  const random = openRandom(SEED);
  return {
    stripped: bareText,
    nfd: (text) => text.normalize('NFD'),
    teencode: (text) => noisyText(text, shorts, random),
    shouting: (text) => text.toUpperCase(),
  };
}
const SEED = 20_261_122;

export function copyOf(row: Row, change: (text: string) => string): Row {
  return { ...row, title: change(row.title), text: change(row.text) };
}

/** Figures whose 95 % intervals are told: by bootstrap over the texts. */
const WITH_INTERVAL: Readonly<Record<string, (figures: LabelledFigures) => number | undefined>> = {
  'relevant.f1': (figures) => figures.relevant?.f1,
  'sentiment.macroF1': (figures) => figures.sentiment?.macroF1,
  'grievance.f1': (figures) => figures.grievance?.f1,
  'severity.f1': (figures) => figures.severity?.f1,
};

/**
 * Evaluates the reader of the house on texts labelled by the rubric, as they stand and typed otherwise: `--labelled FILE.jsonl`.
 * `textsPerSecond` is full understanding per second of processor time.
 */
export function labelledBy(open: () => Promise<Pick<Reader, 'read'>>): Evaluation {
  return async ([file], bench) => {
    if (file === undefined) throw fault('invalid', 'evaluate.usage', { names: 'labelled FILE.jsonl' });
    const rows = readRows(await readFile(file, 'utf8'));
    const reader = await open();
    // Once to warm up: the machine is not measured cold.
    judgeAll(rows, reader);
    const began = bench.processor();
    const judged = judgeAll(rows, reader);
    const seconds = bench.processor() - began;
    const figures: Figures = { ...labelledFigures(judged), textsPerSecond: rows.length / seconds };
    for (const [name, change] of Object.entries(copies()))
      figures[name] = {
        ...labelledFigures(
          judgeAll(
            rows.map((row) => copyOf(row, change)),
            reader,
          ),
        ),
      };
    figures['intervals'] = Object.fromEntries(
      Object.entries(WITH_INTERVAL).map(([name, figure]) => [
        name,
        interval(judged, (some) => figure(labelledFigures(some)) ?? 0),
      ]),
    );
    return figures;
  };
}
