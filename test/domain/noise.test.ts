import { describe, expect, it } from 'vitest';
import type { Usefulness } from '../../src/domain/alert.ts';
import { isUseless, type NoiseAlert, noiseByRule, ruleOf, scalesOf } from '../../src/domain/noise.ts';
import type { Signal } from '../../src/domain/signal.ts';

const alert = (
  usefulness: Usefulness | null,
  scales: NoiseAlert['scales'] = { level: 2 },
  change: Partial<NoiseAlert> = {},
): NoiseAlert => ({
  rule: 'rise.topic',
  told: true,
  letters: 2,
  claim: null,
  usefulness,
  scales,
  ...change,
});
const sums = (pairs: [Usefulness | null, number][]) =>
  pairs.map(([word, factors]) => alert(word, { level: 2, factors }));

describe('the noise of a rule', () => {
  it('counts noise, repetitions and misread stances as told for nothing, and what nobody judged as nothing', () => {
    const [told] = noiseByRule([
      alert('useful'),
      alert('noise'),
      alert('duplicate'),
      alert('wrong-stance'),
      alert('useful', {}, { told: false }),
      alert(null),
    ]);
    expect(told).toMatchObject({
      alerts: 6,
      told: 5,
      letters: 12,
      judged: 5,
      useful: 1,
      enough: true,
      said: {
        useful: 2,
        noise: 1,
        duplicate: 1,
        'wrong-stance': 1,
      },
      noise: {
        k: 3,
        n: 5,
      },
    });
    expect(told?.noise.low).toBeCloseTo(0.2307, 3);
    expect(told?.noise.high).toBeCloseTo(0.8824, 3);
    expect(isUseless(null)).toBe(false);
    expect(isUseless('useful')).toBe(false);
  });

  it('allows no conclusion below five judgements, however many alerts there were', () => {
    const [few] = noiseByRule([
      ...sums([
        ['useful', 9],
        ['noise', 4],
        ['noise', 4],
        ['noise', 4],
      ]),
      ...Array.from({ length: 30 }, () => alert(null)),
    ]);
    expect(few).toMatchObject({ judged: 4, enough: false, threshold: null, idle: false });
  });

  it('puts the noisiest of the judged rules first, and those of few judgements last', () => {
    const of = (rule: string, words: (Usefulness | null)[]) => words.map((word) => alert(word, {}, { rule }));
    const rules = noiseByRule([
      ...of('claim', ['noise']),
      ...of('spread', ['useful', 'useful', 'useful', 'useful', 'noise']),
      ...of('rise.story', ['noise', 'noise', 'noise', 'noise', 'useful']),
    ]);
    expect(rules.map(({ rule }) => rule)).toEqual(['rise.story', 'spread', 'claim']);
  });
});

