import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/domain/meaning.ts';
import { wordsOf } from '../../../src/domain/mention.ts';
import { evaluate } from '../../../src/rehearse/evaluate/evaluate.ts';
import { readRows } from '../../../src/rehearse/evaluate/labelled-rows.ts';
import { copies, labelledBy } from '../../../src/rehearse/evaluate/labelled.ts';
import { irrelevant } from '../../../src/understand/reader.ts';
import type { Item } from '../../../src/understand/scan.ts';

const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOTHING = irrelevant({ relevant: false, relevance: 0, reason: { key: 'left-out.nothing', data: {} } });
const topic = (id: string) => ({ id, weight: 1, evidence: [] });
const claim = (id: string, relation: 'repeats' | 'asks' | 'denies') => ({
  id,
  relation,
  score: 1,
  evidence: [],
});
const wire = { id: 'scam-contact', evidence: [] };

/** What a person said of a text, and what the reader in this test will say of it. */
const CASES: { row: object; says: Partial<Meaning> }[] = [
  {
    row: {
      relevant: 1,
      spam: 0,
      sentiment: 'negative',
      grievance: 1,
      question: 0,
      severity: 3,
      topics: ['pension'],
      claim: 'C01',
      relation: 'repeats',
      prohibited: 'none',
      misinfo: 'yes',
    },
    says: {
      relevant: true,
      stance: 'negative',
      stanceSure: 0.95,
      grievance: true,
      severity: 2,
      topics: [topic('huu_tri')],
      claims: [claim('C01', 'repeats')],
    },
  },
  {
    row: {
      relevant: 1,
      spam: 0,
      sentiment: 'negative',
      grievance: 1,
      question: 1,
      severity: 2,
      topics: ['pension', 'fund_management'],
      claim: 'C02',
      relation: 'asks',
      prohibited: 'none',
      misinfo: 'no',
    },
    says: {
      relevant: true,
      stance: 'positive',
      stanceSure: 0.95,
      grievance: false,
      question: true,
      severity: 0,
      topics: [topic('huu_tri')],
      claims: [claim('C02', 'repeats')],
    },
  },
  {
    row: {
      relevant: 1,
      spam: 0,
      sentiment: 'neutral',
      grievance: 0,
      question: 0,
      severity: 0,
      topics: ['unemployment'],
      claim: 'C03',
      relation: 'denies',
      prohibited: 'none',
      misinfo: 'no',
    },
    says: {
      relevant: true,
      stance: 'neutral',
      stanceSure: 0.55,
      grievance: true,
      severity: 3,
      topics: [topic('that_nghiep'), topic('quy')],
      claims: [],
    },
  },
  {
    row: {
      relevant: 1,
      spam: 1,
      sentiment: 'neutral',
      grievance: 0,
      question: 0,
      severity: 3,
      topics: ['fraud_scam'],
      claim: null,
      relation: 'none',
      prohibited: 'impersonation-scam',
      misinfo: 'yes',
    },
    says: {
      relevant: true,
      spam: true,
      stance: 'neutral',
      stanceSure: 0.55,
      severity: 3,
      topics: [topic('lua_dao')],
      claims: [claim('C09', 'repeats')],
      tripwires: [wire],
    },
  },
  {
    row: {
      relevant: 1,
      spam: 0,
      sentiment: 'positive',
      grievance: 0,
      question: 0,
      severity: 1,
      topics: ['other'],
      claim: null,
      relation: 'none',
      prohibited: 'impersonation-scam',
      misinfo: 'reports-on-it',
    },
    says: {
      relevant: false,
      stance: 'positive',
      stanceSure: 0.55,
      topics: [topic('of_an_office')],
      tripwires: [wire],
    },
  },
  {
    row: {
      relevant: 0,
      spam: 1,
      sentiment: 'neutral',
      grievance: 0,
      question: 0,
      severity: 0,
      topics: [],
      claim: null,
      relation: 'none',
      prohibited: 'none',
      misinfo: 'no',
    },
    says: { relevant: true, spam: false, stance: 'neutral', stanceSure: 0.55 },
  },
];
const ROWS = CASES.map(({ row }, i) => ({
  id: `t${i}`,
  text: `Câu đặt ra số ${i} không của ai được biết rồi`,
  kind: 'group',
  ...row,
}));

/** Every text the reader is asked about. */
const seen: string[] = [];
const reader = {
  read(item: Item) {
    const text = wordsOf(item);
    seen.push(text);
    const n = Number(/\d/.exec(text)?.[0] ?? NaN);
    return { meaning: { ...NOTHING, ...CASES[n]?.says }, wantsPage: false, evidence: [] };
  },
};

type Told = Record<string, number & Record<string, number & Record<string, number>>>;

async function figuresOf(lines: readonly string[]): Promise<Told> {
  const file = join(folder, 'rows.jsonl');
  writeFileSync(file, lines.join('\n'));
  const printed: string[] = [];
  let ticks = 0;
  const bench = {
    print: (line: string) => printed.push(line),
    clock: () => ticks++,
    processor: () => ticks++,
  };
  const evaluations = { labelled: labelledBy(() => Promise.resolve(reader)) };
  await evaluate('labelled', [file], { json: true, evaluations }, bench);
  return JSON.parse(printed.at(-1) ?? '') as Told;
}

