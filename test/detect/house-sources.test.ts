import { describe, expect, it } from 'vitest';
import { houseSignal, type Condition } from '../../src/detect/house.ts';
import { hearingTroubles } from '../../src/detect/house-sources.ts';
import type { Gap } from '../../src/domain/coverage.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { failing, hearing, source } from './hearing.ts';

const at = (clock: string, day = '2026-11-24') => Date.parse(`${day}T${clock}+07:00`);
const NOON = at('12:00:00');

const many = (n: number, now = NOON) => Array.from({ length: n }, (_, index) => source(`tot${index}`, now));
const brief = (found: Condition[]) => found.map(({ id, level, reason }) => [id, level, reason.key]);
const told = (ids: string[], when: number, found?: Condition[]) =>
  new Map(
    ids.map((id) => {
      const condition = found?.find((one) => one.id === id) ?? {
        id,
        level: 1 as const,
        observed: 0,
        expected: 0,
        window: HOUR,
        reason: { key: 'house.x', data: {} },
      };
      return [id, houseSignal(condition, when)];
    }),
  );

describe('one source', () => {
  const troubles = (from: number, now: number, weekly = 70) =>
    brief(
      hearingTroubles(hearing(now, [failing('a', from, now, 'trouble.server', { weekly }), ...many(9, now)])),
    );

  it('that fails is told on the desk after six hours, when three of its usual items were missed', () => {
    expect(troubles(NOON - 6 * HOUR, NOON)).toEqual([['source.a', 1, 'house.source.deaf']]);
    expect(troubles(NOON - 6 * HOUR + MINUTE, NOON)).toEqual([]);
    // Ten a day over sixteen hours: 3.75 in six hours; three quarters of that are not three.
    expect(troubles(NOON - 6 * HOUR, NOON, 52)).toEqual([]);
  });

  it('that sleeps at night is not told of at night', () => {
    expect(troubles(at('21:30:00'), at('04:30:00', '2026-11-25'))).toEqual([]);
    expect(troubles(at('21:30:00'), at('11:30:00', '2026-11-25'))).toHaveLength(1);
  });

  it('that hardly ever speaks is told of after two days', () => {
    expect(troubles(NOON - 2 * DAY + MINUTE, NOON, 1)).toEqual([]);
    expect(troubles(NOON - 2 * DAY, NOON, 1)).toHaveLength(1);
  });

  it('that fell silent against its own norm is told with what was usual', () => {
    const gap: Gap = {
      sourceId: 'a',
      from: NOON - DAY,
      to: null,
      state: 'silent',
      trouble: 'trouble.silent',
    };
    const quiet = source('a', NOON, { state: 'silent', trouble: 'trouble.silent', newsAt: NOON - DAY });
    const [found] = hearingTroubles({ ...hearing(NOON, [quiet, ...many(9)]), gaps: [gap] });
    expect(found).toMatchObject({ id: 'source.a', level: 1, observed: 0, window: DAY });
    expect(found!.reason).toMatchObject({ key: 'house.source.silent', data: { hours: 24, usual: 10 } });
  });

  it('that is well again is told of no more, though its log still shows the gap', () => {
    const { gap } = failing('a', NOON - DAY, NOON);
    expect(hearingTroubles({ ...hearing(NOON, [source('a', NOON), ...many(9)]), gaps: [gap] })).toEqual([]);
  });

  it('that is a fifth of all we usually hear is a drop of coverage by itself, told once', () => {
    const found = hearingTroubles(
      hearing(NOON, [failing('a', NOON - 8 * HOUR, NOON, 'trouble.server', { weekly: 700 }), ...many(4)]),
    );
    expect(brief(found)).toEqual([['source.a', 2, 'house.source.deaf']]);
  });
});

