import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, outcomeOf } from '../../src/detect/forecast/ask.ts';
import { FEATURES, featuresOf, type StoryItem } from '../../src/detect/forecast/features.ts';
import { type Case, fitLogistic, fitPlatt, oddsOf, sigmoid } from '../../src/detect/forecast/logistic.ts';
import { fits, type ForecastModel, refit, tell } from '../../src/detect/forecast/model.ts';
import { forecast } from '../../src/detect/forecast/run.ts';
import { shippedForecast } from '../../src/detect/forecast/shipped.ts';
import type { Forecast } from '../../src/domain/forecast.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import type { Store } from '../../src/storage/store.ts';
import { forecastSample } from '../storage/contract/forecasts.ts';
import { heard, id, meaning, seeded } from '../storage/contract/samples.ts';
import { freshStore } from '../support/store.ts';
import { type TestWorld, testWorld } from '../support/world.ts';

const NOW = Date.parse('2026-11-23T10:00:00+07:00');
const shipped = shippedForecast()!;

/** A story told at these minutes before now, oldest first. */
const story = (...minutesAgo: number[]): StoryItem[] =>
  minutesAgo.map((minutes) => ({ at: NOW - minutes * MINUTE, kind: 'press' }));
const RISING = story(300, 200, 120, 70, 40, 25, 15, 8, 4, 1);

describe('what a forecast sees of a story', () => {
  it('has a place for every feature, and no hole in it', () => {
    const seen = featuresOf(RISING, NOW, 20)!;
    expect(seen).toHaveLength(FEATURES.length);
    expect(seen.every(Number.isFinite)).toBe(true);
    const of = (name: (typeof FEATURES)[number]) => seen[FEATURES.indexOf(name)]!;
    expect(of('total')).toBeCloseTo(Math.log(10), 12);
    expect(of('last-60')).toBeCloseTo(Math.log(7), 12);
    expect(of('ratio')).toBeCloseTo(Math.log(2), 12);
    expect(of('kinds')).toBe(0);
  });

  it('never looks ahead', () => {
    const later = [...RISING, { at: NOW + MINUTE, kind: 'forum' as const }];
    expect(featuresOf(later, NOW, 20)).toEqual(featuresOf(RISING, NOW, 20));
    expect(featuresOf([], NOW, 20)).toBeNull();
  });
});

describe('the logistic model', () => {
  const random = seeded(7);
  const cases = Array.from({ length: 4_000 }, (): Case => {
    const features = [random() * 4, random() * 100];
    const p = sigmoid(-2 + 1.5 * features[0]! - 0.02 * features[1]!);
    return { features, outcome: random() < p ? 1 : 0, weight: 1 };
  });

  it('finds the weights behind the cases', () => {
    const { weights, spreads } = fitLogistic(cases, 1);
    expect(weights[0]! / spreads[0]!).toBeCloseTo(1.5, 0);
    expect(weights[1]! / spreads[1]!).toBeCloseTo(-0.02, 2);
  });

  it('stays with what it has where cases are few', () => {
    const prior = fitLogistic(cases, 1);
    const against = cases.slice(0, 5).map((one) => ({ ...one, outcome: (1 - one.outcome) as 0 | 1 }));
    const few = fitLogistic(against, 20, prior);
    expect(Math.abs(few.weights[0]! - prior.weights[0]!)).toBeLessThan(0.2);
  });

  it('mends odds that are told too boldly', () => {
    const model = fitLogistic(cases, 1);
    const told = cases.map((one) => ({ ...one, odds: 2 * oddsOf(model, one.features) + 1 }));
    const { slope, shift } = fitPlatt(told, 1);
    expect(slope).toBeCloseTo(0.5, 1);
    expect(shift).toBeCloseTo(-0.5, 1);
  });
});

