import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, WEEK } from '../../src/domain/time.ts';
import {
  askedFor,
  figuresOf,
  pairs,
  type RealAlert,
  sideBySide,
  type TrialAlert,
  type TrialToday,
  type TrialWish,
} from '../../src/domain/trial.ts';

const TODAY: TrialToday = {
  numbers: { push_level: 2, push_a_week: 3, wait: 10 * MINUTE, renotify: 6 * HOUR, quiet_after: 48 * HOUR },
  tripwires: { walkout: 'letter', headline: 'desk' },
  claims: ['C01', 'C02'],
};

function alert(id: string, changes: Partial<TrialAlert> = {}): TrialAlert {
  return {
    id,
    situation: { kind: 'topic', id: 'rut_mot_lan' },
    title: 'Tin đồn',
    claim: null,
    story: null,
    level: 2,
    push: true,
    openedAt: 100 * DAY,
    closedAt: null,
    n: 3,
    publishers: 2,
    letters: 1,
    evidence: ['a', 'b', 'c'],
    ...changes,
  };
}

const real = (one: TrialAlert, useful: RealAlert['useful'] = null): RealAlert => ({ ...one, useful });

describe('a wish for a trial', () => {
  const wish = (changes: Partial<TrialWish> = {}): TrialWish => ({
    days: '30',
    numbers: {},
    tripwires: {},
    muted: [],
    ...changes,
  });

  it('holds only what differs from today', () => {
    const numbers = { push_level: '1', push_a_week: '3', wait: '0', renotify: '6', quiet_after: '24' };
    const tripwires = { walkout: 'off', headline: 'desk', threat: 'letter' };
    expect(askedFor(wish({ numbers, tripwires, muted: ['C02', 'C02'] }), TODAY)).toEqual({
      days: 30,
      changes: {
        numbers: { push_level: 1, wait: 0, quiet_after: 24 * HOUR },
        tripwires: { walkout: 'off' },
        muted: ['C02'],
      },
    });
  });

  it.each([
    ['days that are not offered', wish({ days: '31' }), 'trial.refused.days'],
    ['no days', wish({ days: '' }), 'trial.refused.days'],
    ['a number out of bounds', wish({ numbers: { push_level: '5' } }), 'trial.refused.number'],
    ['half a number', wish({ numbers: { push_a_week: '2.5' } }), 'trial.refused.number'],
    ['no number', wish({ numbers: { wait: ' ' } }), 'trial.refused.number'],
    ['an unknown wire', wish({ tripwires: { alarm: 'off' } }), 'trial.refused.wire'],
    ['an unknown reach', wish({ tripwires: { walkout: 'loud' } }), 'trial.refused.wire'],
    ['an unknown claim', wish({ muted: ['C99'] }), 'trial.refused.claim'],
  ])('is refused with %s', (_, asked, key) => {
    expect(() => askedFor(asked, TODAY)).toThrow(key);
  });
});

describe('two sets of alerts', () => {
  it('meet by id, by evidence and by name, each at most once', () => {
    const left = [alert('1'), alert('2', { evidence: ['x', 'y'], situation: { kind: 'story', id: 's' } })];
    const right = [
      alert('9', { evidence: ['a', 'b'], situation: { kind: 'claim', id: 'C01' } }),
      alert('2', { evidence: [] }),
      alert('8', { evidence: ['c', 'd', 'e', 'f'] }),
    ];
    const met = pairs(left, right).map((pair) => [pair.left.id, pair.right.id]);
    expect(met).toEqual([
      ['2', '2'],
      ['1', '9'],
    ]);
    expect(pairs([alert('1')], [alert('8', { evidence: ['c', 'd', 'e', 'f'] })])).toHaveLength(1);
  });

  it('are strangers when they share nothing or lie too far apart', () => {
    expect(pairs([alert('1')], [alert('2', { evidence: ['z'] })])).toEqual([]);
    expect(pairs([alert('1')], [alert('2', { openedAt: 115 * DAY })])).toEqual([]);
    expect(pairs([alert('1')], [alert('2', { openedAt: 113 * DAY })])).toHaveLength(1);
  });

  it('are told side by side, differences first', () => {
    const same = alert('same');
    const other = { openedAt: 90 * DAY, evidence: ['k'] };
    const desk = alert('desk', { ...other, push: false });
    const lost = alert('lost', { openedAt: 80 * DAY, evidence: ['m'] });
    const added = alert('added', { openedAt: 70 * DAY, evidence: ['n'] });
    const rows = sideBySide(
      [same, desk, lost],
      [same, alert('mailed', other), added],
      [real(same, 'useful'), real(lost, 'noise'), real(alert('then', { ...other, openedAt: 91 * DAY }))],
    );
    expect(rows.map(({ difference, real: id, useful }) => [difference, id, useful])).toEqual([
      ['added', null, null],
      ['lost', 'lost', 'noise'],
      ['level', 'then', null],
      ['same', 'same', 'useful'],
    ]);
    expect(figuresOf(rows, 'today', 2 * WEEK)).toEqual({
      alerts: 3,
      pushed: 2,
      letters: 3,
      pushedAWeek: 1,
      lettersAWeek: 1.5,
      useful: 1,
      useless: 1,
    });
    expect(figuresOf(rows, 'changed', WEEK)).toMatchObject({ alerts: 3, pushed: 3, useful: 1, useless: 0 });
  });

  it('differ by level too', () => {
    const [row] = sideBySide([alert('1')], [alert('1', { level: 3 })], []);
    expect(row?.difference).toBe('level');
  });
});
