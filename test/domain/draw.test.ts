import { describe, expect, it } from 'vitest';
import { BATCH, type Candidate, drawBatch, FIRST_BATCHES, marginOf, UNSURE } from '../../src/domain/draw.ts';
import { PUBLISHER_KINDS } from '../../src/domain/source.ts';
import { meaning } from '../storage/contract/samples.ts';

const many = (n: number, changes: (i: number) => Partial<Candidate> = () => ({})): Candidate[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `m${i}`,
    kind: 'press',
    topic: null,
    storyId: null,
    margin: i / n,
    ...changes(i),
  }));

describe('the margin', () => {
  it('is that of the closest decision', () => {
    expect(marginOf(meaning({ relevance: 0.9, stanceSure: 0.75 }))).toBeCloseTo(0.5);
    expect(marginOf(meaning({ relevance: 0.6, stanceSure: 0.99 }))).toBeCloseTo(0.2);
    expect(marginOf(meaning({ relevant: false, relevance: 0.4, stanceSure: 0 }))).toBeCloseTo(0.2);
    expect(marginOf(meaning({ stanceSure: 0.3 }))).toBe(0);
    const sure = { relevance: 1, stanceSure: 1 };
    expect(marginOf(meaning(sure))).toBe(1);
    expect(marginOf(meaning({ ...sure, doubts: ['grievance'] }))).toBeLessThan(UNSURE);
  });

  it('is none where no word of ours stands', () => {
    expect(marginOf(meaning({ relevant: false, relevance: 0 }))).toBeNull();
  });
});

describe('a batch', () => {
  it('is the same for the same day, and another on another', () => {
    const one = drawBatch(many(300), '2026-11-23 4', FIRST_BATCHES);
    expect(drawBatch(many(300).toReversed(), '2026-11-23 4', FIRST_BATCHES)).toEqual(one);
    const random = (batch: typeof one) => batch.filter(({ drawn }) => drawn === 'random').map(({ id }) => id);
    expect(random(drawBatch(many(300), '2026-11-24 5', FIRST_BATCHES))).not.toEqual(random(one));
  });

  it('is mostly what the machine hesitated about, and one in five by lot', () => {
    const batch = drawBatch(many(300), 'seed', FIRST_BATCHES);
    expect(batch).toHaveLength(BATCH);
    expect(new Set(batch.map(({ id }) => id)).size).toBe(BATCH);
    const unsure = batch.filter(({ drawn }) => drawn === 'unsure').map(({ id }) => Number(id.slice(1)));
    expect(unsure).toHaveLength(16);
    expect(Math.max(...unsure)).toBeLessThan(20);
  });

  it('does not tell by its order which ones were drawn by lot', () => {
    const places = Array.from({ length: 40 }, (_, day) =>
      drawBatch(many(300), `day ${day}`, FIRST_BATCHES),
    ).flatMap((batch) => batch.flatMap(({ drawn }, place) => (drawn === 'random' ? [place] : [])));
    const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
    expect(mean).toBeGreaterThan(7.5);
    expect(mean).toBeLessThan(11.5);
  });

  it('draws by lot what is sure as often as what is not', () => {
    const chosen = Array.from({ length: 200 }, (_, day) =>
      drawBatch(many(300), `day ${day}`, FIRST_BATCHES),
    ).flatMap((batch) =>
      batch.filter(({ drawn }) => drawn === 'random').map(({ id }) => Number(id.slice(1))),
    );
    const low = chosen.filter((i) => i < 150).length / chosen.length;
    expect(low).toBeGreaterThan(0.44);
    expect(low).toBeLessThan(0.56);
  });

  it('asks across kinds and topics while little is known', () => {
    const candidates = many(300, (i) => ({
      kind: i < 280 ? 'press' : (PUBLISHER_KINDS[i % 6] ?? 'press'),
      topic: i < 280 ? 'rut-mot-lan' : `topic-${i % 3}`,
    }));
    const batch = drawBatch(candidates, 'seed', 0).filter(({ drawn }) => drawn === 'first');
    const rare = batch.filter(({ id }) => Number(id.slice(1)) >= 280);
    expect(rare.length).toBeGreaterThanOrEqual(6);
    expect(drawBatch(candidates, 'seed', FIRST_BATCHES).some(({ drawn }) => drawn === 'first')).toBe(false);
  });

  it('is not filled by one story', () => {
    const candidates = many(300, (i) => ({ storyId: i < 200 ? 'viral' : null }));
    const batch = drawBatch(candidates, 'seed', FIRST_BATCHES);
    expect(batch.filter(({ id }) => Number(id.slice(1)) < 200).length).toBeLessThanOrEqual(2);
    expect(batch).toHaveLength(BATCH);
  });

  it('is as small as what there is', () => {
    expect(drawBatch([], 'seed', 0)).toEqual([]);
    expect(drawBatch(many(3), 'seed', 0)).toHaveLength(3);
  });
});