describe('the shipped forecast', () => {
  it('fits this program, and says more of a rising story than of one that fades', () => {
    expect(fits(shipped)).toBe(true);
    expect(fits({ ...shipped, features: ['other'] })).toBe(false);
    const rising = tell(shipped, 'doubles-6', featuresOf(RISING, NOW, 20)!);
    const fading = tell(
      shipped,
      'doubles-6',
      featuresOf(story(1_300, 1_290, 1_280, 1_270, 1_200, 1_100, 900, 600, 500, 400), NOW, 20)!,
    );
    expect(rising.probability).toBeGreaterThan(fading.probability + 0.3);
    expect(rising.baseRate).toBeGreaterThan(0);
    expect(rising.n).toBeGreaterThan(10_000);
  });

  it('may be taken away', () => {
    expect(shippedForecast(new URL('file:///nowhere/forecast.json'))).toBeNull();
  });
});

describe('asking', () => {
  it('asks both questions at both horizons, with what is behind the number', () => {
    const asked = ask('s', RISING, shipped, NOW);
    expect(asked.map(({ question, horizon, target }) => `${question} ${target} ${horizon}`)).toEqual([
      'doubles 20 6',
      'doubles 20 24',
      'reaches 20 6',
      'reaches 20 24',
    ]);
    expect(asked[0]).toMatchObject({ count: 10, model: shipped.id, dueAt: NOW + 6 * HOUR, outcome: null });
    for (const { probability } of asked) {
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
    }
  });

  it('asks nothing below five items, nothing once it is quiet, nothing twice in an hour', () => {
    expect(ask('s', RISING.slice(0, 4), shipped, NOW)).toEqual([]);
    expect(ask('s', RISING, shipped, NOW + DAY + 2 * MINUTE)).toEqual([]);
    const known = new Set(ask('s', RISING, shipped, NOW).map((one) => one.id));
    expect(ask('s', RISING, shipped, NOW + 59 * MINUTE, known)).toEqual([]);
    expect(ask('s', RISING, shipped, NOW + 60 * MINUTE, known)).toHaveLength(4);
  });
});

describe('what came', () => {
  const asked = forecastSample('f', { askedAt: NOW, dueAt: NOW + 6 * HOUR, target: 11 });
  const after = (minutes: number): StoryItem[] => [...RISING, { at: NOW + minutes * MINUTE, kind: 'press' }];

  it('is decided by the items’ own time', () => {
    expect(outcomeOf(asked, after(60), [], false)).toEqual({ id: 'f', outcome: 1, reachedAt: NOW + HOUR });
    expect(outcomeOf(asked, after(361), [], false)).toMatchObject({ outcome: 0 });
    expect(outcomeOf(asked, after(-0.5), [], false)).toMatchObject({ outcome: 1, reachedAt: NOW });
  });

  it('stays unknown where we were deaf, or the story became another; what was reached was reached', () => {
    const deaf = [{ from: NOW + HOUR, to: NOW + 3 * HOUR }];
    const short = [{ from: NOW + HOUR, to: NOW + 2 * HOUR }];
    expect(outcomeOf(asked, RISING, deaf, false).outcome).toBeNull();
    expect(outcomeOf(asked, RISING, short, false).outcome).toBe(0);
    expect(outcomeOf(asked, after(60), deaf, false).outcome).toBe(1);
    expect(outcomeOf(asked, after(60), [], true).outcome).toBeNull();
  });
});

