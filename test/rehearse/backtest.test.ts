import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideAlerts } from '../../src/alert/run.ts';
import type { Rules } from '../../src/config/rules.ts';
import { detect } from '../../src/detect/run.ts';
import type { Meaning } from '../../src/domain/meaning.ts';
import type { PublisherKind } from '../../src/domain/source.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../src/domain/time.ts';
import type { TrialChanges, TrialReport } from '../../src/domain/trial.ts';
import { backtest } from '../../src/rehearse/backtest.ts';
import { BEAT, nextHour } from '../../src/rehearse/clock.ts';
import { remembering } from '../../src/rehearse/remembered.ts';
import { simulatedWorld } from '../../src/rehearse/simulated.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import type { Store } from '../../src/storage/store.ts';
import { meaning } from '../storage/contract/samples.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';

/** Ten minutes past the hour on a beat: what is heard at a beat is thought about at that beat. */
const END = Date.parse('2026-11-23T07:00:00+07:00');

interface Said {
  /** Before END. */
  ago: Instant;
  kind?: PublisherKind;
  by: string;
  title: string;
  story?: string;
  meaning: Partial<Meaning>;
}

const RUMOUR = { claims: [{ id: 'C03', relation: 'repeats' as const, score: 0.9, evidence: [] }] };
const CALM = { stance: 'neutral' as const, grievance: false, severity: 0 as const, question: false };
const ANGRY = {
  stance: 'negative' as const,
  grievance: true,
  severity: 2 as const,
  target: 'agency' as const,
};

/** A month at an office, invented: a rumour, a queue that everybody writes about, a forged notice, and ordinary news around them. */
const MONTH: Said[] = [
  ...Array.from({ length: 60 }, (_, day) => ({
    ago: (61 - day) * DAY - 2 * HOUR,
    by: `bao-${day % 3}`,
    title: `Tin thường ngày ${day}`,
    meaning: CALM,
  })),
  { ago: 25 * DAY, kind: 'group', by: 'nhom-a', title: 'Nghe nói sắp bỏ rút một lần', meaning: RUMOUR },
  { ago: 25 * DAY - 3 * HOUR, by: 'bao-1', title: 'Lan truyền tin bỏ rút một lần', meaning: RUMOUR },
  ...['bao-1', 'bao-2', 'nhom-b', 'bao-3', 'nhom-c'].map((by, index) => ({
    ago: 15 * DAY - index * 3 * HOUR,
    kind: by.startsWith('nhom') ? ('group' as const) : ('press' as const),
    by,
    title: `Chờ từ sáng đến trưa ở một cửa ${index}`,
    story: 'queue',
    meaning: ANGRY,
  })),
  {
    ago: 6 * DAY,
    kind: 'group',
    by: 'nhom-a',
    title: 'Thông báo mời cập nhật thẻ',
    meaning: { ...CALM, tripwires: [{ id: 'impersonation', evidence: [] }] },
  },
  { ago: 2 * DAY, kind: 'group', by: 'nhom-c', title: 'Lại nghe bỏ rút một lần', meaning: RUMOUR },
];

/** Hears and thinks as the house does: at every beat, and by the hour or beat while something lives. */
async function liveThrough(store: Store, rules: Rules, said: readonly Said[]): Promise<void> {
  const clock = { now: 0 };
  const world = simulatedWorld(clock);
  let state: Record<string, number> = {};
  const alert = async () => void (state = await decideAlerts(store, world, rules));
  for (const one of said.toSorted((a, b) => b.ago - a.ago)) {
    await until(END - one.ago);
    clock.now = END - one.ago;
    await hear(store, one, clock.now);
    await detect(store, world, rules);
    await alert();
  }
  await until(END + 1);

  async function until(at: Instant): Promise<void> {
    while ((state['living'] ?? 0) > 0) {
      const next = (state['waiting'] ?? 0) > 0 ? clock.now + BEAT : nextHour(clock.now);
      if (next >= at) return;
      clock.now = next;
      await alert();
    }
  }
}

