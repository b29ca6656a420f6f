import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rules } from '../../src/config/rules.ts';
import { mayCorrect } from '../../src/domain/claim.ts';
import type { Relation } from '../../src/domain/meaning.ts';
import type { Mention } from '../../src/domain/mention.ts';
import { readCurves, readRecovery, readRecurrence } from '../../src/domain/recovery-read.ts';
import { isPrivate } from '../../src/domain/source.ts';
import { DAY, HOUR, type Instant, MINUTE, startOfDay } from '../../src/domain/time.ts';
import { indicatorBoard } from '../../src/report/indicators.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { countDue } from '../../src/storage/rollups.ts';
import type { Store } from '../../src/storage/store.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { heard, meaning as understood } from '../storage/contract/samples.ts';
import { fillOffice, MORNING } from './paper-office.ts';

const YEAR = { from: '2026-09-20', to: '2026-11-15' };
const FROM = startOfDay(YEAR.from);
const TO = startOfDay(YEAR.to);
const EVER = { from: '2025-08-01', to: '2026-11-21' };

let store: Store;
let rules: Rules;
/** Everything that counts in the period, as it is kept. */
let told: Mention[];

beforeAll(async () => {
  rules = await testRules();
  store = await freshStore();
  await fillOffice(store, rules, EVER, 900);
  await fillIncidents();
  await fillStories();
  // Past weeks are added up, the days around them are counted: both stand in these numbers.
  while ((await countDue(store, MORNING)) > 0);
  const all = await store.mentions.list({ relevant: true, limit: 9_999 });
  told = all.filter(({ countsAt }) => countsAt !== null && countsAt >= FROM && countsAt < TO);
}, 60_000);
afterAll(() => store.close());

/** Stories with one item on the first day and five within an hour one to two days later, and others too small to have a peak worth the name. */
async function fillStories(): Promise<void> {
  for (let story = 0; story < 60; story++) {
    const id = `vu-them-${story}`;
    await store.stories.touch({ id, title: 'Vụ thêm', openedAt: FROM, lastAt: TO });
    const peak = FROM + DAY + (24 + story) * HOUR;
    const times =
      story < 20 ? [1, 2, 3, 4, 5].map((n) => peak + n * MINUTE) : [FROM + 9 * DAY, FROM + 18 * DAY];
    for (const [n, at] of [FROM + DAY, ...times].entries()) {
      const canonical = `https://them.example/${story}/${n}`;
      const item = heard('', { canonical, sourceId: 'bao-mot', publishedAt: at });
      await store.mentions.hear([item], { seenAt: at, publisher: 'bao-mot', backlog: true });
      const said = understood({ topics: [], claims: [], tripwires: [] });
      await store.meanings.understood(mentionId(canonical), said, id, at);
    }
  }
}

/** Of a claim, of a story, of an alert alone, of several claims; closed but for the last. */
async function fillIncidents(): Promise<void> {
  const claims = rules.claims.slice(0, 4).map(({ id }) => id);
  for (let n = 0; n < 8; n++) {
    const at = MORNING - (60 - n * 6) * DAY;
    const [id, sort] = [`sv-${n}`, n % 4];
    const by = (moment: Instant) => ({ at: moment, who: 'lan', name: 'Lan' });
    await store.together(async (s) => {
      await s.incidents.open(
        id,
        {
          act: 'opened',
          title: `Việc ${n}`,
          alerts: sort === 2 ? [`canh-bao-${Math.floor(n / 4)}`] : [],
          claim: sort === 2 || sort === 1 ? null : (claims[n % claims.length] ?? null),
          story: sort === 1 || sort === 3 ? `vu-${n}` : null,
          place: null,
          receivedAt: at,
        },
        by(at),
      );
      if (n === 7) return;
      for (const [move, to, days] of [
        ['begin', 'handling', 1],
        ['recover', 'recovering', 2],
        ['close', 'closed', 4],
      ] as const)
        await s.incidents.add(id, { act: 'moved', move, to, why: 'xong' }, by(at + days * DAY));
    });
  }
}

function grouped<Key>(all: readonly Mention[], by: (mention: Mention) => Key): Map<Key, Mention[]> {
  const groups = new Map<Key, Mention[]>();
  for (const mention of all) groups.set(by(mention), [...(groups.get(by(mention)) ?? []), mention]);
  return groups;
}
const board = () => indicatorBoard({ store, rules, period: YEAR, now: MORNING });
const size = (of: Iterable<unknown>) => new Set(of).size;
const does = (mention: Mention, relation?: Relation) =>
  (mention.meaning?.claims ?? []).filter((one) => relation === undefined || one.relation === relation);

