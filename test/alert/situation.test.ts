import { describe, expect, it } from 'vitest';
import { belongsTo, type Living, parentOf } from '../../src/alert/situation.ts';
import { type Signal, TOGETHER } from '../../src/domain/signal.ts';
import { alert } from '../storage/contract/samples.ts';

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `m${from + i}`);

function signal(evidence: string[], subject: Signal['subject'] = { kind: 'topic', id: 'chi_tra' }): Signal {
  return {
    id: 's',
    rule: 'surge',
    subject,
    at: 0,
    level: 2,
    score: 3,
    observed: evidence.length,
    expected: 1,
    window: 1,
    publishers: 3,
    kinds: ['press'],
    evidence,
    reason: { key: 'signal.surge', data: {} },
  };
}

function living(evidence: string[], situation: Signal['subject']): Living {
  return { alert: alert('a', { situation, claim: null }), evidence: new Set(evidence) };
}

describe('the alert a signal belongs to', () => {
  const story = { kind: 'story' as const, id: 'vu-1' };

  it('is the one of its own subject, or the one that holds half of its evidence', () => {
    expect(belongsTo(signal([]), [living([], { kind: 'topic', id: 'chi_tra' })])).not.toBeNull();
    expect(belongsTo(signal(ids(0, 4)), [living(ids(2, 30), story)])).not.toBeNull();
    expect(belongsTo(signal(ids(0, 4)), [living(ids(3, 30), story)])).toBeNull();
  });

  it('may grow out of a small one, but one shared item swallows no large situation', () => {
    expect(belongsTo(signal(ids(0, 40)), [living(ids(0, 3), story)])).not.toBeNull();
    expect(belongsTo(signal(ids(0, 40)), [living(ids(0, 1), story)])).toBeNull();
  });

  it('is never the notice that everything rises, whose items are mixed', () => {
    expect(belongsTo(signal(ids(0, 4)), [living(ids(0, 50), { kind: 'system', id: TOGETHER })])).toBeNull();
  });
});

describe('the alert a new one is only a part of', () => {
  const story = { kind: 'story' as const, id: 'vu-1' };
  /** Every item below 10 tells one story, the others each their own. */
  const storyOf = (id: string) => (Number(id.slice(1)) < 10 ? 'vu-1' : id);
  const told = living(ids(0, 5), story);

  it('tells its stories, is told itself, and is no less grave', () => {
    expect(parentOf(signal(ids(5, 8)), [told], storyOf)).toBe(told);
    expect(parentOf(signal(ids(8, 14)), [told], storyOf)).toBeNull();
    expect(parentOf({ ...signal(ids(5, 8)), level: 3 }, [told], storyOf)).toBeNull();
    const untold = { ...told, alert: { ...told.alert, push: false } };
    expect(parentOf(signal(ids(5, 8)), [untold], storyOf)).toBeNull();
  });

  it('is sought for echoes alone: a forgery or a claim is harm of its own', () => {
    const wire = (id: string) => ({
      ...signal(ids(5, 8), { kind: 'tripwire', id }),
      rule: 'tripwire' as const,
    });
    expect(parentOf(wire('headline.vu-1'), [told], storyOf)).toBe(told);
    expect(parentOf(wire('forged-document.vu-1'), [told], storyOf)).toBeNull();
    const claim = { ...signal(ids(5, 8), { kind: 'claim', id: 'C01' }), rule: 'claim' as const };
    expect(parentOf(claim, [told], storyOf)).toBeNull();
  });

  it('has no parent itself, and is never the house', () => {
    const child = { ...told, alert: { ...told.alert, parent: 'x' } };
    const house = living(ids(0, 5), { kind: 'house', id: 'disk' });
    expect(parentOf(signal(ids(5, 8)), [child, house], storyOf)).toBeNull();
  });
});
