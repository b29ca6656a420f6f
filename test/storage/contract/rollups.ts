import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANCES } from '../../../src/domain/meaning.ts';
import type { Person } from '../../../src/domain/person.ts';
import { DAY, dayOf, startOfDay } from '../../../src/domain/time.ts';
import type { Counted, NamedCell } from '../../../src/storage/concerns.ts';
import type { Pulse } from '../../../src/storage/meanings.ts';
import { countDue, weekBegins, weekNumber } from '../../../src/storage/rollups.ts';
import type { Open } from './open.ts';
import { heard, id, meaning } from './samples.ts';

const NOW = Date.parse('2026-11-23T07:00:00+07:00');
const LAN: Person = { id: 'lan', name: 'Trần Thị Lan', role: 'officer' };
const NAMES = ['a', 'b', 'c', 'd', 'e'] as const;
const FIRST = startOfDay(dayOf(NOW - 40 * DAY));

/** Something that changes what is counted, or counts it. */
type Step =
  | { do: 'hear'; name: string; days: number; kind: 'press' | 'group' }
  | { do: 'understand'; name: string; stance: number; topics: string[]; places: string[]; relevant: boolean }
  | { do: 'correct'; name: string; value: number }
  | { do: 'topic'; name: string; topic: string; yes: boolean }
  | { do: 'merge' }
  | { do: 'reread' }
  | { do: 'forget'; days: number }
  | { do: 'count' };

const name = fc.constantFrom(...NAMES);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('hear' as const),
    name,
    days: fc.integer({ min: 0, max: 40 }),
    kind: fc.constantFrom('press' as const, 'group' as const),
  }),
  fc.record({
    do: fc.constant('understand' as const),
    name,
    stance: fc.integer({ min: 0, max: 2 }),
    topics: fc.subarray(['x', 'y']),
    places: fc.subarray(['hue', 'lao-cai']),
    relevant: fc.boolean(),
  }),
  fc.record({ do: fc.constant('correct' as const), name, value: fc.integer({ min: 0, max: 2 }) }),
  fc.record({
    do: fc.constant('topic' as const),
    name,
    topic: fc.constantFrom('x', 'y'),
    yes: fc.boolean(),
  }),
  fc.record({ do: fc.constant('merge' as const) }),
  fc.record({ do: fc.constant('reread' as const) }),
  fc.record({ do: fc.constant('forget' as const), days: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ do: fc.constant('count' as const) }),
  fc.record({ do: fc.constant('count' as const) }),
);

/** Five mentions in five weeks, understood and counted. */
const BEFORE: Step[] = [
  ...NAMES.flatMap((each, n): Step[] => [
    { do: 'hear', name: each, days: 7 * n, kind: n % 2 === 0 ? 'press' : 'group' },
    { do: 'understand', name: each, stance: n % 3, topics: ['x'], places: ['hue'], relevant: true },
  ]),
  { do: 'count' },
];

