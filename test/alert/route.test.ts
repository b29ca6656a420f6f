import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextClock, route, type Seat } from '../../src/alert/route.ts';
import type { Alert } from '../../src/domain/alert.ts';
import { ALERT_LETTERS } from '../../src/domain/letter.ts';
import type { Level } from '../../src/domain/signal.ts';
import { hasWords } from '../../src/view/say.ts';
import { officer, sampleAlert } from './letter-samples.ts';

const NIGHT = Date.parse('2026-11-23T23:00:00+07:00');
const DAYTIME = Date.parse('2026-11-23T10:00:00+07:00');
const QUIET = { from: '22:00', to: '06:30', wake_level: 3 };

function seat(change: Partial<Seat> = {}, alert: Partial<Alert> = {}): Seat {
  return {
    recipient: officer,
    alert: sampleAlert({ level: 2, peak: 2, topics: ['chi_tra'], place: null, ...alert }),
    kind: 'alert',
    named: false,
    onDuty: false,
    holder: false,
    reach: 'yes',
    today: 0,
    brief: DAYTIME + 21 * 3_600_000,
    now: DAYTIME,
    ...change,
  };
}

const who = (change: Partial<Seat['recipient']>) => ({ recipient: { ...officer, ...change } });

describe('one letter to one person', () => {
  it.each<[string, Seat, string, string]>([
    ['an officer by day', seat(), 'now', 'route.level'],
    ['who stopped', seat({ reach: 'stopped' }), 'none', 'route.stopped'],
    ['who takes no alerts', seat(who({ alerts: false })), 'none', 'route.none'],
    ['another topic', seat(who({ topics: ['quy'] })), 'none', 'route.topic'],
    ['their topic', seat(who({ topics: ['quy', 'chi_tra'] })), 'now', 'route.level'],
    ['another place', seat(who({ places: ['hue'] }), { place: 'gia-lai' }), 'none', 'route.place'],
    ['a national matter', seat(who({ places: ['hue'] })), 'now', 'route.level'],
    ['below their level', seat(who({ from_level: 3 })), 'none', 'route.below'],
    [
      'who was told at its peak',
      seat({ ...who({ from_level: 3 }), holder: true, kind: 'update' }, { peak: 3 }),
      'now',
      'route.holder',
    ],
    ['an address nobody confirmed', seat({ reach: 'unconfirmed' }), 'held', 'route.held'],
    ['a night of level 2', seat({ ...who({ quiet: QUIET }), now: NIGHT }), 'brief', 'route.quiet'],
    [
      'a night of level 3',
      seat({ ...who({ quiet: QUIET }), now: NIGHT }, { level: 3 }),
      'now',
      'route.urgent',
    ],
    ['the fifth letter of a day', seat({ today: 4 }), 'brief', 'route.budget'],
    ['the fifth letter, urgent', seat({ today: 4 }, { level: 3 }), 'now', 'route.urgent'],
    [
      'a farewell at night, of a crisis',
      seat({ ...who({ quiet: QUIET }), now: NIGHT, kind: 'closed', holder: true }, { level: 3, peak: 3 }),
      'brief',
      'route.quiet',
    ],
    ['a farewell to who never heard of it', seat({ kind: 'closed' }), 'none', 'route.never-heard'],
    ['a call of others', seat({ kind: 'escalation' }, { level: 3 }), 'none', 'route.not-named'],
    [
      'a call by name, at night, of another topic',
      seat({
        ...who({ quiet: QUIET, topics: ['quy'], from_level: 4 }),
        now: NIGHT,
        kind: 'escalation',
        named: true,
      }),
      'now',
      'route.escalation',
    ],
    [
      'who is on duty, of another topic',
      seat({ ...who({ topics: ['quy'], from_level: 4, alerts: false }), onDuty: true }, { level: 3 }),
      'now',
      'route.urgent',
    ],
    [
      'an own look that is due at night',
      seat({ ...who({ quiet: QUIET }), now: NIGHT, kind: 'check', named: true }),
      'brief',
      'route.quiet',
    ],
  ])('%s', (_, given, outcome, key) => {
    expect(route(given)).toMatchObject({ outcome, reason: { key } });
  });

  it('tells trouble of the house to who looks after it, and to nobody else', () => {
    const house = { situation: { kind: 'house', id: 'disk' } as const, topics: [] };
    expect(route(seat({}, house)).reason.key).toBe('route.house');
    expect(route(seat(who({ role: 'admin', topics: ['quy'] }), house)).outcome).toBe('now');
    expect(route(seat(who({ role: 'admin', house: false }), house)).outcome).toBe('none');
    expect(route(seat(who({ house: true, alerts: false }), house)).outcome).toBe('now');
  });

  it('waits until the quiet hours are over, and the overflow until the brief', () => {
    const asleep = route(seat({ ...who({ quiet: QUIET }), now: NIGHT }));
    expect(asleep.at).toBe(Date.parse('2026-11-24T06:30:00+07:00'));
    const full = seat({ today: 9 });
    expect(route(full).at).toBe(full.brief);
    expect(nextClock('07:00', DAYTIME)).toBe(Date.parse('2026-11-24T07:00:00+07:00'));
    expect(nextClock('07:00', Date.parse('2026-11-24T06:59:00+07:00'))).toBe(
      Date.parse('2026-11-24T07:00:00+07:00'),
    );
  });
});

