import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rules } from '../../src/config/rules.ts';
import { keepPapers } from '../../src/report/keep-papers.ts';
import type { DraftParts } from '../../src/report/draft.ts';
import type { Store } from '../../src/storage/store.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { type TestWorld, testWorld } from '../support/world.ts';
import { sampleMaker } from './paper-sample.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('drafts that the calendar asks for', () => {
  let store: Store;
  let world: TestWorld;
  let rules: Rules;
  let parts: DraftParts;
  beforeEach(async () => {
    world = testWorld({ now: '2026-11-15T07:00:00+07:00' });
    rules = await testRules();
    rules.calendar.duties = rules.calendar.duties.filter(({ id }) => id === 'bao-chi-thang');
    store = await freshStore();
    parts = { store, world, rules, makers: { month: sampleMaker() } };
  });
  afterEach(() => store.close());
  const made = () => store.papers.forDuty('bao-chi-thang', '2026-11-24');

  // Due on a holiday before which Friday the twentieth is the last working day: drafted four days before that.
  it('are made on their day, by the machine, and once over restarts', async () => {
    expect(await keepPapers(parts)).toEqual({ drafted: 0, failed: 0 });
    world.pass(DAY);
    expect(await keepPapers(parts)).toEqual({ drafted: 1, failed: 0 });
    expect(await keepPapers({ ...parts, makers: { month: sampleMaker() } })).toEqual({
      drafted: 0,
      failed: 0,
    });
    expect((await made()).map(({ id, madeBy, state }) => [id, madeBy, state])).toEqual([
      ['bao-chi-thang-2026-11-24', '', 'draft'],
    ]);
  });

  it('are not made again after somebody dropped one, nor when it was noted as handed in', async () => {
    world.pass(DAY);
    await keepPapers(parts);
    const [paper] = await made();
    if (paper === undefined) throw new Error('no draft');
    const by = { at: world.now(), who: 'hanh', name: 'Hạnh' };
    await store.together((s) => s.papers.add(paper.id, { act: 'dropped', why: 'gộp' }, by, paper.seq));
    expect(await keepPapers(parts)).toEqual({ drafted: 0, failed: 0 });
    world.pass(34 * DAY);
    const data = { act: 'paper', name: 'Hạnh' };
    await store.events.add([
      { at: world.now(), event: 'act', subject: 'paper:bao-chi-thang:2026-12-24', who: 'hanh', data },
    ]);
    expect(await keepPapers(parts)).toEqual({ drafted: 0, failed: 0 });
  });

  it('that fail keep no other from being made, and are tried again', async () => {
    const [duty] = rules.calendar.duties;
    if (duty === undefined) throw new Error('no duty');
    rules.calendar.duties.unshift({ ...duty, id: 'hong', paper: 'bao-cao-quy' });
    world.pass(DAY);
    expect(await keepPapers(parts)).toEqual({ drafted: 1, failed: 1 });
    expect(world.said.some((line) => line.includes('a paper cannot be drafted'))).toBe(true);
    expect(await keepPapers({ ...parts, makers: { quarter: sampleMaker() } })).toEqual({
      drafted: 1,
      failed: 0,
    });
  });
});
