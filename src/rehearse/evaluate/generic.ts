import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fault } from '../../domain/fault.ts';
import { balanced, figuresOf, type HeadFigures } from '../../understand/learner/figures.ts';
import { LOUDNESS } from '../../understand/learner/features.ts';
import type { Lesson } from '../../understand/learner/lesson.ts';
import { openJudge, type HeadModel, type Judge } from '../../understand/learner/model.ts';
import { bareText, noisyText, shortenings } from '../../understand/learner/noise.ts';
import { openRandom } from '../../understand/learner/random.ts';
import { teach, type Taught, type TeachOptions } from '../../understand/learner/teach.ts';
import { readLexicon } from '../../understand/lexicon.ts';
import { openWords, type ReadWords } from '../../understand/words.ts';
import type { Bench } from '../measure/measure.ts';
import type { Evaluation, Figures } from './evaluate.ts';

type Answer = 'answer';
const ANSWER: Answer = 'answer';

export interface LabelledText {
  text: string;
  label: string;
}

const TEXTS = ['text', 'sentence', 'comment', 'content', 'free_text', 'review', 'post'];
const LABELS = ['label', 'sentiment', 'label_id', 'class', 'answer', 'y'];

/** Which family of features pieces of words are. */
const PIECES = 2;
/** Settings tried: cautious and eager, with pieces of words soft, loud and silent. The first is kept unless another is clearly better. */
const SETTINGS: readonly TeachOptions<Answer>[] = [0.2, 0.4].flatMap((cost) =>
  [0.4, 0.8, 0].map((pieces) => ({
    cost,
    loudness: LOUDNESS.map((loud, family) => (family === PIECES ? pieces : loud)),
  })),
);
const CLEARLY = 0.003;
/** Settings are chosen on so many lessons at most: which is better shows early. */
const TRIED_ON = 5000;
const SEED = 7;
/** Other than the seed of teaching: the test's slips of the finger are not those that were learned. */
const TEST_SEED = 11;
const BITS = 20;
const ROUNDS = 3;

/**
 * Teaches the product's learner anew from the first file and measures it on the second: JSON lines of `{text, label}`, packed or not. Settings
 * are chosen by checks within the first file alone. `docsPerSecond` counts texts per second of processor time from words to chances,
 * `readPerSecond` the reading of text into words; `trainSeconds` is one teaching, `chooseSeconds` the choice of settings before it.
 */
export const generic: Evaluation = async ([train, test], bench) => {
  if (train === undefined || test === undefined)
    throw fault('invalid', 'evaluate.usage', { names: 'generic TRAIN TEST' });
  const lexicon = readLexicon();
  const read = openWords(lexicon.shortForms);
  const lessons = lessonsOf(await labelledTexts(train), read);
  const tests = await labelledTexts(test);

  const began = bench.processor();
  const settings = chooseSettings(lessons, bench);
  const chosen = bench.processor();
  const taught = teach<Answer>(lessons, settings);
  const trainSeconds = bench.processor() - chosen;

  const judge = openJudge(taught.model);
  const [head] = taught.model.heads;
  if (!head) throw fault('invalid', 'evaluate.one-label', { file: train });
  const measured = (change: (text: string) => string): HeadFigures =>
    measure(tests, head, (text) => judge.judge(read(change(text)))[ANSWER]?.odds ?? {});
  const random = openRandom(TEST_SEED);
  const shorts = shortenings(lexicon.shortForms);
  const whole = measured((text) => text);
  return {
    ...brief(whole),
    labels: Object.fromEntries(
      Object.entries(whole.labels).map(([label, figures]) => [label, { ...figures }]),
    ),
    answered: { ...whole.answered },
    stripped: brief(measured(bareText)),
    nfd: brief(measured((text) => text.normalize('NFD'))),
    teencode: brief(measured((text) => noisyText(text, shorts, random))),
    ...speeds(tests, read, judge, bench),
    trainSeconds,
    chooseSeconds: chosen - began,
    train: lessons.length,
    test: tests.length,
    cost: settings.cost ?? 0,
    pieces: settings.loudness?.[PIECES] ?? 0,
    features: taught.model.buckets.length,
    leftOut: leftOut(taught),
  };
};

function brief({ accuracy, macroF1, weightedF1, ece }: HeadFigures): Figures {
  return { accuracy, macroF1, weightedF1, ece };
}

/** What the teaching itself believed: figures on lessons it had left out. */
function leftOut({ figures }: Taught<Answer>): Figures {
  return figures[ANSWER] ? brief(figures[ANSWER]) : {};
}

/** Lessons; texts that are the same letter for letter are one group, so that none is checked by its copy. */
function lessonsOf(rows: readonly LabelledText[], read: ReadWords): Lesson<Answer>[] {
  return rows.map(({ text, label }) => ({
    words: read(text),
    clues: [],
    labels: { [ANSWER]: label },
    group: text.trim().toLowerCase(),
  }));
}

function chooseSettings(lessons: readonly Lesson<Answer>[], { print }: Bench): TeachOptions<Answer> {
  const every = Math.max(1, Math.ceil(lessons.length / TRIED_ON));
  const some = lessons.filter((_, i) => i % every === 0);
  let best: TeachOptions<Answer> = {};
  let most = -1;
  for (const setting of SETTINGS) {
    const options = { ...setting, seed: SEED, goal: balanced, bits: BITS };
    const figures = teach<Answer>(some, { ...options, folds: 3 }).figures[ANSWER];
    const goodness = figures ? (figures.macroF1 + figures.accuracy) / 2 : 0;
    print(`cost ${setting.cost} pieces ${setting.loudness?.[PIECES]}: ${goodness.toFixed(4)}`);
    if (goodness > most + CLEARLY) [best, most] = [options, goodness];
  }
  return best;
}

function measure(
  tests: readonly LabelledText[],
  head: HeadModel<Answer>,
  oddsOf: (text: string) => Record<string, number>,
): HeadFigures {
  const odds = tests.map(({ text }) => {
    const chances = oddsOf(text);
    return head.labels.map((label) => chances[label] ?? 0);
  });
  // A label that was never taught is always told wrong: it stands behind the known ones.
  const labels = [...new Set([...head.labels, ...tests.map(({ label }) => label)])];
  const truth = Int32Array.from(tests, ({ label }) => labels.indexOf(label));
  return figuresOf(odds, truth, labels, head.calibration);
}

function speeds(
  tests: readonly LabelledText[],
  read: ReadWords,
  judge: Judge<Answer>,
  { processor }: Bench,
): Figures {
  const perSecond = (work: () => void): number => {
    let best = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const began = processor();
      work();
      best = Math.max(best, tests.length / (processor() - began));
    }
    return best;
  };
  const words = tests.map(({ text }) => read(text));
  return {
    docsPerSecond: perSecond(() => {
      for (const one of words) judge.judge(one);
    }),
    readPerSecond: perSecond(() => {
      for (const { text } of tests) read(text);
    }),
  };
}

const unpack = promisify(gunzip);

/** Reads JSON lines under the usual names of fields. Throws when a row has no text or no label. */
export async function labelledTexts(file: string): Promise<LabelledText[]> {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? await unpack(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const row = JSON.parse(line) as Record<string, unknown>;
    const told = firstOf(row, TEXTS);
    const label = firstOf(row, LABELS);
    if (told === undefined || label === undefined)
      throw fault('invalid', 'evaluate.row', { file, line: i + 1 });
    return [{ text: told, label }];
  });
}

function firstOf(row: Record<string, unknown>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}
