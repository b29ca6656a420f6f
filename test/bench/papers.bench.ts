import { expect, it } from 'vitest';
import { iso, SECOND } from '../../src/domain/time.ts';
import { PERIOD_KINDS } from '../../src/domain/paper-parts.ts';
import { MAKERS } from '../../src/report/kinds.ts';
import { openStore } from '../../src/storage/store.ts';
import { testRules } from '../support/rules.ts';
import { MORNING, openYears } from './years.ts';

/**
 * How long a paper takes over a database of `HAIDANG_MENTIONS` mentions (a million when left out) in SQLite, and how much memory. The first run
 * fills the database: `npx vitest run --config test/bench/vitest.config.ts test/bench/papers.bench.ts`
 */
const MENTIONS = Number(process.env['HAIDANG_MENTIONS'] ?? 1_000_000);
/** What reports promise: a year in a minute, in bounded memory. */
const PROMISED = 60 * SECOND;
const MOST_MB = 300;
const BEAT = 20;

it(`writes every paper of a year over ${MENTIONS} mentions`, async () => {
  const rules = await testRules();
  const { file } = await openYears(MENTIONS, rules);
  const store = openStore(`sqlite:${file}`);
  const period = { from: '2025-11-01', to: '2026-11-01' };
  for (const kind of PERIOD_KINDS) {
    const [template, make] = [rules.papers.papers.find((one) => one.kind === kind), MAKERS[kind]];
    if (template === undefined || make === undefined) throw new Error(`no ${kind}`);
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let [most, held, last] = [before, 0, performance.now()];
    const beat = setInterval(() => {
      held = Math.max(held, performance.now() - last);
      last = performance.now();
      most = Math.max(most, process.memoryUsage().rss);
    }, BEAT);
    const began = performance.now();
    const content = await make({
      store,
      rules,
      template,
      period,
      subject: null,
      now: MORNING,
      step: () => new Promise((resume) => setTimeout(resume)),
    });
    const took = performance.now() - began;
    clearInterval(beat);
    most = Math.max(most, process.memoryUsage().rss);
    const told = { figures: Object.keys(content.figures).length, n: content.figures['n']?.value };
    console.log(
      JSON.stringify({
        kind,
        at: iso(MORNING),
        seconds: Math.round(took / 100) / 10,
        held: Math.round(held),
        grewMB: Math.round((most - before) / 1e6),
        kB: Math.round(JSON.stringify(content).length / 1e3),
        ...told,
      }),
    );
    expect.soft(took, kind).toBeLessThan(PROMISED);
    expect.soft((most - before) / 1e6, kind).toBeLessThan(MOST_MB);
  }
  await store.close();
}, 1_800_000);
