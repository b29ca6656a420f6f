import { describe, expect, it } from 'vitest';
import type { Silence } from '../../../src/domain/silence.ts';
import type { Telling } from '../../../src/domain/telling.ts';
import type { Open } from './open.ts';
import { ids, letter } from './samples.ts';

const telling = (id: string, changes: Partial<Telling> = {}): Telling => ({
  id,
  at: 1_000,
  alertId: 'x',
  edition: 1,
  kind: 'alert',
  recipientId: 'hanh',
  outcome: 'now',
  reason: { key: 'route.level', data: { level: 2 } },
  ...changes,
});

const silence = (id: string, changes: Partial<Silence> = {}): Silence => ({
  id,
  scope: { situation: null, claim: null, topic: 'chi_tra', place: null },
  reason: 'đợt chi trả',
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
  ...changes,
});

/** Who was told, what happened to letters, silences, addresses. */
export function tellingsContract({ store }: Open): void {
  describe('tellings', () => {
    it('are kept once, by alert and in order', async () => {
      await store().tellings.keep([
        telling('b', { at: 2_000 }),
        telling('a'),
        telling('c', { alertId: 'y' }),
      ]);
      await store().tellings.keep([telling('a', { outcome: 'none' })]);
      expect(await store().tellings.about('x')).toEqual([telling('a'), telling('b', { at: 2_000 })]);
    });

    it('count what each person was given at once since an hour', async () => {
      await store().tellings.keep([
        telling('a', { at: 500 }),
        telling('b'),
        telling('c', { at: 3_000 }),
        telling('d', { outcome: 'brief' }),
        telling('e', { recipientId: 'minh' }),
        telling('f', { reason: { key: 'route.urgent', data: {} } }),
      ]);
      expect(await store().tellings.toldSince(1_000, (why) => why === 'route.level')).toEqual(
        new Map([
          ['hanh', 2],
          ['minh', 1],
        ]),
      );
    });
  });

  describe('the ledger', () => {
    it('has a line for everything that happened to a letter, and keeps it', async () => {
      const { letters } = store();
      await letters.write([letter('a'), letter('b', { state: 'held' }), letter('c', { state: 'folded' })]);
      await letters.write([letter('a')]);
      await letters.missed('a', 2_000, 5_000, '451 later');
      await letters.sent('a', 5_000, null);
      await letters.note('a', 6_000, 'read', 'Hạnh');
      await letters.note('a', 6_000, 'read', 'Hạnh');
      await letters.move(['b'], 7_000, 'waiting', 7_000, null);
      await letters.missed('b', 8_000, null, '550 no');
      expect(
        (await letters.ledger(['a', 'b', 'c'])).map((line) => `${line.letterId} ${line.at} ${line.step}`),
      ).toEqual([
        'a 1000 queued',
        'b 1000 held',
        'c 1000 folded',
        'a 2000 deferred',
        'a 5000 accepted',
        'a 6000 read',
        'b 7000 queued',
        'b 8000 refused',
      ]);
      expect(await letters.ledger([])).toEqual([]);
    });

    it('knows what servers put off since when, until it is taken, and what they refused lately', async () => {
      const { letters } = store();
      await letters.write([letter('a'), letter('b'), letter('c'), letter('d')]);
      await letters.missed('a', 2_000, 3_000, '451 later');
      await letters.missed('a', 3_000, 5_000, '451 later');
      await letters.missed('b', 2_000, 3_000, '451 later');
      await letters.sent('b', 3_000, null);
      await letters.missed('c', 2_500, null, '550 no');
      const found = async (since: number) =>
        (await letters.notTaken(since)).map(({ refused, at }) => [refused, at]);
      expect(await found(2_500)).toEqual([
        [false, 2_000],
        [true, 2_500],
      ]);
      expect(await found(2_501)).toEqual([[false, 2_000]]);
    });

    it('finds what waits for something else than a courier, by its hour', async () => {
      const { letters } = store();
      await letters.write([letter('a', { state: 'folded', nextAt: 5_000 }), letter('b', { state: 'held' })]);
      expect(ids(await letters.inState('folded', 4_999))).toEqual([]);
      expect(ids(await letters.inState('folded', 5_000))).toEqual(['a']);
      expect(ids(await letters.due(9_000, 9))).toEqual([]);
      await letters.readdress(['b'], 'moi@bhxh.example');
      await letters.move(['b'], 6_000, 'waiting', 6_000, null);
      expect((await letters.due(9_000, 9)).map(({ id, to }) => [id, to])).toEqual([
        ['b', 'moi@bhxh.example'],
      ]);
    });

    it('finds a letter by the hash of its key, and those of a stretch of time', async () => {
      const { letters } = store();
      await letters.write([
        letter('a', { keyHash: 'h1' }),
        letter('b', { keyHash: 'h2', writtenAt: 2_000, recipientId: 'minh' }),
      ]);
      expect((await letters.byKey('h2'))?.id).toBe('b');
      expect(await letters.byKey('h3')).toBeNull();
      expect(ids(await letters.writtenBetween(1_000, 2_000))).toEqual(['a']);
      expect(ids(await letters.writtenBetween(1_000, 2_001))).toEqual(['b', 'a']);
      expect(ids(await letters.writtenBetween(0, 9_000, 'minh'))).toEqual(['b']);
    });
  });

  describe('silences', () => {
    it('are written in place, living by their end, ended newest first', async () => {
      const { silences } = store();
      await silences.put(silence('b', { until: 8_000 }));
      await silences.put(silence('a'));
      await silences.put(silence('c', { endedAt: 3_000, endedWhy: 'quiet' }));
      expect(ids(await silences.living())).toEqual(['b', 'a']);
      await silences.put(silence('b', { until: 8_000, endedAt: 4_000, endedWhy: 'person', endedBy: 'Minh' }));
      expect(ids(await silences.living())).toEqual(['a']);
      expect(ids(await silences.ended(9))).toEqual(['b', 'c']);
      expect(await silences.get('b')).toMatchObject({ endedBy: 'Minh' });
      expect(await silences.get('z')).toBeNull();
    });
  });

  describe('contacts', () => {
    it('are unconfirmed where one person confirmed them, and nobody else did', async () => {
      const { contacts } = store();
      await contacts.confirm('hanh', 'h@x.example', 1_000, 'tập dượt');
      await contacts.confirm('minh', 'm@x.example', 1_000, null);
      await contacts.unconfirm('tập dượt');
      const confirmed = (await contacts.all()).filter(({ confirmedAt }) => confirmedAt !== null);
      expect(confirmed.map(({ recipientId }) => recipientId)).toEqual(['minh']);
    });

    it('remember what is known of an address, and nothing of another', async () => {
      const { contacts } = store();
      await contacts.bounced('hanh', 'h@x.example', 500);
      await contacts.confirm('hanh', 'h@x.example', 1_000, null);
      await contacts.stop('minh', 'm@x.example', 2_000);
      const all = await contacts.all();
      expect(all.find((one) => one.recipientId === 'hanh')).toEqual({
        recipientId: 'hanh',
        address: 'h@x.example',
        confirmedAt: 1_000,
        confirmedBy: null,
        stoppedAt: null,
        bouncedAt: 500,
      });
      expect(all.find((one) => one.recipientId === 'minh')).toMatchObject({
        confirmedAt: null,
        stoppedAt: 2_000,
      });
      await contacts.confirm('minh', 'm@x.example', 3_000, 'Quản trị');
      await contacts.bounced('hanh', 'h@x.example', null);
      expect(await contacts.all()).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ recipientId: 'minh', stoppedAt: null, confirmedBy: 'Quản trị' }),
          expect.objectContaining({ recipientId: 'hanh', bouncedAt: null, confirmedAt: 1_000 }),
        ]),
      );
    });

    it('have one private address at a time', async () => {
      const { contacts } = store();
      await contacts.setPrivate({ recipientId: 'hanh', hash: 'one', madeAt: 1_000 });
      await contacts.setPrivate({ recipientId: 'hanh', hash: 'two', madeAt: 2_000 });
      expect(await contacts.behind('one')).toBeNull();
      expect(await contacts.behind('two')).toBe('hanh');
      expect(await contacts.privateAddresses()).toEqual([
        { recipientId: 'hanh', hash: 'two', madeAt: 2_000 },
      ]);
    });
  });
}
