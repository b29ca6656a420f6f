import { describe, expect, it } from 'vitest';
import type { Open } from './open.ts';
import { heard, hearing, id, meaning, source } from './samples.ts';
import { freshStore } from '../../support/store.ts';

/** The office's past, read here and laid into a throw-away database. */
export function pastContract({ store }: Open): void {
  describe('the past', () => {
    it('is lived elsewhere from what was relevant and counts, stretch by stretch, without long texts', async () => {
      await store().sources.add([source('bao-a')], 500);
      await store().coverage.slept({ from: 100, to: 900 });
      await store().coverage.slept({ from: 10, to: 90 });
      await store().stories.touch({ id: 'st', title: 'Vụ việc', openedAt: 1_000, lastAt: 1_000 });
      await store().mentions.hear([heard('a', { text: 'Nguyên văn' }), heard('c')], hearing(1_000));
      await store().mentions.hear([heard('backlog')], hearing(1_000, true));
      await store().mentions.hear([heard('b')], hearing(2_000));
      for (const name of ['a', 'b', 'backlog'])
        await store().meanings.understood(id(name), meaning(), name === 'a' ? 'st' : null, 2_500);
      await store().meanings.understood(id('c'), meaning({ relevant: false }), null, 2_500);

      const elsewhere = await freshStore();
      await elsewhere.past.layGround(await store().past.ground(95));
      await elsewhere.past.layHeard(await store().past.heard(0, 2_000));
      expect((await elsewhere.sources.all()).map((known) => known.id)).toEqual(['bao-a']);
      expect(await elsewhere.coverage.outages(0, 9_000)).toEqual([{ from: 100, to: 900 }]);
      const first = (await store().meanings.pulses(0)).filter((pulse) => pulse.seenAt < 2_000);
      expect(first.map((pulse) => pulse.id)).toEqual([id('a')]);
      expect(await elsewhere.meanings.pulses(0)).toEqual(first);
      expect((await elsewhere.mentions.get(id('a')))?.text).toBeNull();
      expect((await elsewhere.stories.titles(['st'])).get('st')).toBe('Vụ việc');

      // The next stretch joins it, and laying it twice changes nothing.
      for (let twice = 0; twice < 2; twice++)
        await elsewhere.past.layHeard(await store().past.heard(2_000, 3_000));
      expect(await elsewhere.meanings.pulses(0)).toEqual(await store().meanings.pulses(0));
      expect((await store().mentions.get(id('a')))?.text).toBe('Nguyên văn');
      await elsewhere.close();
    });
  });
}
