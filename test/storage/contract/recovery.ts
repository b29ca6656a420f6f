import { describe, expect, it } from 'vitest';
import type { Relation, Stance } from '../../../src/domain/meaning.ts';
import { DAY, HOUR, startOfDay } from '../../../src/domain/time.ts';
import { mentionId } from '../../../src/storage/mentions.ts';
import type { Open } from './open.ts';
import { heard, hearing, meaning } from './samples.ts';

const T0 = startOfDay('2026-09-01');
const C01 = { claims: ['C01'], stories: [], topics: [] };

export function recoveryContract({ store }: Open): void {
  async function tell(
    name: string,
    at: number,
    said: { claim?: string; relation?: Relation; stance?: Stance; topic?: string; question?: boolean } = {},
  ): Promise<string> {
    const { claim = 'C01', relation = 'repeats', stance = 'neutral', topic = 'rut', question = false } = said;
    const item = heard(name, { publishedAt: at });
    await store().mentions.hear([item], hearing(at));
    const id = mentionId(item.canonical);
    await store().meanings.understood(
      id,
      meaning({
        stance,
        question,
        topics: [{ id: topic, weight: 1, evidence: [] }],
        claims: [{ id: claim, relation, score: 1, evidence: [] }],
        tripwires: [],
      }),
      null,
      at,
    );
    return id;
  }

  describe('the way back', () => {
    it('is counted by Vietnamese days: what harms, what sets it right, what is asked', async () => {
      await tell('a', T0 + HOUR);
      await tell('b', T0 + 23 * HOUR, { relation: 'asks', stance: 'negative', question: true });
      // A denial is no harm, however angry its tone.
      await tell('c', T0 + DAY, { relation: 'denies', stance: 'negative' });
      await tell('d', T0 + DAY + HOUR, { claim: 'C02' });
      expect(await store().recovery.days(C01, T0, T0 + 2 * DAY)).toEqual([
        { day: '2026-09-01', n: 2, harm: 2, truth: 0, questions: 1 },
        { day: '2026-09-02', n: 1, harm: 0, truth: 1, questions: 0 },
      ]);
      expect(await store().recovery.days(C01, T0 + DAY, T0 + 2 * DAY)).toHaveLength(1);
    });

    it('is read from a topic where that is asked, and from nothing where nothing is', async () => {
      await tell('a', T0, { topic: 'huu', stance: 'negative', relation: 'related' });
      await tell('b', T0, { topic: 'rut' });
      const days = await store().recovery.days({ claims: [], stories: [], topics: ['huu'] }, T0, T0 + DAY);
      expect(days).toEqual([{ day: '2026-09-01', n: 1, harm: 1, truth: 0, questions: 0 }]);
      expect(await store().recovery.days({ claims: [], stories: [], topics: [] }, T0, T0 + DAY)).toEqual([]);
    });

    it('knows when a headline was changed, not when only the words below it were', async () => {
      const retitled = await tell('a', T0);
      const edited = await tell('b', T0 + HOUR);
      const change = (name: string, changes: object) =>
        store().mentions.hear([heard(name, { publishedAt: T0, ...changes })], hearing(T0 + 5 * HOUR));
      await change('a', { title: 'Tít đã sửa' });
      await change('b', { summary: 'Thân bài đã sửa' });
      const items = await store().recovery.items(C01, T0, T0 + DAY, 10);
      expect(items.map(({ id, retitledAt, relation }) => [id, retitledAt, relation])).toEqual([
        [retitled, T0 + 5 * HOUR, 'repeats'],
        [edited, null, 'repeats'],
      ]);
      expect(await store().recovery.items(C01, T0, T0 + DAY, 1)).toHaveLength(1);
    });

    it('counts every time its claim was repeated after a moment, and none that denies it', async () => {
      for (const hours of [0, 1, 2, 5]) await tell(`a${hours}`, T0 + hours * HOUR);
      await tell('b', T0 + 3 * HOUR, { claim: 'C02' });
      await tell('c', T0 + 3 * HOUR, { relation: 'reports' });
      const both = await tell('d', T0 + 4 * HOUR);
      const denied = (id: string) => ({ id, relation: 'denies' as const, score: 1, evidence: [] });
      const repeated = { ...denied('C01'), relation: 'repeats' as const };
      await store().meanings.understood(
        both,
        meaning({ claims: [repeated, denied('C02')], tripwires: [] }),
        null,
        T0,
      );
      const times = (claims: string[], from: number, to: number) =>
        store().recovery.repeated(claims, T0 + from * HOUR, T0 + to * HOUR);
      expect(await times(['C01'], 0, 5)).toEqual([1, 2, 4, 5].map((hours) => T0 + hours * HOUR));
      // An item that repeats one of them and denies the other carries the truth.
      expect(await times(['C01', 'C02'], 0, 4)).toEqual([1, 2, 3].map((hours) => T0 + hours * HOUR));
      expect(await times([], 0, 9)).toEqual([]);
    });

    it('tells which claims came with it, and since when', async () => {
      await tell('a', T0 + HOUR);
      await tell('b', T0 + 2 * HOUR, { claim: 'C02', topic: 'huu' });
      const scope = { claims: [], stories: [], topics: ['rut', 'huu'] };
      expect(await store().recovery.claims(scope, T0, T0 + DAY)).toEqual([
        { claim: 'C01', first: T0 + HOUR },
        { claim: 'C02', first: T0 + 2 * HOUR },
      ]);
    });
  });
}
