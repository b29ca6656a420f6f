import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RELATIONS, STANCES, TARGETS } from '../../src/domain/meaning.ts';
import { fold } from '../../src/domain/words.ts';
import { hostsIn } from '../../src/understand/hosts.ts';
import type { Clue } from '../../src/understand/learner/lesson.ts';
import { answersOf, itemOf, lessonRows, type LessonRow, ownLessons } from '../../src/understand/lessons.ts';
import { readLexicon } from '../../src/understand/lexicon.ts';
import { openReader } from '../../src/understand/reader.ts';
import { SUBJECTS } from '../../src/understand/subjects.ts';
import { testRules } from '../support/rules.ts';

const FOLDER = new URL('../../data/lessons/', import.meta.url);
const rules = await testRules();

/** The vocabulary a label may be written in, as `data/lessons/README.md` and the rubric name it. */
const BITS = [0, 1];
const ALLOWED: Readonly<Record<string, readonly unknown[]>> = {
  kind: 'news official legal-qa page blog ad group letter sms comment forum-comment'.split(' '),
  relevant: BITS,
  spam: BITS,
  grievance: BITS,
  question: BITS,
  topics: [...Object.keys(SUBJECTS), 'campaign_outreach', 'other'],
  sentiment: STANCES,
  target: TARGETS,
  misinfo: ['yes', 'no', 'reports-on-it'],
  prohibited: [
    'none',
    'impersonation-scam',
    'forged-docs',
    'insult-threat',
    'illegal-trade',
    'fraud-claim',
    'embezzlement',
  ],
  severity: [0, 1, 2, 3],
  claim: [null, ...rules.claims.map(({ id }) => id)],
  relation: [...RELATIONS, 'none'],
};
const FIELDS = new Set(['id', 'title', 'text', 'url', 'register', ...Object.keys(ALLOWED)]);

/** A row as its author wrote it: fields the reader has no use for included. */
type Written = LessonRow & { claim?: string | null; relation?: string };
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
const rows = files.flatMap((file) =>
  lessonRows(readFileSync(new URL(file, FOLDER), 'utf8')).map((row) => ({ file, row: row as Written })),
);

/** What is wrong with a row, in the words of its author's next errand. */
function faultsOf(row: Written): string[] {
  const faults: string[] = [];
  if (row.id === '' || row.text.trim() === '') faults.push('has no id or no text');
  for (const [field, value] of Object.entries(row)) {
    if (!FIELDS.has(field)) faults.push(`has an unknown field ${field}`);
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value as unknown])
      if (ALLOWED[field] && !ALLOWED[field].includes(one)) faults.push(`${field} is ${String(one)}`);
  }
  const { claim, relation } = row;
  if (relation !== undefined && (relation === 'none') !== ((claim ?? null) === null))
    faults.push(`relation ${relation} with claim ${String(claim)}`);
  const text = `${row.title}\n${row.text}`;
  for (const [phone] of text.matchAll(PHONE))
    if (!HARMLESS.test(phone.replace(/\D/g, ''))) faults.push(`a telephone number: ${phone}`);
  for (const { host } of hostsIn(text))
    if (!host.endsWith('.invalid') && !isOfficial(host)) faults.push(`a link: ${host}`);
  return faults;
}

/** Numbers nobody has, and the hotline of the system (`config/facts.yaml`), which genuine notices name. */
const HARMLESS = /^(?:0900000\d{3}|19009068)$/;
/** Mobile and fixed numbers, and the short numbers of hotlines. */
const PHONE = /(?<![\d.,])(?:(?:\+?84|0)[ .-]?[2-9](?:[ .-]?\d){8,9}|1[89]00(?:[ .-]?\d){4,6})(?![\d])/g;

/** Genuine notices name where they stand. */
function isOfficial(host: string): boolean {
  return rules.organisations.official_hosts.some((own) => host === own || own.endsWith(`.${host}`));
}

