import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Meaning } from '../../src/domain/meaning.ts';
import { reason } from '../../src/domain/reason.ts';
import { digest, owesDigest } from '../../src/report/run.ts';
import type { Store } from '../../src/storage/store.ts';
import { letterRules, officer, sampleAlert } from '../alert/letter-samples.ts';
import { freshStore } from '../support/store.ts';
import { testWorld } from '../support/world.ts';
import { source } from './digest-samples.ts';

const rules = letterRules((r) => {
  r.recipients = [officer, { ...officer, id: 'khong', digest: false }];
});
let store: Store;

beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.close());

const at = (text: string) => Date.parse(`${text}+07:00`);

async function hear(id: string, when: string, stance: Meaning['stance']): Promise<void> {
  const item = {
    sourceId: 'a',
    kind: 'press' as const,
    address: `https://a.example/${id}`,
    canonical: `https://a.example/${id}`,
    title: `Tin ${id}`,
    summary: '',
    text: null,
    publishedAt: at(when),
  };
  const heard = await store.mentions.hear([item], { seenAt: at(when), publisher: 'a', backlog: false });
  const meaning: Meaning = {
    relevant: true,
    relevance: 1,
    reason: reason('kept'),
    spam: false,
    topics: [{ id: 'the-bhyt', weight: 1, evidence: [] }],
    stance,
    stanceSure: 1,
    target: 'agency',
    stanceEvidence: [],
    grievance: stance === 'negative',
    question: false,
    severity: 1,
    claims: [],
    tripwires: [],
    places: [],
    mobilises: false,
    by: 'test',
  };
  await store.meanings.understood(heard.fresh[0] ?? '', meaning, 's1', at(when));
}

it('makes the digest of the week that ended, its letters and its event, once', async () => {
  await store.sources.agree([source('a')], at('2026-11-16T00:00:00'));
  await store.sources.count({ sourceId: 'a', day: '2026-11-18', tries: 2, good: 2, heard: 9, fresh: 2 });
  await store.stories.touch({ id: 's1', title: 'Thẻ báo lỗi', openedAt: 0, lastAt: 0 });
  await hear('1', '2026-11-10T08:00:00', 'neutral');
  await hear('2', '2026-11-18T08:00:00', 'negative');
  await hear('3', '2026-11-19T08:00:00', 'positive');
  await hear('4', '2026-11-23T06:00:00', 'negative');
  await store.alerts.put(sampleAlert({ openedAt: at('2026-11-18T09:00:00') }));
  const world = testWorld({ now: '2026-11-23T07:00:00+07:00' });

  expect(await digest(store, world, rules)).toEqual({ made: 1, letters: 1 });
  const kept = await store.digests.get('week-2026-11-16');
  expect(kept).toMatchObject({
    heard: 2,
    mentions: { negative: 1, neutral: 0, positive: 1 },
    before: { negative: 0, neutral: 1, positive: 0 },
    grievances: 1,
    stories: [{ story: 's1', title: 'Thẻ báo lỗi', mentions: 2 }],
    coverage: { sources: 1, whole: 0, gaps: ['a'] },
  });
  expect(kept?.alerts).toHaveLength(1);
  expect(kept?.coverage.share).toBeCloseTo(1 / 7);
  const letters = await store.letters.about('week-2026-11-16');
  expect(letters.map((letter) => letter.id)).toEqual(['week-2026-11-16:1:truc']);
  expect(letters[0]?.text).toContain('Thẻ báo lỗi: 2 tin');
  expect(await store.events.latest(5)).toMatchObject([{ event: 'digest', subject: 'week-2026-11-16' }]);

  await hear('5', '2026-11-20T08:00:00', 'negative');
  expect(await digest(store, world, rules)).toEqual({ made: 0, letters: 0 });
  expect(await store.digests.get('week-2026-11-16')).toEqual(kept);
  expect(await store.events.latest(5)).toHaveLength(1);
});

it('makes the week of any day it is asked for, and refuses one that is not over', async () => {
  const world = testWorld({ now: '2026-11-22T23:59:00+07:00' });
  expect(await digest(store, world, rules, '2026-11-12')).toMatchObject({ made: 1 });
  expect(await store.digests.get('week-2026-11-09')).not.toBeNull();
  await expect(digest(store, world, rules, '2026-11-16')).rejects.toThrow('digest.week-not-over');
});

it('leaves nothing behind when it is cut off in the middle', async () => {
  const world = testWorld({ now: '2026-11-23T07:00:00+07:00' });
  const cut: Store = {
    ...store,
    together: (work) =>
      store.together(async (s) =>
        work({ ...s, events: { ...s.events, add: () => Promise.reject(new Error('cut')) } }),
      ),
  };
  await expect(digest(cut, world, rules)).rejects.toThrow('cut');
  expect(await store.digests.list(5)).toEqual([]);
  expect(await store.letters.list(5)).toEqual([]);
  expect(await digest(store, world, rules)).toEqual({ made: 1, letters: 1 });
});

it('owes the digest of last week until it is made, and none of a week before anybody listened', async () => {
  const now = at('2026-11-25T09:00:00');
  expect(await owesDigest(store, now)).toBe(false);
  await store.sources.agree([source('a')], at('2026-11-10T00:00:00'));
  await heardFirst('2026-11-24T08:00:00');
  expect(await owesDigest(store, now)).toBe(false);
  // Listened to since the week before: that Monday the machine was off.
  expect(await owesDigest(store, at('2026-12-02T09:00:00'))).toBe(true);
  await digest(store, testWorld({ now: '2026-12-02T09:00:00+07:00' }), rules);
  expect(await owesDigest(store, at('2026-12-02T10:00:00'))).toBe(false);
});

async function heardFirst(when: string): Promise<void> {
  const { id, trouble, detail, failures, newsAt, weekly, etag, modified, cursor } = source('a');
  const [firstOkAt, triedAt, okAt, nextAt] = [at(when), at(when), at(when), at(when)];
  const visit = { state: 'ok' as const, trouble, detail, failures, firstOkAt, triedAt, okAt, newsAt, nextAt };
  await store.sources.visited(id, { ...visit, weekly, etag, modified, cursor });
}
