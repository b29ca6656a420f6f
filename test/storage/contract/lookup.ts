import { describe, expect, it } from 'vitest';
import type { Open } from './open.ts';
import { alert, heard, hearing, id, ids, letter, signal, understood } from './samples.ts';

/** Ways to come to something by what a person has in hand. */
export function lookupContract({ store }: Open): void {
  describe('looking something up', () => {
    it('finds a mention by its address, by its name, and by its name alone once the address is erased', async () => {
      const { mentions, lookup } = store();
      await mentions.hear([heard('a'), heard('b', { kind: 'group' })], hearing(1_000));
      const at = async (address: string, canonical: string | null) =>
        (await lookup.byAddress(address, canonical))?.id;
      expect(await at('https://bao-a.example/a?utm_source=rss', null)).toBe(id('a'));
      expect(await at('https://bao-a.example/a', null)).toBe(id('a'));
      expect(await at('http://www.bao-a.example/a/?utm_source=x', 'https://bao-a.example/a')).toBe(id('a'));
      expect(await at('https://bao-a.example/c', 'https://bao-a.example/c')).toBeUndefined();
      await mentions.forget(0, 2_000);
      expect((await mentions.get(id('b')))?.address).toBe('');
      expect(await at('https://bao-a.example/b', 'https://bao-a.example/b')).toBe(id('b'));
    });

    it('finds titles by all of their words, with or without accents, newest first', async () => {
      const { mentions, lookup } = store();
      for (const [name, title, at] of [
        ['a', 'Công nhân xếp hàng rút một lần', 1_000],
        ['b', 'XẾP HÀNG từ sáng sớm', 2_000],
        ['c', 'Lương hưu tháng này', 3_000],
      ] as const)
        await mentions.hear([heard(name, { title })], hearing(at));
      const found = async (words: string, limit = 9, from = 0) =>
        ids(await lookup.titled(words, from, limit));
      expect(await found('xep hang')).toEqual([id('b'), id('a')]);
      expect(await found('Xếp hàng rút')).toEqual([id('a')]);
      expect(await found('xep hang', 1)).toEqual([id('b')]);
      expect(await found('xep hang', 9, 1_500)).toEqual([id('b')]);
      expect(await found('  ')).toEqual([]);
      expect(await found('khong co')).toEqual([]);
    });

    it('reads on past the rows of one reading', async () => {
      const { mentions, lookup } = store();
      // They hold the words, but not in their titles.
      const items = Array.from({ length: 230 }, (_, i) =>
        heard(`n${i}`, { title: `Tin thường ${i}`, summary: 'Chuyện hiếm gặp' }),
      );
      await mentions.hear([heard('old', { title: 'Tin hiếm gặp' })], hearing(500));
      await mentions.hear(items, hearing(5_000));
      expect(ids(await lookup.titled('hiếm gặp', 0, 5))).toEqual([id('old')]);
    });

    it('finds the signals that rest on a mention, and only those of their time', async () => {
      const { signals, lookup } = store();
      await signals.keep([
        signal('s1', { at: 1_000, evidence: ['m1', 'm2'] }),
        signal('s2', { at: 2_000, evidence: ['m2'] }),
        signal('s3', { at: 3_000, evidence: ['m1'], subject: { kind: 'story', id: 'm2' } }),
      ]);
      expect(ids(await lookup.signalsOn('m2', 0, 9_000))).toEqual(['s1', 's2']);
      expect(ids(await lookup.signalsOn('m1', 0, 2_500))).toEqual(['s1']);
      expect(await lookup.signalsOn('m9', 0, 9_000)).toEqual([]);
    });

    it('pages through alerts that are over and through what was held back, each once', async () => {
      const { alerts, lookup } = store();
      for (const [name, openedAt] of [
        ['a', 1_000],
        ['b', 2_000],
        ['c', 2_000],
        ['d', 3_000],
      ] as const)
        await alerts.put(alert(name, { openedAt, closedAt: 9_000, phase: 'over' }));
      await alerts.put(alert('living', { openedAt: 2_500 }));
      expect(ids(await lookup.pastAlerts(9))).toEqual(['d', 'c', 'b', 'a']);
      expect(ids(await lookup.pastAlerts(2, { at: 3_000, id: 'd' }))).toEqual(['c', 'b']);
      expect(ids(await lookup.pastAlerts(2, { at: 2_000, id: 'c' }))).toEqual(['b', 'a']);
      const decision = (name: string, at: number, outcome: 'hold' | 'open') => ({
        id: name,
        at,
        signalId: name,
        alertId: null,
        outcome,
        reason: {
          key: 'hold.weak',
          data: {},
        },
      });
      for (const [name, at] of [
        ['x', 1_000],
        ['y', 2_000],
        ['z', 2_000],
      ] as const)
        await alerts.decide(decision(name, at, 'hold'));
      await alerts.decide(decision('o', 2_000, 'open'));
      expect(ids(await lookup.held(9))).toEqual(['z', 'y', 'x']);
      expect(ids(await lookup.held(9, { at: 2_000, id: 'z' }))).toEqual(['y', 'x']);
    });

    it('knows by which signal an alert was opened, and how many letters tell of it', async () => {
      const { alerts, signals, letters, lookup } = store();
      await alerts.put(alert('a'));
      await signals.keep([signal('s1', { at: 1_000 }), signal('s2', { at: 2_000 })]);
      const decide = (signalId: string, at: number, outcome: 'open' | 'update') =>
        alerts.decide({ id: signalId, at, signalId, alertId: 'a', outcome, reason: { key: 'k', data: {} } });
      await decide('s1', 1_000, 'open');
      await decide('s2', 2_000, 'update');
      await letters.write([
        letter('l1', { about: 'a' }),
        letter('l2', { about: 'a' }),
        letter('l3', { about: 'b' }),
      ]);
      expect((await lookup.openingSignals(['a', 'b'])).get('a')?.id).toBe('s1');
      expect([...(await lookup.lettersAbout(['a', 'b', 'c']))]).toEqual(
        expect.arrayContaining([
          ['a', 2],
          ['b', 1],
        ]),
      );
      expect(await lookup.openingSignals([])).toEqual(new Map());
    });

    it('reads what counts up to a moment', async () => {
      await understood(store(), 'early', 1_000);
      await understood(store(), 'late', 5_000);
      expect(ids(await store().meanings.pulses(0, 2_000))).toEqual([id('early')]);
    });
  });
}
