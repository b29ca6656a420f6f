import { beforeAll, describe, expect, it } from 'vitest';
import type { Rules } from '../../src/config/rules.ts';
import { mayOccur } from '../../src/detect/may-occur.ts';
import type { Relation } from '../../src/domain/meaning.ts';
import type { Prospect, Trigger } from '../../src/domain/prospect.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import type { Pulse } from '../../src/storage/meanings.ts';
import { hasWords } from '../../src/view/say.ts';
import { pulse as pulseAt } from '../support/pulses.ts';
import { testRules } from '../support/rules.ts';

const NOW = Date.parse('2026-11-23T10:00:00+07:00');

let rules: Rules;
beforeAll(async () => {
  rules = await testRules((all) => {
    all.calendar.expected = [];
    all.calendar.dates = [];
    all.facts = [];
    for (const claim of all.claims) claim.valid_to = null;
  });
});

let count = 0;
/** A mention so many hours ago, each by another publisher. */
const pulse = (hours: number, change: Partial<Pulse> = {}): Pulse =>
  pulseAt(NOW - hours * HOUR, { publisher: `bao-${++count}`, ...change });

const topic = (name: string) => ({ kind: 'topic' as const, name, relation: null, score: 1 });
const claim = (name: string, relation: Relation) => ({ kind: 'claim' as const, name, relation, score: 1 });
const oldestFirst = (pulses: Pulse[]) => pulses.toSorted((a, b) => a.countsAt - b.countsAt);

function found(trigger: Trigger, pulses: Pulse[] = [], known = rules): Prospect[] {
  return mayOccur(known, oldestFirst(pulses), NOW).filter((one) => one.trigger === trigger);
}

it('finds nothing in silence', () => {
  expect(mayOccur(rules, [], NOW)).toEqual([]);
});