/** Past weeks are counted once; what the desk adds up must be what anybody would count anew. */
export function rollupsContract({ open, store: current }: Open): void {
  type Store = Awaited<ReturnType<typeof open>>;

  async function take(store: Store, one: Step): Promise<void> {
    if (one.do === 'hear')
      await store.mentions.hear(
        [heard(one.name, { kind: one.kind, publishedAt: FIRST + one.days * DAY + 3_600_000 })],
        { seenAt: FIRST + one.days * DAY + 7_200_000, publisher: 'p', backlog: false },
      );
    if (one.do === 'understand')
      await store.together(async (s) => {
        await s.meanings.understood(
          id(one.name),
          meaning({
            relevant: one.relevant,
            stance: STANCES[one.stance] ?? 'neutral',
            topics: one.topics.map((topic) => ({ id: topic, weight: 1, evidence: [] })),
            claims: [],
            places: one.places,
          }),
          null,
          NOW,
        );
        await s.stories.touch({ id: one.name, title: one.name, openedAt: FIRST, lastAt: NOW });
        await s.stories.place(id(one.name), one.name);
      });
    if (one.do === 'correct')
      await store.together((s) =>
        s.corrections.say(
          id(one.name),
          [{ field: 'stance', subject: '', value: STANCES[one.value] ?? 'neutral' }],
          LAN,
          NOW,
        ),
      );
    if (one.do === 'topic')
      await store.together((s) =>
        s.corrections.say(
          id(one.name),
          [{ field: 'topic', subject: one.topic, value: one.yes ? 'yes' : 'no' }],
          LAN,
          NOW,
        ),
      );
    if (one.do === 'merge') await store.together((s) => s.storyVerdicts.merge('a', 'b'));
    if (one.do === 'reread') await store.meanings.readAgain(0);
    if (one.do === 'forget') await store.mentions.forget(FIRST + one.days * DAY, FIRST + one.days * DAY);
    if (one.do === 'count') await countDue(store, NOW);
  }

  async function check(store: Store): Promise<void> {
    const whole = { from: FIRST, to: NOW };
    for (const within of [
      whole,
      { from: FIRST + 3 * DAY + 1, to: NOW - 2 * DAY },
      { ...whole, place: 'hue' },
      { ...whole, kind: 'group' } as const,
    ]) {
      const pulses = await counted(store, within);
      expect(await store.concerns.total(within)).toEqual(cellsOf(pulses, () => ['']).map(withoutName));
      for (const mark of ['topic', 'claim'] as const)
        expect(await store.concerns.by(mark, within)).toEqual(
          cellsOf(pulses, ({ marks }) => marks.filter(({ kind }) => kind === mark).map((one) => one.name)),
        );
      for (const topic of [null, 'x']) {
        const rows = await store.concerns.byDay(topic, within);
        const of = pulses.filter(
          ({ marks }) => topic === null || marks.some((one) => one.kind === 'topic' && one.name === topic),
        );
        const fresh = new Map<string, number>();
        for (const { countsAt, stance } of of)
          fresh.set(`${dayOf(countsAt)} ${stance}`, (fresh.get(`${dayOf(countsAt)} ${stance}`) ?? 0) + 1);
        expect(new Map(rows.map(({ day, stance, n }) => [`${day} ${stance}`, n]))).toEqual(fresh);
      }
    }
  }

  describe('rollups', () => {
    it('add up to a fresh count after whatever was understood, corrected, merged, forgotten or read again', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          const store = await open();
          try {
            for (const one of [...BEFORE, ...steps]) await take(store, one);
            await check(store);
            await countDue(store, NOW);
            await check(store);
          } finally {
            await store.close();
          }
        }),
        { numRuns: current().engine === 'sqlite' ? 25 : 3 },
      );
    }, 120_000);

    it('are counted once, and again only after something of that week has changed', async () => {
      const store = current();
      for (const days of [0, 8, 16]) await take(store, { do: 'hear', name: `n${days}`, days, kind: 'press' });
      const understand = (days: number, relevant: boolean) =>
        take(store, { do: 'understand', name: `n${days}`, stance: 0, topics: ['x'], places: [], relevant });
      for (const days of [0, 8, 16]) await understand(days, true);
      const weeks = weekNumber(NOW - DAY) - weekNumber(FIRST);
      expect(await countDue(store, NOW)).toBe(weeks);
      expect(await countDue(store, NOW)).toBe(0);
      // The same conclusion once more changes its marks for a moment; another one changes its counts.
      await understand(8, false);
      expect(await store.rollups.due(NOW)).toEqual([weekNumber(FIRST + 8 * DAY)]);
      expect(await countDue(store, NOW)).toBe(1);
      // Without any mark its own row alone says so.
      const bare = (stance: number) =>
        take(store, {
          do: 'understand',
          name: 'n8',
          stance,
          topics: [],
          places: [],
          relevant: true,
        });
      await bare(0);
      expect(await countDue(store, NOW)).toBe(1);
      await bare(1);
      expect(await countDue(store, NOW)).toBe(1);
      await store.meanings.readAgain(0);
      expect(await store.rollups.due(NOW)).toEqual([]);
    });

    it('stand in for whole weeks only, and not for one that is not over', async () => {
      const store = current();
      await take(store, { do: 'hear', name: 'a', days: 0, kind: 'press' });
      await take(store, { do: 'understand', name: 'a', stance: 0, topics: [], places: [], relevant: true });
      await countDue(store, NOW);
      const [begins, ends] = [weekNumber(FIRST) + 1, weekNumber(NOW - DAY)];
      expect(await store.rollups.stretches(FIRST + 1, NOW)).toEqual([
        { from: FIRST + 1, to: weekBegins(begins), weeks: null },
        { from: weekBegins(begins), to: weekBegins(ends), weeks: { from: begins, to: ends } },
        { from: weekBegins(ends), to: NOW, weeks: null },
      ]);
      expect(await store.rollups.stretches(NOW - DAY, NOW)).toEqual([
        { from: NOW - DAY, to: NOW, weeks: null },
      ]);
    });
  });
}

async function counted(
  store: { meanings: { pulses(a: number, b: number): Promise<Pulse[]> } },
  within: Counted,
) {
  return (await store.meanings.pulses(within.from, within.to - 1)).filter(
    ({ kind, marks }) =>
      (within.kind === undefined || kind === within.kind) &&
      (within.place === undefined ||
        marks.some((mark) => mark.kind === 'place' && mark.name === within.place)),
  );
}

function cellsOf(pulses: readonly Pulse[], namesOf: (pulse: Pulse) => string[]): NamedCell[] {
  const cells = new Map<string, NamedCell>();
  for (const pulse of pulses)
    for (const one of namesOf(pulse)) {
      const { kind, stance } = pulse;
      const key = `${one} ${kind} ${stance}`;
      const cell = cells.get(key) ?? { name: one, kind, stance, n: 0, questions: 0, grievances: 0 };
      cell.n++;
      cell.questions += Number(pulse.question);
      cell.grievances += Number(pulse.grievance);
      cells.set(key, cell);
    }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

function withoutName(named: NamedCell) {
  const { name: _, ...cell } = named;
  return cell;
}