const anySeat = fc
  .record({
    level: fc.constantFrom<Level>(0, 1, 2, 3, 4),
    kind: fc.constantFrom(...ALERT_LETTERS),
    named: fc.boolean(),
    onDuty: fc.boolean(),
    holder: fc.boolean(),
    reach: fc.constantFrom('yes', 'unconfirmed', 'stopped'),
    today: fc.integer({ min: 0, max: 12 }),
    hour: fc.integer({ min: 0, max: 23 }),
    alerts: fc.boolean(),
    from_level: fc.integer({ min: 0, max: 4 }),
    topics: fc.constantFrom<string[]>([], ['quy'], ['chi_tra']),
    wake_level: fc.integer({ min: 0, max: 3 }),
    quiet: fc.boolean(),
  })
  .map((any) =>
    seat(
      {
        ...who({
          alerts: any.alerts,
          from_level: any.from_level,
          topics: any.topics,
          quiet: any.quiet ? { ...QUIET, wake_level: any.wake_level } : null,
        }),
        kind: any.kind,
        named: any.named,
        onDuty: any.onDuty,
        holder: any.holder,
        reach: any.reach,
        today: any.today,
        now: Date.parse('2026-11-23T00:00:00+07:00') + any.hour * 3_600_000,
      },
      { level: any.level, peak: any.level },
    ),
  );

describe('whatever happens', () => {
  it('every decision has a sentence', () => {
    fc.assert(fc.property(anySeat, (given) => hasWords(route(given).reason.key)));
  });

  it('a crisis that concerns a reachable person reaches them now, at any hour and beyond any budget', () => {
    fc.assert(
      fc.property(anySeat, (given) => {
        const theirs =
          given.alert.level >= 3 &&
          given.reach === 'yes' &&
          given.recipient.alerts &&
          given.recipient.from_level <= given.alert.level &&
          !given.recipient.topics.includes('quy') &&
          (given.kind === 'alert' || given.kind === 'update');
        fc.pre(theirs);
        expect(route(given).outcome).toBe('now');
      }),
    );
  });

  it('nobody gets a letter at an address they stopped or never confirmed', () => {
    fc.assert(
      fc.property(anySeat, (given) => {
        fc.pre(given.reach !== 'yes');
        expect(route(given).outcome).toBe(given.reach === 'stopped' ? 'none' : route(given).outcome);
        expect(['held', 'none', 'brief']).toContain(route(given).outcome);
      }),
    );
  });

  it('below a crisis the budget of a day holds', () => {
    fc.assert(
      fc.property(anySeat, (given) => {
        fc.pre(given.alert.level < 3 && given.today >= given.recipient.a_day && !given.named);
        expect(route(given).outcome).not.toBe('now');
      }),
    );
  });
});
