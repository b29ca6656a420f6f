import type { Source } from '../../src/domain/source.ts';
import type { Week } from '../../src/report/digest.ts';
import type { Pulse } from '../../src/storage/meanings.ts';

export const MONDAY = '2026-11-16';
export const NOW = Date.parse('2026-11-23T07:00:00+07:00');

let count = 0;

/** One relevant mention at `when` (Vietnamese time), marked with topics and with claims as `C90:repeats`. */
export function pulse(
  when: string,
  stance: Pulse['stance'],
  marks: { topics?: string[]; claims?: string[] } = {},
  change: Partial<Pulse> = {},
): Pulse {
  return {
    id: `m${++count}`,
    countsAt: Date.parse(`${when}+07:00`),
    seenAt: Date.parse(`${when}+07:00`),
    sourceId: 'a',
    publisher: 'a',
    kind: 'press',
    stance,
    target: 'none',
    mobilises: false,
    grievance: false,
    question: false,
    severity: 0,
    doubted: false,
    storyId: null,
    copyOf: null,
    title: `Tin số ${count}`,
    marks: [
      ...(marks.topics ?? []).map((name) => ({ kind: 'topic' as const, name, relation: null, score: 1 })),
      ...(marks.claims ?? []).map((claim) => {
        const [name = '', relation] = claim.split(':');
        return {
          kind: 'claim' as const,
          name,
          relation: relation as Pulse['marks'][number]['relation'],
          score: 1,
        };
      }),
    ],
    ...change,
  };
}

export function source(id: string, change: Partial<Source> = {}): Source {
  return {
    id,
    name: `Báo ${id}`,
    publisher: id,
    kind: 'press',
    reach: 'national',
    place: null,
    url: `https://${id}.example/rss`,
    type: 'feed',
    settings: {},
    addedAt: null,
    state: 'ok',
    trouble: null,
    detail: null,
    failures: 0,
    nextAt: NOW,
    triedAt: NOW,
    okAt: NOW,
    newsAt: NOW,
    firstOkAt: 0,
    weekly: 10,
    etag: null,
    modified: null,
    cursor: null,
    ...change,
  };
}

/** Every source answered on every day but those named as `source day`. */
export function visits(sources: readonly string[], missing: readonly string[] = []): Week['journal']['days'] {
  return sources.flatMap((sourceId) =>
    [16, 17, 18, 19, 20, 21, 22].map((number) => {
      const day = `2026-11-${number}`;
      const good = missing.includes(`${sourceId} ${day}`) ? 0 : 3;
      return { sourceId, day, tries: 3, good, heard: 30, fresh: 2 };
    }),
  );
}

/** A journal of these visits and nothing else, unless told otherwise. */
export function journal(
  days: Week['journal']['days'],
  change: Partial<Week['journal']> = {},
): Week['journal'] {
  return { days, gaps: [], outages: [], rhythms: new Map(), ...change };
}

export function sampleWeek(change: Partial<Week> = {}): Week {
  return {
    monday: MONDAY,
    now: NOW,
    pulses: [],
    heard: 210,
    titles: new Map(),
    alerts: [],
    sources: [source('a'), source('b')],
    journal: journal(visits(['a', 'b'])),
    checks: [],
    ...change,
  };
}
