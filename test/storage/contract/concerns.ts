import { describe, expect, it } from 'vitest';
import { PUBLISHER_KINDS } from '../../../src/domain/source.ts';
import { STANCES } from '../../../src/domain/meaning.ts';
import { DAY, dayOf, HOUR, startOfDay } from '../../../src/domain/time.ts';
import type { Counted } from '../../../src/storage/concerns.ts';
import { mentionId } from '../../../src/storage/mentions.ts';
import type { Open } from './open.ts';
import { heard, meaning, seeded } from './samples.ts';

const NOW = Date.parse('2026-11-23T07:00:00+07:00');

/** What people care about, counted by the database. */
export function concernsContract({ store }: Open): void {
  describe('concerns', () => {
    /** Forty mentions of every sort within four days, the same at each run. */
    async function talk(): Promise<void> {
      const random = seeded(3);
      const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
      for (let i = 0; i < 40; i++) {
        const at = NOW - Math.floor(random() * 4 * DAY);
        const canonical = `https://loi.example/${i}`;
        await store().mentions.hear(
          [heard('', { canonical, kind: pick(PUBLISHER_KINDS), publishedAt: random() < 0.1 ? null : at })],
          // What is undated in a first visit counts nowhere.
          { seenAt: at + HOUR, publisher: 'p', backlog: true },
        );
        await store().meanings.understood(
          mentionId(canonical),
          meaning({
            relevant: random() > 0.2,
            stance: pick(STANCES),
            question: random() < 0.5,
            grievance: random() < 0.5,
            topics: ['a', 'b'].filter(() => random() < 0.6).map((id) => ({ id, weight: 1, evidence: [] })),
            claims: random() < 0.4 ? [{ id: 'C01', relation: 'asks', score: 1, evidence: [] }] : [],
            places: random() < 0.5 ? ['hue'] : [],
          }),
          null,
          at + HOUR,
        );
      }
    }

    it('counts as fresh counts of every mention do, however it is narrowed', async () => {
      await talk();
      const { concerns, meanings } = store();
      const wholes: Counted = { from: NOW - 3.5 * DAY, to: NOW - 0.5 * DAY };
      const asked: Counted[] = [wholes, { ...wholes, place: 'hue' }, { ...wholes, kind: 'press' }];
      let seen = 0;
      for (const within of [...asked, { ...wholes, place: 'hue', kind: 'group' } as const]) {
        const pulses = (await meanings.pulses(within.from, within.to - 1)).filter(
          ({ kind, marks }) =>
            (within.kind === undefined || kind === within.kind) &&
            (within.place === undefined ||
              marks.some((mark) => mark.kind === 'place' && mark.name === within.place)),
        );
        seen += pulses.length;
        const total = await concerns.total(within);
        expect(total.reduce((sum, { n }) => sum + n, 0)).toBe(pulses.length);
        for (const cell of total) {
          const same = pulses.filter(({ kind, stance }) => kind === cell.kind && stance === cell.stance);
          expect(cell).toEqual({
            kind: cell.kind,
            stance: cell.stance,
            n: same.length,
            questions: same.filter(({ question }) => question).length,
            grievances: same.filter(({ grievance }) => grievance).length,
          });
        }
        for (const mark of ['topic', 'claim'] as const) {
          const cells = await concerns.by(mark, within);
          const marked = pulses.flatMap((pulse) => pulse.marks.filter(({ kind }) => kind === mark));
          expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(marked.length);
          for (const cell of cells)
            expect(cell.n).toBe(
              pulses.filter(
                ({ kind, stance, marks }) =>
                  kind === cell.kind &&
                  stance === cell.stance &&
                  marks.some((one) => one.kind === mark && one.name === cell.name),
              ).length,
            );
        }
        for (const topic of [null, 'a']) {
          const rows = await concerns.byDay(topic, within);
          const of = pulses.filter(
            ({ marks }) =>
              topic === null || marks.some(({ kind, name }) => kind === 'topic' && name === topic),
          );
          expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(of.length);
          for (const { day, stance, n } of rows)
            expect(n).toBe(of.filter((one) => dayOf(one.countsAt) === day && one.stance === stance).length);
        }
      }
      expect(seen).toBeGreaterThan(20);
    });

    it('cuts days at Vietnamese midnight', async () => {
      const midnight = startOfDay('2026-11-22');
      for (const [name, at] of Object.entries({ before: midnight - 1, after: midnight })) {
        await store().mentions.hear([heard(name, { publishedAt: at })], {
          seenAt: at,
          publisher: 'p',
          backlog: false,
        });
        await store().meanings.understood(mentionId(heard(name).canonical), meaning(), null, at);
      }
      const rows = await store().concerns.byDay(null, { from: 0, to: NOW });
      expect(rows).toEqual([
        { day: '2026-11-21', stance: 'negative', n: 1 },
        { day: '2026-11-22', stance: 'negative', n: 1 },
      ]);
    });

    it('knows how many sources were asked on a day, and how many answered', async () => {
      const day = { heard: 0, fresh: 0 };
      const { sources, concerns } = store();
      await sources.count({ ...day, sourceId: 'a', day: '2026-11-20', tries: 3, good: 2 });
      await sources.count({ ...day, sourceId: 'b', day: '2026-11-20', tries: 3, good: 0 });
      await sources.count({ ...day, sourceId: 'a', day: '2026-11-21', tries: 0, good: 0 });
      await sources.count({ ...day, sourceId: 'a', day: '2026-11-22', tries: 1, good: 1 });
      expect(await concerns.visits('2026-11-20', '2026-11-22')).toEqual([
        { day: '2026-11-20', asked: 2, answered: 1 },
      ]);
    });
  });
}
