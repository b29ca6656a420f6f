import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openFetch } from '../../src/collect/fetch.ts';
import { collect } from '../../src/collect/run.ts';
import { addDays, DAY, dayOf, HOUR, iso, MINUTE, SECOND, startOfDay } from '../../src/domain/time.ts';
import { coverageOf, overall } from '../../src/domain/coverage.ts';
import type { Answer } from '../../src/world.ts';
import { openHouse, source } from '../collect/house.ts';
import { type Newsroom, openNewsroom, outletsOf, stoodIn } from './newsroom.ts';

/**
 * A month of real news through the real HTTP path on a simulated clock: `HAIDANG_NEWSROOM` names the newsroom's program, `HAIDANG_DAYS`
 * another length. The last line of each part is JSON.
 */
const PROGRAM = process.env['HAIDANG_NEWSROOM'];
const DAYS = Number(process.env['HAIDANG_DAYS'] ?? 30);
const FROM = startOfDay(process.env['HAIDANG_FROM'] ?? '2025-11-03') + 7 * HOUR;

const FEEDS: Record<string, string> = {
  VnExpress: 'vnexpress',
  'Tuổi Trẻ': 'tuoitre',
  'Thanh Niên': 'thanhnien',
  'VnExpress - Thế Giới': 'vnexpress-the-gioi',
  'VnExpress - Thể Thao': 'vnexpress-the-thao',
  'VnExpress - Kinh Doanh': 'vnexpress-kinh-doanh',
  'VnExpress - Công Nghệ': 'vnexpress-cong-nghe',
};

/** The pace as the shipped configuration has it. */
const PACE = {
  host_pause: 2 * SECOND,
  interval_min: 5 * MINUTE,
  interval_max: 2 * HOUR,
  deadline: 30 * SECOND,
};

/** A house in front of the newsroom: one clock for both, moved by nobody but the house. */
async function openVisitor(newsroom: Newsroom, feeds: string[], database: string) {
  const sources = feeds.map((feed) => source(feed.replaceAll('/', '-'), `${newsroom.origin}/${feed}`));
  const house = await openHouse(sources, [newsroom.host], database);
  const collectRules = Object.assign(house.rules.haidang.collect, PACE);
  const real = openFetch({
    agent: collectRules.agent,
    allowPrivate: [newsroom.host],
    deadline: collectRules.deadline,
    maxBytes: collectRules.max_bytes,
  });
  let told = NaN;
  const counted = { requests: 0, notModified: 0, bytes: 0, starts: [] as number[] };
  house.world.pass(FROM - house.world.now());
  for (const { id } of sources) await house.store.sources.hurry(id, FROM);
  house.world.fetch = async (ask): Promise<Answer> => {
    if (told !== house.world.now()) await newsroom.moveTo((told = house.world.now()));
    counted.requests++;
    counted.starts.push(told);
    const answer = await real(ask);
    if (answer.ok) {
      if (answer.status === 304) counted.notModified++;
      counted.bytes += answer.body.length;
    }
    return answer;
  };
  return { ...house, counted };
}

