import { describe, expect, it } from 'vitest';
import { measuredBy } from '../../../src/domain/accuracy.ts';
import type { Said } from '../../../src/domain/correction.ts';
import { MODELS_KEPT } from '../../../src/domain/model.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Open } from './open.ts';
import { heard, hearing, id, ids, meaning, understood } from './samples.ts';

const LAN: Person = { id: 'lan', name: 'Trần Thị Lan', role: 'officer' };
const HOA: Person = { id: 'hoa', name: 'Lý Văn Hòa', role: 'officer' };
const said = (field: Said['field'], value: string, subject = ''): Said => ({ field, subject, value });

/** What people said, what was drawn for them, and the models taught from it. */
export function teachingContract({ store }: Open): void {
  describe('corrections', () => {
    it('rewrite the mention and every mark at once', async () => {
      const a = await understood(store(), 'a', 1_000);
      const words = [
        said('stance', 'positive'),
        said('grievance', 'yes'),
        said('severity', '3'),
        said('topic', 'no', 'rut-mot-lan'),
        said('topic', 'yes', 'luong-huu'),
        said('claim', 'denies', 'C01'),
      ];
      expect(await store().corrections.say(a, words, LAN, 5_000)).toBe(true);
      const [pulse] = await store().meanings.pulses(0);
      expect(pulse).toMatchObject({ stance: 'positive', grievance: true, severity: 3 });
      expect(pulse?.marks).toEqual(
        expect.arrayContaining([
          { kind: 'topic', name: 'luong-huu', relation: null, score: 1 },
          { kind: 'claim', name: 'C01', relation: 'denies', score: 1 },
          { kind: 'place', name: 'da-nang', relation: null, score: 1 },
        ]),
      );
      expect(pulse?.marks.some((mark) => mark.name === 'rut-mot-lan')).toBe(false);
      await store().corrections.say(a, [said('relevant', 'no')], LAN, 6_000);
      expect(await store().meanings.pulses(0)).toEqual([]);
      expect((await store().mentions.get(a))?.meaning?.reason).toEqual({
        key: 'left-out.person',
        data: { who: LAN.name },
      });
    });

    it('keep what the machine itself concluded, and let the last word hold', async () => {
      const a = await understood(store(), 'a', 1_000);
      await store().corrections.say(a, [said('stance', 'positive')], LAN, 5_000);
      await store().corrections.say(a, [said('stance', 'neutral')], HOA, 6_000);
      expect((await store().corrections.of([a])).get(a)).toEqual([
        {
          mentionId: a,
          ...said('stance', 'neutral'),
          who: 'hoa',
          name: HOA.name,
          at: 6_000,
          machine: 'negative',
          sure: 0.8,
          by: 'rules-1',
        },
      ]);
      await store().corrections.takeBack(a, [{ field: 'stance', subject: '' }]);
      expect((await store().mentions.get(a))?.meaning).toEqual(meaning());
      expect(await store().corrections.of([a])).toEqual(new Map());
    });

    it('hold the machine to nothing it did not say of a text it left out', async () => {
      const a = await understood(store(), 'a', 1_000, { relevant: false, relevance: 0.3 });
      await store().corrections.say(a, [said('relevant', 'yes'), said('stance', 'negative')], LAN, 5_000);
      const words = (await store().corrections.of([a])).get(a) ?? [];
      expect(words.map(({ field, machine }) => [field, machine])).toEqual([
        ['relevant', 'no'],
        ['stance', null],
      ]);
    });

    it('are refused before the machine has read, and after the words have expired', async () => {
      await store().mentions.hear([heard('a')], hearing(1_000));
      expect(await store().corrections.say(id('a'), [said('stance', 'positive')], LAN, 5_000)).toBe(false);
      expect(await store().corrections.say('nobody', [said('stance', 'positive')], LAN, 5_000)).toBe(false);
      expect(await store().corrections.of([id('a')])).toEqual(new Map());
    });

    it('teach nothing any more once the words of a private person are gone, and keep no word of theirs', async () => {
      await store().mentions.hear([heard('a', { kind: 'group', title: 'Chờ mãi' })], hearing(1_000));
      await store().meanings.understood(id('a'), meaning(), null, 1_001);
      await store().corrections.say(id('a'), [said('stance', 'neutral')], LAN, 5_000);
      expect(await store().corrections.told()).toHaveLength(1);
      expect(await store().corrections.spoken()).toMatchObject([
        { mention: { id: id('a'), copyOf: null }, words: [{ field: 'stance' }] },
      ]);
      await store().mentions.forget(0, 2_000);
      expect(await store().corrections.told()).toEqual([]);
      expect(await store().corrections.spoken()).toEqual([]);
      expect(await store().corrections.since(0)).toHaveLength(1);
      expect(JSON.stringify(await store().corrections.since(0))).not.toContain('Chờ mãi');
      expect(await store().draws.candidates(0)).toEqual([]);
      expect(await store().corrections.say(id('a'), [said('stance', 'positive')], LAN, 9_000)).toBe(false);
    });

    it('hold again when the machine reads anew with them', async () => {
      const a = await understood(store(), 'a', 1_000);
      await store().corrections.say(a, [said('stance', 'positive')], LAN, 5_000);
      const fresh = meaning({ stance: 'neutral', by: 'model-2' });
      const held = { ...fresh, stance: 'positive' as const };
      await store().meanings.understood(a, held, null, 9_000, undefined, fresh);
      expect((await store().mentions.get(a))?.meaning?.stance).toBe('positive');
      await store().corrections.takeBack(a, [{ field: 'stance', subject: '' }]);
      expect((await store().mentions.get(a))?.meaning).toEqual(fresh);
    });
  });

  describe('draws', () => {
    const drawn = (name: string, kind: 'unsure' | 'random' = 'unsure') => ({ id: id(name), drawn: kind });

    it('come from what was read, is no reprint, and nobody spoke about', async () => {
      const a = await understood(store(), 'a', 1_000, { stanceSure: 0.6 }, 'st');
      await understood(store(), 'b', 1_000);
      await understood(store(), 'copy', 1_000);
      await store().copies.mark(id('copy'), a);
      await understood(store(), 'nothing', 1_000, { relevant: false, relevance: 0 });
      await store().mentions.hear([heard('unread')], hearing(1_000));
      await understood(store(), 'said', 1_000);
      await store().corrections.say(id('said'), [said('stance', 'positive')], LAN, 2_000);
      const found = await store().draws.candidates(0);
      expect(ids(found).sort()).toEqual([a, id('b')].sort());
      expect(found.find((candidate) => candidate.id === a)).toMatchObject({
        kind: 'press',
        topic: 'rut-mot-lan',
        storyId: 'st',
        margin: expect.closeTo(0.2) as unknown,
      });
      expect(await store().draws.candidates(1_001)).toEqual([]);
      await store().draws.put(1, [drawn('a')], 3_000);
      expect(ids(await store().draws.candidates(0))).toEqual([id('b')]);
    });

    it('stand in their order, once, until they are answered', async () => {
      await understood(store(), 'a', 1_000);
      await understood(store(), 'b', 1_000);
      expect(await store().draws.batches()).toBe(0);
      expect(await store().draws.latest()).toEqual([]);
      expect(await store().draws.put(1, [drawn('b', 'random'), drawn('a')], 3_000)).toBe(true);
      expect(await store().draws.put(1, [drawn('a')], 3_000)).toBe(false);
      expect((await store().draws.latest()).map((draw) => draw.mentionId)).toEqual([id('b'), id('a')]);
      await store().draws.done(id('b'), 'answered', 'lan', 4_000);
      expect(await store().draws.get(id('b'))).toMatchObject({
        outcome: 'answered',
        doneBy: 'lan',
        doneAt: 4_000,
      });
      expect(await store().draws.answered()).toBe(1);
      expect(await store().draws.random()).toEqual(new Set([id('b')]));
      await store().draws.done(id('b'), null, 'lan', 5_000);
      expect(await store().draws.get(id('b'))).toMatchObject({ outcome: null, doneBy: null, doneAt: null });
      expect(await store().draws.answered()).toBe(0);
    });

    it('examine the machine by answered random ones only, the latest so many', async () => {
      for (const name of ['a', 'b', 'c']) await understood(store(), name, 1_000);
      await store().draws.put(1, [drawn('a', 'random'), drawn('b', 'random'), drawn('c')], 3_000);
      for (const [at, name] of ['a', 'b', 'c'].entries()) {
        await store().corrections.say(id(name), [said('stance', 'negative')], LAN, 4_000 + at);
        await store().draws.done(id(name), 'answered', 'lan', 4_000 + at);
      }
      const checks = await store().corrections.checks(10);
      expect(checks.map((check) => check.mentionId).sort()).toEqual([id('a'), id('b')].sort());
      expect(measuredBy(checks).find((field) => field.field === 'stance')).toMatchObject({
        n: 2,
        right: { k: 2, n: 2 },
      });
      expect((await store().corrections.checks(1)).map((check) => check.mentionId)).toEqual([id('b')]);
    });

    it('count what the machine hesitated about by what it said itself', async () => {
      const a = await understood(store(), 'a', 1_000, { stanceSure: 0.55 });
      await understood(store(), 'b', 1_000, { stanceSure: 0.95 });
      await understood(store(), 'nothing', 1_000, { relevant: false, relevance: 0 });
      expect(await store().draws.unsure(0, 0.4)).toEqual({ read: 2, unsure: 1 });
      await store().corrections.say(a, [said('stance', 'positive')], LAN, 5_000);
      expect(await store().draws.unsure(0, 0.4)).toEqual({ read: 2, unsure: 1 });
      expect(await store().draws.unsure(5_000, 0.4)).toEqual({ read: 0, unsure: 0 });
    });
  });

  describe('models', () => {
    const made = (name: string, madeAt: number) => ({
      id: name,
      madeAt,
      who: 'lan',
      name: LAN.name,
      lessons: 40,
      figures: [],
    });
    const bytes = Uint8Array.from([0, 255, 13, 10, 128]);

    it('give back the very bytes they were kept with', async () => {
      await store().models.keep(made('m1', 1_000), bytes);
      expect(await store().models.bytes('m1')).toEqual(bytes);
      expect(await store().models.bytes('m2')).toBeNull();
      expect(await store().models.list()).toEqual([
        { ...made('m1', 1_000), size: 5, adoptedAt: null, retiredAt: null },
      ]);
    });

    it('are in use one at a time, and rolled back in one step', async () => {
      for (const n of [1, 2]) await store().models.keep(made(`m${n}`, n * 1_000), bytes);
      expect(await store().models.inUse()).toBeNull();
      expect(await store().models.adopt('m1', 3_000)).toBe(true);
      expect(await store().models.adopt('m2', 4_000)).toBe(true);
      expect((await store().models.inUse())?.id).toBe('m2');
      expect(await store().models.adopt('m1', 5_000)).toBe(true);
      expect((await store().models.inUse())?.id).toBe('m1');
      expect(await store().models.adopt(null, 6_000)).toBe(true);
      expect(await store().models.inUse()).toBeNull();
      expect(await store().models.adopt('nobody', 7_000)).toBe(false);
    });

    it('are put aside by a person, which does not touch the one in use', async () => {
      for (const n of [1, 2]) await store().models.keep(made(`m${n}`, n * 1_000), bytes);
      await store().models.adopt('m1', 3_000);
      await store().models.putAside('m2', 4_000);
      await store().models.putAside('m1', 4_000);
      expect((await store().models.list()).map((model) => [model.id, model.retiredAt])).toEqual([
        ['m2', 4_000],
        ['m1', null],
      ]);
    });

    it('are let go of beyond the last few, but never the one in use', async () => {
      await store().models.keep(made('m0', 0), bytes);
      await store().models.adopt('m0', 1);
      for (let n = 1; n <= MODELS_KEPT + 2; n++) await store().models.keep(made(`m${n}`, n * 1_000), bytes);
      expect(ids(await store().models.list())).toEqual(['m7', 'm6', 'm5', 'm4', 'm3', 'm0']);
    });

    it('make the machine read again what it still has words for', async () => {
      await understood(store(), 'old', 1_000);
      await understood(store(), 'a', 5_000);
      await store().mentions.hear([heard('gone', { kind: 'group' })], hearing(6_000));
      await store().meanings.understood(id('gone'), meaning(), null, 6_001);
      await store().mentions.forget(0, 6_001);
      expect(await store().meanings.readAgain(5_000)).toBe(1);
      expect(ids(await store().meanings.toUnderstand(10))).toEqual([id('a')]);
    });
  });
}
