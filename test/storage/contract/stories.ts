import { describe, expect, it } from 'vitest';
import type { Open } from './open.ts';
import { heard, hearing, id, understood } from './samples.ts';

const story = (name: string, at = 1_000) => ({ id: name, title: `Vụ ${name}`, openedAt: at, lastAt: at });
const HANH = 'hanh';

/** Stories: what is remembered of them, and whose word about them is last. */
export function storiesContract({ store }: Open): void {
  async function told(name: string, mentions: string[], at = 1_000): Promise<void> {
    await store().stories.touch(story(name, at));
    for (const mention of mentions) await understood(store(), mention, at, {}, name);
  }
  const storyOf = async (mention: string) => (await store().mentions.get(id(mention)))?.storyId;

  describe('stories that people merge and part', () => {
    it('are one after a merge: mentions, items and times move, and no chain is left', async () => {
      await told('s1', ['a'], 2_000);
      await told('s2', ['b'], 1_000);
      await told('s3', ['c'], 5_000);
      await store().stories.itemise(id('b'), [{ start: 0, end: 4, storyId: 's2' }]);
      expect(await store().storyVerdicts.merge('s2', 's1')).toBe(true);
      expect(await store().storyVerdicts.merge('s1', 's3')).toBe(true);
      expect([await storyOf('a'), await storyOf('b')]).toEqual(['s3', 's3']);
      expect(await store().stories.items(id('b'))).toEqual([{ start: 0, end: 4, storyId: 's3' }]);
      expect(await store().stories.get('s2')).toMatchObject({ mergedInto: 's3' });
      expect(await store().storyVerdicts.home('s2')).toBe('s3');
      expect(await store().stories.get('s3')).toMatchObject({ openedAt: 1_000, lastAt: 5_000 });
    });

    it('stay parted whatever the machine finds', async () => {
      await told('s1', ['a', 'b']);
      await store().storyVerdicts.part('s1', [id('b')], { id: 's2', title: 'Khác' }, HANH, 3_000);
      expect([await storyOf('a'), await storyOf('b')]).toEqual(['s1', 's2']);
      expect(await store().storyVerdicts.merge('s2', 's1')).toBe(false);
      expect(await store().storyVerdicts.merge('s1', 's2')).toBe(false);
      expect([await storyOf('a'), await storyOf('b')]).toEqual(['s1', 's2']);
      expect(await store().storyVerdicts.parted(['s1', 's2'])).toEqual([['s1', 's2']]);
      expect(await store().storyVerdicts.parted(['s1'])).toEqual([]);
    });

    it('stay parted when one of them goes on under another name', async () => {
      await told('s1', ['a', 'b']);
      await told('s0', ['c']);
      await store().storyVerdicts.part('s1', [id('b')], { id: 's2', title: 'Khác' }, HANH, 3_000);
      expect(await store().storyVerdicts.merge('s1', 's0')).toBe(true);
      expect(await store().storyVerdicts.merge('s2', 's0')).toBe(false);
      expect(await storyOf('b')).toBe('s2');
    });

    it('keep every mention where a person put it, however often it is understood anew', async () => {
      await told('s1', ['a', 'b']);
      await store().storyVerdicts.part('s1', [id('b')], { id: 's2', title: 'Khác' }, HANH, 3_000);
      await understood(store(), 'b', 1_000, {}, 's1');
      expect(await storyOf('b')).toBe('s2');
      await understood(store(), 'b', 1_000, { relevant: false }, null);
      await understood(store(), 'b', 1_000, {}, 's1');
      expect(await storyOf('b')).toBe('s2');
    });

    it('become one again only by a later word of a person', async () => {
      await told('s1', ['a', 'b']);
      await store().storyVerdicts.part('s1', [id('b')], { id: 's2', title: 'Khác' }, HANH, 3_000);
      await store().storyVerdicts.join('s2', 's1', 'nam', 4_000);
      expect(await storyOf('b')).toBe('s1');
      expect(await store().storyVerdicts.about('s1')).toEqual([
        { one: 's1', other: 's2', verdict: 'same', who: 'nam', at: 4_000 },
      ]);
      expect(await store().storyVerdicts.parted(['s1', 's2'])).toEqual([]);
    });

    it('refuse what is no merge and no split', async () => {
      await told('s1', ['a', 'b']);
      await told('s2', ['c']);
      const verdicts = store().storyVerdicts;
      await expect(verdicts.join('s1', 's1', HANH, 1)).rejects.toThrow('story.refused.same');
      await expect(verdicts.part('s1', [id('c')], story('s9'), HANH, 1)).rejects.toThrow(
        'story.refused.not-in',
      );
      await expect(verdicts.part('s1', [], story('s9'), HANH, 1)).rejects.toThrow('story.refused.not-in');
      await expect(verdicts.part('s1', [id('a'), id('b')], story('s9'), HANH, 1)).rejects.toThrow(
        'story.refused.whole',
      );
      expect(await store().stories.get('s9')).toBeNull();
    });

    it('are learned anew after a person touched them', async () => {
      await told('s1', ['a', 'b']);
      await store().storyMemory.keep([{ id: 's1', told: 2, vector: new Map([['luong', 0.51239]]) }]);
      expect((await store().storyMemory.open(0, 9_000))[0]).toMatchObject({
        told: 2,
        vector: new Map([['luong', 0.5124]]),
      });
      await store().storyVerdicts.part('s1', [id('b')], { id: 's2', title: 'Khác' }, HANH, 3_000);
      const open = await store().storyMemory.open(0, 9_000);
      expect(open.map(({ id: name, vector }) => [name, vector])).toEqual([
        ['s1', null],
        ['s2', null],
      ]);
      expect(await store().storyMemory.told('s1', 9)).toMatchObject([{ title: 'Tin a', at: 1_000 }]);
    });
  });

  describe('stories on the desk', () => {
    it('are found around a time, without those that were merged', async () => {
      await told('s1', [], 1_000);
      await told('s2', [], 2_000);
      await told('s3', [], 9_000);
      await store().storyVerdicts.merge('s2', 's1');
      expect((await store().stories.around(500, 5_000, 9)).map(({ id: name }) => name)).toEqual(['s1']);
      expect((await store().stories.around(0, 9_999, 9)).map(({ id: name }) => name)).toEqual(['s3', 's1']);
    });

    it('are told by whole mentions and by items of digests', async () => {
      await told('s1', ['a', 'b']);
      await understood(store(), 'b', 1_000, { relevant: false }, 's1');
      await told('s2', ['c']);
      await store().stories.itemise(id('c'), [
        { start: 0, end: 4, storyId: 's2' },
        { start: 9, end: 12, storyId: 's1' },
      ]);
      expect(new Set(await store().stories.members('s1'))).toEqual(new Set([id('a'), id('c')]));
      await store().stories.itemise(id('c'), []);
      expect(await store().stories.members('s1')).toEqual([id('a')]);
    });
  });

  describe('the terms of the stream', () => {
    it('add up', async () => {
      await store().storyMemory.learn(
        new Map([
          ['*', 2],
          ['hoa', 1],
        ]),
      );
      await store().storyMemory.learn(
        new Map([
          ['*', 1],
          ['hoa', 1],
          ['sen', 1],
        ]),
      );
      expect(await store().storyMemory.counts(['*', 'hoa', 'sen', 'nobody'])).toEqual(
        new Map([
          ['*', 3],
          ['hoa', 2],
          ['sen', 1],
        ]),
      );
    });

    it('are halved when they are many, and forgotten when they were rare', async () => {
      await store().storyMemory.learn(
        new Map([
          ['*', 20_000],
          ['hoa', 7],
          ['once', 1],
        ]),
      );
      expect(await store().storyMemory.counts(['*', 'hoa', 'once'])).toEqual(
        new Map([
          ['*', 10_000],
          ['hoa', 3],
        ]),
      );
    });

    it('may be more than fit into one question', async () => {
      const many = new Map(Array.from({ length: 450 }, (_, i) => [`t${i}`, i + 1]));
      await store().storyMemory.learn(many);
      expect(await store().storyMemory.counts([...many.keys()])).toEqual(many);
    });
  });

  describe('copies', () => {
    const sketch = (textHash: string, bands: number[]) => ({
      textHash,
      bands,
      signature: Uint32Array.from({ length: 128 }, (_, i) => 4_294_967_295 - i),
    });
    const met = async (textHash: string, bands: number[], since = 0) =>
      (await store().copies.meet({ textHash, bands }, since)).map((one) => one.mentionId);

    it('meet by their text or by a band, and keep their signature', async () => {
      await store().mentions.hear([heard('a')], hearing(1_000));
      await store().mentions.hear([heard('b')], hearing(2_000));
      await store().copies.keep(id('a'), 1_000, sketch('h1', [1, 2 ** 52]));
      await store().copies.keep(id('b'), 2_000, sketch('h2', [3, 3]));
      expect(await met('h1', [9])).toEqual([id('a')]);
      expect(await met('h0', [2 ** 52, 3])).toEqual([id('a'), id('b')]);
      expect(await met('h0', [2 ** 52, 3], 1_500)).toEqual([id('b')]);
      expect(await met('h0', [9])).toEqual([]);
      const [one] = await store().copies.meet({ textHash: 'h1', bands: [9] }, 0);
      expect(one).toMatchObject({ sketch: { textHash: 'h1' }, title: 'Tin a', copyOf: null });
      expect(one?.sketch.signature).toEqual(sketch('h1', []).signature);
    });

    it('are sketched anew when the words change, and let go when they are old', async () => {
      await store().mentions.hear([heard('a')], hearing(1_000));
      await store().copies.keep(id('a'), 1_000, sketch('h1', [1]));
      await store().copies.keep(id('a'), 1_000, sketch('h2', [2]));
      expect(await met('h1', [1])).toEqual([]);
      expect(await met('h2', [9])).toEqual([id('a')]);
      await store().copies.sweep(1_000);
      expect(await met('h2', [2])).toEqual([id('a')]);
      await store().copies.sweep(1_001);
      expect(await met('h2', [2])).toEqual([]);
      await store().copies.keep(id('a'), 1_000, null);
    });

    it('point to an original, never to another copy', async () => {
      for (const [i, name] of ['a', 'b', 'c'].entries()) await understood(store(), name, 1_000 + i);
      await store().copies.mark(id('c'), id('b'));
      await store().copies.mark(id('b'), id('a'));
      expect((await store().mentions.get(id('c')))?.copyOf).toBe(id('a'));
      expect(await store().copies.of(id('a'))).toEqual([id('b'), id('c')]);
      expect((await store().meanings.pulses(0)).map((pulse) => pulse.copyOf)).toEqual([
        null,
        id('a'),
        id('a'),
      ]);
      await store().copies.mark(id('b'), null);
      expect((await store().mentions.get(id('b')))?.copyOf).toBeNull();
    });
  });
}
