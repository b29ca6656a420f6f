import { readdirSync, readFileSync } from 'node:fs';
import type { Rules } from '../config/rules.ts';
import { isSevere } from '../domain/lesson.ts';
import type { PublisherKind } from '../domain/source.ts';
import type { Head, Lesson, Told } from './learner/lesson.ts';
import { bareText, noisyWords } from './learner/noise.ts';
import { hashText, type Random } from './learner/random.ts';
import { type Lexicon, readLexicon } from './lexicon.ts';
import { openReader, type Reader } from './reader.ts';
import type { Item } from './scan.ts';
import { headOf, SUBJECTS } from './subjects.ts';

type Bit = 0 | 1;

/** A text with the answers of a person, as the files of `data/lessons` hold it: one JSON object a line. */
export interface LessonRow {
  id: string;
  title: string;
  text: string;
  /** The form of the text in the rubric's words: `news`, `group`, `sms` … */
  kind: string;
  url?: string;
  relevant?: Bit | undefined;
  spam?: Bit | undefined;
  sentiment?: 'negative' | 'neutral' | 'positive' | undefined;
  grievance?: Bit | undefined;
  question?: Bit | undefined;
  severity?: number | undefined;
  /** Subjects in the rubric's words. */
  topics?: string[] | undefined;
  /** The statement of the catalogue it is about. */
  claim?: string | null | undefined;
}

/** The rubric names the form of a text; we hear it from a kind of publisher. */
const KINDS: Readonly<Record<string, PublisherKind>> = {
  news: 'press',
  official: 'official',
  'legal-qa': 'press',
  group: 'group',
  letter: 'group',
  sms: 'comment',
  comment: 'comment',
  'forum-comment': 'forum',
};

/** A printed text without a title that is no longer than this is a headline. */
const HEADLINE = 400;

/** A labelled text as the collecting stage would have stored it. */
export function itemOf({
  kind,
  title,
  text,
  url = '',
}: Pick<LessonRow, 'kind' | 'title' | 'text' | 'url'>): Item {
  const told = KINDS[kind] ?? 'page';
  const printed = told === 'press' || told === 'official';
  const body = title !== '' && text.startsWith(title) ? text.slice(title.length) : text;
  const headline = title === '' && printed && body.length < HEADLINE;
  return {
    title: headline ? body : title,
    summary: headline ? '' : body.replace(/^[.\s]+/, ''),
    text: null,
    kind: told,
    address: url === '' ? 'https://khong-ro.vn/1' : url,
    publisher: 'p',
  };
}

/** What a person said, in the words of the heads. Of a text that is not ours, only that it is not, and whether it is spam. */
export function answersOf(
  row: Omit<LessonRow, 'id' | 'title' | 'text' | 'kind'>,
): Partial<Record<Head, string>> {
  const answers: Partial<Record<Head, string>> = {};
  const put = (head: Head, bit: Bit | boolean | undefined): void => {
    if (bit !== undefined) answers[head] = bit === 1 || bit === true ? 'yes' : 'no';
  };
  put('relevant', row.relevant);
  put('spam', row.spam);
  if (row.relevant === 0) return answers;
  if (row.sentiment !== undefined) answers.stance = row.sentiment;
  put('grievance', row.grievance);
  put('question', row.question);
  put('severe', row.severity === undefined ? undefined : isSevere(row.severity));
  if (row.topics !== undefined)
    for (const subject of Object.keys(SUBJECTS)) put(headOf(subject), row.topics.includes(subject));
  return answers;
}

/** A lesson that remembers how else it may be met. */
export interface ItemLesson extends Lesson {
  /** The same item typed without diacritics, as the rules see it then. */
  bare: Told;
}

/** An item with a person's answers, as the learner meets it. */
export function lessonOf(
  item: Item,
  labels: Lesson['labels'],
  reader: Pick<Reader, 'told'>,
  more: Pick<Lesson, 'weight' | 'group' | 'known'> = {},
): ItemLesson {
  const bare = { ...item, title: bareText(item.title), summary: bareText(item.summary) };
  return { ...reader.told(item), labels, bare: reader.told(bare), ...more };
}

/** Headlines we invented name less than real ones do, and real ones teach beside them: they speak more softly. */
const INVENTED_PRINT = 0.3;

/** Half of our texts turn about 48 statements: they say much about those and less about everything else. */
const ABOUT_A_CLAIM = 0.5;

/** Our own lessons are met by readers that have not learned them: as many parts, each read by what the others taught. */
const PARTS = 3;

/**
 * Our own rows as lessons. Profiles of claims and deeds are learned from the same texts at opening, and a clue that knows the answer would
 * be trusted too much; so each third is read by rules that know only the other two. One by one, so that a desk can answer in between.
 */
export function* ownLessons(
  rules: Rules,
  rows: readonly LessonRow[],
  more: Pick<Lesson, 'known'> = {},
  lexicon: Lexicon = readLexicon(),
): Generator<ItemLesson> {
  const partOf = (id: string): number => (hashText(id) >>> 0) % PARTS;
  const readers = Array.from({ length: PARTS }, (_, part) =>
    openReader(rules, null, {
      ...lexicon,
      retellings: lexicon.retellings.filter(({ id }) => partOf(id) !== part),
    }),
  );
  for (const row of rows) {
    const reader = readers[partOf(row.id)];
    if (!reader) continue;
    const item = itemOf(row);
    yield lessonOf(item, answersOf(row), reader, {
      group: `own ${row.id}`,
      weight: weightOf(row, item),
      ...more,
    });
  }
}

function weightOf(row: LessonRow, item: Item): number {
  if (item.kind === 'press') return INVENTED_PRINT;
  return (row.claim ?? null) === null ? 1 : ABOUT_A_CLAIM;
}

/** Without diacritics, mistyped, and without anything the rules know: the words must be able to stand alone. */
export function copiesOfItem(lesson: Lesson, random: Random): Told[] {
  const { words, clues } = lesson;
  const bare = 'bare' in lesson ? (lesson as ItemLesson).bare : null;
  return [...(bare ? [bare] : []), { words: noisyWords(words, random), clues }, { words, clues: [] }];
}

const FOLDER = new URL('../../data/lessons/', import.meta.url);

/** Our own invented texts, file by file: the base of every teaching in the house. */
export function ownLessonRows(folder: URL = FOLDER): LessonRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => lessonRows(readFileSync(new URL(name, folder), 'utf8')));
}

export function lessonRows(jsonl: string): LessonRow[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ title: '', ...(JSON.parse(line) as Omit<LessonRow, 'title'>) }));
}