it('with the shipped calendar gives every entry an owner or none, days in order and a sentence', async () => {
  const shipped = await testRules();
  const all = mayOccur(shipped, [], NOW);
  expect(all.length).toBeGreaterThan(3);
  const roles = new Set(shipped.organisations.roles.map(({ id }) => id));
  for (const one of all) {
    expect(one.from <= one.to, one.id).toBe(true);
    expect(one.reviewOn > '2026-11-23', one.id).toBe(true);
    expect(hasWords(one.reason.key), one.id).toBe(true);
    if (one.owner !== null) expect(roles.has(one.owner), one.id).toBe(true);
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

describe('what is known in advance', () => {
  const season = { id: 'mua', name: 'Mùa bịa', topics: ['chi_tra'], lift: 2, confidence: 'S' };
  const seasonal = (from: string, to: string) =>
    found('season', [], { ...rules, calendar: { ...rules.calendar, expected: [{ ...season, from, to }] } });

  it.each([
    ['12-07', '12-20', 1], // begins in two weeks
    ['12-08', '12-20', 0],
    ['11-01', '11-23', 1], // ends today
    ['11-01', '11-22', 0],
  ])('a season from %s to %s is told %i times', (from, to, times) => {
    expect(seasonal(from, to)).toHaveLength(times);
  });

  it('keeps one season over New Year, in the year it began', () => {
    expect(seasonal('11-20', '01-05')[0]).toMatchObject({ from: '2026-11-20', to: '2027-01-05' });
  });

  it('tells a day of law a month ahead, with its claims, and two weeks after', () => {
    const on = (day: string) =>
      found('date', [], {
        ...rules,
        calendar: { ...rules.calendar, dates: [{ day, name: 'Luật bịa', claims: ['C01'], confidence: 'V' }] },
      });
    expect(on('2026-12-23')[0]).toMatchObject({ claims: ['C01'], reviewOn: '2026-12-20', owner: 'central' });
    expect(on('2026-12-24')).toEqual([]);
    expect(on('2026-11-09')).toHaveLength(1);
    expect(on('2026-11-08')).toEqual([]);
  });

  it('tells a fact that ends with the answers that stand on it, and an answer past its date', () => {
    const first = rules.claims[0]!;
    const known = structuredClone(rules);
    known.facts = [
      {
        id: 'F-900',
        section: 'Bịa',
        fact: 'Mức đóng bịa',
        value: '',
        source: 'Bịa',
        confidence: 'V',
        valid_from: '2020-01-01',
        valid_to: '2026-12-01',
        checked_on: '2026-11-01',
        approved_by: null,
      },
    ];
    known.claims[0] = { ...first, facts: ['F-900'], valid_to: '2026-11-30' };
    const all = found('fact', [], known);
    expect(all.map(({ id, claims }) => [id, claims])).toEqual([
      ['fact:F-900:2026-12-01', [first.id]],
      [`fact:${first.id}:2026-11-30`, [first.id]],
    ]);
  });
});

describe('what is heard', () => {
  const asking = (hours: number, kind: Pulse['kind'] = 'group') =>
    pulse(hours, { question: true, kind, marks: [topic('chi_tra')] });
  const usual = Array.from({ length: 28 }, (_, i) => asking(8 * 24 + i * 48));

  it('tells of debts only when they are told more than usual', () => {
    const debt = (hours: number) => pulse(hours, { marks: [topic('no_tron_dong')] });
    expect(found('debts', [debt(1), debt(20)])).toEqual([]);
    expect(found('debts', [debt(1), debt(20), debt(40), debt(60)])).toMatchObject([
      { owner: 'lead_bhxh', reason: { key: 'prospect.debts', data: { n: 4 } } },
    ]);
    const daily = Array.from({ length: 60 }, (_, i) => debt(i * 24 + 1));
    expect(found('debts', daily)).toEqual([]);
  });

  it('tells of questions that rise, unless an official voice has spoken since', () => {
    const risen = Array.from({ length: 14 }, (_, i) => asking(1 + i * 9));
    const [one] = found('questions', [...usual, ...risen]);
    expect(one).toMatchObject({ topics: ['chi_tra'], reason: { data: { n: 14 } } });
    expect(one!.evidence[0]).toBe(risen[0]!.id);
    const answer = (hours: number) => pulse(hours, { kind: 'official', marks: [topic('chi_tra')] });
    expect(found('questions', [...usual, ...risen, answer(2)])).toEqual([]);
    expect(found('questions', [...usual, ...risen, answer(300)])).toHaveLength(1);
    expect(found('questions', [...usual, ...risen.slice(0, 3)])).toEqual([]);
  });

  it('tells of a claim that goes round while nobody corrected it', () => {
    const repeats = (hours: number, publisher: string) =>
      pulse(hours, { publisher, kind: 'group', marks: [claim('C01', 'repeats')] });
    const round = [repeats(100, 'a'), repeats(50, 'b')];
    expect(found('correction', round)).toMatchObject([
      { claims: ['C01'], reason: { data: { n: 2, publishers: 2 } }, reviewOn: '2026-11-25' },
    ]);
    expect(found('correction', [repeats(100, 'a'), repeats(50, 'a')])).toEqual([]);
    expect(found('correction', [repeats(100, 'a'), repeats(15 * 24, 'b')])).toEqual([]);
    const denial = (hours: number, kind: Pulse['kind']) =>
      pulse(hours, { kind, marks: [claim('C01', 'denies')] });
    expect(found('correction', [...round, denial(20, 'press')])).toEqual([]);
    // What was denied before it came back needs a new answer; a neighbour's denial is no publication.
    expect(found('correction', [...round, denial(200, 'press')])).toHaveLength(1);
    expect(found('correction', [...round, denial(20, 'comment')])).toHaveLength(1);
  });

  it('never asks anybody to deny a true grievance', () => {
    const grievance = rules.claims.find(({ verdict }) => verdict === 'grievance')!;
    const told = ['a', 'b'].map((publisher, i) =>
      pulse(10 + i, { publisher, marks: [claim(grievance.id, 'repeats')] }),
    );
    expect(found('correction', told)).toEqual([]);
  });

  it('is one entry a week', () => {
    const debt = (hours: number) => pulse(hours, { marks: [topic('no_tron_dong')] });
    const pulses = oldestFirst([debt(1), debt(2), debt(3), debt(4)]);
    const ids = [NOW, NOW + 2 * DAY].map(
      (now) => mayOccur(rules, pulses, now).find(({ trigger }) => trigger === 'debts')?.id,
    );
    expect(ids[0]).toBe(ids[1]);
  });
});