describe('several sources', () => {
  const ill = (n: number, since = NOON - 6.5 * HOUR) =>
    Array.from({ length: n }, (_, index) => failing(`x${index}`, since, NOON));

  it('are two single troubles, and from three on one', () => {
    expect(brief(hearingTroubles(hearing(NOON, [...ill(2), ...many(30)])))).toEqual([
      ['source.x0', 1, 'house.source.deaf'],
      ['source.x1', 1, 'house.source.deaf'],
    ]);
    expect(brief(hearingTroubles(hearing(NOON, [...ill(3), ...many(30)])))).toEqual([
      ['sources', 1, 'house.sources'],
    ]);
  });

  it('are one alert though there are forty, and told as a warning when coverage drops', () => {
    const [found, ...more] = hearingTroubles(hearing(NOON, [...ill(40), ...many(20)]));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      id: 'sources',
      level: 2,
      observed: 40,
      reason: { data: { n: 40, of: 60 } },
    });
  });

  it('never stand in two living alerts: who was told alone goes on alone, the group keeps its last one', () => {
    const before = told(['source.x0'], NOON - 90 * MINUTE);
    expect(
      brief(hearingTroubles(hearing(NOON, [...ill(4), ...many(30)], { told: before }))).map(([id]) => id),
    ).toEqual(['source.x0', 'sources']);
    const group = told(['sources'], NOON - 90 * MINUTE);
    expect(brief(hearingTroubles(hearing(NOON, [...ill(1), ...many(30)], { told: group })))).toEqual([
      ['sources', 1, 'house.sources.last'],
    ]);
    const long = told(['sources'], NOON - 2 * HOUR);
    expect(
      brief(hearingTroubles(hearing(NOON, [...ill(1), ...many(30)], { told: long }))).map(([id]) => id),
    ).toEqual(['source.x0']);
  });

  it('that are all silent on a holiday warn nobody: to be silent is to be heard', () => {
    const quiet = Array.from({ length: 20 }, (_, index) => ({
      source: source(`q${index}`, NOON, { state: 'silent', trouble: 'trouble.silent', newsAt: NOON - DAY }),
      gap: {
        sourceId: `q${index}`,
        from: NOON - DAY,
        to: null,
        state: 'silent',
        trouble: 'trouble.silent',
      } satisfies Gap,
    }));
    expect(brief(hearingTroubles(hearing(NOON, [...quiet, ...many(5)])))).toEqual([
      ['sources', 1, 'house.sources'],
    ]);
  });
});

describe('coverage', () => {
  /** Fails since too short a time to be told of alone. */
  const flapping = (n: number, hours: number) =>
    Array.from({ length: n }, (_, index) => failing(`x${index}`, NOON - hours * HOUR, NOON));

  it('that drops by a fifth of the usual volume of a day is a warning', () => {
    // Sixteen hours a day speak: four of them lost by eight in ten are a fifth.
    expect(brief(hearingTroubles(hearing(NOON, [...flapping(8, 3.9), ...many(2)])))).toEqual([]);
    expect(brief(hearingTroubles(hearing(NOON, [...flapping(8, 4.1), ...many(2)])))).toEqual([
      ['coverage', 2, 'house.coverage'],
    ]);
  });

  it('goes on as one alert when the sources behind it have failed for long', () => {
    const before = told(['coverage'], NOON - HOUR);
    expect(
      brief(hearingTroubles(hearing(NOON, [...flapping(8, 7), ...many(2)], { told: before }))).map(
        ([id]) => id,
      ),
    ).toEqual(['coverage']);
  });

  it('is over when the sources are heard again, not a day later', () => {
    const mended = flapping(8, 20).map(({ gap }) => ({ ...gap, to: NOON - 2 * HOUR - 1 }));
    const all = [...flapping(8, 20).map(({ source: one }) => source(one.id, NOON)), ...many(2)];
    const before = told(['coverage'], NOON - HOUR);
    expect(hearingTroubles({ ...hearing(NOON, all), gaps: mended, told: before })).toEqual([]);
    const lately = mended.map((gap) => ({ ...gap, to: NOON - HOUR }));
    expect(
      brief(hearingTroubles({ ...hearing(NOON, all), gaps: lately, told: before })).map(([id]) => id),
    ).toEqual(['coverage']);
  });

  it('cannot be told where hardly anything is usual', () => {
    const few = flapping(8, 5).map((one) => ({ ...one, source: { ...one.source, weekly: 5 } }));
    expect(hearingTroubles(hearing(NOON, few))).toEqual([]);
  });

  it('does not suffer from the hours our own machine slept', () => {
    const own = [{ from: NOON - 9 * HOUR, to: NOON - 61 * MINUTE }];
    const all = flapping(8, 9.5);
    expect(hearingTroubles(hearing(NOON, [...all, ...many(2)], { own }))).toEqual([]);
    expect(hearingTroubles(hearing(NOON, [...all, ...many(2)]))).not.toEqual([]);
  });
});