describe('the threshold that the past suggests', () => {
  it('is the highest that loses nothing useful: six told, four useful; from 7 on four, all useful', () => {
    const [told] = noiseByRule(
      sums([
        ['useful', 7],
        ['useful', 9],
        ['noise', 5],
        ['useful', 12],
        ['duplicate', 6],
        ['useful', 8],
      ]),
    );
    expect(told).toMatchObject({
      told: 6,
      useful: 4,
      threshold: { scale: 'factors', from: 7, told: 4, unjudged: 0 },
    });
  });

  it('is not one that would leave out only what nobody judged, nor one that leaves out nothing', () => {
    expect(
      noiseByRule(
        sums([
          ['useful', 7],
          ['useful', 7],
          ['useful', 8],
          ['noise', 9],
          ['noise', 8],
          [null, 3],
        ]),
      )[0]?.threshold,
    ).toBeNull();
    expect(
      noiseByRule(
        sums([
          ['useful', 7],
          ['useful', 7],
          ['useful', 8],
          ['useful', 9],
          ['useful', 8],
        ]),
      )[0]?.threshold,
    ).toBeNull();
  });

  it('says how many of what it leaves out nobody has judged', () => {
    const [told] = noiseByRule(
      sums([
        ['useful', 7],
        ['useful', 8],
        ['noise', 5],
        ['noise', 4],
        ['useful', 9],
        [null, 3],
      ]),
    );
    expect(told?.threshold).toEqual({ scale: 'factors', from: 7, told: 3, unjudged: 1 });
  });

  it('never rests on a scale on which a useful alert was not measured', () => {
    const alerts = [
      ...sums([
        ['useful', 7],
        ['noise', 5],
        ['noise', 4],
        ['useful', 9],
      ]),
      alert('useful', { level: 2 }),
    ];
    expect(noiseByRule(alerts)[0]?.threshold).toBeNull();
  });

  it('takes the plainest scale of those that spare as much, and is never rounded above what must stay', () => {
    const of = (word: Usefulness, level: number, score: number) => alert(word, { level, score });
    const plain = [
      of('useful', 2, 3.26),
      of('useful', 3, 4),
      of('noise', 1, 2),
      of('noise', 1, 1),
      of('useful', 2, 5),
    ];
    expect(noiseByRule(plain)[0]?.threshold).toMatchObject({ scale: 'level', from: 2, told: 3 });
    const fine = plain.map((one) => ({ ...one, scales: { ...one.scales, level: 2 } }));
    expect(noiseByRule(fine)[0]?.threshold).toEqual({ scale: 'score', from: 3.2, told: 3, unjudged: 0 });
  });

  it('is none for a rule that never was of use: only the desk helps there', () => {
    const [told] = noiseByRule(
      sums([
        ['noise', 7],
        ['noise', 8],
        ['noise', 5],
        ['duplicate', 4],
        ['wrong-stance', 9],
      ]),
    );
    expect(told).toMatchObject({ threshold: null, idle: true });
  });

  it('loses no useful alert and spares a useless one, whatever was judged', () => {
    const words: (Usefulness | null)[] = ['useful', 'noise', 'duplicate', 'wrong-stance', null];
    for (let seed = 1; seed <= 400; seed++) {
      const dice = (n: number, of: number) => (seed * 7_919 + n * 104_729 + ((seed * n) % 97) * 31) % of;
      const alerts = Array.from({ length: 4 + dice(0, 14) }, (_, i) =>
        alert(words[dice(i + 1, words.length)] ?? null, {
          level: 1 + dice(i + 2, 3),
          ...(dice(i + 3, 5) > 0 && { factors: dice(i + 4, 16) }),
          score: dice(i + 5, 60) / 10,
        }),
      );
      const told = noiseByRule(alerts)[0];
      const threshold = told?.threshold;
      if (threshold == null) continue;
      const left = alerts.filter(({ scales }) => (scales[threshold.scale] ?? Infinity) < threshold.from);
      expect(left.some(({ usefulness }) => usefulness === 'useful')).toBe(false);
      expect(left.some(({ usefulness }) => isUseless(usefulness))).toBe(true);
      expect(threshold.told).toBe(alerts.length - left.length);
    }
  });
});

describe('the rule of an alert', () => {
  const opened = (rule: Signal['rule'], kind: Signal['subject']['kind'], id = 'x') =>
    ruleOf({ rule, subject: { kind, id } }, { kind, id });

  it('is the wire, the claim, the spreading, or what rises', () => {
    expect(opened('tripwire', 'tripwire', 'threat.vu-1')).toBe('tripwire.threat');
    expect(opened('tripwire', 'tripwire', 'headline.vu-1')).toBe('tripwire.headline');
    expect(opened('claim', 'claim', 'C01')).toBe('claim');
    expect(opened('surge', 'claim', 'C01')).toBe('rise.claim');
    expect(opened('spread', 'story')).toBe('spread');
    expect(opened('surge', 'topic')).toBe('rise.topic');
    expect(opened('house', 'house', 'disk')).toBe('house');
  });

  it('is guessed by the situation where the signal is kept no more', () => {
    expect(ruleOf(null, { kind: 'claim', id: 'C01' })).toBe('claim');
    expect(ruleOf(null, { kind: 'tripwire', id: 'threat' })).toBe('tripwire.threat');
    expect(scalesOf(null)).toEqual({});
  });

  it('names the claims whose alerts were judged and never useful', () => {
    const of = (claim: string, word: Usefulness | null) => alert(word, {}, { rule: 'claim', claim });
    const [told] = noiseByRule([of('C1', 'noise'), of('C2', 'noise'), of('C2', 'useful'), of('C3', null)]);
    expect(told?.uselessClaims).toEqual(['C1']);
  });
});