describe('evaluate --labelled', () => {
  let figures: Told = {};
  beforeAll(async () => {
    figures = await figuresOf(ROWS.map((row) => JSON.stringify(row)));
  });

  // Each worked out by hand on the six texts above.
  it.each([
    // Five are ours; five were told, four rightly.
    ['relevant.precision', 4 / 5],
    ['relevant.recall', 4 / 5],
    ['relevant.f1', 4 / 5],
    ['relevant.support', 5],
    // Two are; one was told.
    ['spam.precision', 1],
    ['spam.recall', 1 / 2],
    ['spam.f1', 2 / 3],
    // Negative: 1 of 2 found, none invented, F1 2/3. Neutral: 1. Positive: 1 found, 1 invented, F1 2/3.
    ['sentiment.macroF1', (2 / 3 + 1 + 2 / 3) / 3],
    ['sentiment.relevantMacroF1', (2 / 3 + 1 + 2 / 3) / 3],
    // Two said .95 and one of them was right: |1.9 − 1|; four said .55 and all were: |2.2 − 4|; over six.
    ['sentiment.ece', (0.9 + 1.8) / 6],
    ['sentiment.swaps', 1 / 6],
    ['sentiment.confusion.negative.positive', 1],
    ['sentiment.confusion.neutral.neutral', 3],
    // Two complain; two were told, one rightly.
    ['grievance.f1', 1 / 2],
    ['question.f1', 1],
    // Three to watch, and one a little; three were told, two rightly.
    ['severity.precision', 2 / 3],
    ['severity.recall', 2 / 3],
    ['severity.f1', 2 / 3],
    // Right: pension, pension, unemployment, scam, and what belongs to no subject is "other". One missed, one invented.
    ['topics.microF1', 5 / 6],
    ['topics.precision', 5 / 6],
    ['topics.recall', 5 / 6],
    // Three tell a claim; three were told, two rightly.
    ['claims.precision', 2 / 3],
    ['claims.recall', 2 / 3],
    ['claims.f1', 2 / 3],
    // Repeats: found, and one question taken for it, F1 2/3. Asks and denies: 0.
    ['relation.macroF1', 2 / 9],
    ['relation.confusion.denies.none', 1],
    // One swindle, found; the warning of one tripped a wire as well.
    ['scams.precision', 1 / 2],
    ['scams.recall', 1],
    ['rows', 6],
  ])('says %s as it was worked out by hand', (path, expected) => {
    expect(at(figures, path)).toBeCloseTo(expected, 3);
  });

  it('says each figure again for every way of typing', () => {
    for (const copy of ['stripped', 'nfd', 'teencode', 'shouting'])
      for (const path of [
        'relevant.f1',
        'sentiment.macroF1',
        'grievance.f1',
        'severity.f1',
        'topics.microF1',
        'claims.f1',
      ])
        // The reader of this test goes by a digit, which nobody types otherwise.
        expect(at(figures, `${copy}.${path}`), `${copy} ${path}`).toBe(at(figures, path));
  });

  it('asks the reader about texts that are really typed otherwise', () => {
    expect(seen).toContain('Cau dat ra so 0 khong cua ai duoc biet roi');
    expect(seen).toContain('Câu đặt ra số 0 không của ai được biết rồi'.normalize('NFD'));
    expect(seen).toContain('CÂU ĐẶT RA SỐ 0 KHÔNG CỦA AI ĐƯỢC BIẾT RỒI');
    const plain = new Set(ROWS.flatMap(({ text }) => Object.values(same(text))));
    const hasty = seen.filter((text) => !plain.has(text));
    expect(hasty.length).toBeGreaterThanOrEqual(ROWS.length - 1);
  });

  it('tells how surely, and how fast', () => {
    expect(Object.keys(figures['intervals'] ?? {})).toEqual([
      'relevant.f1',
      'sentiment.macroF1',
      'grievance.f1',
      'severity.f1',
    ]);
    const [low = NaN, high = NaN] =
      (figures['intervals'] as unknown as Record<string, number[]>)['relevant.f1'] ?? [];
    expect(low).toBeLessThan(4 / 5);
    expect(high).toBeGreaterThan(4 / 5);
    // The clock of this test ticks once between two looks.
    expect(figures['textsPerSecond']).toBe(6);
  });

  it('leaves out what nobody labelled', async () => {
    const only = await figuresOf([JSON.stringify({ text: 'Câu đặt ra số 0', relevant: 1 })]);
    expect(Object.keys(only).sort()).toEqual(
      ['intervals', 'nfd', 'relevant', 'rows', 'shouting', 'stripped', 'teencode', 'textsPerSecond'].sort(),
    );
  });

  it('asks for a file', async () => {
    const bench = { print: () => {}, clock: () => 0, processor: () => 0 };
    await expect(labelledBy(() => Promise.resolve(reader))([], bench)).rejects.toMatchObject({
      fault: 'invalid',
      message: 'evaluate.usage',
    });
  });
});

function at(figures: unknown, path: string): unknown {
  return path.split('.').reduce((group, name) => (group as Record<string, unknown>)[name], figures);
}

function same(text: string): Record<string, string> {
  const { teencode: _, ...exact } = copies();
  return { text, ...Object.fromEntries(Object.entries(exact).map(([name, change]) => [name, change(text)])) };
}

describe('a row that cannot be read', () => {
  const good = JSON.stringify({ text: 'Một câu', relevant: 1 });

  it.each<[string, string, RegExp]>([
    ['an answer out of the rubric', '{"text":"a","relevant":2}', /^line 3: relevant /],
    ['a severity out of reach', '{"text":"a","severity":4}', /^line 3: severity /],
    ['a stance nobody knows', '{"text":"a","sentiment":"neg"}', /^line 3: sentiment /],
    ['no text', '{"relevant":1}', /^line 3: text /],
    ['a line cut short', '{"text":"a","relev', /^line 3: /],
  ])('names its line: %s', (_, bad, said) => {
    expect(() => readRows([good, '', bad, good].join('\n'))).toThrow(said);
  });

  it('is not an empty line', () => {
    expect(readRows(`${good}\n\n${good}\n`)).toHaveLength(2);
  });
});
