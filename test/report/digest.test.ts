import { expect, it } from 'vitest';
import { totalOf, trendOf } from '../../src/domain/digest.ts';
import { weeklyDigest } from '../../src/report/digest.ts';
import { sampleAlert } from '../alert/letter-samples.ts';
import { DAY, HOUR, startOfDay } from '../../src/domain/time.ts';
import { journal, pulse, sampleWeek, source, visits } from './digest-samples.ts';

const LATE = { topics: ['the-bhyt'] };

it('counts the mentions of its week only, by the instant they count at, Vietnamese time', () => {
  const digest = weeklyDigest(
    sampleWeek({
      pulses: [
        pulse('2026-11-15T23:59:59', 'negative'),
        pulse('2026-11-16T00:00:00', 'negative'),
        pulse('2026-11-19T12:00:00', 'neutral'),
        pulse('2026-11-22T23:59:59', 'positive'),
        pulse('2026-11-23T00:00:00', 'negative'),
        pulse('2026-11-09T00:00:00', 'positive'),
        pulse('2026-11-08T23:59:59', 'positive'),
      ],
    }),
  );
  expect(digest).toMatchObject({ id: 'week-2026-11-16', from: '2026-11-16', to: '2026-11-23', heard: 210 });
  expect(digest.mentions).toEqual({ negative: 1, neutral: 1, positive: 1 });
  expect(digest.before).toEqual({ negative: 1, neutral: 0, positive: 1 });
});

it('counts stances by topic, this week beside the last, loudest first', () => {
  const digest = weeklyDigest(
    sampleWeek({
      pulses: [
        pulse('2026-11-10T08:00:00', 'negative', LATE),
        pulse('2026-11-17T08:00:00', 'negative', LATE),
        pulse('2026-11-17T09:00:00', 'positive', { topics: ['the-bhyt', 'luong-huu'] }),
        pulse('2026-11-10T09:00:00', 'neutral', { topics: ['bhtn'] }),
      ],
    }),
  );
  expect(digest.topics).toEqual([
    {
      topic: 'the-bhyt',
      now: { negative: 1, neutral: 0, positive: 1 },
      before: { negative: 1, neutral: 0, positive: 0 },
    },
    {
      topic: 'luong-huu',
      now: { negative: 0, neutral: 0, positive: 1 },
      before: { negative: 0, neutral: 0, positive: 0 },
    },
    {
      topic: 'bhtn',
      now: { negative: 0, neutral: 0, positive: 0 },
      before: { negative: 0, neutral: 1, positive: 0 },
    },
  ]);
});

it('names stories told more than once, most told first, under their own title', () => {
  const told = (story: string, publisher: string) =>
    pulse('2026-11-18T08:00:00', 'negative', {}, { storyId: story, publisher });
  const digest = weeklyDigest(
    sampleWeek({
      pulses: [
        told('s1', 'a'),
        told('s2', 'a'),
        told('s2', 'b'),
        told('s3', 'a'),
        told('s3', 'a'),
        told('s3', 'b'),
      ],
      titles: new Map([['s3', 'Chi trả lương hưu trễ hẹn']]),
    }),
  );
  expect(digest.stories.map(({ story, mentions, publishers }) => [story, mentions, publishers])).toEqual([
    ['s3', 3, 2],
    ['s2', 2, 2],
  ]);
  expect(digest.stories[0]?.title).toBe('Chi trả lương hưu trễ hẹn');
  expect(digest.stories[1]?.title).toMatch(/^Tin số /);
});

it('tells who spreads a claim from who denies it, and what only touches on one in a number', () => {
  const digest = weeklyDigest(
    sampleWeek({
      pulses: [
        pulse('2026-11-18T08:00:00', 'negative', { claims: ['C90:repeats'] }),
        pulse('2026-11-18T09:00:00', 'neutral', { claims: ['C90:denies', 'C91:asks'] }),
        pulse('2026-11-18T10:00:00', 'neutral', { claims: ['C90:reports'] }),
      ],
    }),
  );
  expect(digest.claims).toEqual([{ claim: 'C90', repeats: 1, denies: 1, others: 1 }]);
  expect(digest.touched).toBe(2);
});

