import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/domain/signal.ts';
import { type Silence, type Silenceable, silences } from '../../src/domain/silence.ts';

const silence: Silence = {
  id: 's',
  scope: { situation: null, claim: null, topic: 'chi_tra', place: null },
  reason: 'đợt chi trả gộp',
  owner: 'hanh',
  ownerName: 'Hạnh',
  from: 1_000,
  until: 9_000,
  heldAt: null,
  held: 0,
  warnedAt: null,
  endedAt: null,
  endedWhy: null,
  endedBy: null,
};
const one: Silenceable = {
  situation: { kind: 'topic', id: 'chi_tra' },
  claim: null,
  topics: ['chi_tra', 'huu_tri'],
  place: 'hue',
  level: 2,
};

describe('a silence', () => {
  it.each<[string, Partial<Silence>, Partial<Silenceable>, number, boolean]>([
    ['covers its topic', {}, {}, 5_000, true],
    ['not before it begins', {}, {}, 999, false],
    ['not from its end on', {}, {}, 9_000, false],
    ['not once it was ended', { endedAt: 4_000 }, {}, 5_000, false],
    ['not another topic', {}, { topics: ['quy'] }, 5_000, false],
    ['not another place', { scope: { ...silence.scope, place: 'gia-lai' } }, {}, 5_000, false],
    ['both when both fit', { scope: { ...silence.scope, place: 'hue' } }, {}, 5_000, true],
    ['its claim', { scope: { ...silence.scope, topic: null, claim: 'C03' } }, { claim: 'C03' }, 5_000, true],
    [
      'nothing when it names nothing',
      { scope: { situation: null, claim: null, topic: null, place: null } },
      {},
      5_000,
      false,
    ],
  ])('%s', (_, change, other, now, expected) => {
    expect(silences({ ...silence, ...change }, { ...one, ...other }, now)).toBe(expected);
  });

  it('never hides a crisis', () => {
    const maybe = (text: string) => fc.constantFrom(null, text);
    fc.assert(
      fc.property(
        fc.constantFrom<Level>(3, 4),
        fc.integer({ min: 0, max: 10_000 }),
        maybe('chi_tra'),
        maybe('hue'),
        fc.boolean(),
        (level, now, topic, place, exact) => {
          const scope = { situation: exact ? one.situation : null, claim: null, topic, place };
          expect(silences({ ...silence, scope }, { ...one, level }, now)).toBe(false);
        },
      ),
    );
  });
});
