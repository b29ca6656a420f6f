import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelSaid } from '../../src/domain/alert.ts';
import type { Level } from '../../src/domain/signal.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { openShift, type Shift } from '../support/shift.ts';

/** What may happen in an office, in any order. */
type Deed =
  | { does: 'signal'; claim: string; level: Level; items: number }
  | { does: 'pass'; minutes: number }
  | { does: 'acknowledge' | 'look-later' | 'restart' | 'die' | 'mail-fails' | 'mail-works' }
  | { does: 'silence'; claim: string | null; hours: number }
  | { does: 'say'; level: Level };

const CLAIMS = ['C01', 'C03', 'C04'];

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('signal' as const),
      claim: fc.constantFrom(...CLAIMS),
      level: fc.constantFrom<Level>(1, 2, 2, 3),
      items: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 900 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'acknowledge' as const,
        'look-later' as const,
        'restart' as const,
        'die' as const,
        'mail-fails' as const,
        'mail-works' as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('silence' as const),
      claim: fc.constantFrom(null, ...CLAIMS),
      hours: fc.integer({ min: 1, max: 100 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('say' as const), level: fc.constantFrom<Level>(1, 2, 3, 4) }),
  },
);

/** Does one deed; crises that became known are written down with the moment. */
async function doIt(shift: Shift, one: Deed, names: { n: number; grave: string[] }): Promise<void> {
  const store = shift.store();
  switch (one.does) {
    case 'signal': {
      const change = { subject: { kind: 'claim' as const, id: one.claim }, level: one.level };
      const { id } = await shift.signal(change, one.items);
      if (one.level >= 3) names.grave.push(id);
      return shift.look();
    }
    case 'pass': {
      const end = shift.now() + one.minutes * MINUTE;
      while (shift.now() < end) await shift.pass(Math.min(10 * MINUTE, end - shift.now()));
      return;
    }
    case 'acknowledge': {
      const [alert] = await store.alerts.living();
      if (alert !== undefined)
        await store.alerts.put({
          ...alert,
          acknowledgedAt: shift.now(),
          acknowledgedBy: 'Hạnh',
          owner: { id: 'truc', name: 'Hạnh' },
        });
      return;
    }
    case 'look-later': {
      const [alert] = await store.alerts.living();
      if (alert !== undefined)
        await store.alerts.put({
          ...alert,
          owner: { id: 'truc', name: 'Hạnh' },
          checkAt: shift.now() + HOUR,
        });
      return;
    }
    case 'say': {
      const [alert] = await store.alerts.living();
      const said = { level: one.level, at: shift.now(), who: 'Giám đốc', note: '' };
      if (alert !== undefined) await store.alerts.put(levelSaid(alert, said, 2));
      return shift.look();
    }
    case 'silence':
      return store.silences.put({
        id: `im-${++names.n}`,
        scope: {
          situation: null,
          claim: one.claim,
          topic: null,
          place: one.claim === null ? 'hue' : null,
        },
        reason: 'thử',
        owner: 'truc',
        ownerName: 'Hạnh',
        from: shift.now(),
        until: shift.now() + one.hours * HOUR,
        heldAt: null,
        held: 0,
        warnedAt: null,
        endedAt: null,
        endedWhy: null,
        endedBy: null,
      });
    case 'restart':
      return shift.restart();
    case 'die':
      await shift.dieAtNextLetter();
      return shift.restart();
    case 'mail-fails':
      return shift.refuse(true);
    case 'mail-works':
      return shift.refuse(false);
    default:
      return one satisfies never;
  }
}

describe('in whatever order things happen', () => {
  it('no alert is lost, nobody is un-told, and a crisis is told at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 25 }), async (deeds) => {
        const shift = await openShift({ fast: true });
        try {
          const names = { n: 0, grave: [] };
          for (const one of deeds) {
            await doIt(shift, one, names);
            const living = await shift.store().alerts.living();
            const situations = living.map(({ situation }) => situation.id);
            expect(new Set(situations).size, 'one living alert for each situation').toBe(situations.length);
            for (const alert of living.filter(({ push, level }) => push && level >= 3)) {
              expect(alert.toldLevel, 'a crisis is told in the minute it is known').toBeGreaterThanOrEqual(
                alert.level,
              );
              const tellings = await shift.store().tellings.about(alert.id);
              expect(tellings.some(({ outcome }) => outcome === 'now')).toBe(true);
            }
          }
          // Two quiet days in which the mail works.
          shift.refuse(false);
          for (let hours = 0; hours < 60; hours++) await shift.pass(HOUR);

          const store = shift.store();
          expect(await store.signals.undecided(10)).toEqual([]);
          const decided = await store.alerts.decisions({ signalIds: names.grave });
          for (const { alertId, reason } of decided)
            expect(
              (await store.alerts.get(alertId ?? ''))?.push,
              `a grave signal is told, not ${reason.key}`,
            ).toBe(true);
          expect(decided).toHaveLength(names.grave.length);
          const letters = await store.letters.list(500);
          expect(
            letters.filter(({ state }) => !['sent', 'inside', 'refused'].includes(state)).map(({ id }) => id),
            'everything written has gone its way',
          ).toEqual([]);
          // A refusal here can only be an alarm that waited three days for the mail.
          for (const alert of await store.alerts.list(100)) {
            const tellings = await store.tellings.about(alert.id);
            const theirs = letters.filter(({ about }) => about === alert.id);
            expect(new Set(tellings.map(({ edition }) => edition)).size, 'every edition was routed').toBe(
              alert.edition,
            );
            if (alert.toldAt !== null && theirs.some(({ state }) => state === 'sent')) {
              const [first] = theirs.toSorted((a, b) => a.writtenAt - b.writtenAt);
              expect(first?.kind, 'the first letter is the whole story').toBe('alert');
            }
            const about = await store.alerts.decisions({ alertId: alert.id });
            const hushed = about.some(({ reason }) => reason.key === 'hold.silenced');
            if (alert.push && alert.toldAt === null)
              expect(hushed, 'untold only because of a silence').toBe(true);
            if (alert.closedAt !== null && alert.toldAt !== null && !hushed)
              expect(
                tellings.some(({ kind }) => kind === 'closed'),
                'who was told it began is told it ended',
              ).toBe(true);
          }
        } finally {
          await shift.close();
        }
      }),
      { numRuns: 60 },
    );
  }, 240_000);

  it('taking an alert un-tells nothing: what gets worse afterwards is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        async (before, after) => {
          const shift = await openShift({ fast: true });
          try {
            const names = { n: 0, grave: [] };
            await doIt(shift, { does: 'signal', claim: 'C03', level: 2, items: 1 }, names);
            await doIt(shift, { does: 'pass', minutes: before }, names);
            await doIt(shift, { does: 'acknowledge' }, names);
            await doIt(shift, { does: 'pass', minutes: after }, names);
            await doIt(shift, { does: 'signal', claim: 'C03', level: 3, items: 3 }, names);
            const alert = await shift.alert();
            const told = (await shift.store().tellings.about(alert.id)).filter(
              ({ kind }) => kind === 'update',
            );
            expect(told.map(({ outcome, at }) => [outcome, at])).toEqual([['now', shift.now()]]);
          } finally {
            await shift.close();
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);
});
