import { describe, expect, it } from 'vitest';
import { askingOf, readAsking } from '../../src/domain/asking.ts';
import { byStory, type Find, savedQuery, type SavedSearch, toTell } from '../../src/domain/saved-search.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const search: SavedSearch = {
  id: 's',
  owner: 'hanh',
  ownerName: 'Hạnh',
  name: 'Bệnh viện Suối Đá',
  query: 'q=suoi+da',
  shared: false,
  tell: 'at-once',
  most: 2,
  savedAt: at('2026-11-20T09:00'),
  since: at('2026-11-20T09:00'),
  toldAt: at('2026-11-23T07:00'),
  endedAt: null,
  endedWhy: null,
};
const find = (mention: string, story: string | null, seenAt: number): Find => ({ mention, story, seenAt });
const now = at('2026-11-23T10:00');
const moment = {
  finds: [find('a', 'x', now - HOUR)],
  resting: new Set<string>(),
  today: 0,
  given: 0,
  budget: 4,
  quiet: null,
  brief: '07:00',
  now,
};

describe('a kept search', () => {
  it('tells at once, within its own day, within its owner’s day, and never at night', () => {
    expect(toTell(search, moment)).toHaveLength(1);
    expect(toTell(search, { ...moment, today: 2 })).toEqual([]);
    expect(toTell(search, { ...moment, given: 4 })).toEqual([]);
    expect(toTell(search, { ...moment, quiet: { from: '09:00', to: '11:00', wake_level: 0 } })).toHaveLength(
      1,
    );
    expect(toTell(search, { ...moment, quiet: { from: '09:00', to: '11:00', wake_level: 1 } })).toEqual([]);
    expect(toTell({ ...search, tell: 'never' }, moment)).toEqual([]);
    expect(toTell({ ...search, endedAt: now, endedWhy: 'left' }, moment)).toEqual([]);
  });

  it('lets a story it told rest for a day, unless another one is new', () => {
    const resting = new Set(['x']);
    expect(toTell(search, { ...moment, resting })).toEqual([]);
    const finds = [...moment.finds, find('b', 'y', now)];
    expect(toTell(search, { ...moment, resting, finds })).toHaveLength(2);
    expect(toTell(search, { ...moment, resting, finds: [find('c', null, now)] })).toHaveLength(1);
  });

  it('tells in the morning what was heard before its hour, and what came later on the next', () => {
    const daily = { ...search, tell: 'morning' as const, toldAt: null };
    const early = [find('a', 'x', at('2026-11-23T05:00'))];
    expect(toTell(daily, { ...moment, finds: early })).toHaveLength(1);
    expect(toTell(daily, { ...moment, finds: early, now: at('2026-11-23T06:59') })).toEqual([]);
    expect(toTell(daily, moment)).toEqual([]);
    expect(toTell(daily, { ...moment, now: now + DAY })).toHaveLength(1);
    expect(toTell({ ...daily, toldAt: at('2026-11-23T07:00') }, { ...moment, finds: early })).toEqual([]);
    // What waited for the owner's day to be over comes with the morning, whatever was given by then.
    expect(toTell(search, { ...moment, given: 9, now: now + DAY })).toHaveLength(1);
  });

  it('keeps what it asks for and no days, and reads it back', () => {
    const fields = new Map(
      Object.entries({ q: '"suối đá" -x', from: '2026-11-01', kind: 'press', relevant: 'all' }),
    );
    const asking = readAsking((name) => fields.get(name) ?? '');
    expect(askingOf(savedQuery(asking))).toEqual({ ...asking, from: '', to: '' });
  });

  it('puts the items of one story on one line', () => {
    const finds = [find('a', 'x', 3), find('b', null, 2), find('c', 'x', 1), find('d', null, 0)];
    expect(byStory(finds).map((group) => group.map(({ mention }) => mention))).toEqual([
      ['a', 'c'],
      ['b'],
      ['d'],
    ]);
  });
});
