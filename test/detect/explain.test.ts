import { beforeAll, describe, expect, it } from 'vitest';
import { explainIn } from '../../src/detect/explain.ts';
import type { Known } from '../../src/detect/facts.ts';
import { detectIn } from '../../src/detect/run.ts';
import { closest } from '../../src/domain/explained.ts';
import { DAY, HOUR, type Instant } from '../../src/domain/time.ts';
import type { Pulse } from '../../src/storage/meanings.ts';
import { complaint, pulse, rumour } from '../support/pulses.ts';
import { knownHere, NOW, PAPERS, quietMonths } from './listening.ts';
import { cost } from '../support/cost.ts';

let known: Known;
beforeAll(async () => {
  ({ known } = await knownHere());
});

const LISTENING = NOW - 60 * DAY;
const explained = (pulses: readonly Pulse[], one: Pulse, until: Instant = NOW, by = known) =>
  explainIn(
    { pulses: pulses.toSorted((a, b) => a.countsAt - b.countsAt), known: by, listening: LISTENING },
    one.id,
    until,
  );
const series = (told: ReturnType<typeof explained>, kind: string) =>
  told.series.find(({ subject }) => subject.kind === kind);

describe('a mention that was not enough', () => {
  const one = () => complaint(NOW - 30 * HOUR, 'huu_tri', { storyId: 'vu-1', publisher: 'bao-a' });

  it('is measured in every series that counts it, with what was usual and what would have been enough', () => {
    const mine = one();
    const told = explained([...quietMonths(), mine], mine);
    expect(told).toMatchObject({ counted: 'yes', against: true, young: false, singles: [], idle: [] });
    expect(told.series.map(({ subject }) => subject.kind).toSorted()).toEqual(['story', 'system', 'topic']);
    const story = series(told, 'story')?.heard;
    expect(story).toMatchObject({ observed: 1, against: 1, publishers: 1, short: 'few', enough: 3 });
    expect(story?.expected).toBeLessThan(1);
  });

  it('would have been a rise with as many as it says, and none with one fewer', () => {
    const mine = one();
    const enough = series(explained([...quietMonths(), mine], mine), 'story')?.heard?.enough ?? 0;
    const told = (n: number) => {
      const others = Array.from({ length: n - 1 }, (_, i) =>
        one0(mine.countsAt - (i + 1) * 60_000, PAPERS[i % 3] ?? 'bao-a'),
      );
      const pulses = [...quietMonths(), ...others, mine].toSorted((a, b) => a.countsAt - b.countsAt);
      return detectIn(pulses, known, mine.countsAt, 60).filter(
        (signal) => signal.subject.kind === 'story' && signal.level > 0,
      );
    };
    const one0 = (at: number, publisher: string) => complaint(at, 'huu_tri', { storyId: 'vu-1', publisher });
    expect(told(enough)).not.toEqual([]);
    expect(told(enough - 1)).toEqual([]);
  });

  it('names one paper that follows its own story, as long as nobody else joins', () => {
    const [first, ...more] = [30, 29, 28].map((hours) =>
      complaint(NOW - hours * HOUR, 'huu_tri', { storyId: 'vu-1', publisher: 'bao-a' }),
    );
    const told = explained([...quietMonths(), first!, ...more], first!);
    expect(series(told, 'story')?.height).toMatchObject({ against: 3, publishers: 1, short: 'voices' });
  });
});

describe('the two days after', () => {
  it('show the height it rose to, as detection saw it then', () => {
    const wave = [30, 28, 26, 24, 22].map((hours, i) =>
      complaint(NOW - hours * HOUR, 'huu_tri', { storyId: 'vu-1', publisher: PAPERS[i % 3] ?? 'bao-a' }),
    );
    const pulses = [...quietMonths(), ...wave];
    const told = explained(pulses, wave[0]!);
    const story = series(told, 'story');
    expect(story?.heard).toMatchObject({ observed: 1, short: 'few' });
    expect(story?.height).toMatchObject({ observed: 5, short: null });
    const at = story?.height?.at ?? 0;
    const signals = detectIn(
      pulses.filter((one) => one.countsAt <= at).toSorted((a, b) => a.countsAt - b.countsAt),
      known,
      at,
      (at - LISTENING) / DAY,
    );
    const signal = signals.find((one) => one.subject.kind === 'story' && one.rule === 'surge');
    expect(signal).toMatchObject({ observed: 5, window: story?.height?.window });
    expect(signal?.score).toBeCloseTo(story?.height?.evidence ?? 0, 6);
    expect(signal?.expected).toBeCloseTo(story?.height?.expected ?? 0, 6);
    expect(closest(told)?.height.short).toBeNull();
  });

  it('end where the looking ends: what was heard later is not known', () => {
    const wave = [30, 28, 26].map((hours, i) =>
      complaint(NOW - hours * HOUR, 'huu_tri', { storyId: 'vu-1', publisher: PAPERS[i] ?? 'bao-a' }),
    );
    const told = explained([...quietMonths(), ...wave], wave[0]!, NOW - 29 * HOUR);
    expect(series(told, 'story')?.height).toMatchObject({ observed: 1 });
  });

  it('measure a topic by the slow burn as detection does', () => {
    const wave = [40, 36, 30, 20, 10, 4].map((hours, i) =>
      complaint(NOW - hours * HOUR, 'huu_tri', { publisher: PAPERS[i % 3] ?? 'bao-a', storyId: `s${i}` }),
    );
    const pulses = [...quietMonths(), ...wave].toSorted((a, b) => a.countsAt - b.countsAt);
    const height = series(explained(pulses, wave[0]!), 'topic')?.height;
    const signal = detectIn(pulses, known, height?.at ?? 0, 60).find(
      (one) => one.subject.id === 'huu_tri' && one.id.startsWith('signal.burn'),
    );
    expect(height).toMatchObject({ measure: 'burn', short: null });
    expect(signal).toMatchObject({ observed: height?.observed, window: height?.window });
  });
});

