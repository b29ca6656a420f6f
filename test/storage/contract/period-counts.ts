import { describe, expect, it } from 'vitest';
import { RELATIONS, STANCES } from '../../../src/domain/meaning.ts';
import { isPrivate, PUBLISHER_KINDS } from '../../../src/domain/source.ts';
import { DAY, HOUR } from '../../../src/domain/time.ts';
import { mentionId } from '../../../src/storage/mentions.ts';
import type { Open } from './open.ts';
import { heard, meaning, seeded, source } from './samples.ts';

const NOW = Date.parse('2026-11-23T07:00:00+07:00');
const WITHIN = { from: NOW - 3.5 * DAY, to: NOW - 0.5 * DAY };

/** What papers count of a period. */
export function periodCountsContract({ store }: Open): void {
  describe('period counts', () => {
    /** Sixty mentions of every sort within four days, the same at each run. */
    async function talk(): Promise<void> {
      const random = seeded(5);
      const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
      for (const [id, title] of [
        ['v1', 'Một'],
        ['v2', ''],
        ['v3', 'Ba'],
      ] as const)
        await store().stories.touch({ id, title, openedAt: NOW, lastAt: NOW });
      for (let i = 0; i < 60; i++) {
        const at = NOW - Math.floor(random() * 4 * DAY);
        const canonical = `https://loi.example/${i}`;
        await store().mentions.hear(
          [heard('', { canonical, kind: pick(PUBLISHER_KINDS), publishedAt: random() < 0.3 ? null : at })],
          // What is undated in a first visit counts nowhere.
          { seenAt: at + HOUR, publisher: pick(['a', 'b', 'c']), backlog: true },
        );
        await store().meanings.understood(
          mentionId(canonical),
          meaning({
            relevant: random() > 0.2,
            stance: pick(STANCES),
            question: random() < 0.5,
            grievance: random() < 0.5,
            topics: [{ id: pick(['t1', 't2']), weight: 1, evidence: [] }],
            claims: [{ id: pick(['C01', 'C02']), relation: pick(RELATIONS), score: 1, evidence: [] }],
            places: random() < 0.5 ? ['hue'] : [],
            audience: random() < 0.5 ? [{ id: 'workers', evidence: [] }] : [],
          }),
          pick([null, 'v1', 'v2', 'v3']),
          at + HOUR,
        );
      }
    }

    const pulses = (kind?: (typeof PUBLISHER_KINDS)[number]) =>
      store()
        .meanings.pulses(WITHIN.from, WITHIN.to - 1)
        .then((all) => all.filter((pulse) => kind === undefined || pulse.kind === kind));

    it('are those of every mention counted by hand, of one kind of source too', async () => {
      await talk();
      const { periodCounts } = store();
      for (const kind of [undefined, 'press'] as const) {
        const told = await pulses(kind);
        expect(told.length).toBeGreaterThan(5);
        const within = { ...WITHIN, ...(kind !== undefined && { kind }) };
        const open = told.filter((pulse) => !isPrivate(pulse.kind));
        const outlets = await periodCounts.publishers(within, 9);
        expect(outlets.map(({ n }) => n)).toEqual(outlets.map(({ n }) => n).toSorted((a, b) => b - a));
        for (const { publisher, ...sums } of outlets) {
          const own = open.filter((pulse) => pulse.publisher === publisher);
          expect(sums).toEqual({
            n: own.length,
            negative: own.filter(({ stance }) => stance === 'negative').length,
            questions: own.filter(({ question }) => question).length,
            grievances: own.filter(({ grievance }) => grievance).length,
          });
        }
        expect(await periodCounts.publisherCount(within)).toBe(new Set(open.map((p) => p.publisher)).size);
        for (const mark of ['place', 'audience', 'topic'] as const)
          for (const { name, n } of await periodCounts.marked(mark, within))
            expect(n).toBe(
              told.filter(({ marks }) => marks.some((one) => one.kind === mark && one.name === name)).length,
            );
        const claims = await periodCounts.claims(within);
        expect(claims.reduce((sum, { n }) => sum + n, 0)).toBe(told.length);
        for (const { claim, relation, n } of claims)
          expect(await periodCounts.claimCount(within, claim, relation)).toBe(n);
      }
    });

    it('name stories that were told often enough, the most told first', async () => {
      await talk();
      const { periodCounts } = store();
      const told = await pulses();
      const sizes = ['v1', 'v2', 'v3'].map((id) => told.filter(({ storyId }) => storyId === id).length);
      const most = Math.max(...sizes);
      const stories = await periodCounts.stories(WITHIN, 2, 9);
      expect(stories.map(({ n }) => n)).toEqual(sizes.filter((n) => n >= 2).toSorted((a, b) => b - a));
      expect(await periodCounts.storyCount(WITHIN, most)).toBe(sizes.filter((n) => n === most).length);
      expect((await periodCounts.storyTopics(['v2'])).get('v2')).toMatch(/^t[12]$/);
      expect((await periodCounts.storyTopics([])).size).toBe(0);
    });

    it('of lists with a day are those of the list, whatever narrows it', async () => {
      await talk();
      const { mentions } = store();
      const whole = { relevant: true, dated: true, ...WITHIN } as const;
      const counted = [];
      for (const more of [
        {},
        { stance: 'negative', kind: 'press' },
        { kind: ['press', 'official', 'page'], publisher: 'a' },
        { topic: 't1', feedback: 'question' },
        { topic: 't1,t2' },
        { claim: 'C01', place: 'hue' },
        { story: 'v1', publisher: 'a' },
        { audience: 'workers' },
      ] as const) {
        const filter = { ...whole, ...more, limit: Number.MAX_SAFE_INTEGER };
        const n = await mentions.count(filter);
        expect([more, n]).toEqual([more, (await mentions.list({ ...filter, limit: 99 })).length]);
        counted.push(n);
      }
      // Undated ones are listed by when they were heard, and counted nowhere.
      const heardThen = await mentions.count({ relevant: true, ...WITHIN, limit: 99 });
      expect(heardThen).toBeGreaterThan(counted[0] ?? 0);
      expect(Math.min(...counted)).toBeGreaterThan(0);
      expect(await mentions.count({ ...whole, limit: 3 })).toBe(3);
    });

    it('name outlets by what they did with claims that may be corrected, each once', async () => {
      await talk();
      const canonical = 'https://nhom.example/1';
      const item = heard('', { canonical, kind: 'group', publishedAt: NOW - DAY });
      await store().mentions.hear([item], { seenAt: NOW - DAY, publisher: 'nhom-kin', backlog: true });
      const repeated = { id: 'C01', relation: 'repeats' as const, score: 1, evidence: [] };
      await store().meanings.understood(mentionId(canonical), meaning({ claims: [repeated] }), null, NOW);
      const told = (await pulses()).filter(({ kind }) => !isPrivate(kind));
      const did = (claim: string, relation: string) =>
        told.flatMap(({ publisher, marks }) =>
          marks.some((one) => one.kind === 'claim' && one.name === claim && one.relation === relation)
            ? publisher
            : [],
        );
      for (const claims of [['C01'], ['C01', 'C02'], []])
        expect(
          await store().claimTold.outlets(claims, ['denies', 'repeats'], WITHIN.from, WITHIN.to),
        ).toEqual({
          denies: new Set(claims.flatMap((claim) => did(claim, 'denies'))).size,
          repeats: new Set(claims.flatMap((claim) => did(claim, 'repeats'))).size,
        });
      expect(did('C01', 'repeats').length + did('C01', 'denies').length).toBeGreaterThan(1);
    });

    it('tell which sources were asked, and which of them answered', async () => {
      await store().sources.agree([source('a'), source('b')], NOW);
      const count = (sourceId: string, day: string, good: number) =>
        store().sources.count({ sourceId, day, tries: 1, good, heard: 0, fresh: 0 });
      await count('a', '2026-11-20', 1);
      await count('b', '2026-11-20', 0);
      await count('b', '2026-11-22', 1);
      const asked = (state: 'asked' | 'answered') =>
        store().periodCounts.sources('2026-11-20', '2026-11-22', state);
      expect([await asked('asked'), await asked('answered')]).toEqual([2, 1]);
    });

    it('are the lists of the desk: of one outlet, and of what has a day', async () => {
      await talk();
      const list = (more: object) =>
        store().mentions.count({ relevant: true, ...WITHIN, ...more, limit: Number.MAX_SAFE_INTEGER });
      const told = await pulses();
      expect(await list({ dated: true })).toBe(told.length);
      expect(await list({ dated: true, publisher: 'a' })).toBe(
        told.filter(({ publisher }) => publisher === 'a').length,
      );
      expect(await list({})).toBeGreaterThan(told.length);
    });
  });
}