it('counts grievances and questions', () => {
  const digest = weeklyDigest(
    sampleWeek({
      pulses: [
        pulse('2026-11-18T08:00:00', 'negative', {}, { grievance: true, question: true }),
        pulse('2026-11-18T09:00:00', 'negative', {}, { grievance: true }),
      ],
    }),
  );
  expect(digest).toMatchObject({ grievances: 2, questions: 1 });
});

it('lists alerts that lived in the week, also those opened before it', () => {
  const at = (text: string) => Date.parse(`${text}+07:00`);
  const alert = (id: string, opened: string, closed: string | null) =>
    sampleAlert({ id, openedAt: at(opened), closedAt: closed === null ? null : at(closed) });
  const digest = weeklyDigest(
    sampleWeek({
      alerts: [
        alert('next', '2026-11-23T00:00:00', null),
        alert('inside', '2026-11-18T00:00:00', '2026-11-20T00:00:00'),
        alert('living', '2026-11-10T00:00:00', null),
        alert('carried', '2026-11-10T00:00:00', '2026-11-16T05:00:00'),
        alert('over', '2026-11-10T00:00:00', '2026-11-15T23:00:00'),
      ],
    }),
  );
  expect(digest.alerts.map((line) => line.alert)).toEqual(['inside', 'living', 'carried']);
});

it('measures coverage in source-days, and names the days that were silent', () => {
  const digest = weeklyDigest(
    sampleWeek({
      sources: [source('a'), source('b'), source('c', { state: 'new', triedAt: null })],
      journal: journal(visits(['a', 'b'], ['b 2026-11-17', 'b 2026-11-18'])),
    }),
  );
  expect(digest.coverage).toEqual({
    sources: 3,
    whole: 1,
    share: (21 - 9) / 21,
    gaps: ['b', 'c'],
    days: [16, 17, 18, 19, 20, 21, 22].map((day) => ({
      day: `2026-11-${day}`,
      silent: day === 17 || day === 18 ? 2 : 1,
    })),
    volume: expect.closeTo(12 / 21, 1) as number,
    outages: [],
    recovered: [],
  });
});

it('expects nothing of sources that were only imported', () => {
  const archive = source('kho', { triedAt: null, state: 'ok' });
  expect(weeklyDigest(sampleWeek({ sources: [archive], journal: journal([]) })).coverage).toEqual({
    sources: 0,
    whole: 0,
    share: 0,
    gaps: [],
    days: [],
    volume: null,
    outages: [],
    recovered: [],
  });
});

it('counts our own outage as unheard though every source answered on every day, and names who is heard again', () => {
  const from = startOfDay('2026-11-18');
  const gap = (sourceId: string, to: number) => ({
    sourceId,
    from,
    to,
    state: 'failing' as const,
    trouble: 'trouble.timeout',
  });
  const { coverage } = weeklyDigest(
    sampleWeek({
      journal: journal(visits(['a', 'b']), {
        outages: [
          { from: from - 30 * DAY, to: from - 29 * DAY },
          { from, to: from + DAY },
        ],
        gaps: [gap('a', from + 5 * HOUR), gap('b', from + HOUR / 2), gap('nobody', from + 5 * HOUR)],
      }),
    }),
  );
  expect(coverage).toMatchObject({
    share: 1,
    outages: [{ from, to: from + DAY }],
    recovered: [{ source: 'a', from, to: from + 5 * HOUR }],
  });
  expect(coverage.volume).toBeCloseTo(6 / 7, 1);
});

it('concludes a change only when chance would rarely make it', () => {
  expect(trendOf(3, 1)).toBe('few');
  expect(trendOf(9, 0)).toBe('few');
  expect(trendOf(12, 8)).toBe('same');
  expect(trendOf(60, 40)).toBe('same');
  expect(trendOf(70, 30)).toBe('up');
  expect(trendOf(5, 30)).toBe('down');
  expect(totalOf({ negative: 1, neutral: 2, positive: 3 })).toBe(6);
});