describe('what no series counts', () => {
  it('is a repeat in the same words, an archive, or not ours, and is said to be so', () => {
    const first = complaint(NOW - 9 * HOUR, 'huu_tri', { publisher: 'bao-a' });
    const again = complaint(NOW - 8 * HOUR, 'huu_tri', { publisher: 'bao-a', copyOf: first.id });
    expect(explained([...quietMonths(), first, again], again).counted).toBe('repeat');
    const old = complaint(NOW - 30 * DAY, 'huu_tri', { seenAt: NOW - HOUR });
    expect(explained([...quietMonths(), old], old)).toMatchObject({ counted: 'archive', series: [] });
    expect(explained(quietMonths(), pulse(NOW)).counted).toBe('irrelevant');
  });
});

describe('one item that is enough', () => {
  it('is told with its level, by claim and by wire', () => {
    const spread = rumour(NOW - HOUR, 'C03');
    expect(explained([...quietMonths(), spread], spread).singles).toEqual([
      { rule: 'claim', id: 'C03', level: 2 },
    ]);
    const threat = pulse(NOW - HOUR, {
      storyId: 'vu-1',
      marks: [{ kind: 'tripwire', name: 'threat', relation: null, score: 1 }],
    });
    expect(explained([...quietMonths(), threat], threat).singles).toEqual([
      { rule: 'tripwire', id: 'threat', level: 2 },
    ]);
  });

  it('says of a wire that does nothing why it does not', () => {
    const wired = (name: string, publisher: string) =>
      pulse(NOW - HOUR, { publisher, marks: [{ kind: 'tripwire', name, relation: null, score: 1 }] });
    const headline = wired('headline', 'bao-xa');
    expect(explained([...quietMonths(), headline], headline)).toMatchObject({
      singles: [],
      idle: [{ wire: 'headline', why: 'local' }],
    });
    const off = wired('threat', 'bao-a');
    const told = explained([...quietMonths(), off], off, NOW, { ...known, reach: () => 'off' });
    expect(told).toMatchObject({ singles: [], idle: [{ wire: 'threat', why: 'off' }] });
  });
});

describe('a busy half year', () => {
  it('is explained within a second', () => {
    const days = 190;
    const pulses = Array.from({ length: days * 40 }, (_, i) => {
      const at = NOW - days * DAY + (i / 40) * DAY;
      const make = i % 4 === 0 ? complaint : pulse;
      const topic = ['chi_tra', 'huu_tri', 'rut_mot_lan', 'bhyt_thuoc'][i % 7] ?? 'thai_do_phuc_vu';
      const marks = [{ kind: 'topic' as const, name: topic, relation: null, score: 1 }];
      return make === complaint
        ? complaint(at, topic, { publisher: `bao-${i % 23}`, storyId: `vu-${Math.floor(i / 9)}` })
        : pulse(at, { publisher: `bao-${i % 23}`, storyId: `vu-${Math.floor(i / 9)}`, marks });
    });
    const mine = pulses.findLast((one) => one.countsAt < NOW - 2 * DAY && one.grievance)!;
    const ground = { pulses, known, listening: NOW - days * DAY };
    explainIn(ground, mine.id, NOW);
    // The best of three: a full heap is swept now and then.
    const took = Array.from({ length: 3 }, () => cost(() => explainIn(ground, mine.id, NOW)));
    expect(Math.min(...took)).toBeLessThan(1_000);
  });
});
