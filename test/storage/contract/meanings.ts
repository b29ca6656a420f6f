import { describe, expect, it } from 'vitest';
import type { Open } from './open.ts';
import { heard, hearing, id, ids, meaning, understood } from './samples.ts';

/** What was understood, and the series and stories made of it. */
export function meaningsContract({ store }: Open): void {
  describe('meanings', () => {
    it('hands out what is not understood, oldest first, until it is', async () => {
      await store().mentions.hear([heard('b')], hearing(2_000));
      await store().mentions.hear([heard('a')], hearing(1_000));
      expect(ids(await store().meanings.toUnderstand(10))).toEqual([id('a'), id('b')]);
      expect(ids(await store().meanings.toUnderstand(1))).toEqual([id('a')]);
      await store().meanings.understood(id('a'), meaning(), 'st', 3_000);
      expect(ids(await store().meanings.toUnderstand(10))).toEqual([id('b')]);
      expect(await store().mentions.get(id('a'))).toMatchObject({ meaning: meaning(), storyId: 'st' });
    });

    it('does not stamp changed words with the meaning of the old ones, not even within one millisecond', async () => {
      await store().mentions.hear([heard('a')], hearing(1_000));
      const [feed] = await store().meanings.toUnderstand(10);
      await store().pages.read(
        id('a'),
        { title: null, summary: null, text: 'Toàn văn', publishedAt: null },
        1_000,
      );
      expect(await store().meanings.understood(id('a'), meaning(), 'st', 1_000, feed?.hash)).toBe(false);
      expect(await store().meanings.pulses(0)).toEqual([]);
      const [page] = await store().meanings.toUnderstand(10);
      expect(page).toMatchObject({ id: id('a'), text: 'Toàn văn', storyId: null, meaning: null });
      expect(await store().meanings.understood(id('a'), meaning(), 'st', 1_000, page?.hash)).toBe(true);
      await store().mentions.hear([heard('a', { title: 'Sửa' })], hearing(1_000));
      const calm = meaning({ topics: [], claims: [], tripwires: [], places: [] });
      expect(await store().meanings.understood(id('a'), calm, null, 1_000, page?.hash)).toBe(false);
      expect((await store().meanings.pulses(0))[0]?.marks).toHaveLength(4);
      expect(ids(await store().meanings.toUnderstand(10))).toEqual([id('a')]);
      expect(await store().meanings.understood('nobody', meaning(), null, 1_000)).toBe(false);
    });

    it('asks again after an edit, and replaces every mark', async () => {
      await understood(store(), 'a', 1_000);
      await store().mentions.hear([heard('a', { title: 'Sửa' })], hearing(2_000));
      expect(ids(await store().meanings.toUnderstand(10))).toEqual([id('a')]);
      await store().meanings.understood(
        id('a'),
        meaning({
          topics: [{ id: 'luong-huu', weight: 1, evidence: [] }],
          claims: [],
          tripwires: [],
          places: [],
        }),
        null,
        3_000,
      );
      const [pulse] = await store().meanings.pulses(0);
      expect(pulse?.marks).toEqual([{ kind: 'topic', name: 'luong-huu', relation: null, score: 1 }]);
    });

    it('counts what is done with each claim, of what is ours and not too old', async () => {
      const claims = (relation: 'repeats' | 'denies') => [{ id: 'C01', relation, score: 0.5, evidence: [] }];
      await understood(store(), 'old', 999, { claims: claims('repeats') });
      await understood(store(), 'a', 1_000, { claims: claims('repeats') });
      await understood(store(), 'b', 2_000, { claims: claims('repeats') });
      await understood(store(), 'c', 2_000, { claims: claims('denies') });
      await understood(store(), 'd', 2_000, { claims: claims('denies'), relevant: false });
      expect(await store().meanings.claimsMet(1_000)).toEqual([
        { claim: 'C01', relation: 'denies', n: 1 },
        { claim: 'C01', relation: 'repeats', n: 2 },
      ]);
    });

    it('reduces relevant counted mentions to pulses with their marks', async () => {
      await understood(store(), 'a', 2_000, {}, 'st');
      await understood(store(), 'b', 1_000, {
        topics: [],
        claims: [],
        tripwires: [],
        places: [],
        mobilises: true,
      });
      await understood(store(), 'off', 1_500, { relevant: false });
      await store().mentions.hear([heard('backlog')], hearing(1_000, true));
      await store().meanings.understood(id('backlog'), meaning(), null, 1_001);
      const pulses = await store().meanings.pulses(0);
      expect(ids(pulses)).toEqual([id('b'), id('a')]);
      expect(pulses[0]).toMatchObject({ marks: [], mobilises: true });
      expect(pulses[1]).toEqual({
        id: id('a'),
        countsAt: 2_000,
        seenAt: 2_000,
        sourceId: 'bao-a',
        publisher: 'bao-a',
        kind: 'press',
        stance: 'negative',
        target: 'policy',
        mobilises: false,
        grievance: false,
        question: true,
        severity: 2,
        doubted: false,
        storyId: 'st',
        copyOf: null,
        title: 'Tin a',
        marks: expect.arrayContaining([
          { kind: 'topic', name: 'rut-mot-lan', relation: null, score: 0.75 },
          { kind: 'claim', name: 'C01', relation: 'repeats', score: 0.625 },
          { kind: 'tripwire', name: 'mobilise', relation: null, score: 1 },
          { kind: 'place', name: 'da-nang', relation: null, score: 1 },
        ]) as unknown,
      });
      expect(ids(await store().meanings.pulses(1_001))).toEqual([id('a')]);
    });

    it('bears a meaning that names the same topic twice', async () => {
      const topic = { id: 'rut-mot-lan', weight: 0.5, evidence: [] };
      await understood(store(), 'a', 1_000, {
        topics: [topic, topic],
        claims: [],
        tripwires: [],
        places: [],
      });
      expect((await store().meanings.pulses(0))[0]?.marks).toHaveLength(1);
    });
  });

  describe('stories', () => {
    it('are named by the first who may name them', async () => {
      const story = { id: 's', title: '', openedAt: 1_000, lastAt: 5_000, mergedInto: null };
      await store().stories.touch(story);
      expect(await store().stories.titles(['s'])).toEqual(new Map());
      await store().stories.touch({ ...story, title: 'Tên báo đặt', lastAt: 3_000 });
      await store().stories.touch({ ...story, lastAt: 6_000 });
      expect(await store().stories.get('s')).toEqual({ ...story, title: 'Tên báo đặt', lastAt: 6_000 });
    });

    it('opens once, and moves its last sign of life only forward', async () => {
      const story = { id: 's', title: 'Vụ việc', openedAt: 1_000, lastAt: 5_000, mergedInto: null };
      await store().stories.touch(story);
      await store().stories.touch({ ...story, title: 'Tên khác', lastAt: 3_000 });
      expect(await store().stories.get('s')).toEqual(story);
      await store().stories.touch({ ...story, lastAt: 7_000 });
      expect(await store().stories.get('s')).toEqual({ ...story, lastAt: 7_000 });
      expect(await store().stories.get('nobody')).toBeNull();
      expect(await store().stories.titles(['s', 'nobody'])).toEqual(new Map([['s', 'Vụ việc']]));
      expect(await store().stories.titles([])).toEqual(new Map());
    });
  });
}
