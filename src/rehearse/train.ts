import type { Rules } from '../config/rules.ts';
import { fault } from '../domain/fault.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { type HeadFigures } from '../understand/learner/figures.ts';
import { encode } from '../understand/learner/packed.ts';
import { type Progress, teach } from '../understand/learner/teach.ts';
import {
  answersOf,
  copiesOfItem,
  itemOf,
  type ItemLesson,
  lessonOf,
  type LessonRow,
  ownLessons,
} from '../understand/lessons.ts';
import { openReader } from '../understand/reader.ts';
import { readRows } from './evaluate/labelled-rows.ts';

/** What the shipped model may learn from: a row of `data/model/sources.tsv`. */
export interface Licence {
  /** Beginning of the `source` field. */
  source: string;
  learn: boolean;
  licence: string;
  note: string;
}

export function readLicences(tsv: string): Licence[] {
  return tsv
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [source = '', learn = '', licence = '', note = ''] = line.split('\t');
      return { source, learn: learn === 'yes', licence, note };
    });
}

/** The card of a model: what it learned from and how well it did on what it had not seen. */
export interface Card {
  made: string;
  by: string;
  learned: { source: string; licence: string; texts: number }[];
  leftOut: { source: string; licence: string; texts: number }[];
  /** Out of fold: each lesson judged by a model that had not seen it. */
  figures: Record<string, CardFigures>;
  /** The same lessons without diacritics. */
  bare: Record<string, CardFigures>;
  bytes: number;
}

interface CardFigures {
  texts: number;
  accuracy: number;
  macroF1: number;
  yes?: { precision: number; recall: number; f1: number };
  ece: number;
}

const OWN = 'data/lessons (invented by us)';

/** A phrase met in fewer lessons and copies of them is not learned: it keeps the file below three megabytes. */
const FEWEST = 3;

/** What an error costs; chosen among .25, .5 and 1 on lessons left out. */
const COST = 0.25;

/**
 * Teaches the model that is shipped: our own invented lessons, and labelled texts from outside whose source is listed as one to learn from.
 * A source nobody judged is a fault, not a guess.
 */
export function train(
  own: readonly LessonRow[],
  outside: readonly string[],
  licences: readonly Licence[],
  rules: Rules,
  { now, progress }: { now: Instant; progress?: (progress: Progress) => void },
): { bytes: Uint8Array; card: Card } {
  const learned = new Map<string, Licence & { texts: number }>();
  const leftOut = new Map<string, Licence & { texts: number }>();
  // All are judged before any is learned: who hands in a wrong file is told at once.
  const allowed = outside.flatMap(readRows).filter((row) => {
    const licence = licences.find(({ source }) => row.source.startsWith(source));
    if (!licence) throw fault('invalid', 'train.source', { source: row.source });
    const counted = licence.learn ? learned : leftOut;
    counted.set(licence.source, { ...licence, texts: (counted.get(licence.source)?.texts ?? 0) + 1 });
    return licence.learn;
  });
  const reader = openReader(rules);
  const lessons: ItemLesson[] = [...ownLessons(rules, own)];
  for (const row of allowed)
    lessons.push(lessonOf(itemOf(row), answersOf(row), reader, { group: `outside ${row.id}` }));
  const { model, figures, bare } = teach(lessons, {
    copies: copiesOfItem,
    cost: COST,
    fewest: FEWEST,
    ...(progress && { progress }),
  });
  const bytes = encode(model);
  const list = (of: typeof learned): Card['learned'] =>
    [...of.values()].map(({ source, licence, texts }) => ({ source, licence, texts }));
  return {
    bytes,
    card: {
      made: dayOf(now),
      by: reader.by,
      learned: [{ source: OWN, licence: 'MIT', texts: own.length }, ...list(learned)],
      leftOut: list(leftOut),
      figures: shown(figures),
      bare: shown(bare),
      bytes: bytes.length,
    },
  };
}

function shown(figures: Partial<Record<string, HeadFigures>>): Record<string, CardFigures> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([head, one]) => {
      if (!one) return [];
      const yes = one.labels['yes'];
      const card: CardFigures = {
        texts: one.count,
        accuracy: round(one.accuracy),
        macroF1: round(one.macroF1),
        ...(yes && {
          yes: { precision: round(yes.precision), recall: round(yes.recall), f1: round(yes.f1) },
        }),
        ece: round(one.ece),
      };
      return [[head, card]];
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
