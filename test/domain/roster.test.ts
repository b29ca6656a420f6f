import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onDuty, type Shift, shiftsFrom } from '../../src/domain/roster.ts';

const at = (text: string) => Date.parse(`${text}:00+07:00`);
const none = new Set<string>();
const roster: Shift[] = [
  { who: 'hanh', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:30', to: '17:00' },
  { who: 'binh', days: ['mon', 'tue', 'wed', 'thu'], from: '17:00', to: '07:30' },
  { who: 'minh', days: ['sat', 'sun', 'holiday'], from: '00:00', to: '00:00' },
];

describe('who is on duty', () => {
  it.each([
    ['2026-11-23T07:29', []],
    ['2026-11-23T07:30', ['hanh']],
    ['2026-11-23T17:00', ['binh']],
    // Tuesday before dawn is still Monday's night.
    ['2026-11-24T03:00', ['binh']],
    // Nobody has Friday night.
    ['2026-11-27T20:00', []],
    ['2026-11-28T00:00', ['minh']],
    ['2026-11-29T23:59', ['minh']],
    // Sunday ends at midnight.
    ['2026-11-30T00:00', []],
  ])('at %s', (when, who) => {
    expect(onDuty(roster, none, at(when))).toEqual(who);
  });

  it('takes the rows of a holiday in place of those of its weekday', () => {
    const tuesday = new Set(['2026-11-24']);
    expect(onDuty(roster, tuesday, at('2026-11-24T09:00'))).toEqual(['minh']);
    // The night of the Monday before goes on into the holiday.
    expect(onDuty(roster, tuesday, at('2026-11-24T03:00'))).toEqual(['binh', 'minh']);
    expect(onDuty(roster.slice(0, 2), tuesday, at('2026-11-24T09:00'))).toEqual(['hanh']);
  });

  it('is told ahead as it will be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 * 24 * 60 }), (minutes) => {
        const now = at('2026-11-16T00:00') + minutes * 60_000;
        const ahead = shiftsFrom(roster, none, '2026-11-15', 20).filter(
          ({ from, to }) => from <= now && now < to,
        );
        expect(new Set(ahead.map(({ who }) => who))).toEqual(new Set(onDuty(roster, none, now)));
      }),
    );
  });
});