describe('our own lessons', () => {
  it.each(files)('of %s are each written in the vocabulary of the rubric, and lead to nobody', (name) => {
    const faults = rows
      .filter(({ file }) => file === name)
      .flatMap(({ row }) => faultsOf(row).map((what) => `${row.id} ${what}`));
    expect(faults).toEqual([]);
  });

  it('are there at all', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
    expect(rows.length).toBeGreaterThan(2_900);
  });

  it('have each an id of their own, over all files', () => {
    expect(twice((row) => row.id)).toEqual([]);
  });

  it('say nothing twice, however it is typed', () => {
    expect(
      twice((row) =>
        fold(`${row.title} ${row.text}`)
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      ),
    ).toEqual([]);
  });

  it('that were written badly are found', () => {
    const good: Written = { id: 'a', title: '', text: 'gọi 0900 000 123, xem a.invalid', kind: 'sms' };
    expect(faultsOf(good)).toEqual([]);
    for (const bad of [
      { text: ' ' },
      { text: 'gọi 0912 345 678' },
      { text: 'gọi +84 912.345.678' },
      { text: 'gọi tổng đài 1900 1234' },
      { text: 'xem https://nhan-tien.com/a' },
      { kind: 'tweet' },
      { sentiment: 'neg' },
      { severity: 4 },
      { topics: ['luong'] },
      { claim: 'C99', relation: 'repeats' },
      { claim: 'C01', relation: 'none' },
      { mood: 'angry' },
    ])
      expect(faultsOf({ ...good, ...bad } as Written), JSON.stringify(bad)).toHaveLength(1);
  });
});

function twice(key: (row: Written) => string): string[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ file, row }) => {
    const [at, before] = [`${file} ${row.id}`, first.get(key(row))];
    first.set(key(row), before ?? at);
    return before === undefined ? [] : [`${before} = ${at}`];
  });
}

describe('the answers of a row', () => {
  it('are those its author gave, in the words of the heads', () => {
    const answers = answersOf({
      relevant: 1,
      spam: 0,
      sentiment: 'negative',
      grievance: 1,
      question: 0,
      severity: 2,
      topics: ['pension'],
    });
    expect(answers).toMatchObject({
      relevant: 'yes',
      spam: 'no',
      stance: 'negative',
      grievance: 'yes',
      question: 'no',
      severe: 'yes',
      'subject:pension': 'yes',
      'subject:unemployment': 'no',
    });
    expect(answersOf({ severity: 1 })).toEqual({ severe: 'no' });
  });

  it('teach nothing of what nobody said', () => {
    expect(answersOf({})).toEqual({});
    expect(answersOf({ relevant: 1, spam: undefined })).toEqual({ relevant: 'yes' });
  });

  it('of a text that is not ours say nothing of stance, complaint or subject', () => {
    const full = {
      sentiment: 'negative',
      grievance: 1,
      question: 1,
      severity: 3,
      topics: ['pension'],
    } as const;
    expect(answersOf({ ...full, topics: [...full.topics], relevant: 0, spam: 1 })).toEqual({
      relevant: 'no',
      spam: 'yes',
    });
  });
});

describe('the readers that give clues', () => {
  /** Sentences no phrasing comes near, each said by one lesson alone to repeat a claim. */
  const OWN = [
    'thùng gạo nhà bảo hiểm thủng đáy, mùa lúa tới là cạn queo',
    'con thuyền hưu trí chở quá người, qua sông là chìm',
    'cái giếng tiền già múc hoài trơ sỏi đá rồi bà con',
    'ngọn đèn dầu lương già leo lét, gió bấc về là tắt',
    'cây khế của mấy cụ rụng hết trái trước khi tụi mình với tới',
    'bánh vẽ hưu trí treo tường, chuột gặm chỉ còn khung',
  ].map((text, i) => ({ id: `own-${i}`, title: '', text, kind: 'group' }));
  const whole = readLexicon();
  const told = OWN.flatMap(({ id, text, kind }) =>
    Array.from({ length: 8 }, () => ({ id, claim: 'C01', relation: 'repeats' as const, text, kind })),
  );
  const lexicon = { ...whole, retellings: [...whole.retellings.filter((_, i) => i % 6 === 0), ...told] };
  const saysClaim = (clues: readonly Clue[]): boolean => clues.some(({ name }) => name.startsWith('claim:'));

  it('for a lesson do not know that lesson', () => {
    const all = openReader(rules, null, lexicon);
    // A reader that learned them all recognises them, or the next line would hold for any reader.
    expect(OWN.map((row) => saysClaim(all.told(itemOf(row)).clues))).toEqual(OWN.map(() => true));
    const lessons = [...ownLessons(rules, OWN, {}, lexicon)];
    expect(lessons.map(({ group }) => group)).toEqual(OWN.map(({ id }) => `own ${id}`));
    expect(lessons.map(({ clues }) => saysClaim(clues))).toEqual(OWN.map(() => false));
    expect(lessons.map(({ bare }) => saysClaim(bare.clues))).toEqual(OWN.map(() => false));
  });
});