async function hear(store: Store, said: Said, at: Instant): Promise<void> {
  const kind = said.kind ?? 'press';
  const source = {
    id: said.by,
    name: said.by,
    publisher: said.by,
    kind,
    reach: kind === 'press' ? ('national' as const) : ('local' as const),
    place: null,
    url: `https://${said.by}.example`,
  };
  await store.sources.add([source], at);
  const canonical = `https://${said.by}.example/${at}`;
  const item = { sourceId: said.by, kind, address: canonical, canonical, title: said.title };
  await store.mentions.hear([{ ...item, summary: '', text: 'Nguyên văn dài.', publishedAt: at }], {
    seenAt: at,
    publisher: said.by,
    backlog: false,
  });
  const story = said.story ?? null;
  if (story !== null)
    await store.stories.touch({ id: story, title: 'Chờ ở một cửa', openedAt: at, lastAt: at });
  const plain = { claims: [], tripwires: [], topics: [{ id: 'thai_do_phuc_vu', weight: 1, evidence: [] }] };
  await store.meanings.understood(mentionId(canonical), meaning({ ...plain, ...said.meaning }), story, at);
}

describe('a trial of rules', () => {
  let store: Store;
  let rules: Rules;
  beforeAll(async () => {
    rules = await testRules((real) => void (real.haidang.organisation.province = null));
    store = await freshStore();
    await liveThrough(store, rules, MONTH);
  });
  afterAll(() => store.close());

  const NOTHING: TrialChanges = { numbers: {}, tripwires: {}, muted: [] };
  const world = { now: () => END, sleep: () => Promise.resolve() };
  const trial = (changes: Partial<TrialChanges> = {}, days = 90): Promise<TrialReport> =>
    backtest({ store, world, rules, asked: { days, changes: { ...NOTHING, ...changes } } });

  it('with today’s rules raises exactly the alerts that were raised', async () => {
    const report = await trial();
    const raised = (await store.alerts.list(100)).toReversed();
    expect(raised.length).toBeGreaterThanOrEqual(3);
    expect(raised.some((alert) => alert.push)).toBe(true);
    const told = report.rows.flatMap((row) => row.changed ?? []).toSorted((a, b) => a.openedAt - b.openedAt);
    expect(told).toHaveLength(raised.length);
    for (const [index, alert] of raised.entries()) {
      const { id, title, push, n, publishers, closedAt, peak: level, edition: letters } = alert;
      expect(told[index]).toMatchObject({ id, title, push, n, publishers, closedAt, level, letters });
    }
    expect(report.real).toEqual({ opened: raised.length, met: raised.length });
    expect(report.rows.every((row) => row.difference === 'same' && row.real === row.today?.id)).toBe(true);
    expect(report.today).toEqual(report.changed);
  });

  it('has the pulses at hand that the tables would have given', async () => {
    const elsewhere = await freshStore();
    const { store: quick, lay } = remembering(elsewhere);
    const half = END - 15 * DAY;
    for (const [from, to] of [
      [half, END + 1],
      [0, half],
    ] as const)
      await lay(await store.past.heard(from, to));
    for (const since of [0, END - 20 * DAY, END])
      expect(await quick.meanings.pulses(since)).toEqual(await elsewhere.meanings.pulses(since));
    expect(await quick.together((s) => s.meanings.pulses(0))).toEqual(await store.meanings.pulses(0));
    await elsewhere.close();
  });

  it('leaves the office’s database as it was', async () => {
    const before = JSON.stringify([await store.alerts.list(99), await store.events.latest(500)]);
    await trial({ numbers: { push_level: 1 } });
    expect(JSON.stringify([await store.alerts.list(99), await store.events.latest(500)])).toBe(before);
    expect(await store.signals.undecided(10)).toEqual([]);
  });

  it('shows what a lower level would have sent out', async () => {
    const report = await trial({ numbers: { push_level: 1, push_a_week: 100 } });
    expect(report.changed.pushed).toBeGreaterThanOrEqual(report.today.pushed);
    expect(report.changed.alerts).toBe(report.today.alerts);
    const none = await trial({ numbers: { push_level: 4 } });
    expect(none.changed.pushed).toBeLessThan(none.today.pushed);
    expect(none.rows.some((row) => row.difference === 'level' && row.changed?.push === false)).toBe(true);
  });

  it('lets a claim and a wire sleep', async () => {
    const muted = await trial({ muted: ['C03'] });
    const claims = (report: TrialReport, side: 'today' | 'changed') =>
      report.rows.filter((row) => row[side]?.situation.kind === 'claim').length;
    expect(claims(muted, 'today')).toBeGreaterThan(0);
    expect(claims(muted, 'changed')).toBe(0);
    expect(muted.rows.some((row) => row.difference === 'lost')).toBe(true);

    const off = await trial({ tripwires: { impersonation: 'off' } });
    const lost = off.rows.filter((row) => row.difference === 'lost');
    expect(lost.map((row) => row.today?.situation.kind)).toEqual(['tripwire']);
  });

  it('tells more closings and openings when a situation is over sooner', async () => {
    const report = await trial({ numbers: { quiet_after: HOUR } });
    expect(report.rows.some((row) => row.difference === 'added')).toBe(true);
  });

  it('counts only the days that were asked for', async () => {
    const report = await trial({}, 7);
    expect(report.rows.every((row) => (row.today?.openedAt ?? 0) >= END - 7 * DAY)).toBe(true);
    expect(report.mentions).toBe(MONTH.filter(({ ago }) => ago <= 7 * DAY).length);
    const whole = await trial();
    const late = whole.rows.filter((row) => (row.today?.openedAt ?? 0) >= END - 7 * DAY);
    expect(report.rows.map((row) => row.today?.id)).toEqual(late.map((row) => row.today?.id));
    expect(report.today.pushedAWeek).toBe(report.today.pushed);
  });

  it('does not raise anew what was alive already when the days begin', async () => {
    const begin = END - 24 * DAY;
    const whole = (await trial()).rows.flatMap((row) => row.today ?? []);
    expect(whole.some(({ openedAt, closedAt }) => openedAt < begin && (closedAt ?? END) > begin)).toBe(true);
    const report = await trial({}, 24);
    const later = whole.filter(({ openedAt }) => openedAt >= begin).map(({ id }) => id);
    expect(report.rows.map((row) => row.today?.id)).toEqual(later);
  });

  it('carries what people said of the real alerts', async () => {
    const [latest] = await store.alerts.list(1);
    await store.alerts.judge(latest?.id ?? '', { usefulness: 'noise', at: END, by: 'Hạnh' });
    const report = await trial();
    expect(report.rows.filter((row) => row.useful === 'noise').map((row) => row.real)).toEqual([latest?.id]);
    expect(report.today.useless).toBe(latest?.push === true ? 1 : 0);
    await store.alerts.judge(latest?.id ?? '', null);
    expect((await trial()).today.useless).toBe(0);
  });

  it('gives way between beats, tells how far it is, and stops when told', async () => {
    const shares: number[] = [];
    let breaths = 0;
    const stopping = new AbortController();
    const run = backtest({
      store,
      rules,
      asked: { days: 90, changes: NOTHING },
      world: {
        now: () => END,
        sleep: () => {
          if (++breaths === 60) stopping.abort();
          return Promise.resolve();
        },
      },
      progress: (share) => shares.push(share),
      signal: stopping.signal,
    });
    await expect(run).rejects.toThrow('aborted');
    expect(breaths).toBe(60);
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('finds nothing in an empty house', async () => {
    const empty = await freshStore();
    const report = await backtest({ store: empty, world, rules, asked: { days: 7, changes: NOTHING } });
    expect(report).toMatchObject({ mentions: 0, rows: [], real: { opened: 0, met: 0 } });
    await empty.close();
  });
});

it('has its samples on beats', () => {
  expect(MONTH.filter(({ ago }) => ago % (10 * MINUTE) !== 0)).toEqual([]);
});
