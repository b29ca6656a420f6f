import { describe, expect, it } from 'vitest';
import { belongsTo, type Living } from '../../src/alert/situation.ts';
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