describe('indicators, counted by the database', () => {
  it('are what comes of every mention looked at by hand', async () => {
    const { figures, rows } = await board();
    const value = (id: string) => figures[id]?.value;
    expect(told.length).toBeGreaterThan(300);
    expect(value('mentions')).toBe(told.length);

    const tellings = grouped(told, ({ storyId }) => storyId);
    tellings.delete(null);
    expect(value('stories')).toBe([...tellings.values()].filter(({ length }) => length >= 2).length);
    expect(value('claims')).toBe(size(told.flatMap((one) => does(one).map(({ id }) => id))));
    expect(value('press-claims')).toBe(
      size(
        told
          .filter(({ kind }) => kind === 'press')
          .flatMap((one) => does(one, 'repeats').map(({ id }) => id)),
      ),
    );
    for (const stance of ['negative', 'positive'] as const)
      expect(value(stance)).toBe(
        told.filter(({ meaning, kind }) => meaning?.stance === stance && kind !== 'official').length,
      );

    const topics = (rows.find(({ id }) => id === 'interest')?.lines ?? []).flatMap(({ name, figure }) =>
      name === 'topic-share' ? figure.slice('topic-'.length, -'-share'.length) : [],
    );
    expect(topics).toHaveLength(3);
    for (const topic of topics) {
      const about = told.filter(({ meaning }) => meaning?.topics.some(({ id }) => id === topic));
      expect(value(`topic-${topic}`)).toBe(about.length);
      expect(value(`topic-${topic}-questions`)).toBe(about.filter((one) => one.meaning?.question).length);
    }

    const open = new Set(rules.claims.filter(({ verdict }) => mayCorrect(verdict)).map(({ id }) => id));
    for (const relation of ['denies', 'repeats'] as const)
      expect(value(`outlets-${relation}`)).toBe(
        size(
          told.flatMap((one) =>
            !isPrivate(one.kind) && does(one, relation).some(({ id }) => open.has(id)) ? one.publisher : [],
          ),
        ),
      );
  });

  it('take lead times from every telling of a story, the ones outside the period too', async () => {
    const all = await store.mentions.list({ relevant: true, limit: 9_999 });
    const within = grouped(told, ({ storyId }) => storyId);
    const hours = [...within].flatMap(([story, { length }]) => {
      if (story === null || length < 5) return [];
      const tellings = all.filter(({ storyId, countsAt }) => storyId === story && countsAt !== null);
      const perHour = grouped(tellings, ({ countsAt }) => Math.floor((countsAt ?? 0) / HOUR));
      const [peak = 0] = [...perHour].toSorted(([a, n], [b, m]) => m.length - n.length || a - b)[0] ?? [];
      return Math.max(0, peak * HOUR - Math.min(...tellings.map(({ seenAt }) => seenAt))) / HOUR;
    });
    const sorted = hours.toSorted((a, b) => a - b);
    expect(sorted.length).toBeGreaterThan(30);
    const middle =
      (sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0);
    expect(middle).toBeGreaterThan(0);
    expect((await board()).figures['lead']?.value).toBeCloseTo(middle / 2);
  });

  it('tell of each incident what its own page tells', async () => {
    const incidents = await store.incidents.opened(FROM, TO);
    const given = { store, rules };
    let breaths = 0;
    const curves = await readCurves(given, incidents, MORNING, () => Promise.resolve(void breaths++));
    expect(breaths).toBe(incidents.length);
    const pages = [];
    for (const incident of incidents) pages.push((await readRecovery(given, incident, MORNING)).measures);
    expect(curves).toEqual(pages.map(({ curve }) => curve));
    expect(pages.filter(({ curve }) => curve.halved !== null).length).toBeGreaterThan(2);

    const { figures } = await board();
    const closed = (await store.incidents.opened(0, TO)).filter(
      ({ closedAt }) => closedAt !== null && closedAt >= FROM && closedAt < TO,
    );
    expect(closed.length).toBeGreaterThan(4);
    const all = await store.mentions.list({ relevant: true, limit: 9_999 });
    const claims = new Map<string, Set<string | null>>();
    for (const { id, claim, alerts } of closed) {
      const warned = await Promise.all(alerts.map((alert) => store.alerts.get(alert)));
      claims.set(id, new Set([claim, ...warned.map((alert) => alert?.claim ?? null)]));
    }
    for (const [at, days] of [30, 90].entries()) {
      let again = 0;
      for (const { id: incident, closedAt } of closed) {
        const repeated = all.filter(
          (one) =>
            closedAt !== null &&
            one.countsAt !== null &&
            one.countsAt > closedAt &&
            one.countsAt <= Math.min(closedAt + days * DAY, MORNING) &&
            does(one, 'repeats').some(({ id }) => claims.get(incident)?.has(id)) &&
            !does(one, 'denies').some(({ id }) => claims.get(incident)?.has(id)),
        ).length;
        const found = closed.find(({ id }) => id === incident);
        const recurrence = found && (await readRecurrence(given, found, MORNING));
        expect([incident, recurrence?.[at]?.n]).toEqual([incident, repeated]);
        if (repeated > 0) again++;
      }
      expect(figures[`again-${days}`]?.value).toBe(again);
      expect(again).toBeGreaterThan(0);
    }
  });

  it('let others have their turn after every question', async () => {
    const shares: number[] = [];
    const step = (share: number) => Promise.resolve(void shares.push(share));
    await indicatorBoard({ store, rules, period: YEAR, now: MORNING, step });
    const figures = Object.values((await board()).figures);
    const counts = figures.filter(({ source }) => source.from === 'count').length;
    expect(shares.length).toBeGreaterThanOrEqual(counts + rules.indicators.indicators.length);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
