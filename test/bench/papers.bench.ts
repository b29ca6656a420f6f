import { expect, it } from 'vitest';
import { iso, SECOND } from '../../src/domain/time.ts';
import { PAPER_KINDS, type PaperKind } from '../../src/domain/paper.ts';
import { MAKERS } from '../../src/report/kinds.ts';
import { openStore } from '../../src/storage/store.ts';
import { testRules } from '../support/rules.ts';
import { BEGAN, MORNING, openYears } from './years.ts';

/**
 * How long a paper of every kind takes over a database of `HAIDANG_MENTIONS` mentions (a million when left out) in SQLite, for how long it holds
 * everybody else up, and how much memory. The page of indicators is the paper of that kind. The first run fills the database:
 * `npx vitest run --config test/bench/vitest.config.ts test/bench/papers.bench.ts`
 */
const MENTIONS = Number(process.env['HAIDANG_MENTIONS'] ?? 1_000_000);
/** What reports promise: a year in a minute, in bounded memory; indicators, which are a page too, in two seconds. */
const PROMISED = 60 * SECOND;
const PAGE = 2 * SECOND;
const HELD = 300;
const MOST_MB = 300;
const BEAT = 20;
const CAMPAIGN = { id: 'thang-van-dong', name: 'Tháng vận động', from: '2026-05-01', to: '2026-05-31' };

it(`writes every paper of a year over ${MENTIONS} mentions`, async () => {
  const rules = await testRules((changed) => {
    const topics = changed.topics.topics.slice(0, 3).map(({ id }) => id);
    changed.calendar.campaigns = [{ ...CAMPAIGN, topics, lift: 2, aim: '' }];
  });
  const { file } = await openYears(MENTIONS, rules);
  const store = openStore(`sqlite:${file}`);
  const period = { from: '2025-11-01', to: '2026-11-01' };
  const ended = (await store.incidents.opened(BEGAN, MORNING)).filter(({ closedAt }) => closedAt !== null);
  const subjects: Partial<Record<PaperKind, string>> = {
    campaign: CAMPAIGN.id,
    incident: ended.at(-1)?.id ?? '',
  };
  const lines = [];
  for (const kind of PAPER_KINDS) {
    const template = rules.papers.papers.find((one) => one.kind === kind);
    if (template === undefined) throw new Error(`no template of ${kind}`);
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let [most, held, last] = [before, 0, performance.now()];
    const look = () => {
      held = Math.max(held, performance.now() - last);
      last = performance.now();
      most = Math.max(most, process.memoryUsage().rss);
    };
    const beat = setInterval(look, BEAT);
    const began = performance.now();
    const used = process.cpuUsage();
    const content = await MAKERS[kind]({
      store,
      rules,
      template,
      period,
      subject: subjects[kind] ?? null,
      now: MORNING,
      step: () => new Promise((resume) => setTimeout(resume)),
    });
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(used);
    clearInterval(beat);
    look();
    const figures = Object.values(content.figures);
    lines.push({
      kind,
      seconds: Math.round(took / 10) / 100,
      cpu: Math.round((user + system) / 1e4) / 100,
      held: Math.round(held),
      grewMB: Math.round((most - before) / 1e6),
      kB: Math.round(JSON.stringify(content).length / 1e3),
      figures: figures.length,
      known: figures.filter(({ value }) => value !== null).length,
    });
    expect.soft(took, kind).toBeLessThan(kind === 'indicators' ? PAGE : PROMISED);
    expect.soft(held, `${kind}, held`).toBeLessThan(kind === 'indicators' ? HELD : Infinity);
    expect.soft((most - before) / 1e6, kind).toBeLessThan(MOST_MB);
  }
  console.table(lines);
  console.log(JSON.stringify({ mentions: MENTIONS, at: iso(MORNING), lines }));
  await store.close();
}, 1_800_000);
