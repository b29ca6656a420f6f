import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FEATURES, type StoryItem } from '../../detect/forecast/features.ts';
import type { ForecastModel } from '../../detect/forecast/model.ts';
import { shippedForecast } from '../../detect/forecast/shipped.ts';
import { fault } from '../../domain/fault.ts';
import { SECOND } from '../../domain/time.ts';
import { examineInvented, examineReal, fitShipped, type Score, TAUGHT } from './cascade-trial.ts';

/** Name of the shipped model; a fit with other constants gets another. */
const MODEL = 'cascades-1';

/** A real story: when its first item appeared (seconds since 1970), and seconds from it to each later one. */
interface Cascade {
  t0: number;
  rel: number[];
  /** Where stories are labelled: 1 is a rumour. */
  rumor?: number | boolean;
}

/** Options of `detect cascades`. */
export const CASCADE_FLAGS = { fit: { type: 'boolean', default: false }, test: { type: 'string' } } as const;

export interface CascadeFlags {
  fit: boolean;
  test?: string | undefined;
  json: boolean;
}

/** `haidang detect cascades --fit | --test FILE [--json]`. `root`: the project's folder. */
export function cascadesCommand(
  { fit, test, json }: CascadeFlags,
  { root, print }: Pick<Bench, 'print'> & { root: string },
): void {
  if (!fit && test === undefined) throw fault('invalid', 'forecast.usage');
  if (fit) fitCascades({ file: join(root, 'data', 'model', 'forecast.json'), print });
  if (test !== undefined) testCascades(test, { print }, json);
}

interface Bench {
  /** Where the shipped model lies, `data/model/forecast.json`. */
  file: string;
  print: (line: string) => void;
}

/** `detect cascades --fit`: teaches the shipped forecast from invented stories, and writes it with its card. */
export function fitCascades({ file, print }: Bench): void {
  const model = fitShipped(MODEL);
  const scores = examineInvented(model);
  writeFileSync(file, `${JSON.stringify({ card: cardOf(scores), model: rounded(model) }, null, 2)}\n`);
  for (const line of tableOf(scores)) print(line);
}

/** `detect cascades --test FILE`: the shipped forecast on real stories, `.json` or `.json.gz`. Where they are labelled, on rumours. */
export function testCascades(from: string, { print }: Pick<Bench, 'print'>, json = false): void {
  const model = shippedForecast();
  if (model === null || !existsSync(from)) throw fault('not-found', 'forecast.no-cascades', { file: from });
  const bytes = readFileSync(from);
  const text = from.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  const found: unknown = JSON.parse(text);
  if (!isCascades(found)) throw fault('invalid', 'forecast.no-cascades', { file: from });
  const stories = found
    .filter(({ rumor }) => rumor === undefined || Number(rumor) === 1)
    .map(({ t0, rel }): StoryItem[] =>
      [0, ...rel]
        .sort((a, b) => a - b)
        .map((after) => ({ at: Math.round((t0 + after) * SECOND), kind: 'page' })),
    );
  const scores = examineReal(model, stories);
  if (json) print(JSON.stringify(scores));
  else for (const line of tableOf(scores)) print(line);
}

function isCascades(rows: unknown): rows is Cascade[] {
  return (
    Array.isArray(rows) &&
    rows.every((row: Partial<Cascade> | null) => typeof row?.t0 === 'number' && Array.isArray(row.rel))
  );
}

function cardOf(scores: readonly Score[]) {
  return {
    what: 'P(doubles) and P(reaches the next round number) within 6 and 24 hours of a story with at least five items',
    taughtOn: `${TAUGHT} invented stories of src/rehearse/bench/cascades.ts, seeds 1 to ${TAUGHT}; no text, person or event of anybody`,
    repeat: 'haidang detect cascades --fit',
    measure: 'haidang detect cascades --test FILE',
    limits:
      'A start only. Invented stories do not know how often real ones grow here: numbers stay hidden until the house has scored its own.',
    features: FEATURES,
    onOtherInvented: scores.map(({ name, n, rate, auc, skill, ece }) => ({
      name,
      n,
      rate: round(rate),
      auc: round(auc),
      skill: round(skill),
      ece: round(ece),
    })),
  };
}

/** Six significant digits decide every forecast to the last percent, and keep the file readable. */
function rounded(model: ForecastModel): ForecastModel {
  const shorten = (_key: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value;
  return JSON.parse(JSON.stringify(model, shorten)) as ForecastModel;
}

/** A table for a terminal: raw, with odds corrected by folds, refitted by folds, and the rival. */
function tableOf(scores: readonly Score[]): string[] {
  const head =
    'situation            n   rate   AUC  skill  ECE | corrected  ECE | refitted  ECE | Szabo–Huberman';
  const cell = (value: number | null | undefined, width: number) =>
    (value === null || value === undefined ? '–' : value.toFixed(3)).padStart(width);
  return [
    head,
    ...scores.map((score) =>
      [
        score.name.padEnd(18),
        String(score.n).padStart(5),
        cell(score.rate, 6),
        cell(score.auc, 6),
        cell(score.skill, 6),
        cell(score.ece, 6),
        '|',
        cell(score.corrected?.skill, 8),
        cell(score.corrected?.ece, 6),
        '|',
        cell(score.refitted?.skill, 8),
        cell(score.refitted?.ece, 6),
        '|',
        cell(score.rival, 8),
      ].join(' '),
    ),
  ];
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