describe('learning from what came', () => {
  /** Settled forecasts of a house in which one feature decides, whatever the shipped model thinks. */
  const past = (stories: number, came: (seen: number[]) => number): Forecast[] => {
    const random = seeded(3);
    return Array.from({ length: stories }, (_, i) => {
      const features = FEATURES.map(() => random() * 3);
      return forecastSample(`f${i}`, {
        storyId: `s${i}`,
        askedAt: NOW + i * HOUR,
        features,
        outcome: random() < came(features) ? 1 : 0,
      });
    });
  };
  const byAge = (seen: number[]) => sigmoid(4 * (seen[FEATURES.indexOf('age')]! - 1.5));

  it('changes nothing while stories are few', () => {
    expect(refit(shipped, past(49, byAge), 'own')).toBe(shipped);
  });

  it('corrects the odds from 50 stories on, and the weights from 300', () => {
    const corrected = refit(shipped, past(299, byAge), 'own').answers['doubles-6'];
    expect(corrected.logistic).toEqual(shipped.answers['doubles-6'].logistic);
    const own = refit(shipped, past(600, byAge), 'own');
    expect(own.id).toBe('own');
    expect(own.answers['doubles-6'].logistic).not.toEqual(shipped.answers['doubles-6'].logistic);
    expect(own.answers['doubles-24']).toBe(shipped.answers['doubles-24']);
    const low = tell(
      own,
      'doubles-6',
      FEATURES.map((name) => (name === 'age' ? 0.2 : 1.5)),
    );
    const high = tell(
      own,
      'doubles-6',
      FEATURES.map((name) => (name === 'age' ? 2.8 : 1.5)),
    );
    expect(high.probability).toBeGreaterThan(low.probability + 0.3);
  });

  it('takes nothing over that the latest stories contradict', () => {
    const turned = past(600, byAge).map((one, i): Forecast =>
      i < 400 ? one : { ...one, outcome: one.outcome === 1 ? 0 : 1 },
    );
    const { logistic, slope, shift, n } = refit(shipped, turned, 'own').answers['doubles-6'];
    const old = shipped.answers['doubles-6'];
    expect({ logistic, slope, shift }).toEqual({
      logistic: old.logistic,
      slope: old.slope,
      shift: old.shift,
    });
    // How often it comes true here is known all the same.
    expect(n).toBe(600);
  });

  it('is the same for the same past', () => {
    expect(refit(shipped, past(400, byAge), 'own')).toEqual(refit(shipped, past(400, byAge), 'own'));
  });
});

describe('the stage', () => {
  let store: Store;
  let world: TestWorld;
  beforeEach(async () => {
    store = await freshStore();
    world = testWorld({ now: '2026-11-23T10:00:00+07:00' });
    for (const minutes of [200, 90, 50, 20, 10, 5]) await tell_(`t${minutes}`, NOW - minutes * MINUTE);
  });
  afterEach(() => store.close());

  async function tell_(name: string, at: number): Promise<void> {
    await store.mentions.hear([heard(name, { publishedAt: at, sourceId: name })], {
      seenAt: at,
      publisher: name,
      backlog: false,
    });
    await store.stories.touch({ id: 'vu', title: 'Vụ việc bịa', openedAt: at, lastAt: at });
    await store.meanings.understood(id(name), meaning({ claims: [], tripwires: [] }), 'vu', at);
  }
  const run = (model: ForecastModel | null = shipped) => forecast(store, world, model);

  it('makes each forecast once an hour, settles it once when it is due, and writes every one down', async () => {
    expect(await run()).toMatchObject({ made: 4, settled: 0 });
    expect(await run()).toMatchObject({ made: 0, settled: 0 });
    for (const n of [1, 2, 3, 4, 5, 6]) await tell_(`moi${n}`, NOW + n * 20 * MINUTE);
    world.pass(8 * HOUR - 1);
    await run();
    expect(await store.forecasts.settled('doubles', 6, 9)).toEqual([]);
    world.pass(1);
    expect(await run()).toMatchObject({ settled: 2 });
    expect(await run()).toMatchObject({ settled: 0 });
    const [first] = await store.forecasts.settled('doubles', 6, 9);
    expect(first).toMatchObject({ count: 6, target: 12, outcome: 1, reachedAt: NOW + 2 * HOUR });
  });

  it('forecasts nothing without a model', async () => {
    expect(await run(null)).toMatchObject({ made: 0 });
  });

  it('prefers what the house taught, unless it speaks of other features', async () => {
    await store.forecasts.keepModel('own-2026-10', { ...shipped, id: 'own-2026-10' }, NOW - 9 * DAY);
    await run();
    expect((await store.forecasts.open(0, NOW + 1))[0]?.model).toBe('own-2026-10');
    await store.forecasts.keepModel('own-2026-12', { ...shipped, id: 'x', features: ['old'] }, NOW);
    world.pass(HOUR);
    await run();
    expect((await store.forecasts.open(NOW + 1, NOW + HOUR + 1))[0]?.model).toBe(shipped.id);
  });
});