it.runIf(PROGRAM)(
  'hears everything that stands in a feed, with few requests',
  async () => {
    const program = PROGRAM ?? '';
    const newsroom = await openNewsroom(program, FROM);
    const folder = mkdtempSync(path.join(tmpdir(), 'haidang-month-'));
    const feeds = Object.values(FEEDS).map((feed) => `${feed}/feed.rss`);
    const { store, world, rules, counted } = await openVisitor(
      newsroom,
      feeds,
      `sqlite:${path.join(folder, 'month.db')}`,
    );
    const until = FROM + DAYS * DAY;
    const began = performance.now();
    const cpu = process.cpuUsage();
    let peak = 0;
    let runs = 0;
    let slept = 0;
    const lateness: number[] = [];
    while (world.now() < until) {
      const at = world.now();
      const tally = await collect(store, world, rules);
      await store.events.ran({ stage: 'collect', at, took: world.now() - at, tally, trouble: null });
      runs++;
      slept += tally['slept'] ?? 0;
      peak = Math.max(peak, process.memoryUsage().rss);
      // The schedule looks every minute; minutes in which nobody is due are passed over, ten at most.
      const next = Math.min(...(await store.sources.all()).map((one) => one.nextAt), at + 10 * MINUTE);
      const minute = Math.ceil(Math.max(next, world.now() + 1) / MINUTE) * MINUTE;
      world.pass(Math.min(minute, until) - world.now());
    }
    const last = world.now();
    const used = process.cpuUsage(cpu);
    const outlets = await outletsOf(program, FEEDS);
    const stored = new Map<string, number>();
    let before: { at: number; id: string } | undefined;
    for (;;) {
      const page = await store.mentions.list({ limit: 1000, ...(before && { before }) });
      for (const mention of page) stored.set(new URL(mention.address).pathname, mention.seenAt);
      const end = page.at(-1);
      if (end === undefined || page.length < 1000) break;
      before = { at: end.countsAt ?? end.seenAt, id: end.id };
    }
    const missed: string[] = [];
    let stood = 0;
    // What came after the last visit of a source is not missed yet: it still stands there for the next one.
    for (const outlet of outlets) {
      const visited = (await store.sources.get(`${outlet.feed}-feed.rss`))?.okAt ?? last;
      for (const item of stoodIn(outlet, FROM, visited)) {
        stood++;
        const seen = stored.get(item.path);
        if (seen === undefined) missed.push(item.path);
        else if (item.at > FROM) lateness.push((seen - item.at) / MINUTE);
      }
    }
    lateness.sort((a, b) => a - b);
    const gaps = counted.starts.slice(1).map((at, index) => at - (counted.starts[index] ?? 0));
    const today = dayOf(last);
    const journal = await store.coverage.journal(addDays(today, -DAYS), today);
    const coverage = overall(
      coverageOf(await store.sources.all(), journal, addDays(today, -DAYS), today, last),
    );
    const fresh = stored.size;
    const line = {
      days: DAYS,
      stood,
      stored: fresh,
      missed: missed.length,
      requests: counted.requests,
      requestsPerItem: round(counted.requests / fresh),
      share304: round(counted.notModified / counted.requests),
      minutesLate: {
        median: round(lateness[Math.floor(lateness.length / 2)] ?? 0),
        p95: round(lateness[Math.floor(lateness.length * 0.95)] ?? 0),
        most: round(lateness.at(-1) ?? 0),
      },
      shortestGapSeconds: Math.min(...gaps) / SECOND,
      gaps: journal.gaps.map((gap) => ({
        ...gap,
        from: iso(gap.from),
        to: gap.to === null ? null : iso(gap.to),
      })),
      slept,
      coverage,
      runs,
      seconds: round((performance.now() - began) / 1000),
      cpuSeconds: round((used.user + used.system) / 1e6),
      peakMb: Math.round(peak / 1024 / 1024),
      bySource: Object.fromEntries(
        (await store.sources.all()).map((one) => [
          one.id,
          { weekly: Math.round(one.weekly), state: one.state },
        ]),
      ),
    };
    console.log(`\n${JSON.stringify(line)}`);
    await store.close();
    await newsroom.close();
    rmSync(folder, { recursive: true });
    expect(missed).toEqual([]);
    expect(stood).toBeGreaterThan(100);
  },
  3_600_000,
);

it.runIf(PROGRAM)(
  'meets every fault with a named state, in bounded time and memory',
  async () => {
    const newsroom = await openNewsroom(PROGRAM ?? '', FROM);
    const index = await (await fetch(`${newsroom.origin}/faults/`)).text();
    const names = [...index.matchAll(/href="\/faults\/([\w-]+)"/g)].map((match) => match[1] ?? '');
    const rows: Record<string, unknown> = {};
    for (const name of names) {
      const { store, world, rules, counted } = await openVisitor(
        newsroom,
        [`faults/${name}`],
        'sqlite::memory:',
      );
      globalThis.gc?.();
      const before = process.memoryUsage().rss;
      let peak = before;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
      const began = performance.now();
      const tally = await collect(store, world, rules);
      const took = performance.now() - began;
      clearInterval(watch);
      peak = Math.max(peak, process.memoryUsage().rss);
      const after = await store.sources.get(`faults-${name}`);
      rows[name] = {
        state: after?.state,
        trouble: after?.trouble ?? null,
        items: tally['heard'],
        requests: counted.requests,
        ms: Math.round(took),
        mb: Math.round((peak - before) / 1024 / 1024),
        minutesToNext: round(((after?.nextAt ?? 0) - world.now()) / MINUTE),
      };
      expect(after?.state, name).not.toBe('new');
      expect(tally['broken'] ?? 0, name).toBe(0);
      expect(took, name).toBeLessThan(PACE.deadline + 5 * SECOND);
      await store.close();
    }
    console.log(`\n${JSON.stringify(rows)}`);
    await newsroom.close();
  },
  600_000,
);

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