describe('our own line', () => {
  const cut = (n: number, minutes: number, trouble = 'trouble.no-connection') =>
    Array.from({ length: n }, (_, index) => failing(`x${index}`, NOON - minutes * MINUTE, NOON, trouble));

  it('is down when nobody has answered for half an hour, most of them for want of a connection', () => {
    expect(hearingTroubles(hearing(NOON, cut(3, 29)))).toEqual([]);
    expect(brief(hearingTroubles(hearing(NOON, cut(3, 30))))).toEqual([['line', 2, 'house.line.down']]);
    expect(hearingTroubles(hearing(NOON, cut(2, 30)))).toEqual([]);
    expect(hearingTroubles(hearing(NOON, cut(3, 30, 'trouble.server')))).toEqual([]);
    expect(hearingTroubles(hearing(NOON, [...cut(3, 30), source('tot', NOON)]))).toEqual([]);
  });

  it('is no better for a folder on this machine that can still be read', () => {
    expect(
      hearingTroubles(hearing(NOON, [...cut(3, 40), source('thu-muc', NOON, { type: 'folder' })])),
    ).toHaveLength(1);
  });

  it('explains every source behind it, however long', () => {
    expect(brief(hearingTroubles(hearing(NOON, cut(40, 12 * 60)))).map(([id]) => id)).toEqual(['line']);
  });

  it('that is back leaves each source a try of its own before it is blamed', () => {
    const down = hearingTroubles(
      hearing(
        NOON - 2 * HOUR,
        cut(40, 12 * 60).map((one) => ({ ...one, source: { ...one.source, triedAt: NOON - 2 * HOUR } })),
      ),
    );
    const before = told(['line'], NOON - 2 * HOUR, down);
    const back = cut(30, 12 * 60).map(({ source: one, gap }) => ({
      source: source(one.id, NOON),
      gap: { ...gap, to: NOON - HOUR },
    }));
    const waiting = Array.from({ length: 10 }, (_, index) =>
      failing(`y${index}`, NOON - 12 * HOUR, NOON, 'trouble.no-connection', { triedAt: NOON - 90 * MINUTE }),
    );
    // One that was not due all the while has no gap: by the log alone it was no failure of every source.
    const all = [...back, ...waiting, source('cham', NOON)];
    expect(hearingTroubles(hearing(NOON, all, { told: before }))).toEqual([]);
    expect(hearingTroubles(hearing(NOON, all))).not.toEqual([]);
  });
});

describe('our own machine', () => {
  const slept = (hours: number, ago: number) =>
    hearing(NOON, many(10), { own: [{ from: NOON - ago - hours * HOUR, to: NOON - ago }] });

  it('that slept for an hour or more tells so when it has woken', () => {
    const [found, ...more] = hearingTroubles(slept(8, 5 * MINUTE));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      id: 'line',
      level: 2,
      reason: { key: 'house.line.slept', data: { from: '03:55 24/11', to: '11:55 24/11', hours: 8 } },
    });
    expect(hearingTroubles(slept(0.9, 5 * MINUTE))).toEqual([]);
  });

  it('tells it for an hour', () => {
    expect(hearingTroubles(slept(8, HOUR))).toHaveLength(1);
    expect(hearingTroubles(slept(8, HOUR + 1))).toEqual([]);
  });

  it('tells nothing twice: the desk has shown the collector as stuck', () => {
    expect(hearingTroubles({ ...slept(2, 5 * MINUTE), told: told(['stage.collect'], NOON - HOUR) })).toEqual(
      [],
    );
  });
});
